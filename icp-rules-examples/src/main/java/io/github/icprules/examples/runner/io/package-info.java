/** The files, streams and JSON that the commands read and write. */
@NullMarked
package io.github.icprules.examples.runner.io;

import org.jspecify.annotations.NullMarked;
