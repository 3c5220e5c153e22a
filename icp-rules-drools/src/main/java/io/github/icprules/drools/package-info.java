/**
 * The Drools engine. Nothing here is for others to call but {@link io.github.icprules.drools.DroolsIcpRuleEngine}, which
 * {@link io.github.icprules.IcpRuleEngine#load()} finds by itself.
 *
 * <p>The way through: a request is laid out as {@linkplain io.github.icprules.drools.facts facts}, the sheets that {@link
 * io.github.icprules.drools.RuleBook} lists match them and write to {@link io.github.icprules.drools.Findings}, which sorts
 * what they wrote into a report. Rules never read what they wrote, so the order in which they fire never shows.
 */
@NullMarked
package io.github.icprules.drools;

import org.jspecify.annotations.NullMarked;
