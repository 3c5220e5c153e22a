package io.github.icprules.drools.data;

import static java.util.stream.Collectors.joining;

import io.github.icprules.Clause;
import io.github.icprules.ClauseAnswer;
import io.github.icprules.ClauseReference;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.text.Text;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The register of clauses (条款登记), read from {@code clauses.csv}. A lawyer can edit the file: an invalid row is refused with its
 * line, its column and the expected value.
 */
public final class Clauses {

    /** The path of the file, which is part of the digest of the rule pack. */
    public static final String FILE = "data/clauses.csv";

    private static final Pattern ID = Pattern.compile("[a-z0-9]++(-[a-z0-9]++)*+(\\.[a-z0-9]++(-[a-z0-9]++)*+)++");
    private static final Pattern BLANK = Pattern.compile(" +");
    static final Columns COLUMNS =
            Columns.of("id", "document", "article", "zh", "en", "answer", "by", "reason_zh", "reason_en");

    /** Separates the Chinese and the English title of a document that is not in the table of documents. */
    private static final Pattern BAR = Pattern.compile(" \\| ");

    private final References references;
    private final Map<String, Integer> ids = new HashMap<>();

    Clauses(References references) {
        this.references = references;
    }

    /**
     * {@return the bundled register}
     *
     * @param rules the ids of all rules
     */
    public static List<Clause> bundled(Set<String> rules) {
        return Tables.csv(FILE, COLUMNS, new Clauses(new References(rules))::read);
    }

    /**
     * {@return a register from another source}
     *
     * @param name the name of the register in errors
     */
    static List<Clause> read(String name, Reader reader, Set<String> rules) {
        return Tables.csv(name, reader, COLUMNS, new Clauses(new References(rules))::read);
    }

    Clause read(Row row) {
        String id =
                row.matching("id", ID, "words in small letters joined by hyphens and dots, such as decree-292.11.3");
        row.once("id", id, ids);
        ClauseAnswer answer = row.constant("answer", ClauseAnswer.class);
        List<ClauseReference> by = by(row);
        boolean encoded = answer == ClauseAnswer.ENCODED;
        if (encoded && by.isEmpty()) {
            throw row.misfit("by", "what encodes it");
        }
        if (answer == ClauseAnswer.NOT_APPLICABLE && !by.isEmpty()) {
            throw row.misfit("by", "nothing, as the clause does not apply");
        }
        return new Clause(
                id,
                document(row),
                citation(row),
                row.sentence("zh", "en"),
                answer,
                by,
                encoded ? noReason(row) : row.sentence("reason_zh", "reason_en"));
    }

    private List<ClauseReference> by(Row row) {
        List<ClauseReference> by = new ArrayList<>();
        for (String written : row.parts("by", BLANK)) {
            ClauseReference reference;
            try {
                reference = ClauseReference.parse(written);
            } catch (IllegalArgumentException e) {
                throw row.misfitOf("by", kinds(), written);
            }
            if (!references.knows(reference)) {
                throw row.misfitOf(
                        "by",
                        "a name that there is among " + reference.kind()
                                + references
                                        .nearest(reference)
                                        .map(" (did you mean %s?)"::formatted)
                                        .orElse(""),
                        written);
            }
            if (by.contains(reference)) {
                throw row.misfitOf("by", "each name once", written);
            }
            by.add(reference);
        }
        return by;
    }

    private static @Nullable LegalDocument document(Row row) {
        return DatedLaw.bundled().document(row.text("document"));
    }

    /**
     * Returns the citation of a row. A document of the tables is written as its identifier; any other document is written as its
     * two titles.
     */
    private static Text citation(Row row) {
        LegalDocument known = document(row);
        String article = row.text("article");
        if (known != null) {
            if (article.isEmpty()) {
                throw row.misfit("article", "an article or a section");
            }
            return new LegalBasis(known, article, Confidence.HIGH).citation();
        }
        String[] titles = BAR.split(row.text("document"), -1);
        if (titles.length != 2 || !Row.isChinese(titles[0]) || titles[1].isBlank() || Row.isChinese(titles[1])) {
            throw row.misfit(
                    "document", "the identifier of a document, or a title in Chinese, a bar and the title in English");
        }
        return article.isEmpty()
                ? Text.of(titles[0], titles[1])
                : Text.of(titles[0] + "“" + article + "”", titles[1] + ", “" + article + "”");
    }

    private static @Nullable Text noReason(Row row) {
        for (String column : List.of("reason_zh", "reason_en")) {
            if (!row.text(column).isEmpty()) {
                throw row.misfit(column, "nothing, as the clause is encoded");
            }
        }
        return null;
    }

    private static String kinds() {
        return "a rule's id, or "
                + Arrays.stream(ClauseReference.Kind.values())
                        .filter(kind -> kind != ClauseReference.Kind.RULE)
                        .map(kind -> new ClauseReference(kind, "NAME").toString())
                        .collect(joining(" or "));
    }
}
