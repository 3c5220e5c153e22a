package io.github.icprules.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A desk in a process of its own, on a free port. */
final class DeskProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;
    private final int port;

    private DeskProcess(Process process, Path output) throws InterruptedException {
        this.process = process;
        this.output = output;
        this.port = awaitPort();
    }

    static DeskProcess start(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("desk", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DeskApplication.class.getName(),
                "--port=0"));
        command.addAll(List.of(arguments));
        return new DeskProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    private int awaitPort() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher address = ADDRESS.matcher(output());
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The desk did not start: " + output());
    }

    int port() {
        return port;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the process to stop, as a container does. */
    void stop() {
        process.destroy();
    }

    boolean hasStopped() throws InterruptedException {
        return process.waitFor(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
