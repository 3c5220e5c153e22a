/** What is answered: materials to hand in, violations to mend, what could not be checked, the way ahead. */
@NullMarked
package io.github.icprules.report;

import org.jspecify.annotations.NullMarked;
