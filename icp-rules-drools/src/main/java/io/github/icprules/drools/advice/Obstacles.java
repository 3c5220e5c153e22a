package io.github.icprules.drools.advice;

import io.github.icprules.advice.Helper;
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
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Optional;

/** Says why no change removes a violation, and who can help. */
final class Obstacles {

    private static final Text OF_PAYLOAD = Text.of(
            "请求体里的这个值不可用，正确的值要由服务商按原始资料重新填写。",
            "The body has no usable value here. The service provider enters the value again from the original papers.");
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
    private static final Text OF_PAPER = Text.of("这份材料要由商户准备。", "The merchant must provide this paper.");
    private static final Text OF_PERSON =
            Text.of("要换一个人担任，由商户决定换谁。", "Another person must have this role. The merchant decides who.");
    private static final Text OF_ENTRY =
            Text.of("正确的内容要问{who}，不能推断。", "Only {who} knows the right entry. It cannot be derived.");
    private static final Text OF_CHOICE =
            Text.of("怎样处理由{who}决定，这里不能代选。", "It is for {who} to decide what to do. No change decides it.");

    private final FilingRequest request;
    private final InputTexts texts;

    Obstacles(FilingRequest request, InputTexts texts) {
        this.request = request;
        this.texts = texts;
    }

    Unsolved of(Violation violation) {
        String path = violation.path();
        Optional<Component> component = RequestPath.of(path).component(FilingRequest.class);
        if (component.isEmpty()) {
            return new Unsolved(violation, OF_PAYLOAD, Helper.SERVICE_PROVIDER, null);
        }
        Helper knowing = helper(path);
        if (path.equals("evaluatedOn")) {
            return new Unsolved(violation, OF_DAY, Helper.PLATFORM, null);
        }
        if (isOfReadText(violation)) {
            return new Unsolved(
                    violation,
                    OF_READ_TEXT,
                    Helper.SERVICE_PROVIDER,
                    texts.hasQuestion(path) ? texts.question(path, request) : null);
        }
        if (isAdvised(violation, Change.ASK_FOR_ACCOUNT)) {
            return new Unsolved(violation, OF_ACCOUNT, Helper.MERCHANT, null);
        }
        if (path.equals("materials")) {
            return new Unsolved(violation, OF_PAPER, Helper.MERCHANT, null);
        }
        if (isAdvised(violation, Change.ASK_FOR_PERSON)) {
            return new Unsolved(violation, OF_PERSON, Helper.MERCHANT, null);
        }
        UncheckedKind kind = SettledBy.any(List.of(path), false);
        if (kind == UncheckedKind.DISCRETION) {
            return new Unsolved(violation, OF_REVIEWER, Helper.MERCHANT, null);
        }
        if (kind == UncheckedKind.REGISTER || knowing == Helper.PLATFORM || knowing == Helper.REGISTER) {
            boolean isOfPlatform = knowing == Helper.PLATFORM;
            return new Unsolved(
                    violation,
                    isOfPlatform ? OF_PLATFORM : OF_REGISTER,
                    isOfPlatform ? Helper.PLATFORM : Helper.REGISTER,
                    null);
        }
        if (path.endsWith(".matchesEntries")) {
            return new Unsolved(violation, OF_COMPARISON, Helper.SERVICE_PROVIDER, null);
        }
        if (component.get().type() == Boolean.class) {
            return new Unsolved(violation, OF_FACT, knowing, null);
        }
        boolean isEntry = component.get().kind() == Kind.TEXT || component.get().kind() == Kind.DATE;
        return isEntry && texts.hasQuestion(path)
                ? new Unsolved(violation, filled(OF_ENTRY, knowing), knowing, texts.question(path, request))
                : new Unsolved(violation, filled(OF_CHOICE, knowing), knowing, null);
    }

    /** Returns whether an entry differs from a text that was read from a paper. */
    static boolean isOfReadText(Violation violation) {
        return violation.alsoAt().stream().anyMatch(ReadText::isWithin);
    }

    private static boolean isAdvised(Violation violation, Change change) {
        return RepairTable.bundled().has(violation.ruleId(), change);
    }

    private Helper helper(String path) {
        if (path.startsWith("platform.")) {
            return Helper.PLATFORM;
        }
        return switch (texts.knownBy(path).orElse(KnownBy.MERCHANT)) {
            case MERCHANT -> Helper.MERCHANT;
            case PROVIDER -> Helper.SERVICE_PROVIDER;
            case PLATFORM -> Helper.PLATFORM;
            case REGISTER -> Helper.REGISTER;
        };
    }

    private static Text filled(Text sentence, Helper helper) {
        return ChangeTexts.replaced(sentence, "{who}", Text.of(helper.chinese(), "the " + helper.english()));
    }
}
