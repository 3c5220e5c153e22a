/** The show room: the command-line runner, and one package for each integration shown. */
@NullMarked
package io.github.icprules.examples;

import org.jspecify.annotations.NullMarked;
