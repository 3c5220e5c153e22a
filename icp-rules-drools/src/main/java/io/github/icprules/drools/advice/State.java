package io.github.icprules.drools.advice;

import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filing in the search for a repair.
 *
 * @param request the filing after all changes, with what the search assumes
 * @param known the filing after the changes whose values are known
 * @param evaluated the findings on {@code request}
 */
record State(FilingRequest request, FilingRequest known, Evaluated evaluated) {

    /** The identity of a violation, independent of its sentences. */
    record Identity(String ruleId, String path) {
        static Identity of(Violation violation) {
            return new Identity(violation.ruleId(), violation.path());
        }
    }

    /** An evaluated filing. Only the parts of the report that the search needs are stored, because a search has many states. */
    record Evaluated(List<Violation> blocking, Set<Identity> legal, Set<Identity> warnings) {

        static Evaluated of(FilingReport report) {
            return new Evaluated(
                    of(report, Severity.BLOCKING).toList(),
                    of(report, Severity.LEGAL).map(Identity::of).collect(Collectors.toSet()),
                    of(report, Severity.WARNING).map(Identity::of).collect(Collectors.toSet()));
        }

        static Stream<Violation> of(FilingReport report, Severity severity) {
            return report.violations().stream().filter(violation -> violation.severity() == severity);
        }
    }

    /** A change with the filing before and after the change. */
    record Step(Candidate change, State from, State to) {

        private static final Comparator<List<Step>> BY_CONDITIONS = Comparator.comparing((List<Step> path) ->
                        path.stream().filter(step -> step.change().onlyIfTrue()).count())
                .thenComparing(path -> path.stream()
                        .map(step -> step.change().kind())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());

        /** Compares repairs of one size: fewer new warnings, then fewer conditions, then smaller changes are better. */
        static int compare(List<Step> one, List<Step> other, State start) {
            return Comparator.comparing(
                            (List<Step> path) -> path.get(path.size() - 1).to().newWarnings(start))
                    .thenComparing(BY_CONDITIONS)
                    .compare(one, other);
        }

        /** Returns whether the step removes a violation. An item that only moves up in its list does not count as removed. */
        boolean removes(Identity key) {
            return !to.keys().contains(key) && to.count(key.ruleId()) < from.count(key.ruleId());
        }
    }

    List<Violation> blocking() {
        return evaluated.blocking();
    }

    Set<Identity> keys() {
        return blocking().stream().map(Identity::of).collect(Collectors.toSet());
    }

    /** Returns the blocking violations at each of their paths. One person in two roles has one violation at two paths. */
    private Set<Identity> places() {
        return blocking().stream()
                .flatMap(violation -> Stream.concat(Stream.of(violation.path()), violation.alsoAt().stream())
                        .map(path -> new Identity(violation.ruleId(), path)))
                .collect(Collectors.toSet());
    }

    private long count(String ruleId) {
        return blocking().stream()
                .filter(violation -> violation.ruleId().equals(ruleId))
                .count();
    }

    /** Returns whether this state has no blocking or legal violation that the start does not have. */
    boolean isHarmless(State start) {
        return start.places().containsAll(keys()) && start.evaluated().legal().containsAll(evaluated.legal());
    }

    /** Returns whether the list at a path, or the list of an item, is the same in another state. */
    boolean hasListOf(State other, String path) {
        RequestPath list = RequestPath.of(path.endsWith("]") ? path.substring(0, path.lastIndexOf('[')) : path);
        return Objects.equals(list.in(request.asTree()), list.in(other.request.asTree()));
    }

    private long newWarnings(State start) {
        return evaluated.warnings().stream()
                .filter(warning -> !start.evaluated().warnings().contains(warning))
                .count();
    }
}
