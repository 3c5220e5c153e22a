/** The catalogue of rules: what the sheets, the annotations and the sentences say of each rule. */
@NullMarked
package io.github.icprules.drools.catalogue;

import org.jspecify.annotations.NullMarked;
