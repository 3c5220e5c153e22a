package io.github.icprules.drools.support;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RulePack;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A copy of the pack {@code acme} of the test resources, which a test changes. */
public final class PackFolder {

    /** A day on which the rules of the pack are in force. */
    public static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final Path folder;

    private PackFolder(Path folder) {
        this.folder = folder;
    }

    /** {@return a copy of the pack in a new folder} */
    public static PackFolder in(Path folder) {
        return io(() -> {
            Path source = Path.of(PackFolder.class
                            .getResource("/io/github/icprules/drools/packs/acme/pack.properties")
                            .toURI())
                    .getParent();
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    Path copy = folder.resolve(source.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
            return new PackFolder(folder);
        });
    }

    private static <T> T io(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a copy of the pack under the id {@code beta}, with other identifiers} */
    public static PackFolder beta(Path folder) {
        PackFolder pack = in(folder);
        for (String file : List.of(
                "pack.properties",
                "rules/brand.drl",
                "data/documents.csv",
                "data/provisions.csv",
                "data/keywords.csv",
                "data/parameters.csv",
                "data/attributes.csv")) {
            pack.withFile(file, pack.read(file).replace("acme", "beta").replace("ACME", "BETA"));
        }
        return pack;
    }

    /** Puts a text in the place of the first occurrence of another one. */
    public PackFolder with(String file, String before, String after) {
        String text = read(file);
        int at = text.indexOf(before);
        if (at < 0) {
            throw new IllegalStateException(file + " has no text " + before);
        }
        return withFile(file, text.substring(0, at) + after + text.substring(at + before.length()));
    }

    /** Writes a file. */
    public PackFolder withFile(String file, String text) {
        return io(() -> {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        });
    }

    /** Deletes a file. */
    public PackFolder without(String file) {
        return io(() -> {
            Files.delete(folder.resolve(file));
            return this;
        });
    }

    /** {@return the text of a file} */
    public String read(String file) {
        return io(() -> Files.readString(folder.resolve(file)));
    }

    /** {@return the folder} */
    public Path path() {
        return folder;
    }

    /** {@return the pack} */
    public RulePack pack() {
        return RulePack.of(folder);
    }

    /** {@return an engine with the pack} */
    public DroolsIcpRuleEngine engine() {
        return DroolsIcpRuleEngine.builder().pack(pack()).build();
    }

    /** Writes the files into a jar, in a folder of the jar. */
    public Path jar(Path jar, String home) {
        return io(() -> {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                    zip.putNextEntry(new ZipEntry(
                            home + folder.relativize(file).toString().replace('\\', '/')));
                    zip.write(Files.readAllBytes(file));
                    zip.closeEntry();
                }
            }
            return jar;
        });
    }

    /** {@return a filing whose name has a word of the pack's list} */
    public static FilingRequest filing() {
        return filingOf(miniProgram().build()).build();
    }

    /** {@return a mini-program whose name has a word of the pack's list} */
    public static MiniProgram.Builder miniProgram() {
        return MiniProgram.builder().name("样例商城");
    }

    /** {@return a first filing of a mini-program} */
    public static FilingRequest.Builder filingOf(MiniProgram miniProgram) {
        return FilingRequest.builder(FilingType.NEW_FIRST)
                .miniProgram(miniProgram)
                .evaluatedOn(DAY);
    }
}
