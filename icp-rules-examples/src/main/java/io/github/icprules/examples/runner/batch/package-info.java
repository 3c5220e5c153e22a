/** The command {@code batch}, which checks many filings. */
@NullMarked
package io.github.icprules.examples.runner.batch;

import org.jspecify.annotations.NullMarked;
