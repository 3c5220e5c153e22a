/** The assembler, which makes the facts of a filing. Only this package refers to all facts. */
@NullMarked
package io.github.icprules.drools.facts.assembly;

import org.jspecify.annotations.NullMarked;
