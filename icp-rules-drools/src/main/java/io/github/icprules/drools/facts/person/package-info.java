/** Facts on persons: the principals, their documents, and comparisons of persons. */
@NullMarked
package io.github.icprules.drools.facts.person;

import org.jspecify.annotations.NullMarked;
