package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.Json;
import io.github.icprules.internal.TreeValue;
import io.github.icprules.text.Label;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a report, for the comparison with another report. A stored report in JSON has an outline. It cannot become a
 * {@link FilingReport} again, because JSON has the sentences in one language only and does not have all data of the cited
 * documents. Immutable.
 *
 * @param verdict the verdict
 * @param evaluatedOn the day as of which the filing was evaluated
 * @param rulePackSha256 the digest of the rules
 * @param requestHmac the digest of the request; {@code null} if the report has none
 * @param items the findings, in the order of the report
 * @param policies the policies of the receipt: id, blank, SHA-256; empty if there are none
 * @param labels the short names of the paths, by path; in one language only if the report was stored; empty if the report has
 *     none
 */
public record ReportOutline(
        Verdict verdict,
        LocalDate evaluatedOn,
        String rulePackSha256,
        @Nullable String requestHmac,
        List<Item> items,
        List<String> policies,
        Map<String, Text> labels) {

    /** Copies the lists and the map. */
    public ReportOutline {
        requireNonNull(verdict, "verdict must be given.");
        requireNonNull(evaluatedOn, "evaluatedOn must be given.");
        requireNonNull(rulePackSha256, "rulePackSha256 must be given.");
        requireNonNull(items, "items must be given.");
        requireNonNull(policies, "policies must be given.");
        requireNonNull(labels, "labels must be given.");
        items = List.copyOf(items);
        policies = List.copyOf(policies);
        labels = Map.copyOf(labels);
    }

    /** Creates an outline without names of paths. */
    public ReportOutline(
            Verdict verdict,
            LocalDate evaluatedOn,
            String rulePackSha256,
            @Nullable String requestHmac,
            List<Item> items,
            List<String> policies) {
        this(verdict, evaluatedOn, rulePackSha256, requestHmac, items, policies, Map.of());
    }

    /** {@return the outline of a report} */
    public static ReportOutline of(FilingReport report) {
        requireNonNull(report, "report must be given.");
        return read(report.asTree(Language.ZH), report.asTree(Language.EN));
    }

    /**
     * {@return the outline of a stored report, from the tree of {@link FilingReport#asTree}, which any JSON library can read
     * from a text}
     *
     * <p>Unknown properties are ignored, so that reports of later versions can be read.
     *
     * @param tree maps, lists, texts, numbers and booleans
     * @throws io.github.icprules.text.InvalidTreeException if the tree is no report; the exception has all problems
     */
    public static ReportOutline fromTree(@Nullable Object tree) {
        return read(tree, tree);
    }

    private static ReportOutline read(@Nullable Object chinese, @Nullable Object english) {
        Part root = Part.root(chinese);
        Part inEnglish = Part.root(english);
        Part receipt = root.node("receipt");
        List<Item> items = new ArrayList<>();
        for (Section section : Section.values()) {
            if (section != Section.WAIVED || root.has(section.property)) {
                List<Part> findings = root.nodes(section.property);
                List<Part> others = inEnglish.nodes(section.property);
                for (int i = 0; i < findings.size(); i++) {
                    items.add(section.item(findings.get(i), others.get(i)));
                }
            }
        }
        Verdict verdict = root.verdict();
        LocalDate day = root.day("evaluatedOn");
        String rulePack = receipt.text("rulePackSha256");
        String request = receipt.has("requestHmacSha256") ? receipt.text("requestHmacSha256") : null;
        List<String> policies = receipt.has("policies")
                ? receipt.nodes("policies").stream()
                        .map(policy -> policy.text("id") + ' ' + policy.text("sha256"))
                        .toList()
                : List.of();
        Map<String, Text> labels = root.has("labels") ? root.node("labels").labels(inEnglish.node("labels")) : Map.of();
        root.refuseProblems();
        return new ReportOutline(
                requireNonNull(verdict), requireNonNull(day), rulePack, request, items, policies, labels);
    }

    /** A list of a report. */
    public enum Section implements Term {
        /** 违规: the violations. */
        VIOLATION("violations", "message", "违规", "violation"),
        /** 所需材料: the required materials. */
        REQUIREMENT("requirements", "title", "材料", "material"),
        /** 未能判断: the open points. */
        UNCHECKED("unchecked", "message", "未能判断", "not decided"),
        /** 义务: the duties. */
        DUTY("duties", "message", "义务", "duty"),
        /** 流程: the stages of the procedure. */
        TIMELINE("timeline", "message", "流程", "timeline"),
        /** 已豁免: the findings that policies waive. */
        WAIVED("waived", "message", "已豁免", "waived");

        private final String property;
        private final String sentence;
        private final Label label;

        Section(String property, String sentence, String chinese, String english) {
            this.property = property;
            this.sentence = sentence;
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }

        private Item item(Part finding, Part inEnglish) {
            if (this == WAIVED) {
                return waived(finding, inEnglish);
            }
            return new Item(
                    this,
                    finding.text("ruleId"),
                    // The stage takes the place of the path, because a stage has no path in the request.
                    this == TIMELINE ? finding.text("stage") : finding.text("path"),
                    finding.codes(),
                    Text.of(finding.text(sentence), inEnglish.text(sentence)));
        }

        /**
         * Reads a waived finding. The item has the codes and the sentence of the finding, and also the list of the finding
         * and the last day of the waiver.
         */
        private static Item waived(Part entry, Part inEnglish) {
            Section list = Stream.of(VIOLATION, REQUIREMENT, UNCHECKED)
                    .filter(section -> entry.has(section.member()))
                    .findFirst()
                    .orElse(null);
            if (list == null) {
                entry.tree().wrong("已豁免的事项", "a waived finding");
                return new Item(WAIVED, "", "", Map.of(), Text.of("", ""));
            }
            Item item = list.item(entry.node(list.member()), inEnglish.node(list.member()));
            Map<String, String> codes = new LinkedHashMap<>(item.codes());
            codes.put("kind", list.name());
            codes.put("until", entry.text("until"));
            return new Item(WAIVED, item.ruleId(), item.path(), codes, item.sentence());
        }

        /** Returns the member name of a waived finding that is otherwise in this list. */
        private String member() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A finding.
     *
     * @param section the list of the report that contains the finding
     * @param ruleId the rule
     * @param path the path in the request; for an entry of the timeline, its {@link Stage}
     * @param codes the codes of the finding by property, such as {@code severity} or {@code deadline}, without sentences. The
     *     property {@code basis} has the articles of the basis in one text
     * @param sentence the sentence of the finding; in one language only if the report was stored
     */
    public record Item(Section section, String ruleId, String path, Map<String, String> codes, Text sentence) {

        /** Copies the map. */
        public Item {
            requireNonNull(section, "section must be given.");
            requireNonNull(ruleId, "ruleId must be given.");
            requireNonNull(path, "path must be given.");
            requireNonNull(codes, "codes must be given.");
            requireNonNull(sentence, "sentence must be given.");
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }

        /** {@return whether the finding causes a verdict of its report} */
        boolean carries(Verdict verdict) {
            return switch (verdict) {
                case BLOCKED -> is(Section.VIOLATION, "severity", Severity.BLOCKING);
                case UNDECIDED -> is(Section.UNCHECKED, "kind", UncheckedKind.FAULT);
                case INCOMPLETE ->
                    is(Section.UNCHECKED, "kind", UncheckedKind.INPUT_MISSING)
                            && is(Section.UNCHECKED, "severity", Severity.BLOCKING);
                case READY_WITH_WARNINGS ->
                    is(Section.VIOLATION, "severity", Severity.LEGAL)
                            || is(Section.VIOLATION, "severity", Severity.WARNING)
                            || is(Section.REQUIREMENT, "status", RequirementStatus.MISSING);
                case READY -> false;
            };
        }

        private boolean is(Section place, String property, Enum<?> code) {
            return section == place && code.name().equals(codes.get(property));
        }
    }

    /** An object of a report. A text that is wrong is empty, because a report with a problem has no outline. */
    private record Part(TreeValue tree) {

        /** The compared properties in their order. Every other property is a sentence or follows from a compared property. */
        private static final List<String> CODES = List.of(
                "material",
                "category",
                "severity",
                "status",
                "kind",
                "needs",
                "standing",
                "alsoAt",
                "deadline",
                "platformErrcode",
                "causedBy",
                "penalty",
                "basis");

        static Part root(@Nullable Object report) {
            return object(TreeValue.root("report", report));
        }

        private static Part object(TreeValue tree) {
            return new Part(tree.tolerant());
        }

        void refuseProblems() {
            tree.refuseProblems();
        }

        boolean has(String name) {
            return tree.member(name).isGiven();
        }

        /** Returns an object. The members of an object that is missing are not missing in addition. */
        Part node(String name) {
            return object(tree.mandatory(name));
        }

        List<Part> nodes(String name) {
            return tree.mandatory(name).items().stream().map(Part::object).toList();
        }

        String text(String name) {
            String text = tree.mandatory(name).text();
            return text == null ? "" : text;
        }

        Map<String, Text> labels(Part english) {
            return tree.names().stream()
                    .collect(Collectors.toMap(path -> path, path -> Text.of(text(path), english.text(path))));
        }

        @Nullable Verdict verdict() {
            return tree.mandatory("verdict").constant(Verdict.class, false);
        }

        @Nullable LocalDate day(String name) {
            return tree.mandatory(name).day();
        }

        Map<String, String> codes() {
            Map<String, String> codes = new LinkedHashMap<>();
            CODES.stream().filter(this::has).forEach(name -> codes.put(name, code(name)));
            return codes;
        }

        private String code(String name) {
            return switch (name) {
                case "causedBy" -> node(name).cause();
                case "penalty" -> node(name).penalty();
                case "basis" ->
                    Stream.concat(nodes(name).stream(), has("notes") ? nodes("notes").stream() : Stream.empty())
                            .map(Part::basis)
                            .collect(Collectors.joining("; "));
                case "needs", "alsoAt" ->
                    tree.member(name).items().stream()
                            .map(item -> String.valueOf(item.value()))
                            .collect(Collectors.joining(", "));
                default -> plain(name);
            };
        }

        private String cause() {
            return text("ruleId") + ' ' + text("path");
        }

        /**
         * Returns the basis, such as {@code DECREE_292 5}, or {@code DECREE_292 5 (2000-09-25..2025-01-19)} for an article
         * that was changed.
         */
        private String basis() {
            String article = text("documentId") + ' ' + text("article");
            return has("wordingFrom") || has("wordingUntil")
                    ? "%s (%s..%s)".formatted(article, day("wordingFrom", ""), day("wordingUntil", ""))
                    : article;
        }

        private String day(String name, String absent) {
            return has(name) ? text(name) : absent;
        }

        /**
         * Returns the penalty, such as {@code 10000..50000 CNY, DECREE_292 19}, with a plus sign behind the amount if a fine
         * can be higher.
         */
        private String penalty() {
            String basis = nodes("basis").stream().map(Part::basis).collect(Collectors.joining("; "));
            return has("minimumYuan") || has("maximumYuan")
                    ? "%s..%s%s CNY, %s"
                            .formatted(amount("minimumYuan"), amount("maximumYuan"), has("uncapped") ? "+" : "", basis)
                    : basis;
        }

        private String amount(String name) {
            return has(name) ? plain(name) : "";
        }

        /** Returns a code. Some JSON libraries read every number as a {@code double}. */
        private String plain(String name) {
            TreeValue code = tree.member(name);
            if (code.value() instanceof Map || code.value() instanceof List) {
                code.wrong("代码", "a code");
            }
            Long whole = Json.exact(code.value());
            return String.valueOf(whole == null ? code.value() : whole);
        }
    }
}
