package io.github.icprules.drools;

import static java.util.Objects.requireNonNull;

import io.github.icprules.Clause;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Parameter;
import io.github.icprules.RuleDescription;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.drools.pack.PackReader;
import io.github.icprules.explain.Explanation;
import io.github.icprules.law.LawTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine that watches a rule pack and loads the pack again when the files change. A changed pack is first checked and compiled, and
 * an engine is built with it. If the pack is wrong, the engine with the old pack stays in use. An evaluation uses one engine from start
 * to end, and the receipt of the report contains the version and the digest of the pack. Thread-safe.
 *
 * <p>One daemon thread reads the files when the file system reports a change, and at fixed intervals. {@link #close} stops the thread;
 * the engine that was loaded last can still be used.
 */
public final class ReloadingIcpRuleEngine implements IcpRuleEngine, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadingIcpRuleEngine.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** The time without changes after which a pack is loaded, so that a pack is not loaded while its files are copied. */
    private static final long SETTLED_MILLIS = 300;

    /** The time after which a pack is loaded even if its files keep changing. */
    private static final long LONGEST_CHANGE_MILLIS = 5_000;

    /** The time in which several events of the file system count as one. */
    private static final long BURST_MILLIS = 200;

    private static final long CLOSING_MILLIS = 10_000;

    /** A pack has folders of one level. */
    private static final int DEEPEST = 2;

    private final Path place;
    private final Function<RulePack, IcpRuleEngine> maker;
    private final Consumer<Reload> listener;
    private final Duration interval;
    private final Function<Path, String> digester;
    private final Thread thread;
    private volatile IcpRuleEngine engine;
    private volatile RulePack pack;
    private volatile boolean isClosed;
    /** The digest of the files that were read last, also if the pack was refused. */
    private String seen;

    private volatile @Nullable WatchService watch;

    /**
     * The outcome of a change of the files.
     *
     * @param pack the pack that is in use now
     * @param problem the reason why the new pack was refused; {@code null} if the new pack is in use. An {@link Error}, such as that a
     *     class of the pack is missing, is the cause of an {@link IllegalStateException}
     */
    public record Reload(RulePack pack, @Nullable RuntimeException problem) {

        /** {@return whether the new pack is in use} */
        public boolean isLoaded() {
            return problem == null;
        }
    }

    private ReloadingIcpRuleEngine(
            Path place,
            Function<RulePack, IcpRuleEngine> maker,
            Duration interval,
            Consumer<Reload> listener,
            Function<Path, String> digester) {
        this.place = place;
        this.maker = maker;
        this.interval = interval;
        this.listener = listener;
        this.digester = digester;
        this.pack = RulePack.of(place);
        this.engine = made(pack);
        this.seen = pack.sha256();
        this.watch = watchService();
        this.thread = new Thread(this::run, "icp-rules pack " + pack.id());
        thread.setDaemon(true);
        thread.setContextClassLoader(ReloadingIcpRuleEngine.class.getClassLoader());
    }

    /**
     * {@return an engine that watches a pack}
     *
     * @param place a folder or a jar, as {@link RulePack#of} takes it
     * @param maker makes the engine of a pack, such as {@code pack -> DroolsIcpRuleEngine.builder().pack(pack).build()}
     * @throws RulePackException if the pack is wrong now
     */
    public static ReloadingIcpRuleEngine of(Path place, Function<RulePack, IcpRuleEngine> maker) {
        return of(place, maker, INTERVAL, reload -> {});
    }

    /**
     * {@return an engine that watches a pack}
     *
     * @param place a folder or a jar, as {@link RulePack#of} takes it
     * @param maker makes the engine of a pack, such as {@code pack -> DroolsIcpRuleEngine.builder().pack(pack).build()}
     * @param interval the longest time between two reads of the files, from 10 milliseconds to 1 day
     * @param listener receives the outcome of each change, on the watching thread. If the listener or the maker throws an exception
     *     or an error, the engine continues to watch
     * @throws RulePackException if the pack is wrong now
     */
    public static ReloadingIcpRuleEngine of(
            Path place, Function<RulePack, IcpRuleEngine> maker, Duration interval, Consumer<Reload> listener) {
        return of(place, maker, interval, listener, PackReader::digest);
    }

    /**
     * Returns an engine that watches a pack.
     *
     * @param digester returns the digest of the files of the pack
     */
    static ReloadingIcpRuleEngine of(
            Path place,
            Function<RulePack, IcpRuleEngine> maker,
            Duration interval,
            Consumer<Reload> listener,
            Function<Path, String> digester) {
        requireNonNull(place, "place must be given.");
        requireNonNull(maker, "maker must be given.");
        requireNonNull(interval, "interval must be given.");
        requireNonNull(listener, "listener must be given.");
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The interval must be from 10 milliseconds to 1 day.");
        }
        ReloadingIcpRuleEngine engine = new ReloadingIcpRuleEngine(place, maker, interval, listener, digester);
        engine.thread.start();
        return engine;
    }

    private IcpRuleEngine made(RulePack from) {
        return requireNonNull(maker.apply(from), "The maker must make an engine.");
    }

    @Override
    public FilingReport evaluate(FilingRequest request) {
        return engine.evaluate(request);
    }

    @Override
    public List<NextQuestion> nextQuestions(FilingRequest request) {
        return engine.nextQuestions(request);
    }

    @Override
    public RepairResult repairs(FilingRequest request) {
        return engine.repairs(request);
    }

    @Override
    public RepairResult repairs(FilingRequest request, Duration limit) {
        return engine.repairs(request, limit);
    }

    @Override
    public Explanation explain(FilingRequest request, String ruleId) {
        return engine.explain(request, ruleId);
    }

    @Override
    public List<Explanation> explainAll(FilingRequest request) {
        return engine.explainAll(request);
    }

    @Override
    public List<RuleDescription> rules() {
        return engine.rules();
    }

    @Override
    public List<Parameter> parameters() {
        return engine.parameters();
    }

    @Override
    public List<Clause> clauses() {
        return engine.clauses();
    }

    @Override
    public LawTables law() {
        return engine.law();
    }

    /** {@return the pack that is in use} */
    public RulePack pack() {
        return pack;
    }

    /** Stops watching. The engine that was loaded last can still be used. */
    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
        close(watch);
        if (Thread.currentThread() != thread) {
            try {
                thread.join(CLOSING_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Watches until the engine is closed. No problem of a pack, of the maker or of the listener ends this thread. */
    private void run() {
        while (!isClosed) {
            try {
                awaitChange();
                look();
            } catch (InterruptedException e) {
                // Closing interrupts this thread; the maker and the listener could do so, too.
                LOG.debug("Rule pack {}: the watching thread was interrupted.", place);
            } catch (Throwable problem) {
                close(watch);
                watch = null;
                report(problem);
            }
        }
        close(watch);
    }

    private void look() throws InterruptedException {
        String now = digest();
        if (now.equals(seen)) {
            return;
        }
        long start = System.nanoTime();
        String before;
        do {
            before = now;
            Thread.sleep(SETTLED_MILLIS);
            now = digest();
        } while (!now.equals(before)
                && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(LONGEST_CHANGE_MILLIS));
        if (!now.equals(seen)) {
            seen = now;
            reload();
        }
    }

    private void reload() {
        RulePack old = pack;
        Throwable refusal = null;
        try {
            RulePack read = RulePack.of(place);
            if (!read.id().equals(old.id())) {
                throw new IllegalArgumentException(
                        "The rule pack has another id: expected %s, found %s.".formatted(old.id(), read.id()));
            }
            IcpRuleEngine made = made(read);
            pack = read;
            engine = made;
            seen = read.sha256();
            LOG.info("Rule pack {} is in use, in place of {}", read, old);
        } catch (Throwable problem) {
            refusal = problem;
        }
        report(refusal);
        close(watch);
        watch = watchService();
    }

    /** Reports the outcome of a change to the log and to the listener. */
    private void report(@Nullable Throwable problem) {
        try {
            if (problem != null) {
                LOG.warn("Rule pack {} is refused, {} stays in use: {}", place, pack, String.valueOf(problem));
            }
            listener.accept(new Reload(pack, problem == null ? null : exception(problem)));
        } catch (Throwable ofListener) {
            logFailure(ofListener);
        }
    }

    private void logFailure(Throwable ofListener) {
        try {
            LOG.error("Rule pack {}: the listener failed.", place, ofListener);
        } catch (Throwable ofLog) {
            // There is no other place for a report, and the watch must go on.
        }
    }

    private static RuntimeException exception(Throwable problem) {
        return problem instanceof RuntimeException exception
                ? exception
                : new IllegalStateException("The rule pack cannot be loaded: " + problem, problem);
    }

    /** Returns the digest of the files, or the reason why they cannot be read: a folder that is being copied may lack its manifest. */
    private String digest() {
        try {
            return digester.apply(place);
        } catch (Throwable problem) {
            // A later load meets the same problem and reports it.
            return String.valueOf(problem);
        }
    }

    /** Waits until the file system reports a change, at most for the interval. */
    private void awaitChange() throws InterruptedException {
        WatchService service = watch;
        if (service == null) {
            Thread.sleep(interval.toMillis());
            return;
        }
        try {
            WatchKey key = service.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
            if (key != null) {
                // A file that is written comes with many events. Without a pause, a growing log would occupy the
                // processor.
                Thread.sleep(Math.min(interval.toMillis(), BURST_MILLIS));
                key.pollEvents();
                key.reset();
            }
        } catch (ClosedWatchServiceException e) {
            watch = null;
        }
    }

    /** Watches the folders. Without a watch service, the files are read at the interval only. */
    private @Nullable WatchService watchService() {
        WatchService service = null;
        boolean isFolder = Files.isDirectory(place);
        Path parent = place.toAbsolutePath().getParent();
        Path folder = isFolder || parent == null ? place : parent;
        try {
            service = place.getFileSystem().newWatchService();
            try (Stream<Path> folders = Files.walk(folder, isFolder ? DEEPEST : 0, FileVisitOption.FOLLOW_LINKS)) {
                for (Path each : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
                    each.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                }
            }
            return service;
        } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
            LOG.debug("Rule pack {}: no notice of changes, so the files are looked at every {}", place, interval);
            close(service);
            return null;
        }
    }

    private static void close(@Nullable WatchService service) {
        if (service != null) {
            try {
                service.close();
            } catch (IOException | RuntimeException e) {
                LOG.debug("A watch service was not closed.", e);
            }
        }
    }
}
