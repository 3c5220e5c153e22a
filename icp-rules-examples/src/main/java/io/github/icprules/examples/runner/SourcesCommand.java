package io.github.icprules.examples.runner;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.text.Language;
import picocli.CommandLine.Command;

/** Prints what the answers rest on, by age. */
@Command(
        name = "sources",
        description =
                "Prints the documents and articles that the answers rest on, those not checked for longest first.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class SourcesCommand extends ListingCommand {

    @Override
    Listing listing(Language language) {
        return new SourceList(IcpRuleEngine.load().law(), language);
    }
}
