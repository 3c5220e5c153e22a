package io.github.icprules.drools.mutation;

import io.github.icprules.Parameter;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.codes.ServiceContents;
import io.github.icprules.drools.data.provinces.Applicability;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialStatus;
import io.github.icprules.drools.data.provinces.ProvincialSubject;
import io.github.icprules.drools.data.provinces.ProvincialTable;
import io.github.icprules.drools.data.provinces.ProvincialValue;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.drools.provinces.ProvincialAnswers;
import io.github.icprules.law.Confidence;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.report.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Ways to make wrong what the rules know: the value of a parameter, a word of a list, a type of service, a cell of what a province
 * demands, or a row left out. Sentences, sources and the days of the last check are left alone: no rule decides by them.
 */
final class DataMutants {

    private static final ProvincialTable TABLE = Knowledge.bundled().provinces();
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String LIST = "\\|";

    private DataMutants() {}

    /**
     * Knowledge that is wrong in one place.
     *
     * @param place the row
     * @param change what is wrong there
     * @param knowledge makes it; throws what a reader throws who refuses it
     */
    record Wrong(String place, String change, Supplier<Knowledge> knowledge) {

        /** {@return whether a text of a filing has the word that is wrong} */
        boolean isIn(FilingRequest request) {
            String word = change.replaceFirst("^\\S+ ", "").replaceFirst("(:[A-Z_]+)+$", "");
            return Stream.of(
                            request.miniProgram().name(),
                            request.miniProgram().introduction(),
                            request.miniProgram().remark(),
                            request.subject().name(),
                            request.subject().businessScope())
                    .anyMatch(text -> text != null && text.contains(word));
        }

        @Override
        public String toString() {
            return place + " " + change;
        }
    }

    /** {@return parameters with another value} */
    static Stream<Wrong> ofParameters() {
        return Knowledge.bundled().parameters().all().stream()
                .flatMap(parameter -> values(parameter.id(), parameter.value()).entrySet().stream()
                        .map(change -> new Wrong(
                                parameter.id(),
                                change.getKey(),
                                () -> with(parameter, change.getValue().get()))));
    }

    /** {@return types of services with another cell, or without a row} */
    static Stream<Wrong> ofServiceContents() {
        List<Wrong> wrong = new ArrayList<>();
        List<Map<String, String>> rows = rows("data/service-content.csv");
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            int index = i;
            Consumer<Map<String, String>> add = changed -> wrong.add(new Wrong(
                    "service content " + row.get("code"),
                    changes(row, changed),
                    () -> Knowledge.bundled()
                            .with(ServiceContents.read(new StringReader(text(replaced(rows, index, changed)))))));
            wrong.add(new Wrong(
                    "service content " + row.get("code"),
                    "left out",
                    () -> Knowledge.bundled()
                            .with(ServiceContents.read(new StringReader(text(replaced(rows, index, null)))))));
            add.accept(with(row, "code", "9" + row.get("code")));
            add.accept(with(row, "parent", "0".equals(row.get("parent")) ? "1" : "0"));
            // A filing cannot choose a group, so the advice of a group is not read.
            if (!"0".equals(row.get("parent"))) {
                add.accept(with(
                        row,
                        "individuals",
                        "NOT_STATED".equals(row.get("individuals")) ? "ADVISED_AGAINST" : "NOT_STATED"));
            }
        }
        return wrong.stream();
    }

    /**
     * A provincial requirement that is wrong in one cell, or left out.
     *
     * @param row the row that is right
     * @param change what is wrong
     * @param wrong the row that is wrong; {@code null} if it is left out
     */
    record WrongRow(
            ProvincialRequirement row,
            String change,
            @Nullable ProvincialRequirement wrong) {

        /** {@return whether a filing is one of the province that is wrong, or one that it is taken for} */
        boolean concerns(FilingRequest request) {
            Region region = request.subject().region();
            Province province = region == null ? null : region.province();
            return row.province() == null
                    || province == null
                    || province == row.province()
                    || (wrong != null && province == wrong.province());
        }

        /** {@return the table with it} */
        ProvincialTable table() {
            return wrong == null
                    ? ProvincialAnswers.without(row)
                    : TABLE.mapping(each -> each.equals(row) ? wrong : each);
        }
    }

    /** {@return rows with another cell, and none} Of rows that are not reported, only the cells that would make them reported are changed. */
    static Stream<WrongRow> ofProvinces() {
        List<Map<String, String>> cells = rows("data/provinces.csv");
        List<ProvincialRequirement> rows = TABLE.rows();
        return IntStream.range(0, rows.size()).boxed().flatMap(i -> ofProvinces(rows.get(i), cells.get(i)));
    }

    private static Stream<WrongRow> ofProvinces(ProvincialRequirement row, Map<String, String> cells) {
        List<WrongRow> wrong = new ArrayList<>();
        if (row.isOfInterest()) {
            wrong.add(new WrongRow(row, "left out", null));
        }
        for (Map<String, String> changed : cells(row, cells)) {
            ProvincialRequirement read;
            try {
                read = ProvincialTable.read("mutant", new StringReader(text(List.of(changed))))
                        .rows()
                        .get(0);
            } catch (IllegalArgumentException refused) {
                // The reader refuses such a table.
                continue;
            }
            if (row.isOfInterest() || read.isOfInterest()) {
                wrong.add(new WrongRow(row, changes(cells, changed), read));
            }
        }
        return wrong.stream();
    }

    private static List<Map<String, String>> cells(ProvincialRequirement row, Map<String, String> cells) {
        List<Map<String, String>> changed = new ArrayList<>();
        String value = row.value();
        Stream.concat(
                        row.parameter().range().stream()
                                .map(ProvincialValue::pattern)
                                .filter(name -> !name.equals(row.meaning().pattern()))
                                .map(name -> name.replaceAll("(?<=^|_)N(?=_|$)", "18")),
                        numbers(value))
                .forEach(other -> changed.add(with(cells, "value", other)));
        if (row.province() != null) {
            Province other = row.province() == Province.HUNAN ? Province.HUBEI : Province.HUNAN;
            changed.add(with(cells, "province", Integer.toString(other.code())));
        }
        sets(row.subjects(), ProvincialSubject.values()).forEach(set -> changed.add(with(cells, "subjects", set)));
        sets(row.filings(), FilingKind.values()).forEach(set -> changed.add(with(cells, "filings", set)));
        if (!row.proofs().isEmpty()) {
            sets(row.proofs(), ResidenceProof.values()).forEach(set -> changed.add(with(cells, "proofs", set)));
        }
        if (!row.materials().isEmpty()) {
            sets(row.materials(), Material.values())
                    .filter(set -> set.split(LIST).length <= row.materials().size())
                    .forEach(set -> changed.add(with(cells, "materials", set)));
        }
        others(row.severity(), EnumSet.complementOf(EnumSet.of(Severity.LEGAL)))
                .forEach(other -> changed.add(with(cells, "severity", other)));
        others(row.miniPrograms(), EnumSet.allOf(Applicability.class))
                .forEach(other -> changed.add(with(cells, "miniPrograms", other)));
        others(row.confidence(), EnumSet.allOf(Confidence.class))
                .forEach(other -> changed.add(with(cells, "confidence", other)));
        others(row.status(), EnumSet.allOf(ProvincialStatus.class))
                .forEach(other -> changed.add(with(cells, "status", other)));
        if (row.from() != null) {
            changed.add(with(cells, "from", row.from().minusDays(1).toString()));
            changed.add(with(cells, "from", row.from().plusDays(1).toString()));
        }
        if (row.until() != null) {
            changed.add(with(cells, "until", row.until().minusDays(1).toString()));
            changed.add(with(cells, "until", row.until().plusDays(1).toString()));
        }
        if (!row.paper().isEmpty()) {
            changed.add(with(cells, "paper", ""));
        }
        return changed;
    }

    /** The same set with one fewer, for each, and with one more. */
    private static <E extends Enum<E>> Stream<String> sets(Set<E> set, E[] all) {
        return Arrays.stream(all)
                .map(constant -> Arrays.stream(all)
                        .filter(other -> other == constant ? !set.contains(other) : set.contains(other))
                        .map(Enum::name)
                        .collect(Collectors.joining("|")))
                .filter(names -> !names.isEmpty());
    }

    private static <E extends Enum<E>> Stream<String> others(E constant, Collection<E> all) {
        return all.stream().filter(other -> other != constant).map(Enum::name);
    }

    /** {@return other values, by what is wrong} A list of thousands of words is joined only if its mutant is used. */
    private static Map<String, Supplier<String>> values(String id, String value) {
        Map<String, Supplier<String>> values = new LinkedHashMap<>();
        Consumer<String> add = other -> values.put(value + " → " + other, () -> other);
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            add.accept(LocalDate.parse(value).minusDays(1).toString());
            add.accept(LocalDate.parse(value).plusDays(1).toString());
        } else if (value.matches("\\d{2}:\\d{2}")) {
            add.accept(LocalTime.parse(value).minusMinutes(1).toString());
            add.accept(LocalTime.parse(value).plusMinutes(1).toString());
        } else if (value.matches("\\d+(-\\d+)?")) {
            numbers(value).forEach(add);
        } else if (id.equals("name-punctuation")) {
            value.codePoints()
                    .mapToObj(Character::toString)
                    .forEach(sign -> values.put("without " + sign, () -> value.replace(sign, "")));
        } else {
            List<String> words = List.of(value.split(" "));
            for (String word : words) {
                values.put(
                        (words.size() > 1 ? "without " : "longer ") + word,
                        () -> words.size() > 1
                                ? words.stream()
                                        .filter(other -> !other.equals(word))
                                        .collect(Collectors.joining(" "))
                                : word + "某");
            }
        }
        return values;
    }

    /** The same text with each number one less, and one more. */
    private static Stream<String> numbers(String text) {
        Matcher number = NUMBER.matcher(text);
        List<String> others = new ArrayList<>();
        while (number.find()) {
            int given = Integer.parseInt(number.group());
            for (int other : new int[] {given - 1, given + 1}) {
                others.add(text.substring(0, number.start()) + other + text.substring(number.end()));
            }
        }
        return others.stream();
    }

    private static Knowledge with(Parameter parameter, String value) {
        return Knowledge.bundled()
                .with(List.of(new Parameter(
                        parameter.id(),
                        value,
                        parameter.note(),
                        parameter.source(),
                        parameter.confidence(),
                        parameter.checked(),
                        true)));
    }

    /** Read in another way than by the library. */
    private static List<Map<String, String>> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser table = CSVParser.parse(new String(Tables.bytes(file), StandardCharsets.UTF_8), format)) {
            return table.getRecords().stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> with(Map<String, String> row, String column, String cell) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.put(column, cell);
        return changed;
    }

    private static List<Map<String, String>> replaced(
            List<Map<String, String>> rows, int index, @Nullable Map<String, String> row) {
        List<Map<String, String>> others = new ArrayList<>(rows);
        if (row == null) {
            others.remove(index);
        } else {
            others.set(index, row);
        }
        return others;
    }

    private static String changes(Map<String, String> row, Map<String, String> changed) {
        Set<String> changes = new TreeSet<>();
        row.forEach((column, cell) -> {
            String other = changed.get(column);
            if (!cell.equals(other)) {
                changes.add(column + " " + cell + " → " + other);
            }
        });
        return String.join(", ", changes);
    }

    private static String text(Collection<Map<String, String>> rows) {
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> {
            if (lines.isEmpty()) {
                lines.add(String.join(",", row.keySet()));
            }
            lines.add(row.values().stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",")));
        });
        return String.join("\n", lines) + "\n";
    }
}
