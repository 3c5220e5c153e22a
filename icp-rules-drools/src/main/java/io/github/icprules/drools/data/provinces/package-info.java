/** The provincial requirements: rows with their values, and the selection for a filing. */
@NullMarked
package io.github.icprules.drools.data.provinces;

import org.jspecify.annotations.NullMarked;
