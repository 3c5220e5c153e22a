package io.github.icprules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The module exports all packages of the API, and the internal one to the engine only. */
class ModuleTest {

    private static final String INTERNAL = "io.github.icprules.internal";

    @Test
    void exports_each_package() throws IOException {
        assertThat(module().exports())
                .extracting(Exports::source)
                .containsExactlyInAnyOrderElementsOf(
                        ApiClasses.all().stream().map(Class::getPackageName).collect(Collectors.toSet()))
                .contains(INTERNAL);
        assertThat(module().exports())
                .filteredOn(Exports::isQualified)
                .extracting(Exports::source, Exports::targets)
                .containsExactly(tuple(INTERNAL, Set.of("io.github.icprules.drools", "io.github.icprules.fixtures")));
    }

    @Test
    void requires_nothing_at_run_time_and_uses_an_engine() throws IOException {
        assertThat(module().requires())
                .filteredOn(required -> !required.modifiers().contains(Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
        assertThat(module().uses()).containsExactly(IcpRuleEngine.class.getName());
    }

    private static ModuleDescriptor module() throws IOException {
        try (InputStream file = Files.newInputStream(ApiClasses.ROOT.resolve("module-info.class"))) {
            return ModuleDescriptor.read(file);
        }
    }
}
