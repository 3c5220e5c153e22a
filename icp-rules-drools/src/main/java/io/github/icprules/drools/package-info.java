/**
 * The Drools engine. Nothing here is for others to call but {@link io.github.icprules.drools.DroolsIcpRuleEngine}, which
 * {@link io.github.icprules.IcpRuleEngine#load()} finds by itself.
 *
 * <p>The way through: a request is laid out as {@linkplain io.github.icprules.drools.facts facts}, the {@linkplain
 * io.github.icprules.drools.compiled.Rules rules} of the sheets that {@link io.github.icprules.drools.engine.RuleBook} lists look at them and
 * write {@link io.github.icprules.drools.findings.Findings} into a {@linkplain io.github.icprules.drools.findings.ReportDraft draft}, which sorts
 * them into a report. Rules never read what they wrote, so the order in which they speak never shows.
 *
 * <p>Drools compiles the sheets. A rule that looks at one fact, as all bundled ones do, is then called directly, as a {@link
 * io.github.icprules.drools.compiled.Plan} has it; rules of any other shape run in a session of Drools. Both ways give equal answers.
 */
@NullMarked
package io.github.icprules.drools;

import org.jspecify.annotations.NullMarked;
