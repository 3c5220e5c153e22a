/** The commands that check one filing: {@code check} and {@code wechat}. */
@NullMarked
package io.github.icprules.examples.runner.check;

import org.jspecify.annotations.NullMarked;
