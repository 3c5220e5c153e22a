package io.github.icprules.drools.pack;

import io.github.icprules.Parameter;
import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.parameters.Parameters;
import io.github.icprules.drools.data.tables.SourceFault;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.law.LawTables;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a rule pack: the law, the values and the lists of words. */
final class PackTables {

    private static final List<String> OF_LAW = List.of("documents.csv", "provisions.csv", "penalties.csv");
    private static final Pattern FIRST_CELL = Pattern.compile("^\"?([A-Z][A-Z0-9_]*)", Pattern.MULTILINE);
    /** The methods that read a value of a pack by its name. */
    private static final Set<String> READINGS = Set.of("number", "date", "range", "text", "keywords");

    /** The part of the id of a value that marks a list of words. */
    private static final Pattern LIST = Pattern.compile("(^|/)keywords\\.");

    private final PackFiles files;
    private final List<SourceFault> faults;
    private final Set<String> faultyIds = new TreeSet<>();
    private final Set<String> refusedTables = new TreeSet<>();

    /**
     * Takes the files of a pack.
     *
     * @param faults the faults of the pack so far; the faults of the tables are added
     */
    PackTables(PackFiles files, List<SourceFault> faults) {
        this.files = files;
        this.faults = faults;
    }

    /** {@return the refused identifiers in the tables of the law} */
    Set<String> faultyIds() {
        return faultyIds;
    }

    private Map<String, byte[]> tables(List<String> names, String prefix) {
        Map<String, byte[]> tables = new LinkedHashMap<>();
        for (String name : names) {
            byte[] content = files.files().get("data/" + name);
            if (content != null) {
                tables.put(prefix + name, content);
            }
        }
        return tables;
    }

    /** Reads the tables of the law. If a table has a fault, returns no tables. */
    LawTables law() {
        try {
            return DatedLaw.bundled().readFurther(tables(OF_LAW, ""));
        } catch (IllegalArgumentException e) {
            List<SourceFault> ofTables = String.valueOf(e.getMessage())
                    .lines()
                    .flatMap(line -> {
                        int colon = line.indexOf(':');
                        return SourceFault.ofTable(colon < 0 ? "data" : line.substring(0, colon), line).stream();
                    })
                    .toList();
            boolean isOfDocuments =
                    ofTables.stream().anyMatch(fault -> fault.file().endsWith(OF_LAW.get(0)));
            // A row that names a document of a refused table is no fault of its own.
            ofTables.stream()
                    .filter(fault -> !isOfDocuments || !fault.expected().endsWith(" in the column document"))
                    .forEach(faults::add);
            tables(OF_LAW, "").values().forEach(this::addFaultyIds);
            return LawTables.empty();
        }
    }

    private void addFaultyIds(byte[] table) {
        FIRST_CELL
                .matcher(new String(table, StandardCharsets.UTF_8))
                .results()
                .forEach(id -> faultyIds.add(id.group(1)));
    }

    /**
     * Reads the values and the lists of words.
     *
     * @param id the id of the pack
     * @param law the law whose articles the rows can name as their basis
     */
    List<Parameter> parameters(String id, DatedLaw law) {
        List<Parameter> parameters = Parameters.ofPack(
                id, tables(List.of("parameters.csv", "keywords.csv"), "data/"), law, (file, message) -> {
                    refusedTables.add(file);
                    SourceFault.ofTable(file, message).stream()
                            .filter(fault ->
                                    faultyIds.isEmpty() || !fault.expected().endsWith(" in the column basis"))
                            .forEach(faults::add);
                });
        try {
            Parameters.bundled().withFurther(parameters);
        } catch (IllegalArgumentException e) {
            faults.add(new SourceFault(
                    "data/keywords.csv",
                    1,
                    1,
                    "lists of words within the bounds",
                    String.valueOf(e.getMessage()),
                    null));
        }
        return parameters;
    }

    /**
     * Checks the names of the pack's values in the sheets. A misspelt name would otherwise cause a failure when the rule is
     * evaluated.
     */
    void checkReads(List<SheetChecker> sheets, List<Parameter> own) {
        Parameters parameters = faults.isEmpty() ? Parameters.bundled().withFurther(own) : null;
        List<String> ids = Stream.of(own, Parameters.bundled().all())
                .flatMap(List::stream)
                .map(Parameter::id)
                .toList();
        for (SheetChecker sheet : sheets) {
            sheet.text()
                    .code()
                    .forEach(code -> code.expression()
                            .paths()
                            .flatMap(path -> path.steps().stream().skip(path.of() == null ? 1 : 0))
                            .filter(step -> READINGS.contains(step.name()))
                            .forEach(step -> step.text()
                                    .ifPresent(name -> checkRead(sheet, code.offset(), step, name, ids, parameters))));
        }
    }

    private void checkRead(
            SheetChecker sheet, int code, Step step, Literal name, List<String> ids, @Nullable Parameters parameters) {
        boolean isList = step.name().equals("keywords");
        String table = isList ? "data/keywords.csv" : "data/parameters.csv";
        String id = name.unquoted();
        if (id.contains("/") && refusedTables.contains(table)) {
            return;
        }
        List<String> names = ids.stream()
                .filter(each -> LIST.matcher(each).find() == isList)
                .map(each -> LIST.matcher(each).replaceFirst("$1"))
                .toList();
        SourceText source = sheet.text().source();
        if (!names.contains(id)) {
            source.refuseName(code + name.start() + 1, (isList ? "a list of " : "a value of ") + table, id, names);
        } else if (parameters != null && !isRead(parameters, step.name(), id)) {
            sheet.refuseRuleAt(code + step.start());
            source.refuse(
                    code + step.start(),
                    "the reading that fits the value in data/parameters.csv",
                    SourceText.quoted(step.name()));
        }
    }

    private static boolean isRead(Parameters parameters, String reading, String id) {
        try {
            switch (reading) {
                case "number" -> parameters.number(id);
                case "date" -> parameters.date(id);
                case "range" -> parameters.range(id);
                case "text" -> parameters.text(id);
                default -> parameters.keywords(id);
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
