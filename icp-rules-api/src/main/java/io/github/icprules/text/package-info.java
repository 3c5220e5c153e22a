/** How answers are worded: two languages, one word for each idea, personal data masked. */
@NullMarked
package io.github.icprules.text;

import org.jspecify.annotations.NullMarked;
