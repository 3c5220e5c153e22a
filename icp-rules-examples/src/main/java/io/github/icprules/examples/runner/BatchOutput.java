package io.github.icprules.examples.runner;

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
 * Where a batch writes to: a part beside the file that is meant, which is locked, and takes that file's place when it is complete.
 * What was not taken is never written again: a buffered stream would do so on closing, behind the part that was taken.
 */
final class BatchOutput implements Closeable {

    /** What to do with what is there. */
    enum Existing {
        REFUSE,
        CONTINUE,
        OVERWRITE
    }

    private static final int BUFFER = 256 * 1024;

    /** The file that is meant; {@code null} if what is written goes where it is meant to at once. */
    private final @Nullable Target target;

    private final Text name;
    private final FileChannel channel;
    private final Existing existing;

    /** Outside the heap, so that what is in it can be handed over even if there is no memory left. */
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    /** How many bytes there are up to the end of the last line that is there as a whole. */
    private long end;

    private boolean hasFailed;
    private boolean isInPlace;
    private boolean isAbandoned;

    /** Runs if the JVM is ended from outside, such as by a signal, while this is open. */
    private final Thread atExit = new Thread(this::abandonIfEmpty, "icp-rules-exit");

    private BatchOutput(@Nullable Target target, Text name, FileChannel channel, Existing existing) {
        this.target = target;
        this.name = name;
        this.channel = channel;
        this.existing = existing;
    }

    /**
     * Opens a target, or standard output if it is {@code null}.
     *
     * @param input what is read, which must not be overwritten
     */
    static BatchOutput open(@Nullable Target target, String input, Existing existing) {
        if (target == null) {
            return new BatchOutput(
                    null, Target.STANDARD_OUTPUT_NAME, new FileOutputStream(FileDescriptor.out).getChannel(), existing);
        }
        try {
            if (target.isDirect()) {
                if (existing == Existing.CONTINUE) {
                    throw new UnusableInputException(
                            "%s：不是可以接着写的文件；应为文件，或者去掉 --resume",
                            "%s: is no file that could be continued; expected a file, or no --resume", target.name());
                }
                return new BatchOutput(null, Sentence.same(target.name()), target.openDirectly(), existing);
            }
            target.refuseToGrowOver(input);
            target.refuseIfInUse();
            if (existing == Existing.REFUSE) {
                refuseWhatIsThere(target);
                refusePart(target);
            }
            BatchOutput output = new BatchOutput(target, Sentence.same(target.partName()), target.openPart(), existing);
            // The hook comes before the lock: a batch that holds the lock also removes an empty part if a signal ends
            // the batch.
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

    private static void refuseWhatIsThere(Target target) throws IOException {
        if (hasContent(target.file())) {
            throw new UnusableInputException(
                    "%s：已经存在；应为新文件，或者用 --resume 接着写、用 --overwrite 覆盖",
                    "%s: is there already; expected a new file, --resume to continue it or --overwrite", target.name());
        }
    }

    private static void refusePart(Target target) throws IOException {
        if (hasContent(target.part())) {
            throw new UnusableInputException(
                    "%s：是一次没有做完的批处理留下的；应加 --resume 或 --overwrite",
                    "%s: is there from a batch that did not end; expected --resume or --overwrite", target.partName());
        }
    }

    private static boolean hasContent(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }

    private void begin(Path part) throws IOException {
        // Its place may have been taken by the batch that had it open before.
        if (!lock() || !Files.exists(part)) {
            throw Target.inUse(name);
        }
        if (existing == Existing.OVERWRITE) {
            channel.truncate(0);
        }
        end = channel.size();
    }

    /** Returns whether nothing else writes. Were an earlier batch still at work, both would write the same lines. */
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

    /** {@return what was written before; {@code null} if nothing was} */
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
     * What was written before.
     *
     * @param name what to call it in messages
     * @param size how many bytes it has
     * @param stream all of it
     * @param isInPlace whether it is the file that is meant, and not a part of it
     */
    record Written(Text name, long size, InputStream stream, boolean isInPlace) implements Closeable {

        /** Closes what will not be written to. */
        @Override
        public void close() throws IOException {
            if (isInPlace) {
                stream.close();
            }
        }
    }

    /** Goes on behind this many bytes of what was written before; what is behind them is cut off. */
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

    /** Hands over everything to the system. */
    void flush() {
        handOver();
        try {
            end = target == null ? 0 : channel.position();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Puts what was written in the place of the file that is meant. */
    synchronized void complete() {
        flush();
        Target meant = target;
        if (meant != null && !isAbandoned) {
            try {
                channel.force(true);
                if (existing == Existing.REFUSE) {
                    // It may have come about since.
                    refuseWhatIsThere(meant);
                }
                meant.takePlace(meant.part());
                isInPlace = true;
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    /** Closes it; what was written before something else went wrong is kept. A part with nothing in it is not. */
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

    /** Takes away a part that nothing was written to yet. From then on nothing is written: the place may be another batch's. */
    private synchronized void abandonIfEmpty() {
        Target meant = target;
        try {
            if (meant != null && !isInPlace && channel.isOpen() && channel.size() == 0) {
                isAbandoned = true;
                Files.deleteIfExists(meant.part());
            }
        } catch (IOException e) {
            // It stays, empty, and the next batch takes it as if it were not there.
        }
    }

    private void stayAtExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM ends already.
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
        return new UnusableInputException(
                "%s：无法写入（%s）；已写的保留，用 --resume 从其后继续",
                "%s: cannot be written (%s); what is in it stays, and --resume goes on behind it",
                name,
                Reasons.of(problem));
    }

    /** Cuts off a line that was not written to its end. */
    private void cutOff() {
        try {
            if (channel.isOpen()) {
                channel.truncate(end);
            }
        } catch (IOException e) {
            // A batch that continues it does so.
        }
    }
}
