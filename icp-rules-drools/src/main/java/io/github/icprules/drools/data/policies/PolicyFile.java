package io.github.icprules.drools.data.policies;

import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Sha256;
import io.github.icprules.drools.data.tables.TableFile;
import io.github.icprules.model.Province;
import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.policy.PolicyRow.Effect;
import io.github.icprules.report.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the table of a policy. The engine checks later, when it is built, whether the rules exist. */
public final class PolicyFile {

    private static final Columns COLUMNS = Columns.of("rule", "effect", "reason")
            .andOptional("severity", "path", "province", "subject", "reference", "from", "until", "acknowledged");

    private static final Pattern ENDING = Pattern.compile("\\.csv$", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final List<PlacedPolicy.Place> places = new ArrayList<>();

    private PolicyFile(String name) {
        this.name = name;
    }

    /**
     * {@return the policy in a file; the name of the policy is the file name without {@code .csv}}
     *
     * @throws IllegalArgumentException if the file is not a valid table; each error has its line and column
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static PlacedPolicy read(Path file) {
        // A longer table is refused, so the digest of a cut table is never shown.
        String id = ENDING.matcher(String.valueOf(file.getFileName())).replaceFirst("");
        return read(file.toString(), id, TableFile.of(file));
    }

    /**
     * {@return the policy in a table}
     *
     * @param id the name of the policy and of the table in messages
     * @throws IllegalArgumentException if the table is not valid; each error has its line and column
     */
    public static PlacedPolicy read(String id, TableFile table) {
        return read(id, id, table);
    }

    private static PlacedPolicy read(String name, String id, TableFile table) {
        PolicyFile file = new PolicyFile(name);
        List<PolicyRow> rows = table.read(COLUMNS, file::read);
        return new PlacedPolicy(new Policy(id, rows, Sha256.ofFile(table.content())), file.places);
    }

    private PolicyRow read(Row row) {
        Effect effect = row.constant("effect", Effect.class);
        LocalDate from = row.optionalDate("from");
        PolicyRow read = new PolicyRow(
                row.required("rule"),
                effect,
                severity(row, effect),
                optional(row, "path"),
                row.text("province").isEmpty() ? null : row.constant("province", Province.class),
                optional(row, "subject"),
                optional(row, "reference"),
                from,
                until(row, effect, from),
                isAcknowledged(row),
                row.required("reason"));
        String line = name + ':' + row.line();
        places.add(new PlacedPolicy.Place(line, column -> line + ':' + row.columnOf(column) + ' ' + column));
        return read;
    }

    private static @Nullable Severity severity(Row row, Effect effect) {
        if (effect == Effect.SEVERITY) {
            return row.constant("severity", Severity.class);
        }
        if (!row.text("severity").isEmpty()) {
            throw row.misfit("severity", "nothing, because the effect is " + effect);
        }
        return null;
    }

    private static @Nullable LocalDate until(Row row, Effect effect, @Nullable LocalDate from) {
        LocalDate until = row.optionalDate("until");
        if (until == null && effect == Effect.WAIVE) {
            throw row.misfit("until", "the last day of the waiver, such as 2026-11-24");
        }
        if (until != null && from != null && until.isBefore(from)) {
            throw row.misfit("until", "a day from " + from + " on");
        }
        return until;
    }

    private static boolean isAcknowledged(Row row) {
        String text = row.text("acknowledged");
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            throw row.misfit("acknowledged", "true, false or nothing");
        }
        return text.equals("true");
    }

    private static @Nullable String optional(Row row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? null : text;
    }
}
