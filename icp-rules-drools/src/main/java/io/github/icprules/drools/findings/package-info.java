/** The findings of rules, and the report that is made from the findings. */
@NullMarked
package io.github.icprules.drools.findings;

import org.jspecify.annotations.NullMarked;
