/** The numbers, dates and word lists that are data and not law. */
@NullMarked
package io.github.icprules.drools.data.parameters;

import org.jspecify.annotations.NullMarked;
