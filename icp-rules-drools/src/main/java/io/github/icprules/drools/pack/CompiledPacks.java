package io.github.icprules.drools.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Finds the packs that a build has compiled. */
public final class CompiledPacks {

    private CompiledPacks() {}

    /**
     * {@return the folder on the class path with the compiled pack of the sources in a folder, such as {@code acme} for {@code
     * src/main/resources/acme}; empty if there is none}
     *
     * @throws IllegalArgumentException if several entries of the class path contain the folder
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Optional<String> onClassPath(Path sources, ClassLoader loader) {
        Path manifest = sources.resolve(PackFiles.MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return Optional.empty();
        }
        try {
            String id = id(Files.readAllBytes(manifest));
            String home = "";
            for (Path part = sources.toAbsolutePath().normalize();
                    part != null && part.getFileName() != null;
                    part = part.getParent()) {
                home = part.getFileName() + (home.isEmpty() ? "" : "/" + home);
                if (loader.getResource(home + '/' + PackFiles.MANIFEST) != null) {
                    PackFiles files = PackFiles.onClassPath(home, loader);
                    byte[] found = Objects.requireNonNull(files.files().get(PackFiles.MANIFEST));
                    if (!files.models().isEmpty() && id(found).equals(id)) {
                        return Optional.of(home);
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(byte[] manifest) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(new String(manifest, StandardCharsets.UTF_8)));
        return properties.getProperty("id", "");
    }
}
