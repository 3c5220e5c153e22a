/** What the command line is made of: reading requests, and laying reports out. */
@NullMarked
package io.github.icprules.examples.runner;

import org.jspecify.annotations.NullMarked;
