/** Explanations: the reason why a rule has or has not found a problem in a filing. */
@NullMarked
package io.github.icprules.explain;

import org.jspecify.annotations.NullMarked;
