/**
 * The rules of ICP filings (备案) of WeChat mini-programs: which materials a filing needs, and what is wrong with it.
 *
 * <ul>
 *   <li>{@link io.github.icprules.IcpRuleEngine}: the way in; give it a request, get a report
 *   <li>{@link io.github.icprules.batch}: the same for filings by the thousand
 *   <li>{@link io.github.icprules.model}: the input; filing, subject, mini-program
 *   <li>{@link io.github.icprules.report}: the output; materials, violations, open points, timeline, duties
 *   <li>{@link io.github.icprules.law}: the laws and other sources of the answers
 *   <li>{@link io.github.icprules.text}: the texts of the answers
 *   <li>{@link io.github.icprules.wechat}: where things stand in the filing API of WeChat
 * </ul>
 */
@NullMarked
package io.github.icprules;

import org.jspecify.annotations.NullMarked;
