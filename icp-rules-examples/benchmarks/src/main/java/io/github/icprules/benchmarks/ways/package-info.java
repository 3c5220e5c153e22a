/**
 * Five implementations of the same rules: the bundled sheets, Drools as in its tutorials, Easy Rules, Evrete and plain Java. All
 * have equal findings, so a comparison shows only how fast each implementation is.
 */
@NullMarked
package io.github.icprules.benchmarks.ways;

import org.jspecify.annotations.NullMarked;
