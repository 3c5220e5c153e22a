/**
 * Checkers for the form of numbers and addresses, which need only the value.
 *
 * <p>All answer alike. {@code check} names the first {@link io.github.icprules.format.Flaw} it meets, {@code NONE} where
 * the value is in order; {@code isValid} says the same in one word. A number that passes is well formed: the number itself does not show whether it was issued, and to whom.
 *
 * <p>Values are taken as they stand. Nothing is trimmed and no full-width digit turned into another, for a form would not
 * do it either; {@link io.github.icprules.format.PhoneNumber#normalise} alone tidies up. What is {@code null} or blank
 * has the flaw {@code BLANK}, so a caller who distinguishes "not given" from "left blank" checks for {@code null} first. What
 * is read out of a number is empty unless the number is valid. No answer, and no {@code toString}, contains the value.
 */
@NullMarked
package io.github.icprules.format;

import org.jspecify.annotations.NullMarked;
