package io.github.icprules.desk;

import io.github.icprules.law.BasisKind;
import io.github.icprules.law.LawTables;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.law.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days on which the law changed. */
final class LawDays {

    private static final int MOST_DAYS = 12;

    private final List<Change> changes = new ArrayList<>();

    /** A change of the law: its day, and what changed, in a few words. */
    record Change(LocalDate day, String what) {}

    LawDays(LawTables law, Page page) {
        for (LegalDocument document : law.documents()) {
            if (document.kind() == BasisKind.NOTE) {
                continue;
            }
            String title = page.in(document.title());
            changes.add(new Change(document.inForceFrom(), page.say("law.from", title)));
            if (document.inForceUntil() != null) {
                changes.add(new Change(document.inForceUntil(), page.say("law.until", title)));
            }
            document.amendments()
                    .forEach(amendment -> changes.add(new Change(
                            amendment.inForceFrom(), page.say("law.amended", title, page.in(amendment.by())))));
        }
        for (Provision provision : law.provisions()) {
            if (!provision.from().equals(provision.document().inForceFrom())) {
                changes.add(new Change(
                        provision.from(),
                        page.say("law.article", page.in(provision.basis().citation()), page.in(provision.asks()))));
            }
        }
        changes.sort(Comparator.comparing(Change::day).reversed());
    }

    /** {@return the last days with a change until a day, the latest first, with the first change of each day} */
    List<Change> before(LocalDate day) {
        List<Change> days = new ArrayList<>();
        for (Change change : changes) {
            if (!change.day().isAfter(day)
                    && days.stream().noneMatch(each -> each.day().equals(change.day()))) {
                days.add(change);
            }
        }
        return days.subList(0, Math.min(days.size(), MOST_DAYS));
    }

    /** {@return the changes after the earlier and until the later of two days, the latest first} */
    List<Change> between(LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        return changes.stream()
                .filter(change -> change.day().isAfter(first) && !change.day().isAfter(last))
                .toList();
    }
}
