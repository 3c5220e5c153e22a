package io.github.icprules.batch;

import io.github.icprules.model.FilingRequest;

/**
 * Makes a filing of an item. It is called by several threads at once.
 *
 * @param <T> what the caller has: a line of JSON, a row of a table, a filing
 */
@FunctionalInterface
public interface ItemReader<T> {

    /**
     * {@return the filing that the item describes; never {@code null}}
     *
     * @param item the item
     * @throws Exception if it describes none; this spoils the one item, see {@link BatchAnswer.Broken}. If the batch is closed
     *     meanwhile, the thread is interrupted, and a reader that waits for something should end
     */
    FilingRequest read(T item) throws Exception;
}
