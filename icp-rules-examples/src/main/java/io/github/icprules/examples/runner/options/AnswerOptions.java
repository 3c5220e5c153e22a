package io.github.icprules.examples.runner.options;

import io.github.icprules.examples.runner.io.JsonText;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a command that answers about filings as text or as JSON. */
public final class AnswerOptions {

    private enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Default: text.")
    private String format = "text";

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private Output output = new Output();

    /** Checks the options first, so that no work is done for an answer that cannot be written. */
    public void check() {
        output.check();
        format();
        engine.check();
    }

    public EngineOptions engine() {
        return engine;
    }

    public Output output() {
        return output;
    }

    /** Writes an answer in the format of the option. Only this form of the answer is made. */
    public void write(Supplier<String> text, Supplier<?> tree) {
        output.write(format() == Format.JSON ? JsonText.of(tree.get()) : text.get());
    }

    private Format format() {
        return Choice.of("--format", format, Format.class);
    }
}
