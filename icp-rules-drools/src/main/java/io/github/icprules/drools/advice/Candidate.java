package io.github.icprules.drools.advice;

import io.github.icprules.advice.ChangeKind;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change that could remove a violation.
 *
 * @param kind the kind of change
 * @param paths the paths that get the value; the first path is the path of the violation or of an input of its rule
 * @param value the new value in the form of a tree; {@code null} to remove the present value
 * @param item the choice that is ticked or unticked, or the paper; {@code null} if the value is sufficient for a description
 * @param onlyIfTrue whether the change states a fact
 */
record Candidate(
        ChangeKind kind,
        List<String> paths,
        @Nullable Object value,
        @Nullable Object item,
        boolean onlyIfTrue) {

    /**
     * Formal changes come before statements of facts, and small changes before large changes. The other criteria only make the
     * order definite.
     */
    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::onlyIfTrue)
            .thenComparing(Candidate::kind)
            .thenComparing(Candidate::path)
            .thenComparing(candidate -> String.valueOf(candidate.value()));

    Candidate {
        paths = List.copyOf(paths);
    }

    String path() {
        return paths.get(0);
    }

    /** Returns the filing after the change; {@code null} if the model refuses the change, or if nothing changes. */
    @Nullable FilingRequest in(FilingRequest request) {
        try {
            Map<String, Object> tree = request.asTree();
            for (String path : paths) {
                tree = RequestPath.of(path).put(tree, value);
            }
            FilingRequest changed = FilingRequest.fromTree(tree);
            return changed.equals(request) ? null : changed;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
