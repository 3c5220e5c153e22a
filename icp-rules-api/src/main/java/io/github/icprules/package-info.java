/**
 * The rules of ICP filings (备案) of WeChat mini-programs: the materials that a filing needs, and the faults of a filing.
 *
 * <ul>
 *   <li>{@link io.github.icprules.IcpRuleEngine}: the entry point; evaluates a request and returns a report
 *   <li>{@link io.github.icprules.batch}: the evaluation of many filings
 *   <li>{@link io.github.icprules.model}: the input; filing, subject, mini-program
 *   <li>{@link io.github.icprules.report}: the output; materials, violations, open points, timeline, duties
 *   <li>{@link io.github.icprules.law}: the laws and other sources of the answers
 *   <li>{@link io.github.icprules.text}: the texts of the answers
 *   <li>{@link io.github.icprules.wechat}: the filing API of WeChat
 * </ul>
 */
@NullMarked
package io.github.icprules;

import org.jspecify.annotations.NullMarked;
