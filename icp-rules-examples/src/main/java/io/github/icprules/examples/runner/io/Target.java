package io.github.icprules.examples.runner.io;

import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The file for an answer. The file is never one of the inputs, and is written completely or not at all: a temporary file
 * beside it, readable by its owner only, is moved to the file at the end. A pipe, a terminal and the file of standard output
 * are written directly.
 */
public final class Target {

    /** The name of standard output in messages. */
    public static final Text STANDARD_OUTPUT_NAME = Text.of("标准输出", "standard output");

    private static final Path STANDARD_OUTPUT = Path.of("/dev/fd/1");
    private static final Path STANDARD_ERROR = Path.of("/dev/fd/2");
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int MOST_LINKS = 40;

    private final String name;
    private final Path file;
    private final boolean isDirect;

    private Target(String name, Path file, boolean isDirect) {
        this.name = name;
        this.file = file;
        this.isDirect = isDirect;
    }

    /**
     * {@return the target of a path; links are followed, so that the file behind a link is written and the link stays}
     *
     * @param inputs the files that the same command reads
     * @throws UnusableInputException if the file cannot be written, or if the command reads it or its part
     */
    public static Target of(Path given, InputFiles inputs) {
        String name = Source.masked(given.toString());
        try {
            Path file = given.toAbsolutePath();
            boolean isDirect = isDirect(file);
            for (int i = 0; i < MOST_LINKS && !isDirect && Files.isSymbolicLink(file); i++) {
                file = file.resolveSibling(Files.readSymbolicLink(file));
            }
            if (!isDirect && Files.isSymbolicLink(file)) {
                throw unwritable(name, Reasons.CIRCLE);
            }
            if (Files.isDirectory(file)) {
                throw unwritable(name, Reasons.FOLDER);
            }
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw new AccessDeniedException(file.toString());
            }
            inputs.refuse(name, file);
            Target target = new Target(name, file, isDirect);
            if (!isDirect) {
                inputs.refuse(target.partName(), target.part());
            }
            return target;
        } catch (IOException e) {
            throw unwritable(name, Reasons.of(e));
        }
    }

    /** Refuses standard output if a command reads the file to which it goes. */
    public static void refuseStandardOutput(InputFiles inputs) {
        inputs.refuse(STANDARD_OUTPUT_NAME, STANDARD_OUTPUT);
    }

    /** {@return whether two targets are the same file} */
    public boolean isSame(Target other) {
        try {
            return isSame(file, other.file)
                    || (folder().toRealPath().equals(other.folder().toRealPath())
                            && file.getFileName().equals(other.file.getFileName()));
        } catch (IOException e) {
            // The later attempt to write the file reports the problem.
            return false;
        }
    }

    /**
     * Refuses the target if another batch writes to it. After a batch has locked the part, it must not call this method,
     * because the call would release the lock.
     */
    public void refuseIfInUse() {
        if (!isDirect && (isLocked(file) || isLocked(part()))) {
            throw inUse(name);
        }
    }

    /** {@return the name of the target in messages} */
    public String name() {
        return name;
    }

    /** {@return whether the output is written directly, without a temporary file} */
    public boolean isDirect() {
        return isDirect;
    }

    /** {@return the file, after links were followed} */
    public Path file() {
        return file;
    }

    /** {@return the part, to which a batch writes until its output is complete} */
    public Path part() {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** {@return the name of the part in messages} */
    public String partName() {
        return name + ".part";
    }

    /** Writes an answer completely or not at all. */
    public void write(byte[] answer) {
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

    /** Opens the target directly for writing at its end. Only the system knows the earlier content. */
    public FileChannel openDirectly() throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /**
     * Opens the part for reading and writing, and creates the part if it is absent. If the part is a link, the link is not
     * followed.
     */
    public FileChannel openPart() throws IOException {
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

    /** Moves a complete file to the target. */
    public void takePlace(Path complete) throws IOException {
        if (isLocked(file)) {
            throw inUse(name);
        }
        Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** {@return the message that a file cannot be written} */
    public static UnusableInputException unwritable(String name, Text reason) {
        return new UnusableInputException(
                "%s：无法写入（%s）；应为已有文件夹中的文件",
                "%s: cannot be written (%s); expected a file in an existing folder", name, reason);
    }

    /** {@return the message that another program uses a file} */
    public static UnusableInputException inUse(Object name) {
        return new UnusableInputException(
                "%s：另一个程序正在写入；请等它结束", "%s: another program writes to it; expected it to have ended", name);
    }

    /**
     * Returns whether a file is written at its end and not replaced: a pipe, a terminal, or the file to which standard output or
     * standard error goes, of which the content until now must stay.
     */
    private static boolean isDirect(Path file) throws IOException {
        return Files.exists(file)
                && (!Files.isRegularFile(file) || isSame(file, STANDARD_OUTPUT) || isSame(file, STANDARD_ERROR));
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
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
