/** Texts in two languages, with one word for each term and with masked personal data. */
@NullMarked
package io.github.icprules.text;

import org.jspecify.annotations.NullMarked;
