package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ReloadingIcpRuleEngine;
import io.github.icprules.drools.ReloadingIcpRuleEngine.Reload;
import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.RulePackException;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.PackFolder;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.Receipt.AppliedPack;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An engine that watches a pack uses a new pack when it is sound, and keeps the old one when it is not. */
class ReloadingIcpRuleEngineTest {

    @TempDir
    private Path folder;

    private final BlockingQueue<Reload> reloads = new LinkedBlockingQueue<>();

    private ReloadingIcpRuleEngine watching(PackFolder pack) {
        return ReloadingIcpRuleEngine.of(
                pack.path(),
                read -> DroolsIcpRuleEngine.builder().pack(read).build(),
                Duration.ofMillis(100),
                reloads::add);
    }

    private Reload next() throws InterruptedException {
        return Objects.requireNonNull(reloads.poll(60, TimeUnit.SECONDS), "no reload within a minute");
    }

    @Test
    void a_sound_pack_replaces_the_old_one_and_a_wrong_one_does_not() throws InterruptedException {
        PackFolder pack = PackFolder.in(folder);
        try (ReloadingIcpRuleEngine engine = watching(pack)) {
            String first = receipt(engine);
            assertThat(first).startsWith("acme 1.2.0 ");

            pack.with("pack.properties", "version=1.2.0", "version=1.3.0");
            Reload loaded = next();
            assertThat(loaded.isLoaded()).isTrue();
            assertThat(receipt(engine))
                    .startsWith("acme 1.3.0 ")
                    .isEqualTo(engine.packs().get(0).toString())
                    .isEqualTo(loaded.packs().get(0).toString());

            pack.with("rules/brand.drl", "taken.possible", "takn.possible");
            Reload refused = next();
            assertThat(refused.problem()).isInstanceOf(RulePackException.class);
            assertThat(engine.problem()).hasValue(refused.problem());
            assertThat(refused.packs()).isEqualTo(loaded.packs());
            assertThat(receipt(engine)).isEqualTo(loaded.packs().get(0).toString());

            pack.without("pack.properties");
            assertThat(next().isLoaded()).as("half written").isFalse();
            assertThat(receipt(engine)).isEqualTo(loaded.packs().get(0).toString());

            pack.with("rules/brand.drl", "takn.possible", "taken.possible")
                    .withFile(
                            "pack.properties",
                            PackFolder.in(folder.resolveSibling(folder.getFileName() + "-2"))
                                    .read("pack.properties"));
            assertThat(next().isLoaded()).isTrue();
            assertThat(engine.problem()).isEmpty();
            assertThat(receipt(engine)).isEqualTo(first);

            pack.with("pack.properties", "id=acme", "id=other");
            assertThat(next().problem()).hasMessageContaining("acme");
            assertThat(reloads).isEmpty();
        }
        assertThat(threads()).isEmpty();
    }

    @Test
    void several_packs_and_a_folder_of_policies_are_watched_together() throws Exception {
        PackFolder acme = PackFolder.in(folder.resolve("acme"));
        PackFolder beta = PackFolder.beta(folder.resolve("beta"));
        Path policies = Files.createDirectory(folder.resolve("policies"));
        Path policy = policies.resolve("own.csv");
        try (ReloadingIcpRuleEngine engine = ReloadingIcpRuleEngine.of(
                List.of(acme.path(), beta.path()),
                List.of(policies),
                packs -> {
                    DroolsIcpRuleEngine.Builder builder =
                            DroolsIcpRuleEngine.builder().pack(packs.toArray(RulePack[]::new));
                    return Files.exists(policy) ? builder.policy(policy).build() : builder.build();
                },
                Duration.ofMillis(100),
                reloads::add)) {
            assertThat(versions(engine)).isEqualTo("[acme 1.2.0, beta 1.2.0] []");

            beta.with("pack.properties", "version=1.2.0", "version=1.3.0");
            assertThat(next().isLoaded()).isTrue();
            assertThat(versions(engine)).isEqualTo("[acme 1.2.0, beta 1.3.0] []");

            Files.writeString(policy, "rule,effect,reason\nmini-program.remark-length,MUTE,示例\n");
            assertThat(next().isLoaded()).isTrue();
            assertThat(versions(engine)).isEqualTo("[acme 1.2.0, beta 1.3.0] [own]");

            Files.writeString(policy, "rule,effect,reason\nmini-program.remark-lenth,MUTE,示例\n");
            assertThat(next().problem()).hasMessageContaining("own.csv:2:1");
            assertThat(versions(engine)).isEqualTo("[acme 1.2.0, beta 1.3.0] [own]");

            Files.delete(policy);
            assertThat(next().isLoaded()).isTrue();
            assertThat(versions(engine)).isEqualTo("[acme 1.2.0, beta 1.3.0] []");
        }
        assertThat(threads()).isEmpty();
    }

    /** Returns the packs and the policies of a report. */
    private static String versions(IcpRuleEngine engine) {
        Receipt receipt = engine.evaluate(PackFolder.filing()).receipt();
        return receipt.packs().stream()
                        .map(pack -> pack.id() + ' ' + pack.version())
                        .toList()
                + " "
                + receipt.policies().stream().map(applied -> applied.id()).toList();
    }

    @Test
    void an_engine_without_a_file_to_watch_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReloadingIcpRuleEngine.of(
                        List.of(), List.of(), packs -> new DroolsIcpRuleEngine(), Duration.ofSeconds(1), reload -> {}));
    }

    @Test
    void a_pack_that_is_wrong_at_the_start_is_refused_and_leaves_no_thread() {
        PackFolder pack = PackFolder.in(folder).with("rules/brand.drl", "taken.possible", "takn.possible");
        assertThatThrownBy(() -> watching(pack)).isInstanceOf(RulePackException.class);
        assertThat(threads()).isEmpty();
    }

    static List<Throwable> throwables() {
        return Effort.oneIn(
                4,
                List.of(
                        new StackOverflowError(),
                        new NoClassDefFoundError("com/acme/Helper"),
                        new AssertionError("expected"),
                        new OutOfMemoryError("Java heap space"),
                        new IllegalStateException("no policy")));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void a_pack_that_loads_with_an_error_is_reported_and_the_next_one_is_loaded(Throwable thrown)
            throws InterruptedException {
        PackFolder pack = PackFolder.in(folder);
        try (ReloadingIcpRuleEngine engine = ReloadingIcpRuleEngine.of(
                pack.path(),
                read -> {
                    if (read.version().equals("1.9.0")) {
                        ReloadingIcpRuleEngineTest.<RuntimeException>sneak(thrown);
                    }
                    return DroolsIcpRuleEngine.builder().pack(read).build();
                },
                Duration.ofMillis(100),
                reloads::add)) {
            pack.with("pack.properties", "version=1.2.0", "version=1.9.0");
            Reload refused = next();
            assertThat(refused.isLoaded()).isFalse();
            if (thrown instanceof Error) {
                assertThat(refused.problem())
                        .isInstanceOf(IllegalStateException.class)
                        .hasCause(thrown);
            } else {
                assertThat(refused.problem()).isSameAs(thrown);
            }
            assertThat(receipt(engine)).startsWith("acme 1.2.0 ");
            pack.with("pack.properties", "version=1.9.0", "version=2.0.0");
            assertThat(next().isLoaded()).isTrue();
            assertThat(receipt(engine)).startsWith("acme 2.0.0 ");
        }
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void a_listener_that_fails_does_not_stop_the_watch(Throwable thrown) throws InterruptedException {
        PackFolder pack = PackFolder.in(folder);
        try (ReloadingIcpRuleEngine engine = ReloadingIcpRuleEngine.of(
                pack.path(),
                read -> DroolsIcpRuleEngine.builder().pack(read).build(),
                Duration.ofMillis(100),
                reload -> {
                    reloads.add(reload);
                    Thread.currentThread().interrupt();
                    ReloadingIcpRuleEngineTest.<RuntimeException>sneak(thrown);
                })) {
            pack.with("pack.properties", "version=1.2.0", "version=1.3.0");
            assertThat(next().isLoaded()).isTrue();
            pack.with("pack.properties", "version=1.3.0", "version=1.4.0");
            assertThat(next().isLoaded()).isTrue();
            assertThat(receipt(engine)).startsWith("acme 1.4.0 ");
        }
        assertThat(threads()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @ParameterizedTest
    @CsvSource({"app.log, true", "logs/app.log, true", "rules/app.log, false"})
    void a_file_that_grows_does_not_keep_a_new_version_out(String file, boolean isLoaded) throws Exception {
        PackFolder pack = PackFolder.in(folder);
        try (ReloadingIcpRuleEngine engine = watching(pack)) {
            AtomicBoolean isDone = new AtomicBoolean();
            Thread writer = new Thread(() -> {
                for (int i = 0; !isDone.get(); i++) {
                    pack.withFile(file, "x".repeat(i));
                    LockSupport.parkNanos(50_000_000);
                }
            });
            writer.start();
            try {
                pack.with("pack.properties", "version=1.2.0", "version=2.0.0");
                Reload reload = next();
                // A file in a folder of the pack belongs to the pack, and this one is no sheet.
                assertThat(reload.isLoaded()).isEqualTo(isLoaded);
                assertThat(receipt(engine)).startsWith(isLoaded ? "acme 2.0.0 " : "acme 1.2.0 ");
            } finally {
                isDone.set(true);
                writer.join();
            }
        }
    }

    @Test
    void only_the_files_of_a_pack_are_read() {
        PackFolder pack = PackFolder.in(folder);
        String digest = pack.pack().sha256();
        pack.withFile("README.md", "# acme").withFile("build/report.txt", "x".repeat(1000));
        assertThat(pack.pack().sha256()).isEqualTo(digest);
    }

    @Test
    void a_closed_engine_still_evaluates_and_can_be_closed_again() {
        PackFolder pack = PackFolder.in(folder);
        ReloadingIcpRuleEngine engine = watching(pack);
        engine.close();
        engine.close();
        assertThat(receipt(engine)).startsWith("acme 1.2.0 ");
        assertThat(engine.rules()).isNotEmpty();
        assertThat(engine.parameters()).isNotEmpty();
        assertThat(engine.clauses()).isNotEmpty();
        assertThat(engine.law().documents()).isNotEmpty();
        assertThat(threads()).isEmpty();
    }

    @Test
    void an_interval_out_of_bounds_is_refused() {
        for (Duration interval : new Duration[] {Duration.ZERO, Duration.ofDays(2)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReloadingIcpRuleEngine.of(
                            folder, pack -> new DroolsIcpRuleEngine(), interval, reload -> {}));
        }
    }

    /** A method with a default implementation would not reach the engine of the pack. */
    @Test
    void every_method_of_an_engine_is_passed_on() {
        Stream<Method> methods = Arrays.stream(IcpRuleEngine.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()));
        assertThat(methods)
                .allSatisfy(method -> assertThat(ReloadingIcpRuleEngine.class.getDeclaredMethod(
                                method.getName(), method.getParameterTypes()))
                        .isNotNull());
    }

    /** Returns the pack of a report as {@link RulePack#toString} writes it. */
    private static String receipt(IcpRuleEngine engine) {
        AppliedPack pack =
                engine.evaluate(PackFolder.filing()).receipt().packs().get(0);
        return pack.id() + ' ' + pack.version() + ' ' + pack.sha256();
    }

    /** Returns the threads that watch the folder of the test; other tests run at the same time. */
    private Stream<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("icp-rules watch") && name.contains(folder.toString()));
    }
}
