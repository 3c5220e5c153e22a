package io.github.icprules.oracle;

import io.github.icprules.model.Change;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PlatformState;
import io.github.icprules.report.Stage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The rules {@code review.*}: the stages from the form to the number. */
final class ReviewSheet {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private ReviewSheet() {}

    static void judge(Case c, Answers out) {
        switch (c.request().filingType().kind()) {
            case NEW -> {
                stages(c, out);
                out.stage("review.number-issued", Stage.COMPLETED, null);
                reuse(c, out);
            }
            case CHANGE -> {
                stages(c, out);
                out.stage("review.change-recorded", Stage.COMPLETED, null);
                changeAhead(c, out);
            }
            case CANCELLATION -> {}
        }
    }

    /** The guide, course of a filing; Order 33, article 12. Each stage takes as long as it may. */
    private static void stages(Case c, Answers out) {
        out.stage("review.form-filling", Stage.FORM_FILLING, null);
        out.stage("review.platform", Stage.PLATFORM_REVIEW, reviewed(c));
        out.stage("review.sms-verification", Stage.SMS_VERIFICATION, verified(c));
        out.stage("review.authority", Stage.AUTHORITY_REVIEW, lastDay(c));
    }

    private static LocalDate reviewed(Case c) {
        PlatformState platform = c.platform();
        LocalDate submitted = (platform == null || platform.submittedOn() == null) ? c.on() : platform.submittedOn();
        return WorkingDays.after(submitted, c.given().to("platform-review-days"));
    }

    private static LocalDate verified(Case c) {
        PlatformState platform = c.platform();
        int hours = c.given().number("sms-verification-hours");
        return platform != null && platform.smsSentAt() != null
                ? answered(platform.smsSentAt(), hours)
                : reviewed(c).plusDays(hours / 24);
    }

    /** {@return the last day of the authority's review} */
    static LocalDate lastDay(Case c) {
        return WorkingDays.after(verified(c), c.given().to("authority-review-days"));
    }

    /** {@return the day in China on which so many hours are over} */
    static LocalDate answered(OffsetDateTime sent, int hours) {
        return sent.plusHours(hours).withOffsetSameInstant(CHINA).toLocalDate();
    }

    /** Tutorials, reuse of data: answered within 24 hours of the SMS; choosing otherwise cannot be undone. */
    private static void reuse(Case c, Answers out) {
        PlatformState platform = c.platform();
        if (c.request().filingType() != FilingType.NEW_SERVICE
                || platform == null
                || !Boolean.TRUE.equals(platform.reusesSubjectData())) {
            return;
        }
        OffsetDateTime sent = platform.reuseSmsSentAt();
        out.stage(
                "review.reuse-confirmation",
                Stage.FORM_FILLING,
                sent == null ? null : answered(sent, c.given().number("reuse-confirmation-hours")));
        out.duty("review.reuse-binds", "filingType", null);
    }

    /** Decree 292, article 11(3); Order 33, article 14: thirty days ahead. */
    private static void changeAhead(Case c, Answers out) {
        Change change = c.request().change();
        if (change == null || change.effectiveOn() == null) {
            out.unchecked("review.change-ahead", "filingType", "change.effectiveOn");
        } else {
            out.duty(
                    "review.change-ahead",
                    "filingType",
                    change.effectiveOn().minusDays(c.given().number("change-ahead-days")));
        }
    }
}
