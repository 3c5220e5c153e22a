package io.github.icprules.examples.intake;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Filings that wait to be submitted. A filing is submitted only if it is ready and complete. Any other filing is returned to the
 * applicant with its report.
 */
public final class FilingQueue {

    private final IcpRuleEngine engine;
    private final Submitter submission;
    private final Queue<FilingRequest> waiting = new ArrayDeque<>();

    /** Creates an empty queue. */
    public FilingQueue(IcpRuleEngine engine, Submitter submission) {
        this.engine = engine;
        this.submission = submission;
    }

    /** Adds a filing at the end. */
    public void add(FilingRequest request) {
        waiting.add(request);
    }

    /** {@return the number of waiting filings} */
    public int size() {
        return waiting.size();
    }

    /**
     * Submits all waiting filings one after the other, as long as the platform accepts the filings. If a submission fails,
     * this filing and all later filings stay in the queue.
     *
     * @return the returned filings with the reasons; empty if there are none
     */
    public List<Returned> submitAll() {
        List<Returned> returned = new ArrayList<>();
        while (!waiting.isEmpty()) {
            FilingRequest next = waiting.element();
            FilingReport report = engine.evaluate(next);
            if (!isReadyAndComplete(report)) {
                returned.add(new Returned(next, report));
            } else if (!isTaken(next)) {
                break;
            }
            waiting.remove();
        }
        return returned;
    }

    /**
     * Returns whether a filing is ready and complete. A warning is no obstacle, because the applicant may have seen the
     * warning and decided. A missing material is an obstacle.
     */
    private static boolean isReadyAndComplete(FilingReport report) {
        Verdict verdict = report.verdict();
        return (verdict == Verdict.READY || verdict == Verdict.READY_WITH_WARNINGS) && !report.isAnythingMissing();
    }

    private boolean isTaken(FilingRequest request) {
        try {
            submission.submit(request);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
