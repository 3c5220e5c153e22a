/** Facts on persons: the principals, their documents and who of them are one person. */
@NullMarked
package io.github.icprules.drools.facts.person;

import org.jspecify.annotations.NullMarked;
