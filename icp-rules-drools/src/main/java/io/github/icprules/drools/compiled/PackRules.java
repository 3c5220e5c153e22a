package io.github.icprules.drools.compiled;

import io.github.icprules.drools.compiled.CompiledPack.Failed;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.ReportDraft.Mark;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of a pack with their descriptions. Thread-safe. */
public final class PackRules {

    private final CompiledPack compiled;
    private final String pack;
    private final Map<String, RuleInfo> infos;
    private final Map<String, Set<Class<?>>> kinds;
    private final Map<Class<?>, Boolean> handled = new ConcurrentHashMap<>();

    PackRules(CompiledPack compiled, String pack, Map<String, RuleInfo> infos, Map<String, Set<Class<?>>> kinds) {
        this.compiled = compiled;
        this.pack = pack;
        this.infos = infos;
        this.kinds = kinds;
    }

    /** {@return the id of the pack} */
    public String pack() {
        return pack;
    }

    /** {@return the descriptions of the rules} */
    public Collection<RuleInfo> infos() {
        return infos.values();
    }

    /** {@return the rules with the text of their conditions} */
    public List<RuleReading> readings() {
        return compiled.readings(infos);
    }

    /** {@return the descriptions of the rules that read facts of a type} */
    public List<RuleInfo> infosOn(Class<? extends Fact> kind) {
        return infos.entrySet().stream()
                .filter(rule -> kinds.getOrDefault(rule.getKey(), Set.of()).stream()
                        .anyMatch(type -> type.isAssignableFrom(kind)))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Evaluates the rules and records the findings. If the time of the watch is over, the remaining matches are skipped.
     *
     * @param isReporting whether a rule that fails is reported as unchecked
     * @throws RuleFailure if a rule fails and failures are not reported
     */
    public void run(List<Fact> facts, ReportDraft draft, Watch watch, boolean isReporting) {
        List<Fact> lookedAt = new ArrayList<>();
        Class<?> kind = null;
        boolean isHandled = false;
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            // Facts of a type follow each other in the list.
            if (fact.getClass() != kind) {
                kind = fact.getClass();
                isHandled = isHandled(fact.getClass());
            }
            if (isHandled) {
                lookedAt.add(fact);
            }
        }
        if (lookedAt.isEmpty()) {
            return;
        }
        Set<String> failed = new TreeSet<>();
        while (failed.size() < infos.size()) {
            Mark mark = draft.mark();
            Failed failure = compiled.run(lookedAt, infos, failed, draft, watch);
            if (failure == null) {
                return;
            }
            draft.cutTo(mark);
            List<RuleInfo> rules = failure.rules().stream()
                    .map(infos::get)
                    .filter(rule -> rule != null)
                    .toList();
            if (!isReporting) {
                throw new RuleFailure(pack, rules.stream().map(RuleInfo::id).toList(), reason(failure.problem()));
            }
            rules.forEach(rule -> draft.brokeOff(rule, failure.path(), failure.problem()));
            failed.addAll(failure.rules());
        }
    }

    private boolean isHandled(Class<? extends Fact> kind) {
        Boolean known = handled.get(kind);
        if (known == null) {
            known = !infosOn(kind).isEmpty();
            handled.put(kind, known);
        }
        return known;
    }

    private static String reason(Throwable problem) {
        if (problem instanceof CompiledPack.EndlessRule) {
            return "it fires again and again";
        }
        Throwable first = problem;
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        return first.getClass().getName();
    }
}
