/** Facts on what is on record and what a filing changes of it. */
@NullMarked
package io.github.icprules.drools.facts.record;

import org.jspecify.annotations.NullMarked;
