package io.github.icprules.oracle;

import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rules {@code duty-to-file.*}. They concern what is to be put on record; a new access presupposes that it is. */
final class DutyToFileSheet {

    private static final String PLACE = "miniProgram";

    private DutyToFileSheet() {}

    static void judge(Case c, Answers out) {
        notBegunYet(c, out);
        if (!c.isNew() || c.request().filingType() == FilingType.NEW_ACCESS) {
            return;
        }
        if (!OnRecord.isFiled(c)) {
            out.duty("duty-to-file.obligation", PLACE, null);
            beforeListing(c, out);
            existing(c, out);
            existingOverdue(c, out);
            listedWithoutFiling(c, out);
        }
    }

    /** Announcement of the schedule: the duty began on 2023-09-01. */
    private static void notBegunYet(Case c, Answers out) {
        if (c.on().isBefore(c.given().day("new-file-from"))) {
            // No rule is in force on such a day, so a report without findings proves nothing.
            out.unchecked("duty-to-file.not-begun-yet", "filingType", "evaluatedOn");
        }
    }

    /** Announcement of the schedule, new mini-programs: first filed, then listed. */
    private static void beforeListing(Case c, Answers out) {
        Listing listing = c.miniProgram().listing();
        Boolean listed = OnRecord.isListed(c);
        if (listing == null || listed == null) {
            out.unchecked("duty-to-file.before-listing", PLACE, "miniProgram.listing.listed");
        } else if (!listed) {
            out.duty("duty-to-file.before-listing", PLACE, listing.plannedOn());
        }
    }

    /** Notice 105, schedule: what was listed before 2023-09-01 is filed by 2024-03-31. */
    private static void existing(Case c, Answers out) {
        LocalDate last = c.given().day("existing-file-until");
        if (c.on().isAfter(last)) {
            return;
        }
        if (OnRecord.isListed(c) == null) {
            out.unchecked(
                    "duty-to-file.existing", PLACE, "miniProgram.listing.listed", "miniProgram.listing.firstListedOn");
        } else if (Boolean.TRUE.equals(OnRecord.isListed(c))) {
            LocalDate first = firstListedOn(c);
            if (first == null) {
                out.unchecked("duty-to-file.existing", PLACE, "miniProgram.listing.firstListedOn");
            } else if (first.isBefore(c.given().day("new-file-from"))) {
                out.duty("duty-to-file.existing", PLACE, last);
            }
        }
    }

    /** The same, too late. If the day of listing is not known, the last day has passed all the same. */
    private static void existingOverdue(Case c, Answers out) {
        if (!c.on().isAfter(c.given().day("existing-file-until"))) {
            return;
        }
        Boolean listed = OnRecord.isListed(c);
        if (listed == null) {
            out.unchecked("duty-to-file.existing-overdue", PLACE, "miniProgram.listing.listed");
        } else if (listed) {
            LocalDate first = firstListedOn(c);
            if (first == null || first.isBefore(c.given().day("new-file-from"))) {
                out.violation("duty-to-file.existing-overdue", Severity.LEGAL, PLACE + ".listing");
            }
        }
    }

    /** Decree 292, article 4; Order 33, article 5: a new mini-program is listed though it is not filed. */
    private static void listedWithoutFiling(Case c, Answers out) {
        Boolean listed = OnRecord.isListed(c);
        if (listed == null) {
            out.unchecked(
                    "duty-to-file.listed-without-filing",
                    PLACE,
                    "miniProgram.listing.listed",
                    "miniProgram.listing.firstListedOn");
        } else if (listed) {
            LocalDate first = firstListedOn(c);
            if (first != null && !first.isBefore(c.given().day("new-file-from"))) {
                out.violation("duty-to-file.listed-without-filing", Severity.LEGAL, PLACE + ".listing");
            } else if (first == null) {
                out.unchecked("duty-to-file.listed-without-filing", PLACE, "miniProgram.listing.firstListedOn");
            }
        }
    }

    private static @Nullable LocalDate firstListedOn(Case c) {
        Listing listing = c.miniProgram().listing();
        return listing == null ? null : listing.firstListedOn();
    }
}
