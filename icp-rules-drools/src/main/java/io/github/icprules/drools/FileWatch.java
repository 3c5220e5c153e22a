package io.github.icprules.drools;

import io.github.icprules.drools.data.tables.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches files on a daemon thread, and calls back when their digest has changed. The thread reads the files when the file system reports
 * a change, and at fixed intervals. No problem of the files or of the callbacks ends the thread.
 */
final class FileWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);

    /** The time without changes after which a change counts, so that no callback comes while the files are copied. */
    private static final long SETTLED_MILLIS = 300;

    /** The time after which a change counts even if the files keep changing. */
    private static final long LONGEST_CHANGE_MILLIS = 5_000;

    /** The time in which several events of the file system count as one. */
    private static final long BURST_MILLIS = 200;

    private static final long CLOSING_MILLIS = 10_000;

    /** A pack has folders of one level. */
    private static final int DEEPEST = 2;

    private final List<Path> places;
    private final Duration interval;
    private final Supplier<String> digester;
    private final Runnable onChange;
    private final Consumer<Throwable> onProblem;
    private final Thread thread;
    private volatile boolean isClosed;
    /** The digest of the files at the last change. */
    private String seen;

    private volatile @Nullable WatchService watch;

    /**
     * Reads the digest for the first time. The watch starts with {@link #start}.
     *
     * @param places the files and folders
     * @param interval the longest time between two reads of the files
     * @param digester returns the digest of the files as they are now
     * @param onChange is called after a change
     * @param onProblem receives a problem of the thread, also one of {@code onChange}
     */
    FileWatch(
            List<Path> places,
            Duration interval,
            Supplier<String> digester,
            Runnable onChange,
            Consumer<Throwable> onProblem) {
        this.places = places;
        this.interval = interval;
        this.digester = digester;
        this.onChange = onChange;
        this.onProblem = onProblem;
        this.seen = digest();
        this.thread = new Thread(this::run, "icp-rules watch " + places);
        thread.setDaemon(true);
        thread.setContextClassLoader(FileWatch.class.getClassLoader());
    }

    /** {@return the digest of a file, or of the files in a folder with their names} */
    static String digest(Path place) {
        try (Stream<Path> files = Files.walk(place, 1, FileVisitOption.FOLLOW_LINKS)) {
            return Sha256.of(files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> Stream.of(file.toString().getBytes(StandardCharsets.UTF_8), content(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts to watch. */
    void start() {
        watch = watchService();
        thread.start();
    }

    /** Stops watching. */
    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
        close(watch);
        if (Thread.currentThread() != thread) {
            try {
                thread.join(CLOSING_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (!isClosed) {
            try {
                awaitChange();
                look();
            } catch (InterruptedException e) {
                // Closing interrupts this thread; a callback could do so, too.
                LOG.debug("{}: the watching thread was interrupted.", places);
            } catch (Throwable problem) {
                close(watch);
                watch = null;
                onProblem.accept(problem);
            }
        }
        close(watch);
    }

    private void look() throws InterruptedException {
        String now = digest();
        if (now.equals(seen)) {
            return;
        }
        long start = System.nanoTime();
        String before;
        do {
            before = now;
            Thread.sleep(SETTLED_MILLIS);
            now = digest();
        } while (!now.equals(before)
                && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(LONGEST_CHANGE_MILLIS));
        if (!now.equals(seen)) {
            seen = now;
            onChange.run();
            close(watch);
            watch = watchService();
        }
    }

    /** Returns the digest of the files, or the reason why they cannot be read: a folder that is being copied may lack its manifest. */
    private String digest() {
        try {
            return digester.get();
        } catch (Throwable problem) {
            // A later read of the content meets the same problem and reports it.
            return String.valueOf(problem);
        }
    }

    /** Waits until the file system reports a change, at most for the interval. */
    private void awaitChange() throws InterruptedException {
        WatchService service = watch;
        if (service == null) {
            Thread.sleep(interval.toMillis());
            return;
        }
        try {
            WatchKey key = service.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
            if (key != null) {
                // A file that is written comes with many events. Without a pause, a growing log would occupy the
                // processor.
                Thread.sleep(Math.min(interval.toMillis(), BURST_MILLIS));
                key.pollEvents();
                key.reset();
            }
        } catch (ClosedWatchServiceException e) {
            watch = null;
        }
    }

    /** Watches the folders. Without a watch service, the files are read at the interval only. */
    private @Nullable WatchService watchService() {
        WatchService service = null;
        try {
            service = places.get(0).getFileSystem().newWatchService();
            for (Path place : places) {
                register(place, service);
            }
            return service;
        } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
            LOG.debug("{}: no notice of changes, so the files are looked at every {}", places, interval);
            close(service);
            return null;
        }
    }

    private static void register(Path place, WatchService service) throws IOException {
        boolean isFolder = Files.isDirectory(place);
        Path parent = place.toAbsolutePath().getParent();
        Path folder = isFolder || parent == null ? place : parent;
        try (Stream<Path> folders = Files.walk(folder, isFolder ? DEEPEST : 0, FileVisitOption.FOLLOW_LINKS)) {
            for (Path each : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
                each.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
        }
    }

    private static void close(@Nullable WatchService service) {
        if (service != null) {
            try {
                service.close();
            } catch (IOException | RuntimeException e) {
                LOG.debug("A watch service was not closed.", e);
            }
        }
    }
}
