/** The knowledge of an engine as a whole, and the register of clauses. The tables are in the packages below. */
@NullMarked
package io.github.icprules.drools.data;

import org.jspecify.annotations.NullMarked;
