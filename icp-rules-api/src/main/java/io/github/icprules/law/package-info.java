/** What the answers rest on: the instruments, their articles, the penalties they set, and how sure we are of each. */
@NullMarked
package io.github.icprules.law;

import org.jspecify.annotations.NullMarked;
