package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runInEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.icprules.drools.RulePack;
import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule packs on the command line. */
class PackOptionTest {

    private static final Path FOLDER = Path.of("packs", "acme", "src", "main", "resources", "acme");
    private static final String PACK = FOLDER.toString();
    private static final String SAMPLE = "samples/enterprise-ready.json";
    private static final String RULE = "acme/profile.no-service-hours";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void a_report_has_the_findings_of_the_pack_and_names_the_pack() throws IOException {
        JsonNode report = json("check", SAMPLE, "--pack", PACK);
        assertThat(report.get("violations").toString()).contains(RULE);
        assertThat(report.at("/receipt/packs/0/sha256").asText())
                .isEqualTo(RulePack.of(FOLDER).sha256());
        assertThat(json("check", SAMPLE).toString()).doesNotContain("acme");
    }

    @Test
    void a_policy_changes_the_findings_of_a_pack() throws IOException {
        Path policy = Files.writeString(folder.resolve("own.csv"), "rule,effect,reason\n" + RULE + ",MUTE,不看服务时间\n");
        assertThat(run("check", SAMPLE, "--pack", PACK, "--policy", policy).answer())
                .doesNotContain(RULE, "介绍未写服务时间")
                .contains("attributes.acme.hotline");
    }

    @Test
    void text_and_page_show_the_findings_and_name_the_pack() throws IOException {
        String digest = "sha256 " + RulePack.of(FOLDER).sha256();
        assertThat(run("check", SAMPLE, "--pack", PACK).answer()).contains("请在小程序介绍中写明服务时间", "，规则包 acme 1.0.0");
        assertThat(run("check", SAMPLE, "--pack", PACK, "--full").answer())
                .contains("pack    " + digest + " acme 1.0.0");
        assertThat(run("check", SAMPLE, "--pack", PACK, "--format html").answer())
                .contains("请在小程序介绍中写明服务时间", "<dt>规则包</dt><dd>acme 1.0.0 <code>" + digest);
    }

    @Test
    void rules_and_explanations_and_questions_know_the_pack() throws IOException {
        assertThat(run("rules --pack", PACK).answer()).contains(RULE);
        assertThat(run("explain", RULE, SAMPLE, "--pack", PACK).answer())
                .contains("介绍未写服务时间（" + RULE + "）", "小程序介绍不含词表“acme/SERVICE_HOURS”中的词");
        assertThat(run("explain --all", SAMPLE, "--pack", PACK).answer()).contains("acme/mandate.letter");
        assertThat(run("next", SAMPLE, "--pack", PACK, "--full").answer()).contains("请提供“acme.agent”。");
        JsonNode repair = json("repair", SAMPLE, "--pack", PACK);
        assertThat(repair.get("outcome").asText()).isEqualTo("NOT_NEEDED");
    }

    @Test
    void a_wrong_pack_is_reported_in_both_languages() throws IOException {
        runInEnglish("check", SAMPLE, "--pack nothing")
                .assertRefused("--pack: The rule pack nothing is neither a folder nor a jar.\n");
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Files.writeString(copy.resolve("pack.properties"), "id=copy\nversion=1\ntitle.zh=样例\ntitle.en=Sample\n");
        Result wrongPack = runInEnglish("rules --pack", copy);
        assertThat(wrongPack.exitCode()).isEqualTo(2);
        assertThat(wrongPack.messages().lines())
                .containsExactly(
                        "copy pack.properties:1:1: expected a sheet rules/NAME.drl, found none in the pack",
                        "copy pack.properties:5:1: expected the key requires, found no such key");
        assertThat(run("rules --pack", copy).messages()).contains("copy pack.properties:5:1：应为键 requires；实际为没有");
    }

    private static JsonNode json(Object... line) throws IOException {
        return MAPPER.readTree(run(line, "--format json").answer());
    }
}
