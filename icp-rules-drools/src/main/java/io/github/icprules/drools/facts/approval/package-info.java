/** Facts on sectors in which another authority has a say: categories, approvals and the words of sectors. */
@NullMarked
package io.github.icprules.drools.facts.approval;

import org.jspecify.annotations.NullMarked;
