package io.github.icprules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module exports all packages of the API, and the internal one to the engine only. */
class ModuleTest {

    private static final String INTERNAL = "io.github.icprules.internal";

    @Test
    void exports_each_package() throws IOException, URISyntaxException {
        assertThat(module().exports())
                .extracting(Exports::source)
                .containsExactlyInAnyOrderElementsOf(packages())
                .contains(INTERNAL);
        assertThat(module().exports())
                .filteredOn(Exports::isQualified)
                .extracting(Exports::source, Exports::targets)
                .containsExactly(tuple(INTERNAL, Set.of("io.github.icprules.drools")));
    }

    @Test
    void requires_nothing_at_run_time_and_uses_an_engine() throws IOException, URISyntaxException {
        assertThat(module().requires())
                .filteredOn(required -> !required.modifiers().contains(Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
        assertThat(module().uses()).containsExactly(IcpRuleEngine.class.getName());
    }

    private static ModuleDescriptor module() throws IOException, URISyntaxException {
        try (InputStream file = Files.newInputStream(classes().resolve("module-info.class"))) {
            return ModuleDescriptor.read(file);
        }
    }

    private static Set<String> packages() throws IOException, URISyntaxException {
        Path classes = classes();
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).getParent())
                    .filter(Objects::nonNull)
                    .map(folder -> folder.toString().replace(File.separatorChar, '.'))
                    .collect(Collectors.toSet());
        }
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(IcpRuleEngine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
