/**
 * Two implementations of the same rules: the bundled sheets, and Drools as in its tutorials. Both have equal findings, so a comparison
 * shows only how fast each implementation is.
 */
@NullMarked
package io.github.icprules.benchmarks.ways;

import org.jspecify.annotations.NullMarked;
