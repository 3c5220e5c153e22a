package io.github.icprules.batch;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;

/**
 * The answer to one item of a batch: the item was {@link Evaluated}, or it is {@link Broken}.
 *
 * @param <T> what the caller has
 */
public sealed interface BatchAnswer<T> {

    /** {@return the place of the item in the batch, from 0} */
    long index();

    /** {@return the item, as it was given} */
    T item();

    /**
     * A filing that was evaluated.
     *
     * @param index the place of the item in the batch, from 0
     * @param item the item, as it was given
     * @param request the filing that was read from it
     * @param report what the rules say of the filing
     * @param <T> what the caller has
     */
    record Evaluated<T>(long index, T item, FilingRequest request, FilingReport report) implements BatchAnswer<T> {
        /** Refuses {@code null}. */
        public Evaluated {
            requireNonNull(item, "item must be given.");
            requireNonNull(request, "request must be given.");
            requireNonNull(report, "report must be given.");
        }

        /** {@return place, verdict and counts, fit for a log: it says nothing of any person} */
        @Override
        public String toString() {
            return "Evaluated[%s, %s]".formatted(index, report);
        }
    }

    /**
     * An item that could not be evaluated. The items around it are not concerned.
     *
     * @param index the place of the item in the batch, from 0
     * @param item the item, as it was given
     * @param problem what the reader or the engine threw: an {@link Exception}, or a {@link StackOverflowError} of an item nested
     *     too deep. The engine's messages repeat nothing of a person; a reader's may, so mask them before they go into a log
     * @param <T> what the caller has
     */
    record Broken<T>(long index, T item, Throwable problem) implements BatchAnswer<T> {
        /** Refuses {@code null}. */
        public Broken {
            requireNonNull(item, "item must be given.");
            requireNonNull(problem, "problem must be given.");
        }

        /** {@return place and kind of the problem, fit for a log: it repeats neither the item nor what a reader says of it} */
        @Override
        public String toString() {
            return "Broken[%s, %s]".formatted(index, problem.getClass().getSimpleName());
        }
    }
}
