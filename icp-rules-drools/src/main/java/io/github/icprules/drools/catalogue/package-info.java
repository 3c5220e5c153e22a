/** The catalogue of rules: the description of each rule from the sheets, the annotations and the sentences. */
@NullMarked
package io.github.icprules.drools.catalogue;

import org.jspecify.annotations.NullMarked;
