package io.github.icprules.examples.runner;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a batch writes to. What was not taken is never written again: a buffered stream would do so on closing, behind the part
 * that was taken.
 */
final class BatchOutput implements Closeable {

    /** What to do with a file that has something in it. */
    enum Existing {
        REFUSE,
        CONTINUE,
        OVERWRITE
    }

    private static final int BUFFER = 256 * 1024;

    private final String name;
    private final FileChannel channel;
    private final boolean isFile;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private boolean hasFailed;

    private BatchOutput(String name, FileChannel channel, boolean isFile) {
        this.name = name;
        this.channel = channel;
        this.isFile = isFile;
    }

    /**
     * Opens a file, or standard output if it is {@code null}.
     *
     * @param input the file that is read; {@code null} if it is none
     */
    static BatchOutput open(@Nullable Path file, @Nullable Path input, Existing existing) {
        if (file == null) {
            return new BatchOutput("standard output", new FileOutputStream(FileDescriptor.out).getChannel(), false);
        }
        try {
            if (input != null && Files.isRegularFile(file) && Files.isSameFile(file, input)) {
                throw new UnusableInputException(file + ": is the file that is read; expected another");
            }
            FileChannel channel = existing == Existing.CONTINUE
                    ? FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)
                    : FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            BatchOutput output = new BatchOutput(file.toString(), channel, Files.isRegularFile(file));
            try {
                output.begin(existing);
                return output;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UnusableInputException(
                    "%s: cannot be written (%s); expected a file in an existing folder".formatted(file, Reasons.of(e)));
        }
    }

    /** {@return what to call it in messages} */
    String name() {
        return name;
    }

    /** {@return what is in it already, from its beginning} It need not be closed. */
    InputStream written() throws IOException {
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    /** Goes on behind this many bytes; what is there is cut off. */
    void continueBehind(long bytes) {
        try {
            channel.truncate(bytes);
            channel.position(bytes);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Writes a line. */
    void write(byte[] line) {
        if (line.length > buffer.remaining()) {
            flush();
        }
        if (line.length > buffer.capacity()) {
            write(ByteBuffer.wrap(line));
        } else {
            buffer.put(line);
        }
    }

    /** Hands over everything to the system. */
    void flush() {
        buffer.flip();
        write(buffer);
        buffer.clear();
    }

    /** Closes it; what was written before something else went wrong is kept. */
    @Override
    public void close() {
        try (channel) {
            if (!hasFailed) {
                flush();
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void begin(Existing existing) throws IOException {
        if (!isFile) {
            return;
        }
        if (!lock()) {
            throw new UnusableInputException(name + ": another program writes to it; expected it to have ended");
        }
        if (existing == Existing.OVERWRITE) {
            channel.truncate(0);
        } else if (existing == Existing.REFUSE && channel.size() > 0) {
            throw new UnusableInputException(
                    name + ": is there already; expected a new file, --resume to continue it or --overwrite");
        }
    }

    /** {@return whether nobody else writes} Were an earlier batch still at work, both would write the same lines. */
    private boolean lock() {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // Some file systems have no locks.
            return true;
        }
    }

    private void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            hasFailed = true;
            throw failure(e);
        }
    }

    private UnusableInputException failure(IOException problem) {
        if (!isFile && Reasons.isBrokenPipe(problem)) {
            return new UnusableInputException(name + ": nobody reads on; the rest was not judged");
        }
        return new UnusableInputException("%s: cannot be written (%s)%s"
                .formatted(
                        name,
                        Reasons.of(problem),
                        isFile ? "; what is in it stays, and --resume goes on behind it" : ""));
    }
}
