package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.provinces.Applicability;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.HeldApproval;
import io.github.icprules.drools.facts.approval.SectorMention;
import io.github.icprules.drools.facts.approval.SectorMention.Advice;
import io.github.icprules.drools.facts.approval.SectorSign;
import io.github.icprules.drools.facts.approval.TickedCategory;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.Feature;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.MerchantText;
import io.github.icprules.report.Party;
import io.github.icprules.report.Responsibility;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences that several rules share. */
public final class FindingTexts {

    private static final String MATERIAL_MISSING = Messages.COMMON + ".material-missing";
    private static final String NOT_CHECKED = Messages.COMMON + ".not-checked";
    private static final String FAILED = Messages.COMMON + ".failed";
    private static final String FURTHER = Messages.COMMON + ".further";

    private static final String ANSWER = "answer";
    private static final String QUESTION = "question";
    private static final String LOOK = "look";
    private static final String MERCHANT = "merchant";
    private static final String MERCHANT_HOW = "merchant-how";

    private static final String REQUIREMENT_OLD = Messages.COMMON + ".requirement-old";
    private static final String REQUIREMENT_CONTESTED = Messages.COMMON + ".requirement-contested";
    private static final String REQUIREMENT_DOUBTED = Messages.COMMON + ".requirement-doubted";
    private static final String REQUIREMENT_UNSURE = Messages.COMMON + ".requirement-unsure";

    private FindingTexts() {}

    /** Returns the remedy: the rule's own suggestion, or the advice to get the missing material. */
    static Text suggestion(Messages messages, RuleInfo rule, Object... arguments) {
        Material material = rule.material();
        return material == null
                ? messages.text(rule.id(), "suggestion", arguments)
                : messages.text(MATERIAL_MISSING, "suggestion", material);
    }

    /** Returns the remedy without the values of a filing. For a rule without violations, returns its message. */
    public static Text remedyOutline(Messages messages, RuleInfo rule) {
        if (rule.material() != null) {
            return suggestion(messages, rule);
        }
        return messages.outline(rule.id(), rule.severity() == null ? "message" : "suggestion");
    }

    /** Returns the advice for subjects that belong to the mentioned sector. */
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

    /** Returns what the merchant does who belongs to the mentioned sector: the advice without the entries in the form. */
    static Text answer(Messages messages, SectorMention mention) {
        String ofAdvice = Messages.COMMON + ".sector-" + key(mention.advice());
        if (!messages.has(ofAdvice, ANSWER)) {
            return advice(messages, mention);
        }
        List<Text> answers = new ArrayList<>();
        answers.add(messages.text(ofAdvice, ANSWER, mention.sector(), mention.item(), mention.document()));
        PreApprovalCategory sale = mention.sale();
        Text licence = mention.saleLicence();
        if (sale != null && licence != null) {
            answers.add(messages.text(Messages.COMMON + ".sector-sale", ANSWER, sale, licence));
        }
        PreApprovalCategory category = mention.category();
        String limits = category == null ? "" : Messages.COMMON + ".limits-" + key(category);
        if (mention.advice() == Advice.TICK && messages.has(limits, MERCHANT)) {
            answers.add(messages.text(limits, MERCHANT));
        }
        return answers.size() == 1 ? answers.get(0) : new Sentences(answers);
    }

    /** Returns what the mentioned sector is, in everyday words. */
    static Text activity(Messages messages, SectorMention mention) {
        return messages.text(Messages.COMMON + ".sector-of-" + mention.key(), "activity");
    }

    /** Returns the question about a feature of a sector, in everyday words; {@code null} if the common sentences have none. */
    static @Nullable Responsibility questionAbout(Messages messages, SectorSign sign) {
        Feature feature = sign.feature();
        return feature == null ? null : questionAbout(messages, feature, sign.document(), List.of(), List.of());
    }

    /**
     * Returns the question about a mentioned sector. If the mini-program has a feature of the sector, the question is about the
     * feature and not about the words.
     */
    static @Nullable Responsibility questionAbout(
            Messages messages, RuleInfo rule, SectorMention mention, Object... values) {
        Feature feature = mention.declared();
        List<Material> ifSo = mention.materialsIfSo();
        List<Material> ifNot = mention.materialsIfNot();
        Responsibility aboutFeature =
                feature == null ? null : questionAbout(messages, feature, mention.document(), ifSo, ifNot);
        return aboutFeature == null ? question(messages, rule, ifSo, ifNot, values) : aboutFeature;
    }

    private static @Nullable Responsibility questionAbout(
            Messages messages, Feature feature, Text document, List<Material> ifSo, List<Material> ifNot) {
        String about = Messages.COMMON + ".feature-" + key(feature);
        if (!messages.has(about, QUESTION)) {
            return null;
        }
        return new Responsibility(
                Party.MERCHANT,
                ActionKind.QUESTION,
                messages.text(about, QUESTION, document),
                List.of(
                        new Action.Answer(
                                messages.text(about, "yes-label"), messages.text(about, "yes", document), ifSo),
                        new Action.Answer(
                                messages.text(about, "no-label"),
                                messages.text(about, ifNot.isEmpty() ? "no" : "no-with-statement", document),
                                ifNot)));
    }

    /** Returns what the law prohibits in a category even with its document, for the merchant; empty if it prohibits nothing. */
    static Text limits(Messages messages, PreApprovalCategory category) {
        String limits = Messages.COMMON + ".limits-" + key(category);
        return messages.has(limits, MERCHANT) ? messages.text(limits, MERCHANT) : Text.of("", "");
    }

    /** Returns the advice on the missing document of a ticked category. */
    static Text aboutDocument(Messages messages, TickedCategory ticked) {
        Text authority = ticked.authority();
        return messages.text(
                Messages.COMMON + ".ticked-" + key(ticked.advice()),
                "advice",
                ticked.category(),
                ticked.paper(),
                authority == null ? TickedCategory.ANY_AUTHORITY : authority,
                ticked.item());
    }

    /**
     * Returns the advice on an approval whose validity ends. An approval that is no longer granted is not renewed.
     *
     * @param category the category of the approval; {@code null} if it is not known
     */
    static Text aboutEnd(Messages messages, Filing filing, @Nullable PreApprovalCategory category) {
        if (category == null) {
            return messages.text(Messages.COMMON + ".ended-any", "advice");
        }
        Advice cancelled = HeldApproval.cancelled(filing, category);
        PreApprovalRegime regime = filing.law().regime(category);
        Text authority = regime == null ? null : regime.authority();
        return messages.text(
                Messages.COMMON + ".ended-" + (cancelled == null ? "approval" : key(cancelled)),
                "advice",
                category,
                authority == null ? TickedCategory.ANY_AUTHORITY : authority);
    }

    /**
     * Returns the question about an approval whose validity ends; the responsibility of the rule if the common sentences have no
     * question about its kind.
     */
    static @Nullable Responsibility questionAboutEnd(
            Messages messages, RuleInfo rule, Filing filing, PreApprovalCategory category) {
        Advice cancelled = HeldApproval.cancelled(filing, category);
        String about = Messages.COMMON + ".ended-" + (cancelled == null ? "approval" : key(cancelled));
        if (!messages.has(about, QUESTION)) {
            return rule.responsibility();
        }
        PreApprovalRegime regime = filing.law().regime(category);
        Text authority = regime == null ? null : regime.authority();
        Object[] values = {category, authority == null ? TickedCategory.ANY_AUTHORITY : authority};
        String labels = Messages.COMMON + ".answer";
        return new Responsibility(
                Party.MERCHANT,
                ActionKind.QUESTION,
                messages.text(about, QUESTION, values),
                List.of(
                        new Action.Answer(
                                messages.text(labels, "held-label"), messages.text(about, "yes", values), List.of()),
                        new Action.Answer(
                                messages.text(labels, "not-held-label"),
                                messages.text(about, "no", values),
                                List.of())));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the question to the party of a rule with its two answers; the responsibility of the rule if the rule asks nothing.
     *
     * @param ifSo the materials for the answer yes
     * @param ifNot the materials for the answer no
     */
    static @Nullable Responsibility question(
            Messages messages, RuleInfo rule, List<Material> ifSo, List<Material> ifNot, Object... arguments) {
        Responsibility stated = rule.responsibility();
        if (stated == null || stated.kind() != ActionKind.QUESTION || !messages.has(rule.id(), QUESTION)) {
            return stated;
        }
        return new Responsibility(
                stated.who(),
                stated.kind(),
                messages.text(rule.id(), QUESTION, arguments),
                List.of(answer(messages, rule, "yes", ifSo, arguments), answer(messages, rule, "no", ifNot, arguments)),
                null);
    }

    /**
     * Returns a responsibility with the words of the rule for the merchant; unchanged if the rule has none. A rule with such words and
     * without a stated party gives its task to the merchant, because the words must reach the merchant.
     */
    static @Nullable Responsibility withMerchant(
            Messages messages, RuleInfo rule, String place, @Nullable Responsibility stated, Object... arguments) {
        if (!messages.has(rule.id(), MERCHANT)) {
            return stated;
        }
        Role role = Role.at(place);
        Text how = messages.has(rule.id(), MERCHANT_HOW) ? messages.text(rule.id(), MERCHANT_HOW, arguments) : null;
        Responsibility ofPath = Responsibility.ofPath(place);
        Responsibility ofMerchant =
                ofPath.who() == Party.MERCHANT ? ofPath : new Responsibility(Party.MERCHANT, ActionKind.CORRECTION);
        return (stated == null ? ofMerchant : stated)
                .withMerchant(new MerchantText(
                        Messages.inRole(role, messages.text(rule.id(), MERCHANT, arguments)),
                        how == null ? null : Messages.inRole(role, how)));
    }

    private static Action.Answer answer(
            Messages messages, RuleInfo rule, String answer, List<Material> materials, Object... arguments) {
        String label = answer + "-label";
        return new Action.Answer(
                messages.has(rule.id(), label)
                        ? messages.text(rule.id(), label)
                        : messages.text(Messages.COMMON + ".answer", label),
                messages.text(rule.id(), answer, arguments),
                materials);
    }

    /**
     * Returns the task to look at a paper for a rule that decides by what only a person sees; {@code null} if the rule has no
     * sentence for this task, or misses other inputs.
     */
    static @Nullable Responsibility look(Messages messages, RuleInfo rule, MissingInputs missing) {
        return missing.kind() == UncheckedKind.PICTURE_REVIEW && messages.has(rule.id(), LOOK)
                ? new Responsibility(Party.MERCHANT, ActionKind.LOOK, messages.text(rule.id(), LOOK), List.of(), null)
                : null;
    }

    static Text materialMissing(Messages messages, Text title, Text reason) {
        return messages.text(MATERIAL_MISSING, "message", title, reason);
    }

    /** Returns the values of sentences on a category: the category, followed by the arguments of a consequence. */
    static Object[] valuesIn(PreApprovalCategory category, Object... arguments) {
        return Stream.concat(Stream.of(category), Stream.of(arguments)).toArray();
    }

    /**
     * Returns the values of sentences on a provincial requirement: the province and the requirement, followed by the arguments of a
     * consequence.
     */
    static Object[] valuesOf(Requirement requirement, Object... arguments) {
        return Stream.concat(Stream.of(requirement.province(), requirement.row().requirement()), Stream.of(arguments))
                .toArray();
    }

    /** Returns the authority's own name for a paper, or otherwise the name of the material. */
    static Text title(Requirement requirement, Material material) {
        String paper = requirement.row().paper();
        return (paper.isEmpty() || requirement.row().materials().size() > 1)
                ? material
                : Text.of(paper, material.english() + " (" + paper + ")");
    }

    static Text notChecked(Messages messages, RuleInfo rule, List<String> needs) {
        return new NotChecked(messages, rule.id(), needs);
    }

    /** Returns the sentence of a rule that could not decide, with other missing inputs; any other text is returned unchanged. */
    static Text needing(List<String> needs, Text message) {
        return message instanceof NotChecked open ? new NotChecked(open.messages(), open.ruleId(), needs) : message;
    }

    /** Returns the sentence that a rule failed because of a fault of the program. */
    static Text failed(Messages messages, RuleInfo rule) {
        return messages.text(FAILED, "message", messages.text(rule.id(), "title"));
    }

    /** Returns the sentence that a rule has more findings than the report lists, with their number. */
    static Text further(Messages messages, String ruleId, int more) {
        return messages.text(FURTHER, "message", messages.text(ruleId, "title"), more);
    }

    /**
     * The sentence that a rule could not decide. It is composed when it is read, because most reports contain many such sentences
     * and few are read.
     */
    private record NotChecked(Messages messages, String ruleId, List<String> needs) implements Text {

        @Override
        public String in(Language language) {
            // Paths contain no words of the request, so they contain no number that must be masked.
            String paths = String.join(", ", needs);
            return messages.text(NOT_CHECKED, "message", messages.text(ruleId, "title"), Text.of(paths, paths))
                    .in(language);
        }

        @Override
        public String toString() {
            return in(Language.ZH);
        }
    }

    /** Returns a message on a provincial requirement, with the reasons for doubt. */
    static Text withCaveat(Messages messages, Requirement requirement, Text message) {
        ProvincialRequirement row = requirement.row();
        List<ProvincialRequirement> others = requirement.otherVersions();
        Text standing = switch (row.status()) {
            case OLD_ONLY ->
                messages.text(REQUIREMENT_OLD, "message", row.basis().get(0).citation());
            case CONFLICT ->
                others.isEmpty()
                        ? messages.text(REQUIREMENT_DOUBTED, "message", Requirement.version(row))
                        : messages.text(
                                REQUIREMENT_CONTESTED,
                                "message",
                                Requirement.version(row),
                                Requirement.versions(others));
            default -> null;
        };
        Text scope = row.miniPrograms() == Applicability.UNKNOWN ? messages.text(REQUIREMENT_UNSURE, "message") : null;
        return (standing == null && scope == null)
                ? message
                : new Sentences(Stream.of(message, standing, scope)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Several sentences in a row. */
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
