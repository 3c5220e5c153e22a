package io.github.icprules.drools.data;

import io.github.icprules.Parameter;
import io.github.icprules.law.Confidence;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Reads the values that an integrator puts in place of bundled ones. */
public final class ParameterFile {

    private static final List<String> COLUMNS = List.of("id", "value", "source", "confidence", "checked");

    private ParameterFile() {}

    /**
     * {@return the rows of a file, with columns {@code id}, {@code value}, {@code source}, {@code confidence}, {@code checked}}
     *
     * @param known the values that they are to take the place of
     * @throws IllegalArgumentException if a row is not like that, is there twice, names no parameter or has a value of another
     *     kind; the message names file and line
     */
    public static List<Parameter> read(Path file, Parameters known) {
        Set<String> ids = new HashSet<>();
        return Tables.csv(file, COLUMNS, row -> {
            Parameter parameter = read(row);
            if (!ids.add(parameter.id())) {
                throw new IllegalArgumentException(parameter.id() + " is there twice.");
            }
            known.with(List.of(parameter));
            return parameter;
        });
    }

    private static Parameter read(CSVRecord row) {
        String source = row.get("source");
        if (source.isBlank()) {
            throw new IllegalArgumentException("source is blank; expected where the value comes from");
        }
        return new Parameter(
                row.get("id"),
                row.get("value"),
                "",
                Text.of(source, source),
                confidence(row.get("confidence")),
                date(row.get("checked")),
                true);
    }

    private static Confidence confidence(String name) {
        return Stream.of(Confidence.values())
                .filter(confidence -> confidence.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("confidence does not fit (%s); expected one of %s"
                        .formatted(
                                NearestName.described(
                                        name,
                                        Stream.of(Confidence.values())
                                                .map(Enum::name)
                                                .toList()),
                                List.of(Confidence.values()))));
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            // Without its cause, which repeats what is given.
            throw new IllegalArgumentException("checked does not fit; expected a date such as 2026-11-24");
        }
    }
}
