package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.alibaba.fastjson2.JSON;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.examples.fuzz.ChangedSamples;
import io.github.icprules.examples.fuzz.Trees;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.report.RequestDigest;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A filing is the same filing with each JSON library, none of which is configured. */
class JsonLibrariesTest {

    private static final int REQUESTS = 300;
    private static final Pattern HALF_CHARACTER = Pattern.compile("(?i)\\\\ud[89a-f]..(?!\\\\ud[c-f])");

    /** A number that a double need not hold exactly. */
    private static final Pattern LARGE_NUMBER = Pattern.compile("[:\\[,]-?\\d{16}");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final RequestDigest DIGEST = RequestDigest.withKey(new byte[32]);
    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Gson LONGS = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    private interface Reader {
        @Nullable Object read(String json) throws IOException;
    }

    private interface Writer {
        String write(Object tree) throws IOException;
    }

    /** A JSON library, as an application uses it. */
    enum Library {
        JACKSON_2(json -> MAPPER.readValue(json, Object.class), MAPPER::writeValueAsString),
        JACKSON_3(json -> JsonMapper.shared().readValue(json, Object.class), JsonMapper.shared()::writeValueAsString),
        /** Reads every number as a double. */
        GSON(json -> new Gson().fromJson(json, Object.class), new Gson()::toJson),
        GSON_WITH_LONGS(json -> LONGS.fromJson(json, Object.class), LONGS::toJson),
        FASTJSON_2(JSON::parse, JSON::toJSONString);

        private final Reader reader;
        private final Writer writer;

        Library(Reader reader, Writer writer) {
            this.reader = reader;
            this.writer = writer;
        }

        @Nullable Object read(String json) throws IOException {
            return reader.read(json);
        }

        String write(Object tree) throws IOException {
            return writer.write(tree);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_sample_and_each_example_is_the_same_filing(Library library) throws IOException {
        List<JsonTexts.Json> filings = JsonTexts.filings().toList();
        assertThat(filings).hasSize(13);
        for (JsonTexts.Json json : filings) {
            FilingRequest filing = FilingRequest.fromTree(Library.JACKSON_2.read(json.text()));
            FilingRequest same = FilingRequest.fromTree(library.read(json.text()));
            assertThat(same).as(json.place()).isEqualTo(filing);
            assertThat(DIGEST.of(same)).isEqualTo(DIGEST.of(filing));
            FilingReport report = report(same);
            assertThat(report.asTree(Language.ZH)).isEqualTo(report(filing).asTree(Language.ZH));
            assertThat(ReportDiff.between(stored(library, report), ReportOutline.of(report))
                            .asTree(Language.ZH))
                    .as(json.place())
                    .isEqualTo(ReportDiff.between(report, report).asTree(Language.ZH));
            assertThat(FilingRequest.fromTree(library.read(library.write(filing.asTree()))))
                    .isEqualTo(filing);
        }
    }

    @Test
    void generated_filings_are_the_same_filings() throws IOException {
        ChangedSamples generator = new ChangedSamples(Trees.samples(Path.of("samples")));
        int taken = 0;
        int refused = 0;
        while (taken < REQUESTS) {
            String json = generator.next();
            if (HALF_CHARACTER.matcher(json).find()) {
                // Some libraries refuse half a character, others replace it.
                continue;
            }
            Object expected = read(Library.JACKSON_2, json);
            boolean isLarge = LARGE_NUMBER.matcher(json).find();
            for (Library library : Library.values()) {
                if (library != Library.GSON || !isLarge) {
                    assertThat(read(library, json))
                            .as("%s of %s", library, json)
                            .isEqualTo(expected);
                }
            }
            if (expected instanceof FilingRequest filing) {
                Library library = Library.values()[taken++ % Library.values().length];
                Object tree = library.read(library.write(filing.asTree()));
                if (library != Library.GSON || !isLarge) {
                    FilingRequest same = FilingRequest.fromTree(tree);
                    assertThat(same).as("%s of %s", library, json).isEqualTo(filing);
                    assertThat(DIGEST.of(same)).isEqualTo(DIGEST.of(filing));
                    assertThat(findings(same)).isEqualTo(findings(filing));
                }
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(REQUESTS / 4);
    }

    private static Object read(Library library, String json) throws IOException {
        Object tree = library.read(json);
        try {
            return FilingRequest.fromTree(tree);
        } catch (InvalidTreeException e) {
            return e.problems();
        }
    }

    private static ReportOutline stored(Library library, FilingReport report) throws IOException {
        return ReportOutline.fromTree(library.read(library.write(report.asTree(Language.ZH))));
    }

    private static FilingReport report(FilingRequest filing) {
        return ENGINE.evaluate(filing.withEvaluatedOn(DAY));
    }

    private static List<String> findings(FilingRequest filing) {
        return ReportOutline.of(report(filing)).items().stream()
                .map(item -> item.ruleId() + ' ' + item.path())
                .toList();
    }
}
