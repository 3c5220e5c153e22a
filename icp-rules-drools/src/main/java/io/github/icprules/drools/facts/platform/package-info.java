/** Facts on the state of the platform, and the deadlines that follow from it. */
@NullMarked
package io.github.icprules.drools.facts.platform;

import org.jspecify.annotations.NullMarked;
