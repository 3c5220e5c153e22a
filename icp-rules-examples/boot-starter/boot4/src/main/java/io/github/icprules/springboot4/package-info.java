/** The health of the engine in Spring Boot 4. */
@NullMarked
package io.github.icprules.springboot4;

import org.jspecify.annotations.NullMarked;
