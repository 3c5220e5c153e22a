package io.github.icprules.examples.runner.batch;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.io.Reasons;
import io.github.icprules.examples.runner.io.Target;
import io.github.icprules.text.Text;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The output of a batch. A batch writes to a locked part file beside its target, and moves the part to the target at the end.
 * Bytes that the system has not accepted are never written a second time. A buffered stream would write such bytes again when
 * it is closed, behind the bytes that the system has accepted.
 */
final class BatchOutput implements Closeable {

    /** The treatment of an existing output. */
    enum Existing {
        REFUSE,
        CONTINUE,
        OVERWRITE
    }

    private static final int BUFFER = 256 * 1024;

    /** The target file; {@code null} if the output is written directly, without a part. */
    private final @Nullable Target target;

    private final Text name;
    private final FileChannel channel;
    private final Existing existing;

    /** Whether a later batch can continue the output; no batch can continue a table. */
    private final boolean canBeContinued;

    /** The buffer is outside the heap, so that its content can be written even if no memory is left. */
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    /** The number of bytes up to the end of the last complete line. */
    private long end;

    private boolean hasFailed;
    private boolean isInPlace;
    private boolean isAbandoned;

    /** Runs if the JVM ends, for example after a signal, while the output is open. */
    private final Thread atExit = new Thread(this::abandonIfEmpty, "icp-rules-exit");

    private BatchOutput(
            @Nullable Target target, Text name, FileChannel channel, Existing existing, boolean canBeContinued) {
        this.target = target;
        this.name = name;
        this.channel = channel;
        this.existing = existing;
        this.canBeContinued = canBeContinued;
    }

    /**
     * Opens a target, or standard output if the target is {@code null}.
     *
     * @param canBeContinued whether a later batch can continue the output
     */
    static BatchOutput open(@Nullable Target target, Existing existing, boolean canBeContinued) {
        if (target == null) {
            return new BatchOutput(
                    null,
                    Target.STANDARD_OUTPUT_NAME,
                    new FileOutputStream(FileDescriptor.out).getChannel(),
                    existing,
                    canBeContinued);
        }
        try {
            if (target.isDirect()) {
                if (existing == Existing.CONTINUE) {
                    throw new UnusableInputException(
                            "%s：不是可以接着写的文件；应为文件，或者去掉 --resume",
                            "%s: is no file that could be continued; expected a file, or no --resume", target.name());
                }
                return new BatchOutput(
                        null, Sentence.same(target.name()), target.openDirectly(), existing, canBeContinued);
            }
            target.refuseIfInUse();
            if (existing == Existing.REFUSE) {
                refuseWhatIsThere(target, canBeContinued);
                refusePart(target, canBeContinued);
            }
            BatchOutput output = new BatchOutput(
                    target, Sentence.same(target.partName()), target.openPart(), existing, canBeContinued);
            // The hook is added before the lock is taken, so that a batch with the lock always removes an empty part
            // if a signal ends the batch.
            Runtime.getRuntime().addShutdownHook(output.atExit);
            try {
                output.begin(target.part());
                return output;
            } catch (IOException | RuntimeException e) {
                output.stayAtExit();
                output.channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw Target.unwritable(target.name(), Reasons.of(e));
        }
    }

    private static void refuseWhatIsThere(Target target, boolean canBeContinued) throws IOException {
        if (hasContent(target.file())) {
            throw canBeContinued
                    ? new UnusableInputException(
                            "%s：已经存在；应为新文件，或者用 --resume 接着写、用 --overwrite 覆盖",
                            "%s: is there already; expected a new file, --resume to continue it or --overwrite",
                            target.name())
                    : new UnusableInputException(
                            "%s：已经存在；应为新文件，或者用 --overwrite 覆盖",
                            "%s: is there already; expected a new file or --overwrite", target.name());
        }
    }

    private static void refusePart(Target target, boolean canBeContinued) throws IOException {
        if (hasContent(target.part())) {
            throw canBeContinued
                    ? new UnusableInputException(
                            "%s：是一次没有做完的批处理留下的；应加 --resume 或 --overwrite",
                            "%s: is there from a batch that did not end; expected --resume or --overwrite",
                            target.partName())
                    : new UnusableInputException(
                            "%s：是一次没有做完的批处理留下的；应加 --overwrite",
                            "%s: is there from a batch that did not end; expected --overwrite", target.partName());
        }
    }

    private static boolean hasContent(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }

    private void begin(Path part) throws IOException {
        // An earlier batch may have moved the part to its target between opening and locking.
        if (!lock() || !Files.exists(part)) {
            throw Target.inUse(name);
        }
        if (existing == Existing.OVERWRITE) {
            channel.truncate(0);
        }
        end = channel.size();
    }

    /** Returns whether no other batch writes to the part. Two batches would write the same lines. */
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

    /** {@return the earlier output; {@code null} if there is none} */
    @Nullable Written written() {
        Target meant = target;
        if (meant == null) {
            return null;
        }
        try {
            if (end > 0) {
                channel.position(0);
                return new Written(name, end, Channels.newInputStream(channel), false);
            }
            Path whole = meant.file();
            return hasContent(whole)
                    ? new Written(Sentence.same(meant.name()), Files.size(whole), Files.newInputStream(whole), true)
                    : null;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * The earlier output.
     *
     * @param name the name in messages
     * @param size the size in bytes
     * @param stream the whole content
     * @param isInPlace whether the earlier output is the target file, and not the part
     */
    record Written(Text name, long size, InputStream stream, boolean isInPlace) implements Closeable {

        /**
         * Closes the stream if it belongs to the target file. The stream of the part belongs to the channel, which stays
         * open.
         */
        @Override
        public void close() throws IOException {
            if (isInPlace) {
                stream.close();
            }
        }
    }

    /** Keeps the first bytes of the earlier output, removes the rest, and continues behind the kept bytes. */
    void continueBehind(Written written, long bytes) {
        try {
            if (written.isInPlace()) {
                copy(bytes);
            }
            channel.truncate(bytes);
            channel.position(bytes);
            end = bytes;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void copy(long bytes) throws IOException {
        Path whole = Objects.requireNonNull(target).file();
        try (FileChannel from = FileChannel.open(whole, StandardOpenOption.READ)) {
            long copied = 0;
            while (copied < bytes) {
                long more = from.transferTo(copied, bytes - copied, channel);
                if (more <= 0) {
                    throw new IOException("what was there became shorter");
                }
                copied += more;
            }
        }
    }

    /** Writes a line. */
    void write(byte[] line) {
        if (line.length > buffer.remaining()) {
            flush();
        }
        int from = 0;
        while (line.length - from > buffer.remaining()) {
            int length = buffer.remaining();
            buffer.put(line, from, length);
            from += length;
            handOver();
        }
        buffer.put(line, from, line.length - from);
    }

    /** Passes all buffered bytes to the system. */
    void flush() {
        handOver();
        try {
            end = target == null ? 0 : channel.position();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Moves the part to the target file. */
    synchronized void complete() {
        flush();
        Target meant = target;
        if (meant != null && !isAbandoned) {
            try {
                channel.force(true);
                if (existing == Existing.REFUSE) {
                    // Another program may have created the file in the meantime.
                    refuseWhatIsThere(meant, canBeContinued);
                }
                meant.takePlace(meant.part());
                isInPlace = true;
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    /** Closes the output. A part with content is kept, even after an error. An empty part is removed. */
    @Override
    public synchronized void close() {
        stayAtExit();
        Target meant = target;
        try (channel) {
            if (!isInPlace && !hasFailed) {
                flush();
            }
            if (!isInPlace && !isAbandoned && meant != null && channel.size() == 0) {
                Files.deleteIfExists(meant.part());
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Removes a part without content. After that, nothing is written, because another batch may use the part file. */
    private synchronized void abandonIfEmpty() {
        Target meant = target;
        try {
            if (meant != null && !isInPlace && channel.isOpen() && channel.size() == 0) {
                isAbandoned = true;
                Files.deleteIfExists(meant.part());
            }
        } catch (IOException e) {
            // An empty part can stay, because the next batch treats it like an absent part.
        }
    }

    private void stayAtExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is already ending.
        }
    }

    private synchronized void handOver() {
        buffer.flip();
        if (isAbandoned) {
            buffer.position(buffer.limit());
        }
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw failure(e);
        }
        buffer.clear();
    }

    private UnusableInputException failure(IOException problem) {
        hasFailed = true;
        Target meant = target;
        if (meant == null) {
            return Reasons.isBrokenPipe(problem)
                    ? new UnusableInputException(
                            "%s：读取方已停止；其余没有核对", "%s: the reader stopped; the rest was not evaluated", name)
                    : new UnusableInputException(
                            "%s：无法写入（%s）", "%s: cannot be written (%s)", name, Reasons.of(problem));
        }
        cutOff();
        return canBeContinued
                ? new UnusableInputException(
                        "%s：无法写入（%s）；已写的保留，用 --resume 从其后继续",
                        "%s: cannot be written (%s); the written lines stay, and --resume continues after them",
                        name,
                        Reasons.of(problem))
                : new UnusableInputException(
                        "%s：无法写入（%s）；应用 --overwrite 重新开始",
                        "%s: cannot be written (%s); expected a new start with --overwrite", name, Reasons.of(problem));
    }

    /** Removes an incomplete last line. */
    private void cutOff() {
        try {
            if (channel.isOpen()) {
                channel.truncate(end);
            }
        } catch (IOException e) {
            // The batch that continues this output removes the line.
        }
    }
}
