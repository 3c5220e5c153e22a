/**
 * The Drools engine. {@link io.github.icprules.drools.DroolsIcpRuleEngine}, which {@link
 * io.github.icprules.IcpRuleEngine#load()} finds by itself, and its configuration are public. The packages below are internal,
 * except the types of {@link io.github.icprules.drools.data} that {@link io.github.icprules.drools.ProvincialRequirements} uses.
 *
 * <p>The steps of an evaluation: {@link io.github.icprules.drools.facts.assembly.Facts} creates the facts of a request. The {@linkplain
 * io.github.icprules.drools.compiled.Rules rules} of the sheets read the facts and write {@link
 * io.github.icprules.drools.findings.Findings} into a {@linkplain io.github.icprules.drools.findings.ReportDraft draft}, which
 * sorts them into a report. No rule reads findings, so the order of the rules has no effect on the report.
 *
 * <p>Drools compiles the sheets. Each bundled rule reads one fact, so the engine calls the compiled conditions directly. Other rules
 * run in a session of Drools. Both ways give equal answers.
 */
@NullMarked
package io.github.icprules.drools;

import org.jspecify.annotations.NullMarked;
