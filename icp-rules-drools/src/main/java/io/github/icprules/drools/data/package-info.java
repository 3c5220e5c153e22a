/** What is data rather than law: parameters and word lists, and how such files are read. */
@NullMarked
package io.github.icprules.drools.data;

import org.jspecify.annotations.NullMarked;
