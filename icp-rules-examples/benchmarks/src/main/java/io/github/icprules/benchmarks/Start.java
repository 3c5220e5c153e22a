package io.github.icprules.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How long a JVM takes from its start to its end with one report in between: with the rules that the build compiled, and with
 * the same rules compiled from their sheets at run time, each with and without an archive of its classes. All of them run
 * from the same class path, in turn.
 */
final class Start {

    private Start() {}

    /** Prints rows of the table; the argument is how many processes of each kind are run. */
    public static void main(String[] arguments) throws IOException {
        measure(Integer.parseInt(arguments[0])).forEach(System.out::println);
    }

    static List<Row> measure(int runs) throws IOException {
        Path directory = Files.createTempDirectory("icp-rules-start");
        try {
            return measure(runs, directory);
        } finally {
            delete(directory);
        }
    }

    private static List<Row> measure(int runs, Path directory) throws IOException {
        String classPath = inJars(ChildJvm.classPath(), directory);
        Map<String, List<String>> options = new LinkedHashMap<>();
        Map<String, String> modes = new LinkedHashMap<>();
        for (String mode : List.of(FirstReport.BUNDLED, FirstReport.AT_RUN_TIME)) {
            Path archive = directory.resolve(mode + ".jsa");
            // Warnings of classes that cannot be archived tell nothing here.
            ChildJvm.run(
                    classPath,
                    List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"),
                    FirstReport.class,
                    List.of(mode));
            options.put(mode, List.of());
            options.put(mode + " with an archive", List.of("-XX:SharedArchiveFile=" + archive));
            modes.put(mode, mode);
            modes.put(mode + " with an archive", mode);
        }
        Map<String, double[]> times = new LinkedHashMap<>();
        options.keySet().forEach(kind -> times.put(kind, new double[runs]));
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<String, double[]> kind : times.entrySet()) {
                kind.getValue()[run] = ChildJvm.run(
                        classPath,
                        options.getOrDefault(kind.getKey(), List.of()),
                        FirstReport.class,
                        List.of(modes.getOrDefault(kind.getKey(), "")));
            }
        }
        double[] reference = times.getOrDefault(FirstReport.AT_RUN_TIME, new double[0]);
        return times.entrySet().stream()
                .map(kind -> Row.of("start to end, " + kind.getKey(), kind.getValue(), reference, "ms"))
                .toList();
    }

    /** An archive takes classes from jars only, so what the build has in directories is put into jars. */
    private static String inJars(String classPath, Path directory) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            jars.add(Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry), directory, jars.size()) : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String jar(Path classes, Path directory, int number) throws IOException {
        Path jar = directory.resolve(number + ".jar");
        try (Stream<Path> files = Files.walk(classes);
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
            }
        }
        return jar.toString();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
