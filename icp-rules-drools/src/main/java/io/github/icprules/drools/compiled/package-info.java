/** The rules that Drools compiled, and the two ways to run them. No other package imports Drools. */
@NullMarked
package io.github.icprules.drools.compiled;

import org.jspecify.annotations.NullMarked;
