/** From a request to an answer in ten lines. */
@NullMarked
package io.github.icprules.examples.quickstart;

import org.jspecify.annotations.NullMarked;
