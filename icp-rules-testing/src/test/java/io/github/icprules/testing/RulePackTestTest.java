package io.github.icprules.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.RulePackException;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingType;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the test of a pack notices if cases are missing or wrong. */
class RulePackTestTest {

    private static final Path PACK = Path.of("..", "icp-rules-examples", "packs", "first", "pack");
    private static final String RULE = "brand.competitor";
    private static final String NAME = "miniProgram.name";

    private static final SampleFiling FILING = Filings.enterprise();
    private static final RuleCase VIOLATED =
            RuleCase.of(RULE).given(FILING.with(NAME, "样例云助手")).violates(NAME);
    private static final RuleCase SILENT =
            RuleCase.of(RULE).given(FILING.with(NAME, "示例记事本")).isSilent();
    private static final RuleCase UNDECIDED =
            RuleCase.of(RULE).given(FILING.without(NAME)).isUndecided(NAME);
    private static final RuleCase OF_CANCELLATION = RuleCase.of(RULE)
            .given(Filings.of(FilingType.CANCEL_ACCESS).with(NAME, "样例云助手"))
            .saysNothing();

    @Test
    void complete_cases_pass() throws Throwable {
        assertThat(failures(VIOLATED, SILENT, UNDECIDED, OF_CANCELLATION)).isEmpty();
    }

    @Test
    void no_case_at_all_is_noticed() throws Throwable {
        assertThat(failures())
                .containsEntry(
                        "the cases show every outcome",
                        "acme/brand.competitor needs a case in which the rule fires (violates), and a case in which"
                                + " the rule is silent (isSilent), and a case in which the rule misses an input"
                                + " (isUndecided), such as miniProgram.name.")
                .hasSize(3);
    }

    @Test
    void a_rule_that_was_never_seen_undecided_or_silent_is_noticed() throws Throwable {
        assertThat(failures(VIOLATED, SILENT, OF_CANCELLATION)).containsOnlyKeys("the cases show every outcome");
        assertThat(failures(VIOLATED, UNDECIDED, OF_CANCELLATION)).containsOnlyKeys("the cases show every outcome");
    }

    @Test
    void a_condition_that_no_case_needs_is_noticed() throws Throwable {
        assertThat(failures(VIOLATED, SILENT, UNDECIDED))
                .containsOnlyKeys("needs the condition filing.describingService")
                .extractingByKey("needs the condition filing.describingService")
                .asString()
                .startsWith("rules/brand.drl:8 brand.competitor: without the condition")
                .contains("filing.describingService", "all cases of the rule have the same outcome");
    }

    @Test
    void a_condition_without_which_the_rule_fires_for_all_names_is_noticed() throws Throwable {
        assertThat(failures(VIOLATED, OF_CANCELLATION)).containsKey("""
                        needs the condition filing.input("miniProgram.name")\
                        .containsAny(filing.parameters.keywords("acme/COMPETITORS")).possible""");
    }

    @Test
    void a_wrong_outcome_is_noticed() throws Throwable {
        RuleCase wrong = RuleCase.of(RULE).given(FILING.with(NAME, "样例云助手")).isSilent();

        assertThat(failures(VIOLATED, SILENT, UNDECIDED, OF_CANCELLATION, wrong))
                .containsOnlyKeys("case 5: silent");
    }

    @Test
    void a_rule_that_the_pack_does_not_have_is_noticed() throws Throwable {
        RuleCase misspelt = RuleCase.of("brand.competitors").given(FILING).isSilent();

        assertThat(failures(VIOLATED, misspelt))
                .containsOnlyKeys("brand.competitors")
                .containsEntry(
                        "brand.competitors",
                        "There is no rule “acme/brand.competitors”. Did you mean acme/brand.competitor?");
    }

    @Test
    void a_pack_in_a_jar_is_tested(@TempDir Path folder) throws Throwable {
        Path jar = folder.resolve("first.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(PACK)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                zip.putNextEntry(new ZipEntry(PACK.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        assertThat(failures(jar, VIOLATED, SILENT, UNDECIDED, OF_CANCELLATION)).isEmpty();
        assertThat(failures(jar, VIOLATED, SILENT, OF_CANCELLATION)).containsOnlyKeys("the cases show every outcome");
    }

    @Test
    void sources_are_no_compiled_pack() {
        RulePackTest test = new RulePackTest(PACK, () -> RulePack.of(PACK)) {
            @Override
            protected List<RuleCase> cases() {
                return List.of(VIOLATED);
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> test.pack().forEach(node -> collect(node, new ArrayList<>())))
                .withMessageStartingWith("Expected the pack acme as a build has compiled it, but found acme 1.0.0 ");
    }

    @Test
    void a_compiled_pack_on_the_class_path_is_tested_as_well(@TempDir Path folder) throws Throwable {
        Path sources = copy(folder.resolve("src/filing-rules"));
        Path classes = folder.resolve("classes");
        copy(classes.resolve("filing-rules"));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            assertThat(failures(sources, VIOLATED, SILENT, UNDECIDED, OF_CANCELLATION))
                    .isEmpty();

            Path list = classes.resolve("META-INF/kie/filing-rules/drools-model");
            Files.createDirectories(list.getParent());
            Files.writeString(list, "acme.rules.NotThere");
            assertThatThrownBy(() -> failures(sources, VIOLATED))
                    .isInstanceOf(RulePackException.class)
                    .hasMessageContaining("expected the compiled rules of the build on the class path")
                    .hasMessageContaining("acme.rules.NotThere");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static Path copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(PACK)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = folder.resolve(PACK.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return folder;
    }

    private static Map<String, String> failures(RuleCase... cases) throws Throwable {
        return failures(PACK, cases);
    }

    private static Map<String, String> failures(Path place, RuleCase... cases) throws Throwable {
        RulePackTest test = new RulePackTest(place) {
            @Override
            protected List<RuleCase> cases() {
                return List.of(cases);
            }
        };
        try {
            Map<String, String> failures = new TreeMap<>();
            List<DynamicTest> tests = new ArrayList<>();
            test.pack().forEach(node -> collect(node, tests));
            for (DynamicTest each : tests) {
                try {
                    each.getExecutable().execute();
                } catch (AssertionError failure) {
                    failures.put(each.getDisplayName(), String.valueOf(failure.getMessage()));
                }
            }
            return failures;
        } finally {
            test.deleteCopy();
        }
    }

    private static void collect(DynamicNode node, List<DynamicTest> tests) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(each -> collect(each, tests));
        } else {
            tests.add((DynamicTest) node);
        }
    }
}
