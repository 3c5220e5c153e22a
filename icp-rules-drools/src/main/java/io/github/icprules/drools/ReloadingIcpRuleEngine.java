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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine that watches its rule packs, and other files such as policies, and reads them again when they change. The changed files are
 * first checked and compiled, and an engine is built with them. If they are wrong, the engine with the old files stays in use. An
 * evaluation uses one engine from start to end, and the receipt of the report contains the versions and the digests of the packs and
 * policies. Thread-safe.
 *
 * <p>One daemon thread reads the files when the file system reports a change, and at fixed intervals. {@link #close} stops the thread;
 * the engine that was loaded last can still be used.
 */
public final class ReloadingIcpRuleEngine implements IcpRuleEngine, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadingIcpRuleEngine.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final List<Path> places;
    private final Function<List<RulePack>, IcpRuleEngine> maker;
    private final Consumer<Reload> listener;
    private final FileWatch watch;
    private volatile IcpRuleEngine engine;
    private volatile List<RulePack> packs;
    private volatile @Nullable RuntimeException problem;

    /**
     * The outcome of a change of the files.
     *
     * @param packs the packs that are in use now
     * @param problem the reason why the changed files were refused; {@code null} if they are in use. An {@link Error}, such as that a
     *     class of a pack is missing, is the cause of an {@link IllegalStateException}
     */
    public record Reload(List<RulePack> packs, @Nullable RuntimeException problem) {

        /** Copies the list. */
        public Reload {
            packs = List.copyOf(packs);
        }

        /** {@return whether the changed files are in use} */
        public boolean isLoaded() {
            return problem == null;
        }
    }

    private ReloadingIcpRuleEngine(
            List<Path> places,
            List<Path> files,
            Function<List<RulePack>, IcpRuleEngine> maker,
            Duration interval,
            Consumer<Reload> listener,
            Function<Path, String> digester) {
        this.places = List.copyOf(places);
        this.maker = maker;
        this.listener = listener;
        List<Path> others = List.copyOf(files);
        this.watch = new FileWatch(
                Stream.concat(this.places.stream(), others.stream()).toList(),
                interval,
                () -> Stream.concat(
                                this.places.stream().map(digester),
                                others.stream().map(FileWatch::digest))
                        .collect(Collectors.joining(" ")),
                this::reload,
                this::report);
        this.packs = read();
        this.engine = made(packs);
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
        return watching(List.of(place), List.of(), packs -> maker.apply(packs.get(0)), interval, listener, digester);
    }

    /**
     * {@return an engine that watches some packs, and other files that the maker reads}
     *
     * @param packs folders and jars, as {@link RulePack#of} takes them; can be empty if there are files
     * @param files files such as policies, or folders with such files but not their sub-folders; can be empty if there are packs
     * @param maker reads the files and makes the engine of the packs, which are in the order of their places
     * @param interval the longest time between two reads of the files, from 10 milliseconds to 1 day
     * @param listener receives the outcome of each change, on the watching thread. If the listener or the maker throws an exception
     *     or an error, the engine continues to watch
     * @throws RulePackException if a pack is wrong now
     */
    public static ReloadingIcpRuleEngine of(
            List<Path> packs,
            List<Path> files,
            Function<List<RulePack>, IcpRuleEngine> maker,
            Duration interval,
            Consumer<Reload> listener) {
        requireNonNull(packs, "packs must be given.");
        requireNonNull(files, "files must be given.");
        requireNonNull(maker, "maker must be given.");
        return watching(packs, files, maker, interval, listener, PackReader::digest);
    }

    private static ReloadingIcpRuleEngine watching(
            List<Path> packs,
            List<Path> files,
            Function<List<RulePack>, IcpRuleEngine> maker,
            Duration interval,
            Consumer<Reload> listener,
            Function<Path, String> digester) {
        requireNonNull(interval, "interval must be given.");
        requireNonNull(listener, "listener must be given.");
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The interval must be from 10 milliseconds to 1 day.");
        }
        if (packs.isEmpty() && files.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to watch: expected a pack or a file.");
        }
        ReloadingIcpRuleEngine engine = new ReloadingIcpRuleEngine(packs, files, maker, interval, listener, digester);
        engine.watch.start();
        return engine;
    }

    private List<RulePack> read() {
        return places.stream().map(RulePack::of).toList();
    }

    private IcpRuleEngine made(List<RulePack> from) {
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

    /** {@return the packs that are in use, in the order of their places} */
    public List<RulePack> packs() {
        return packs;
    }

    /** {@return the reason why the last change of the files was refused; empty if the files that were read last are in use} */
    public Optional<RuntimeException> problem() {
        return Optional.ofNullable(problem);
    }

    /** Stops watching. The engine that was loaded last can still be used. */
    @Override
    public void close() {
        watch.close();
    }

    private void reload() {
        List<RulePack> old = packs;
        Throwable refusal = null;
        try {
            List<RulePack> read = read();
            if (!ids(read).equals(ids(old))) {
                throw new IllegalArgumentException(
                        "A rule pack has another id: expected %s, found %s.".formatted(ids(old), ids(read)));
            }
            IcpRuleEngine made = made(read);
            packs = read;
            engine = made;
            LOG.info("Rule packs {} are in use, in place of {}", read, old);
        } catch (Throwable thrown) {
            refusal = thrown;
        }
        problem = refusal == null ? null : exception(refusal);
        report(refusal);
    }

    private static List<String> ids(List<RulePack> packs) {
        return packs.stream().map(RulePack::id).toList();
    }

    /** Reports the outcome of a change to the log and to the listener. */
    private void report(@Nullable Throwable refusal) {
        try {
            if (refusal != null) {
                LOG.warn("A change is refused, {} stay in use: {}", packs, String.valueOf(refusal));
            }
            listener.accept(new Reload(packs, refusal == null ? null : exception(refusal)));
        } catch (Throwable ofListener) {
            logFailure(ofListener);
        }
    }

    private void logFailure(Throwable ofListener) {
        try {
            LOG.error("Rule packs {}: the listener failed.", places, ofListener);
        } catch (Throwable ofLog) {
            // There is no other place for a report, and the watch must go on.
        }
    }

    private static RuntimeException exception(Throwable problem) {
        return problem instanceof RuntimeException exception
                ? exception
                : new IllegalStateException(
                        "The files cannot be loaded: " + problem.getClass().getName(), problem);
    }
}
