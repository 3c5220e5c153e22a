package io.github.icprules.drools.data.law;

import io.github.icprules.drools.data.law.Articles.Span;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.Provision;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the table of penalties. A penalty is in force only while all articles that set the penalty are in force. */
final class PenaltyReader {

    static final Columns COLUMNS = Columns.of(
                    "id", "minimum", "maximum", "uncapped", "measure_zh", "measure_en", "basis", "from", "until")
            .andOptional(LawCells.CHECKED);

    private final Articles articles;
    private final Versions<?> articleIds;
    private final Set<String> others;
    private final Versions<List<Penalty>> penalties = new Versions<>();

    /**
     * Makes a reader.
     *
     * @param articles the articles whose rows are valid
     * @param articleIds the identifiers of all articles, including articles with an invalid row
     * @param others the identifiers of the table that this table adds to
     */
    PenaltyReader(Articles articles, Versions<?> articleIds, Set<String> others) {
        this.articles = articles;
        this.articleIds = articleIds;
        this.others = others;
    }

    /** Reads a row. */
    void read(Row row) {
        String id = row.orNull(
                () -> row.matching("id", LawCells.ID, "capital letters and digits joined by _, such as LINK_MISSING"));
        if (id == null) {
            penalties.missOne();
            return;
        }
        if (others.contains(id)) {
            row.refuse(row.taken("id", "an identifier that no bundled penalty has"));
        }
        Integer minimum = LawCells.numberIfAny(row, "minimum");
        Integer maximum = LawCells.numberIfAny(row, "maximum");
        boolean uncapped = LawCells.yes(row, "uncapped");
        Text measure = LawCells.sentence(row, "measure");
        List<String> basis = LawCells.ids(row, "basis", articleIds);
        LocalDate from = LawCells.day(row, "from");
        LocalDate until = LawCells.until(row, from);
        LawCells.refuseWrongCheck(row);
        checkAmounts(row, minimum, maximum, uncapped);
        if (from == null || basis == null || measure == null || row.isFaulty() || !articles.haveAll(basis)) {
            penalties.add(id, row, from, until, from == null ? null : List.of());
            return;
        }
        LocalDate end = endOf(row, basis, from, until);
        List<Penalty> versions = new ArrayList<>();
        for (Span span : articles.spans(basis, from, end)) {
            versions.add(new Penalty(id, minimum, maximum, uncapped, measure, span.basis(), span.from(), span.until()));
        }
        penalties.add(id, row, from, end, versions);
    }

    /** {@return the penalties after the check for gaps and overlaps of their days} */
    List<Penalty> checked() {
        penalties.check();
        return penalties.sound().stream().flatMap(List::stream).toList();
    }

    /**
     * {@return the last day of a row, which is at the latest the last day of the articles}
     *
     * <p>Days on which an article is not in force are refused.
     */
    private @Nullable LocalDate endOf(Row row, List<String> basis, LocalDate from, @Nullable LocalDate until) {
        LocalDate end = until;
        for (String id : basis) {
            List<Provision> versions = articles.versionsOf(id);
            LocalDate first = versions.get(0).from();
            LocalDate last = versions.get(versions.size() - 1).until();
            if (from.isBefore(first)) {
                row.refuse("from", "no day before %s, the first of %s".formatted(first, id));
            }
            if (last != null && until == null) {
                end = (end == null || last.isBefore(end)) ? last : end;
            } else if (last != null && last.isBefore(until)) {
                row.refuse("until", "no day after %s, the last of %s".formatted(last, id));
            }
            if (last != null && last.isBefore(from)) {
                row.refuse("from", "no day after %s, the last of %s".formatted(last, id));
            }
        }
        return end;
    }

    private static void checkAmounts(Row row, @Nullable Integer minimum, @Nullable Integer maximum, boolean uncapped) {
        if (row.isFaulty()) {
            return;
        }
        if (minimum == null && uncapped) {
            row.refuse("minimum", "the lowest fine in yuan, as the fine has no limit");
        }
        if (minimum != null && maximum != null && maximum < minimum) {
            row.refuse("maximum", "no less than " + minimum);
        }
        if (minimum != null && maximum == null && !uncapped) {
            row.refuse("maximum", "the highest fine in yuan, or yes in the column uncapped");
        }
    }
}
