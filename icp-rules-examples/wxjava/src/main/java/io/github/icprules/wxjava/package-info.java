/** How a service provider that files through WxJava checks each filing first, and understands what WeChat answers. */
@NullMarked
package io.github.icprules.wxjava;

import org.jspecify.annotations.NullMarked;
