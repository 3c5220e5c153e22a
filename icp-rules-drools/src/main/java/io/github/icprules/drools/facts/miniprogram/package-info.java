/** Facts on the mini-program: name, profile, services and face verification. */
@NullMarked
package io.github.icprules.drools.facts.miniprogram;

import org.jspecify.annotations.NullMarked;
