package io.github.icprules.pages;

import io.github.icprules.law.BasisKind;
import io.github.icprules.law.Confidence;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.SubjectType;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.AlsoToFile;
import io.github.icprules.pages.ReportTree.Answer;
import io.github.icprules.pages.ReportTree.Applied;
import io.github.icprules.pages.ReportTree.Citation;
import io.github.icprules.pages.ReportTree.Duty;
import io.github.icprules.pages.ReportTree.Field;
import io.github.icprules.pages.ReportTree.Finding;
import io.github.icprules.pages.ReportTree.MerchantWords;
import io.github.icprules.pages.ReportTree.Open;
import io.github.icprules.pages.ReportTree.OpenGroup;
import io.github.icprules.pages.ReportTree.Penalty;
import io.github.icprules.pages.ReportTree.PictureRule;
import io.github.icprules.pages.ReportTree.Receipt;
import io.github.icprules.pages.ReportTree.Requirement;
import io.github.icprules.pages.ReportTree.StageEntry;
import io.github.icprules.pages.ReportTree.SubmitBefore;
import io.github.icprules.pages.ReportTree.Violation;
import io.github.icprules.pages.ReportTree.Waived;
import io.github.icprules.report.Action.FindingKind;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.UncheckedGroup;
import io.github.icprules.report.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the tree of a report. Ignores unknown properties, and refuses a property of a wrong form. */
final class ReportReader {

    private static final String RULE = "ruleId";
    private static final String BASIS = "basis";
    private static final String NOTES = "notes";

    /** The name of the kind of work that comes before all papers. */
    private static final String DECISION = "DECISION";

    private ReportReader() {}

    /**
     * {@return the report in a tree}
     *
     * @throws io.github.icprules.text.InvalidTreeException if the tree is no report
     */
    static ReportTree read(TreeNode tree) {
        return new ReportTree(
                tree.constant(Verdict.class, "verdict"),
                tree.textOrNull("reference"),
                tree.constantOrNull(FilingType.class, "filingType"),
                tree.constantOrNull(SubjectType.class, "subjectType"),
                tree.day("evaluatedOn"),
                optional(
                        tree,
                        "submitBefore",
                        each -> new SubmitBefore(each.day("day"), each.text("what"), each.textOrNull("path"))),
                all(tree, "actions", ReportReader::action),
                all(tree, "requirements", ReportReader::requirement),
                all(tree, "violations", ReportReader::violation),
                all(tree, "unchecked", ReportReader::open),
                all(tree, "uncheckedGroups", ReportReader::group),
                all(tree, "waived", ReportReader::waived),
                all(tree, "policyEffects", ReportReader::effect),
                all(tree, "timeline", ReportReader::stage),
                all(tree, "duties", ReportReader::duty),
                all(tree, "alsoToFile", ReportReader::other),
                all(tree, "pictureRules", ReportReader::pictureRule),
                tree.textsByName("labels"),
                titles(tree),
                receipt(tree));
    }

    private static Action action(TreeNode tree) {
        return new Action(
                tree.constant(Party.class, "who"),
                kind(tree),
                tree.text("kind").equals(DECISION),
                tree.constantOrNull(Severity.class, "severity"),
                tree.text("what"),
                tree.textOrNull("why"),
                tree.dayOrNull("by"),
                all(tree, "fields", ReportReader::field),
                tree.texts("materials"),
                all(
                        tree,
                        "answers",
                        each -> new Answer(each.text("label"), each.text("what"), each.texts("materials"))),
                all(tree, "resolves", ReportReader::finding),
                all(tree, "followUps", ReportReader::finding),
                optional(tree, "merchant", each -> new MerchantWords(each.text("title"), each.textOrNull("how"))));
    }

    /** Reads the kind of work. A kind that another version has and this version does not know is a correction. */
    private static ActionKind kind(TreeNode tree) {
        String name = tree.text("kind");
        return Stream.of(ActionKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(ActionKind.CORRECTION);
    }

    private static Finding finding(TreeNode tree) {
        return new Finding(tree.constant(FindingKind.class, "kind"), tree.text(RULE), tree.whole("index"));
    }

    private static Field field(TreeNode tree) {
        return new Field(tree.text("path"), tree.textOrNull("apiField"));
    }

    private static Requirement requirement(TreeNode tree) {
        String material = tree.text("material");
        return new Requirement(
                tree.text(RULE),
                material,
                tree.textOrNull("category"),
                tree.text("title", material),
                tree.constantOrNull(ProvidedBy.class, "providedBy"),
                tree.constant(RequirementStatus.class, "status"),
                tree.text("reason"),
                tree.texts("oneOf"),
                citations(tree, BASIS),
                citations(tree, NOTES));
    }

    private static Violation violation(TreeNode tree) {
        List<Field> fields = all(tree, "fields", ReportReader::field);
        return new Violation(
                tree.text(RULE),
                tree.constant(Severity.class, "severity"),
                fields.isEmpty() ? List.of(field(tree)) : fields,
                tree.text("message"),
                tree.text("suggestion"),
                optional(tree, "penalty", ReportReader::penalty),
                citations(tree, BASIS),
                citations(tree, NOTES),
                optional(tree, "causedBy", cause -> cause.text(RULE)));
    }

    private static Open open(TreeNode tree) {
        return new Open(
                tree.text(RULE),
                tree.constantOrNull(UncheckedGroup.Key.class, "group"),
                tree.constantOrNull(Severity.class, "severity"),
                tree.text("path"),
                tree.texts("needs"),
                tree.text("message"));
    }

    private static OpenGroup group(TreeNode tree) {
        UncheckedGroup.Key key = tree.constant(UncheckedGroup.Key.class, "key");
        return new OpenGroup(key, tree.text("title", key.name()), tree.texts("paths"));
    }

    private static Waived waived(TreeNode tree) {
        FindingKind kind = tree.constant(FindingKind.class, "kind");
        TreeNode finding = Stream.of("violation", "requirement", "unchecked")
                .filter(tree::has)
                .findFirst()
                .map(tree::member)
                .orElse(tree);
        String rule = tree.text(RULE);
        return new Waived(
                kind,
                finding.constantOrNull(Severity.class, "severity"),
                finding.text(kind == FindingKind.REQUIREMENT ? "title" : "message", rule),
                rule,
                tree.text("path"),
                tree.day("until"),
                tree.text("reason"),
                tree.text("policy"));
    }

    private static PolicyEffect effect(TreeNode tree) {
        return new PolicyEffect(
                tree.text("policy"),
                tree.text("rule"),
                tree.constant(PolicyEffect.Effect.class, "effect"),
                tree.constantOrNull(Severity.class, "severity"),
                tree.constantOrNull(Severity.class, "newSeverity"),
                Objects.requireNonNullElse(tree.whole("count"), 0),
                tree.truth("applied"),
                tree.text("reason"));
    }

    private static StageEntry stage(TreeNode tree) {
        return new StageEntry(
                tree.constant(Stage.class, "stage"),
                tree.text("message"),
                tree.textOrNull("duration"),
                tree.dayOrNull("deadline"));
    }

    private static Duty duty(TreeNode tree) {
        return new Duty(
                tree.text(RULE),
                tree.text("when"),
                tree.dayOrNull("deadline"),
                tree.text("message"),
                optional(tree, "penalty", ReportReader::penalty),
                citations(tree, BASIS),
                citations(tree, NOTES),
                tree.truth("standing"));
    }

    private static AlsoToFile other(TreeNode tree) {
        return new AlsoToFile(
                tree.text(RULE),
                tree.text("name"),
                tree.text("authority"),
                tree.text("when"),
                tree.truth("certain"),
                tree.truth("standing"),
                citations(tree, BASIS));
    }

    private static PictureRule pictureRule(TreeNode tree) {
        return new PictureRule(
                tree.text("material"),
                tree.texts("formats"),
                tree.whole("maximumBytes"),
                tree.whole("minimumShortSide"),
                tree.whole("minimumLongSide"));
    }

    private static List<Citation> citations(TreeNode tree, String name) {
        return all(tree, name, ReportReader::citation);
    }

    /** Reads a citation. The tree of an older version has the title of the document and the article only. */
    private static Citation citation(TreeNode tree) {
        return new Citation(
                tree.has("citation") ? tree.text("citation") : tree.text("document") + ' ' + tree.text("article"),
                tree.constantOrNull(BasisKind.class, "kind"),
                tree.constantOrNull(Confidence.class, "confidence"),
                tree.textOrNull("url"));
    }

    private static Penalty penalty(TreeNode tree) {
        return new Penalty(
                tree.text("measure"),
                tree.whole("minimumYuan"),
                tree.whole("maximumYuan"),
                tree.truth("uncapped"),
                citations(tree, BASIS));
    }

    private static Receipt receipt(TreeNode tree) {
        TreeNode receipt = tree.member("receipt");
        return new Receipt(
                receipt.text("engine"),
                receipt.text("rulePack"),
                receipt.text("rulePackSha256"),
                receipt.textOrNull("requestHmacSha256"),
                all(receipt, "packs", ReportReader::applied),
                all(receipt, "policies", ReportReader::applied));
    }

    private static Applied applied(TreeNode tree) {
        return new Applied(tree.text("id"), tree.textOrNull("version"), tree.text("sha256"));
    }

    /** Reads the titles of the rules that found something. */
    private static Map<String, String> titles(TreeNode tree) {
        Map<String, String> titles = new HashMap<>();
        for (String list : List.of("violations", "requirements", "unchecked", "timeline", "duties")) {
            tree.items(list).forEach(each -> putTitle(titles, each, list.equals("requirements")));
        }
        for (TreeNode waived : tree.items("waived")) {
            for (String finding : List.of("violation", "requirement", "unchecked")) {
                if (waived.has(finding)) {
                    putTitle(titles, waived.member(finding), finding.equals("requirement"));
                }
            }
        }
        return titles;
    }

    private static void putTitle(Map<String, String> titles, TreeNode finding, boolean isMaterial) {
        String title = finding.textOrNull(isMaterial ? "ruleTitle" : "title");
        if (title != null) {
            titles.put(finding.text(RULE), title);
        }
    }

    private static <T> List<T> all(TreeNode tree, String name, Function<TreeNode, T> read) {
        return tree.items(name).stream().map(read).toList();
    }

    private static <T> @Nullable T optional(TreeNode tree, String name, Function<TreeNode, T> read) {
        return tree.has(name) ? read.apply(tree.member(name)) : null;
    }
}
