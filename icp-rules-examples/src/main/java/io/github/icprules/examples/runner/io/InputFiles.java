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
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * All files and folders that a command reads. They are the values of type {@link InputFile} on the command line, so a new
 * option needs no further code.
 */
public final class InputFiles {

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
     * Refuses to write a file that is read: the file itself under this or another name, or a file below a folder that is read, also
     * behind a link in the folder. If this cannot be decided, the file is refused, too.
     *
     * <p>A file that does not exist is read if its folder is. A device is never read in this sense, because a program can read
     * from and write to the same terminal.
     *
     * @param name the name of the file in the message
     * @throws UnusableInputException if the file is read, or if an input cannot be compared with the file
     */
    void refuse(Object name, Path written) {
        for (InputFile input : files) {
            if (isRead(input, written)) {
                throw new UnusableInputException(
                        "%s：就是要读取的文件；应为另一个文件", "%s: is the file that is read; expected another", name);
            }
        }
    }

    private static boolean isRead(InputFile input, Path written) {
        try {
            Path read = input.isStandardInput() ? StandardInput.FILE : Path.of(input.name());
            return Files.isDirectory(read) ? isInFolder(read, written) : isSame(written, read);
        } catch (InvalidPathException e) {
            // The later attempt to read the input reports the problem.
            return false;
        } catch (IOException e) {
            throw uncertain(input, e);
        } catch (UncheckedIOException e) {
            throw uncertain(input, Objects.requireNonNull(e.getCause()));
        }
    }

    private static UnusableInputException uncertain(InputFile input, IOException problem) {
        return new UnusableInputException(
                "%s：无法确认输出文件不在其中（%s）；应为可以读取的文件或者文件夹",
                "%s: cannot be compared with the output (%s); expected a readable file or folder",
                input.isStandardInput() ? Source.STANDARD_INPUT : Source.masked(input.name()),
                Reasons.of(problem));
    }

    private static boolean isSame(Path written, Path read) throws IOException {
        return Files.isRegularFile(written) && Files.exists(read) && Files.isSameFile(written, read);
    }

    /** Returns whether a file is in a folder or below it. Links in the folder are followed, as the reader of rule packs does. */
    private static boolean isInFolder(Path folder, Path written) throws IOException {
        Path above = written.toAbsolutePath().getParent();
        if (above == null || !Files.exists(above)) {
            // The later attempt to write the file reports the problem.
            return false;
        }
        Path place = above.toRealPath();
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                if (Files.isDirectory(each) ? place.startsWith(each.toRealPath()) : isSame(written, each)) {
                    return true;
                }
            }
        }
        return false;
    }
}
