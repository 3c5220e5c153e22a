/** Tests for rule packs. */
@NullMarked
package io.github.icprules.testing;

import org.jspecify.annotations.NullMarked;
