/** The advice of the engine: the order of missing inputs, and the search for changes after which no violation blocks. */
@NullMarked
package io.github.icprules.drools.advice;

import org.jspecify.annotations.NullMarked;
