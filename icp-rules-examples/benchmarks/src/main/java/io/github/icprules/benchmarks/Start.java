package io.github.icprules.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the time from the start to the end of a JVM that makes one report. The rules are either compiled by the build, or
 * compiled from their sheets at run time; both are measured with and without an archive of the classes. All JVMs have the same class
 * path and run alternately.
 */
final class Start {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    private Start() {}

    /**
     * Prints the rows of the table.
     *
     * @param arguments the number of processes of each kind
     */
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
        String classPath = archivable(ChildJvm.classPath(), directory);
        List<Kind> kinds = new ArrayList<>();
        for (String mode : List.of(FirstReport.BUNDLED, FirstReport.AT_RUN_TIME)) {
            Path archive = directory.resolve(mode + ".jsa");
            // Some classes cannot be archived. Warnings about them would only disturb the output.
            Kind dump = new Kind(
                    mode, mode, "-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
            dump.run(classPath);
            kinds.add(new Kind(mode, mode));
            kinds.add(new Kind(mode + ", with an archive", mode, "-XX:SharedArchiveFile=" + archive));
        }
        double[][] times = new double[kinds.size()][runs];
        for (int run = 0; run < runs; run++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                times[kind][run] = kinds.get(kind).run(classPath);
            }
        }
        double[] atRunTime = times[kinds.indexOf(new Kind(FirstReport.AT_RUN_TIME, FirstReport.AT_RUN_TIME))];
        List<Row> rows = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            rows.add(Row.of("start to end, rules " + kinds.get(kind).name(), times[kind], atRunTime, "ms"));
        }
        return rows;
    }

    /**
     * A kind of start.
     *
     * @param name the name in the table
     * @param mode the argument of {@link FirstReport}, which selects the origin of the rules
     * @param options the options of the JVM
     */
    private record Kind(String name, String mode, List<String> options) {

        Kind(String name, String mode, String... options) {
            this(name, mode, List.of(options));
        }

        double run(String classPath) {
            return ChildJvm.run(classPath, options, FirstReport.class, List.of(mode));
        }
    }

    /**
     * Returns a class path of jars without signatures. An archive contains only classes from jars, so each directory of the build is
     * copied into a jar. An archive contains no classes from signed jars, and Java 17 crashes if it tries; the Eclipse compiler, which
     * compiles rules, is a signed jar, so it is copied without its signature.
     */
    private static String archivable(String classPath, Path directory) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            Path copy = directory.resolve(jars.size() + ".jar");
            if (Files.isDirectory(path)) {
                jar(path, copy);
                jars.add(copy.toString());
            } else if (isSigned(path)) {
                copyUnsigned(path, copy);
                jars.add(copy.toString());
            } else {
                jars.add(entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static void jar(Path classes, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(classes);
                JarOutputStream jar = new JarOutputStream(Files.newOutputStream(copy))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, jar);
            }
        }
    }

    private static boolean isSigned(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .anyMatch(entry -> SIGNATURE.matcher(entry.getName()).matches());
        }
    }

    private static void copyUnsigned(Path file, Path copy) throws IOException {
        try (JarFile signed = new JarFile(file.toFile());
                JarOutputStream jar = new JarOutputStream(Files.newOutputStream(copy))) {
            for (JarEntry entry : Collections.list(signed.entries())) {
                // The manifest contains the digests of the signed classes, so it is omitted with the signature.
                if (!SIGNATURE.matcher(entry.getName()).matches()
                        && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    jar.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream content = signed.getInputStream(entry)) {
                        content.transferTo(jar);
                    }
                }
            }
        }
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
