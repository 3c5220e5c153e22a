package io.github.icprules.examples.runner;

import io.github.icprules.text.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
    private @Nullable String file;

    /** Looks at the options before any work is done for an answer that could not be written. */
    void check() {
        language();
        file();
    }

    Language language() {
        return Choice.of("--lang", language, Language.class);
    }

    boolean hasColours() {
        return file == null && Terminal.hasColours();
    }

    /** {@return how wide a text can be} A file is as wide as ever, whoever writes it. */
    int columns() {
        return file == null ? Terminal.columns(System.getenv()) : Terminal.usualColumns();
    }

    /** Writes in UTF-8, and to a terminal in the encoding it shows. */
    void write(String answer) {
        Path out = file();
        Charset charset = out == null && Terminal.isThere() ? terminalCharset() : StandardCharsets.UTF_8;
        try (OutputStream stream = out == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(out);
                Writer writer = new OutputStreamWriter(stream, charset)) {
            writer.write(answer);
        } catch (IOException e) {
            if (out == null && Reasons.isBrokenPipe(e)) {
                return;
            }
            throw new UnusableInputException(
                    out == null
                            ? "standard output: cannot be written (" + Reasons.of(e) + ")"
                            : "%s: cannot be written (%s); expected a file in an existing folder"
                                    .formatted(out, Reasons.of(e)));
        }
    }

    /** {@return the file that {@code --out} names; {@code null} for standard output} */
    @Nullable Path file() {
        if (file == null) {
            return null;
        }
        if (file.isBlank()) {
            throw new UnusableInputException("--out: the name is empty; expected a file");
        }
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new UnusableInputException("--out: no file can have this name; expected a file");
        }
    }

    /** Known to the JVM under one name since 19, under another before, and there on some systems only. */
    private static Charset terminalCharset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        return name == null || !Charset.isSupported(name) ? StandardCharsets.UTF_8 : Charset.forName(name);
    }
}
