/** Facts on the provincial requirements. */
@NullMarked
package io.github.icprules.drools.facts.province;

import org.jspecify.annotations.NullMarked;
