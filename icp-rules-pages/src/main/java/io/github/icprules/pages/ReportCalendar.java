package io.github.icprules.pages;

import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.pages.CalendarWriter.Event;
import io.github.icprules.pages.ReportTree.Duty;
import io.github.icprules.pages.ReportTree.StageEntry;
import io.github.icprules.pages.ReportTree.SubmitBefore;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.Stage;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The last days of a report as a calendar, without names of persons. */
final class ReportCalendar {

    /** The octets of a digest that are enough to keep filings apart. */
    private static final int IDENTITY = 16;

    /** The days ahead within which a day is an event. */
    private static final int NEAR = 90;

    /** The stages whose last days count from the submission. */
    private static final Set<Stage> COUNTED =
            EnumSet.of(Stage.PLATFORM_REVIEW, Stage.SMS_VERIFICATION, Stage.AUTHORITY_REVIEW);

    private final ReportTree report;
    private final Principals principals;
    private final boolean isRejected;
    private final boolean isBlocked;
    private final boolean isSubmitted;
    private final PageDetails details;
    private final Language language;
    private final Words words;
    private final UsualWords usual;
    private final SmsTask sms;
    private final NextSteps steps;

    /** Whether the platform has passed the filing on to the authority. */
    private final boolean isPlatformDone;

    ReportCalendar(PageInput input, PageDetails details, Language language) {
        this.report = input.report();
        this.isRejected = input.rejection() != null;
        this.isBlocked = report.verdict() == Verdict.BLOCKED && !input.isUnderReview();
        this.isSubmitted = input.isUnderReview();
        this.details = details;
        this.language = language;
        this.words = Words.ofMessages(language);
        Words merchant = Words.ofMerchant(language);
        this.usual = UsualWords.withoutNames(merchant, language, details, report.subjectType());
        this.principals =
                new Principals(report, merchant, new UsualWords(merchant, language, details, report.subjectType()));
        this.sms = new SmsTask(input, details, merchant, usual);
        this.steps = new NextSteps(input, details, merchant, usual);
        AnswerTree answer = input.answer();
        this.isPlatformDone = sms.isOpen() || (answer != null && answer.status() == FilingStatus.AUTHORITY_REVIEW);
    }

    /**
     * {@return the calendar}
     *
     * <p>It has no events of the past and of far days, and none of a rejected filing. The days of the stages count from the
     * submission, so only a submitted filing has them. A blocked filing has its last day to be submitted, except if that is the end of
     * a paper that is replaced; a blocked cancellation also has the last day of the service. A filing that can be submitted, for
     * which the merchant has nothing to do, and that has no such day has the submission on the day of the report.
     */
    String write() {
        List<Event> events = new ArrayList<>();
        if (isRejected) {
            return written(events);
        }
        if (report.submitBefore() != null && !isSubmitted && !isReplaced(report.submitBefore())) {
            events.add(event(
                    "SUBMIT",
                    report.submitBefore().day(),
                    say("calendar.submit", Map.of()),
                    words.say(
                            "calendar.submit-why",
                            Map.of("what", usual.usual(report.submitBefore().what())))));
        }
        for (StageEntry entry : report.timeline()) {
            boolean isKnown = isSubmitted || !COUNTED.contains(entry.stage());
            if (entry.deadline() != null && isKnown && !(isPlatformDone && entry.stage() == Stage.PLATFORM_REVIEW)) {
                events.add(ofStage(entry, entry.deadline()));
            }
        }
        for (Duty duty : report.duties()) {
            if (duty.deadline() != null && (!isBlocked || isCancellation())) {
                events.add(event(
                        duty.ruleId(),
                        duty.deadline(),
                        say("calendar.duty", Map.of("title", report.title(duty.ruleId()))),
                        duty.message()));
            }
        }
        LocalDate today = report.evaluatedOn();
        events.removeIf(event -> event.day().isBefore(today) || event.day().isAfter(today.plusDays(NEAR)));
        if (events.isEmpty()
                && !isSubmitted
                && steps.isSubmittable()
                && steps.untilEnd().isEmpty()
                && report.actions().stream()
                        .noneMatch(action -> action.who() == Party.MERCHANT && Todo.isToDo(action))) {
            String submit = steps.isFaceOpen() ? "calendar.submit-after-face" : "calendar.submit-now";
            events.add(event("SUBMIT", today, say(submit, Map.of()), ""));
        }
        return written(events);
    }

    private boolean isCancellation() {
        return report.filingType() != null && report.filingType().kind() == FilingKind.CANCELLATION;
    }

    /** Returns whether the part that expires is replaced or missing, so that its end is no last day. */
    private boolean isReplaced(SubmitBefore before) {
        String path = before.path();
        if (path == null) {
            return false;
        }
        String entry = path.replaceFirst("\\.validity$", "");
        String letter = entry.endsWith(".authorisation") ? Principals.letterAt(path) : null;
        return principals.isOfOther(path)
                || report.actions().stream()
                        .filter(action -> action.who() == Party.MERCHANT && action.kind() != ActionKind.STEP)
                        .anyMatch(action ->
                                (letter != null && report.materials(action).contains(letter))
                                        || action.fields().stream()
                                                .anyMatch(field -> field.path().startsWith(entry)));
    }

    private Event ofStage(StageEntry entry, LocalDate deadline) {
        boolean isSms = entry.stage() == Stage.SMS_VERIFICATION && sms.isOpen();
        String key = "calendar.stage." + entry.stage().name();
        String summary = isSms
                ? say("calendar.sms-open", Map.of("until", sms.untilInWords().strip()))
                : words.has(key)
                        ? say(key, Map.of())
                        : say("calendar.stage", Map.of("stage", entry.stage().in(language)));
        return new Event(
                identity(entry.stage().name()),
                deadline,
                isSms ? sms.until() : null,
                summary,
                usual.usual(entry.message()));
    }

    private String written(List<Event> events) {
        return CalendarWriter.write(events, report.evaluatedOn().atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private Event event(String part, LocalDate day, String summary, String description) {
        return new Event(identity(part), day, null, summary, description);
    }

    private String say(String key, Map<String, String> values) {
        String filing = details.miniProgram() == null
                ? words.say("calendar.filing")
                : words.say("calendar.filing-of", Map.of("name", UsualWords.shown(details.miniProgram())));
        return words.say("calendar.event", Map.of("filing", filing, "event", words.say(key, values)));
    }

    /**
     * Returns the identity of an event. It depends on the reference or, without a reference, on the names of the filing, so that a
     * later report on the same filing replaces the events. Without both, it depends on the whole report.
     */
    private String identity(String part) {
        String filing = report.reference() != null
                ? report.reference()
                : details.miniProgram() != null ? details.subject() + '\n' + details.miniProgram() : report.toString();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((filing + '\n' + report.filingType() + '\n' + part).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, IDENTITY) + "@icp-rules";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
