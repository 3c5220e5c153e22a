package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.RulePackException;
import io.github.icprules.drools.support.PackFolder;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** A pack whose sheets a build has compiled has the findings of the same pack compiled at run time. */
class CompiledPackTest {

    @TempDir
    private Path folder;

    /** Compiles the sheets of packs as kie-maven-plugin does; returns all files by their names. */
    private static Map<String, byte[]> built(Map<String, PackFolder> packs) throws IOException {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(services.newReleaseId("com.example", "acme-pack", "1.2.0"));
        for (Map.Entry<String, PackFolder> pack : packs.entrySet()) {
            Path folder = pack.getValue().path();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                    files.write(
                            "src/main/resources/" + pack.getKey() + folder.relativize(file), Files.readString(file));
                }
            }
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        Map<String, byte[]> built = new TreeMap<>();
        module.getFileNames().forEach(name -> built.put(name, module.getBytes(name)));
        return built;
    }

    /** Compiles a pack, and writes all files into a jar. */
    private Path jarOf(PackFolder pack) throws IOException {
        Path jar = folder.resolve("acme-pack.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : built(Map.of("", pack)).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void several_packs_can_be_compiled_by_one_build() throws IOException {
        Path classes = folder.resolve("classes");
        built(Map.of(
                        "com/acme/", PackFolder.in(folder.resolve("acme")),
                        "com/beta/", PackFolder.beta(folder.resolve("beta"))))
                .forEach((name, content) -> {
                    try {
                        Files.createDirectories(classes.resolve(name).getParent());
                        Files.write(classes.resolve(name), content);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            FilingReport report = DroolsIcpRuleEngine.builder()
                    .pack(RulePack.onClassPath("com/acme", loader), RulePack.onClassPath("com/beta/", loader))
                    .build()
                    .evaluate(PackFolder.filing());
            assertThat(report.violations())
                    .extracting(Violation::ruleId)
                    .contains("acme/brand.competitor", "beta/brand.competitor");
        }
    }

    @Test
    void the_digest_covers_the_list_of_the_compiled_classes() throws IOException {
        Path jar = jarOf(PackFolder.in(folder.resolve("acme")));
        String digest = RulePack.of(jar).sha256();
        try (var files = java.nio.file.FileSystems.newFileSystem(jar, Map.of("create", "false"));
                Stream<Path> all = Files.walk(files.getPath("META-INF"))) {
            Path list = all.filter(file -> file.endsWith("drools-model"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(list, "");
        }
        assertThat(RulePack.of(jar).sha256()).isNotEqualTo(digest);
    }

    @Test
    void a_compiled_pack_leaves_a_rule_on_an_absent_list_open_as_its_sources_do() throws IOException {
        for (String quantifier : List.of("not", "exists")) {
            PackFolder pack = PackFolder.in(folder.resolve(quantifier))
                    .with(
                            "rules/brand.drl",
                            "import io.github.icprules.drools.facts.Filing;",
                            "import io.github.icprules.drools.facts.Filing;\nimport"
                                    + " io.github.icprules.drools.facts.material.SubmittedMaterial;")
                    .with(
                            "rules/brand.drl",
                            "taken.possible )",
                            "filing.isNew )\n    " + quantifier + " SubmittedMaterial( letter )");
            for (RulePack each : List.of(pack.pack(), RulePack.of(jarOf(pack)))) {
                IcpRuleEngine engine = DroolsIcpRuleEngine.builder().pack(each).build();
                assertThat(engine.evaluate(PackFolder.filing()).unchecked())
                        .filteredOn(point -> point.ruleId().equals("acme/brand.taken"))
                        .singleElement()
                        .satisfies(point -> assertThat(point.needs()).containsExactly("materials"));
                assertThat(engine.explain(PackFolder.filing(), "acme/brand.taken")
                                .facts()
                                .get(0)
                                .conditions())
                        .last()
                        .satisfies(condition ->
                                assertThat(condition.drl()).isEqualTo(quantifier + " SubmittedMaterial( letter )"));
            }
        }
    }

    @Test
    void a_sheet_that_was_changed_after_the_build_is_refused() throws IOException {
        PackFolder pack = PackFolder.in(folder.resolve("acme"));
        Path jar = jarOf(pack);
        assertThat(RulePack.of(jar).sha256())
                .as("the classes count")
                .isNotEqualTo(pack.pack().sha256());
        try (var files = java.nio.file.FileSystems.newFileSystem(jar, Map.of("create", "false"))) {
            Path sheet = files.getPath("rules/brand.drl");
            Files.writeString(sheet, Files.readString(sheet).replace("brand.taken", "brand.used"));
            for (String language : List.of("zh", "en")) {
                Path sentences = files.getPath("messages/brand.%s.properties".formatted(language));
                Files.writeString(sentences, Files.readString(sentences).replace("taken.", "used."));
            }
            Path arguments = files.getPath("messages/arguments.properties");
            Files.writeString(arguments, Files.readString(arguments).replace("brand.taken", "brand.used"));
        }
        assertThatThrownBy(() -> RulePack.of(jar))
                .isInstanceOf(RulePackException.class)
                .hasMessage("The rule pack acme is refused:\n"
                        + "acme pack.properties:1:1: expected compiled rules of the sheets of this pack; build it"
                        + " again, found [brand.used] not compiled, [brand.taken] in no sheet");
    }
}
