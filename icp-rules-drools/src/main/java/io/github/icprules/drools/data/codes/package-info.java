/** The codes of cities, service contents and the platform's own constants. */
@NullMarked
package io.github.icprules.drools.data.codes;

import org.jspecify.annotations.NullMarked;
