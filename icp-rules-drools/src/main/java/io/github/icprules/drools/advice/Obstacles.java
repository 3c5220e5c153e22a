package io.github.icprules.drools.advice;

import io.github.icprules.advice.Unsolved;
import io.github.icprules.drools.advice.RepairTable.Change;
import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.drools.facts.reading.ReadText;
import io.github.icprules.drools.findings.InputTexts;
import io.github.icprules.drools.findings.KnownBy;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Text;
import java.util.List;

/** Says why no change removes a violation. */
final class Obstacles {

    private static final Text OF_PAYLOAD = Text.of(
            "请求体里的这个值不可用，正确的值要按原始资料重新填写。",
            "The body has no usable value here. The value must be entered again from the original papers.");
    private static final Text OF_REVIEWER = Text.of(
            "这一项由审核人员看内容判断，改填表格没有用，要调整内容本身或者换主体。",
            "The reviewer judges this from the content. An entry does not change it; the content or the subject must change.");
    private static final Text OF_PLATFORM =
            Text.of("这是平台上的状态，改填表格没有用。", "This is a state on the platform, which no entry changes.");
    private static final Text OF_REGISTER =
            Text.of("这是登记或者备案记录里的事实，改填表格没有用。", "This is a fact on record, which no entry changes.");
    private static final Text OF_COMPARISON = Text.of(
            "证件和填写的内容哪里不一样，要拿着证件逐项核对才知道。",
            "Only a comparison with the paper, item by item, shows where the entries differ.");
    private static final Text OF_READ_TEXT = Text.of(
            "照片上读出的和填写的不一样，看照片才知道哪一边对，再改错的一边。",
            "The text that was read from the photo and the entry differ. The photo shows which is right; then change the other.");
    private static final Text OF_FACT =
            Text.of("这是填报的事实，不能改成相反的说法。", "This is a stated fact. It is no choice that could be changed.");
    private static final Text OF_ACCOUNT = Text.of(
            "填写的内容和平台上的账号主体对不上，要先问清哪一边对，再改错的一边。",
            "The entry and the subject of the platform's account differ. Ask which is right, then change the other.");
    private static final Text OF_DAY = Text.of("要等到可以提交的那一天。", "The filing must wait until that day.");
    private static final Text OF_PAPER = Text.of("证件或者材料要先办好，才能填写。", "The paper must be obtained first.");
    private static final Text OF_PERSON =
            Text.of("要换一个人担任，换谁不能代为决定。", "Another person must have this role. No change decides who.");
    private static final Text OF_ENTRY =
            Text.of("正确的内容只有商户知道，不能推断。", "Only the merchant knows the right entry. It cannot be derived.");
    private static final Text OF_ORIGINAL = Text.of(
            "正确的内容要看原件，或者问商户，不能推断。", "The original paper or the merchant shows the right entry. It cannot be derived.");
    private static final Text OF_CHOICE =
            Text.of("改法不止一种，要问清楚再选，不能代选。", "There is more than one way. No change chooses one.");

    /** The reasons with which a question is asked. */
    private static final List<Text> ASKED = List.of(OF_READ_TEXT, OF_ENTRY, OF_ORIGINAL);

    private final FilingRequest request;
    private final InputTexts texts;

    Obstacles(FilingRequest request, InputTexts texts) {
        this.request = request;
        this.texts = texts;
    }

    Unsolved of(Violation violation) {
        Text reason = reason(violation);
        String path = violation.path();
        return new Unsolved(
                violation,
                reason,
                ASKED.contains(reason) && texts.hasQuestion(path) ? texts.question(path, request) : null);
    }

    private Text reason(Violation violation) {
        String path = violation.path();
        Component component =
                RequestPath.of(path).component(FilingRequest.class).orElse(null);
        if (component == null) {
            return OF_PAYLOAD;
        }
        if (path.equals("evaluatedOn")) {
            return OF_DAY;
        }
        if (isOfReadText(violation)) {
            return OF_READ_TEXT;
        }
        if (isAdvised(violation, Change.ASK_FOR_ACCOUNT)) {
            return OF_ACCOUNT;
        }
        if (path.equals("materials") || violation.correction().kind() == ActionKind.PAPER) {
            return OF_PAPER;
        }
        if (isAdvised(violation, Change.ASK_FOR_PERSON)) {
            return OF_PERSON;
        }
        UncheckedKind kind = SettledBy.any(List.of(path), false);
        if (kind == UncheckedKind.DISCRETION) {
            return OF_REVIEWER;
        }
        KnownBy knownBy = path.startsWith("platform.")
                ? KnownBy.PLATFORM
                : texts.knownBy(path).orElse(KnownBy.MERCHANT);
        if (knownBy == KnownBy.PLATFORM) {
            return OF_PLATFORM;
        }
        if (kind == UncheckedKind.REGISTER || knownBy == KnownBy.REGISTER) {
            return OF_REGISTER;
        }
        if (path.endsWith(".matchesEntries")) {
            return OF_COMPARISON;
        }
        if (component.type() == Boolean.class) {
            return OF_FACT;
        }
        boolean isEntry = component.kind() == Kind.TEXT || component.kind() == Kind.DATE;
        return !isEntry || !texts.hasQuestion(path)
                ? OF_CHOICE
                : violation.correctedBy() == Party.SERVICE_PROVIDER ? OF_ORIGINAL : OF_ENTRY;
    }

    /** Returns whether an entry differs from a text that was read from a paper. */
    static boolean isOfReadText(Violation violation) {
        return violation.alsoAt().stream().anyMatch(ReadText::isWithin);
    }

    private static boolean isAdvised(Violation violation, Change change) {
        return RepairTable.bundled().has(violation.ruleId(), change);
    }
}
