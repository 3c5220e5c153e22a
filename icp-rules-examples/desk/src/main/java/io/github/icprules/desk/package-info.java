/** The desk: a service over HTTP that checks filings and stores nothing. */
@NullMarked
package io.github.icprules.desk;

import org.jspecify.annotations.NullMarked;
