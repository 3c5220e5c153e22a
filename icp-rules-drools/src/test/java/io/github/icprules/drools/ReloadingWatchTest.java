package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.ReloadingIcpRuleEngine.Reload;
import io.github.icprules.drools.pack.PackReader;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.PackFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The thread that watches a pack stops only if its engine is closed, and it reads seldom. */
class ReloadingWatchTest {

    /** The version of a pack with which no engine can be made. */
    private static final String WITHOUT_WORDS = "1.9.0";

    @TempDir
    private Path folder;

    private final BlockingQueue<Reload> reloads = new LinkedBlockingQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> ofDigest = new AtomicReference<>();

    private ReloadingIcpRuleEngine watching(PackFolder pack, Duration interval) {
        return ReloadingIcpRuleEngine.of(
                pack.path(),
                read -> {
                    if (read.version().equals(WITHOUT_WORDS)) {
                        throw new WithoutWords();
                    }
                    return DroolsIcpRuleEngine.builder().pack(read).build();
                },
                interval,
                reloads::add,
                place -> {
                    reads.incrementAndGet();
                    Throwable problem = ofDigest.getAndSet(null);
                    if (problem != null) {
                        ReloadingWatchTest.<RuntimeException>sneak(problem);
                    }
                    return PackReader.digest(place);
                });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private Reload next() throws InterruptedException {
        return Objects.requireNonNull(reloads.poll(60, TimeUnit.SECONDS), "no reload within a minute");
    }

    static List<Throwable> throwables() {
        return Effort.oneIn(
                4,
                List.of(
                        new StackOverflowError(),
                        new OutOfMemoryError("Java heap space"),
                        new NoClassDefFoundError("com/acme/Helper"),
                        new IllegalStateException("no folder"),
                        new WithoutWords()));
    }

    /** A problem that cannot even be described. */
    private static final class WithoutWords extends Error {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no words");
        }
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void a_read_of_the_files_that_fails_does_not_stop_the_watch(Throwable thrown) throws InterruptedException {
        PackFolder pack = PackFolder.in(folder);
        try (ReloadingIcpRuleEngine engine = watching(pack, Duration.ofMillis(50))) {
            ofDigest.set(thrown);
            while (ofDigest.get() != null) {
                Thread.sleep(10);
            }
            pack.with("pack.properties", "version=1.2.0", "version=1.3.0");
            Reload reload = next();
            while (!reload.packs().get(0).version().equals("1.3.0")) {
                reload = next();
            }
            assertThat(engine.packs().get(0).version()).isEqualTo("1.3.0");
        }
    }

    @Test
    void a_problem_without_words_does_not_stop_the_watch() throws InterruptedException {
        PackFolder pack = PackFolder.in(folder);
        try (ReloadingIcpRuleEngine engine = watching(pack, Duration.ofMillis(50))) {
            int before = reads.get();
            pack.with("pack.properties", "version=1.2.0", "version=" + WITHOUT_WORDS);
            while (reads.get() < before + 20) {
                Thread.sleep(10);
            }
            pack.with("pack.properties", "version=" + WITHOUT_WORDS, "version=2.0.0");
            assertThat(next().isLoaded()).isTrue();
            assertThat(engine.packs().get(0).version()).isEqualTo("2.0.0");
        }
    }

    @Test
    void a_file_that_grows_all_the_time_is_no_reason_to_read_all_the_time() throws InterruptedException {
        PackFolder pack = PackFolder.in(folder);
        try (ReloadingIcpRuleEngine engine = watching(pack, Duration.ofSeconds(1))) {
            int before = reads.get();
            long start = System.nanoTime();
            for (int i = 0; System.nanoTime() - start < 2_000_000_000L; i++) {
                pack.withFile("app.log", "x".repeat(i % 100));
                LockSupport.parkNanos(5_000_000);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(reads.get() - before).isLessThan((int) (6 * seconds) + 2);
            assertThat(engine.packs().get(0).version()).isEqualTo("1.2.0");
        }
    }
}
