/**
 * Evaluates many filings.
 *
 * <ul>
 *   <li>{@link io.github.icprules.batch.Batch}: the entry point; takes a stream of items, and returns a stream of answers in
 *     the same order
 *   <li>{@link io.github.icprules.batch.ItemReader}: reads a filing from an item
 *   <li>{@link io.github.icprules.batch.BatchAnswer}: the answer to an item: a report, or the reason why there is no report
 * </ul>
 */
@NullMarked
package io.github.icprules.batch;

import org.jspecify.annotations.NullMarked;
