package io.github.icprules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermTest {

    /** The lists of constants that are terms, all that were compiled. */
    static List<Class<? extends Term>> terms() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(
                Term.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<? extends Term>> terms = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root).sorted()) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                List<String> names = new ArrayList<>();
                root.relativize(file).forEach(name -> names.add(name.toString()));
                String type = String.join(".", names).replaceFirst("\\.class$", "");
                if (!type.endsWith("-info")) {
                    Class<?> known = Class.forName(type, false, TermTest.class.getClassLoader());
                    if (known.isEnum() && Term.class.isAssignableFrom(known)) {
                        terms.add(known.asSubclass(Term.class));
                    }
                }
            }
        }
        return terms;
    }

    @Test
    void there_are_terms() throws Exception {
        assertThat(terms()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("terms")
    void every_constant_has_a_name_of_its_own_in_both_languages(Class<? extends Term> type) {
        List<? extends Term> constants = Arrays.asList(type.getEnumConstants());

        assertThat(constants).extracting(Term::chinese).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(constants).extracting(Term::english).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(constants).allSatisfy(term -> {
            assertThat(term.in(Language.ZH)).isEqualTo(term.chinese());
            assertThat(term.in(Language.EN)).isEqualTo(term.english());
        });
    }
}
