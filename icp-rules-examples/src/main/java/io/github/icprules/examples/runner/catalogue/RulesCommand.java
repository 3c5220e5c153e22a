package io.github.icprules.examples.runner.catalogue;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.options.PackOptions;
import io.github.icprules.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the catalogue of the rules. */
@Command(
        name = "rules",
        description = "Prints the catalogue of the rules.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class RulesCommand extends ListingCommand {

    @Mixin
    private PackOptions packs = new PackOptions();

    @Override
    FormattedList listing(Language language) {
        IcpRuleEngine engine = packs.places().isEmpty()
                ? IcpRuleEngine.load()
                : packs.addTo(DroolsIcpRuleEngine.builder()).build();
        return new RuleList(engine.rules(), language);
    }
}
