package io.github.icprules.drools.pack;

import java.util.Collection;

/** An expression of a rule whose parts can be refused. An offset is a position in the expression. */
interface CheckedCode {

    /** {@return the text between two offsets} */
    String text(int start, int end);

    /** Adds a fault at an offset. */
    void refuse(int offset, String expected, String found);

    /** Adds a fault for a name that does not exist, with the nearest existing name. */
    void refuseName(int offset, String expected, String name, Collection<String> names);
}
