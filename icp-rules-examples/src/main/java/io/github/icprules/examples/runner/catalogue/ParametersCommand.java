package io.github.icprules.examples.runner.catalogue;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.text.Language;
import picocli.CommandLine.Command;

/** Prints the values that rules read as data. */
@Command(
        name = "parameters",
        description = "Prints the numbers, dates and word lists that the rules read as data, with their sources.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ParametersCommand extends ListingCommand {

    @Override
    FormattedList listing(Language language) {
        return new ParameterList(IcpRuleEngine.load().parameters(), language);
    }
}
