package io.github.icprules;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the API and of its fixtures, as they were compiled. */
public final class ApiClasses {

    /** The folder of the API's classes. Tests run in the module's folder. */
    public static final Path ROOT = Path.of("target", "classes");

    private ApiClasses() {}

    /** {@return the classes of the API, by their names} */
    public static List<Class<?>> all() {
        return in(ROOT);
    }

    static List<Class<?>> in(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace(File.separatorChar, '.'))
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .sorted()
                    .<Class<?>>map(file -> load(file.substring(0, file.length() - ".class".length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
