/**
 * Engines with other rules than the bundled ones, or with the bundled ones compiled in another way. They are for measuring
 * only, and nobody but the engine's own package can make them; therefore this one bears its name.
 */
@NullMarked
package io.github.icprules.drools;

import org.jspecify.annotations.NullMarked;
