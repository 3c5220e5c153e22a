/** The command {@code diff}, which compares reports. */
@NullMarked
package io.github.icprules.examples.runner.compare;

import org.jspecify.annotations.NullMarked;
