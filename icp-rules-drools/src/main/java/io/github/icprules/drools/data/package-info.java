/** Knowledge that is data and not law, such as parameters and word lists, and the readers of its files. */
@NullMarked
package io.github.icprules.drools.data;

import org.jspecify.annotations.NullMarked;
