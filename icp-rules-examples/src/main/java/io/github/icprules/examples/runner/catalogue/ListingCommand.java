package io.github.icprules.examples.runner.catalogue;

import io.github.icprules.examples.runner.options.Choice;
import io.github.icprules.examples.runner.options.Output;
import io.github.icprules.text.Language;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that prints a listing. */
abstract class ListingCommand implements Callable<Integer> {

    /** The format of a listing. */
    enum Format {
        TEXT,
        JSON,
        MD
    }

    @Option(names = "--format", paramLabel = "text|json|md", defaultValue = "text", description = "Default: text.")
    private String format = "text";

    @Mixin
    private Output output = new Output();

    /** {@return the listing to print, with sentences in a language} */
    abstract FormattedList listing(Language language);

    @Override
    public final Integer call() {
        output.check();
        Format layout = Choice.of("--format", format, Format.class);
        FormattedList listing = listing(output.language());
        output.write(
                switch (layout) {
                    case TEXT -> listing.asText();
                    case JSON -> listing.asJson();
                    case MD -> listing.asMarkdown();
                });
        return 0;
    }
}
