/** Maps the library's properties to the fields of WeChat's filing API. */
@NullMarked
package io.github.icprules.wechat;

import org.jspecify.annotations.NullMarked;
