/** How fast the rules are. Ratios within one run tell something; absolute figures depend on the machine. */
@NullMarked
package io.github.icprules.benchmarks;

import org.jspecify.annotations.NullMarked;
