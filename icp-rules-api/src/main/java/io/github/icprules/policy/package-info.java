/** Policies, with which a company changes the severity of findings, mutes rules and waives findings for a time. */
@NullMarked
package io.github.icprules.policy;

import org.jspecify.annotations.NullMarked;
