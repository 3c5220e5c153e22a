package io.github.icprules.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An installed JDK. */
record Jdk(int feature, Path home) {

    private static final int OLDEST = 17;
    private static final int VIRTUAL_THREADS_SINCE = 21;

    /** The first version with both options of {@link #run}, which turn warnings into errors; Java 23 has only one of them. */
    private static final int STRICT_SINCE = 24;

    /** The output of a process. */
    record Output(String answer, String messages, int exitCode) {}

    /** {@return the JDK of this test, and one installed JDK of each other version from 17 on, in the order of versions} */
    static List<Jdk> all() throws IOException {
        Path here = Path.of(System.getProperty("java.home"));
        TreeMap<Integer, Jdk> all = new TreeMap<>();
        all.put(Runtime.version().feature(), new Jdk(Runtime.version().feature(), here));
        for (Path folder : List.of(here.resolveSibling(""), Path.of("/usr/lib/jvm"))) {
            for (Path home : homes(folder)) {
                int feature = feature(home);
                if (feature >= OLDEST) {
                    all.putIfAbsent(feature, new Jdk(feature, home));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static List<Path> homes(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.filter(home -> Files.exists(home.resolve("release")))
                    .sorted()
                    .toList();
        }
    }

    boolean hasVirtualThreads() {
        return feature >= VIRTUAL_THREADS_SINCE;
    }

    /** Runs a program and returns its output. From Java 24 on, native access and access to memory through Unsafe are errors. */
    Output run(List<String> arguments) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        if (feature >= STRICT_SINCE) {
            options.add("--illegal-native-access=deny");
            options.add("--sun-misc-unsafe-memory-access=deny");
        }
        options.addAll(arguments);
        Path messages = Files.createTempFile("host", ".txt");
        Process process = start(options, messages);
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        Output output = new Output(
                answer, Files.readString(messages, StandardCharsets.UTF_8).strip(), process.exitValue());
        Files.delete(messages);
        return output;
    }

    Process start(List<String> arguments, Path messages) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(messages.toFile()).start();
    }

    private static int feature(Path home) throws IOException {
        Properties release = new Properties();
        try (InputStream file = Files.newInputStream(home.resolve("release"))) {
            release.load(file);
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", -1)[0]);
    }

    @Override
    public String toString() {
        return "JDK " + feature;
    }
}
