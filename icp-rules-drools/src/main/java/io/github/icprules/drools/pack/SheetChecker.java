package io.github.icprules.drools.pack;

import io.github.icprules.RuleKind;
import io.github.icprules.drools.catalogue.FactApi;
import io.github.icprules.drools.compiled.SheetText;
import io.github.icprules.drools.compiled.SheetText.Part;
import io.github.icprules.drools.compiled.SheetText.PatternText;
import io.github.icprules.drools.compiled.SheetText.RuleText;
import io.github.icprules.drools.data.DatedLaw;
import io.github.icprules.drools.data.SourceText;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.platform.PayloadFault;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.NearestName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a sheet of a rule pack. It finds constructs that Drools would accept and the library would not, and faults that Drools
 * reports without a position.
 */
final class SheetChecker {

    static final String FINDINGS = "io.github.icprules.drools.findings.Findings";

    private static final Pattern FINDING = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++){0,20}+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    /** The calls of findings that each kind of rule can make. All other calls are for bundled rules only. */
    private static final Map<RuleKind, Set<String>> CALLS = Map.of(
            RuleKind.VIOLATION,
            Set.of("violation", "violationAt", "violationIn", "mention", "withoutDocument", "provincialViolation"),
            RuleKind.REQUIREMENT,
            Set.of("material", "approvalDocument", "provincialMaterial"),
            RuleKind.TIMELINE,
            Set.of("stage"),
            RuleKind.DUTY,
            Set.of("duty", "dutyIn"),
            RuleKind.OPEN_POINT,
            Set.of("openPoint", "undecidable", "unsettled"));

    /**
     * The number of parameters of a call that are not values of sentences, minus the number of values that the call itself adds.
     */
    private static final Map<String, Integer> BEFORE_VALUES = Map.of(
            "violation", 2,
            "violationAt", 2,
            "violationIn", 2,
            "provincialViolation", 0,
            "material", 1,
            "stage", 2,
            "duty", 2,
            "dutyIn", 1,
            "openPoint", 1);

    private static final Map<String, Class<? extends Enum<?>>> CONSTANTS = Map.of(
            "kind", RuleKind.class,
            "severity", Severity.class,
            "material", Material.class,
            "stage", Stage.class,
            "settledBy", UncheckedKind.class);

    private static final Set<String> ANNOTATIONS =
            Set.of("kind", "severity", "material", "stage", "penalty", "errcode", "basis", "settledBy", "standing");

    /** The names of all parts of a request. */
    private static final Set<String> MEMBERS = members();

    private final SheetText sheet;
    private final SourceText source;
    private final String name;
    private final DatedLaw law;
    private final Set<String> faultyIds;
    private final Map<String, Class<?>> types = new HashMap<>();
    private final Map<String, Map<String, Class<?>>> variablesOfRules = new HashMap<>();
    private final Set<String> faultyConsequences = new HashSet<>();
    private final Set<String> faultyConditions = new HashSet<>();
    /** Whether an import, a global or a construct was refused. Other errors of the compiler can follow from this error. */
    private boolean isFrameRefused;

    private boolean hasFaultyNames;

    /**
     * Takes a sheet.
     *
     * @param name the name of the sheet, which is the prefix of the rule names
     * @param law the bundled law together with the tables of the pack
     * @param faultyIds the refused identifiers in the tables of the pack; a rule can name these identifiers without a further
     *     error
     */
    SheetChecker(SheetText sheet, String name, DatedLaw law, Set<String> faultyIds) {
        this.sheet = sheet;
        this.source = sheet.source();
        this.name = name;
        this.law = law;
        this.faultyIds = faultyIds;
    }

    /**
     * Checks the sheet.
     *
     * @param places the positions of the rules of the pack so far; the rules of this sheet are added
     */
    void check(Map<String, String> places) {
        sheet.refused().forEach(each -> source.refuse(each.offset(), each.expected(), SourceText.quoted(each.found())));
        sheet.imports().forEach(this::checkImport);
        int before = source.faults();
        checkGlobals();
        isFrameRefused |= source.faults() > before || !sheet.refused().isEmpty();
        if (sheet.rules().isEmpty()) {
            source.refuse(source.text().length(), "a rule", "the end of the sheet");
        }
        for (RuleText rule : sheet.rules()) {
            checkName(rule, places);
            checkAnnotations(rule);
            checkCondition(rule);
            checkConsequence(rule);
        }
    }

    /** Records that the rule at a position was refused elsewhere, so that a compile error in this rule is not reported again. */
    void refuseRuleAt(int offset) {
        sheet.rules().stream()
                .filter(rule -> rule.offset() <= offset)
                .max(Comparator.comparing(RuleText::offset))
                .ifPresent(rule -> {
                    faultyConditions.add(rule.name());
                    faultyConsequences.add(rule.name());
                });
    }

    /** {@return whether the name of a rule was refused, so that its sentences belong to no rule} */
    boolean hasFaultyNames() {
        return hasFaultyNames;
    }

    /** {@return whether a part of a rule was refused, so that a compile error in this part is not reported again} */
    boolean isRefused(String rule, boolean inConsequence) {
        return isFrameRefused || (inConsequence ? faultyConsequences : faultyConditions).contains(rule);
    }

    private void checkImport(Part part) {
        String imported = part.text();
        if (imported.endsWith(".*")) {
            source.refuse(part.offset(), "an import of one type of the fact API", SourceText.quoted(imported));
            return;
        }
        if (!FactApi.hasType(imported)) {
            source.refuseName(part.offset(), "an import of the fact API", imported, importable(imported));
        }
        // A refused type is reported once and not at each use.
        Class<?> type = find(imported);
        types.put(simpleName(imported), type == null ? Object.class : type);
        isFrameRefused |= type == null;
    }

    /**
     * Returns the types that an import can mean: the types with the nearest simple name, because a wrong package is a frequent mistake,
     * and all types if no simple name is near.
     */
    private static Collection<String> importable(String imported) {
        List<Class<?>> types = List.copyOf(FactApi.types());
        Optional<String> nearest = NearestName.of(
                simpleName(imported), types.stream().map(Class::getSimpleName).toList());
        return types.stream()
                .filter(type -> nearest.isEmpty() || type.getSimpleName().equals(nearest.get()))
                .map(Class::getName)
                .toList();
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** {@return the class with a name; {@code null} if there is none} */
    static @Nullable Class<?> find(String type) {
        try {
            return Class.forName(type, false, SheetChecker.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private void checkGlobals() {
        boolean isThere = false;
        for (Part global : sheet.globals()) {
            if (global.text().equals(FINDINGS + " findings")) {
                isThere = true;
            } else {
                source.refuse(
                        global.offset(),
                        "global " + FINDINGS + " findings, and no other global",
                        SourceText.quoted("global " + global.text()));
                isThere |= global.text().endsWith(" findings");
            }
        }
        if (!isThere && !sheet.rules().isEmpty()) {
            source.refuse(0, "global " + FINDINGS + " findings;", "no global");
        }
    }

    /** {@return whether a rule has a name that a rule of a sheet can have} */
    static boolean isNamed(RuleText rule, String sheet) {
        return rule.name().startsWith(sheet + '.')
                && FINDING.matcher(rule.name().substring(sheet.length() + 1)).matches();
    }

    private void checkName(RuleText rule, Map<String, String> places) {
        boolean fits = isNamed(rule, name);
        hasFaultyNames |= !fits;
        if (!fits) {
            source.refuse(
                    rule.offset(),
                    "a name such as %s.finding, in small letters, digits and hyphens".formatted(name),
                    SourceText.quoted(rule.name()));
        }
        String place = source.file() + ':' + source.line(rule.offset());
        String first = places.putIfAbsent(rule.name(), place);
        if (first != null) {
            faultyConditions.add(rule.name());
            faultyConsequences.add(rule.name());
            hasFaultyNames = true;
            source.refuse(rule.offset(), "a name that no rule has", SourceText.quoted(rule.name()) + " as in " + first);
        }
    }

    private void checkAnnotations(RuleText rule) {
        Map<String, Part> written = rule.annotations();
        Map<String, Part> given = new HashMap<>(written);
        Set<String> meant = new HashSet<>();
        written.forEach((annotation, value) -> {
            if (!ANNOTATIONS.contains(annotation)) {
                source.refuseName(value.offset(), "a known annotation", annotation, new TreeSet<>(ANNOTATIONS));
                // A misspelt annotation is one fault, not two.
                NearestName.of(annotation, ANNOTATIONS).ifPresent(meant::add);
            }
        });
        CONSTANTS.forEach((annotation, type) -> checkConstant(given.get(annotation), annotation, type));
        checkBasis(rule, given, meant);
        Part kindPart = given.get("kind");
        if (kindPart == null && !meant.contains("kind")) {
            source.refuse(rule.offset(), "@kind", "no @kind");
        }
        Part errcode = given.get("errcode");
        if (errcode != null && !NUMBER.matcher(errcode.text()).matches()) {
            source.refuse(errcode.offset(), "a number in @errcode", SourceText.quoted(errcode.text()));
        }
        Part standing = given.get("standing");
        if (standing != null && !standing.text().equals("true")) {
            source.refuse(standing.offset(), "@standing( true )", SourceText.quoted(standing.text()));
        }
        RuleKind kind = kind(rule);
        if (kind == null) {
            return;
        }
        if (kind == RuleKind.VIOLATION && !given.containsKey("severity") && !meant.contains("severity")) {
            source.refuse(rule.offset(), "@severity, because the rule finds a violation", "no @severity");
        }
        if (kind == RuleKind.TIMELINE && !given.containsKey("stage") && !meant.contains("stage")) {
            source.refuse(rule.offset(), "@stage, because the rule reports a stage", "no @stage");
        }
        refuseUnless(given.get("settledBy"), "@settledBy", kind == RuleKind.OPEN_POINT, "OPEN_POINT", kind);
        refuseUnless(given.get("stage"), "@stage", kind == RuleKind.TIMELINE, "TIMELINE", kind);
        refuseUnless(
                given.get("standing"),
                "@standing",
                kind == RuleKind.OPEN_POINT || kind == RuleKind.DUTY,
                "OPEN_POINT or DUTY",
                kind);
        refuseUnless(
                given.get("severity"),
                "@severity",
                kind == RuleKind.VIOLATION || kind == RuleKind.REQUIREMENT,
                "VIOLATION or REQUIREMENT",
                kind);
    }

    private void refuseUnless(@Nullable Part annotation, String name, boolean fits, String kinds, RuleKind kind) {
        if (annotation != null && !fits) {
            source.refuse(annotation.offset(), "%s only of a rule of the kind %s".formatted(name, kinds), kind.name());
        }
    }

    private void checkConstant(@Nullable Part value, String annotation, Class<? extends Enum<?>> type) {
        if (value == null) {
            return;
        }
        List<String> names = Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        if (!names.contains(value.text())) {
            source.refuseName(
                    value.offset(),
                    names.size() <= 8
                            ? "@%s with one of %s".formatted(annotation, String.join(", ", names))
                            : "@%s with one of %s constants of %s"
                                    .formatted(annotation, names.size(), type.getSimpleName()),
                    value.text(),
                    names);
        }
    }

    private void checkBasis(RuleText rule, Map<String, Part> given, Set<String> meant) {
        Part basis = given.get("basis");
        if (basis == null && meant.contains("basis")) {
            faultyConditions.add(rule.name());
        } else if (basis == null || basis.text().isBlank()) {
            source.refuse(
                    basis == null ? rule.offset() : basis.offset(), "@basis with at least one article", "no article");
        } else {
            for (String id : basis.text().split(",", -1)) {
                if (law.versionsOf(id.strip()).isEmpty() && !faultyIds.contains(id.strip())) {
                    source.refuseName(
                            at(basis, id.strip()),
                            "an article of the pack's provisions.csv or of the bundled one",
                            id.strip(),
                            law.articleIds());
                }
            }
        }
        Part penalty = given.get("penalty");
        if (penalty != null && law.penaltiesOf(penalty.text()).isEmpty() && !faultyIds.contains(penalty.text())) {
            source.refuseName(
                    at(penalty, penalty.text()),
                    "a penalty of the pack's penalties.csv or of the bundled one",
                    penalty.text(),
                    law.penaltyIds());
        }
    }

    /** Returns the position of a word in an annotation. */
    private int at(Part annotation, String word) {
        int found = source.text().indexOf(word, annotation.offset());
        return found < 0 ? annotation.offset() : found;
    }

    static @Nullable RuleKind kind(RuleText rule) {
        Part kind = rule.annotations().get("kind");
        return kind == null
                ? null
                : Arrays.stream(RuleKind.values())
                        .filter(each -> each.name().equals(kind.text()))
                        .findFirst()
                        .orElse(null);
    }

    private void checkCondition(RuleText rule) {
        Map<String, Class<?>> variables = new LinkedHashMap<>();
        variablesOfRules.put(rule.name(), variables);
        if (rule.patterns().stream().allMatch(PatternText::isHidden)) {
            source.refuse(rule.offset(), "a pattern on a fact", "a condition without one");
        }
        for (PatternText pattern : rule.patterns()) {
            Class<?> type = factType(pattern);
            if (type == null) {
                faultyConditions.add(rule.name());
                // The compiler does not know the variable of such a pattern.
                faultyConsequences.add(rule.name());
            }
            if (pattern.binding() != null) {
                variables.put(pattern.binding(), type == null ? Object.class : type);
            }
            for (Part constraint : pattern.constraints()) {
                if (type != null
                        && !Expressions.checkConstraint(
                                source,
                                types,
                                variables,
                                type,
                                pattern.isHidden(),
                                constraint.text(),
                                constraint.offset())) {
                    faultyConditions.add(rule.name());
                }
            }
        }
    }

    private @Nullable Class<?> factType(PatternText pattern) {
        String written = pattern.type();
        Class<?> type = types.get(written);
        if (type == null && written.indexOf('.') > 0 && FactApi.hasType(written)) {
            type = find(written);
        }
        if (type == null || !Fact.class.isAssignableFrom(type)) {
            List<String> names = new ArrayList<>();
            FactApi.facts().forEach(fact -> names.add(fact.getSimpleName()));
            if (type == null && names.contains(written)) {
                FactApi.facts().stream()
                        .filter(fact -> fact.getSimpleName().equals(written))
                        .forEach(fact -> source.refuse(
                                pattern.offset(), "the import of " + fact.getName(), SourceText.quoted(written)));
            } else if (type != Object.class) {
                source.refuseName(pattern.offset(), "an imported fact of the fact API", written, names);
            }
            return null;
        }
        return type;
    }

    private void checkConsequence(RuleText rule) {
        Part consequence = rule.consequence();
        if (!Expressions.checkConsequence(
                source,
                types,
                variablesOfRules.getOrDefault(rule.name(), Map.of()),
                consequence.text(),
                consequence.offset())) {
            faultyConsequences.add(rule.name());
        }
        List<Token> tokens = Token.of(consequence.text());
        RuleKind kind = kind(rule);
        boolean isCalled = false;
        for (int i = 0; i + 3 < tokens.size(); i++) {
            if (tokens.get(i).text().equals("findings")
                    && tokens.get(i + 1).isDot()
                    && tokens.get(i + 2).isName()) {
                isCalled = true;
                checkCall(rule, kind, tokens.get(i + 2), consequence.offset());
                checkPath(rule, tokens, i + 2, consequence.offset());
            }
        }
        if (!isCalled) {
            faultyConsequences.add(rule.name());
            source.refuse(
                    consequence.offset(),
                    "a call of findings, such as findings.violation($fact, \"member\")",
                    consequence.text().isEmpty() ? "no consequence" : "none");
        }
    }

    /** {@return the minimum number of values that a rule passes to its sentences; empty if the number is not known} */
    static OptionalInt values(RuleText rule) {
        List<Token> tokens = Token.of(rule.consequence().text());
        int least = Integer.MAX_VALUE;
        for (int i = 0; i + 3 < tokens.size(); i++) {
            if (tokens.get(i).text().equals("findings")
                    && tokens.get(i + 1).isDot()
                    && tokens.get(i + 3).is("(")) {
                Integer before = BEFORE_VALUES.get(tokens.get(i + 2).text());
                if (before == null) {
                    return OptionalInt.empty();
                }
                least = Math.min(least, arguments(tokens, i + 3) - before);
            }
        }
        return least < 0 || least == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(least);
    }

    private static int arguments(List<Token> tokens, int open) {
        int depth = 0;
        int commas = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                depth++;
            } else if (tokens.get(i).is(")")) {
                depth--;
                if (depth == 0) {
                    return i == open + 1 ? 0 : commas + 1;
                }
            } else if (depth == 1 && tokens.get(i).is(",")) {
                commas++;
            }
        }
        return 0;
    }

    /** {@return the methods of the findings that a rule calls} */
    static Set<String> callsOf(RuleText rule) {
        List<Token> tokens = Token.of(rule.consequence().text());
        Set<String> calls = new HashSet<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).text().equals("findings") && tokens.get(i + 1).isDot()) {
                calls.add(tokens.get(i + 2).text());
            }
        }
        return calls;
    }

    /** A misspelt path would send the reader of a report to a place that is not there. */
    private void checkPath(RuleText rule, List<Token> tokens, int method, int base) {
        String called = tokens.get(method).text();
        int literal = method + 4;
        boolean isOfPath = called.equals("violationAt") || called.equals("violation");
        if (!isOfPath
                || literal + 1 >= tokens.size()
                || !tokens.get(method + 3).is(",")
                || tokens.get(literal).kind() != Token.Kind.STRING
                || !(tokens.get(literal + 1).is(",") || tokens.get(literal + 1).is(")"))) {
            return;
        }
        Class<?> fact = variablesOfRules
                .getOrDefault(rule.name(), Map.of())
                .get(tokens.get(method + 2).text());
        String written = tokens.get(literal).text();
        String path = written.substring(1, written.length() - 1);
        if (path.isEmpty() || fact == PayloadFault.class) {
            return;
        }
        int place = base + tokens.get(literal).offset();
        if (called.equals("violationAt")) {
            Expressions.checkPath(source, place, path);
        } else {
            for (String step : path.split("\\.", -1)) {
                String name = step.replaceFirst("\\[\\d+]$", "");
                if (!MEMBERS.contains(name)) {
                    source.refuseName(place, "a member of the request, such as name", name, MEMBERS);
                    return;
                }
            }
        }
    }

    private static Set<String> members() {
        Set<String> members = new TreeSet<>();
        Set<RecordShape> known = new HashSet<>();
        Deque<RecordShape> open = new ArrayDeque<>(List.of(RecordShape.of(FilingRequest.class)));
        while (!open.isEmpty()) {
            RecordShape shape = open.remove();
            if (known.add(shape)) {
                shape.components().forEach(component -> {
                    members.add(component.name());
                    if (component.inner() != null) {
                        open.add(component.inner());
                    }
                });
            }
        }
        return members;
    }

    private void checkCall(RuleText rule, @Nullable RuleKind kind, Token method, int base) {
        boolean exists = Arrays.stream(Findings.class.getMethods())
                .anyMatch(each -> each.getName().equals(method.text()));
        if (kind != null && exists && !CALLS.getOrDefault(kind, Set.of()).contains(method.text())) {
            source.refuse(
                    base + method.offset(),
                    "a call for a rule of the kind %s: %s"
                            .formatted(kind, String.join(", ", new TreeSet<>(CALLS.getOrDefault(kind, Set.of())))),
                    SourceText.quoted(method.text()));
        }
        boolean needsMaterial =
                method.text().equals("material") || method.text().equals("provincialMaterial");
        if (needsMaterial && !rule.annotations().containsKey("material")) {
            source.refuse(rule.offset(), "@material, because the rule calls " + method.text(), "no @material");
        }
    }
}
