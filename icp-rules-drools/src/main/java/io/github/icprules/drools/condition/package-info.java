/** Conditions of rules: one reader of their text, the tree that it makes, and the properties and answers that a tree reads. */
@NullMarked
package io.github.icprules.drools.condition;

import org.jspecify.annotations.NullMarked;
