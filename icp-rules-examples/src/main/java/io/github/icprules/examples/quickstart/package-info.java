/** The way from a request to a report in ten lines. */
@NullMarked
package io.github.icprules.examples.quickstart;

import org.jspecify.annotations.NullMarked;
