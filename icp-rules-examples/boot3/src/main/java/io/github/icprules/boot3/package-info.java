/** A service on Spring Boot 3 that checks filings. */
@NullMarked
package io.github.icprules.boot3;

import org.jspecify.annotations.NullMarked;
