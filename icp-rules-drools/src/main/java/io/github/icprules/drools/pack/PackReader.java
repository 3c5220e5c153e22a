package io.github.icprules.drools.pack;

import io.github.icprules.Parameter;
import io.github.icprules.drools.catalogue.Sheets;
import io.github.icprules.drools.compiled.CompiledPack;
import io.github.icprules.drools.compiled.PackCompiler;
import io.github.icprules.drools.compiled.PackCompiler.CompileError;
import io.github.icprules.drools.compiled.PackRules;
import io.github.icprules.drools.compiled.SheetParser;
import io.github.icprules.drools.compiled.SheetText;
import io.github.icprules.drools.compiled.SheetText.Part;
import io.github.icprules.drools.compiled.SheetText.RuleText;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.tables.SourceFault;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.law.LawTables;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rule pack, checks all its files and compiles its sheets. The faults of all files are reported together. */
public final class PackReader {

    private static final String ARGUMENTS = Messages.ARGUMENTS;

    private static final Pattern SHEET = Pattern.compile("rules/([a-z0-9]++(?:-[a-z0-9]++){0,20}+)\\.drl");
    private final PackFiles files;
    private final List<SourceFault> faults = new ArrayList<>();

    private PackReader(PackFiles files) {
        this.files = files;
    }

    /**
     * {@return the pack in a folder or a jar}
     *
     * @throws PackRefusal if the pack is invalid
     * @throws IllegalArgumentException if there is no pack at the path
     * @throws java.io.UncheckedIOException if the pack cannot be read
     */
    public static Pack read(Path place) {
        return new PackReader(PackFiles.of(place)).read();
    }

    /**
     * {@return the digest of the files of a pack, as in {@link Pack#sha256}}
     *
     * @throws IllegalArgumentException if there is no pack at the path
     * @throws java.io.UncheckedIOException if the files cannot be read
     */
    public static String digest(Path place) {
        return PackFiles.of(place).sha256();
    }

    /**
     * {@return the pack in a folder on the class path}
     *
     * @throws PackRefusal if the pack is invalid
     * @throws IllegalArgumentException if the class path does not contain the folder once, with a manifest
     * @throws java.io.UncheckedIOException if the pack cannot be read
     */
    public static Pack onClassPath(String folder, ClassLoader loader) {
        return new PackReader(PackFiles.onClassPath(folder, loader)).read();
    }

    private Pack read() {
        PackManifest manifest = new PackManifest(properties(PackFiles.MANIFEST));
        String id = manifest.value("id");
        manifest.check();
        checkNames();
        PackTables tables = new PackTables(files, faults);
        LawTables lawTables = tables.law();
        DatedLaw law = DatedLaw.bundled().with(List.of(lawTables));
        List<Parameter> parameters = tables.parameters(id, law);
        Map<String, SheetText> sheets = sheets();
        Map<String, SheetChecker> checkers = checkSheets(sheets, law, tables.faultyIds());
        if (manifest.hasValidId()) {
            tables.checkReads(sheets.values(), parameters, checkers);
        }
        checkSentences(sheets, checkers);
        CompiledPack compiled = load(sheets).orElseGet(() -> compile(sheets, checkers));
        PackRules rules = compiled == null || !faults.isEmpty() ? null : rules(compiled, id, sheets, law);
        if (!faults.isEmpty() || rules == null) {
            faults.sort(Comparator.comparing(SourceFault::file)
                    .thenComparing(SourceFault::line)
                    .thenComparing(SourceFault::column));
            throw new PackRefusal(
                    id.isEmpty() ? files.place() : id,
                    faults.stream().distinct().toList());
        }
        String sha256 = files.sha256();
        return new Pack(
                id,
                manifest.value("version"),
                Text.of(manifest.value("title.zh"), manifest.value("title.en")),
                files.place(),
                sha256,
                lawTables,
                parameters,
                new Messages().ofPack(id + ' ' + sha256, sentences()),
                entries(id, sheets),
                rules);
    }

    private PropertiesText properties(String file) {
        byte[] content = files.files().get(file);
        return new PropertiesText(
                content == null ? new SourceText(file, "", faults) : SourceText.of(file, content, faults));
    }

    /** Checks the names of the files. A file with a misspelt name would be ignored without a fault. */
    private void checkNames() {
        Set<String> expected = new TreeSet<>();
        PackTables.NAMES.forEach(table -> expected.add("data/" + table));
        expected.add(ARGUMENTS);
        Set<String> sheets = new TreeSet<>();
        for (String name : files.files().keySet()) {
            Matcher sheet = SHEET.matcher(name);
            if (sheet.matches()) {
                sheets.add(sheet.group(1));
                Stream.of(Language.values())
                        .forEach(language -> expected.add(SentenceChecker.file(sheet.group(1), language)));
            }
        }
        if (sheets.isEmpty()) {
            new SourceText(PackFiles.MANIFEST, "", faults).refuse(0, "a sheet rules/NAME.drl", "none in the pack");
            return;
        }
        for (String name : files.files().keySet()) {
            boolean isOfPack = Stream.of("rules/", "messages/", "data/").anyMatch(name::startsWith);
            if (isOfPack && !SHEET.matcher(name).matches() && !expected.contains(name)) {
                new SourceText(name, "", faults)
                        .refuseName(
                                0,
                                name.startsWith("rules/")
                                        ? "a sheet rules/NAME.drl, in small letters, digits and hyphens"
                                        : "a file of a rule pack",
                                name,
                                expected);
            }
        }
    }

    private Map<String, SheetText> sheets() {
        Map<String, SheetText> sheets = new TreeMap<>();
        files.files().forEach((name, content) -> {
            Matcher sheet = SHEET.matcher(name);
            if (sheet.matches()) {
                SourceText source = SourceText.of(name, content, faults);
                if (source.isReadable()) {
                    SheetParser.parse(source).ifPresent(text -> sheets.put(sheet.group(1), text));
                }
            }
        });
        return sheets;
    }

    private Map<String, SheetChecker> checkSheets(Map<String, SheetText> sheets, DatedLaw law, Set<String> faultyIds) {
        Map<String, SheetChecker> checkers = new HashMap<>();
        Map<String, String> places = new HashMap<>();
        sheets.forEach((name, sheet) -> {
            SheetChecker checker = new SheetChecker(sheet, name, law, faultyIds);
            checker.check(places);
            checkers.put(sheet.source().file(), checker);
        });
        return checkers;
    }

    private void checkSentences(Map<String, SheetText> sheets, Map<String, SheetChecker> checkers) {
        SentenceChecker checker = new SentenceChecker(properties(ARGUMENTS));
        Map<String, List<RuleText>> rules = new TreeMap<>();
        sheets.forEach((name, sheet) -> rules.put(name, sheet.rules()));
        boolean isComplete = sheets.size()
                == files.files().keySet().stream()
                        .filter(SHEET.asMatchPredicate())
                        .count();
        if (isComplete
                && !sheets.isEmpty()
                && sheets.values().stream().noneMatch(sheet -> sheet.rules().isEmpty())
                && checkers.values().stream().noneMatch(SheetChecker::hasFaultyNames)) {
            checker.checkArguments(rules);
        }
        sheets.forEach((name, sheet) -> {
            for (Language language : Language.values()) {
                String file = SentenceChecker.file(name, language);
                if (sheet.rules().isEmpty()) {
                    // All sentences would be those of no rule.
                    continue;
                }
                if (files.files().containsKey(file)) {
                    SheetChecker ofSheet = checkers.get(sheet.source().file());
                    checker.check(
                            name,
                            sheet.rules(),
                            ofSheet != null && ofSheet.hasFaultyNames(),
                            language,
                            properties(file));
                } else {
                    new SourceText(file, "", faults)
                            .refuse(0, "the sentences of %s.drl in this language".formatted(name), "no such file");
                }
            }
        });
    }

    private @Nullable CompiledPack compile(Map<String, SheetText> sheets, Map<String, SheetChecker> checkers) {
        if (sheets.isEmpty()) {
            return null;
        }
        List<CompileError> errors = new ArrayList<>();
        // The compiler breaks off at some of the constructs that are refused.
        List<SheetText> sound = sheets.values().stream()
                .filter(sheet -> sheet.refused().isEmpty())
                .toList();
        CompiledPack compiled = PackCompiler.compile(sound, errors);
        for (CompileError error : errors) {
            SheetChecker checker = checkers.get(error.sheet().source().file());
            CompileErrors.add(error, checker);
        }
        return compiled;
    }

    /** Loads the rules that a build has compiled; empty if there are none. */
    private Optional<CompiledPack> load(Map<String, SheetText> sheets) {
        if (files.models().isEmpty()) {
            return Optional.empty();
        }
        SourceText manifest = new SourceText(PackFiles.MANIFEST, "", faults);
        try {
            Optional<CompiledPack> compiled = PackCompiler.load(sheets.values(), files.models(), files.classLoader());
            compiled.ifPresent(rules -> {
                Set<String> written = new TreeSet<>();
                sheets.values().forEach(sheet -> sheet.rules().forEach(rule -> written.add(rule.name())));
                Set<String> missing = new TreeSet<>(written);
                missing.removeAll(rules.names());
                Set<String> further = new TreeSet<>(rules.names());
                further.removeAll(written);
                if (!missing.isEmpty() || !further.isEmpty()) {
                    manifest.refuse(
                            0,
                            "compiled rules of the sheets of this pack; build it again",
                            "%s not compiled, %s in no sheet".formatted(missing, further));
                }
            });
            return compiled;
        } catch (IllegalArgumentException e) {
            manifest.refuse(
                    0,
                    "the compiled rules of the build on the class path",
                    SourceText.quoted(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private @Nullable PackRules rules(CompiledPack compiled, String id, Map<String, SheetText> sheets, DatedLaw law) {
        try {
            PackRules rules = compiled.ofPack(id);
            for (RuleInfo info : rules.infos()) {
                try {
                    info.days(law);
                } catch (IllegalStateException e) {
                    refuseRule(sheets, info.id().substring(id.length() + 1), String.valueOf(e.getMessage()));
                }
            }
            return rules;
        } catch (IllegalStateException e) {
            new SourceText(PackFiles.MANIFEST, "", faults)
                    .refuse(0, "rules that the library understands", SourceText.quoted(String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static void refuseRule(Map<String, SheetText> sheets, String rule, String message) {
        for (SheetText sheet : sheets.values()) {
            for (RuleText each : sheet.rules()) {
                if (each.name().equals(rule)) {
                    Part basis = each.annotations().get("basis");
                    sheet.source()
                            .refuse(
                                    basis == null ? each.offset() : basis.offset(),
                                    "a basis that counts on some day",
                                    message);
                }
            }
        }
    }

    private Function<String, Properties> sentences() {
        Map<String, Properties> read = new HashMap<>();
        files.files().keySet().stream()
                .filter(name -> name.startsWith("messages/"))
                .forEach(name -> read.put(name, properties(name).values()));
        return name -> read.getOrDefault(name, new Properties());
    }

    private static Map<String, Sheets.Entry> entries(String id, Map<String, SheetText> sheets) {
        Map<String, Sheets.Entry> entries = new HashMap<>();
        sheets.values()
                .forEach(sheet -> sheet.rules()
                        .forEach(rule -> entries.put(
                                id + '/' + rule.name(),
                                new Sheets.Entry(Sheets.inOneLine(rule.gist()), rule.condition()))));
        return entries;
    }
}
