/**
 * The facts that rules read.
 *
 * <p>A {@code null} means <em>not given</em>. A question that absent input can leave open returns an {@link
 * io.github.icprules.drools.facts.Answer}: yes, no or unknown. A rule checks whether something is <em>not known to be in
 * order</em> ({@code showsNumber.doubtful}), so it also fires on unknown answers, and its finding is then unchecked.
 */
@NullMarked
package io.github.icprules.drools.facts;

import org.jspecify.annotations.NullMarked;
