/**
 * Hostile inputs, and what the library promises of them all the same (see SECURITY.md). A target takes bytes and
 * makes an input of them: the profile {@code nightly} has Jazzer look for bytes that break a promise, and the ordinary build
 * tries bytes made at random.
 */
@NullMarked
package io.github.icprules.examples.fuzz;

import org.jspecify.annotations.NullMarked;
