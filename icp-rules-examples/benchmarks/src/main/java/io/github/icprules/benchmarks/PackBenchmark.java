package io.github.icprules.benchmarks;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RulePack;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One evaluation by the bundled rules and the rules of a pack, warm, the report included. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
public class PackBenchmark {

    /** The number of rules of the pack; 0 for no pack. */
    @Param({"0", "10", "100", "1000"})
    public int rules = 10;

    /** The facts at which the rules look. */
    @Param
    public LookedAt lookedAt = LookedAt.NAME;

    private IcpRuleEngine engine;
    private FilingRequest request;

    /** The facts at which rules of the pack look. */
    public enum LookedAt {
        /** The name of the mini-program, which each filing has; one rule in ten finds something. */
        NAME("MiniProgramName", "io.github.icprules.drools.facts.miniprogram.MiniProgramName"),
        /** Faults of a body of the platform, which the filing has not: the bundled rules alone are measured. */
        NOTHING("PayloadFault", "io.github.icprules.drools.facts.platform.PayloadFault");

        private final String fact;
        private final String type;

        LookedAt(String fact, String type) {
            this.fact = fact;
            this.type = type;
        }
    }

    /** Writes the pack and makes the engine. */
    @Setup
    public void load() {
        request = Filings.ENTERPRISE_CLEAN.request();
        engine = rules == 0
                ? new DroolsIcpRuleEngine()
                : DroolsIcpRuleEngine.builder().pack(pack()).build();
        long found = engine.evaluate(request).violations().stream()
                .filter(violation -> violation.ruleId().startsWith("sample/"))
                .count();
        if (found != (lookedAt == LookedAt.NAME ? (rules + 9) / 10 : 0)) {
            throw new IllegalStateException("The pack has %s findings.".formatted(found));
        }
    }

    /** Evaluates the filing. */
    @Benchmark
    public FilingReport evaluate() {
        return engine.evaluate(request);
    }

    private RulePack pack() {
        try {
            Path folder = Files.createTempDirectory("pack");
            try {
                write(folder);
                return RulePack.of(folder);
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path folder) throws IOException {
        for (String name : new String[] {"rules", "messages"}) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.writeString(
                folder.resolve("pack.properties"),
                "id=sample\nversion=1\ntitle.zh=示例\ntitle.en=Sample\nrequires=[0.1,)\n");
        Files.writeString(
                folder.resolve("rules/many.drl"),
                """
                package sample;
                import %s;
                global io.github.icprules.drools.findings.Findings findings;
                %s
                """
                        .formatted(lookedAt.type, each(this::rule)));
        Files.writeString(
                folder.resolve("messages/many.zh.properties"),
                each(i -> "r%1$s.title=示例\nr%1$s.message=示例。\nr%1$s.suggestion=修改示例。\n".formatted(i)));
        Files.writeString(
                folder.resolve("messages/many.en.properties"),
                each(i -> "r%1$s.title=Sample\nr%1$s.message=A sample.\nr%1$s.suggestion=Change it.\n".formatted(i)));
    }

    /** One rule in ten holds. */
    private String rule(int i) {
        return """
                rule "many.r%s"
                    @kind( VIOLATION )
                    @severity( INFO )
                    @basis( TUTORIAL_PROFILE )
                when
                    $f : %s( filing.describingService, filing.parameters.remarkLength.minimum %s %s )
                then
                    findings.violation($f, "");
                end
                """
                .formatted(i, lookedAt.fact, i % 10 == 0 ? "!=" : "==", -1 - i);
    }

    private String each(IntFunction<String> part) {
        return IntStream.range(0, rules).mapToObj(part).collect(Collectors.joining());
    }
}
