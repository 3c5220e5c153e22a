package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.support.PackFolder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack is a folder, a jar or a folder on the class path, and its digest is that of its files. */
class PackPlacesTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_a_jar_and_the_class_path_have_the_same_pack() throws IOException {
        PackFolder pack = PackFolder.in(folder.resolve("acme"));
        RulePack ofFolder = pack.pack();
        RulePack ofJar = RulePack.of(pack.jar(folder.resolve("acme.jar"), ""));
        RulePack ofJarFolder = RulePack.of(pack.jar(folder.resolve("inner.jar"), "com/example/acme/"));
        assertThat(ofJar).hasToString(ofFolder.toString());
        assertThat(ofJarFolder).hasToString(ofFolder.toString());
        assertThat(RulePack.onClassPath("io/github/icprules/drools/packs/acme")).hasToString(ofFolder.toString());
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.resolve("inner.jar").toUri().toURL()}, null)) {
            assertThat(RulePack.onClassPath("com/example/acme", loader)).hasToString(ofFolder.toString());
        }
    }

    @Test
    void hidden_files_and_line_breaks_of_windows_do_no_harm() {
        PackFolder pack = PackFolder.in(folder);
        String before = pack.pack().sha256();
        pack.withFile(".git/HEAD", "x").withFile("rules/brand.drl~", "x");
        assertThat(pack.pack().sha256()).isEqualTo(before);
        pack.withFile("rules/brand.drl", pack.read("rules/brand.drl").replace("\n", "\r\n"));
        assertThat(pack.pack().sha256()).isNotEqualTo(before);
    }

    @Test
    void a_place_without_a_pack_is_refused() throws IOException {
        Path nothing = folder.resolve("nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulePack.of(nothing))
                .withMessage("The rule pack %s is neither a folder nor a jar.".formatted(nothing));
        Files.createDirectory(nothing);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulePack.of(nothing))
                .withMessage("The rule pack %s has no file pack.properties.".formatted(nothing));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulePack.onClassPath("no/such/folder"))
                .withMessage("There is no no/such/folder/pack.properties on the class path.");
        PackFolder two = PackFolder.in(folder.resolve("two"));
        Path jar = two.withFile("other/pack.properties", two.read("pack.properties"))
                .jar(folder.resolve("two.jar"), "one/");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulePack.of(jar))
                .withMessage("The jar %s has 2 files pack.properties; a jar has one rule pack.".formatted(jar));
    }
}
