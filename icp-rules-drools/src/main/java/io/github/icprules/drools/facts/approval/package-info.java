/** Facts on sectors for which another authority is competent: categories, approvals and the words of sectors. */
@NullMarked
package io.github.icprules.drools.facts.approval;

import org.jspecify.annotations.NullMarked;
