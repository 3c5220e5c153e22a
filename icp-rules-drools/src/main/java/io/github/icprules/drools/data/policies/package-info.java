/** The policies of a host, which change or waive findings. */
@NullMarked
package io.github.icprules.drools.data.policies;

import org.jspecify.annotations.NullMarked;
