/** What rules write to, and the report that is made of it. */
@NullMarked
package io.github.icprules.drools.findings;

import org.jspecify.annotations.NullMarked;
