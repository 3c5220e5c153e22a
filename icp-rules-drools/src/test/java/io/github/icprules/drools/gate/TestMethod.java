package io.github.icprules.drools.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A test, or a group of cases of rules.
 *
 * @param type the name of its class, with the package; the path of its file of cases
 * @param name the name of its method; the title of its group
 */
public record TestMethod(String type, String name) implements Comparable<TestMethod> {

    private static final List<String> MODULES = List.of("icp-rules-api", "icp-rules-drools");
    private static final Path PROJECT = Path.of("..");

    private static final String CASES = "icp-rules-drools/src/test/resources/io/github/icprules/drools/rules/";

    private static final Comparator<TestMethod> ORDER =
            Comparator.comparing(TestMethod::simpleType).thenComparing(TestMethod::name);

    /** {@return a group of a file of cases} */
    public static TestMethod ofCases(String file, String group) {
        return new TestMethod(CASES + file, group);
    }

    @Override
    public int compareTo(TestMethod other) {
        return ORDER.compare(this, other);
    }

    /** {@return the name of its class, without the package, or of its file} */
    String simpleType() {
        if (type.startsWith(CASES)) {
            return type.substring(CASES.length());
        }
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /**
     * {@return the file of its class, from the folder of the project}
     *
     * @throws IllegalStateException if there is none
     */
    String file() {
        if (type.startsWith(CASES)) {
            return type;
        }
        return MODULES.stream()
                .map(module -> module + "/src/test/java/" + type.replace('.', '/') + ".java")
                .filter(file -> Files.exists(PROJECT.resolve(file)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no test class " + type));
    }

    /** {@return whether its class has such a method} */
    boolean isThere() {
        try {
            return Files.readString(PROJECT.resolve(file()), StandardCharsets.UTF_8)
                    .contains(" void " + name + "(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
