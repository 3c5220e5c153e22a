package io.github.icprules.springboot;

import io.github.icprules.Clause;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Parameter;
import io.github.icprules.RuleDescription;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.drools.ReloadingIcpRuleEngine;
import io.github.icprules.explain.Explanation;
import io.github.icprules.law.LawTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Violation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An engine that measures its evaluations: a timer by verdict, and a counter of violations by rule and severity. The tags are bounded,
 * because their values are verdicts, severities and the ids of the rules of the engine.
 */
final class MeasuredEngine implements IcpRuleEngine, KnowledgeAge.Wrapper, AutoCloseable {

    static final String EVALUATIONS = "icp.rules.evaluations";
    static final String VIOLATIONS = "icp.rules.violations";

    private final IcpRuleEngine engine;
    private final MeterRegistry meters;
    private volatile Set<String> rules;

    MeasuredEngine(IcpRuleEngine engine, MeterRegistry meters) {
        this.engine = engine;
        this.meters = meters;
        this.rules = ids();
    }

    private Set<String> ids() {
        return engine.rules().stream().map(RuleDescription::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public IcpRuleEngine unmeasured() {
        return engine;
    }

    @Override
    public FilingReport evaluate(FilingRequest request) {
        Timer.Sample sample = Timer.start(meters);
        String verdict = "FAILED";
        try {
            FilingReport report = engine.evaluate(request);
            verdict = report.verdict().name();
            report.violations().forEach(this::count);
            return report;
        } finally {
            sample.stop(meters.timer(EVALUATIONS, "verdict", verdict));
        }
    }

    private void count(Violation violation) {
        if (!rules.contains(violation.ruleId())) {
            // A changed pack can have new rules.
            rules = ids();
        }
        String rule = rules.contains(violation.ruleId()) ? violation.ruleId() : "other";
        meters.counter(
                        VIOLATIONS,
                        "rule",
                        rule,
                        "severity",
                        violation.severity().name())
                .increment();
    }

    @Override
    public List<NextQuestion> nextQuestions(FilingRequest request) {
        return engine.nextQuestions(request);
    }

    @Override
    public RepairResult repairs(FilingRequest request, Duration limit) {
        return engine.repairs(request, limit);
    }

    @Override
    public Explanation explain(FilingRequest request, String ruleId) {
        return engine.explain(request, ruleId);
    }

    @Override
    public List<Explanation> explainAll(FilingRequest request) {
        return engine.explainAll(request);
    }

    @Override
    public List<RuleDescription> rules() {
        return engine.rules();
    }

    @Override
    public List<Parameter> parameters() {
        return engine.parameters();
    }

    @Override
    public List<Clause> clauses() {
        return engine.clauses();
    }

    @Override
    public LawTables law() {
        return engine.law();
    }

    @Override
    public void close() {
        if (engine instanceof ReloadingIcpRuleEngine reloading) {
            reloading.close();
        }
    }
}
