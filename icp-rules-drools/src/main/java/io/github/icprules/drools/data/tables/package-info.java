/** The reader of tables and other texts: rows, cells, and errors with their position. */
@NullMarked
package io.github.icprules.drools.data.tables;

import org.jspecify.annotations.NullMarked;
