package io.github.icprules.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the jars of this build. */
final class Jars {

    private Jars() {}

    /** {@return the jars of the application with the shortest class path} */
    static List<Path> slim() throws IOException {
        try (Stream<Path> libraries = Files.list(Path.of("target", "lib"))) {
            return Stream.concat(Stream.of(of("hosts")), libraries.sorted()).toList();
        }
    }

    /** {@return the jar of another module of the examples} */
    static Path of(String module) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", module, "target"))) {
            List<Path> jars = files.filter(
                            file -> file.getFileName().toString().matches("icp-rules-" + module + "-[0-9].*\\.jar"))
                    .toList();
            assertThat(jars).as(module).hasSize(1);
            return jars.get(0);
        }
    }

    static String path(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
