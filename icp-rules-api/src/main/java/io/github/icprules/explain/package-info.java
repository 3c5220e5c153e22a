/** Explanations: why a rule found something in a filing, and why it did not. */
@NullMarked
package io.github.icprules.explain;

import org.jspecify.annotations.NullMarked;
