/**
 * How the library goes through a request. Not for callers: anything here can change or go without notice.
 */
@NullMarked
package io.github.icprules.internal;

import org.jspecify.annotations.NullMarked;
