/** Facts on the limits that a request is over. */
@NullMarked
package io.github.icprules.drools.facts.request;

import org.jspecify.annotations.NullMarked;
