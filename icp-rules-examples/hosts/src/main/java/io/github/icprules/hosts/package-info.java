/** An application that checks filings on threads of every kind. */
@NullMarked
package io.github.icprules.hosts;

import org.jspecify.annotations.NullMarked;
