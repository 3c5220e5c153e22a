package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees with hostile texts, trees of older versions, and trees that are no reports. */
class HostilePagesTest {

    private static final FilingReport REPORT = IcpRuleEngine.load()
            .evaluate(Filings.enterprise()
                    .with(Defects.expiredLicence())
                    .with(Defects.illegiblePictures())
                    .with("miniProgram.remark", "太短")
                    .request());

    /** The properties with sentences, which rule packs and hosts can write. */
    private static final Set<String> WORDED = Set.of(
            "what",
            "why",
            "message",
            "suggestion",
            "title",
            "ruleTitle",
            "reason",
            "label",
            "when",
            "duration",
            "measure",
            "citation",
            "document",
            "name",
            "authority",
            "reference",
            "url",
            "ruleId",
            "path",
            "article");

    static Stream<Arguments> texts() {
        return Stream.of(
                        "</title><script>alert(1)</script>",
                        "\u202eabc\u2066\u0000\u0007\u200b",
                        "javascript:alert(1)",
                        "https://example.cn/\" onload=\"x",
                        "字".repeat(10_000),
                        "a".repeat(10_000),
                        "{both}{name}|，；（“")
                .flatMap(text -> Stream.of(Language.values()).map(language -> Arguments.of(text, language)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_hostile_text_breaks_no_page(String hostile, Language language) {
        Map<String, ?> tree = tree(REPORT.asTree(language), (name, value) -> WORDED.contains(name) ? hostile : value);
        PageDetails.Human human = new PageDetails.Human(hostile, null);
        PageDetails details = PageDetails.NONE
                .withProvider(hostile, hostile)
                .withClosing(hostile)
                .withNames(hostile, hostile)
                .withPersons(human, human, human);
        Pages pages = Pages.in(language).with(details);
        for (String html : List.of(pages.merchant(tree), pages.file(tree))) {
            assertThat(html)
                    .endsWith("</html>\n")
                    .doesNotContain("<script", "href=\"javascript", "\u202e", "\u2066", "\u0000", "\u0007", "\u200b")
                    .doesNotContain("href=\"https://example.cn/\"");
        }
        assertThat(pages.text(tree)).doesNotContain("\u202e", "\u2066", "\u0000", "\u0007");
        assertThat(pages.csv(List.of(tree))).doesNotContain("\u202e", "\u0000");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_tree_of_an_older_version_is_rendered(Language language) {
        Set<String> newer = Set.of(
                "labels",
                "pictureRules",
                "alsoToFile",
                "policyEffects",
                "filingType",
                "subjectType",
                "citation",
                "title",
                "ruleTitle",
                "index",
                "group",
                "answers",
                "merchant",
                "submitBefore",
                "fields",
                "materials",
                "providedBy");
        Map<String, ?> tree = tree(REPORT.asTree(language), (name, value) -> newer.contains(name) ? null : value);
        Pages pages = Pages.in(language);
        String rule = REPORT.violations().get(0).ruleId();
        assertThat(pages.file(tree))
                .contains(rule, REPORT.violations().get(0).path())
                .doesNotContain("null");
        assertThat(pages.text(tree, new TextLayout(false, 100, TextLayout.Parts.FULL)))
                .contains(rule)
                .doesNotContain("null");
        assertThat(pages.merchant(tree)).doesNotContain("null", rule);
        assertThat(pages.csv(List.of(tree))).contains(rule);
    }

    static Stream<Language> languages() {
        return Stream.of(Language.values());
    }

    @Test
    void something_else_is_no_report() {
        for (Map<String, ?> other : List.<Map<String, ?>>of(Map.of(), Map.of("report", "x"), Map.of("verdict", 1))) {
            assertThatThrownBy(() -> Pages.in(Language.ZH).merchant(other))
                    .as(other.toString())
                    .isInstanceOf(InvalidTreeException.class)
                    .hasMessageContaining("expected");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> tree(Object report, BiFunction<String, Object, @Nullable Object> change) {
        return (Map<String, ?>) changed(report, change);
    }

    /** Changes every value that is a text or a list by the name of its member; a {@code null} removes it. */
    private static Object changed(Object tree, BiFunction<String, Object, @Nullable Object> change) {
        if (tree instanceof Map<?, ?> members) {
            Map<String, Object> copy = new LinkedHashMap<>();
            members.forEach((key, value) -> {
                String name = String.valueOf(key);
                boolean isLeaf = value instanceof String;
                Object other = change.apply(name, value);
                if (other != null) {
                    copy.put(name, isLeaf ? other : changed(value, change));
                }
            });
            return copy;
        }
        if (tree instanceof List<?> items) {
            List<Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(changed(item, change)));
            return copy;
        }
        return tree;
    }
}
