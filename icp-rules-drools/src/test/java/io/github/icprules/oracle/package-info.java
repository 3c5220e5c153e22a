/**
 * A second evaluator, in plain Java, against which the rules are held. It was written from the regulations and from the
 * catalogue of the rules, without a look at the rule sheets or the facts they read: where the two disagree, one is wrong.
 * Simple and obvious comes before short and quick.
 */
@NullMarked
package io.github.icprules.oracle;

import org.jspecify.annotations.NullMarked;
