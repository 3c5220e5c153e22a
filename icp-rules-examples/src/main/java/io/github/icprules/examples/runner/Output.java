package io.github.icprules.examples.runner;

import io.github.icprules.text.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The options that say how and where an answer is written. */
final class Output {

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "The language of the sentences; zh if not given.")
    private String language = "zh";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the answer to this file instead of standard output.")
    private @Nullable Path file;

    Language language() {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default ->
                throw new UnusableInputException(
                        "--lang: the value (%s) is no language known here; expected zh or en".formatted(language));
        };
    }

    /** {@return whether a person is looking, so that colour helps} */
    boolean isTerminal() {
        return file == null && Ansi.AUTO.enabled();
    }

    /** Writes in UTF-8, and to a terminal in the encoding it shows. */
    void write(Consumer<PrintWriter> answer) {
        Charset charset = isTerminal() ? terminalCharset() : StandardCharsets.UTF_8;
        try (OutputStream stream =
                        file == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(file);
                PrintWriter writer = new PrintWriter(new OutputStreamWriter(stream, charset))) {
            answer.accept(writer);
            if (writer.checkError()) {
                throw new IOException("the rest could not be written");
            }
        } catch (IOException e) {
            throw new UnusableInputException("%s: cannot be written (%s); expected a file in an existing folder"
                    .formatted(file == null ? "standard output" : file, e.getMessage()));
        }
    }

    /** Known to the JVM under one name since 19, under another before, and there on some systems only. */
    private static Charset terminalCharset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        return name == null || !Charset.isSupported(name) ? StandardCharsets.UTF_8 : Charset.forName(name);
    }
}
