package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.ProvincialRequirement;
import io.github.icprules.drools.facts.Filing;

/** A provincial requirement that no request can decide. */
public final class UndecidableRequirement extends Requirement {

    public UndecidableRequirement(Filing filing, ProvincialRequirement row) {
        super(filing, row);
    }
}
