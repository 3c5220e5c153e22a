/** Rule packs: reading and checking folders and jars with rules, sentences and tables of an integrator. */
@NullMarked
package io.github.icprules.drools.pack;

import org.jspecify.annotations.NullMarked;
