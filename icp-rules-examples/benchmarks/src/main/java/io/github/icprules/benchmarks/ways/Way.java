package io.github.icprules.benchmarks.ways;

import io.github.icprules.model.FilingRequest;
import java.util.List;

/** An implementation of the {@linkplain SameRules same rules}. */
public interface Way {

    /** {@return the findings on a filing, which must have an evaluation date; the findings are in any order} */
    List<Finding> evaluate(FilingRequest request);

    /** {@return the result for the caller of this implementation; the benchmark measures this method} */
    default Object answer(FilingRequest request) {
        return evaluate(request);
    }
}
