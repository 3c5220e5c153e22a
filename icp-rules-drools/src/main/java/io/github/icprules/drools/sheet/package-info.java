/** The marks of the fact API: the types and members that a sheet of a rule pack can use. */
@NullMarked
package io.github.icprules.drools.sheet;

import org.jspecify.annotations.NullMarked;
