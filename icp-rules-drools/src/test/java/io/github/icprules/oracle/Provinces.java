package io.github.icprules.oracle;

import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of provincial requirements, by province. Reported are the rows that are current and known to concern mini-programs,
 * or on request all that are not superseded; never those that concern websites alone.
 */
final class Provinces {

    private static final String TABLE = "/io/github/icprules/drools/data/provinces.csv";
    private static final String EVERYWHERE = "00";

    /** What does business like an enterprise counts as one. */
    static final Set<SubjectType> BUSINESSES = Constants.named(
            SubjectType.class, "ENTERPRISE SOLE_TRADER COLLECTIVE_ECONOMY LAW_FIRM OVERSEAS_ORGANISATION");

    static final Set<SubjectType> UNITS = EnumSet.complementOf(EnumSet.of(SubjectType.INDIVIDUAL));

    private static final Map<String, Set<SubjectType>> SUBJECTS = Map.of(
            "ALL", EnumSet.allOf(SubjectType.class),
            "UNITS", UNITS,
            "INDIVIDUAL", EnumSet.of(SubjectType.INDIVIDUAL),
            "ENTERPRISE", BUSINESSES,
            "GOVERNMENT", EnumSet.of(SubjectType.GOVERNMENT_ORGAN, SubjectType.DEFENCE_BODY),
            "INSTITUTION", EnumSet.of(SubjectType.PUBLIC_INSTITUTION));

    /** How the sources stand to a row. */
    private enum Status {
        CURRENT,
        OLD_ONLY,
        CONFLICT,
        SUPERSEDED,
        NOT_FOUND
    }

    /**
     * One row.
     *
     * @param province the province; {@code null} if it applies in every province
     * @param parameter what it is about, such as {@code SUBJECT_PRINCIPAL}
     * @param value what is demanded, such as {@code LEGAL_REP_REQUIRED}
     * @param severity how grave it is not to meet it: what is not current or not known to concern mini-programs is at most a warning
     * @param sure whether it is current and known to concern mini-programs, and says something
     * @param reported whether it is reported at all
     */
    record Row(
            @Nullable Province province,
            String parameter,
            String value,
            Severity severity,
            boolean sure,
            boolean reported,
            Set<SubjectType> subjects,
            boolean everySubject,
            Set<FilingKind> filings,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<Material> materials,
            List<ResidenceProof> proofs) {

        /** {@return whether it is about the filing of a subject of this type, reported or not} */
        boolean concerns(@Nullable SubjectType subject, Case c) {
            return isAbout(c.filing(), c.on()) && (everySubject || (subject != null && subjects.contains(subject)));
        }

        /** {@return whether it is about the filing or, if the type of subject is absent, may be} */
        boolean mayConcern(Case c) {
            return isAbout(c.filing(), c.on()) && (c.type() == null || subjects.contains(c.type()));
        }

        private boolean isAbout(FilingType filing, LocalDate on) {
            return filings.contains(filing.kind())
                    && (from == null || !on.isBefore(from))
                    && (until == null || !on.isAfter(until));
        }

        /** {@return how grave a finding of a rule is that has a severity of its own, which is the ceiling} */
        Severity atMost(Severity ceiling) {
            return severity.compareTo(ceiling) > 0 ? severity : ceiling;
        }
    }

    /** The rows by what they are about. */
    private final Map<String, List<Row>> rows = new HashMap<>();

    /**
     * Reads the table.
     *
     * @param all whether all rows that are not superseded are reported, instead of the current ones
     */
    Provinces(boolean all) {
        List<List<String>> records = records(text());
        List<String> header = records.get(0);
        for (List<String> cells : records.subList(1, records.size())) {
            Map<String, String> record = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                record.put(header.get(i), cells.get(i));
            }
            if (!cell(record, "miniPrograms").equals("NO")) {
                Row row = row(record, all);
                rows.computeIfAbsent(row.parameter(), any -> new ArrayList<>()).add(row);
            }
        }
    }

    /** {@return the rows of the province of filing about one thing} */
    List<Row> ofProvince(Case c, String parameter) {
        return c.province() == null ? List.of() : rows(c.province(), parameter);
    }

    /** {@return the rows about one thing that apply in every province} */
    List<Row> ofEveryProvince(String parameter) {
        return rows(null, parameter);
    }

    private List<Row> rows(@Nullable Province province, String parameter) {
        return rows.getOrDefault(parameter, List.of()).stream()
                .filter(row -> row.province() == province)
                .toList();
    }

    /** {@return whether the province of filing surely requires this value of a subject of this type} */
    boolean surelyRequires(Case c, SubjectType subject, String parameter, String value) {
        return ofProvince(c, parameter).stream()
                .anyMatch(row -> row.sure() && row.value().equals(value) && row.concerns(subject, c));
    }

    /** {@return the row of this value that is reported for a subject of this type; {@code null} if there is none} */
    @Nullable Row reported(Case c, SubjectType subject, String parameter, String value) {
        return ofProvince(c, parameter).stream()
                .filter(row -> row.reported() && row.value().equals(value) && row.concerns(subject, c))
                .findFirst()
                .orElse(null);
    }

    private static Row row(Map<String, String> record, boolean all) {
        Status status = Status.valueOf(cell(record, "status"));
        boolean sure = status == Status.CURRENT
                && cell(record, "miniPrograms").equals("YES")
                && !cell(record, "value").equals("BY_PROVINCE");
        Severity severity = Severity.valueOf(cell(record, "severity"));
        EnumSet<SubjectType> subjects = EnumSet.noneOf(SubjectType.class);
        for (String word : words(cell(record, "subjects"))) {
            subjects.addAll(SUBJECTS.get(word));
        }
        EnumSet<FilingKind> filings = EnumSet.noneOf(FilingKind.class);
        for (String word : words(cell(record, "filings"))) {
            filings.addAll(word.equals("ALL") ? EnumSet.allOf(FilingKind.class) : EnumSet.of(FilingKind.valueOf(word)));
        }
        String code = cell(record, "province");
        return new Row(
                code.equals(EVERYWHERE) ? null : Province.ofCode(code).orElseThrow(),
                cell(record, "parameter"),
                cell(record, "value"),
                sure || severity.compareTo(Severity.WARNING) > 0 ? severity : Severity.WARNING,
                sure,
                sure || (all && status != Status.SUPERSEDED && status != Status.NOT_FOUND),
                subjects,
                cell(record, "subjects").equals("ALL"),
                filings,
                day(cell(record, "from")),
                day(cell(record, "until")),
                words(cell(record, "materials")).stream().map(Material::valueOf).toList(),
                words(cell(record, "proofs")).stream()
                        .map(ResidenceProof::valueOf)
                        .toList());
    }

    private static String cell(Map<String, String> record, String column) {
        String cell = record.get(column);
        if (cell == null) {
            throw new IllegalStateException("There is no column " + column + ".");
        }
        return cell;
    }

    private static @Nullable LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }

    private static List<String> words(String written) {
        return written.isEmpty() ? List.of() : List.of(written.split("\\|"));
    }

    private static String text() {
        try (InputStream in = Provinces.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + TABLE + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads comma-separated values (RFC 4180): a quoted field may hold commas and line breaks, and a quote doubled. */
    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                // Two quotes within quotes are one.
                if (!quoted && i > 0 && text.charAt(i - 1) == '"') {
                    field.append(c);
                }
                quoted = !quoted;
            } else if (quoted) {
                field.append(c);
            } else if (c == ',' || c == '\n') {
                record.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else if (c != '\r' && c != '\uFEFF') {
                field.append(c);
            }
        }
        return records;
    }
}
