/** A service on Spring Boot 4 that checks filings. */
@NullMarked
package io.github.icprules.boot4;

import org.jspecify.annotations.NullMarked;
