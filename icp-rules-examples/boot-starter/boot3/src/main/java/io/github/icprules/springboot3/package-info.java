/** The health of the engine in Spring Boot 3.5. */
@NullMarked
package io.github.icprules.springboot3;

import org.jspecify.annotations.NullMarked;
