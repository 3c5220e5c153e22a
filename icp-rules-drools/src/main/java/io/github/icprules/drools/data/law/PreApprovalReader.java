package io.github.icprules.drools.data.law;

import io.github.icprules.drools.data.law.Articles.Span;
import io.github.icprules.drools.data.provinces.ProvincialTable;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.TableErrors;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.PreApprovalRegime.Asked;
import io.github.icprules.law.PreApprovalRegime.NaturalPerson;
import io.github.icprules.law.PreApprovalRegime.Scope;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of requirements of the pre-approval categories. Each category needs a row for every day since filing started.
 */
final class PreApprovalReader {

    static final Columns COLUMNS = Columns.of(
                    "category",
                    "from",
                    "until",
                    "asked",
                    "scope",
                    "document_zh",
                    "document_en",
                    "authority_zh",
                    "authority_en",
                    "years",
                    "natural_person",
                    "form_item",
                    "basis")
            .andOptional(LawCells.CHECKED);

    private static final LocalDate BEGINNING = ProvincialTable.BEGINNING;

    private final Articles articles;
    private final Versions<?> articleIds;
    private final Versions<List<PreApprovalRegime>> regimes = new Versions<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * Makes a reader.
     *
     * @param articles the articles whose rows are valid
     * @param articleIds the identifiers of all articles, including articles with an invalid row
     */
    PreApprovalReader(Articles articles, Versions<?> articleIds) {
        this.articles = articles;
        this.articleIds = articleIds;
    }

    /** Reads a row. */
    void read(Row row) {
        PreApprovalCategory category = LawCells.one(row, "category", PreApprovalCategory.class);
        if (category == null) {
            regimes.missOne();
            return;
        }
        rows.add(row);
        LocalDate from = LawCells.day(row, "from");
        LocalDate until = LawCells.until(row, from);
        Asked asked = LawCells.one(row, "asked", Asked.class);
        Scope scope = LawCells.one(row, "scope", Scope.class);
        Text document = LawCells.sentenceIfAny(row, "document");
        Text authority = LawCells.sentenceIfAny(row, "authority");
        Integer years = LawCells.numberIfAny(row, "years");
        NaturalPerson naturalPerson = LawCells.one(row, "natural_person", NaturalPerson.class);
        PreApprovalCategory formItem = formItem(row, category);
        List<String> basis = LawCells.ids(row, "basis", articleIds);
        LawCells.refuseWrongCheck(row);
        checkTogether(row, asked);
        List<PreApprovalRegime> versions = null;
        if (from != null && asked != null && scope != null && naturalPerson != null && basis != null) {
            versions = new ArrayList<>();
            for (Span span : articles.haveAll(basis) ? articles.spans(basis, from, until) : List.<Span>of()) {
                checkBasis(row, asked, span);
                versions.add(new PreApprovalRegime(
                        category,
                        span.from(),
                        span.until(),
                        asked,
                        scope,
                        document,
                        authority,
                        years,
                        naturalPerson,
                        formItem,
                        span.basis()));
            }
        }
        regimes.add(category.name(), row, from, until, versions);
    }

    /** {@return the requirements after the check of their days; a day without a row of a category is an error} */
    List<PreApprovalRegime> checked(TableErrors errors) {
        regimes.check();
        List<PreApprovalRegime> sound =
                regimes.sound().stream().flatMap(List::stream).toList();
        for (PreApprovalCategory category : PreApprovalCategory.values()) {
            if (!regimes.mayHave(category.name())) {
                errors.add(
                        1, 1, "category", "a row of %s for each day since %s".formatted(category, BEGINNING), "none");
            }
        }
        if (regimes.isComplete()) {
            sound.stream()
                    .collect(
                            Collectors.groupingBy(PreApprovalRegime::category, LinkedHashMap::new, Collectors.toList()))
                    .forEach(this::checkDays);
        }
        return sound;
    }

    private void checkDays(PreApprovalCategory category, List<PreApprovalRegime> versions) {
        LocalDate first = versions.get(0).from();
        LocalDate last = versions.get(versions.size() - 1).until();
        for (Row row : rows) {
            if (!row.text("category").equals(category.name())) {
                continue;
            }
            if (first.isAfter(BEGINNING) && row.text("from").equals(first.toString())) {
                row.refuse("from", "no day after %s, or another row for the days before".formatted(BEGINNING));
            }
            if (last != null && row.text("until").equals(last.toString())) {
                row.refuse("until", "nothing, or another row for the days after");
            }
        }
    }

    private static @Nullable PreApprovalCategory formItem(Row row, PreApprovalCategory category) {
        if (category.platformCode() != null) {
            if (!row.text("form_item").isEmpty()) {
                row.refuse("form_item", "nothing, as %s has an item of its own".formatted(category));
            }
            return category;
        }
        PreApprovalCategory item =
                row.text("form_item").isEmpty() ? null : LawCells.one(row, "form_item", PreApprovalCategory.class);
        if (item != null && item.platformCode() == null) {
            row.refuse(row.unknown(
                    "form_item",
                    row.text("form_item"),
                    Arrays.stream(PreApprovalCategory.values())
                            .filter(candidate -> candidate.platformCode() != null)
                            .map(Enum::name)
                            .toList()));
        }
        return item;
    }

    private static void checkTogether(Row row, @Nullable Asked asked) {
        boolean due = asked == Asked.APPROVAL || asked == Asked.FILING;
        if (due && row.text("document_zh").isEmpty() && row.text("document_en").isEmpty()) {
            row.refuse("document_zh", "the document that is asked for");
        }
        if (asked != null
                && asked != Asked.NONE
                && row.text("authority_zh").isEmpty()
                && row.text("authority_en").isEmpty()) {
            row.refuse("authority_zh", "the authority that handles it");
        }
    }

    /**
     * Refuses a row with a requirement or a prohibition if, on some day since filing started, no article of the row is in force.
     */
    private static void checkBasis(Row row, Asked asked, Span span) {
        boolean counts = span.until() == null || !span.until().isBefore(BEGINNING);
        if (asked != Asked.NONE && counts && span.basis().isEmpty()) {
            row.refuse(
                    "basis",
                    "an article that counts on %s, as none of these does"
                            .formatted(span.from().isBefore(BEGINNING) ? BEGINNING : span.from()));
        }
    }
}
