package io.github.icprules.drools;

import static java.util.Objects.requireNonNull;

import io.github.icprules.drools.data.ProvincialParameter;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.data.ProvincialRequirement;
import io.github.icprules.drools.data.ProvincialTable;
import io.github.icprules.model.Province;
import io.github.icprules.report.Severity;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The provincial requirements (省管局要求) for an engine: the bundled table, one of your own, or the bundled one with your
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
 * <p>A table has the columns of the bundled one, {@code data/provinces.csv} in the jar, whose values {@link
 * ProvincialParameter} lists, and at least one row. Days lie from 2000 to 2200, numbers in values from 0 to 10,000. Each line,
 * the last one too, ends with a line break, and no cell contains one. The first 20 errors come in one exception, each in a line
 * {@code table:line:column NAME: expected …, found …}. A table that was cut is refused unless the cut is between two rows; {@link
 * #pinned} finds that, too.
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
     * {@return a table of your own, in place of the bundled one}
     *
     * @param file a table as RFC 4180 has it, in UTF-8
     * @throws IllegalArgumentException if a row does not fit; the message names file, line and column
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static ProvincialRequirements read(Path file) {
        requireNonNull(file, "file must be given.");
        return new ProvincialRequirements(ProvincialTable.read(file));
    }

    /**
     * {@return a table of your own, in place of the bundled one}
     *
     * @param name what to call it in messages
     * @param csv a table as RFC 4180 has it; the caller closes it
     * @throws IllegalArgumentException if a row does not fit; the message names table, line and column
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static ProvincialRequirements read(String name, Reader csv) {
        requireNonNull(name, "name must be given.");
        requireNonNull(csv, "csv must be given.");
        return new ProvincialRequirements(ProvincialTable.read(name, csv));
    }

    /**
     * {@return this with a province's rows replaced by those of a file}
     *
     * <p>Rows of other provinces are refused.
     */
    public ProvincialRequirements withProvince(Province province, Path file) {
        requireNonNull(province, "province must be given.");
        requireNonNull(file, "file must be given.");
        return new ProvincialRequirements(table.replacing(province, file));
    }

    /**
     * {@return this with a province's rows replaced by those of a table}
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
     * {@return this with the rows of a file}
     *
     * <p>A row takes the place of those of its province and parameter that concern any of the same subjects in any of
     * the same filings; where there are none it is added.
     */
    public ProvincialRequirements with(Path file) {
        requireNonNull(file, "file must be given.");
        return new ProvincialRequirements(table.with(ProvincialTable.read(file).rows()));
    }

    /** {@return this with the rows of a table, which take the place of others as with {@link #with(Path)}} */
    public ProvincialRequirements with(String name, Reader csv) {
        requireNonNull(name, "name must be given.");
        requireNonNull(csv, "csv must be given.");
        return new ProvincialRequirements(
                table.with(ProvincialTable.read(name, csv).rows()));
    }

    /**
     * {@return a copy with another severity for the provincial requirement of one parameter}
     *
     * <p>A requirement that is not current, or not known to concern mini-programs, still does not block.
     *
     * @param province the province; {@code null} for what holds in every province that does not say otherwise
     * @param parameter the point
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
     * {@return the same with this profile, which decides how much is reported}
     *
     * <p>Without a profile it is {@link ProvincialProfile#CURRENT}.
     */
    public ProvincialRequirements withProfile(ProvincialProfile profile) {
        requireNonNull(profile, "profile must be given.");
        return new ProvincialRequirements(table.withProfile(profile));
    }

    /**
     * {@return this, having made sure that it is what it was}
     *
     * @param sha256 the digest that {@link #sha256()} returned before; the first twelve characters will do
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

    /** {@return how much of it is reported} */
    public ProvincialProfile profile() {
        return table.profile();
    }

    /** {@return the day on which a source was last checked} */
    public LocalDate date() {
        return table.date();
    }

    /**
     * {@return the SHA-256 digest of its rows, in lower-case hexadecimal}
     *
     * <p>It does not depend on how a file writes them.
     */
    public String sha256() {
        return table.sha256();
    }

    /** {@return date, beginning of the digest and profile, as a receipt shows them} */
    public String version() {
        return version(table);
    }

    /** {@return the rows, in the table's order} */
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
