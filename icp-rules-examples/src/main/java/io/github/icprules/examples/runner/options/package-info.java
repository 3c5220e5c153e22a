/** The options that several commands share. */
@NullMarked
package io.github.icprules.examples.runner.options;

import org.jspecify.annotations.NullMarked;
