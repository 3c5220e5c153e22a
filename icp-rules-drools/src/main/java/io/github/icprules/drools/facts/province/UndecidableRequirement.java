package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.sheet.ForSheets;

/** A provincial requirement that no request can decide. */
@ForSheets
public final class UndecidableRequirement extends Requirement {

    public UndecidableRequirement(Filing filing, ProvincialRequirement row) {
        super(filing, row);
    }
}
