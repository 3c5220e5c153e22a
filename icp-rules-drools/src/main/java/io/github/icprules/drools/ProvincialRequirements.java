package io.github.icprules.drools;

import static java.util.Objects.requireNonNull;

import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialTable;
import io.github.icprules.model.Province;
import io.github.icprules.report.Severity;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The provincial requirements (省管局要求) for an engine: the bundled table, your own table, or the bundled table with your
 * corrections. Immutable.
 *
 * <pre>{@code
 * ProvincialRequirements requirements = ProvincialRequirements.bundled()
 *         .with(Path.of("our-provinces.csv"))
 *         .withSeverity(Province.SHANGHAI, ProvincialParameter.PREAPPROVAL_CULTURE, Severity.BLOCKING)
 *         .withProfile(ProvincialProfile.ALL);
 * IcpRuleEngine engine = DroolsIcpRuleEngine.builder().provinces(requirements).build();
 * }</pre>
 *
 * <p>A table has the columns of the bundled table ({@code data/provinces.csv} in the jar) and at least one row. {@link
 * ProvincialParameter} lists the values. Days are from 2000 to 2200, numbers in values from 0 to 10,000. Each line ends with a line
 * break, also the last line; a cell contains no line break. One exception lists the first 20 errors, each in a line {@code
 * table:line:column NAME: expected …, found …}. A truncated table is refused, unless the cut is between two rows; {@link #pinned}
 * also finds a cut between two rows.
 */
public final class ProvincialRequirements {

    private static final int SHORT_DIGEST = 12;

    private final ProvincialTable table;

    private ProvincialRequirements(ProvincialTable table) {
        this.table = table;
    }

    /** {@return the bundled table} */
    public static ProvincialRequirements bundled() {
        return new ProvincialRequirements(ProvincialTable.bundled());
    }

    /**
     * {@return the requirements in a file, without those of the bundled table}
     *
     * @param file a table in the format of RFC 4180, in UTF-8
     * @throws IllegalArgumentException if a row is invalid; the message contains file, line and column
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static ProvincialRequirements read(Path file) {
        requireNonNull(file, "file must be given.");
        return new ProvincialRequirements(ProvincialTable.read(file));
    }

    /**
     * {@return the requirements that a reader returns, without those of the bundled table}
     *
     * @param name the name of the table in messages
     * @param csv a table in the format of RFC 4180; the caller closes the reader
     * @throws IllegalArgumentException if a row is invalid; the message contains table, line and column
     * @throws java.io.UncheckedIOException if the reader fails
     */
    public static ProvincialRequirements read(String name, Reader csv) {
        requireNonNull(name, "name must be given.");
        requireNonNull(csv, "csv must be given.");
        return new ProvincialRequirements(ProvincialTable.read(name, csv));
    }

    /**
     * {@return a copy in which the rows of a province are replaced by those of a file}
     *
     * <p>Rows of other provinces are refused.
     */
    public ProvincialRequirements withProvince(Province province, Path file) {
        requireNonNull(province, "province must be given.");
        requireNonNull(file, "file must be given.");
        return new ProvincialRequirements(table.replacing(province, file));
    }

    /**
     * {@return a copy in which the rows of a province are replaced by those that a reader returns}
     *
     * <p>Rows of other provinces are refused.
     */
    public ProvincialRequirements withProvince(Province province, String name, Reader csv) {
        requireNonNull(province, "province must be given.");
        requireNonNull(name, "name must be given.");
        requireNonNull(csv, "csv must be given.");
        return new ProvincialRequirements(table.replacing(province, name, csv));
    }

    /**
     * {@return a copy with the rows of a file}
     *
     * <p>A row replaces the rows of the same province and parameter that share a subject and a kind of filing with it. If no such
     * row exists, the row is added.
     */
    public ProvincialRequirements with(Path file) {
        requireNonNull(file, "file must be given.");
        return new ProvincialRequirements(table.with(ProvincialTable.read(file).rows()));
    }

    /** {@return a copy with the rows that a reader returns; they replace other rows as in {@link #with(Path)}} */
    public ProvincialRequirements with(String name, Reader csv) {
        requireNonNull(name, "name must be given.");
        requireNonNull(csv, "csv must be given.");
        return new ProvincialRequirements(
                table.with(ProvincialTable.read(name, csv).rows()));
    }

    /**
     * {@return a copy with another severity for the provincial requirement of one parameter}
     *
     * <p>A requirement never blocks if it is not current, or if it is unknown whether it applies to mini-programs.
     *
     * @param province the province; {@code null} for the rows of all provinces that have no row of their own
     * @param parameter the parameter
     * @param severity BLOCKING, WARNING or INFO
     * @throws IllegalArgumentException if the table has no such row, or the severity is LEGAL
     */
    public ProvincialRequirements withSeverity(
            @Nullable Province province, ProvincialParameter parameter, Severity severity) {
        requireNonNull(parameter, "parameter must be given.");
        requireNonNull(severity, "severity must be given.");
        if (severity == Severity.LEGAL) {
            throw new IllegalArgumentException(
                    "A provincial requirement is not a law; expected BLOCKING, WARNING or INFO.");
        }
        if (table.rows().stream().noneMatch(row -> row.province() == province && row.parameter() == parameter)) {
            throw new IllegalArgumentException(
                    "The table has no row on %s of %s.".formatted(parameter, province == null ? "00" : province));
        }
        return new ProvincialRequirements(table.mapping(
                row -> row.province() == province && row.parameter() == parameter ? row.withSeverity(severity) : row));
    }

    /**
     * {@return a copy with another profile, which selects the requirements that are reported}
     *
     * <p>The default is {@link ProvincialProfile#CURRENT}.
     */
    public ProvincialRequirements withProfile(ProvincialProfile profile) {
        requireNonNull(profile, "profile must be given.");
        return new ProvincialRequirements(table.withProfile(profile));
    }

    /**
     * {@return this object, if its digest is the expected digest}
     *
     * @param sha256 the digest that {@link #sha256()} returned before, or at least its first twelve characters
     * @throws IllegalStateException if the table has another digest
     */
    public ProvincialRequirements pinned(String sha256) {
        requireNonNull(sha256, "sha256 must be given.");
        String expected = sha256.strip().toLowerCase(Locale.ROOT);
        if (expected.length() < SHORT_DIGEST || !sha256().startsWith(expected)) {
            throw new IllegalStateException("The table of provinces is not the one pinned: its digest is %s of %s."
                    .formatted(sha256(), date()));
        }
        return this;
    }

    /** {@return the profile, which selects the requirements that are reported} */
    public ProvincialProfile profile() {
        return table.profile();
    }

    /** {@return the day on which a source was last checked} */
    public LocalDate date() {
        return table.date();
    }

    /**
     * {@return the SHA-256 digest of the rows, in lower-case hexadecimal}
     *
     * <p>The digest does not depend on the layout of a file.
     */
    public String sha256() {
        return table.sha256();
    }

    /** {@return date, first characters of the digest, and profile, as a receipt shows them} */
    public String version() {
        return version(table);
    }

    /** {@return the rows, in the order of the table} */
    public List<ProvincialRequirement> rows() {
        return table.rows();
    }

    ProvincialTable table() {
        return table;
    }

    static String version(ProvincialTable table) {
        return "%s %s %s"
                .formatted(
                        table.date(),
                        table.sha256().substring(0, SHORT_DIGEST),
                        table.profile().name().toLowerCase(Locale.ROOT));
    }
}
