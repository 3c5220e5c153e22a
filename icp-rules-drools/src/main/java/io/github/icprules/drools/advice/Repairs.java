package io.github.icprules.drools.advice;

import io.github.icprules.RuleDescription;
import io.github.icprules.advice.ChangeKind;
import io.github.icprules.advice.ProposedChange;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.advice.RepairResult.Outcome;
import io.github.icprules.drools.advice.Candidate.Detour;
import io.github.icprules.drools.advice.State.Evaluated;
import io.github.icprules.drools.advice.State.Identity;
import io.github.icprules.drools.advice.State.Step;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.findings.InputTexts;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the smallest set of changes after which no violation blocks a filing. The search is an iterative deepening over
 * the candidates of the blocking violations. Each step is evaluated, so the last report proves the result. The search is
 * deterministic, except that the limit of time can stop it earlier or later.
 */
public final class Repairs {

    private static final int MOST_EVALUATIONS = 4_000;

    /** The maximum number of changes of a repair. A filing with more faults must be entered again. */
    private static final int MOST_CHANGES = 12;

    /**
     * The upper bound of the time limit, so that its nanoseconds do not overflow. The number of evaluations stops a search much
     * earlier.
     */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** The number of evaluations for finding a repair of the same size with fewer conditions, after a repair is found. */
    private static final int FOR_FEWER_CONDITIONS = 400;

    /** The changes of lists. They are right for one state of the list only. */
    private static final Set<ChangeKind> OF_LISTS =
            EnumSet.of(ChangeKind.REMOVE, ChangeKind.TICK, ChangeKind.UNTICK, ChangeKind.ADD_PAPER);

    private final Function<FilingRequest, FilingReport> engine;
    private final Candidates candidates;
    private final InputTexts texts;
    private final LongSupplier nanoTime;

    /**
     * Prepares searches.
     *
     * @param engine evaluates a filing
     * @param rules the rules of the engine
     * @param laying makes the fact of a filing that has a day
     * @param texts the names of entries
     * @param nanoTime the clock of the limit
     */
    public Repairs(
            Function<FilingRequest, FilingReport> engine,
            List<RuleDescription> rules,
            Function<FilingRequest, Filing> laying,
            InputTexts texts,
            LongSupplier nanoTime) {
        this.engine = engine;
        this.candidates = new Candidates(rules, laying);
        this.texts = texts;
        this.nanoTime = nanoTime;
    }

    /** {@return the smallest repair that is found within a limit of time} */
    public RepairResult of(FilingRequest request, Duration limit) {
        Duration bounded = limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
        return new Search(nanoTime.getAsLong() + bounded.toNanos(), true).of(request);
    }

    /** Stops a search at its limit. */
    private static final class LimitReached extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LimitReached() {
            super("The limit of the search was reached.", null, false, false);
        }
    }

    /** The search for one filing. */
    private final class Search {
        private final long end;
        /** Whether another filing can be a part of the repair. The repair of another filing has no further filings. */
        private final boolean isWithOthers;

        private final Map<FilingRequest, Evaluated> states = new HashMap<>();
        /** The repairs of the other filings. */
        private final Map<Detour, RepairResult> others = new HashMap<>();

        private int evaluations;
        private int limit = MOST_EVALUATIONS;
        /**
         * The maximum number of violations that one change removed so far. From this number follows the minimum number of
         * changes.
         */
        private int most = 1;

        private Set<Identity> given = Set.of();
        private @Nullable List<Step> best;
        /** The minimum number of violations that were left in any state, and the steps to that state. */
        private int nearest = Integer.MAX_VALUE;

        private List<Step> toNearest = List.of();
        /** The violations without a proposed change at the start, and the changes that remove the other violations. */
        private final Set<Identity> withoutCandidate = new HashSet<>();

        private final Map<Identity, Set<Candidate>> removers = new HashMap<>();

        private @Nullable State start;

        Search(long end, boolean isWithOthers) {
            this.end = end;
            this.isWithOthers = isWithOthers;
        }

        RepairResult of(FilingRequest request) {
            State start = new State(request, request, evaluated(request));
            this.start = start;
            if (start.blocking().isEmpty()) {
                return result(Outcome.NOT_NEEDED, start, List.of(), true);
            }
            boolean isExhaustive = true;
            List<Step> all = null;
            List<Step> partly = List.of();
            try {
                given = beyondOneChange(start);
                if (given.size() < start.blocking().size()) {
                    nearest = given.size() + open(start).size();
                    deepen(start, MOST_CHANGES);
                    partly = best == null ? partly : best;
                }
                all = given.isEmpty() ? best : null;
                if (!given.isEmpty() && given.stream().noneMatch(withoutCandidate::contains)) {
                    // No single change removes these violations, but two changes may do so.
                    given = Set.of();
                    best = null;
                    deepen(start, Math.min(MOST_CHANGES, partly.size() + 2));
                    all = best;
                }
            } catch (LimitReached e) {
                isExhaustive = false;
                all = given.isEmpty() ? best : null;
                partly = !given.isEmpty() && best != null ? best : partly;
            }
            if (all != null) {
                return result(Outcome.FOUND, last(start, all), all, isExhaustive);
            }
            // A search that was stopped may have found a better state.
            List<Step> reached = last(start, partly).blocking().size() <= nearest ? partly : toNearest;
            boolean isNoBetter =
                    last(start, reached).blocking().size() >= start.blocking().size();
            return reached.isEmpty() || isNoBetter
                    ? result(Outcome.NONE_FOUND, start, List.of(), isExhaustive)
                    : result(Outcome.PARTLY, last(start, reached), reached, isExhaustive);
        }

        private RepairResult result(Outcome outcome, State end, List<Step> path, boolean isExhaustive) {
            State first = path.isEmpty() ? end : path.get(0).from();
            // The evaluation of the filing after the changes is the proof.
            FilingReport after = engine.apply(end.request());
            Obstacles obstacles = new Obstacles(end.request(), texts);
            return new RepairResult(
                    outcome,
                    new StepsOfRepair(others::get).of(end.request().filingType(), changes(path, first), detours(path)),
                    Evaluated.of(after, Severity.BLOCKING).map(obstacles::of).toList(),
                    harmless(end, first),
                    after,
                    Evaluated.of(after, Severity.WARNING)
                            .filter(warning -> !first.evaluated().warnings().contains(Identity.of(warning)))
                            .toList(),
                    evaluations + 1,
                    isExhaustive);
        }

        /**
         * Returns the filing after the changes with known values. If a violation would block it that the other changes remove, the
         * filing stays as it is until they are made.
         */
        private FilingRequest harmless(State end, State first) {
            FilingRequest known = end.known();
            if (known.equals(first.request()) || known.equals(end.request())) {
                return known;
            }
            evaluations++;
            State partly = new State(known, known, Evaluated.of(engine.apply(known)));
            return partly.isHarmless(first) ? known : first.request();
        }

        private List<ProposedChange> changes(List<Step> path, State first) {
            return path.stream()
                    .filter(step ->
                            step.change().detour() == null || step.change().isKnown())
                    .map(step -> ChangeTexts.of(step.change(), step.from().known(), first.request(), texts))
                    .toList();
        }

        private static List<Detour> detours(List<Step> path) {
            List<Detour> detours = new ArrayList<>();
            for (Step step : path) {
                Detour detour = step.change().detour();
                if (detour != null) {
                    detours.add(detour);
                }
            }
            return detours;
        }

        private static State last(State start, List<Step> path) {
            return path.isEmpty() ? start : path.get(path.size() - 1).to();
        }

        /** Returns the violations that no single change removes. */
        private Set<Identity> beyondOneChange(State start) {
            Set<Identity> left =
                    start.blocking().stream().map(Identity::of).collect(Collectors.toCollection(HashSet::new));
            List<Step> all = stepsFrom(start, start.blocking());
            for (Violation violation : start.blocking()) {
                Identity key = Identity.of(violation);
                if (candidates.of(start.request(), violation, start.blocking()).isEmpty()) {
                    withoutCandidate.add(key);
                }
                for (Step step : all) {
                    if (step.removes(key)) {
                        left.remove(key);
                        removers.computeIfAbsent(key, any -> new LinkedHashSet<>())
                                .add(step.change());
                    }
                }
            }
            return left;
        }

        /** Tries sets of one change, of two changes and so on, so that the first repair that is found is the smallest. */
        private void deepen(State start, int deepest) {
            try {
                for (int depth = Math.max(1, atLeast(open(start).size())); depth <= deepest && best == null; depth++) {
                    descend(start, new ArrayList<>(), depth);
                }
            } catch (LimitReached e) {
                if (best == null) {
                    throw e;
                }
            }
            limit = MOST_EVALUATIONS;
        }

        /** Returns the minimum number of changes that can remove this many violations. */
        private int atLeast(int violations) {
            return (violations + most - 1) / most;
        }

        private List<Violation> open(State state) {
            return state.blocking().stream()
                    .filter(violation -> !given.contains(Identity.of(violation)))
                    .toList();
        }

        private void descend(State state, List<Step> path, int left) {
            List<Violation> open = open(state);
            State first = Objects.requireNonNull(start);
            if (open.isEmpty()) {
                if (!state.isHarmless(first)) {
                    return;
                }
                if (best == null) {
                    best = List.copyOf(path);
                    limit = Math.min(limit, evaluations + FOR_FEWER_CONDITIONS);
                } else if (Step.compare(path, best, first) < 0) {
                    best = List.copyOf(path);
                }
                return;
            }
            if (state.blocking().size() < nearest && state.isHarmless(first)) {
                nearest = state.blocking().size();
                toNearest = List.copyOf(path);
            }
            if (left < atLeast(open.size())) {
                return;
            }
            for (Step step : branches(state, open)) {
                path.add(step);
                if (left - 1 >= atLeast(open(step.to()).size())) {
                    descend(step.to(), path, left - 1);
                }
                path.remove(path.size() - 1);
            }
        }

        /**
         * Returns the steps that remove one of the violations. Every violation must be removed by some step, so the violation
         * with the fewest proposed changes is chosen. If no step removes it, all steps are returned.
         */
        private List<Step> branches(State state, List<Violation> open) {
            Violation chosen = open.get(0);
            int fewest = Integer.MAX_VALUE;
            for (Violation violation : open) {
                int proposed = proposals(state, violation).size();
                if (proposed > 0 && proposed < fewest) {
                    chosen = violation;
                    fewest = proposed;
                }
            }
            Identity key = Identity.of(chosen);
            List<Step> removing = stepsFrom(state, List.of(chosen)).stream()
                    .filter(step -> step.removes(key))
                    .toList();
            return removing.isEmpty() ? stepsFrom(state, open) : removing;
        }

        /**
         * Returns the changes for a violation: its own changes, and the changes of other violations that removed it at the start.
         */
        private Set<Candidate> proposals(State state, Violation violation) {
            Set<Candidate> all = new LinkedHashSet<>(candidates.of(state.request(), violation, state.blocking()));
            for (Candidate change : removers.getOrDefault(Identity.of(violation), Set.of())) {
                if (!OF_LISTS.contains(change.kind())
                        || state.hasListOf(Objects.requireNonNull(start), change.path())) {
                    all.add(change);
                }
            }
            return all;
        }

        /** Returns the steps from a state. The steps that leave the fewest violations are first. */
        private List<Step> stepsFrom(State state, List<Violation> violations) {
            Map<FilingRequest, Step> found = new LinkedHashMap<>();
            for (Violation violation : violations) {
                for (Candidate change : proposals(state, violation)) {
                    FilingRequest changed = change.in(state.request());
                    FilingRequest known = change.knownIn(state.known());
                    if (changed != null
                            && known != null
                            && !found.containsKey(changed)
                            && Harm.isNoneIn(state.known().asTree(), known.asTree())
                            && isPossible(change.detour())) {
                        State to = new State(changed, known, evaluated(changed));
                        most = Math.max(
                                most, state.blocking().size() - to.blocking().size());
                        found.put(changed, new Step(change, state, to));
                    }
                }
            }
            List<Step> sorted = new ArrayList<>(found.values());
            sorted.sort(Comparator.comparing((Step step) -> step.to().blocking().size())
                    .thenComparing(Step::change, Candidate.ORDER));
            return sorted;
        }

        /** Returns whether another filing can be made: nothing blocks it, if need be after changes. */
        private boolean isPossible(@Nullable Detour detour) {
            if (detour == null) {
                return true;
            }
            FilingRequest other = detour.filing();
            if (!isWithOthers || (detour.isBefore() && other == null)) {
                return false;
            }
            if (other == null) {
                return true;
            }
            RepairResult repair = others.computeIfAbsent(detour, any -> new Search(end, false).of(other));
            return repair.unsolved().isEmpty();
        }

        private Evaluated evaluated(FilingRequest request) {
            Evaluated known = states.get(request);
            if (known != null) {
                return known;
            }
            if (evaluations > 0 && (evaluations >= limit || nanoTime.getAsLong() - end >= 0)) {
                throw new LimitReached();
            }
            evaluations++;
            Evaluated evaluated = Evaluated.of(engine.apply(request));
            states.put(request, evaluated);
            return evaluated;
        }
    }
}
