/** Facts on what the province demands. */
@NullMarked
package io.github.icprules.drools.facts.province;

import org.jspecify.annotations.NullMarked;
