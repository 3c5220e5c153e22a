package io.github.icprules.pages;

import io.github.icprules.pages.ReportTree.StageEntry;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.Stage;
import io.github.icprules.report.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What comes next for the merchant, with at most three days. */
final class NextSteps {

    /** The days within which an expiry is urgent. A filing takes up to 20 working days, and papers also take time. */
    private static final int URGENT_DAYS = 60;

    private final PageInput input;
    private final ReportTree report;
    private final PageDetails details;
    private final Words words;
    private final UsualWords usual;

    NextSteps(PageInput input, PageDetails details, Words words, UsualWords usual) {
        this.input = input;
        this.report = input.report();
        this.details = details;
        this.words = words;
        this.usual = usual;
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

    /** {@return the end of the time for an open verification by SMS; {@code null} if none is open} */
    @Nullable String smsUntil() {
        LocalDate day = deadline(Stage.SMS_VERIFICATION);
        if (!input.isUnderReview() || details.smsSentAt() == null || day == null) {
            return null;
        }
        String time = details.smsSentAt()
                .withOffsetSameInstant(ZoneOffset.ofHours(8))
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return words.say(
                day.equals(report.evaluatedOn()) ? "sms.until-today" : "sms.until",
                Map.of("day", day(day), "time", time));
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
        if (isSubmittable() && !isServiceRunning()) {
            rows.add(new Row(words.say("next.submit"), submission()));
        }
        rows.addAll(sms());
        if (isSubmittable()) {
            rows.add(result("next.result.by"));
        }
        return rows;
    }

    /** Returns whether a cancellation waits for the end of the service, so that the merchant says when to submit it. */
    private boolean isServiceRunning() {
        return report.actions().stream()
                .anyMatch(action -> action.who() == Party.MERCHANT && action.isAt("cancellation.serviceEndsOn"));
    }

    /** Returns the steps of a filing that is under review. */
    private List<Row> reviewed() {
        List<Row> rows = new ArrayList<>(sms());
        rows.add(result("next.result.review"));
        return rows;
    }

    private List<Row> sms() {
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
                        words.say("next.face.text", Map.of("person", usual.miniProgramPrincipal())))
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
