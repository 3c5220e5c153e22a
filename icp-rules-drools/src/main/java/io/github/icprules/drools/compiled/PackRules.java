package io.github.icprules.drools.compiled;

import io.github.icprules.drools.compiled.CompiledPack.Failed;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.ReportDraft.Savepoint;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The rules of a pack with their descriptions. Thread-safe. */
public final class PackRules {

    private final CompiledPack compiled;
    private final String pack;
    private final Map<String, RuleInfo> infos;
    private final Map<String, Set<Class<?>>> kinds;

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
     * Evaluates the rules and records the findings. If the time is over, the remaining matches are skipped.
     *
     * @param isReporting whether a rule that fails is reported as unchecked
     * @throws RuleFailure if a rule fails and failures are not reported
     */
    public void run(List<Fact> facts, ReportDraft draft, TimeLimit limit, boolean isReporting) {
        List<Fact> read = facts.stream()
                .filter(fact -> !infosOn(fact.getClass()).isEmpty())
                .toList();
        if (read.isEmpty()) {
            return;
        }
        Set<String> failed = new TreeSet<>();
        while (failed.size() < infos.size()) {
            Savepoint before = draft.savepoint();
            Failed failure = compiled.run(read, infos, failed, draft, limit);
            if (failure == null) {
                return;
            }
            draft.rollBackTo(before);
            List<RuleInfo> rules = failure.rules().stream()
                    .map(infos::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (!isReporting) {
                throw new RuleFailure(pack, rules.stream().map(RuleInfo::id).toList(), reason(failure.problem()));
            }
            rules.forEach(rule -> draft.addFailure(rule, failure.path(), failure.problem()));
            failed.addAll(failure.rules());
        }
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
