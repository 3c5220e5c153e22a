/** The output of rules, and the report that is made from it. */
@NullMarked
package io.github.icprules.drools.findings;

import org.jspecify.annotations.NullMarked;
