package io.github.icprules.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a JVM of its own, with the JVM and the class path of this one. */
final class ChildJvm {

    private ChildJvm() {}

    /** Runs it to its end, and tells how many milliseconds that took. */
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
