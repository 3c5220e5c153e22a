/** Explanations of rules: the words of conditions and facts, and the values that decide the conditions. */
@NullMarked
package io.github.icprules.drools.explain;

import org.jspecify.annotations.NullMarked;
