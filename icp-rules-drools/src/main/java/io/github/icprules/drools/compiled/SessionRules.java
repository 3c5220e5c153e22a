package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.DeclarativeAgendaOption;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.conf.KieBaseOption;
import org.kie.api.conf.MBeansOption;
import org.kie.api.conf.SequentialOption;
import org.kie.api.conf.SessionsPoolOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.conf.ParallelExecutionOption;

/**
 * Rules that Drools runs in a new session for each filing. They can read any facts: rules that join facts and rules that were
 * compiled at run time are also supported.
 */
public final class SessionRules implements Rules {

    /**
     * The options of a base. An option that is not set here would come from system properties, which other software may set for
     * its own bases.
     */
    static final KieBaseOption[] OPTIONS = {
        DeclarativeAgendaOption.DISABLED,
        EventProcessingOption.CLOUD,
        MBeansOption.DISABLED,
        ParallelExecutionOption.SEQUENTIAL,
        SequentialOption.NO,
        SessionsPoolOption.NO,
    };

    private final KieBase base;
    private final KieSessionConfiguration sessions = sessions();
    private final Map<String, RuleInfo> infos;

    public SessionRules(KieBase base) {
        this.base = base;
        this.infos = base.getKiePackages().stream()
                .flatMap(kiePackage -> kiePackage.getRules().stream())
                .map(CompiledRuleReader::infoOf)
                .collect(Collectors.toUnmodifiableMap(RuleInfo::id, Function.identity()));
    }

    /** Takes rules that the build compiled. */
    public static SessionRules of(Collection<Model> models) {
        return new SessionRules(KieBaseBuilder.createKieBaseFromModel(models, OPTIONS));
    }

    @Override
    public List<RuleReading> readings() {
        return base.getKiePackages().stream()
                .flatMap(kiePackage -> kiePackage.getRules().stream())
                .map(rule -> CompiledRuleReader.readingOf(
                        rule,
                        Objects.requireNonNull(infos.get(rule.getName())),
                        () -> base.newKieSession(sessions, null)))
                .toList();
    }

    @Override
    public Collection<RuleInfo> infos() {
        return infos.values();
    }

    /** Returns all rules, because any of them may read the facts. */
    @Override
    public Collection<RuleInfo> infosOn(Class<? extends Fact> kind) {
        return infos.values();
    }

    @Override
    public void run(List<Fact> facts, ReportDraft draft, TimeLimit limit) {
        KieSession session = base.newKieSession(sessions, null);
        try {
            FiringRule firing = new FiringRule(session, infos, draft, limit);
            session.addEventListener(firing);
            facts.forEach(session::insert);
            // Rules only report, so no rule fires more than once for a fact. More firings show that a rule does more
            // than report.
            int most = infos.size() * facts.size();
            boolean isOver = limit.isExceeded();
            while (!isOver) {
                isOver = isFired(session, most + 1 - firing.fired(), firing, draft);
            }
            firing.throwCancellation();
            if (firing.fired() > most) {
                throw new IllegalStateException(
                        "The rules fired more than %s times for %s facts.".formatted(most, facts.size()));
            }
        } finally {
            session.dispose();
        }
    }

    /**
     * Fires rules. After a rule that failed, the other rules can continue.
     *
     * @return whether there is no further rule to fire
     */
    private boolean isFired(KieSession session, int most, FiringRule firing, ReportDraft draft) {
        try {
            session.fireAllRules(most);
            return true;
        } catch (RuntimeException | StackOverflowError problem) {
            String rule = firing.name();
            if (rule == null) {
                // A condition failed, and the session does not report the rule of the condition.
                infos.values().forEach(each -> draft.addFailure(each, "", problem));
                return true;
            }
            draft.addFailure(Objects.requireNonNull(infos.get(rule)), firing.path(), problem);
            return false;
        }
    }

    /**
     * Returns the options of sessions. Rules fire from the agenda, because only then Drools reports the rule that is about to
     * fire. Sessions use locks independent of system properties, although each session is used by one thread only. Without locks,
     * Drools shares one object between the consequences of all sessions, and one filing gets the answers of another filing.
     */
    public static KieSessionConfiguration sessions() {
        KieSessionConfiguration sessions = RuleBaseFactory.newKnowledgeSessionConfiguration();
        sessions.setOption(ThreadSafeOption.YES);
        sessions.setOption(DirectFiringOption.NO);
        return sessions;
    }
}
