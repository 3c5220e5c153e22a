package io.github.icprules.examples.intake;

import static io.github.icprules.fixtures.IcpAssertions.assertThat;
import static io.github.icprules.model.Province.GUANGDONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.Reports;
import io.github.icprules.fixtures.StubIcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.report.FilingReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** The queue with a stub engine, with mocks, and once with the real engine. */
class FilingQueueTest {

    private final List<FilingRequest> submitted = new ArrayList<>();

    @Test
    void what_is_blocked_goes_back_and_the_rest_is_submitted() {
        FilingRequest first = Filings.enterprise().request();
        FilingRequest change = Filings.of(FilingType.CHANGE_SERVICE).request();
        StubIcpRuleEngine engine = StubIcpRuleEngine.answering(Reports.ready())
                .answering(FilingType.CHANGE_SERVICE, Reports.blockedBy("number-display.not-shown"));
        FilingQueue queue = new FilingQueue(engine, submitted::add);
        queue.add(change);
        queue.add(first);
        assertThat(queue.submitAll()).singleElement().satisfies(returned -> {
            assertThat(returned.request()).isEqualTo(change);
            assertThat(returned.report()).violates("number-display.not-shown");
        });
        assertThat(submitted).containsExactly(first);
        assertThat(engine.asked()).containsExactly(change, first);
        assertThat(queue.size()).isZero();
    }

    @Test
    void a_warning_keeps_nothing_back() {
        FilingQueue queue = new FilingQueue(
                StubIcpRuleEngine.answering(Reports.warnedBy("mini-program.remark-length")), submitted::add);
        queue.add(Filings.individual().request());
        assertThat(queue.submitAll()).isEmpty();
        assertThat(submitted).hasSize(1);
    }

    @Test
    void what_is_incomplete_or_lacks_a_material_goes_back() {
        for (FilingReport report : List.of(
                Reports.incomplete("subject.seal", "subject.seal"), Reports.missing(Material.SUBJECT_CERTIFICATE))) {
            FilingQueue queue = new FilingQueue(StubIcpRuleEngine.answering(report), submitted::add);
            FilingRequest request = Filings.individual().request();
            queue.add(request);
            assertThat(queue.submitAll()).containsExactly(new Returned(request, report));
        }
        assertThat(submitted).isEmpty();
    }

    @Test
    void the_bundled_rules_decide_what_goes_back() {
        FilingQueue queue = new FilingQueue(IcpRuleEngine.load(), submitted::add);
        queue.add(Filings.enterprise().in(GUANGDONG).request());
        queue.add(Filings.enterprise()
                .in(GUANGDONG)
                .with(Defects.expiredLicence())
                .request());
        assertThat(queue.submitAll())
                .singleElement()
                .satisfies(returned -> assertThat(returned.report())
                        .byRulesOf(IcpRuleEngine.load())
                        .violates("subject.certificate-expired"));
        assertThat(submitted).hasSize(1);
    }

    private static final FilingRequest ONE = Filings.enterprise().request();
    private static final FilingRequest OTHER = Filings.soleTrader().request();

    private final IcpRuleEngine engine = mock();
    private final Submitter submission = mock();
    private final FilingQueue queue = new FilingQueue(engine, submission);

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
