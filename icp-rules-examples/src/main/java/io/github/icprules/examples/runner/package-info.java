/** What all commands of the command line use: messages, exit codes, wrong usage and the version. */
@NullMarked
package io.github.icprules.examples.runner;

import org.jspecify.annotations.NullMarked;
