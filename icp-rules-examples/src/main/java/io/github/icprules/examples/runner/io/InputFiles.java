package io.github.icprules.examples.runner.io;

import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * All files and folders that a command reads. They are the values of type {@link InputFile} on the command line, so a new
 * option needs no further code.
 */
public final class InputFiles {

    /** The most files below a folder that are compared. No rule pack has more files. */
    private static final int MOST_FILES = 10_000;

    private final List<InputFile> files;

    private InputFiles(List<InputFile> files) {
        this.files = files;
    }

    /**
     * {@return the files that a command reads}
     *
     * @throws UnusableInputException if two of them are standard input
     */
    public static InputFiles of(CommandSpec command) {
        List<InputFile> files = new ArrayList<>();
        for (ArgSpec argument : inOrder(command)) {
            for (InputFile file : files(argument.getValue())) {
                if (file.isStandardInput() && files.contains(file)) {
                    throw new UnusableInputException(
                            "%s：标准输入已被读取；应为文件",
                            "%s: standard input is read already; expected a file", Usage.name(argument));
                }
                files.add(file);
            }
        }
        return new InputFiles(List.copyOf(files));
    }

    private static List<ArgSpec> inOrder(CommandSpec command) {
        List<ArgSpec> arguments = new ArrayList<>(command.positionalParameters());
        arguments.addAll(command.options());
        return arguments;
    }

    private static List<InputFile> files(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .filter(InputFile.class::isInstance)
                    .map(InputFile.class::cast)
                    .toList();
        }
        return value instanceof InputFile file ? List.of(file) : List.of();
    }

    /**
     * {@return whether a file is read: the file itself under this or another name, or a file below a folder that is read}
     *
     * <p>A file that does not exist is read if its folder is. A device is never read in this sense, because a program can read
     * from and write to the same terminal.
     */
    boolean contain(Path written) {
        return files.stream().anyMatch(input -> isRead(input, written));
    }

    private static boolean isRead(InputFile input, Path written) {
        try {
            Path read = input.isStandardInput() ? StandardInput.FILE : Path.of(input.name());
            return Files.isDirectory(read) ? isInFolder(read, written) : isSame(written, read);
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            // The later attempt to read the input reports the problem.
            return false;
        }
    }

    private static boolean isSame(Path written, Path read) throws IOException {
        return Files.isRegularFile(written) && Files.exists(read) && Files.isSameFile(written, read);
    }

    /** Returns whether a file is below a folder, or is the file to which a link below the folder leads. */
    private static boolean isInFolder(Path folder, Path written) throws IOException {
        Path above = written.toAbsolutePath().getParent();
        if (above != null && above.toRealPath().startsWith(folder.toRealPath())) {
            return true;
        }
        if (!Files.isRegularFile(written)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS).limit(MOST_FILES)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (isSame(written, file)) {
                    return true;
                }
            }
        }
        return false;
    }
}
