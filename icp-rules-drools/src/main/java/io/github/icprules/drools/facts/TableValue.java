package io.github.icprules.drools.facts;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;

/**
 * The value of a table of a rule pack for a filing. If the key of the table is absent, the value is absent, too, and its missing path
 * is the path of the key.
 */
@ForSheets
public final class TableValue {

    private final GivenInput value;

    TableValue(GivenInput value) {
        this.value = value;
    }

    /** {@return the value of a table of numbers, as an input that can be asked and compared} */
    public GivenInput number() {
        return value;
    }

    /** {@return the value of a table of texts, as an input that can be asked and compared} */
    public GivenInput text() {
        return value;
    }

    /** {@return the path of the key} */
    @Override
    @NotForSheets
    public String toString() {
        return value.toString();
    }
}
