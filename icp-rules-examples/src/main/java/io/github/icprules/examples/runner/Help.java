package io.github.icprules.examples.runner;

import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import picocli.CommandLine;

/** The help in the language of {@code --lang}. The annotations of the commands have the English texts. */
public final class Help {

    private static final String CHINESE = "help_zh.properties";

    private Help() {}

    /** Sets the language of the help of all commands. */
    public static void translate(CommandLine commands, Language language) {
        if (language == Language.ZH) {
            commands.setResourceBundle(bundle());
        }
    }

    private static PropertyResourceBundle bundle() {
        try (InputStream stream = Objects.requireNonNull(Help.class.getResourceAsStream(CHINESE));
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled file " + CHINESE + " cannot be read.", e);
        }
    }
}
