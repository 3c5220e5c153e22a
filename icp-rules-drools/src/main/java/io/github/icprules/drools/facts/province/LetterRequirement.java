package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.sheet.ForSheets;

/** A provincial requirement for letters: the province's own commitment and confirmation letters. */
@ForSheets
public final class LetterRequirement extends Requirement {

    public LetterRequirement(Filing filing, ProvincialRequirement row) {
        super(filing, row);
    }
}
