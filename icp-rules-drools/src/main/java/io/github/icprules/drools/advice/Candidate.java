package io.github.icprules.drools.advice;

import io.github.icprules.advice.ChangeKind;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change that could remove a violation.
 *
 * @param kind the kind of change
 * @param paths the paths that change; the first path is the path of the violation or of an input of its rule
 * @param isKnown whether the new value is known. If not, a paper, a picture, a name or a filing must be made first
 * @param value the new value in the form of a tree; {@code null} to remove the present value, or if the value is not known
 * @param item the choice that is ticked or unticked, the paper, or the path of the person; {@code null} if the value is sufficient
 *     for a description
 * @param onlyIfTrue whether the change states a fact
 * @param assumed what the search assumes in place of values that are not known. No result contains these values
 * @param advice the sentences of the violations that say what to do; empty if the kind and the value are sufficient
 * @param detour the other filing that this change requires; {@code null} if there is none
 */
record Candidate(
        ChangeKind kind,
        List<String> paths,
        boolean isKnown,
        @Nullable Object value,
        @Nullable Object item,
        boolean onlyIfTrue,
        List<Put> assumed,
        List<Text> advice,
        @Nullable Detour detour) {

    /**
     * Formal changes come before statements of facts, and small changes before large changes. The other criteria only make the
     * order definite.
     */
    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::onlyIfTrue)
            .thenComparing(Candidate::kind)
            .thenComparing(Candidate::path)
            .thenComparing(candidate -> String.valueOf(candidate.value()))
            .thenComparing(candidate -> String.valueOf(candidate.assumed()));

    Candidate {
        paths = List.copyOf(paths);
        assumed = List.copyOf(assumed);
        advice = List.copyOf(advice);
    }

    /** A value at a path; {@code null} removes the present value. */
    record Put(String path, @Nullable Object value) {}

    /**
     * Another filing that is made before or after the filing.
     *
     * @param type its type
     * @param isBefore whether it is made before the filing
     * @param filing what is known of it; {@code null} if it is made afterwards
     * @param reason why it is made
     * @param reasonOfThis when the filing itself is made
     */
    record Detour(
            FilingType type, boolean isBefore, @Nullable FilingRequest filing, Text reason, Text reasonOfThis) {}

    /** Returns a change to a known value. */
    static Candidate known(
            ChangeKind kind, List<String> paths, @Nullable Object value, @Nullable Object item, boolean onlyIfTrue) {
        return new Candidate(kind, paths, true, value, item, onlyIfTrue, List.of(), List.of(), null);
    }

    /** Returns a change whose new value does not exist yet. */
    static Candidate open(
            ChangeKind kind, List<String> paths, @Nullable Object item, List<Put> assumed, List<Text> advice) {
        return new Candidate(kind, paths, false, null, item, true, assumed, advice, null);
    }

    /** Returns this change with something that the search assumes in addition. */
    Candidate assuming(List<Put> more) {
        return new Candidate(kind, paths, isKnown, value, item, onlyIfTrue, more, advice, detour);
    }

    String path() {
        return paths.get(0);
    }

    /**
     * Returns the filing after the change, with what the search assumes; {@code null} if the model refuses the change, or if
     * nothing changes.
     */
    @Nullable FilingRequest in(FilingRequest request) {
        try {
            Map<String, Object> tree = withKnown(request.asTree());
            for (Put put : assumed) {
                tree = RequestPath.of(put.path()).put(tree, put.value());
            }
            FilingRequest changed = FilingRequest.fromTree(tree);
            return changed.equals(request) ? null : changed;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the filing after the change, with known values only; {@code null} if the model refuses the change. */
    @Nullable FilingRequest knownIn(FilingRequest request) {
        if (!isKnown) {
            return request;
        }
        try {
            return FilingRequest.fromTree(withKnown(request.asTree()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Map<String, Object> withKnown(Map<String, Object> request) {
        Map<String, Object> tree = request;
        if (isKnown) {
            for (String path : paths) {
                tree = RequestPath.of(path).put(tree, value);
            }
        }
        return tree;
    }
}
