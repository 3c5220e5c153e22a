/** A small service that uses the library, with tests that show how to test such a service. */
@NullMarked
package io.github.icprules.examples.intake;

import org.jspecify.annotations.NullMarked;
