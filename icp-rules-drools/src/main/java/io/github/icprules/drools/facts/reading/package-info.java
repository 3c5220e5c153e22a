/** The texts that the caller read from papers, compared with the entries that the papers show. */
@NullMarked
package io.github.icprules.drools.facts.reading;

import org.jspecify.annotations.NullMarked;
