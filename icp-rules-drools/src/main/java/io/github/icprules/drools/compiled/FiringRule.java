package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Listens to a session. Before a rule fires, it passes to the rule the findings to which the rule writes. It stops the session
 * when the time is over.
 */
final class FiringRule extends DefaultAgendaEventListener {

    private final KieSession session;
    private final Map<String, RuleInfo> infos;
    private final ReportDraft draft;
    private final TimeLimit limit;
    private int fired;
    private @Nullable String name;
    private String last = "";
    private String path = "";
    private @Nullable CancellationException cancellation;

    /**
     * Listens to a session.
     *
     * @param infos the descriptions of the rules by their names
     */
    FiringRule(KieSession session, Map<String, RuleInfo> infos, ReportDraft draft, TimeLimit limit) {
        this.session = session;
        this.infos = infos;
        this.draft = draft;
        this.limit = limit;
    }

    /** {@return the number of firings} */
    int fired() {
        return fired;
    }

    /** {@return the name of the rule that is firing; {@code null} between two firings, when only conditions are evaluated} */
    @Nullable String name() {
        return name;
    }

    /** {@return the name of the rule that fired last; empty if no rule fired} */
    String last() {
        return last;
    }

    /** {@return the path of the first fact of the last match; empty for the filing} */
    String path() {
        return path;
    }

    /** Throws the cancellation that stopped the session, if the session was cancelled. */
    void throwCancellation() {
        if (cancellation != null) {
            throw cancellation;
        }
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        Match match = event.getMatch();
        last = match.getRule().getName();
        name = last;
        fired++;
        List<Object> facts = match.getObjects();
        path = facts.isEmpty() || !(facts.get(0) instanceof Fact fact) ? "" : fact.path();
        session.setGlobal("findings", new Findings(Objects.requireNonNull(infos.get(last), last), draft, facts));
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        name = null;
        try {
            if (limit.isExceeded()) {
                session.halt();
            }
        } catch (CancellationException e) {
            // Drools would report the exception as an error of the rule.
            cancellation = e;
            session.halt();
        }
    }
}
