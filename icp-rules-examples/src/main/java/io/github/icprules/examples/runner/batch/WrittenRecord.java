package io.github.icprules.examples.runner.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.icprules.examples.runner.Exit;
import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.examples.runner.io.TreeReader;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.report.ReportOutline.Item;
import io.github.icprules.report.ReportOutline.Section;
import io.github.icprules.report.Severity;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line that a batch wrote.
 *
 * @param head the start of the line
 * @param report the report; {@code null} if the answered line was invalid
 * @param members all members of the line
 */
record WrittenRecord(Head head, @Nullable ReportOutline report, Map<?, ?> members) {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Text NO_REASON = Sentence.same("");

    /**
     * The start of a line, which identifies the answered line of the input.
     *
     * @param line the number of the line of the input, from 1
     * @param settings the rules and options of the batch; {@code null} if the line has none
     * @param reference the reference of the filing; {@code null} if the filing has none
     */
    record Head(
            long line, @Nullable String settings, @Nullable String reference) {

        /**
         * Reads the start of a line, which takes much less time than reading its report.
         *
         * @throws UnusableInputException if the JSON is no output of a batch; the message is empty
         */
        static Head read(byte[] json) {
            try (JsonParser parser = FACTORY.createParser(json)) {
                if (parser.nextToken() == JsonToken.START_OBJECT
                        && "line".equals(parser.nextFieldName())
                        && parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                    long line = parser.getLongValue();
                    String name = parser.nextFieldName();
                    String settings = null;
                    if ("settings".equals(name)) {
                        settings = parser.nextTextValue();
                        name = parser.nextFieldName();
                    }
                    return new Head(line, settings, "reference".equals(name) ? parser.nextTextValue() : null);
                }
            } catch (JsonProcessingException e) {
                throw nothing(NO_REASON);
            } catch (IOException e) {
                throw new UncheckedIOException("A text in memory can be read.", e);
            }
            throw nothing(NO_REASON);
        }
    }

    /**
     * {@return the line as a record}
     *
     * @throws UnusableInputException if the JSON is no output of a batch; the message is the reason, and can be empty
     */
    static WrittenRecord read(byte[] json) {
        Head head = Head.read(json);
        Object tree;
        try {
            tree = TreeReader.read(Source.ofLine(json), BatchComparison.EXPECTED);
        } catch (UnusableInputException e) {
            throw nothing(NO_REASON);
        }
        if (tree instanceof Map<?, ?> members
                && members.containsKey("report") != members.get("error") instanceof String) {
            try {
                return new WrittenRecord(
                        head,
                        members.containsKey("report") ? ReportOutline.fromTree(members.get("report")) : null,
                        members);
            } catch (InvalidTreeException e) {
                throw nothing(RequestReader.inWords(NO_REASON, e.problems().get(0)));
            }
        }
        throw nothing(NO_REASON);
    }

    private static UnusableInputException nothing(Text reason) {
        return new UnusableInputException(reason);
    }

    /** {@return the data of the answer for the summary} */
    BatchRecord.Summary summary() {
        ReportOutline outline = report;
        if (outline == null) {
            return new BatchRecord.Summary(head.line(), null, false, false, isFault(), Set.of(), 0, List.of());
        }
        Set<String> violated = outline.items().stream()
                .filter(item -> item.section() == Section.VIOLATION)
                .map(Item::ruleId)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<?, ?> answer = object(object(members.get("answer")).get("answer"));
        return new BatchRecord.Summary(
                head.line(),
                outline.verdict(),
                Boolean.FALSE.equals(answer.get("accepted"))
                        || outline.items().stream().anyMatch(WrittenRecord::makesUnfit),
                Boolean.TRUE.equals(answer.get("rejected")),
                false,
                violated,
                Math.toIntExact(outline.items().stream()
                        .filter(item -> item.section() == Section.WAIVED)
                        .count()),
                effects(object(members.get("report")).get("policyEffects")));
    }

    private boolean isFault() {
        String error = String.valueOf(members.get("error"));
        return Stream.of(Language.values()).anyMatch(language -> error.startsWith(BatchRecord.FAULT.in(language)));
    }

    private static boolean makesUnfit(Item item) {
        String severity = item.codes().get("severity");
        return item.section() == Section.VIOLATION && severity != null && Exit.makesUnfit(Severity.valueOf(severity));
    }

    private static List<PolicyEffect> effects(@Nullable Object list) {
        return list instanceof List<?> effects
                ? effects.stream().map(each -> effect(object(each))).toList()
                : List.of();
    }

    private static PolicyEffect effect(Map<?, ?> effect) {
        return new PolicyEffect(
                String.valueOf(effect.get("policy")),
                String.valueOf(effect.get("rule")),
                PolicyEffect.Effect.valueOf(String.valueOf(effect.get("effect"))),
                severity(effect.get("severity")),
                severity(effect.get("newSeverity")),
                effect.get("count") instanceof Integer count ? count : 0,
                Boolean.TRUE.equals(effect.get("applied")),
                "");
    }

    private static @Nullable Severity severity(@Nullable Object name) {
        return name == null ? null : Severity.valueOf(name.toString());
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> members ? members : Map.of();
    }
}
