package io.github.icprules.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.icprules.hosts.Jdk.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the packaged library on each installed JDK: on class path and module path, in a shaded jar, and on threads of each kind. */
class HostsIT {

    private static final String MAIN = Host.class.getName();

    /** The digest that the JVM of this test computes; all other JVMs must print the same digest. */
    private static String digest = "";

    @BeforeAll
    static void evaluate_here() {
        digest = Host.digest();
        assertThat(digest).matches("\\d+ reports, [1-9]\\d+ without a licence, [0-9a-f]{8}");
    }

    @Test
    void the_versions_that_are_asked_for_are_installed() throws IOException {
        String here = String.valueOf(Runtime.version().feature());
        assertThat(Jdk.all())
                .extracting(jdk -> String.valueOf(jdk.feature()))
                .contains(System.getProperty("icprules.jdks", here).split(",", -1));
    }

    @Test
    void the_shortest_class_path_is_the_documented_one() throws IOException {
        List<String> names = Jars.slim().stream()
                .map(jar -> jar.getFileName().toString().replaceFirst("-[0-9].*", ""))
                .toList();
        assertThat(names)
                .containsExactly(
                        "icp-rules-hosts",
                        "drools-canonical-model",
                        "drools-model-compiler",
                        "drools-util",
                        "icp-rules-api",
                        "icp-rules-drools",
                        "slf4j-api",
                        "slf4j-nop");
        for (String language : List.of("", "zh")) {
            String page =
                    Files.readString(Path.of("..", "..", "docs", language, "class-path.md"), StandardCharsets.UTF_8);
            assertThat(matches("\\| `([a-z0-9-]+)` \\|", page))
                    .containsExactlyInAnyOrderElementsOf(names.subList(1, names.size() - 1));
            String pom = Files.readString(Path.of("pom.xml"), StandardCharsets.UTF_8);
            assertThat(matches("(?s)(<exclusions>.*?</exclusions>)", page)
                            .get(0)
                            .replaceAll("\\s", ""))
                    .isEqualTo(matches("(?s)(<exclusions>.*?</exclusions>)", pom)
                            .get(0)
                            .replaceAll("\\s", ""));
        }
    }

    static Stream<Arguments> threads() throws IOException {
        return Jdk.all().stream()
                .flatMap(jdk -> Stream.of("main", "null", "platform", "foreign", "common-pool", "virtual", "unloaded")
                        .filter(thread -> jdk.hasVirtualThreads() || !thread.equals("virtual"))
                        .map(thread -> arguments(jdk, thread)));
    }

    @ParameterizedTest
    @MethodSource("threads")
    void the_shortest_class_path_works_on_threads_of_each_kind(Jdk jdk, String thread) throws Exception {
        String answer = thread.equals("unloaded") ? "0 of 50 class loaders left" : digest;
        // With this option, a garbage collection also collects class loaders that only soft references keep.
        assertThat(jdk.run(List.of("-XX:SoftRefLRUPolicyMSPerMB=0", "-cp", Jars.path(Jars.slim()), MAIN, thread)))
                .isEqualTo(silently(answer));
    }

    static List<Jdk> jdks() throws IOException {
        return Jdk.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_module_path_works(Jdk jdk) throws Exception {
        String modules = Jars.path(Jars.slim());
        assertThat(jdk.run(List.of("-p", modules, "-m", "io.github.icprules.hosts/" + MAIN, "main")))
                .isEqualTo(silently(digest));
        String described = jdk.run(List.of("-p", modules, "--describe-module", "io.github.icprules.api"))
                .answer();
        assertThat(described)
                .contains("exports io.github.icprules\n", "uses io.github.icprules.IcpRuleEngine")
                // The order of the modules is not the same in every run.
                .containsAnyOf(
                        "qualified exports io.github.icprules.internal to io.github.icprules.drools io.github.icprules.fixtures",
                        "qualified exports io.github.icprules.internal to io.github.icprules.fixtures io.github.icprules.drools")
                .doesNotContain("automatic");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_jar_by_the_defaults_of_maven_shade_plugin_works(Jdk jdk) throws Exception {
        String classPath = Jars.path(List.of(Jars.of("shaded"), Jars.of("hosts")));
        assertThat(jdk.run(List.of("-cp", classPath, MAIN, "main"))).isEqualTo(silently(digest));
    }

    @Test
    void rules_run_in_a_session_where_drools_is_complete() throws Exception {
        Output output = inSession(List.of(Jars.of("shaded")));
        assertThat(output.messages()).isEmpty();
        assertThat(Integer.parseInt(output.answer())).isGreaterThan(100);
    }

    @Test
    void a_session_without_drools_core_names_the_artifacts() throws Exception {
        Output output = inSession(Jars.slim());
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.messages())
                .startsWith("Exception in thread \"main\" java.lang.IllegalStateException: Rules in a session of Drools"
                        + " need the artifacts org.drools:drools-core and org.drools:drools-mvel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drools-canonical-model", "drools-model-compiler", "drools-util"})
    void a_missing_jar_is_named(String artifact) throws Exception {
        Output output = without(artifact);
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.messages())
                .startsWith(
                        "Exception in thread \"main\" java.lang.IllegalStateException: The bundled rules need the artifact"
                                + " org.drools:" + artifact + ", which is not on the class path.");
    }

    private static Output without(String artifact) throws IOException, InterruptedException {
        List<Path> others = Jars.slim().stream()
                .filter(jar -> !jar.getFileName().toString().startsWith(artifact))
                .toList();
        return Jdk.all().get(0).run(List.of("-cp", Jars.path(others), MAIN, "main"));
    }

    private static Output inSession(List<Path> jars) throws IOException, InterruptedException {
        List<Path> classPath = new ArrayList<>(jars);
        classPath.add(Path.of("target", "test-classes"));
        return Jdk.all().get(0).run(List.of("-cp", Jars.path(classPath), InSession.class.getName()));
    }

    private static Output silently(String answer) {
        return new Output(answer, "", 0);
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
