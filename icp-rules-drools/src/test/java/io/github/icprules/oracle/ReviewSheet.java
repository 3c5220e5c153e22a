package io.github.icprules.oracle;

import io.github.icprules.report.Stage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The rules {@code review.*}: the stages from the form to the number. */
record ReviewSheet(Case c, Answers out) implements Sheet {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    @Override
    public void judge() {
        if (c.isCancellation()) {
            return;
        }
        // The guide, course of a filing; Order 33, article 12. Each stage takes as long as it may.
        out.stage("review.form-filling", Stage.FORM_FILLING);
        out.stage("review.platform", Stage.PLATFORM_REVIEW, reviewed(c));
        out.stage("review.sms-verification", Stage.SMS_VERIFICATION, verified(c));
        out.stage("review.authority", Stage.AUTHORITY_REVIEW, c.lastDay());
        if (c.isNew()) {
            out.stage("review.number-issued", Stage.COMPLETED);
            reuse();
        } else {
            out.stage("review.change-recorded", Stage.COMPLETED);
            changeAhead();
        }
    }

    private static LocalDate reviewed(Case c) {
        LocalDate submitted = c.isReturned() ? null : c.platform().submittedOn();
        return workingDaysAfter(
                submitted == null ? c.on() : submitted, c.given().to("platform-review-days"));
    }

    private static LocalDate verified(Case c) {
        OffsetDateTime sent = c.isReturned() ? null : c.platform().smsSentAt();
        int hours = c.given().number("sms-verification-hours");
        return sent == null ? reviewed(c).plusDays(hours / 24) : answered(sent, hours);
    }

    /** {@return the last day of the authority's review} */
    static LocalDate lastDay(Case c) {
        return workingDaysAfter(verified(c), c.given().to("authority-review-days"));
    }

    /** {@return the day in China on which so many hours are over} */
    static LocalDate answered(OffsetDateTime sent, int hours) {
        return sent.plusHours(hours).withOffsetSameInstant(CHINA).toLocalDate();
    }

    /** {@return the day that lies so many working days later} Holidays are not known, so weekends alone are off. */
    static LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (last.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
                left--;
            }
        }
        return last;
    }

    /** Tutorials, reuse of data: answered within 24 hours of the SMS; choosing otherwise cannot be undone. */
    private void reuse() {
        if (c.reusesSubjectData()) {
            OffsetDateTime sent = c.platform().reuseSmsSentAt();
            boolean isConfirmed = Boolean.TRUE.equals(c.platform().reuseConfirmed());
            LocalDate until = sent == null || isConfirmed
                    ? null
                    : answered(sent, c.given().number("reuse-confirmation-hours"));
            out.stage("review.reuse-confirmation", Stage.FORM_FILLING, until);
            out.duty("review.reuse-binds", FILING_TYPE);
        }
    }

    /** Decree 292, article 11(3); Order 33, article 14: thirty days ahead. A day that is over is no day to report on. */
    private void changeAhead() {
        LocalDate effectiveOn = c.change().effectiveOn();
        if (effectiveOn == null) {
            out.unchecked("review.change-ahead", FILING_TYPE, "change.effectiveOn");
        } else {
            LocalDate last = effectiveOn.minusDays(c.given().number("change-ahead-days"));
            if (!last.isBefore(c.on())) {
                out.duty("review.change-ahead", FILING_TYPE, last);
            }
        }
    }
}
