package io.github.icprules.oracle;

import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rules {@code duty-to-file.*}. They concern what is to be put on record; a new access presupposes that it is. */
record DutyToFileSheet(Case c, Answers out) implements Sheet {

    private static final String FIRST_LISTED_ON = "miniProgram.listing.firstListedOn";

    @Override
    public void judge() {
        // Announcement of the schedule: the duty began on 2023-09-01.
        if (c.on().isBefore(c.given().day("new-file-from"))) {
            // No rule is in force on such a day, so a report without findings proves nothing.
            out.unchecked("duty-to-file.not-begun-yet", FILING_TYPE, "evaluatedOn");
        }
        if (!c.isNew() || c.filing() == FilingType.NEW_ACCESS || c.isFiled()) {
            return;
        }
        out.duty("duty-to-file.obligation", PROGRAM);
        Listing listing = c.miniProgram().listing();
        Boolean listed = c.isListed();
        LocalDate first = listing == null ? null : listing.firstListedOn();
        beforeListing(listing, listed);
        if (c.on().isAfter(c.given().day("existing-file-until"))) {
            existingOverdue(listed, first);
        } else {
            existing(listed, first);
        }
        listedWithoutFiling(listed, first);
    }

    private boolean isBeforeSchedule(LocalDate first) {
        return first.isBefore(c.given().day("new-file-from"));
    }

    /** Announcement of the schedule, new mini-programs: first filed, then listed. */
    private void beforeListing(@Nullable Listing listing, @Nullable Boolean listed) {
        if (listing == null || listed == null) {
            out.unchecked("duty-to-file.before-listing", PROGRAM, LISTED);
        } else if (!listed) {
            out.duty("duty-to-file.before-listing", PROGRAM, listing.plannedOn());
        }
    }

    /** Notice 105, schedule: what was listed before 2023-09-01 is filed by 2024-03-31. */
    private void existing(@Nullable Boolean listed, @Nullable LocalDate first) {
        if (listed == null) {
            out.unchecked("duty-to-file.existing", PROGRAM, LISTED, FIRST_LISTED_ON);
        } else if (listed && first == null) {
            out.unchecked("duty-to-file.existing", PROGRAM, FIRST_LISTED_ON);
        } else if (listed && first != null && isBeforeSchedule(first)) {
            out.duty("duty-to-file.existing", PROGRAM, c.given().day("existing-file-until"));
        }
    }

    /** The same, too late. If the day of listing is not known, the last day has passed all the same. */
    private void existingOverdue(@Nullable Boolean listed, @Nullable LocalDate first) {
        if (listed == null) {
            out.unchecked("duty-to-file.existing-overdue", PROGRAM, LISTED);
        } else if (listed && (first == null || isBeforeSchedule(first))) {
            out.violation("duty-to-file.existing-overdue", LEGAL, PROGRAM + ".listing");
        }
    }

    /** Decree 292, article 4; Order 33, article 5: a new mini-program is listed though it is not filed. */
    private void listedWithoutFiling(@Nullable Boolean listed, @Nullable LocalDate first) {
        if (listed == null) {
            out.unchecked("duty-to-file.listed-without-filing", PROGRAM, LISTED, FIRST_LISTED_ON);
        } else if (listed && first == null) {
            out.unchecked("duty-to-file.listed-without-filing", PROGRAM, FIRST_LISTED_ON);
        } else if (listed && first != null && !isBeforeSchedule(first)) {
            out.violation("duty-to-file.listed-without-filing", LEGAL, PROGRAM + ".listing");
        }
    }
}
