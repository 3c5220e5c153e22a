package io.github.icprules.drools.data.provinces;

import io.github.icprules.drools.data.tables.Sha256;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Language;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The known provincial requirements, read from {@code provinces.csv}, and the profile that selects the reported requirements.
 * Immutable.
 */
public final class ProvincialTable {

    public static final String FILE = "data/provinces.csv";

    private final List<ProvincialRequirement> rows;
    private final ProvincialProfile profile;
    private final LocalDate date;
    /** The days on which a requirement starts, or has ended the day before. */
    private final List<LocalDate> turns;

    private final Map<Question, ProvincialSelection> selections = new ConcurrentHashMap<>();
    /**
     * The digest; {@code null} until it is first needed. Often a table is only a step to another table, and its digest is never
     * needed.
     */
    private volatile @Nullable String sha256;

    private ProvincialTable(List<ProvincialRequirement> rows, ProvincialProfile profile) {
        this.rows = List.copyOf(rows);
        this.profile = profile;
        this.date = rows.stream()
                .map(ProvincialRequirement::checked)
                .max(Comparator.naturalOrder())
                .orElse(ProvincialRequirementReader.BEGINNING);
        this.turns = rows.stream()
                .flatMap(row -> Stream.of(
                        row.sources().get(0).inForceFrom(),
                        row.until() == null ? null : row.until().plusDays(1)))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return the bundled table, read with the profile {@link ProvincialProfile#CURRENT}} */
    public static ProvincialTable bundled() {
        ProvincialRequirementReader reader = new ProvincialRequirementReader();
        return new ProvincialTable(
                Tables.csv(FILE, ProvincialRequirementReader.COLUMNS, reader::read), ProvincialProfile.CURRENT);
    }

    /**
     * {@return a table of an integrator, read with the profile {@link ProvincialProfile#CURRENT}}
     *
     * @param name the name of the table in errors
     * @param csv the table; the caller closes the reader
     * @throws IllegalArgumentException if the table does not fit; each error has its line and column
     * @throws java.io.UncheckedIOException if the reader fails
     */
    public static ProvincialTable read(String name, Reader csv) {
        ProvincialRequirementReader reader = new ProvincialRequirementReader();
        return new ProvincialTable(
                Tables.csv(name, csv, ProvincialRequirementReader.COLUMNS, reader::read), ProvincialProfile.CURRENT);
    }

    /**
     * {@return a table of an integrator, read with the profile {@link ProvincialProfile#CURRENT}}
     *
     * @throws IllegalArgumentException if the table does not fit; each error has its line and column
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static ProvincialTable read(Path file) {
        ProvincialRequirementReader reader = new ProvincialRequirementReader();
        return new ProvincialTable(
                Tables.csv(file, ProvincialRequirementReader.COLUMNS, reader::read), ProvincialProfile.CURRENT);
    }

    /**
     * {@return this table with all rows of a province replaced by the rows of a file}
     *
     * <p>Rows of other provinces are refused.
     */
    public ProvincialTable replacing(Province province, Path file) {
        return replacing(
                province,
                Tables.csv(file, ProvincialRequirementReader.COLUMNS, new ProvincialRequirementReader(province)::read));
    }

    /**
     * {@return this table with all rows of a province replaced by the rows of a table}
     *
     * <p>Rows of other provinces are refused.
     */
    public ProvincialTable replacing(Province province, String name, Reader csv) {
        return replacing(
                province,
                Tables.csv(
                        name,
                        csv,
                        ProvincialRequirementReader.COLUMNS,
                        new ProvincialRequirementReader(province)::read));
    }

    /** {@return the rows, in the order of the table} */
    public List<ProvincialRequirement> rows() {
        return rows;
    }

    /** {@return the profile that selects the reported requirements} */
    public ProvincialProfile profile() {
        return profile;
    }

    /** {@return the newest day on which a source was checked} */
    public LocalDate date() {
        return date;
    }

    /**
     * {@return the SHA-256 digest of the rows, in lower-case hexadecimal}
     *
     * <p>The digest does not depend on the notation of the rows in a file.
     */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = digest(rows());
            sha256 = known;
        }
        return known;
    }

    /** {@return one line that identifies the content of the table: the date, the digest and the profile} */
    public String fingerprint() {
        return "provinces %s %s %s".formatted(date, sha256(), profile);
    }

    /** {@return the same rows with this profile} */
    public ProvincialTable withProfile(ProvincialProfile newProfile) {
        return new ProvincialTable(rows(), newProfile);
    }

    /**
     * {@return this table with all rows of a province replaced by other rows}
     *
     * <p>The province {@code null} stands for the rows of all provinces.
     */
    public ProvincialTable replacing(@Nullable Province province, List<ProvincialRequirement> others) {
        return with(rows().stream().filter(row -> row.province() != province), others);
    }

    /**
     * {@return this table with these rows}
     *
     * <p>A row replaces the rows of the same province and parameter that concern a common kind of subject and a common kind of
     * filing. If there is no such row, the row is added.
     */
    public ProvincialTable with(List<ProvincialRequirement> others) {
        return with(
                rows().stream()
                        .filter(row -> others.stream()
                                .noneMatch(other -> other.province() == row.province()
                                        && other.parameter() == row.parameter()
                                        && other.meets(row))),
                others);
    }

    /** {@return this table with each row changed by the function} */
    public ProvincialTable mapping(UnaryOperator<ProvincialRequirement> change) {
        return new ProvincialTable(rows().stream().map(change).toList(), profile);
    }

    /** {@return whether any requirement is reported} */
    public boolean isReported() {
        return profile != ProvincialProfile.OFF;
    }

    /** {@return the rows that contradict a contested row; empty if the row is not contested} */
    public List<ProvincialRequirement> otherVersionsOf(ProvincialRequirement row) {
        return row.status() != ProvincialStatus.CONFLICT
                ? List.of()
                : rows.stream()
                        .filter(other -> other.province() == row.province()
                                && other.parameter() == row.parameter()
                                && other.isOfInterest()
                                && other.meets(row)
                                && !other.equals(row))
                        .toList();
    }

    /** {@return the requirements for a filing of this kind, by a subject of this type, in this province, on this day} */
    public ProvincialSelection select(
            @Nullable Province province, @Nullable SubjectType type, FilingKind kind, LocalDate on) {
        int period = 0;
        while (period < turns.size() && !turns.get(period).isAfter(on)) {
            period++;
        }
        Question asked = new Question(province, type == null ? null : ProvincialSubject.of(type), kind, period);
        ProvincialSelection known = selections.get(asked);
        return known != null ? known : selections.computeIfAbsent(asked, question -> select(question, on));
    }

    private ProvincialSelection select(Question question, LocalDate on) {
        List<ProvincialRequirement> own = new ArrayList<>();
        List<ProvincialRequirement> everywhere = new ArrayList<>();
        Set<ProvincialParameter> decided = EnumSet.noneOf(ProvincialParameter.class);
        // The keys are in their order, and the rows of a key in the order of the table.
        Map<ProvincialParameter, List<ProvincialRequirement>> unsettled = new EnumMap<>(ProvincialParameter.class);
        Set<ProvincialParameter> settled = EnumSet.noneOf(ProvincialParameter.class);
        for (ProvincialRequirement row : profile == ProvincialProfile.OFF ? List.<ProvincialRequirement>of() : rows) {
            boolean concerns = row.isOfInterest()
                    && row.isInForceOn(on)
                    && row.filings().contains(question.kind())
                    && (question.subject() == null || row.subjects().contains(question.subject()));
            if (concerns && row.province() == null) {
                everywhere.add(row);
            } else if (concerns && row.province() == question.province()) {
                own.add(row);
                if (row.isAdmittedBy(profile) && !row.parameter().isAdded()) {
                    decided.add(row.parameter());
                }
                if (row.isSettled()) {
                    settled.add(row.parameter());
                }
                unsettled
                        .computeIfAbsent(row.parameter(), any -> new ArrayList<>())
                        .add(row);
            }
        }
        List<ProvincialRequirement> admitted = new ArrayList<>();
        for (ProvincialRequirement row : own) {
            if (row.isAdmittedBy(profile)) {
                admitted.add(row);
            }
        }
        for (ProvincialRequirement row : everywhere) {
            if (!decided.contains(row.parameter()) && row.isAdmittedBy(profile)) {
                admitted.add(row);
            }
        }
        // If a point is settled, contradicting rows have no effect. If a point is not settled, all versions count.
        unsettled.keySet().removeAll(settled);
        return new ProvincialSelection(admitted, List.copyOf(unsettled.values()));
    }

    private ProvincialTable with(Stream<ProvincialRequirement> kept, List<ProvincialRequirement> others) {
        List<ProvincialRequirement> all = new ArrayList<>(kept.toList());
        all.addAll(others);
        return new ProvincialTable(all, profile);
    }

    private static String digest(List<ProvincialRequirement> rows) {
        return Sha256.of(rows.stream()
                .map(ProvincialTable::canonical)
                .sorted()
                .map(row -> row.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns a row as one line that does not depend on the order of sets. */
    private static String canonical(ProvincialRequirement row) {
        StringBuilder canonical = new StringBuilder();
        add(canonical, ProvincialRequirementReader.code(row.province()));
        add(canonical, row.parameter());
        add(canonical, row.value());
        add(canonical, sorted(row.subjects()));
        add(canonical, sorted(row.filings()));
        add(canonical, row.severity());
        add(canonical, row.miniPrograms());
        add(canonical, row.confidence());
        add(canonical, row.status());
        add(canonical, row.asOf());
        add(canonical, row.from());
        add(canonical, row.until());
        add(canonical, row.checked());
        add(canonical, sorted(row.materials()));
        add(canonical, sorted(row.proofs()));
        add(canonical, row.paper());
        add(canonical, row.requirement().in(Language.ZH));
        add(canonical, row.requirement().in(Language.EN));
        StringBuilder sources = new StringBuilder();
        for (LegalDocument source : row.sources()) {
            add(sources, source.id());
        }
        add(canonical, sources);
        return canonical.toString();
    }

    /** Adds a piece with its length in front, so that one piece never equals two pieces. */
    private static void add(StringBuilder canonical, @Nullable Object piece) {
        String text = String.valueOf(piece);
        canonical.append(text.length()).append(':').append(text);
    }

    private static <E extends Enum<E>> List<String> sorted(Set<E> constants) {
        List<String> names = new ArrayList<>(constants.size());
        for (E constant : constants) {
            names.add(constant.name());
        }
        Collections.sort(names);
        return names;
    }

    private record Question(
            @Nullable Province province, @Nullable ProvincialSubject subject, FilingKind kind, int period) {}
}
