package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.PackFailure;
import io.github.icprules.drools.support.Found;
import io.github.icprules.drools.support.PackFolder;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Engines with packs are built repeatedly while threads evaluate: no wrong answer, and no class or thread remains. */
@Isolated("Other tests load classes, too.")
class PackRebuildsTest {

    private static final int THREADS = 8;
    private static final int EVALUATIONS = 50;

    private static final int WARM_UPS = 5;

    /**
     * The classes of a pack go with its engine. The metaspace grows a little all the same, because the JVM keeps profiles of the methods
     * that stay: with {@code -XX:TieredStopAtLevel=1}, which keeps no profiles, 100 rebuilds leave it at the same size.
     */
    private static final double GROWTH = 1.2;

    private static final int SOME_CLASSES = 100;

    @TempDir
    private Path folder;

    /** The first sessions without a failed rule loaded its classes again, each at the same time as the others. */
    @Test
    void threads_that_meet_failed_rules_at_once_have_the_same_reports() throws Exception {
        PackFolder pack = PackFolder.in(folder);
        String call = "findings.violation($n, \"name\", $n.shown())";
        for (int rule = 0; rule < 2; rule++) {
            pack.with("rules/brand.drl", call + ';', call + " ; throw new AssertionError();");
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int i = 0; i < 12; i++) {
                DroolsIcpRuleEngine engine = DroolsIcpRuleEngine.builder()
                        .pack(pack.pack())
                        .onPackFailure(PackFailure.REPORT)
                        .build();
                Callable<Set<String>> work = () -> engine.evaluate(PackFolder.filing()).unchecked().stream()
                        .filter(point -> point.kind() == UncheckedKind.FAULT)
                        .map(Unchecked::ruleId)
                        .collect(Collectors.toSet());
                for (Future<Set<String>> faults : threads.invokeAll(Collections.nCopies(THREADS, work))) {
                    assertThat(faults.get()).containsExactlyInAnyOrder("acme/brand.competitor", "acme/brand.taken");
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void some_rebuilds_leave_nothing_behind() throws Exception {
        rebuild(8);
    }

    @Test
    @Tag("nightly")
    void two_hundred_rebuilds_leave_nothing_behind() throws Exception {
        rebuild(200);
    }

    private void rebuild(int times) throws Exception {
        // One rule fails, so that bases without it are made as well.
        PackFolder pack = PackFolder.in(folder)
                .with(
                        "rules/brand.drl",
                        "findings.violation($n, \"name\", $n.shown());",
                        "findings.violation($n, \"name\", $n.shown()); throw new IllegalStateException();");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int i = 0; i < WARM_UPS; i++) {
                evaluate(pack, threads);
            }
            Set<Long> threadsBefore = threadIds();
            long before = metaspace();
            int classesBefore = classes();
            for (int i = 0; i < times; i++) {
                evaluate(pack, threads);
            }
            assertThat(metaspace()).isLessThan((long) (before * GROWTH));
            assertThat(classes()).isLessThan(classesBefore + SOME_CLASSES);
            assertThat(threadIds()).isSubsetOf(threadsBefore);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Builds an engine, evaluates with it on all threads, and checks each report. */
    private static void evaluate(PackFolder pack, ExecutorService threads) throws Exception {
        DroolsIcpRuleEngine engine = DroolsIcpRuleEngine.builder()
                .pack(pack.pack())
                .onPackFailure(PackFailure.REPORT)
                .build();
        List<Callable<Void>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int own = thread;
            work.add(() -> {
                for (int i = 0; i < EVALUATIONS / THREADS; i++) {
                    check(engine, (own + i) % 2 == 0);
                }
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
    }

    private static void check(DroolsIcpRuleEngine engine, boolean isTaken) {
        FilingRequest request = PackFolder.filingOf(
                        PackFolder.miniProgram().nameTaken(isTaken).build())
                .build();
        FilingReport report = engine.evaluate(request);
        assertThat(Found.violated(report).contains("acme/brand.taken")).isEqualTo(isTaken);
        assertThat(report.unchecked())
                .filteredOn(point -> point.kind() == UncheckedKind.FAULT)
                .extracting(Unchecked::ruleId)
                .containsExactly("acme/brand.competitor");
        assertThat(report.duties()).anyMatch(duty -> duty.ruleId().equals("acme/brand.duty"));
    }

    private static Set<Long> threadIds() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int classes() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long metaspace() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool ->
                        pool.getType() == MemoryType.NON_HEAP && pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
