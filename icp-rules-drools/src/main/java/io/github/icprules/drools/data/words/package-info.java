/** The words of sectors, and the statements of a text that contain them. */
@NullMarked
package io.github.icprules.drools.data.words;

import org.jspecify.annotations.NullMarked;
