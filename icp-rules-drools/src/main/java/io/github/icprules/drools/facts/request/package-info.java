/** Facts on the parts of a request over a limit. */
@NullMarked
package io.github.icprules.drools.facts.request;

import org.jspecify.annotations.NullMarked;
