/** Facts on the subject, its certificate and its addresses. */
@NullMarked
package io.github.icprules.drools.facts.subject;

import org.jspecify.annotations.NullMarked;
