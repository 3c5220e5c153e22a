/** The commands that list what the library knows: rules, parameters, provinces, clauses and sources. */
@NullMarked
package io.github.icprules.examples.runner.catalogue;

import org.jspecify.annotations.NullMarked;
