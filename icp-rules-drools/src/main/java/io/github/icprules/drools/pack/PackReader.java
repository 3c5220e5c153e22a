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
import io.github.icprules.drools.data.tables.Values;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rule pack, checks all its files and compiles its sheets. The faults of all files are reported together. */
public final class PackReader {

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
        String prefix = manifest.hasValidId() ? id : "";
        PackAttributes attributes = new PackAttributes(prefix, files, faults);
        KeyedTables keyed = new KeyedTables(prefix, files, faults);
        List<SheetChecker> sheets = sheets(law, tables.faultyIds(), attributes, keyed);
        if (manifest.hasValidId()) {
            tables.checkReads(sheets, parameters);
        }
        checkSentences(sheets);
        CompiledPack compiled = load(sheets).orElseGet(() -> compile(sheets));
        PackRules rules = compiled == null || !faults.isEmpty() ? null : rules(compiled, id, sheets, law);
        if (!faults.isEmpty() || rules == null) {
            faults.sort(Comparator.comparing(SourceFault::file)
                    .thenComparing(SourceFault::line)
                    .thenComparing(SourceFault::column));
            throw new PackRefusal(
                    Values.visible(id.isEmpty() ? files.place() : id),
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
                attributes.all(),
                keyed.all(),
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
        PackFiles.TABLES.forEach(table -> expected.add("data/" + table));
        expected.add(Messages.ARGUMENTS);
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
            boolean isKnown = SHEET.matcher(name).matches() || expected.contains(name) || KeyedTables.isTable(name);
            if (isOfPack && !isKnown) {
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

    /** Reads and checks the sheets. */
    private List<SheetChecker> sheets(
            DatedLaw law, Set<String> faultyIds, PackAttributes attributes, KeyedTables tables) {
        Map<String, SheetText> texts = new TreeMap<>();
        files.files().forEach((name, content) -> {
            Matcher sheet = SHEET.matcher(name);
            if (sheet.matches()) {
                SourceText source = SourceText.of(name, content, faults);
                if (source.isReadable()) {
                    within(
                            List.of(source),
                            () -> SheetParser.parse(source).ifPresent(text -> texts.put(sheet.group(1), text)));
                }
            }
        });
        List<SheetChecker> sheets = new ArrayList<>();
        texts.forEach((name, text) -> sheets.add(new SheetChecker(text, name, law, faultyIds, attributes, tables)));
        Map<String, String> places = new HashMap<>();
        sheets.forEach(sheet -> within(List.of(sheet.text().source()), () -> sheet.check(places)));
        return sheets;
    }

    /** Does work on sheets. If a parser reaches the end of its stack in spite of the limits, the sheets are refused. */
    private static void within(List<SourceText> sheets, Runnable work) {
        try {
            work.run();
        } catch (StackOverflowError e) {
            sheets.forEach(
                    sheet -> sheet.refuse(0, "a sheet that is nested less deeply", "one that no parser can read"));
        }
    }

    private static Stream<RuleText> rules(List<SheetChecker> sheets) {
        return sheets.stream().flatMap(sheet -> sheet.text().rules().stream());
    }

    private void checkSentences(List<SheetChecker> sheets) {
        SentenceChecker checker = new SentenceChecker(properties(Messages.ARGUMENTS));
        boolean isComplete = sheets.size()
                == files.files().keySet().stream()
                        .filter(SHEET.asMatchPredicate())
                        .count();
        if (isComplete
                && !sheets.isEmpty()
                && sheets.stream().noneMatch(sheet -> sheet.text().rules().isEmpty() || sheet.hasFaultyNames())) {
            checker.checkArguments(sheets);
        }
        for (SheetChecker sheet : sheets) {
            if (sheet.text().rules().isEmpty()) {
                // All sentences would be those of no rule.
                continue;
            }
            for (Language language : Language.values()) {
                String file = SentenceChecker.file(sheet.name(), language);
                if (files.files().containsKey(file)) {
                    checker.check(sheet, language, properties(file));
                } else {
                    new SourceText(file, "", faults)
                            .refuse(
                                    0,
                                    "the sentences of %s.drl in this language".formatted(sheet.name()),
                                    "no such file");
                }
            }
        }
    }

    private static @Nullable CompiledPack compile(List<SheetChecker> sheets) {
        List<CompiledPack> compiled = new ArrayList<>();
        if (!sheets.isEmpty()) {
            within(sheets.stream().map(sheet -> sheet.text().source()).toList(), () -> {
                CompiledPack pack = compiled(sheets);
                if (pack != null) {
                    compiled.add(pack);
                }
            });
        }
        return compiled.isEmpty() ? null : compiled.get(0);
    }

    private static @Nullable CompiledPack compiled(List<SheetChecker> sheets) {
        List<CompileError> errors = new ArrayList<>();
        // The compiler breaks off at some of the constructs that are refused.
        List<SheetText> sound = sheets.stream()
                .map(SheetChecker::text)
                .filter(sheet -> sheet.refused().isEmpty())
                .toList();
        CompiledPack compiled = PackCompiler.compile(sound, errors);
        errors.forEach(error -> sheets.stream()
                .filter(sheet -> sheet.text().equals(error.sheet()))
                .forEach(sheet -> CompileErrors.add(error, sheet)));
        return compiled;
    }

    /** Loads the rules that a build has compiled; empty if there are none. */
    private Optional<CompiledPack> load(List<SheetChecker> sheets) {
        if (files.models().isEmpty()) {
            return Optional.empty();
        }
        SourceText manifest = new SourceText(PackFiles.MANIFEST, "", faults);
        try {
            Optional<CompiledPack> compiled = PackCompiler.load(
                    sheets.stream().map(SheetChecker::text).toList(), files.models(), files.classLoader());
            compiled.ifPresent(rules -> {
                Set<String> missing = rules(sheets).map(RuleText::name).collect(Collectors.toCollection(TreeSet::new));
                Set<String> further = rules.names();
                List<String> both = missing.stream().filter(further::contains).toList();
                both.forEach(missing::remove);
                both.forEach(further::remove);
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

    private @Nullable PackRules rules(CompiledPack compiled, String id, List<SheetChecker> sheets, DatedLaw law) {
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

    private static void refuseRule(List<SheetChecker> sheets, String rule, String message) {
        for (SheetChecker sheet : sheets) {
            for (RuleText each : sheet.text().rules()) {
                if (each.name().equals(rule)) {
                    Part basis = each.annotations().get("basis");
                    int place = basis == null ? each.offset() : basis.offset();
                    sheet.text().source().refuse(place, "a basis that counts on some day", message);
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

    private static Map<String, Sheets.Entry> entries(String id, List<SheetChecker> sheets) {
        Map<String, Sheets.Entry> entries = new HashMap<>();
        for (SheetChecker sheet : sheets) {
            String text = sheet.text().source().text();
            for (RuleText rule : sheet.text().rules()) {
                int name = rule.offset() + rule.name().length();
                entries.put(id + '/' + rule.name(), Sheets.entry(text, rule.start(), name, rule.then()));
            }
        }
        return entries;
    }
}
