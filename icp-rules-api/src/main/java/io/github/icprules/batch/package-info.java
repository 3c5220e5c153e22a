/**
 * Evaluates filings by the thousand.
 *
 * <ul>
 *   <li>{@link io.github.icprules.batch.Batch}: the way in; give it a stream of items, get a stream of answers in the same order
 *   <li>{@link io.github.icprules.batch.ItemReader}: how an item becomes a filing
 *   <li>{@link io.github.icprules.batch.BatchAnswer}: what is said of an item; a report, or why there is none
 * </ul>
 */
@NullMarked
package io.github.icprules.batch;

import org.jspecify.annotations.NullMarked;
