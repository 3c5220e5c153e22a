/** Examples: the command-line runner, and one package for each kind of integration. */
@NullMarked
package io.github.icprules.examples;

import org.jspecify.annotations.NullMarked;
