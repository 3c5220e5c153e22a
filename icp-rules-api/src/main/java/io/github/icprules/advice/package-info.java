/** Advice on a filing: the next questions, and the changes that would repair the filing. */
@NullMarked
package io.github.icprules.advice;

import org.jspecify.annotations.NullMarked;
