package io.github.icprules.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Reads the lines of a batch on a thread of its own, up to a limit of bytes ahead. Many clients send the whole request before they
 * read the answer; without the thread, such a client and the desk would wait for each other.
 */
final class Intake implements AutoCloseable {

    /** The most lines that are taken together, so that the first answer does not wait for a long input. */
    private static final int MOST_LINES = 256;

    private final Lines lines;
    private final long mostBytes;
    private final Queue<Lines.Line> waiting = new ArrayDeque<>();
    private final Thread thread = new Thread(this::run, "desk-batch-input");
    private long bytes;
    private boolean isEnded;
    private boolean isClosed;

    private Intake(Lines lines, long mostBytes) {
        this.lines = lines;
        this.mostBytes = mostBytes;
    }

    /** {@return the intake of some lines, which has the first line or the end of the input} */
    static Intake of(Lines lines, long mostBytes) {
        Intake intake = new Intake(lines, mostBytes);
        // The first bytes are read here, because the server can have to ask for them, which writes to the answer.
        if (intake.read()) {
            intake.thread.setDaemon(true);
            intake.thread.start();
        }
        return intake;
    }

    private void run() {
        while (read()) {
            // Reads to the end of the input.
        }
    }

    /** Reads a line. Returns whether there can be another one. */
    private boolean read() {
        Lines.Line line = lines.next();
        return put(line == null ? List.of() : List.of(line), line == null || line.isBroken());
    }

    private synchronized boolean put(List<Lines.Line> read, boolean isLast) {
        waiting.addAll(read);
        read.forEach(line -> bytes += size(line));
        isEnded = isLast;
        notifyAll();
        awaitWhile(() -> bytes > mostBytes && !isClosed);
        return !isEnded && !isClosed;
    }

    /** {@return the lines that have arrived, at least one; empty at the end of the input} */
    synchronized List<Lines.Line> arrived() {
        awaitWhile(() -> waiting.isEmpty() && !isEnded);
        List<Lines.Line> arrived = new ArrayList<>();
        while (!waiting.isEmpty() && arrived.size() < MOST_LINES) {
            Lines.Line line = waiting.remove();
            bytes -= size(line);
            arrived.add(line);
        }
        notifyAll();
        return arrived;
    }

    private synchronized void awaitWhile(BooleanSupplier condition) {
        try {
            while (condition.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static long size(Lines.Line line) {
        return line.utf8() == null ? 0 : line.utf8().length;
    }

    /** Stops reading. Waits for the thread, because the server uses the request for another client after the answer. */
    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
            notifyAll();
        }
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
