/** An application that checks filings on threads of different kinds. */
@NullMarked
package io.github.icprules.hosts;

import org.jspecify.annotations.NullMarked;
