package io.github.icprules.examples.runner;

import io.github.icprules.text.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file that an answer is written to: never one that is read, and as a whole or not at all. A file is written beside it, for its
 * owner alone, and moved over it when complete. What is no regular file, such as a pipe or a terminal, is written directly.
 */
final class Target {

    /** What to call standard output in messages. */
    static final Text STANDARD_OUTPUT_NAME = Text.of("标准输出", "standard output");

    private static final Path STANDARD_OUTPUT = Path.of("/dev/fd/1");
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int MOST_LINKS = 40;

    /** Not all of /proc: below it are working folders and roots too, with files that are replaced like any other. */
    private static final Pattern OPEN_FILE =
            Pattern.compile("/dev/fd/\\d+|/proc/(?:self|thread-self|\\d+)(?:/task/\\d+)?/fd/\\d+");

    private final String name;
    private final Path file;
    private final boolean isDirect;

    private Target(String name, Path file, boolean isDirect) {
        this.name = name;
        this.file = file;
        this.isDirect = isDirect;
    }

    /** Returns the target that is meant by a path. Links are followed, so that what they lead to is written and they stay. */
    static Target of(Path given) {
        try {
            Path file = given.toAbsolutePath();
            boolean isOpenFile = isOpenFile(file);
            for (int i = 0; i < MOST_LINKS && !isOpenFile && Files.isSymbolicLink(file); i++) {
                file = file.resolveSibling(Files.readSymbolicLink(file));
                isOpenFile = isOpenFile(file);
            }
            if (Files.isDirectory(file)) {
                throw unwritable(given.toString(), Reasons.FOLDER);
            }
            boolean isThere = Files.exists(file);
            if (isThere && !Files.isWritable(file)) {
                throw new AccessDeniedException(file.toString());
            }
            return new Target(given.toString(), file, isOpenFile || (isThere && !Files.isRegularFile(file)));
        } catch (IOException e) {
            throw unwritable(given.toString(), Reasons.of(e));
        }
    }

    /** Refuses to write where any of these inputs is read: files, {@code -} for standard input, {@code null} for none. */
    void refuseToOverwrite(@Nullable String... inputs) {
        refuseIfRead(name, file, inputs);
    }

    /** Refuses to let a part grow where any of these inputs is read. */
    void refuseToGrowOver(@Nullable String... inputs) {
        refuseIfRead(partName(), part(), inputs);
    }

    /** Refuses to write to standard output if that is any of these inputs. */
    static void refuseToAppend(@Nullable String... inputs) {
        refuseIfRead(STANDARD_OUTPUT_NAME, STANDARD_OUTPUT, inputs);
    }

    /** Refuses to write where a batch is at work. A batch must not ask so any more when it has locked the part: it would lose the lock. */
    void refuseIfInUse() {
        if (!isDirect && (isLocked(file) || isLocked(part()))) {
            throw inUse(name);
        }
    }

    /** {@return what to call it in messages} */
    String name() {
        return name;
    }

    /** {@return whether it is written directly} */
    boolean isDirect() {
        return isDirect;
    }

    /** {@return the file itself, links followed} */
    Path file() {
        return file;
    }

    /** {@return where the output of a batch grows until it is complete} */
    Path part() {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** {@return what to call that in messages} */
    String partName() {
        return name + ".part";
    }

    /** Writes an answer as a whole. */
    void write(byte[] answer) {
        try {
            if (isDirect) {
                try (FileChannel channel = openDirectly()) {
                    writeAll(channel, answer);
                }
                return;
            }
            Path temporary = Files.createTempFile(folder(), "icp-rules-", ".tmp", ownerOnly());
            try {
                try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    writeAll(channel, answer);
                    channel.force(true);
                }
                refuseIfInUse();
                takePlace(temporary);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw unwritable(name, Reasons.of(e));
        }
    }

    /** Opens it for writing behind what it was sent before, which only the system knows. */
    FileChannel openDirectly() throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Opens the part for reading and writing; makes it, if there is none. A link in its place is not followed. */
    FileChannel openPart() throws IOException {
        Path part = part();
        if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
            return FileChannel.open(
                    part,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ),
                    ownerOnly());
        }
        if (isPosix()) {
            Files.getFileAttributeView(part, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setPermissions(OWNER_ONLY);
        }
        return FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    /** Moves a complete file over the target. */
    void takePlace(Path complete) throws IOException {
        if (isLocked(file)) {
            throw inUse(name);
        }
        Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** {@return the message that this file cannot be written} */
    static UnusableInputException unwritable(String name, Text reason) {
        return new UnusableInputException(
                "%s：无法写入（%s）；应为已有文件夹中的文件",
                "%s: cannot be written (%s); expected a file in an existing folder", name, reason);
    }

    /** {@return the message that another program is at work on this file} */
    static UnusableInputException inUse(Object name) {
        return new UnusableInputException(
                "%s：另一个程序正在写入；请等它结束", "%s: another program writes to it; expected it to have ended", name);
    }

    private static void refuseIfRead(Object name, Path written, @Nullable String... inputs) {
        for (String input : inputs) {
            if (input != null && isSame(written, input)) {
                throw new UnusableInputException(
                        "%s：就是要读取的文件；应为另一个文件", "%s: is the file that is read; expected another", name);
            }
        }
    }

    /** Only for regular files: to read from a terminal and to write to the same is usual. */
    private static boolean isSame(Path written, String input) {
        try {
            Path read = input.equals("-") ? StandardInput.FILE : Path.of(input);
            return Files.isRegularFile(written) && Files.exists(read) && Files.isSameFile(written, read);
        } catch (IOException | InvalidPathException e) {
            // Whether it can be read is asked when it is.
            return false;
        }
    }

    /** {@return whether the path stands for a file that is open already, such as standard output} */
    private static boolean isOpenFile(Path path) {
        return OPEN_FILE.matcher(path.toString()).matches();
    }

    private static boolean isLocked(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            // Some file systems have no locks.
            return false;
        }
    }

    private Path folder() {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    private FileAttribute<?>[] ownerOnly() {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
