package io.github.icprules.oracle;

import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the provinces require: the rows of the table of provincial requirements, by province. Reported are the rows that are current and known
 * to concern mini-programs, or on request all that are not superseded; never those that concern websites alone.
 */
final class Provinces {

    private static final String TABLE = "/io/github/icprules/drools/data/provinces.csv";
    private static final String EVERYWHERE = "00";

    /** What does business like an enterprise counts as one. */
    private static final Set<SubjectType> BUSINESSES = EnumSet.of(
            SubjectType.ENTERPRISE,
            SubjectType.SOLE_TRADER,
            SubjectType.COLLECTIVE_ECONOMY,
            SubjectType.LAW_FIRM,
            SubjectType.OVERSEAS_ORGANISATION);

    private static final Set<SubjectType> PUBLIC_BODIES =
            EnumSet.of(SubjectType.GOVERNMENT_ORGAN, SubjectType.DEFENCE_BODY);

    /** How the sources stand to a row. */
    enum Status {
        CURRENT,
        OLD_ONLY,
        CONFLICT,
        SUPERSEDED,
        NOT_FOUND
    }

    /**
     * One row.
     *
     * @param parameter what it is about, such as {@code SUBJECT_PRINCIPAL}
     * @param value what is demanded, such as {@code LEGAL_REP_REQUIRED}
     * @param severity how grave it is not to meet it: what is not current or not known to concern mini-programs is at most a warning
     * @param status how the sources stand to it
     * @param sure whether it is current and known to concern mini-programs, and says something
     * @param reported whether it is reported at all
     */
    record Row(
            String parameter,
            String value,
            Severity severity,
            Status status,
            boolean sure,
            boolean reported,
            Set<SubjectType> subjects,
            boolean everySubject,
            Set<FilingKind> filings,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<Material> materials,
            List<ResidenceProof> proofs) {

        /** {@return whether it is about a filing of this kind by such a subject on a day, reported or not} */
        boolean concerns(@Nullable SubjectType subject, FilingType filing, LocalDate on) {
            return isAbout(filing, on) && (everySubject || (subject != null && subjects.contains(subject)));
        }

        /** {@return whether it is about a filing of this kind on a day, by any subject} */
        boolean isAbout(FilingType filing, LocalDate on) {
            return filings.contains(filing.kind())
                    && (from == null || !on.isBefore(from))
                    && (until == null || !on.isAfter(until));
        }

        /** {@return how grave a finding of a rule is that has a severity of its own, which is the ceiling} */
        Severity atMost(Severity ceiling) {
            return severity.compareTo(ceiling) > 0 ? severity : ceiling;
        }
    }

    private final Map<String, List<Row>> everywhere = new HashMap<>();
    private final Map<Province, Map<String, List<Row>>> byProvince = new EnumMap<>(Province.class);

    /**
     * Reads the table.
     *
     * @param all whether all rows that are not superseded are reported, instead of the current ones
     */
    Provinces(boolean all) {
        List<List<String>> records = records(text());
        List<String> header = records.get(0);
        for (List<String> record : records.subList(1, records.size())) {
            String code = record.get(header.indexOf("province"));
            Map<String, List<Row>> rows = code.equals(EVERYWHERE)
                    ? everywhere
                    : byProvince.computeIfAbsent(Province.ofCode(code).orElseThrow(), any -> new HashMap<>());
            Row row = row(header, record, all);
            if (row != null) {
                rows.computeIfAbsent(row.parameter(), parameter -> new ArrayList<>(2))
                        .add(row);
            }
        }
    }

    /** {@return the rows of the province of filing about one thing that are reported and concern the filing} */
    List<Row> applicable(FilingRequest request, LocalDate on, String parameter) {
        List<Row> rows = new ArrayList<>(2);
        for (Row row : ofProvince(request, parameter)) {
            if (row.reported() && row.concerns(request.subject().type(), request.filingType(), on)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** {@return the row of the province of filing that requires this value, if it is reported and concerns the filing} */
    @Nullable Row applicable(FilingRequest request, LocalDate on, String parameter, String value) {
        for (Row row : ofProvince(request, parameter)) {
            if (row.reported()
                    && row.value().equals(value)
                    && row.concerns(request.subject().type(), request.filingType(), on)) {
                return row;
            }
        }
        return null;
    }

    /** {@return the rows about one thing that are reported and concern the filing, or would if the type of subject were known} */
    List<Row> perhapsApplicable(FilingRequest request, LocalDate on, String parameter) {
        if (request.subject().type() != null) {
            return applicable(request, on, parameter);
        }
        List<Row> rows = new ArrayList<>(2);
        for (Row row : ofProvince(request, parameter)) {
            boolean concerns = false;
            for (SubjectType type : row.subjects()) {
                concerns |= row.concerns(type, request.filingType(), on);
            }
            if (row.reported() && concerns) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** {@return whether it is sure that the province of filing requires this value of such a subject} */
    boolean requirementsOf(SubjectType subject, FilingRequest request, LocalDate on, String parameter, String value) {
        for (Row row : ofProvince(request, parameter)) {
            if (row.sure() && row.value().equals(value) && row.concerns(subject, request.filingType(), on)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the rows of the province of filing about one thing that concern the filing, reported or not} */
    List<Row> known(FilingRequest request, LocalDate on, String parameter) {
        List<Row> known = new ArrayList<>(2);
        for (Row row : ofProvince(request, parameter)) {
            if (row.concerns(request.subject().type(), request.filingType(), on)) {
                known.add(row);
            }
        }
        return known;
    }

    /** {@return the rows of the province of filing about one thing that concern it or, where the type of subject is not given, might} */
    List<Row> possible(FilingRequest request, LocalDate on, String parameter) {
        if (request.subject().type() != null) {
            return known(request, on, parameter);
        }
        List<Row> possible = new ArrayList<>(2);
        for (Row row : ofProvince(request, parameter)) {
            if (row.isAbout(request.filingType(), on)) {
                possible.add(row);
            }
        }
        return possible;
    }

    /** {@return the row about one thing that holds in every province, if it is reported and concerns the filing} */
    @Nullable Row everywhere(FilingRequest request, LocalDate on, String parameter) {
        for (Row row : everywhere.getOrDefault(parameter, List.of())) {
            if (row.reported() && row.concerns(request.subject().type(), request.filingType(), on)) {
                return row;
            }
        }
        return null;
    }

    /** {@return the row about one thing that holds in every province, if it is reported and concerns the filing or, for want of a type, might} */
    @Nullable Row possibleEverywhere(FilingRequest request, LocalDate on, String parameter) {
        for (Row row : everywhere.getOrDefault(parameter, List.of())) {
            boolean concerns = request.subject().type() == null
                    ? row.isAbout(request.filingType(), on)
                    : row.concerns(request.subject().type(), request.filingType(), on);
            if (row.reported() && concerns) {
                return row;
            }
        }
        return null;
    }

    private List<Row> ofProvince(FilingRequest request, String parameter) {
        Region region = request.subject().region();
        if (region == null || region.province() == null) {
            return List.of();
        }
        return byProvince.getOrDefault(region.province(), Map.of()).getOrDefault(parameter, List.of());
    }

    private static @Nullable Row row(List<String> header, List<String> record, boolean all) {
        String concernsMiniPrograms = record.get(header.indexOf("miniPrograms"));
        if (concernsMiniPrograms.equals("NO")) {
            return null;
        }
        Status status = Status.valueOf(record.get(header.indexOf("status")));
        boolean sure = status == Status.CURRENT
                && concernsMiniPrograms.equals("YES")
                && !record.get(header.indexOf("value")).equals("BY_PROVINCE");
        Severity severity = Severity.valueOf(record.get(header.indexOf("severity")));
        if (!sure && severity.compareTo(Severity.WARNING) < 0) {
            severity = Severity.WARNING;
        }
        List<Material> materials = new ArrayList<>();
        for (String material : words(record.get(header.indexOf("materials")))) {
            materials.add(Material.valueOf(material));
        }
        List<ResidenceProof> proofs = new ArrayList<>();
        for (String proof : words(record.get(header.indexOf("proofs")))) {
            proofs.add(ResidenceProof.valueOf(proof));
        }
        return new Row(
                record.get(header.indexOf("parameter")),
                record.get(header.indexOf("value")),
                severity,
                status,
                sure,
                sure || (all && status != Status.SUPERSEDED && status != Status.NOT_FOUND),
                subjects(record.get(header.indexOf("subjects"))),
                record.get(header.indexOf("subjects")).equals("ALL"),
                filings(record.get(header.indexOf("filings"))),
                day(record.get(header.indexOf("from"))),
                day(record.get(header.indexOf("until"))),
                List.copyOf(materials),
                List.copyOf(proofs));
    }

    private static Set<SubjectType> subjects(String written) {
        EnumSet<SubjectType> subjects = EnumSet.noneOf(SubjectType.class);
        for (String word : words(written)) {
            switch (word) {
                case "ALL" -> subjects.addAll(EnumSet.allOf(SubjectType.class));
                case "UNITS" -> subjects.addAll(EnumSet.complementOf(EnumSet.of(SubjectType.INDIVIDUAL)));
                case "INDIVIDUAL" -> subjects.add(SubjectType.INDIVIDUAL);
                case "ENTERPRISE" -> subjects.addAll(BUSINESSES);
                case "GOVERNMENT" -> subjects.addAll(PUBLIC_BODIES);
                case "INSTITUTION" -> subjects.add(SubjectType.PUBLIC_INSTITUTION);
                default -> throw new IllegalArgumentException("Which subjects are " + word + "?");
            }
        }
        return subjects;
    }

    private static Set<FilingKind> filings(String written) {
        EnumSet<FilingKind> filings = EnumSet.noneOf(FilingKind.class);
        for (String word : words(written)) {
            if (word.equals("ALL")) {
                filings.addAll(EnumSet.allOf(FilingKind.class));
            } else {
                filings.add(FilingKind.valueOf(word));
            }
        }
        return filings;
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
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                record.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                record.add(field.toString());
                field.setLength(0);
                records.add(record);
                record = new ArrayList<>();
            } else if (c != '\r' && c != '\uFEFF') {
                field.append(c);
            }
        }
        if (field.length() > 0 || !record.isEmpty()) {
            record.add(field.toString());
            records.add(record);
        }
        return records;
    }
}
