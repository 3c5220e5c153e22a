/** An example of a service provider that submits filings through WxJava: it checks each filing first, and reads WeChat's answer. */
@NullMarked
package io.github.icprules.wxjava;

import org.jspecify.annotations.NullMarked;
