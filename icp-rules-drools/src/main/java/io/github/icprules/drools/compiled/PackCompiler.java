package io.github.icprules.drools.compiled;

import io.github.icprules.drools.condition.ConditionReader;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Not;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Several;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.assembly.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.DefaultDialectOption;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.io.ResourceFactory;

/** Compiles the sheets of a rule pack at run time, or loads the rules that a build has compiled. */
public final class PackCompiler {

    private static final Pattern EXPRESSION = Pattern.compile(
            "Unable to Analyse Expression (.*?):\\s*\\n|Predicate '(.*?)' must be a Boolean", Pattern.DOTALL);

    private static final Pattern METHOD = Pattern.compile("^is\\p{Lu}");

    /** The package of a sheet without a package statement. */
    private static final String DEFAULT_PACKAGE = "defaultpkg";

    private static final String OF_CONSEQUENCE = "Rule Compilation error";

    private PackCompiler() {}

    /**
     * An error of the compiler.
     *
     * @param sheet the sheet of the rule
     * @param rule the rule; empty if the error belongs to the sheet as a whole
     * @param expression the constraint with the error; empty if the error is in the consequence, or if the position is not known
     * @param inConsequence whether the error is in the consequence
     * @param message the message of the compiler
     */
    public record CompileError(
            SheetText sheet, String rule, String expression, boolean inConsequence, String message) {}

    /** Makes rule bases of Drools with the same rules, any number of them. */
    interface Bases {

        /**
         * {@return a base of the rules without some of them}
         *
         * @param rules the names of the rules that are left out
         */
        KieBase without(Set<String> rules);
    }

    /**
     * Returns the compiled sheets. The errors of the compiler are added to a list. The result must not be used if there are
     * errors.
     */
    public static CompiledPack compile(List<SheetText> sheets, List<CompileError> errors) {
        requireCompiler();
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
        // All options that system properties could change, because other software may set system properties for its own
        // rules.
        configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
        configuration.setOption(DefaultDialectOption.get("java"));
        configuration.setOption(LanguageLevelOption.DRL6);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        int known = 0;
        for (SheetText sheet : sheets) {
            sheet.descr().getRules().forEach(rule -> {
                completeExists(rule.getLhs());
                prepare(rule.getLhs());
            });
            try {
                builder.add(ResourceFactory.newDescrResource(sheet.descr()), ResourceType.DESCR);
            } catch (RuntimeException e) {
                // The compiler gives up at some constructs instead of reporting an error.
                errors.add(new CompileError(sheet, "", "", false, String.valueOf(e.getMessage())));
                continue;
            }
            List<KnowledgeBuilderError> all = new ArrayList<>(builder.getErrors());
            for (KnowledgeBuilderError error : all.subList(Math.min(known, all.size()), all.size())) {
                addError(sheet, error, errors);
            }
            known = all.size();
        }
        Collection<KiePackage> packages = errors.isEmpty() ? builder.getKnowledgePackages() : List.of();
        return new CompiledPack(left -> {
            synchronized (packages) {
                InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(configuration());
                base.addPackages(packages);
                return removed(base, left);
            }
        });
    }

    /**
     * {@return the rules that a build has compiled; empty if the build has compiled no rule of the packages of these sheets, or if
     * a rule has an {@code exists}, which only {@link #compile} completes}
     *
     * @param names the classes of the models; one build can compile several packs
     * @throws IllegalArgumentException if a class is missing or is not a model; the message names the class
     */
    public static Optional<CompiledPack> load(
            Collection<SheetText> sheets, Collection<String> names, ClassLoader loader) {
        if (sheets.stream()
                .flatMap(sheet -> sheet.descr().getRules().stream())
                .anyMatch(rule -> hasExists(rule.getLhs()))) {
            return Optional.empty();
        }
        Set<String> packages = sheets.stream().map(PackCompiler::packageOf).collect(Collectors.toSet());
        List<Model> models = names.stream()
                .map(name -> model(name, loader))
                .filter(model -> model.getRules().stream().anyMatch(rule -> packages.contains(rule.getPackage())))
                .toList();
        return models.isEmpty()
                ? Optional.empty()
                : Optional.of(new CompiledPack(
                        left -> removed(KieBaseBuilder.createKieBaseFromModel(models, SessionRules.OPTIONS), left)));
    }

    private static String packageOf(SheetText sheet) {
        String name = sheet.descr().getName();
        return name == null || name.isBlank() ? DEFAULT_PACKAGE : name;
    }

    private static Model model(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /**
     * Checks that a compiler is present. Drools compiles consequences with the compiler of the JDK, or with the compiler of
     * Eclipse if it is present.
     */
    private static void requireCompiler() {
        if (ToolProvider.getSystemJavaCompiler() == null
                && PackCompiler.class.getResource("/org/drools/ecj/EclipseJavaCompiler.class") == null) {
            throw new IllegalStateException("A rule pack that no build has compiled needs a JDK, or the artifact"
                    + " org.drools:drools-ecj; see docs/class-path.md.");
        }
    }

    private static KieBase removed(KieBase base, Set<String> rules) {
        if (!rules.isEmpty()) {
            for (KiePackage each : List.copyOf(base.getKiePackages())) {
                Set<String> names = new TreeSet<>();
                each.getRules().forEach(rule -> names.add(rule.getName()));
                names.retainAll(rules);
                names.forEach(name -> base.removeRule(each.getName(), name));
            }
            // Otherwise the first sessions load the classes of the remaining rules again, each at the same time as the
            // others.
            ((InternalKnowledgeBase) base).executeQueuedActions();
        }
        return base;
    }

    private static KieBaseConfiguration configuration() {
        KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
        for (var option : SessionRules.OPTIONS) {
            configuration.setOption(option);
        }
        // Compiled constraints would look for services with the class loader of the thread that evaluates them.
        configuration.setOption(ConstraintJittingThresholdOption.get(-1));
        return configuration;
    }

    private static void addError(SheetText sheet, KnowledgeBuilderError error, List<CompileError> errors) {
        String message = error.getMessage();
        Matcher named = EXPRESSION.matcher(message);
        String expression = !named.find() ? "" : named.group(1) == null ? named.group(2) : named.group(1);
        int line = error.getLines().length == 0 ? -1 : error.getLines()[0];
        errors.add(
                new CompileError(sheet, ruleAt(sheet, line), expression, message.startsWith(OF_CONSEQUENCE), message));
    }

    /** Returns the rule that starts at a line, or the last rule above the line. */
    private static String ruleAt(SheetText sheet, int line) {
        return sheet.rules().stream()
                .filter(rule -> sheet.source().line(rule.offset()) <= line)
                .max(Comparator.comparing(rule -> rule.offset()))
                .map(SheetText.RuleText::name)
                .orElse("");
    }

    private static boolean hasExists(@Nullable BaseDescr part) {
        return part instanceof ExistsDescr
                || (part instanceof ConditionalElementDescr element
                        && element.getDescrs().stream().anyMatch(each -> hasExists((BaseDescr) each)));
    }

    /**
     * Lets a rule with {@code exists} also fire if the list of the facts is absent. The rule is then unchecked, because an absent list is
     * not an empty list.
     */
    private static void completeExists(AndDescr condition) {
        ListIterator<BaseDescr> parts = condition.getDescrs().listIterator();
        while (parts.hasNext()) {
            BaseDescr part = parts.next();
            if (part instanceof AndDescr and) {
                completeExists(and);
            }
            String list = part instanceof ExistsDescr exists ? listIn(exists) : null;
            if (list != null) {
                PatternDescr absent = new PatternDescr(Filing.class.getName());
                absent.addConstraint(new ExprConstraintDescr("input(\"%s\").present.unknown".formatted(list)));
                ExistsDescr isAbsent = new ExistsDescr();
                isAbsent.addDescr(absent);
                OrDescr either = new OrDescr();
                either.addDescr(part);
                either.addDescr(isAbsent);
                parts.set(either);
            }
        }
    }

    /** Returns the path of the list whose items a part reads; {@code null} if it reads no such items. */
    private static @Nullable String listIn(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            String type = pattern.getObjectType();
            return Facts.lists().entrySet().stream()
                    .filter(list -> type.equals(list.getKey().getSimpleName())
                            || type.equals(list.getKey().getName()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        return part instanceof ConditionalElementDescr element
                        && element.getDescrs().size() == 1
                ? listIn((BaseDescr) element.getDescrs().get(0))
                : null;
    }

    /** Writes all constraints in the form that the compiler at run time accepts, see {@link #forRunTime}. */
    private static void prepare(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
                if (constraint instanceof ExprConstraintDescr expression) {
                    expression.setExpression(forRunTime(expression.getExpression()));
                }
            }
        } else if (part instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(each -> prepare((BaseDescr) each));
        }
    }

    /**
     * Returns a constraint in the form that the compiler at run time accepts. The compiler of the build accepts the name of a
     * method as a property of the fact ({@code isNew}, which cannot be called {@code new}). The compiler at run time needs the
     * object in front of the name.
     */
    private static String forRunTime(String text) {
        StringBuilder changed = new StringBuilder(text);
        methods(ConditionReader.read(text))
                .sorted(Comparator.reverseOrder())
                .forEach(at -> changed.insert(at, "this."));
        return changed.toString();
    }

    /** Returns the positions of the conditions that start with the name of a method. */
    private static Stream<Integer> methods(Expression condition) {
        if (condition instanceof Several several) {
            return several.parts().stream().flatMap(PackCompiler::methods);
        }
        Expression part = condition instanceof Not not ? not.of() : condition;
        return part instanceof Path path
                        && path.of() == null
                        && METHOD.matcher(path.steps().get(0).name()).find()
                ? Stream.of(path.start())
                : Stream.empty();
    }
}
