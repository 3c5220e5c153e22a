package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.Applicability;
import io.github.icprules.drools.data.ProvincialNorm;
import io.github.icprules.drools.facts.approval.SectorMention;
import io.github.icprules.drools.facts.approval.SectorMention.Advice;
import io.github.icprules.drools.facts.approval.TickedCategory;
import io.github.icprules.drools.facts.province.Norm;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How findings are worded that no single rule has words for. */
public final class Wording {

    private static final String MATERIAL_MISSING = Messages.COMMON + ".material-missing";
    private static final String NOT_CHECKED = Messages.COMMON + ".not-checked";
    private static final String BROKE_OFF = Messages.COMMON + ".broke-off";
    private static final String FURTHER = Messages.COMMON + ".further";

    private static final String DEMAND_OLD = Messages.COMMON + ".demand-old";
    private static final String DEMAND_CONTESTED = Messages.COMMON + ".demand-contested";
    private static final String DEMAND_DOUBTED = Messages.COMMON + ".demand-doubted";
    private static final String DEMAND_UNSURE = Messages.COMMON + ".demand-unsure";

    private Wording() {}

    /** What to do about a breach, in the rule's own words; about a material that is missing, to get it. */
    static Text suggestion(Messages messages, RuleInfo rule, Object... arguments) {
        Material material = rule.material();
        return material == null
                ? messages.text(rule.id(), "suggestion", arguments)
                : messages.text(MATERIAL_MISSING, "suggestion", material);
    }

    /** What to do when a rule speaks, before any filing fills it; about no breach it is what the rule says anyway. */
    public static Text remedyOutline(Messages messages, RuleInfo rule) {
        if (rule.material() != null) {
            return suggestion(messages, rule);
        }
        return messages.outline(rule.id(), rule.severity() == null ? "message" : "suggestion");
    }

    /** What those do who are of a sector that words speak of. */
    static Text advice(Messages messages, SectorMention mention) {
        Text advice = messages.text(
                Messages.COMMON + ".sector-" + key(mention.advice()),
                "advice",
                mention.sector(),
                mention.item(),
                mention.document());
        PreApprovalCategory sale = mention.sale();
        Text licence = mention.saleLicence();
        return (sale == null || licence == null)
                ? advice
                : new Sentences(
                        List.of(advice, messages.text(Messages.COMMON + ".sector-sale", "advice", sale, licence)));
    }

    /** What is to be done about the document of a category that is ticked without it. */
    static Text aboutDocument(Messages messages, TickedCategory ticked) {
        Advice cancelled = ticked.cancelled();
        String key = cancelled != null ? key(cancelled) : ticked.isFinanceProhibited() ? "prohibited-finance" : "tick";
        Text authority = ticked.authority();
        return messages.text(
                Messages.COMMON + ".ticked-" + key,
                "advice",
                ticked.category(),
                ticked.paper(),
                authority == null ? TickedCategory.ANY_AUTHORITY : authority,
                ticked.item());
    }

    private static String key(Advice advice) {
        return advice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Text materialMissing(Messages messages, Text title, Text reason) {
        return messages.text(MATERIAL_MISSING, "message", title, reason);
    }

    static Text notChecked(Messages messages, RuleInfo rule, List<String> needs) {
        return new NotChecked(messages, messages.text(rule.id(), "title"), needs);
    }

    /** The same sentence on a rule that could not decide, with other places that it needs. */
    static Text needing(List<String> needs, Text message) {
        return message instanceof NotChecked open ? new NotChecked(open.messages(), open.title(), needs) : message;
    }

    /** That a rule could not be evaluated because of a fault of the program. */
    static Text brokeOff(Messages messages, RuleInfo rule) {
        return messages.text(BROKE_OFF, "message", messages.text(rule.id(), "title"));
    }

    /** That there are more findings of a rule than are listed, and how many. */
    static Text further(Messages messages, String ruleId, int more) {
        return messages.text(FURTHER, "message", messages.text(ruleId, "title"), more);
    }

    /** That a rule could not decide. Most reports have many of these, and few readers read them all. */
    private record NotChecked(Messages messages, Text title, List<String> needs) implements Text {

        @Override
        public String in(Language language) {
            return messages.text(NOT_CHECKED, "message", title, String.join(", ", needs))
                    .in(language);
        }

        @Override
        public String toString() {
            return in(Language.ZH);
        }
    }

    /** A message on what a province demands, with what makes the demand doubtful. */
    static Text withCaveat(Messages messages, Norm norm, Text message) {
        ProvincialNorm row = norm.given();
        List<ProvincialNorm> others = norm.otherVersions();
        Text standing = switch (row.status()) {
            case OLD_ONLY ->
                messages.text(DEMAND_OLD, "message", row.basis().get(0).citation());
            case CONFLICT ->
                others.isEmpty()
                        ? messages.text(DEMAND_DOUBTED, "message", Norm.version(row))
                        : messages.text(DEMAND_CONTESTED, "message", Norm.version(row), Norm.versions(others));
            default -> null;
        };
        Text scope = row.miniPrograms() == Applicability.UNKNOWN ? messages.text(DEMAND_UNSURE, "message") : null;
        return (standing == null && scope == null)
                ? message
                : new Sentences(Stream.of(message, standing, scope)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Several sentences on end. */
    private record Sentences(List<Text> sentences) implements Messages.OfRole {

        @Override
        public Text in(Role role) {
            return new Sentences(sentences.stream()
                    .map(sentence -> Messages.inRole(role, sentence))
                    .toList());
        }

        @Override
        public String in(Language language) {
            return sentences.stream()
                    .map(sentence -> sentence.in(language))
                    .collect(Collectors.joining(language == Language.ZH ? "" : " "));
        }

        @Override
        public String toString() {
            return in(Language.ZH);
        }
    }
}
