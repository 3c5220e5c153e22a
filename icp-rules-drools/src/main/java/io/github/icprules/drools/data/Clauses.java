package io.github.icprules.drools.data;

import static java.util.stream.Collectors.joining;

import io.github.icprules.Clause;
import io.github.icprules.ClauseAnswer;
import io.github.icprules.ClauseReference;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The register of clauses (条款登记), read from {@code clauses.csv}. A lawyer can edit that file: a row that says something
 * impossible is refused with its line, its column and what was expected there.
 */
public final class Clauses {

    /** The file, as the digest of the rule pack counts it. */
    public static final String FILE = "data/clauses.csv";

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);

    /** Between the Chinese and the English title of a document that the table of documents does not have. */
    private static final Pattern BAR = Pattern.compile(" \\| ");

    private final References references;
    private final Set<String> ids = new HashSet<>();

    private Clauses(References references) {
        this.references = references;
    }

    /**
     * {@return the bundled register}
     *
     * @param rules the ids of the rules there are
     */
    public static List<Clause> bundled(Set<String> rules) {
        return Tables.csv(FILE, new Clauses(References.with(rules))::read);
    }

    /** {@return a register that stands elsewhere} The name is what errors call it. */
    static List<Clause> read(String name, Reader reader, Set<String> rules) throws IOException {
        return Tables.csv(name, reader, new Clauses(References.with(rules))::read);
    }

    private Clause read(CSVRecord row) {
        if (!row.isConsistent()) {
            throw new IllegalArgumentException(
                    "expected %d columns, found %d; a comma in a sentence needs quotes around it"
                            .formatted(row.getParser().getHeaderNames().size(), row.size()));
        }
        String id = id(row);
        ClauseAnswer answer = answer(row);
        List<ClauseReference> by = by(row);
        boolean encoded = answer == ClauseAnswer.ENCODED;
        if (encoded && by.isEmpty()) {
            throw misfit("by", "what encodes it", "");
        }
        if (answer == ClauseAnswer.NOT_APPLICABLE && !by.isEmpty()) {
            throw misfit("by", "nothing, as the clause does not apply", row.get("by"));
        }
        return new Clause(
                id,
                document(row),
                citation(row),
                Text.of(chinese(row, "zh"), english(row, "en")),
                answer,
                by,
                encoded ? noReason(row) : Text.of(chinese(row, "reason_zh"), english(row, "reason_en")));
    }

    private String id(CSVRecord row) {
        String id = row.get("id");
        if (!ID.matcher(id).matches()) {
            throw misfit("id", "words in small letters joined by hyphens and dots, such as decree-292.11.3", id);
        }
        if (!ids.add(id)) {
            throw misfit("id", "one that is not there yet", id);
        }
        return id;
    }

    private static ClauseAnswer answer(CSVRecord row) {
        String answer = row.get("answer");
        return Arrays.stream(ClauseAnswer.values())
                .filter(candidate -> candidate.name().equals(answer))
                .findFirst()
                .orElseThrow(() -> misfit(
                        "answer",
                        Arrays.stream(ClauseAnswer.values()).map(Enum::name).collect(joining(", ")),
                        answer));
    }

    private List<ClauseReference> by(CSVRecord row) {
        List<ClauseReference> by = new ArrayList<>();
        for (String written : row.get("by").split(" ", -1)) {
            if (written.isEmpty()) {
                continue;
            }
            ClauseReference reference;
            try {
                reference = ClauseReference.parse(written);
            } catch (IllegalArgumentException e) {
                throw misfit("by", kinds(), written);
            }
            if (!references.knows(reference)) {
                throw misfit(
                        "by",
                        "a name that there is among " + reference.kind()
                                + references
                                        .nearest(reference)
                                        .map(" (did you mean %s?)"::formatted)
                                        .orElse(""),
                        written);
            }
            if (by.contains(reference)) {
                throw misfit("by", "each name once", written);
            }
            by.add(reference);
        }
        return by;
    }

    private static @Nullable LegalDocument document(CSVRecord row) {
        return DatedLaw.bundled().document(row.get("document"));
    }

    /** A document of the tables goes by its identifier there; another brings both its titles along. */
    private static Text citation(CSVRecord row) {
        LegalDocument known = document(row);
        String article = row.get("article");
        if (known != null) {
            if (article.isBlank()) {
                throw misfit("article", "an article or a section", article);
            }
            return new LegalBasis(known, article, Confidence.HIGH).citation();
        }
        String document = row.get("document");
        String[] titles = BAR.split(document, -1);
        if (titles.length != 2 || !isChinese(titles[0]) || titles[1].isBlank() || isChinese(titles[1])) {
            throw misfit(
                    "document",
                    "the identifier of a document, or a title in Chinese, a bar and the title in English",
                    document);
        }
        return article.isBlank()
                ? Text.of(titles[0], titles[1])
                : Text.of(titles[0] + "“" + article + "”", titles[1] + ", “" + article + "”");
    }

    private static String chinese(CSVRecord row, String column) {
        String text = row.get(column);
        if (!isChinese(text)) {
            throw misfit(column, "a sentence in Chinese", text);
        }
        return text;
    }

    private static String english(CSVRecord row, String column) {
        String text = row.get(column);
        if (text.isBlank() || text.codePoints().noneMatch(Character::isLetter)) {
            throw misfit(column, "a sentence in English", text);
        }
        return text;
    }

    private static @Nullable Text noReason(CSVRecord row) {
        for (String column : List.of("reason_zh", "reason_en")) {
            if (!row.get(column).isEmpty()) {
                throw misfit(column, "nothing, as the clause is encoded", row.get(column));
            }
        }
        return null;
    }

    private static boolean isChinese(String text) {
        return CHINESE.matcher(text).matches();
    }

    private static String kinds() {
        return "a rule's id, or "
                + Arrays.stream(ClauseReference.Kind.values())
                        .filter(kind -> kind != ClauseReference.Kind.RULE)
                        .map(kind -> new ClauseReference(kind, "NAME").toString())
                        .collect(joining(" or "));
    }

    private static IllegalArgumentException misfit(String column, String expected, String found) {
        return new IllegalArgumentException("column %s: expected %s, found %s"
                .formatted(column, expected, found.isEmpty() ? "nothing" : '"' + found + '"'));
    }
}
