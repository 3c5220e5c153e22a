/**
 * Engines with some of the bundled rules, or with bundled rules that are compiled in another way. Only benchmarks use them.
 * Some constructors of the engine are package-private, so this package has the name of the engine's package.
 */
@NullMarked
package io.github.icprules.drools;

import org.jspecify.annotations.NullMarked;
