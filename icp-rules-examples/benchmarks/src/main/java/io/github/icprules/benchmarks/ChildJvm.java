package io.github.icprules.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a separate JVM of the same installation. */
final class ChildJvm {

    private ChildJvm() {}

    /**
     * Runs a main class until its JVM stops, and returns the milliseconds from the start to the stop of the JVM.
     *
     * @throws IllegalStateException if the JVM does not start, or stops with an exit code other than 0
     */
    static double run(String classPath, List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        try {
            long start = System.nanoTime();
            int exit = builder.start().waitFor();
            long end = System.nanoTime();
            if (exit != 0) {
                throw new IllegalStateException("Exit code %s: %s".formatted(exit, command));
            }
            return (end - start) / 1e6;
        } catch (IOException e) {
            throw new IllegalStateException("The JVM does not start: " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@return the class path of this JVM} */
    static String classPath() {
        return System.getProperty("java.class.path");
    }
}
