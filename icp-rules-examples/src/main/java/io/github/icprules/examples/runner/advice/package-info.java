/** The commands that help to complete a filing: {@code next}, {@code repair} and {@code explain}. */
@NullMarked
package io.github.icprules.examples.runner.advice;

import org.jspecify.annotations.NullMarked;
