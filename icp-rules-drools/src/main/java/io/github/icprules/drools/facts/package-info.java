/**
 * The facts that rules look at.
 *
 * <p>They read like the sheets that use them, and they are three-valued: a {@code Boolean} that is {@code null}, like any
 * other {@code null}, means <em>not given</em>. So a rule asks whether something is <em>not known to be in order</em> ({@code
 * showsNumber != true}), fires on the unknown as well, and names in {@code @needs} what it would have to know.
 */
@NullMarked
package io.github.icprules.drools.facts;

import org.jspecify.annotations.NullMarked;
