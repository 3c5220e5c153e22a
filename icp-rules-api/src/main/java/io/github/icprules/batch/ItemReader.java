package io.github.icprules.batch;

import io.github.icprules.model.FilingRequest;

/**
 * Reads a filing from an item. Several threads call a reader at the same time.
 *
 * @param <T> the type of the items, for example a line of JSON, a row of a table or a filing
 */
@FunctionalInterface
public interface ItemReader<T> {

    /**
     * {@return the filing that the item describes; never {@code null}}
     *
     * @param item the item
     * @throws Exception if the item describes no filing. The answer to this item is then {@link BatchAnswer.Broken}. If the
     *     batch is closed, the thread of the reader is interrupted, and a reader that waits should stop
     */
    FilingRequest read(T item) throws Exception;
}
