/**
 * The same rules in five ways: the bundled sheets, Drools as its tutorials have it, Easy Rules, Evrete and plain Java. They
 * must find the same, so that what is compared is how they find it.
 */
@NullMarked
package io.github.icprules.benchmarks.ways;

import org.jspecify.annotations.NullMarked;
