package io.github.icprules.drools.pack;

import io.github.icprules.drools.catalogue.FactApi;
import io.github.icprules.drools.compiled.SheetText;
import io.github.icprules.drools.compiled.SheetText.Code;
import io.github.icprules.drools.compiled.SheetText.Part;
import io.github.icprules.drools.compiled.SheetText.PatternText;
import io.github.icprules.drools.compiled.SheetText.RuleText;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.pack.FactMembers.Refused;
import io.github.icprules.text.NearestName;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a sheet of a rule pack. It finds constructs that Drools would accept and the library would not, and faults that Drools
 * reports without a position.
 */
final class SheetChecker {

    static final String FINDINGS = "io.github.icprules.drools.findings.Findings";

    private static final Pattern FINDING = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++){0,20}+");

    private final SheetText sheet;
    private final SourceText source;
    private final String name;
    private final AnnotationChecker annotationChecker;
    private final PackAttributes attributes;
    private final KeyedTables tables;
    private final Map<String, Class<?>> types = new HashMap<>();
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
     * @param attributes the attributes that the pack declares
     * @param tables the tables of the pack with a value for each province or category
     */
    SheetChecker(
            SheetText sheet,
            String name,
            DatedLaw law,
            Set<String> faultyIds,
            PackAttributes attributes,
            KeyedTables tables) {
        this.attributes = attributes;
        this.tables = tables;
        this.sheet = sheet;
        this.source = sheet.source();
        this.name = name;
        this.annotationChecker = new AnnotationChecker(source, law, faultyIds);
    }

    /**
     * Checks the sheet.
     *
     * @param places the positions of the rules of the pack so far; the rules of this sheet are added
     */
    void check(Map<String, String> places) {
        sheet.refused().forEach(each -> source.refuse(each.offset(), each.expected(), each.found()));
        sheet.imports().forEach(this::checkImport);
        int before = source.faults();
        checkGlobals();
        isFrameRefused |= source.faults() > before || !sheet.refused().isEmpty();
        if (sheet.rules().isEmpty()) {
            source.refuse(source.text().length(), "a rule", "the end of the sheet");
        }
        for (RuleText rule : sheet.rules()) {
            checkName(rule, places);
            if (!annotationChecker.check(rule)) {
                faultyConditions.add(rule.name());
            }
            SheetScope scope =
                    new SheetScope(source, types, new LinkedHashMap<>(), new AbsentValues(), attributes, tables);
            checkCondition(rule, scope);
            checkConsequence(rule, scope);
        }
    }

    /** Records that the rule at a position was refused elsewhere, so that a compile error in this rule is not reported again. */
    void refuseRuleAt(int offset) {
        sheet.rules().stream()
                .filter(rule -> rule.offset() <= offset)
                .max(Comparator.comparing(RuleText::offset))
                .ifPresent(this::refuseRule);
    }

    private void refuseRule(RuleText rule) {
        faultyConditions.add(rule.name());
        faultyConsequences.add(rule.name());
    }

    SheetText text() {
        return sheet;
    }

    String name() {
        return name;
    }

    /** {@return whether the name of a rule was refused, so that its sentences belong to no rule} */
    boolean hasFaultyNames() {
        return hasFaultyNames;
    }

    /**
     * {@return whether a part of a rule was refused, so that a compile error in this part is not reported again}
     *
     * @param rule the name of the rule; empty if the error does not name it, so that it can follow from each refused part
     */
    boolean isRefused(String rule, boolean inConsequence) {
        if (rule.isEmpty() && !(faultyConditions.isEmpty() && faultyConsequences.isEmpty())) {
            return true;
        }
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
        Class<?> type = FactMembers.find(imported);
        types.put(simpleName(imported), type == null ? Refused.class : type);
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

    /** {@return whether a rule has a name that a rule of this sheet can have} */
    boolean isNamed(RuleText rule) {
        return rule.name().startsWith(name + '.')
                && FINDING.matcher(rule.name().substring(name.length() + 1)).matches();
    }

    private void checkName(RuleText rule, Map<String, String> places) {
        boolean fits = isNamed(rule);
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
            refuseRule(rule);
            hasFaultyNames = true;
            source.refuse(rule.offset(), "a name that no rule has", SourceText.quoted(rule.name()) + " as in " + first);
        }
    }

    /** Checks the condition of a rule, and adds the variables that the condition binds. */
    private void checkCondition(RuleText rule, SheetScope scope) {
        if (rule.patterns().stream().allMatch(PatternText::isHidden)) {
            source.refuse(rule.offset(), "a pattern on a fact", "a condition without one");
        }
        for (PatternText pattern : rule.patterns()) {
            Class<?> type = factType(pattern);
            if (type == null) {
                // The compiler does not know the variable of such a pattern.
                refuseRule(rule);
            }
            if (type != null && pattern.isHidden() && !Facts.lists().containsKey(type)) {
                source.refuse(
                        pattern.offset(),
                        "SubmittedMaterial, HeldApproval or TickedCategory within not and exists, because only a list can be"
                                + " known to have no item",
                        SourceText.quoted(pattern.type()));
            }
            if (pattern.binding() != null) {
                scope.variables().put(pattern.binding(), type == null ? Refused.class : type);
            }
            scope.absent().startPattern();
            for (Code constraint : pattern.constraints()) {
                if (type != null && !ExpressionChecker.checkConstraint(scope, type, pattern.isHidden(), constraint)) {
                    faultyConditions.add(rule.name());
                }
            }
            if (!pattern.isChoice()) {
                scope.absent().endPattern();
            }
        }
    }

    private @Nullable Class<?> factType(PatternText pattern) {
        String written = pattern.type();
        Class<?> type = types.get(written);
        if (type == null && written.indexOf('.') > 0 && FactApi.hasType(written)) {
            type = FactMembers.find(written);
        }
        if (type != null && Fact.class.isAssignableFrom(type)) {
            return type;
        }
        Map<String, Class<?>> facts = new LinkedHashMap<>();
        FactApi.facts().forEach(fact -> facts.put(fact.getSimpleName(), fact));
        Class<?> meant = facts.get(written);
        if (type == null && meant != null) {
            source.refuse(pattern.offset(), "the import of " + meant.getName(), SourceText.quoted(written));
        } else if (type != Refused.class) {
            source.refuseName(pattern.offset(), "an imported fact of the fact API", written, facts.keySet());
        }
        return null;
    }

    private void checkConsequence(RuleText rule, SheetScope scope) {
        FindingsCalls calls = new FindingsCalls(rule);
        boolean isSound = ExpressionChecker.checkConsequence(scope, rule.consequence());
        calls.check(scope);
        if (!isSound || calls.isEmpty()) {
            faultyConsequences.add(rule.name());
        }
    }
}
