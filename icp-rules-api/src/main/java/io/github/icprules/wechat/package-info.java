/** How the library's words map to those of WeChat's filing API. */
@NullMarked
package io.github.icprules.wechat;

import org.jspecify.annotations.NullMarked;
