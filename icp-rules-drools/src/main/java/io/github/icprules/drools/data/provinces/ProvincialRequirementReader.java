package io.github.icprules.drools.data.provinces;

import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Values;
import io.github.icprules.law.BasisKind;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of {@code provinces.csv}. An error contains the column, the actual value and the expected value, so that a
 * lawyer can edit the file.
 */
final class ProvincialRequirementReader {

    static final Columns COLUMNS = Columns.of(
            "province",
            "parameter",
            "value",
            "subjects",
            "filings",
            "severity",
            "miniPrograms",
            "confidence",
            "status",
            "asOf",
            "from",
            "until",
            "checked",
            "materials",
            "proofs",
            "paper",
            "chinese",
            "english",
            "source");

    private static final String EVERYWHERE = "00";
    private static final String ALL = "ALL";
    private static final String UNITS = "UNITS";
    private static final Set<ProvincialSubject> UNIT_KINDS =
            EnumSet.complementOf(EnumSet.of(ProvincialSubject.INDIVIDUAL));
    /** A day, a month or a year. The sign {@code ~} marks an estimate. */
    private static final Pattern AS_OF = Pattern.compile("~?(\\d{4})(-\\d{2}(-\\d{2})?)?");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SOURCES = Pattern.compile(" ; ");
    /** The upper bound of a number. Ages in years, months, characters and services are all smaller. */
    private static final int MOST = 10_000;

    private final Map<List<Object>, Integer> seen = new HashMap<>();
    /** The titles of the sources. Many rows have the same source. */
    private final Map<String, Text> titles = new HashMap<>();

    private final @Nullable String only;

    /** Reads rows of all provinces. */
    ProvincialRequirementReader() {
        this.only = null;
    }

    /** Reads rows of one province, and refuses rows of other provinces. */
    ProvincialRequirementReader(Province only) {
        this.only = code(only);
    }

    /**
     * {@return the row}
     *
     * <p>Refuses a row with the same requirement as an earlier row.
     */
    ProvincialRequirement read(Row row) {
        Province province = province(row);
        ProvincialParameter parameter = row.constant("parameter", ProvincialParameter.class);
        String asOf = asOf(row);
        LocalDate from = row.optionalDate("from");
        LocalDate until = row.optionalDate("until");
        if (from != null && until != null && until.isBefore(from)) {
            throw row.misfit("until", "no day before " + from);
        }
        LocalDate checked = row.date("checked");
        ProvincialRequirement requirement = new ProvincialRequirement(
                province,
                parameter,
                row.text("value"),
                meaning(row, parameter),
                subjects(row),
                filings(row),
                row.constant("severity", Severity.class),
                row.constant("miniPrograms", Applicability.class),
                row.constant("confidence", Confidence.class),
                row.constant("status", ProvincialStatus.class),
                asOf,
                from,
                until,
                checked,
                row.constants("materials", Material.class),
                row.constants("proofs", ResidenceProof.class),
                row.text("paper"),
                row.sentence("chinese", "english"),
                sources(row, asOf, from, until, checked));
        checkTogether(row, requirement);
        List<Object> key = List.of(
                code(province),
                parameter,
                requirement.value(),
                requirement.subjects(),
                requirement.filings(),
                requirement.status());
        row.once("parameter", key, seen);
        return requirement;
    }

    /** {@return the code of a province in the table} */
    static String code(@Nullable Province province) {
        return province == null ? EVERYWHERE : Integer.toString(province.code());
    }

    private @Nullable Province province(Row row) {
        String code = row.text("province");
        if (only != null && !only.equals(code)) {
            throw row.misfit("province", only + ", the province whose rows this table replaces");
        }
        if (code.equals(EVERYWHERE)) {
            return null;
        }
        return Arrays.stream(Province.values())
                .filter(province -> code(province).equals(code))
                .findFirst()
                .orElseThrow(() -> row.misfit(
                        "province", "the two digits of a province such as 44, or 00 for what holds everywhere"));
    }

    private static String asOf(Row row) {
        String asOf = row.text("asOf");
        Matcher written = AS_OF.matcher(asOf);
        if (!asOf.isEmpty() && !(written.matches() && isDay(written))) {
            throw row.misfit("asOf", "a day, month or year such as 2025-12-31, 2025-12 or ~2025, or nothing");
        }
        return asOf;
    }

    /** Returns whether the date exists. A month or a year counts as its first day. */
    private static boolean isDay(Matcher written) {
        String day = written.group(1)
                + (written.group(2) == null ? "-01" : written.group(2))
                + (written.group(3) == null ? "-01" : "");
        return Values.day(day).isPresent();
    }

    private static ProvincialValue meaning(Row row, ProvincialParameter parameter) {
        String value = row.text("value");
        ProvincialValue meaning = parameter.value(value).orElseThrow(() -> {
            List<String> names =
                    parameter.range().stream().map(ProvincialValue::pattern).toList();
            return row.misfit(
                    "value",
                    "for %s one of %s, where N is a number%s"
                            .formatted(parameter, String.join(", ", names), Values.didYouMean(value, names)));
        });
        if (NUMBER.matcher(value)
                .results()
                .anyMatch(number -> Values.whole(number.group(), 0, MOST).isEmpty())) {
            throw row.misfit("value", Values.aWholeNumber(0, MOST) + " for each N");
        }
        return meaning;
    }

    private static Set<ProvincialSubject> subjects(Row row) {
        return switch (row.text("subjects")) {
            case ALL -> EnumSet.allOf(ProvincialSubject.class);
            case UNITS -> UNIT_KINDS;
            case "" -> throw row.misfit("subjects", "ALL, UNITS, or kinds of subjects with | between them");
            default -> row.constants("subjects", ProvincialSubject.class);
        };
    }

    private static Set<FilingKind> filings(Row row) {
        return switch (row.text("filings")) {
            case ALL -> EnumSet.allOf(FilingKind.class);
            case "" -> throw row.misfit("filings", "ALL, or kinds of filings with | between them");
            default -> row.constants("filings", FilingKind.class);
        };
    }

    private List<LegalDocument> sources(
            Row row, String asOf, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate checked) {
        List<String> ids = row.parts("source", SOURCES);
        if (ids.isEmpty()) {
            throw row.misfit("source", "an address or the key of a source");
        }
        LocalDate counts =
                (from == null || from.isBefore(ProvincialTable.BEGINNING)) ? ProvincialTable.BEGINNING : from;
        return ids.stream()
                .map(id -> new LegalDocument(
                        id,
                        title(row, id),
                        // The date belongs to the newest source, which is the first source.
                        age(id.equals(ids.get(0)) ? asOf : ""),
                        null,
                        BasisKind.PROVINCIAL_REQUIREMENT,
                        LegalDocument.Unit.SECTION,
                        SourceNames.isAddress(id) ? id : null,
                        counts,
                        until,
                        List.of(),
                        checked))
                .toList();
    }

    private Text title(Row row, String source) {
        Text title = titles.computeIfAbsent(source, SourceNames.bundled()::of);
        if (title == null) {
            Collection<String> keys = SourceNames.bundled().keys();
            throw row.misfitOf(
                    "source",
                    "addresses such as https://example.com/page with \" ; \" between them, or one of "
                            + String.join(", ", keys)
                            + Values.didYouMean(source, keys),
                    source);
        }
        return title;
    }

    /** Refuses contradictory cells. */
    private static void checkTogether(Row row, ProvincialRequirement requirement) {
        if (requirement.severity() == Severity.LEGAL) {
            throw row.misfit("severity", "BLOCKING, WARNING or INFO (a provincial requirement is not a law)");
        }
        if (requirement.severity() == Severity.BLOCKING && requirement.miniPrograms() == Applicability.UNKNOWN) {
            throw row.misfit("severity", "WARNING or INFO where it is not known to concern mini-programs");
        }
    }

    private static @Nullable Text age(String asOf) {
        if (asOf.isEmpty()) {
            return null;
        }
        return asOf.startsWith("~")
                ? Text.of("约%s年".formatted(asOf.substring(1)), "about %s".formatted(asOf.substring(1)))
                : Text.of("截至" + asOf, "as of " + asOf);
    }
}
