package io.github.icprules.batch;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;

/**
 * The answer to one item of a batch: the item is {@link Evaluated} or {@link Broken}.
 *
 * @param <T> the type of the items
 */
public sealed interface BatchAnswer<T> {

    /** {@return the index of the item in the batch, from 0} */
    long index();

    /** {@return the item of the caller, unchanged} */
    T item();

    /**
     * A filing that was evaluated.
     *
     * @param index the index of the item in the batch, from 0
     * @param item the item of the caller, unchanged
     * @param request the filing that was read from the item
     * @param report the report on the filing
     * @param <T> the type of the items
     */
    record Evaluated<T>(long index, T item, FilingRequest request, FilingReport report) implements BatchAnswer<T> {
        /** Refuses {@code null}. */
        public Evaluated {
            requireNonNull(item, "item must be given.");
            requireNonNull(request, "request must be given.");
            requireNonNull(report, "report must be given.");
        }

        /** {@return index, verdict and counts, without personal data, so that the text can be logged} */
        @Override
        public String toString() {
            return "Evaluated[%s, %s]".formatted(index, report);
        }
    }

    /**
     * An item that could not be evaluated. Such an item has no effect on other items.
     *
     * @param index the index of the item in the batch, from 0
     * @param item the item of the caller, unchanged
     * @param problem the exception of the reader or the engine: an {@link Exception}, or a {@link StackOverflowError} for an
     *     item with too many levels. The messages of the engine contain no personal data. The messages of a reader can
     *     contain personal data, so mask these messages before logging
     * @param <T> the type of the items
     */
    record Broken<T>(long index, T item, Throwable problem) implements BatchAnswer<T> {
        /** Refuses {@code null}. */
        public Broken {
            requireNonNull(item, "item must be given.");
            requireNonNull(problem, "problem must be given.");
        }

        /**
         * {@return index and kind of the problem, without the item and the message of the reader, so that the text can be
         * logged}
         */
        @Override
        public String toString() {
            return "Broken[%s, %s]".formatted(index, problem.getClass().getSimpleName());
        }
    }
}
