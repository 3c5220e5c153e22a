package io.github.icprules.examples.runner.catalogue;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.text.Language;
import picocli.CommandLine.Command;

/** Prints the register of clauses. */
@Command(
        name = "clauses",
        description = "Prints the register of clauses, with the library's answer to each.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ClausesCommand extends ListingCommand {

    @Override
    FormattedList listing(Language language) {
        return new ClauseList(IcpRuleEngine.load().clauses(), language);
    }
}
