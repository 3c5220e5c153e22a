/** A service that uses the library, small enough to show how such a service is tested. */
@NullMarked
package io.github.icprules.examples.intake;

import org.jspecify.annotations.NullMarked;
