package io.github.icprules.drools.compiled;

import io.github.icprules.drools.compiled.PackCompiler.Bases;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.findings.AnswersRead;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.RuleConditionElement;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/**
 * The rules of a pack, which run in a session of Drools for each filing. If a rule fails, its findings are removed, and the other rules
 * run again without this rule. Thread-safe.
 */
public final class CompiledPack {

    /**
     * The limit for firings. A rule that only reports fires once for each match. No filing has so many matches, so more firings
     * show that a rule does more than report.
     */
    private static final int MOST_FIRINGS = 100_000;

    /** The maximum number of stored bases without failed rules. */
    private static final int MOST_KEPT = 16;

    /** The form in which a message of Drools names the rules of a failed condition. */
    private static final Pattern RULES_OF_CONDITION = Pattern.compile("Rule ((?:\"[^\"]*\"(?:, )?)+)");

    /**
     * The condition that a pattern within {@code not} or {@code exists} means in addition: if the list of the facts is absent, nothing is
     * known about its items.
     */
    private static final String LIST_GIVEN = "filing.input(\"%s\").present.possible";

    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

    private final Bases bases;
    private final KieSessionConfiguration sessions = SessionRules.sessions();
    private final Map<Set<String>, KieBase> kept = new ConcurrentHashMap<>();

    CompiledPack(Bases bases) {
        this.bases = bases;
    }

    private KieBase base(Set<String> without) {
        KieBase base = kept.get(without);
        if (base == null) {
            base = bases.without(without);
            if (kept.size() < MOST_KEPT) {
                kept.put(Set.copyOf(without), base);
            }
        }
        return base;
    }

    /** {@return the names of the rules} */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        all().forEach(rule -> names.add(rule.getName()));
        return names;
    }

    private List<Rule> all() {
        return base(Set.of()).getKiePackages().stream()
                .flatMap(each -> each.getRules().stream())
                .toList();
    }

    /**
     * {@return the rules, ready to run}
     *
     * @param pack the id of the pack, which becomes the prefix of the rule names
     * @throws IllegalStateException if the annotations of a rule contradict each other
     */
    public PackRules ofPack(String pack) {
        Map<String, RuleInfo> infos = new LinkedHashMap<>();
        Map<String, Set<Class<?>>> kinds = new LinkedHashMap<>();
        for (Rule rule : all()) {
            List<AnswersRead> answers = new ArrayList<>();
            Set<Class<?>> kindsOfRule = new HashSet<>();
            Set<Class<?>> matched = new LinkedHashSet<>();
            collect(((RuleImpl) rule).getLhs(), false, answers, matched, kindsOfRule);
            kindsOfRule.stream()
                    .filter(kind -> !matched.contains(kind) && Facts.lists().containsKey(kind))
                    .map(Facts.lists()::get)
                    .sorted()
                    .forEach(list -> matched.forEach(
                            kind -> answers.add(AnswersRead.of(kind, Stream.of(LIST_GIVEN.formatted(list))))));
            infos.put(
                    rule.getName(),
                    RuleInfo.of(pack + '/' + rule.getName(), rule.getMetaData(), AnswersRead.of(answers)));
            kinds.put(rule.getName(), kindsOfRule);
        }
        return new PackRules(this, pack, infos, kinds);
    }

    /** Returns the rules with the text of their conditions. */
    List<RuleReading> readings(Map<String, RuleInfo> infos) {
        return all().stream()
                .map(rule -> CompiledRuleReader.readingOf(
                        rule,
                        Objects.requireNonNull(infos.get(rule.getName())),
                        () -> base(Set.of()).newKieSession(sessions, null)))
                .toList();
    }

    private static void collect(
            RuleConditionElement part,
            boolean isHidden,
            List<AnswersRead> answers,
            Set<Class<?>> matched,
            Set<Class<?>> kinds) {
        if (part instanceof GroupElement group) {
            boolean hides = isHidden || group.isNot() || group.isExists();
            group.getChildren().forEach(each -> collect(each, hides, answers, matched, kinds));
        } else if (part instanceof org.drools.base.rule.Pattern pattern) {
            Class<?> type = ((ClassObjectType) pattern.getObjectType()).getClassType();
            kinds.add(type);
            if (!isHidden) {
                matched.add(type);
                answers.add(CompiledRuleReader.answersRead(pattern));
            }
        } else {
            part.getNestedElements().forEach(each -> collect(each, isHidden, answers, matched, kinds));
        }
    }

    /** A failure in a session: the possible rules, the path of the fact and the exception. */
    record Failed(List<String> rules, String path, Throwable problem) {}

    /**
     * Runs all rules except some.
     *
     * @return the failure; {@code null} if no rule failed
     */
    @Nullable Failed run(List<Fact> facts, Map<String, RuleInfo> infos, Set<String> without, ReportDraft draft, TimeLimit limit) {
        if (limit.isExceeded()) {
            return null;
        }
        KieSession session = base(without).newKieSession(sessions, null);
        FiringRule firing = new FiringRule(session, infos, draft, limit);
        try {
            session.addEventListener(firing);
            facts.forEach(session::insert);
            session.fireAllRules(MOST_FIRINGS + 1);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError problem) {
            String rule = firing.name();
            return new Failed(rule == null ? rulesIn(problem, infos, without) : List.of(rule), firing.path(), problem);
        } finally {
            session.dispose();
        }
        firing.throwCancellation();
        if (firing.fired() > MOST_FIRINGS) {
            return new Failed(List.of(firing.last()), firing.path(), new EndlessRule());
        }
        return null;
    }

    /** Returns the rules whose condition failed; all rules if Drools names none. */
    private static List<String> rulesIn(Throwable problem, Map<String, RuleInfo> infos, Set<String> without) {
        Set<String> named = new TreeSet<>();
        for (Throwable cause = problem; cause != null && named.isEmpty(); cause = cause.getCause()) {
            Matcher rules = RULES_OF_CONDITION.matcher(String.valueOf(cause.getMessage()));
            while (rules.find()) {
                NAME.matcher(rules.group(1)).results().forEach(name -> named.add(name.group(1)));
            }
        }
        named.retainAll(infos.keySet());
        named.removeAll(without);
        if (named.isEmpty()) {
            named.addAll(infos.keySet());
            named.removeAll(without);
        }
        return List.copyOf(named);
    }

    /** Thrown if a rule fires more often than matches are possible. */
    static final class EndlessRule extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndlessRule() {
            super("The rule fires again and again.");
        }
    }
}
