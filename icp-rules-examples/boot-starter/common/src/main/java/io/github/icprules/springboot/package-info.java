/** Auto-configuration of an engine in Spring Boot 3.5 and 4: properties, bean, problems of filings, meters. */
@NullMarked
package io.github.icprules.springboot;

import org.jspecify.annotations.NullMarked;
