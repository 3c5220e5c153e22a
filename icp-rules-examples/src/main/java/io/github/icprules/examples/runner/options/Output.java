package io.github.icprules.examples.runner.options;

import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.io.InputFiles;
import io.github.icprules.examples.runner.io.OutputFile;
import io.github.icprules.examples.runner.io.Reasons;
import io.github.icprules.examples.runner.io.Target;
import io.github.icprules.examples.runner.io.Terminal;
import io.github.icprules.text.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options for the format and the target of an answer. */
public final class Output {

    private static final String OUT = "--out";

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "The language of the sentences. Default: zh.")
    private String language = "zh";

    @Option(names = OUT, paramLabel = "FILE", description = "Write the answer to this file instead of standard output.")
    private @Nullable OutputFile file;

    /** These options, which know their command. */
    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec options;

    /** Checks the options first, so that no work is done for an answer that cannot be written. */
    public void check() {
        language();
        Target target = target();
        if (target == null) {
            Target.refuseStandardOutput(inputs());
        } else {
            target.refuseIfInUse();
        }
    }

    public Language language() {
        return Choice.of("--lang", language, Language.class);
    }

    public boolean hasColours() {
        return file == null && Terminal.hasColours();
    }

    /**
     * {@return the width of a text in columns}
     *
     * <p>A file always has the same width, independent of the terminal.
     */
    public int columns() {
        return file == null ? Terminal.columns(System.getenv()) : Terminal.usualColumns();
    }

    /** Writes an answer: to a file in UTF-8, and to a terminal in the encoding of the terminal. */
    public void write(String answer) {
        Target target = target();
        if (target != null) {
            target.write(answer.getBytes(StandardCharsets.UTF_8));
            return;
        }
        Charset charset = Terminal.isThere() ? terminalCharset() : StandardCharsets.UTF_8;
        try (OutputStream stream = new FileOutputStream(FileDescriptor.out);
                Writer writer = new OutputStreamWriter(stream, charset)) {
            writer.write(answer);
        } catch (IOException e) {
            if (!Reasons.isBrokenPipe(e)) {
                throw new UnusableInputException(
                        "%s：无法写入（%s）", "%s: cannot be written (%s)", Target.STANDARD_OUTPUT_NAME, Reasons.of(e));
            }
        }
    }

    private InputFiles inputs() {
        return InputFiles.of(options.findOption(OUT).command());
    }

    /** {@return the file of {@code --out}; {@code null} for standard output} */
    public @Nullable Target target() {
        return target(OUT, file);
    }

    /** {@return the file of an option; {@code null} if the option is not given} */
    public @Nullable Target target(String option, @Nullable OutputFile file) {
        if (file == null) {
            return null;
        }
        if (file.name().isBlank()) {
            throw new UnusableInputException("%s：名称为空；应为文件", "%s: the name is empty; expected a file", option);
        }
        try {
            return Target.of(Path.of(file.name()), inputs());
        } catch (InvalidPathException e) {
            throw new UnusableInputException(
                    "%s：文件不能用这个名称；应为文件", "%s: no file can have this name; expected a file", option);
        }
    }

    /**
     * Returns the encoding of the terminal. The system property has one name since Java 19. In older versions, the property
     * has another name and exists on some systems only.
     */
    private static Charset terminalCharset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        return name == null || !Charset.isSupported(name) ? StandardCharsets.UTF_8 : Charset.forName(name);
    }
}
