/** Advice on a filing: what to ask next, and which changes would repair it. */
@NullMarked
package io.github.icprules.advice;

import org.jspecify.annotations.NullMarked;
