package io.github.icprules.drools.mutation;

import io.github.icprules.drools.catalogue.Sheets;
import io.github.icprules.drools.data.tables.Tables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;

/**
 * The bundled rules with their mutants beside them, compiled from the sheets into one base. The rules keep their names; a
 * mutant of {@code sheet.finding} is called {@code sheet.finding#1} and so on. What mutants there are is up to the
 * operators.
 */
public final class RuleMutants {

    private final List<MutationOperator> operators;
    private final Map<String, RuleMutant> mutants;
    private final int rules;
    private final KieBase base;

    private RuleMutants(List<MutationOperator> operators, Map<String, RuleMutant> mutants, int rules, KieBase base) {
        this.operators = operators;
        this.mutants = mutants;
        this.rules = rules;
        this.base = base;
    }

    /** Makes those mutants of all sheets that are wanted, by name, rule, change and place. */
    static RuleMutants of(List<MutationOperator> operators, Predicate<RuleMutant> wanted) {
        Map<String, RuleMutant> mutants = new LinkedHashMap<>();
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        int rules = 0;
        for (String sheet : Sheets.SHEETS) {
            PackageDescr sheetDescr = parse(sheet);
            for (RuleDescr rule : List.copyOf(sheetDescr.getRules())) {
                List<RuleMutant> ofRule = mutantsOf(sheet, rule, operators).stream()
                        .filter(wanted)
                        .toList();
                if (ofRule.isEmpty()) {
                    sheetDescr.getRules().remove(rule);
                } else {
                    rules++;
                }
                for (RuleMutant mutant : ofRule) {
                    mutants.put(mutant.name(), mutant);
                    sheetDescr.addRule(mutant.rule());
                }
            }
            sheetDescr.getRules().forEach(RuleMutants::prepareForRunTime);
            builder.add(ResourceFactory.newDescrResource(sheetDescr), ResourceType.DESCR);
        }
        if (builder.hasErrors()) {
            throw new IllegalStateException("The mutants do not compile: " + builder.getErrors());
        }
        return new RuleMutants(operators, mutants, rules, builder.newKieBase());
    }

    /** {@return these of the mutants and their rules alone} A session looks at all that a base has. */
    RuleMutants only(Collection<RuleMutant> wanted) {
        Set<String> names = wanted.stream().map(RuleMutant::name).collect(Collectors.toSet());
        return of(operators, mutant -> names.contains(mutant.name()));
    }

    /** {@return the mutants that lack one condition, made once for all who look at them} */
    public static RuleMutants withoutOneCondition() {
        return WithoutOneCondition.MUTANTS;
    }

    /** {@return the base of all rules and mutants} */
    KieBase base() {
        return base;
    }

    /** {@return the mutants by name, sheet by sheet} */
    public Map<String, RuleMutant> all() {
        return mutants;
    }

    /** {@return how many rules they were made of} */
    public int rules() {
        return rules;
    }

    /** {@return a rule with other conditions} */
    static RuleDescr copy(RuleDescr rule, AndDescr conditions) {
        return copy(rule, conditions, UnaryOperator.identity());
    }

    /** {@return a rule with other conditions and annotations} */
    static RuleDescr copy(RuleDescr rule, AndDescr conditions, UnaryOperator<AnnotationDescr> annotation) {
        RuleDescr copy = new RuleDescr(rule.getName());
        copy.setNamespace(rule.getNamespace());
        copy.setLocation(rule.getLine(), rule.getColumn());
        rule.getAnnotations().stream().map(annotation).forEach(copy::addAnnotation);
        rule.getAttributes().values().forEach(copy::addAttribute);
        copy.setLhs(conditions);
        copy.setConsequence(rule.getConsequence());
        copy.setConsequenceLocation(rule.getConsequenceLine(), rule.getConsequencePattern());
        return copy;
    }

    /** {@return what a rule looks at} Rules have nothing but patterns in their conditions. */
    static List<PatternDescr> patterns(RuleDescr rule) {
        return rule.getLhs().getDescrs().stream()
                .map(descr -> {
                    if (descr instanceof PatternDescr pattern) {
                        return pattern;
                    }
                    throw new IllegalStateException(
                            "Rule %s, line %s: this is no pattern, which RuleMutants must learn."
                                    .formatted(rule.getName(), descr.getLine()));
                })
                .toList();
    }

    /** A mutant is named by its condition, which can stand on several lines of a sheet. */
    private static void writeInOneLine(RuleDescr rule) {
        for (PatternDescr pattern : patterns(rule)) {
            for (BaseDescr descr : pattern.getConstraint().getDescrs()) {
                ExprConstraintDescr constraint = (ExprConstraintDescr) descr;
                constraint.setExpression(constraint.getExpression().replaceAll("\\s+", " "));
            }
        }
    }

    private static void prepareForRunTime(RuleDescr rule) {
        for (PatternDescr pattern : patterns(rule)) {
            for (BaseDescr descr : pattern.getConstraint().getDescrs()) {
                ExprConstraintDescr constraint = (ExprConstraintDescr) descr;
                constraint.setExpression(Constraint.forRunTime(constraint.getExpression()));
            }
        }
    }

    private static List<RuleMutant> mutantsOf(String sheet, RuleDescr rule, List<MutationOperator> operators) {
        List<RuleMutant> mutants = new ArrayList<>();
        for (MutationOperator operator : operators) {
            operator.mutate(rule).forEach(mutation -> {
                String name = rule.getName() + '#' + (mutants.size() + 1);
                mutation.rule().setName(name);
                mutants.add(new RuleMutant(
                        name, rule.getName(), mutation.change(), sheet + ".drl:" + mutation.line(), mutation.rule()));
            });
        }
        return mutants;
    }

    private static PackageDescr parse(String sheet) {
        try {
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr descr =
                    parser.parse(false, new String(Tables.bytes("rules/" + sheet + ".drl"), StandardCharsets.UTF_8));
            if (parser.hasErrors()) {
                throw new IllegalStateException("The sheet " + sheet + " is not understood: " + parser.getErrors());
            }
            descr.getRules().forEach(RuleMutants::writeInOneLine);
            return descr;
        } catch (DroolsParserException e) {
            throw new IllegalStateException("The sheet " + sheet + " is not understood.", e);
        }
    }

    /** Made when first asked for. */
    private static final class WithoutOneCondition {
        private static final RuleMutants MUTANTS = of(List.of(ConditionMutations.DROP_CONDITION), mutant -> true);
    }
}
