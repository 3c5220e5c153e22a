package io.github.icprules.drools.data;

import io.github.icprules.law.BasisKind;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.report.Severity;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of {@code provinces.csv}. What does not fit is refused with the column, what stands there and what was expected,
 * which makes the file one that a lawyer can edit.
 */
final class NormReader {

    /** The columns, in their order. */
    static final List<String> COLUMNS = List.of(
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

    /** The day filing of mini-programs began: nothing a province demands counts for them before. */
    static final LocalDate BEGINNING = LocalDate.of(2023, 9, 1);

    private static final String EVERYWHERE = "00";
    private static final String ALL = "ALL";
    private static final String UNITS = "UNITS";
    private static final Set<NormSubject> UNIT_KINDS = EnumSet.complementOf(EnumSet.of(NormSubject.INDIVIDUAL));
    private static final Pattern AS_OF = Pattern.compile("(~?\\d{4}(-\\d{2}(-\\d{2})?)?)?");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LIST = Pattern.compile("\\|");
    private static final Pattern SOURCES = Pattern.compile(" ; ");
    private static final int FEW = 8;

    private final Set<List<Object>> seen = new HashSet<>();

    /** {@return the row} Refuses one that was there before. */
    ProvincialNorm read(CSVRecord row) {
        Cells cells = new Cells(row);
        ProvincialParameter parameter = cells.one("parameter", ProvincialParameter.class);
        String asOf = cells.text("asOf");
        if (!AS_OF.matcher(asOf).matches()) {
            throw cells.refuse(
                    "asOf", asOf, "expected a day, month or year such as 2025-12-31, 2025-12 or ~2025, or nothing");
        }
        LocalDate from = cells.day("from");
        LocalDate until = cells.day("until");
        if (from != null && until != null && until.isBefore(from)) {
            throw cells.refuse("until", until.toString(), "expected no day before " + from);
        }
        LocalDate checked = cells.day("checked");
        if (checked == null) {
            throw cells.refuse("checked", "", "expected a day such as 2026-11-24");
        }
        ProvincialValue meaning = cells.meaning(parameter);
        ProvincialNorm norm = new ProvincialNorm(
                cells.province(),
                parameter,
                cells.text("value"),
                meaning,
                cells.subjects(),
                cells.filings(),
                cells.one("severity", Severity.class),
                cells.one("miniPrograms", Applicability.class),
                cells.one("confidence", Confidence.class),
                cells.one("status", NormStatus.class),
                asOf,
                from,
                until,
                checked,
                cells.all("materials", Material.class),
                cells.all("proofs", ResidenceProof.class),
                cells.text("paper"),
                cells.requirement(),
                cells.sources(asOf, from, until, checked));
        cells.checkTogether(norm);
        if (!seen.add(List.of(
                norm.province() == null ? EVERYWHERE : norm.province(),
                norm.parameter(),
                norm.value(),
                norm.subjects(),
                norm.filings(),
                norm.status()))) {
            throw new IllegalArgumentException(
                    "this row is there twice: %s, %s, %s, for the same subjects, filings and status."
                            .formatted(cells.text("province"), norm.parameter(), norm.value()));
        }
        return norm;
    }

    /** {@return the number of a province as the table writes it} */
    static String code(@Nullable Province province) {
        return province == null ? EVERYWHERE : Integer.toString(province.code());
    }

    /** The cells of a row. */
    private record Cells(CSVRecord row) {

        String text(String column) {
            if (!row.isMapped(column)) {
                throw new IllegalArgumentException(
                        "column %s is missing; expected the columns %s.".formatted(column, String.join(",", COLUMNS)));
            }
            if (!row.isSet(column)) {
                throw new IllegalArgumentException(
                        "the row ends before column %s; expected %d cells.".formatted(column, COLUMNS.size()));
            }
            return row.get(column).strip();
        }

        IllegalArgumentException refuse(String column, String given, String expected) {
            return new IllegalArgumentException(
                    "column %s: \"%s\" does not fit; %s.".formatted(column, given, expected));
        }

        IllegalArgumentException refuse(String column, String given, Collection<String> names) {
            String nearest = NearestName.of(given, names).orElse(null);
            return refuse(
                    column,
                    given,
                    nearest != null
                            ? "did you mean " + nearest + "?"
                            : names.size() <= FEW
                                    ? "expected one of " + String.join(", ", names)
                                    : "expected one of %d names, such as %s"
                                            .formatted(
                                                    names.size(),
                                                    names.iterator().next()));
        }

        <E extends Enum<E>> E one(String column, Class<E> type) {
            return constant(column, text(column), type);
        }

        <E extends Enum<E>> Set<E> all(String column, Class<E> type) {
            EnumSet<E> all = EnumSet.noneOf(type);
            parts(column).forEach(name -> all.add(constant(column, name, type)));
            return all;
        }

        private <E extends Enum<E>> E constant(String column, String name, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> refuse(
                            column,
                            name,
                            Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .toList()));
        }

        private Stream<String> parts(String column) {
            String text = text(column);
            return text.isEmpty()
                    ? Stream.empty()
                    : Stream.of(LIST.split(text, -1)).map(String::strip);
        }

        @Nullable Province province() {
            String code = text("province");
            if (code.equals(EVERYWHERE)) {
                return null;
            }
            return Arrays.stream(Province.values())
                    .filter(province -> NormReader.code(province).equals(code))
                    .findFirst()
                    .orElseThrow(() -> refuse(
                            "province",
                            code,
                            "expected the two digits of a province such as 44, or 00 for what holds everywhere"));
        }

        ProvincialValue meaning(ProvincialParameter parameter) {
            String value = text("value");
            return parameter.value(value).orElseThrow(() -> {
                List<String> names =
                        parameter.range().stream().map(ProvincialValue::name).toList();
                String nearest = NearestName.of(value, names).orElse(null);
                return refuse(
                        "value",
                        value,
                        (nearest == null ? "" : "did you mean " + nearest + "? ")
                                + "%s takes %s (N is a number)".formatted(parameter, String.join(", ", names)));
            });
        }

        Set<NormSubject> subjects() {
            return switch (text("subjects")) {
                case ALL -> EnumSet.allOf(NormSubject.class);
                case UNITS -> UNIT_KINDS;
                case "" -> throw refuse("subjects", "", "expected ALL, UNITS, or kinds of subjects joined by |");
                default -> all("subjects", NormSubject.class);
            };
        }

        Set<FilingKind> filings() {
            return switch (text("filings")) {
                case ALL -> EnumSet.allOf(FilingKind.class);
                case "" -> throw refuse("filings", "", "expected ALL, or kinds of filings joined by |");
                default -> all("filings", FilingKind.class);
            };
        }

        @Nullable LocalDate day(String column) {
            String text = text(column);
            try {
                return text.isEmpty() ? null : LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw refuse(column, text, "expected a day such as 2026-11-24");
            }
        }

        Text requirement() {
            String chinese = text("chinese");
            String english = text("english");
            if (!HAN.matcher(chinese).find()) {
                throw refuse("chinese", chinese, "expected a sentence in Chinese");
            }
            if (english.isEmpty()) {
                throw refuse("english", english, "expected a sentence in English");
            }
            return Text.of(chinese, english);
        }

        List<LegalDocument> sources(
                String asOf, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate checked) {
            List<String> ids = List.of(SOURCES.split(text("source"), -1));
            LocalDate counts = (from == null || from.isBefore(BEGINNING)) ? BEGINNING : from;
            return ids.stream()
                    .map(id -> {
                        Text title = SourceNames.bundled().of(id);
                        if (title == null) {
                            Collection<String> keys = SourceNames.bundled().keys();
                            String nearest = NearestName.of(id, keys).orElse(null);
                            throw refuse(
                                    "source",
                                    id,
                                    nearest == null
                                            ? "expected addresses joined by \" ; \", or one of "
                                                    + String.join(", ", keys)
                                            : "did you mean " + nearest + "?");
                        }
                        return new LegalDocument(
                                id,
                                title,
                                // The date is that of the newest source, which comes first.
                                id.equals(ids.get(0)) ? age(asOf) : null,
                                null,
                                BasisKind.PROVINCIAL_PRACTICE,
                                LegalDocument.Unit.SECTION,
                                SourceNames.isAddress(id) ? id : null,
                                counts,
                                until,
                                List.of(),
                                checked);
                    })
                    .toList();
        }

        /** What cannot be true together. */
        void checkTogether(ProvincialNorm norm) {
            if (norm.severity() == Severity.LEGAL) {
                throw refuse(
                        "severity", "LEGAL", "expected BLOCKING, WARNING or INFO: what a province demands is no law");
            }
            if (norm.severity() == Severity.BLOCKING && norm.miniPrograms() == Applicability.UNKNOWN) {
                throw refuse(
                        "severity",
                        "BLOCKING",
                        "expected WARNING or INFO where it is not known to concern mini-programs");
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
}
