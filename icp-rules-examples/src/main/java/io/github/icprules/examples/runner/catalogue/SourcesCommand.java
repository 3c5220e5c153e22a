package io.github.icprules.examples.runner.catalogue;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.text.Language;
import picocli.CommandLine.Command;

/** Prints the sources of the answers, ordered by the day of the last check. */
@Command(
        name = "sources",
        description =
                "Prints the documents and articles that the answers rest on, those not checked for longest first.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class SourcesCommand extends ListingCommand {

    @Override
    FormattedList listing(Language language) {
        return new SourceList(IcpRuleEngine.load().law(), language);
    }
}
