/** The rule book, which runs all rules over the facts of a filing, and describes and explains the rules. */
@NullMarked
package io.github.icprules.drools.engine;

import org.jspecify.annotations.NullMarked;
