/** Benchmarks of the rules. Compare the ratios within one run; absolute figures depend on the machine. */
@NullMarked
package io.github.icprules.benchmarks;

import org.jspecify.annotations.NullMarked;
