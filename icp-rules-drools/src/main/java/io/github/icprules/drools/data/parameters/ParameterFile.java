package io.github.icprules.drools.data.parameters;

import io.github.icprules.Parameter;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.ParameterMisfit;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.TableFile;
import io.github.icprules.law.Confidence;
import io.github.icprules.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the values with which an integrator replaces bundled values. */
public final class ParameterFile {

    private static final Columns COLUMNS = Columns.of("id", "value", "source", "confidence", "checked");

    private final Parameters known;
    private final List<String> ids;
    private final Map<String, Integer> lines = new HashMap<>();

    private ParameterFile(Parameters known) {
        this.known = known;
        this.ids = known.all().stream().map(Parameter::id).toList();
    }

    /**
     * {@return the rows of a table with the columns {@code id}, {@code value}, {@code source}, {@code confidence} and {@code
     * checked}}
     *
     * @param known the values that the rows replace
     * @throws IllegalArgumentException if a row has another form, occurs twice, names no parameter, or has a value of another
     *     kind or outside the bounds; each error has its line and column
     */
    public static List<Parameter> read(TableFile table, Parameters known) {
        return table.read(COLUMNS, new ParameterFile(known)::read);
    }

    private Parameter read(Row row) {
        String id = row.name("id", ids);
        row.once("id", id, lines);
        String source = row.required("source");
        Parameter parameter = new Parameter(
                id,
                row.text("value"),
                "",
                Text.of(source, source),
                row.constant("confidence", Confidence.class),
                row.date("checked"),
                true);
        try {
            known.with(List.of(parameter));
        } catch (ParameterMisfit e) {
            throw row.misfit("value", e.expected());
        }
        return parameter;
    }
}
