package io.github.icprules.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.io.JsonText;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.pages.Harmless;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.pages.Pages;
import io.github.icprules.pages.TextLayout;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** From JSON through the runner's reader to a filing, its report, and JSON again. */
class RequestFuzz {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();
    private static final List<Object> SAMPLES = Trees.samples(Path.of(System.getProperty("basedir", ""), "samples"));
    private static final List<String> WORDS = Trees.words(SAMPLES);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @FuzzTest(maxDuration = "60s")
    void json_to_report_to_json(byte[] bytes) {
        check(new Choices(bytes));
    }

    /** Makes a filing and has it judged. */
    static void check(Choices choices) {
        boolean isRaw = choices.onceIn(16);
        byte[] json = Trees.json(Trees.changed(choices.of(SAMPLES), choices, new Hostile(choices, WORDS)));
        byte[] line = isRaw ? spliced(json, choices) : json;
        FilingRequest filing;
        try {
            filing = Promises.soon(() -> RequestReader.read(Source.ofLine(line)));
        } catch (UnusableInputException e) {
            for (Text problem : e.problems()) {
                for (Language language : Language.values()) {
                    Promises.isPlain(Harmless.of(problem.in(language)));
                }
            }
            return;
        }
        Promises.judge(ENGINE, filing).ifPresent(report -> isWritten(filing, report));
    }

    /** Both forms in which the runner writes an answer. */
    private static void isWritten(FilingRequest filing, FilingReport report) {
        for (Language language : Language.values()) {
            Pages pages = Pages.in(language).with(PageDetails.of(filing));
            byte[] written = JsonText.compact(report.asTree(language));
            try {
                assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(JsonText.of(report.asTree(language))));
            } catch (IOException e) {
                throw new AssertionError("What is written is JSON.", e);
            }
            Promises.answers(new String(written, StandardCharsets.UTF_8));
            Promises.answers(pages.text(report));
            Promises.answers(pages.text(report, new TextLayout(false, 100, TextLayout.Parts.FULL)));
        }
    }

    /** Bytes where no JSON library would put them. */
    private static byte[] spliced(byte[] json, Choices choices) {
        int from = choices.below(json.length + 1);
        int to = Math.min(json.length, from + choices.below(64));
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(json, 0, from);
        spliced.writeBytes(choices.rest());
        spliced.write(json, to, json.length - to);
        return spliced.toByteArray();
    }
}
