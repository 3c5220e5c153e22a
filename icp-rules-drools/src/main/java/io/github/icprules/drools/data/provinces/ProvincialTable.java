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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The known provincial requirements, read from {@code provinces.csv}, and the profile that selects the reported requirements.
 * Immutable.
 */
public final class ProvincialTable {

    public static final String FILE = "data/provinces.csv";

    /** The day on which the filing of mini-programs started. No provincial requirement applies before this day. */
    public static final LocalDate BEGINNING = LocalDate.of(2023, 9, 1);

    private final List<ProvincialRequirement> rows;
    private final ProvincialProfile profile;
    private final LocalDate date;
    /** The days on which a requirement starts, or has ended the day before. */
    private final NavigableSet<LocalDate> turns = new TreeSet<>();

    private final Map<SelectionKey, ProvincialSelection> selections = new ConcurrentHashMap<>();

    /** The digest; {@code null} until it is needed, because often a table is only a step to another table. */
    private @Nullable String sha256;

    private ProvincialTable(List<ProvincialRequirement> rows, ProvincialProfile profile) {
        this.rows = List.copyOf(rows);
        this.profile = profile;
        this.date = rows.stream()
                .map(ProvincialRequirement::checked)
                .max(Comparator.naturalOrder())
                .orElse(BEGINNING);
        for (ProvincialRequirement row : rows) {
            turns.add(row.sources().get(0).inForceFrom());
            if (row.until() != null) {
                turns.add(row.until().plusDays(1));
            }
        }
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
        if (sha256 == null) {
            sha256 = Sha256.of(rows.stream()
                    .map(ProvincialTable::canonical)
                    .sorted()
                    .map(row -> row.getBytes(StandardCharsets.UTF_8)));
        }
        return sha256;
    }

    /** {@return one line that identifies the content of the table: the date, the digest and the profile} */
    public String fingerprint() {
        return "provinces %s %s %s".formatted(date, sha256(), profile);
    }

    /** {@return the same rows with this profile} */
    public ProvincialTable withProfile(ProvincialProfile newProfile) {
        return new ProvincialTable(rows, newProfile);
    }

    /**
     * {@return this table with all rows of a province replaced by other rows}
     *
     * <p>The province {@code null} stands for the rows of all provinces.
     */
    public ProvincialTable replacing(@Nullable Province province, List<ProvincialRequirement> others) {
        return with(rows.stream().filter(row -> row.province() != province), others);
    }

    /**
     * {@return this table with these rows}
     *
     * <p>A row replaces the rows of the same province and parameter that concern a common kind of subject and a common kind of
     * filing. If there is no such row, the row is added.
     */
    public ProvincialTable with(List<ProvincialRequirement> others) {
        return with(
                rows.stream()
                        .filter(row -> others.stream()
                                .noneMatch(other -> other.province() == row.province()
                                        && other.parameter() == row.parameter()
                                        && other.meets(row))),
                others);
    }

    /** {@return this table with each row changed by the function} */
    public ProvincialTable mapping(UnaryOperator<ProvincialRequirement> change) {
        return new ProvincialTable(rows.stream().map(change).toList(), profile);
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
        SelectionKey asked =
                new SelectionKey(province, type == null ? null : ProvincialSubject.of(type), kind, turns.floor(on));
        return selections.computeIfAbsent(asked, question -> select(question, on));
    }

    private ProvincialSelection select(SelectionKey question, LocalDate on) {
        List<ProvincialRequirement> concerning = rows.stream()
                .filter(row -> isReported()
                        && row.isOfInterest()
                        && row.isInForceOn(on)
                        && row.filings().contains(question.kind())
                        && (question.subject() == null || row.subjects().contains(question.subject())))
                .toList();
        List<ProvincialRequirement> own = concerning.stream()
                .filter(row -> row.province() != null && row.province() == question.province())
                .toList();
        Set<ProvincialParameter> decided = own.stream()
                .filter(row -> row.isAdmittedBy(profile) && !row.parameter().isAdded())
                .map(ProvincialRequirement::parameter)
                .collect(Collectors.toSet());
        Stream<ProvincialRequirement> everywhere =
                concerning.stream().filter(row -> row.province() == null && !decided.contains(row.parameter()));
        // The keys are in their order, and the rows of a key in the order of the table.
        Map<ProvincialParameter, List<ProvincialRequirement>> versions = own.stream()
                .collect(Collectors.groupingBy(
                        ProvincialRequirement::parameter,
                        () -> new EnumMap<>(ProvincialParameter.class),
                        Collectors.toList()));
        // If a point is settled, contradicting rows have no effect. If a point is not settled, all versions count.
        versions.values().removeIf(ofPoint -> ofPoint.stream().anyMatch(ProvincialRequirement::isSettled));
        return new ProvincialSelection(
                Stream.concat(own.stream(), everywhere)
                        .filter(row -> row.isAdmittedBy(profile))
                        .toList(),
                List.copyOf(versions.values()));
    }

    private ProvincialTable with(Stream<ProvincialRequirement> kept, List<ProvincialRequirement> others) {
        return new ProvincialTable(Stream.concat(kept, others.stream()).toList(), profile);
    }

    /** Returns a row as one line that does not depend on the order of sets. */
    private static String canonical(ProvincialRequirement row) {
        return joined(
                ProvincialRequirementReader.code(row.province()),
                row.parameter(),
                row.value(),
                sorted(row.subjects()),
                sorted(row.filings()),
                row.severity(),
                row.miniPrograms(),
                row.confidence(),
                row.status(),
                row.asOf(),
                row.from(),
                row.until(),
                row.checked(),
                sorted(row.materials()),
                sorted(row.proofs()),
                row.paper(),
                row.requirement().in(Language.ZH),
                row.requirement().in(Language.EN),
                joined(row.sources().stream().map(LegalDocument::id).toArray()));
    }

    /** Joins pieces, each with its length in front, so that one piece never equals two pieces. */
    private static String joined(@Nullable Object... pieces) {
        StringBuilder joined = new StringBuilder();
        for (Object piece : pieces) {
            String text = String.valueOf(piece);
            joined.append(text.length()).append(':').append(text);
        }
        return joined.toString();
    }

    private static <E extends Enum<E>> List<String> sorted(Set<E> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }

    /**
     * The properties of filings on which the selection depends.
     *
     * @param turn the last day up to the evaluation date on which the requirements change; {@code null} if there is none
     */
    private record SelectionKey(
            @Nullable Province province,
            @Nullable ProvincialSubject subject,
            FilingKind kind,
            @Nullable LocalDate turn) {}
}
