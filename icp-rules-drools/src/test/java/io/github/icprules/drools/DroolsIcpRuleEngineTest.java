package io.github.icprules.drools;

import static io.github.icprules.drools.support.Requests.filing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.compiled.SessionRules;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.engine.RuleBook;
import io.github.icprules.drools.engine.WarmUp;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.RequestDigest;
import io.github.icprules.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

@Isolated("looks at the threads of the JVM, and sets a system property")
class DroolsIcpRuleEngineTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final FilingRequest REQUEST =
            filing(FilingType.NEW_FIRST).evaluatedOn(RuleVerifier.DAY).build();

    @Test
    void is_found_by_the_service_loader() {
        assertThat(IcpRuleEngine.load()).isInstanceOf(DroolsIcpRuleEngine.class);
    }

    @Test
    void takes_the_day_in_china_from_the_clock_where_the_request_names_none() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T17:00:00Z"), ZoneOffset.UTC);
        FilingReport report = DroolsIcpRuleEngine.builder()
                .clock(clock)
                .build()
                .evaluate(filing(FilingType.NEW_FIRST).build());
        assertThat(report.evaluatedOn()).isEqualTo("2026-11-25");
        assertThat(report.receipt().evaluatedOn()).isEqualTo("2026-11-25");
    }

    @Test
    void gives_a_receipt_by_which_the_answer_can_be_reproduced() {
        FilingReport report = ENGINE.evaluate(REQUEST);
        assertThat(report.receipt().engine()).matches("icp-rules-drools \\d.*");
        assertThat(report.receipt().rulePack()).matches("icp-rules-mini-program \\d.*");
        assertThat(report.receipt().rulePackSha256()).matches("[0-9a-f]{64}");
        assertThat(report.receipt().requestHmac()).isNull();
        assertThat(ENGINE.evaluate(REQUEST)).isEqualTo(report);
    }

    @Test
    void defect_7_the_receipt_has_a_digest_of_the_request_only_under_a_key() {
        byte[] key = "sixteen bytes, or more".getBytes(StandardCharsets.US_ASCII);
        IcpRuleEngine keyed =
                DroolsIcpRuleEngine.builder().receiptKey(key.clone()).build();
        assertThat(keyed.evaluate(REQUEST).receipt().requestHmac())
                .isEqualTo(RequestDigest.withKey(key).of(REQUEST));
        assertThat(ENGINE.evaluate(REQUEST).asTree(Language.EN).get("receipt"))
                .asString()
                .doesNotContain("request");
        assertThatThrownBy(() -> DroolsIcpRuleEngine.builder().receiptKey(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A key must have at least 16 bytes, but this one has 15.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void works_on_a_thread_whose_context_class_loader_is_foreign_or_null(boolean isNull) throws Exception {
        @Nullable ClassLoader foreign = isNull ? null : ClassLoader.getPlatformClassLoader();
        FutureTask<List<Map<String, Object>>> work = new FutureTask<>(() -> {
            List<Map<String, Object>> answers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                answers.add(answer(
                        new DroolsIcpRuleEngine(), requests().get(i % requests().size())));
            }
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(foreign);
            return answers;
        });
        Thread thread = new Thread(work);
        thread.setContextClassLoader(foreign);
        thread.start();
        List<Map<String, Object>> answers = work.get();
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i))
                    .isEqualTo(answer(ENGINE, requests().get(i % requests().size())));
        }
    }

    /**
     * Without its locks a session answers with what is found of another's filing, so they must stay. Only the agenda knows
     * which rule fires next.
     */
    @Test
    void keeps_the_locks_and_the_agenda_of_sessions_with_any_system_properties() {
        System.setProperty(ThreadSafeOption.PROPERTY_NAME, "false");
        System.setProperty(DirectFiringOption.PROPERTY_NAME, "true");
        try {
            assertThat(SessionRules.sessions().getOption(ThreadSafeOption.KEY)).isEqualTo(ThreadSafeOption.YES);
            assertThat(SessionRules.sessions().getOption(DirectFiringOption.KEY))
                    .isEqualTo(DirectFiringOption.NO);
        } finally {
            System.clearProperty(ThreadSafeOption.PROPERTY_NAME);
            System.clearProperty(DirectFiringOption.PROPERTY_NAME);
        }
    }

    @Test
    void answers_eight_threads_as_it_answers_one() throws Exception {
        List<Map<String, Object>> alone =
                requests().stream().map(request -> answer(ENGINE, request)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Map<String, Object>>> work = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                FilingRequest request = requests().get(i % requests().size());
                work.add(() -> answer(ENGINE, request));
            }
            List<Future<Map<String, Object>>> together = threads.invokeAll(work);
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void leaves_no_thread_behind() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        RuleBook ruleBook = WarmUp.run(RuleBook.load());
        new DroolsIcpRuleEngine(ruleBook, DroolsIcpRuleEngine.builder())
                .evaluate(filing(FilingType.NEW_FIRST).build());
        Set<Thread> after = new HashSet<>(Thread.getAllStackTraces().keySet());
        after.removeAll(before);
        assertThat(after)
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("drools") || name.startsWith("ForkJoinPool"));
    }

    private static Map<String, Object> answer(IcpRuleEngine engine, FilingRequest request) {
        return engine.evaluate(request).asTree(Language.ZH);
    }

    /** One filing of each type, with something wrong in most. */
    private static List<FilingRequest> requests() {
        return Stream.of(FilingType.values())
                .map(type -> Corpus.filing(
                        "enterprise " + type + "; materials=[]; miniProgram{preApprovalCategories=[NEWS, FINANCE],"
                                + " preApprovals=[NEWS{number=\"\"}]}",
                        RuleVerifier.DAY))
                .toList();
    }
}
