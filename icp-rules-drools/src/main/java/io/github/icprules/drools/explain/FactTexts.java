package io.github.icprules.drools.explain;

import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.HeldApproval;
import io.github.icprules.drools.facts.approval.SectorAccount;
import io.github.icprules.drools.facts.approval.SectorMention;
import io.github.icprules.drools.facts.approval.SectorSign;
import io.github.icprules.drools.facts.approval.TickedCategory;
import io.github.icprules.drools.facts.material.Picture;
import io.github.icprules.drools.facts.material.SubmittedMaterial;
import io.github.icprules.drools.facts.miniprogram.ChosenService;
import io.github.icprules.drools.facts.person.Principal;
import io.github.icprules.drools.facts.platform.PayloadFault;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.drools.facts.province.UnsettledRequirement;
import io.github.icprules.drools.facts.reading.ReadText;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes in words what a fact is, and why a filing has no facts of a type. */
final class FactTexts {

    private static final Text OTHER = Text.of("事实", "fact");

    /**
     * The names of the types, and with {@code .absent} why a filing has no facts of a type. Types with a fact in every filing have
     * no such reason. If a filing can have several facts of a type, each fact also has a name of its own.
     */
    private static final Map<String, Text> PHRASES = PropertyTexts.phrases("fact");

    private static final Text REQUIREMENT = Text.of("适用的管局要求", "applicable provincial requirement");

    private static final Text PROVINCE_UNKNOWN = Text.of(
            "没有填写备案省份（subject.region.province），没有选取该省的要求。",
            "The province is not given (subject.region.province), so no requirement of it was selected.");
    private static final Text NO_REQUIREMENT =
            Text.of("该省没有适用于本次备案的这类要求。", "The province has no such requirement that concerns this filing.");
    private static final Text NO_SIGN_IN_CANCELLATION =
            Text.of("注销备案不查看行业迹象。", "A cancellation is not searched for signs of a sector.");
    private static final Text NO_BODY =
            Text.of("本次备案不是由微信接口的请求体读入的。", "The filing was not read from a body of WeChat's API.");
    private static final Text NOTHING = Text.of("本次备案没有这样的内容。", "The filing has nothing of this kind.");

    private FactTexts() {}

    /** Returns the name of a fact. */
    static Text name(Fact fact) {
        if (fact instanceof Principal principal) {
            return principal.isOfSubject()
                    ? Text.of("主体负责人", "the subject principal")
                    : Text.of("小程序负责人", "the mini-program principal");
        }
        if (fact instanceof Requirement requirement) {
            return requirement(requirement.row());
        }
        Text detail = detail(fact);
        Text type = type(fact.getClass());
        return detail == null
                ? type
                : Text.of(
                        type.in(Language.ZH) + "：" + detail.in(Language.ZH),
                        type.in(Language.EN) + ": " + detail.in(Language.EN));
    }

    private static @Nullable Text detail(Fact fact) {
        if (fact instanceof TickedCategory ticked) {
            return ticked.category();
        }
        if (fact instanceof HeldApproval approval) {
            return approval.category();
        }
        if (fact instanceof ChosenService service) {
            return service.shown();
        }
        if (fact instanceof SubmittedMaterial material) {
            return material.title();
        }
        if (fact instanceof Picture picture) {
            return picture.paper().title();
        }
        if (fact instanceof ReadText text) {
            return text.paper().title();
        }
        if (fact instanceof PayloadFault fault) {
            return fault.kind();
        }
        if (fact instanceof UnsettledRequirement unsettled) {
            return unsettled.parameter();
        }
        if (fact instanceof SectorSign sign) {
            SectorMention mention = sign.mention();
            return mention == null ? Objects.requireNonNull(sign.feature()) : mention.account();
        }
        return null;
    }

    private static Text requirement(ProvincialRequirement row) {
        return Text.of(
                (row.province() == null ? "接入商的一般要求" : row.province().chinese() + "的要求") + "：“"
                        + quoted(row, Language.ZH) + "”",
                (row.province() == null
                                ? "general requirement of access providers"
                                : "requirement of " + row.province().english())
                        + ": “" + quoted(row, Language.EN) + "”");
    }

    private static String quoted(ProvincialRequirement row, Language language) {
        String sentence = row.requirement().in(language);
        return sentence.endsWith("。") || sentence.endsWith(".")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    /** Returns the name of the facts of a type. */
    static Text type(Class<?> type) {
        return Requirement.class.isAssignableFrom(type)
                ? REQUIREMENT
                : PHRASES.getOrDefault(type.getSimpleName(), OTHER);
    }

    /** Returns why a filing has no fact of a type. */
    static Text absent(Class<?> type, Filing filing) {
        boolean isRequirement = Requirement.class.isAssignableFrom(type);
        if ((isRequirement || type == UnsettledRequirement.class) && filing.province() == null) {
            return PROVINCE_UNKNOWN;
        }
        if (type == SectorSign.class && filing.isCancellation()) {
            return NO_SIGN_IN_CANCELLATION;
        }
        if (type == SectorSign.class) {
            Text account = SectorAccount.of(filing);
            if (account != null) {
                return Text.of(
                        "文字和功能中的行业迹象不足：" + account.in(Language.ZH) + "。",
                        "The signs of sectors in texts and features do not suffice: " + account.in(Language.EN) + ".");
            }
        }
        if (type == PayloadFault.class && !filing.isOfPayload()) {
            return NO_BODY;
        }
        return PHRASES.getOrDefault(type.getSimpleName() + ".absent", isRequirement ? NO_REQUIREMENT : NOTHING);
    }
}
