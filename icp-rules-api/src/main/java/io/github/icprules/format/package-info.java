/**
 * Checks of the form of numbers and addresses. A check needs the value only.
 *
 * <p>All classes have the same methods. {@code check} returns the first {@link io.github.icprules.format.Flaw} of the value,
 * or {@code NONE}. {@code isValid} returns whether there is no flaw. A value without a flaw has the right form. The form does
 * not show whether the number was issued, and to whom.
 *
 * <p>The checks do not change the value: they remove no blanks and convert no full-width digits, because the form of the
 * platform does not do so either. Only {@link io.github.icprules.format.PhoneNumber#normalise} changes a value. A value that
 * is {@code null} or blank has the flaw {@code BLANK}. So a caller that distinguishes "not given" from "left blank" checks
 * for {@code null} first. A method that reads a part of a number returns an empty result if the number has a flaw. No result
 * and no {@code toString} contains the value.
 */
@NullMarked
package io.github.icprules.format;

import org.jspecify.annotations.NullMarked;
