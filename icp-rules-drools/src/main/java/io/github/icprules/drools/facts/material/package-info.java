/** Facts on the materials of a filing and their pictures. */
@NullMarked
package io.github.icprules.drools.facts.material;

import org.jspecify.annotations.NullMarked;
