package first;

import static io.github.icprules.fixtures.IcpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ReloadingIcpRuleEngine;
import io.github.icprules.drools.ReloadingIcpRuleEngine.Reload;
import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.RulePackException;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code and the files of docs/rule-packs.md are those of the example packs, and do what the page says. */
class UseOfPackTest {

    private static final Path PAGES = Path.of("..", "..", "..", "docs");
    private static final Pattern SHOWN = Pattern.compile("(?m)^`([\\w/.-]+)`:?：?\n\n```\\w*\n([\\s\\S]*?)```$");
    private static final Pattern CODE = Pattern.compile("(?m)^```java\n([\\s\\S]*?)```$");
    private static final Pattern XML = Pattern.compile("(?m)^```xml\n([\\s\\S]*?)```$");
    private static final Pattern OUTPUT = Pattern.compile("(?m)^```text\n([\\s\\S]*?)```$");

    @Test
    void an_engine_with_the_pack_reports_its_findings_and_the_bundled_ones() {
        FilingRequest request =
                Filings.enterprise().with("miniProgram.name", "样例云助手").request();

        IcpRuleEngine engine =
                DroolsIcpRuleEngine.builder().pack(RulePack.of(Path.of("pack"))).build();
        FilingReport report = engine.evaluate(request);

        assertThat(report).violates("acme/brand.competitor");
        assertThat(report.receipt().packs())
                .extracting(pack -> pack.id() + ' ' + pack.version())
                .containsExactly("acme 1.0.0");
    }

    @Test
    void an_engine_takes_a_changed_pack_and_keeps_it_if_the_next_one_is_wrong(@TempDir Path place)
            throws IOException, InterruptedException {
        copyPack(place, "", "");
        FilingRequest request =
                Filings.enterprise().with("miniProgram.name", "样本云助手").request();
        BlockingQueue<Reload> outcomes = new LinkedBlockingQueue<>();

        ReloadingIcpRuleEngine engine = ReloadingIcpRuleEngine.of(
                place, pack -> DroolsIcpRuleEngine.builder().pack(pack).build(), Duration.ofSeconds(10), outcomes::add);

        try (engine) {
            assertThat(engine.evaluate(request)).byRulesOf(engine).doesNotViolate("acme/brand.competitor");
            copyPack(place, "样例云,", "样本云,");
            assertThat(outcomes.poll(1, TimeUnit.MINUTES).isLoaded()).isTrue();
            assertThat(engine.evaluate(request)).byRulesOf(engine).violates("acme/brand.competitor");
            copyPack(place, "filing.describingService", "filing.describesService");
            assertThat(outcomes.poll(1, TimeUnit.MINUTES).problem()).isInstanceOf(RulePackException.class);
            assertThat(engine.evaluate(request)).byRulesOf(engine).violates("acme/brand.competitor");
        }
    }

    @Test
    void the_pages_show_the_files_of_the_pack() throws IOException {
        for (Path page : pages()) {
            Matcher shown = SHOWN.matcher(Files.readString(page));
            int files = 0;
            while (shown.find()) {
                assertThat(Files.readString(Path.of(shown.group(1))))
                        .as(shown.group(1))
                        .isEqualTo(shown.group(2));
                files++;
            }
            assertThat(files).as(page.toString()).isEqualTo(9);
        }
    }

    @Test
    void the_pages_show_code_of_the_tests() throws IOException {
        String code = Files.readString(Path.of("src", "test", "java", "first", "UseOfPackTest.java"));
        for (Path page : pages()) {
            assertThat(CODE.matcher(Files.readString(page)).results().map(found -> found.group(1)))
                    .filteredOn(block -> !block.startsWith("package "))
                    .isNotEmpty()
                    .allSatisfy(block -> assertThat(code).contains(block));
        }
    }

    /** A project of the page has the versions of this build. */
    @Test
    void the_pages_show_a_project_with_the_dependencies_of_this_one() throws IOException {
        String own = Files.readString(Path.of("pom.xml"));
        String all = Files.readString(Path.of("..", "..", "..", "pom.xml"));
        String plugin = "<artifactId>maven-surefire-plugin</artifactId><version>3.6.1</version>";
        assertThat(all.replaceAll("\\s", "")).contains(plugin);
        for (Path page : pages()) {
            List<String> blocks = XML.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1).replaceAll("\\s", ""))
                    .toList();
            assertThat(blocks.get(0))
                    .contains(plugin, "<version>" + values(own, "version").get(0) + '<')
                    .contains("<maven.compiler.release>"
                            + values(all, "maven.compiler.release").get(0) + '<');
            assertThat(values(blocks.get(0), "artifactId"))
                    .contains("icp-rules-drools", "icp-rules-testing")
                    .filteredOn(artifact -> artifact.startsWith("icp-rules"))
                    .isSubsetOf(values(own, "artifactId"));
            assertThat(blocks.subList(1, blocks.size()))
                    .hasSize(2)
                    .allSatisfy(block -> assertThat(values(block, "version"))
                            .containsExactly(values(all, "drools.version").get(0)));
        }
    }

    private static List<String> values(String xml, String tag) {
        return Pattern.compile('<' + tag + ">([^<]*)</" + tag + '>')
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The page shows what a misspelt property leads to. */
    @Test
    void the_pages_show_the_error_of_a_wrong_pack(@TempDir Path folder) throws IOException {
        copyPack(folder, "filing.describingService", "filing.describesService");

        assertThatThrownBy(() -> RulePack.of(folder))
                .isInstanceOf(RulePackException.class)
                .satisfies(refusal -> {
                    for (Path page : pages()) {
                        Matcher output = OUTPUT.matcher(Files.readString(page));
                        assertThat(output.find()).isTrue();
                        assertThat(refusal).message().isEqualTo(output.group(1).strip());
                    }
                });
    }

    private static void copyPack(Path folder, String old, String changed) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("pack"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Path.of("pack").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace(old, changed));
            }
        }
    }

    private static Path[] pages() {
        return new Path[] {PAGES.resolve("rule-packs.md"), PAGES.resolve(Path.of("zh", "rule-packs.md"))};
    }
}
