package io.github.icprules.benchmarks.ways;

import io.github.icprules.model.FilingRequest;
import java.util.List;

/** A way of evaluating the {@linkplain SameRules rules that all ways have}. */
public interface Way extends AutoCloseable {

    /** Evaluates a filing that names the day it is judged by. The findings are in no order. */
    List<Finding> evaluate(FilingRequest request);

    /** {@return what a caller gets, and what is measured} */
    default Object answer(FilingRequest request) {
        return evaluate(request);
    }

    /** Gives back what it holds, threads for example. */
    @Override
    default void close() {}
}
