/**
 * Code that the modules of the library share, for example for walking through a request. Not for callers: the code can change or
 * disappear without notice.
 */
@NullMarked
package io.github.icprules.internal;

import org.jspecify.annotations.NullMarked;
