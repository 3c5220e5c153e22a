package io.github.icprules.spark;

import io.github.icprules.examples.runner.Sentence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.SparkFiles;

/** A file of the driver's machine that travels to the executors. A folder becomes a jar. */
final class ShippedFile implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final byte[] content;

    private ShippedFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /**
     * {@return a file or folder of this machine, or one that {@code spark-submit --files} has brought}
     *
     * @param option the name of the option, for messages
     * @throws JobRefusedException if there is no such file
     */
    static ShippedFile find(String option, String name) {
        for (Path place : List.of(Path.of(name), Path.of(SparkFiles.get(name)))) {
            if (Files.exists(place)) {
                return of(place);
            }
        }
        throw new JobRefusedException(new Sentence("%s：没有文件 %s", "%s: there is no file %s", option, name));
    }

    /** {@return the content of a file or folder} */
    static ShippedFile of(Path place) {
        String name = String.valueOf(place.toAbsolutePath().normalize().getFileName());
        try {
            return Files.isDirectory(place)
                    ? new ShippedFile(name + ".jar", jar(place))
                    : new ShippedFile(name, Files.readAllBytes(place));
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be read.", e);
        }
    }

    /** The same folder makes the same bytes. */
    private static byte[] jar(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Path file : filesBelow(folder)) {
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setTime(0);
                jar.putNextEntry(entry);
                Files.copy(file, jar);
            }
        }
        return bytes.toByteArray();
    }

    /** {@return the files in a folder and its folders, ordered by path} */
    static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    byte[] content() {
        return content.clone();
    }

    void update(MessageDigest digest) {
        digest.update("%s %s\n".formatted(name, content.length).getBytes(StandardCharsets.UTF_8));
        digest.update(content);
    }

    /** {@return the file, written to a folder} */
    Path writeTo(Path folder) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
