package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the build merged the classes of conditions and consequences: a start loads all classes of the bundled rules. */
class MergedRuleClassesTest {

    private static final String FOLDER = "io/github/icprules/drools/rules";
    /** Two for each type of fact, one with its properties, and the rules themselves. */
    private static final int MOST_CLASSES = 130;

    @Test
    void no_condition_and_no_consequence_has_a_class_of_its_own() throws Exception {
        Path classes = Path.of(CompiledRules.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        List<String> names;
        try (Stream<Path> files = Files.walk(classes.resolve(FOLDER))) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        }

        assertThat(names).contains("Conditions_Filing.class", "Consequences_Filing_Findings.class");
        assertThat(names).noneMatch(name -> name.startsWith("Lambda"));
        assertThat(names).hasSizeLessThan(MOST_CLASSES);
    }
}
