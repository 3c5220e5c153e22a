/**
 * Tells what an ICP filing (备案) of a WeChat mini-program needs, and what is wrong with it.
 *
 * <ul>
 *   <li>{@link io.github.icprules.IcpRuleEngine}: the way in; give it a request, get a report
 *   <li>{@link io.github.icprules.batch}: the same for filings by the thousand
 *   <li>{@link io.github.icprules.model}: what is asked about; filing, subject, mini-program
 *   <li>{@link io.github.icprules.report}: what is answered; materials, violations, open points, timeline, duties
 *   <li>{@link io.github.icprules.law}: what the answers rest on
 *   <li>{@link io.github.icprules.text}: how the answers are worded
 *   <li>{@link io.github.icprules.wechat}: where things stand in the filing API of WeChat
 * </ul>
 */
@NullMarked
package io.github.icprules;

import org.jspecify.annotations.NullMarked;
