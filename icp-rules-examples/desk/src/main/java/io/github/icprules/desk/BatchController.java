package io.github.icprules.desk;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.Batch;
import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.batch.BatchLine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.Submission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Evaluates many filings, one in each line. The answers are in the order of the lines, and are sent while further lines arrive. The
 * desk reads at most a limit of bytes ahead, so a client that does not read its answers stops its own input.
 */
@RestController
final class BatchController {

    private static final Logger LOG = LoggerFactory.getLogger(BatchController.class);
    private static final String NDJSON = "application/x-ndjson";
    private static final Text STOPPED = Text.of(
            "服务台正在停止；从这一行起没有检查，请重新发送这些行",
            "The desk stops; this line and later ones were not checked, so send them again");
    private static final int LONGEST_REFERENCE = 200;

    private final Batch batch;
    private final Json json;
    private final int mostBytes;
    private final long mostWaiting;
    private final Slots slots;
    private final Duration stop;

    /** The moment after which a batch ends although lines are left; {@code null} while the desk does not stop. */
    private volatile @Nullable Instant end;

    BatchController(
            IcpRuleEngine engine,
            DeskProperties properties,
            @Value("${spring.lifecycle.timeout-per-shutdown-phase}") Duration stop) {
        this.batch = Batch.of(engine);
        this.json = new Json(properties.limits().nesting());
        this.mostBytes = Math.toIntExact(properties.limits().line().toBytes());
        this.mostWaiting = properties.limits().waiting().toBytes();
        this.slots = new Slots("batches", properties.limits().batches());
        this.stop = stop;
    }

    /** Leaves two thirds of the time of a stop to batches, so that each one ends with a whole line. */
    @EventListener(ContextClosedEvent.class)
    void endSoon() {
        end = Instant.now().plus(stop.multipliedBy(2).dividedBy(3));
    }

    /** A line while it is worked on. */
    private static final class Item {

        private final Lines.Line line;
        private @Nullable Object tree;
        private @Nullable Submission submission;

        Item(Lines.Line line) {
            this.line = line;
        }
    }

    /** Writes a line for each line of the request. */
    @PostMapping(
            path = "/v1/batch",
            consumes = {NDJSON, "application/jsonl"},
            produces = NDJSON)
    void batch(HttpServletRequest http, HttpServletResponse response) {
        Languages.setOfAddress(http);
        BodyReader.refuseEncoded(http);
        Language language = Languages.of(http);
        slots.take(() -> {
            response.setContentType(NDJSON);
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(language));
            try {
                answer(http, response.getOutputStream(), language);
            } catch (IOException | UncheckedIOException e) {
                LOG.info("A client left its batch.");
            }
            return true;
        });
    }

    private void answer(HttpServletRequest http, OutputStream out, Language language) throws IOException {
        try (Intake intake = Intake.of(new Lines(http.getInputStream(), mostBytes), mostWaiting)) {
            for (List<Lines.Line> lines = intake.arrived(); !lines.isEmpty(); lines = intake.arrived()) {
                Instant last = end;
                if (last != null && Instant.now().isAfter(last)) {
                    write(out, BatchLine.broken(lines.get(0).number(), null, null, STOPPED.in(language)));
                    return;
                }
                try (Stream<byte[]> answers = batch.evaluate(
                        lines.stream().map(Item::new),
                        this::read,
                        answer -> written(answer.item(), answer, language))) {
                    answers.forEach(line -> write(out, line));
                }
                out.flush();
            }
        }
    }

    private static void write(OutputStream out, byte[] line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FilingRequest read(Item item) {
        byte[] utf8 = item.line.utf8();
        if (item.line.isBroken()) {
            throw ProblemException.of(
                    ProblemKind.BAD_HTTP,
                    Text.of(
                            "请求在这一行中断，或者等不到下文；应为完整的一行",
                            "The request broke off in this line, or stood still; expected a complete line"));
        }
        if (utf8 == null) {
            throw ProblemException.limit(
                    ProblemKind.TOO_LARGE,
                    "line",
                    mostBytes,
                    "超过 %s 字节；应为一行一件备案",
                    "More than %s bytes; expected one filing in a line");
        }
        item.tree = json.read(utf8);
        refuseEnvelope(item.tree);
        Submission submission = Submission.read(item.tree);
        item.submission = submission;
        return submission.request();
    }

    /** Refuses the envelope of the other paths, which a line does not have. */
    private static void refuseEnvelope(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> members && !Submission.isWrapped(members)) {
            if (members.containsKey(Envelope.REQUEST)) {
                throw Envelope.invalid(
                        Envelope.REQUEST,
                        "a line is the filing itself; leave out {\"request\": …}",
                        "一行就是备案本身；请去掉外面的 {\"request\": …}",
                        null);
            }
            if (members.containsKey(Envelope.BODY)) {
                throw Envelope.invalid(
                        Envelope.BODY,
                        "a line is the body itself, or has it in {\"wechat\": …} beside context, answer and before",
                        "一行就是请求体本身；有 context、answer、before 时，请求体放进 {\"wechat\": …}",
                        null);
            }
        }
    }

    private static byte[] written(Item item, BatchAnswer<Item> answer, Language language) {
        long number = item.line.number();
        if (answer instanceof BatchAnswer.Evaluated<Item> evaluated) {
            Submission submission = item.submission;
            return BatchLine.of(
                    number,
                    null,
                    evaluated.report(),
                    submission == null ? null : submission.answered(evaluated.report()),
                    language);
        }
        Throwable problem = ((BatchAnswer.Broken<Item>) answer).problem();
        return BatchLine.broken(number, null, reference(item.tree), words(problem, language));
    }

    /** Returns what is wrong. The message of any other exception could contain personal data, so only its type is written. */
    private static String words(Throwable problem, Language language) {
        if (problem instanceof InvalidTreeException invalid) {
            return ProblemException.words(invalid, language).collect(Collectors.joining("\n"));
        }
        if (problem instanceof ProblemException refused) {
            return refused.detail().in(language);
        }
        LOG.error("A fault in a line of a batch: {}", problem.getClass().getName());
        return (language == Language.ZH ? "程序故障：" : "a fault of the program: ")
                + problem.getClass().getSimpleName();
    }

    /** Returns the masked reference of a filing or of its context, so that the line can be found although it is invalid. */
    private static @Nullable String reference(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> members)) {
            return null;
        }
        Object reference = members.get("reference");
        if (reference == null && members.get("context") instanceof Map<?, ?> context) {
            reference = context.get("reference");
        }
        return reference instanceof String text && text.length() <= LONGEST_REFERENCE
                ? PersonalData.maskReference(text)
                : null;
    }
}
