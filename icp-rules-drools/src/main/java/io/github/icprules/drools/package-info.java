/**
 * The Drools engine. {@link io.github.icprules.drools.DroolsIcpRuleEngine}, which {@link
 * io.github.icprules.IcpRuleEngine#load()} finds by itself, and its configuration are public. The packages below are internal,
 * except for the types of {@link io.github.icprules.drools.data} that {@link io.github.icprules.drools.ProvincialRequirements} uses.
 *
 * <p>The way of a filing: {@link io.github.icprules.drools.facts.assembly.Facts} lays a request out as facts. The {@linkplain
 * io.github.icprules.drools.compiled.Rules rules} of the sheets look at the facts and write {@link
 * io.github.icprules.drools.findings.Findings} into a {@linkplain io.github.icprules.drools.findings.ReportDraft draft}, which
 * sorts them into a report. Rules never read what they wrote, so the order in which they fire never shows.
 *
 * <p>Drools compiles the sheets. The engine calls the compiled conditions of the bundled rules directly, because each rule looks
 * at one fact. Rules of any other shape run in a session of Drools. Both ways give equal answers.
 */
@NullMarked
package io.github.icprules.drools;

import org.jspecify.annotations.NullMarked;
