/** The parts of the command line: reading requests and formatting reports. */
@NullMarked
package io.github.icprules.examples.runner;

import org.jspecify.annotations.NullMarked;
