/** The assembler, which makes the facts of a filing. It is the only package that knows all facts. */
@NullMarked
package io.github.icprules.drools.facts.assembly;

import org.jspecify.annotations.NullMarked;
