package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.Province;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Chinese pages have Chinese words: no name of a property or a constant stands outside of an element for code. */
class ChinesePagesTest {

    private static final Set<String> ALLOWED = Set.of(
            "AI",
            "API",
            "APP",
            "App",
            "AppID",
            "CSV",
            "English",
            "FinClip",
            "GB",
            "GBK",
            "HTTP",
            "ICP",
            "ID",
            "JSON",
            "Lines",
            "SDK",
            "UTF-8",
            "WeChat",
            "WxJava",
            // The sign of a hint, the form of a day in the documentation of the API, and an example of an address.
            "i",
            "YYYYmmdd",
            "name@example.com",
            // The names of the call of the platform, of a command and of a path.
            "apply_icp_filing",
            "batch",
            "/v1/batch");

    /** Elements with code or with typed values, tags, and names that a sentence quotes. */
    private static final Pattern NO_WORDS = Pattern.compile(
            "(?s)<(script|style|textarea|code|head|bdi)\\b.*?</\\1>|<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>|“[^”]*”");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_/.@-]*[A-Za-z][A-Za-z0-9_/.@-]*");
    private static final Pattern SITE = Pattern.compile("[a-z0-9.-]+\\.(?:com|cn|net)");

    private static void assertChinese(String name, String html) {
        Set<String> words = WORD.matcher(Desk.plain(NO_WORDS.matcher(html).replaceAll(" ")))
                .results()
                .map(MatchResult::group)
                .filter(word -> !ALLOWED.contains(word) && !SITE.matcher(word).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(words).as(name).isEmpty();
    }

    private static List<String> samples() throws Exception {
        List<String> samples = new ArrayList<>();
        for (Path folder : List.of(Desk.SAMPLES, Desk.SAMPLES.resolve("wechat"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".json")
                                && !each.toString().contains("context"))
                        .toList()) {
                    samples.add(Files.readString(file));
                }
            }
        }
        return samples;
    }

    private static String html(String path) throws Exception {
        Desk desk = Desk.shared();
        return desk.send(desk.request(path).header("Accept", "text/html")).body();
    }

    @Test
    void the_pages_of_all_samples_have_chinese_words() throws Exception {
        Desk desk = Desk.shared();
        List<String> answers = List.of(
                Files.readString(Desk.SAMPLES.resolve("wechat-answers/review.json")),
                Files.readString(Desk.SAMPLES.resolve("wechat-answers/hints.json")));
        for (String sample : samples()) {
            for (String view : Page.TABS) {
                assertChinese(
                        view + " of " + sample,
                        desk.page(
                                '/' + view + "?lang=zh",
                                Map.of("filing", sample, "before", "2024-01-01", "after", "2026-11-24")));
            }
            for (String answer : answers) {
                assertChinese(
                        "answered " + sample, desk.page("/check?lang=zh", Map.of("filing", sample, "answer", answer)));
            }
        }
        for (ProblemKind kind : ProblemKind.values()) {
            assertChinese(kind.name(), html("/problems/" + kind.slug() + "?lang=zh"));
        }
        assertChinese("nothing", html("/nothing?lang=zh"));
        for (String wrong : List.of(
                "{\"filingType\": \"NEW_FRIST\", \"minProgram\": {}, \"subject\": {\"type\": 5}}",
                "{\"request\": {\"icp_subject\": {}}, \"lang\": \"fr\"}",
                "{\"request\": {},}",
                "[]")) {
            HttpResponse<String> refused = desk.submit("/check?lang=zh", Map.of("filing", wrong));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertChinese(wrong, refused.body());
        }
        String board =
                samples().stream().map(sample -> sample.replace('\n', ' ')).collect(Collectors.joining("\n"))
                        + "\n{\"filingType\": \"NEW_FRIST\"}\n{";
        assertChinese("board", desk.page("/board?lang=zh", Map.of("board", board)));
        for (String view : Page.VIEWS) {
            assertChinese(view, desk.get('/' + view + "?lang=zh").body());
        }
        for (Province province : Province.values()) {
            assertChinese(
                    province.name(),
                    desk.get("/provinces/" + province.code() + "0000?lang=zh").body());
        }
    }
}
