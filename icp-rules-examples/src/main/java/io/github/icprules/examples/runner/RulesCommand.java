package io.github.icprules.examples.runner;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.text.Language;
import picocli.CommandLine.Command;

/** Prints the catalogue of the rules. */
@Command(
        name = "rules",
        description = "Prints the catalogue of the rules.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class RulesCommand extends ListingCommand {

    @Override
    Listing listing(Language language) {
        return new Catalogue(IcpRuleEngine.load().rules(), language);
    }
}
