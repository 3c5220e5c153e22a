package io.github.icprules.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.Reports;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** The queue with mocks, for those who prefer them. */
class FilingQueueMockitoTest {

    private static final FilingRequest ONE = Filings.enterprise().request();
    private static final FilingRequest OTHER = Filings.soleTrader().request();

    private final IcpRuleEngine engine = mock();
    private final Submission submission = mock();
    private final FilingQueue queue = new FilingQueue(engine, submission);

    @Test
    void a_blocked_filing_never_reaches_the_platform() {
        FilingReport blocked = Reports.blockedBy("entry.closed");
        when(engine.evaluate(ONE)).thenReturn(blocked);
        queue.add(ONE);
        assertThat(queue.submitAll()).containsExactly(new Returned(ONE, blocked));
        verify(submission, never()).submit(any());
    }

    @Test
    void filings_are_checked_right_before_they_are_submitted() {
        when(engine.evaluate(any())).thenReturn(Reports.ready());
        queue.add(ONE);
        queue.add(OTHER);
        queue.submitAll();
        InOrder order = inOrder(engine, submission);
        order.verify(engine).evaluate(ONE);
        order.verify(submission).submit(ONE);
        order.verify(engine).evaluate(OTHER);
        order.verify(submission).submit(OTHER);
    }

    @Test
    void when_the_platform_does_not_answer_the_filing_keeps_waiting() {
        when(engine.evaluate(any())).thenReturn(Reports.ready());
        doThrow(new IllegalStateException("no answer")).when(submission).submit(ONE);
        queue.add(ONE);
        queue.add(OTHER);
        assertThat(queue.submitAll()).isEmpty();
        assertThat(queue.size()).isEqualTo(2);
        verify(submission, never()).submit(OTHER);
    }
}
