package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportReaderTest {

    /** The properties that the first version of the tree did not have. */
    private static final Set<String> NEWER = Set.of(
            "labels",
            "pictureRules",
            "alsoToFile",
            "policyEffects",
            "waived",
            "reference",
            "filingType",
            "subjectType",
            "submitBefore",
            "answers",
            "merchant",
            "index",
            "citation",
            "ruleTitle",
            "title",
            "group",
            "notes",
            "oneOf",
            "packs",
            "policies");

    private static final FilingReport REPORT = IcpRuleEngine.load()
            .evaluate(Filings.enterprise()
                    .with(Defects.expiredLicence())
                    .with(Defects.illegiblePictures())
                    .without("miniProgram.name")
                    .request());

    @ParameterizedTest
    @EnumSource
    void the_reader_returns_what_the_report_has(Language language) {
        ReportTree tree = ReportReader.read(TreeNode.root(REPORT.asTree(language)));
        assertThat(tree.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(tree.evaluatedOn()).isEqualTo(REPORT.evaluatedOn());
        assertThat(tree.actions())
                .extracting(ReportTree.Action::what)
                .containsExactlyElementsOf(REPORT.actions().stream()
                        .map(action -> action.what().in(language))
                        .toList());
        assertThat(tree.violations())
                .extracting(ReportTree.Violation::message)
                .containsExactlyElementsOf(REPORT.violations().stream()
                        .map(violation -> violation.message().in(language))
                        .toList());
        assertThat(tree.violations().get(0).basis())
                .extracting(ReportTree.Citation::text)
                .containsExactlyElementsOf(REPORT.violations().get(0).basis().stream()
                        .filter(basis -> !basis.isNote())
                        .map(basis -> basis.citation().in(language))
                        .toList());
        assertThat(tree.missingMaterials()).hasSameSizeAs(REPORT.missingMaterials());
        assertThat(tree.requirements()).hasSameSizeAs(REPORT.requirements());
        assertThat(tree.unchecked()).hasSameSizeAs(REPORT.unchecked());
        assertThat(tree.timeline()).hasSameSizeAs(REPORT.timeline());
        assertThat(tree.duties()).hasSameSizeAs(REPORT.duties());
        assertThat(tree.pictureRules()).hasSameSizeAs(REPORT.pictureRules());
        assertThat(tree.label("subject.name"))
                .isEqualTo(REPORT.label("subject.name").in(language));
        String rule = REPORT.violations().get(0).ruleId();
        assertThat(tree.title(rule)).isNotEqualTo(rule);
    }

    @Test
    void ids_and_paths_take_the_place_of_properties_that_an_older_version_did_not_write() {
        ReportTree tree = ReportReader.read(TreeNode.root(without(NEWER, REPORT.asTree(Language.ZH))));
        assertThat(tree.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(tree.label("subject.name")).isEqualTo("subject.name");
        String rule = REPORT.violations().get(0).ruleId();
        assertThat(tree.title(rule)).isEqualTo(rule);
        assertThat(tree.requirements().get(0).title()).isEqualTo("SUBJECT_CERTIFICATE");
        assertThat(tree.pictureRules()).isEmpty();
        assertThat(tree.violation(tree.actions().get(0).resolves().get(0))).isNull();
        assertThat(tree.violations().get(0).basis()).isNotEmpty();
    }

    @Test
    void unknown_properties_are_ignored() {
        Map<String, Object> tree = new LinkedHashMap<>(REPORT.asTree(Language.ZH));
        tree.put("newer", Map.of("x", 1));
        assertThat(ReportReader.read(TreeNode.root(tree)))
                .isEqualTo(ReportReader.read(TreeNode.root(REPORT.asTree(Language.ZH))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verdict | 7 |      verdict: wrong value; expected a string
            verdict | 'DONE' | verdict: wrong value; expected the name of a Verdict
            verdict |  |       verdict: missing; expected a string
            evaluatedOn | 'x' |    evaluatedOn: wrong value; expected a date such as "2026-11-24"
            actions | 'x' |    actions: wrong value; expected a list
            violations | 'l' |    violations[0]: wrong value; expected an object
            labels | 'x' |    labels: wrong value; expected an object
            """)
    void a_tree_of_a_wrong_form_has_one_error(String property, String value, String error) {
        Map<String, Object> tree = new LinkedHashMap<>(REPORT.asTree(Language.ZH));
        if (value == null) {
            tree.remove(property);
        } else {
            tree.put(property, value.equals("7") ? 7 : value.equals("l") ? List.of(1) : value);
        }
        assertThatThrownBy(() -> ReportReader.read(TreeNode.root(tree)))
                .isInstanceOf(InvalidTreeException.class)
                .hasMessage(error);
    }

    @Test
    void a_number_of_any_json_library_is_read() {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("index", 3.0);
        assertThat(TreeNode.root(finding).whole("index")).isEqualTo(3);
        finding.put("index", 3.5);
        assertThatThrownBy(() -> TreeNode.root(finding).whole("index"))
                .hasMessage("index: wrong value; expected a whole number");
    }

    private static Object without(Set<String> names, Object tree) {
        if (tree instanceof Map<?, ?> members) {
            Map<Object, Object> left = new LinkedHashMap<>();
            members.forEach((name, value) -> {
                if (!names.contains(name)) {
                    left.put(name, without(names, value));
                }
            });
            return left;
        }
        if (tree instanceof List<?> items) {
            List<Object> left = new ArrayList<>();
            items.forEach(item -> left.add(without(names, item)));
            return left;
        }
        return tree;
    }
}
