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
 * Filings that wait to be submitted. Filings that the rules block or could not decide are returned to the applicant without
 * a submission.
 */
public final class FilingQueue {

    private final IcpRuleEngine engine;
    private final Submission submission;
    private final Queue<FilingRequest> waiting = new ArrayDeque<>();

    /** Sets up an empty queue. */
    public FilingQueue(IcpRuleEngine engine, Submission submission) {
        this.engine = engine;
        this.submission = submission;
    }

    /** Puts a filing at the end. */
    public void add(FilingRequest request) {
        waiting.add(request);
    }

    /** {@return how many filings wait} */
    public int size() {
        return waiting.size();
    }

    /**
     * Submits all waiting filings one after the other, as long as the platform accepts them. If a submission fails, this
     * filing and the filings behind it keep waiting.
     *
     * @return what goes back, with the reasons; empty if nothing does
     */
    public List<Returned> submitAll() {
        List<Returned> returned = new ArrayList<>();
        while (!waiting.isEmpty()) {
            FilingRequest next = waiting.element();
            FilingReport report = engine.evaluate(next);
            if (report.verdict() == Verdict.BLOCKED || report.verdict() == Verdict.UNDECIDED) {
                returned.add(new Returned(next, report));
            } else if (!isTaken(next)) {
                break;
            }
            waiting.remove();
        }
        return returned;
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
