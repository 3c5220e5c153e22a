/** Facts on the filings on record and their changes. */
@NullMarked
package io.github.icprules.drools.facts.record;

import org.jspecify.annotations.NullMarked;
