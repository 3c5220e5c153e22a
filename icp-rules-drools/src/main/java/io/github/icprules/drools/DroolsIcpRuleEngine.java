package io.github.icprules.drools;

import io.github.icprules.Clause;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine that evaluates the bundled rules with Drools. Thread-safe. All engines of a JVM share one rule book, which is
 * loaded and warmed up before the first of them is handed out.
 */
public final class DroolsIcpRuleEngine implements IcpRuleEngine {

    private static final Logger LOG = LoggerFactory.getLogger(DroolsIcpRuleEngine.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String NAME = "icp-rules-drools";
    private static final String PACK = "icp-rules-mini-program";

    private static @Nullable RuleBook shared;

    private final RuleBook ruleBook;
    private final Clock clock;

    /** Makes an engine that takes the day from the system's clock where a request does not name one. */
    public DroolsIcpRuleEngine() {
        this(Clock.system(CHINA));
    }

    /** Makes an engine that takes the day from this clock, in China, where a request does not name one. */
    public DroolsIcpRuleEngine(Clock clock) {
        this.ruleBook = sharedRuleBook();
        this.clock = clock.withZone(CHINA);
    }

    @Override
    public FilingReport evaluate(FilingRequest request) {
        LocalDate on = request.evaluatedOn() == null ? LocalDate.now(clock) : request.evaluatedOn();
        if (on.isBefore(ruleBook.inForceFrom())) {
            throw new IllegalArgumentException(
                    "No rule was in force on the day asked about (%s); the first counts from %s."
                            .formatted(on, ruleBook.inForceFrom()));
        }
        Receipt receipt = new Receipt(
                NAME + ' ' + ruleBook.version(), PACK + ' ' + ruleBook.version(), ruleBook.sha256(), on, request);
        return ContextClassLoader.ours(() -> evaluate(ruleBook, request, on, receipt));
    }

    @Override
    public List<RuleDescription> rules() {
        return ruleBook.describe();
    }

    @Override
    public List<Clause> clauses() {
        return ruleBook.clauses();
    }

    private static FilingReport evaluate(RuleBook ruleBook, FilingRequest request, LocalDate on, Receipt receipt) {
        return ruleBook.run(new Filing(request, on, ruleBook.parameters())).toReport(receipt);
    }

    /** Loads when the first engine is made; a failure is told to whoever makes an engine, not to the first request. */
    private static synchronized RuleBook sharedRuleBook() {
        if (shared == null) {
            long start = System.nanoTime();
            shared = ContextClassLoader.ours(DroolsIcpRuleEngine::loadAndWarmUp);
            LOG.debug("Rule book {} ready in {} ms", shared.version(), (System.nanoTime() - start) / 1_000_000);
        }
        return shared;
    }

    private static RuleBook loadAndWarmUp() {
        RuleBook ruleBook = RuleBook.load();
        WarmUp.requests().forEach(request -> {
            Receipt receipt = new Receipt(NAME, PACK, ruleBook.sha256(), WarmUp.DAY, request);
            evaluate(ruleBook, request, WarmUp.DAY, receipt);
        });
        return ruleBook;
    }
}
