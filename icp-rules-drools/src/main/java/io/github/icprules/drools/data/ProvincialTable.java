package io.github.icprules.drools.data;

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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The known provincial requirements, read from {@code provinces.csv}, and the part of them that is reported. Immutable. */
public final class ProvincialTable {

    static final String FILE = "data/provinces.csv";

    private final List<ProvincialNorm> norms;
    private final ProvincialProfile profile;
    private final LocalDate date;
    /** The days on which the answer to what is in force can change. */
    private final List<LocalDate> turns;

    private final Map<Question, ProvincialSelection> selections = new ConcurrentHashMap<>();
    /** Once it was asked for: tables are made one of another, of which the last alone is asked. */
    private volatile @Nullable String sha256;

    private ProvincialTable(List<ProvincialNorm> norms, ProvincialProfile profile) {
        this.norms = List.copyOf(norms);
        this.profile = profile;
        this.date = norms.stream()
                .map(ProvincialNorm::checked)
                .max(Comparator.naturalOrder())
                .orElse(NormReader.BEGINNING);
        this.turns = norms.stream()
                .flatMap(norm -> Stream.of(
                        norm.sources().get(0).inForceFrom(),
                        norm.until() == null ? null : norm.until().plusDays(1)))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return the bundled table, read with the profile {@link ProvincialProfile#CURRENT}} */
    public static ProvincialTable bundled() {
        NormReader reader = new NormReader();
        return new ProvincialTable(Tables.csv(FILE, NormReader.COLUMNS, reader::read), ProvincialProfile.CURRENT);
    }

    /**
     * {@return a table of an integrator, read with the profile {@link ProvincialProfile#CURRENT}}
     *
     * @param name what errors call the table
     * @param csv the table; the caller closes it
     * @throws IllegalArgumentException if the table does not fit; each error has its line and column
     * @throws java.io.UncheckedIOException if the reader fails
     */
    public static ProvincialTable read(String name, Reader csv) {
        NormReader reader = new NormReader();
        return new ProvincialTable(Tables.csv(name, csv, NormReader.COLUMNS, reader::read), ProvincialProfile.CURRENT);
    }

    /**
     * {@return a table of an integrator, read with the profile {@link ProvincialProfile#CURRENT}}
     *
     * @throws IllegalArgumentException if the table does not fit; each error has its line and column
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static ProvincialTable read(Path file) {
        NormReader reader = new NormReader();
        return new ProvincialTable(Tables.csv(file, NormReader.COLUMNS, reader::read), ProvincialProfile.CURRENT);
    }

    /**
     * {@return this table with all rows of a province replaced by those of a file}
     *
     * <p>Rows of other provinces are refused.
     */
    public ProvincialTable replacing(Province province, Path file) {
        return replacing(province, Tables.csv(file, NormReader.COLUMNS, new NormReader(province)::read));
    }

    /**
     * {@return this table with all rows of a province replaced by those of a table}
     *
     * <p>Rows of other provinces are refused.
     */
    public ProvincialTable replacing(Province province, String name, Reader csv) {
        return replacing(province, Tables.csv(name, csv, NormReader.COLUMNS, new NormReader(province)::read));
    }

    /** {@return the rows, in the table's order} */
    public List<ProvincialNorm> norms() {
        return norms;
    }

    /** {@return how much of them is reported} */
    public ProvincialProfile profile() {
        return profile;
    }

    /** {@return the day on which a source was last checked} */
    public LocalDate date() {
        return date;
    }

    /**
     * {@return the SHA-256 digest of the rows, in lower-case hexadecimal}
     *
     * <p>It does not depend on how a file writes them.
     */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = digest(norms);
            sha256 = known;
        }
        return known;
    }

    /** {@return in one line what decides its answers: the date, the digest and the profile} */
    public String fingerprint() {
        return "provinces %s %s %s".formatted(date, sha256(), profile);
    }

    /** {@return the same rows with this profile} */
    public ProvincialTable withProfile(ProvincialProfile newProfile) {
        return new ProvincialTable(norms, newProfile);
    }

    /** {@return this table with all rows of a province ({@code null} for what holds everywhere) replaced by others} */
    public ProvincialTable replacing(@Nullable Province province, List<ProvincialNorm> others) {
        return with(norms.stream().filter(norm -> norm.province() != province), others);
    }

    /**
     * {@return this table with these rows}
     *
     * <p>A row takes the place of those of its province and parameter that concern any of the same subjects in any of
     * the same filings; where there are none it is added.
     */
    public ProvincialTable with(List<ProvincialNorm> others) {
        return with(
                norms.stream()
                        .filter(norm -> others.stream()
                                .noneMatch(other -> other.province() == norm.province()
                                        && other.parameter() == norm.parameter()
                                        && other.meets(norm))),
                others);
    }

    /** {@return this table with each row changed by the function} */
    public ProvincialTable mapping(UnaryOperator<ProvincialNorm> change) {
        return new ProvincialTable(norms.stream().map(change).toList(), profile);
    }

    /** {@return whether anything of it is reported} */
    public boolean isTelling() {
        return profile != ProvincialProfile.OFF;
    }

    /** {@return the rows that contradict a contested one; none if it is not contested} */
    public List<ProvincialNorm> otherVersionsOf(ProvincialNorm norm) {
        return norm.status() != NormStatus.CONFLICT
                ? List.of()
                : norms.stream()
                        .filter(other -> other.province() == norm.province()
                                && other.parameter() == norm.parameter()
                                && other.isOfInterest()
                                && other.meets(norm)
                                && !other.equals(norm))
                        .toList();
    }

    /** {@return the requirements for a filing of this kind, by a subject of this type, in this province, on this day} */
    public ProvincialSelection select(
            @Nullable Province province, @Nullable SubjectType type, FilingKind kind, LocalDate on) {
        int period = 0;
        while (period < turns.size() && !turns.get(period).isAfter(on)) {
            period++;
        }
        return selections.computeIfAbsent(
                new Question(province, type == null ? null : NormSubject.of(type), kind, period),
                question -> select(question, on));
    }

    private ProvincialSelection select(Question question, LocalDate on) {
        List<ProvincialNorm> known = profile == ProvincialProfile.OFF
                ? List.of()
                : norms.stream()
                        .filter(norm -> norm.isOfInterest()
                                && norm.isInForceOn(on)
                                && norm.filings().contains(question.kind())
                                && (question.subject() == null
                                        || norm.subjects().contains(question.subject())))
                        .toList();
        List<ProvincialNorm> own = known.stream()
                .filter(norm -> norm.province() != null && norm.province() == question.province())
                .toList();
        Set<ProvincialParameter> spokenOf = own.stream()
                .filter(norm -> norm.isAdmittedBy(profile))
                .map(ProvincialNorm::parameter)
                .filter(parameter -> !parameter.isAdded())
                .collect(Collectors.toUnmodifiableSet());
        Predicate<ProvincialNorm> everywhere = norm -> norm.province() == null && !spokenOf.contains(norm.parameter());
        List<ProvincialNorm> admitted = Stream.concat(
                        own.stream(), known.stream().filter(everywhere))
                .filter(norm -> norm.isAdmittedBy(profile))
                .toList();
        Map<ProvincialParameter, List<ProvincialNorm>> byParameter =
                own.stream().collect(Collectors.groupingBy(ProvincialNorm::parameter));
        // If a point is settled, contradicting rows do not matter. If a point is not settled, all versions count.
        List<List<ProvincialNorm>> unsettled = byParameter.entrySet().stream()
                .filter(rows -> rows.getValue().stream().noneMatch(ProvincialNorm::isSettled))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        return new ProvincialSelection(admitted, unsettled);
    }

    private ProvincialTable with(Stream<ProvincialNorm> kept, List<ProvincialNorm> others) {
        List<ProvincialNorm> all = new ArrayList<>(kept.toList());
        all.addAll(others);
        return new ProvincialTable(all, profile);
    }

    private static String digest(List<ProvincialNorm> norms) {
        return Sha256.of(norms.stream()
                .map(ProvincialTable::canonical)
                .sorted()
                .map(row -> row.getBytes(StandardCharsets.UTF_8)));
    }

    /** A row in one line that does not depend on the order of sets. */
    private static String canonical(ProvincialNorm norm) {
        return joined(Stream.of(
                NormReader.code(norm.province()),
                norm.parameter(),
                norm.value(),
                sorted(norm.subjects()),
                sorted(norm.filings()),
                norm.severity(),
                norm.miniPrograms(),
                norm.confidence(),
                norm.status(),
                norm.asOf(),
                norm.from(),
                norm.until(),
                norm.checked(),
                sorted(norm.materials()),
                sorted(norm.proofs()),
                norm.paper(),
                norm.requirement().in(Language.ZH),
                norm.requirement().in(Language.EN),
                joined(norm.sources().stream().map(LegalDocument::id))));
    }

    /** Each piece with its length in front, so that no piece can look like two. */
    private static String joined(Stream<?> pieces) {
        return pieces.map(String::valueOf)
                .map(piece -> piece.length() + ":" + piece)
                .collect(Collectors.joining());
    }

    private static <E extends Enum<E>> List<String> sorted(Set<E> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }

    private record Question(
            @Nullable Province province, @Nullable NormSubject subject, FilingKind kind, int period) {}
}
