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

/** Measures one evaluation by the bundled rules and a rule pack, in a warm JVM. The time includes the report. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup before it measures.
public class PackBenchmark {

    /** The number of rules of the pack; 0 for no pack. */
    @Param({"0", "10", "100", "1000"})
    public int rules = 10;

    /** The type of fact in the patterns of the pack's rules. */
    @Param
    public LookedAt lookedAt = LookedAt.NAME;

    private IcpRuleEngine engine;
    private FilingRequest request;

    /** The types of facts that the rules of a pack can have in their patterns. */
    public enum LookedAt {
        /** The name of the mini-program. Each filing has this fact; one rule in ten finds a violation. */
        NAME("MiniProgramName", "io.github.icprules.drools.facts.miniprogram.MiniProgramName"),
        /** Faults of a WeChat payload. The filing has no such fact, so only the bundled rules run. */
        NOTHING("PayloadFault", "io.github.icprules.drools.facts.platform.PayloadFault");

        private final String fact;
        private final String type;

        LookedAt(String fact, String type) {
            this.fact = fact;
            this.type = type;
        }
    }

    /** Writes the pack, makes the engine, and checks the number of findings of the pack. */
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
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
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
        Files.writeString(folder.resolve("rules/many.drl"), """
            package sample;
            import %s;
            global io.github.icprules.drools.findings.Findings findings;
            %s
            """.formatted(lookedAt.type, each(this::rule)));
        Files.writeString(
                folder.resolve("messages/many.zh.properties"),
                each(i -> "r%1$s.title=示例\nr%1$s.message=示例。\nr%1$s.suggestion=修改示例。\n".formatted(i)));
        Files.writeString(
                folder.resolve("messages/many.en.properties"),
                each(i -> "r%1$s.title=Sample\nr%1$s.message=A sample.\nr%1$s.suggestion=Change it.\n".formatted(i)));
    }

    /** {@return the rule with this number; the conditions of one rule in ten are true} */
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
            """.formatted(i, lookedAt.fact, i % 10 == 0 ? "!=" : "==", -1 - i);
    }

    private String each(IntFunction<String> part) {
        return IntStream.range(0, rules).mapToObj(part).collect(Collectors.joining());
    }
}
