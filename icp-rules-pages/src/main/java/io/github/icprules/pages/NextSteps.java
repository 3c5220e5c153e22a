package io.github.icprules.pages;

import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.StageEntry;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What comes next for the merchant, with at most three days. */
final class NextSteps {

    /** The rules whose findings another filing settles first. */
    private static final Set<String> FIRST = Set.of("filing-type.order-in-progress", "filing-type.access-with-change");

    /** The days within which an expiry is urgent. A filing takes up to 20 working days, and papers also take time. */
    private static final int URGENT_DAYS = 60;

    private final PageInput input;
    private final ReportTree report;
    private final Words words;
    private final UsualWords usual;
    private final SmsTask sms;
    private final Principals principals;

    NextSteps(PageInput input, PageDetails details, Words words, UsualWords usual) {
        this.input = input;
        this.report = input.report();
        this.words = words;
        this.usual = usual;
        this.sms = new SmsTask(input, details, words, usual);
        this.principals = new Principals(report, words, usual);
    }

    /** A step: a short label and a sentence. */
    record Row(String label, String text) {}

    /** {@return whether the filing can be submitted as it is} */
    boolean isSubmittable() {
        return input.rejection() == null
                && (report.verdict() == Verdict.READY || report.verdict() == Verdict.READY_WITH_WARNINGS);
    }

    /** {@return whether the face verification is open} */
    boolean isFaceOpen() {
        return face() != null;
    }

    /** {@return about when the result comes; {@code null} if it is not known} */
    @Nullable String resultDay() {
        LocalDate result = deadline(Stage.AUTHORITY_REVIEW);
        return result == null ? null : day(result);
    }

    /** {@return the verification by SMS} */
    SmsTask sms() {
        return sms;
    }

    /** {@return whether an action only says that a cancellation waits for the end of the service} */
    static boolean isWaitForEnd(Action action) {
        return action.who() == Party.MERCHANT
                && action.isAt("cancellation.serviceEndsOn")
                && action.merchant() != null
                && action.severity() == Severity.INFO;
    }

    /** {@return why a cancellation waits for the end of the service, in the words for the merchant; empty if it does not wait} */
    String untilEnd() {
        return report.actions().stream()
                .filter(NextSteps::isWaitForEnd)
                .map(action -> Objects.requireNonNull(action.merchant()))
                .map(own -> usual.merchant(own.how() == null ? own.title() : own.how()))
                .findFirst()
                .orElse("");
    }

    /**
     * {@return the steps of the merchant after all papers are here, in sentences: the face verification and the SMS}
     *
     * @param isFaceSaid whether a card says that the face is verified
     */
    String afterPapers(boolean isFaceSaid) {
        if (report.actions().stream().anyMatch(action -> FIRST.stream().anyMatch(action::isOf))) {
            return words.say("next.other");
        }
        List<String> sentences = new ArrayList<>();
        String again = input.rejection() == null ? "" : ".again";
        sentences.add(
                isFaceOpen() && !isFaceSaid
                        ? words.say(
                                "next.later.face" + again,
                                Map.of("person", principals.miniProgram(false).name()))
                        : words.say("next.later" + again));
        if (!untilEnd().isEmpty()) {
            sentences.set(0, untilEnd());
        }
        if (sms.stage() != null && all().isEmpty()) {
            String readers =
                    sms.readers().stream().map(SmsTask.Reader::name).collect(Collectors.joining(words.say("data.and")));
            sentences.add(words.say("next.later.sms", Map.of("persons", readers)));
        }
        String lapse = lapse();
        if (!lapse.isEmpty()) {
            sentences.add(lapse);
        }
        return String.join(words.say("sentence.between"), sentences);
    }

    /** Returns the day on which the face verification lapses, although papers are missing; empty if it does not. */
    private String lapse() {
        ReportTree.SubmitBefore before = report.submitBefore();
        String face = words.say("next.face");
        return before == null || isSubmittable() || !usual.usual(before.what()).equals(face)
                ? ""
                : words.say(
                        "next.lapse",
                        Map.of(
                                "day",
                                day(before.day()),
                                "person",
                                principals.miniProgram(false).name()));
    }

    /** {@return the next steps in their order; those of a filing that is not complete have no days, and a blocked filing has none} */
    List<Row> all() {
        if (input.isUnderReview() || input.isFiled()) {
            return input.isFiled() ? List.of() : reviewed();
        }
        if (input.rejection() != null || report.verdict() == Verdict.BLOCKED) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        if (face() != null) {
            rows.add(face());
        }
        if (isSubmittable() && untilEnd().isEmpty()) {
            rows.add(new Row(words.say("next.submit"), submission()));
        } else if (isSubmittable()) {
            rows.add(new Row(words.say("next.submit.end"), untilEnd()));
        }
        rows.addAll(ofSms());
        if (isSubmittable()) {
            rows.add(result("next.result.by"));
        }
        return rows;
    }

    /** Returns the steps of a filing that is under review. */
    private List<Row> reviewed() {
        List<Row> rows = sms.isOpen() ? new ArrayList<>() : new ArrayList<>(ofSms());
        rows.add(result("next.result.review"));
        return rows;
    }

    private List<Row> ofSms() {
        return report.timeline().stream()
                .filter(entry -> entry.stage() == Stage.SMS_VERIFICATION)
                .map(entry -> new Row(words.say("next.sms"), usual.usual(entry.message())))
                .toList();
    }

    private Row result(String key) {
        LocalDate result = deadline(Stage.AUTHORITY_REVIEW);
        return new Row(
                words.say("next.result"),
                result == null ? words.say("next.result.text") : words.say(key, Map.of("day", day(result))));
    }

    private @Nullable Row face() {
        return report.actions().stream()
                        .anyMatch(action -> action.who() == Party.MERCHANT
                                && action.kind() == ActionKind.STEP
                                && action.materials().contains("FACE_VERIFICATION"))
                ? new Row(
                        words.say("next.face"),
                        words.say("next.face.text", Map.of("person", principals.miniProgramInWords())))
                : null;
    }

    private String submission() {
        ReportTree.SubmitBefore before = report.submitBefore();
        return before == null || before.day().isAfter(report.evaluatedOn().plusDays(URGENT_DAYS))
                ? words.say("next.submit.text")
                : words.say("next.submit.by", Map.of("day", day(before.day()), "what", usual.usual(before.what())));
    }

    private @Nullable LocalDate deadline(Stage stage) {
        return report.timeline().stream()
                .filter(entry -> entry.stage() == stage)
                .map(StageEntry::deadline)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String day(LocalDate day) {
        return usual.day(day, report.evaluatedOn());
    }
}
