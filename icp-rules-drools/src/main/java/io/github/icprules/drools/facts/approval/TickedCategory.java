package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.SectorMention.Advice;
import io.github.icprules.drools.facts.material.ListedMaterials;
import io.github.icprules.drools.facts.record.ChangeOrder;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.PreApprovalRegime.Asked;
import io.github.icprules.law.PreApprovalRegime.NaturalPerson;
import io.github.icprules.law.PreApprovalRegime.Scope;
import io.github.icprules.model.Feature;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pre-approval category that the applicant has ticked (前置审批类目). */
@ForSheets
public final class TickedCategory implements Fact {

    private static final Text PRACTICE_LICENCE = Text.of("医疗机构执业许可证", "practice licence of a medical institution");

    /** The words for an unknown authority. */
    public static final Text ANY_AUTHORITY = Text.of("主管部门", "the competent authority");

    private final Filing filing;
    private final int index;
    private final PreApprovalCategory category;
    private final boolean repeated;
    /** The regime of the category on the day; {@code null} if there was none yet. */
    private final @Nullable PreApprovalRegime regime;

    public TickedCategory(Filing filing, int index, PreApprovalCategory category, boolean repeated) {
        this.filing = filing;
        this.index = index;
        this.category = category;
        this.repeated = repeated;
        this.regime = filing.law().regime(category);
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "miniProgram.preApprovalCategories[" + index + ']';
    }

    /** {@return the changes of the filing} */
    public ChangeOrder change() {
        return ChangeOrder.of(filing);
    }

    /** {@return the category} */
    public PreApprovalCategory category() {
        return category;
    }

    /** {@return the document of another authority that is asked for; {@code null} where none is asked for nationally} */
    public @Nullable Text document() {
        return regime == null ? null : regime.document();
    }

    /** {@return the name of the approval document, if it is known} */
    public Text paper() {
        Text document = document();
        if (document != null) {
            return document;
        }
        return cancelled() == Advice.PRACTICE_LICENCE ? PRACTICE_LICENCE : SectorMention.ANY_PAPER;
    }

    /** {@return the advice if the approval is no longer granted; {@code null} if it still is} */
    @NotForSheets
    public @Nullable Advice cancelled() {
        return isAtDiscretion() ? SectorMention.ofCancelled(filing, category) : null;
    }

    /** {@return whether it is finance, and the texts speak of a financial business that gets no licence} */
    public boolean isFinanceProhibited() {
        return !prohibitedFinance().isEmpty();
    }

    /** {@return the words of financial businesses that get no licence, as an enumeration; empty if there are none} */
    public Text prohibitedWords() {
        return SectorMention.quoted(prohibitedFinance());
    }

    private List<String> prohibitedFinance() {
        SectorMention mention = category == PreApprovalCategory.FINANCE ? SectorMention.ofFinance(filing) : null;
        return mention == null ? List.of() : mention.prohibitedWords();
    }

    /** {@return the item of the platform's form that is ticked for it; "none of these" if the form has none} */
    public PreApprovalCategory item() {
        PreApprovalCategory box = regime == null ? null : regime.box();
        return box == null ? PreApprovalCategory.NONE : box;
    }

    /** {@return whether the platform's form has an item of its own for it} */
    public boolean isInForm() {
        return category.platformCode() != null;
    }

    /** {@return whether what it takes is a licence for the platform's own category, which is no paper of the filing} */
    public boolean isLicenceOfPlatformCategory() {
        return regime != null
                && regime.scope() == Scope.PLATFORM_CATEGORY_LICENCE
                && (regime.asked() == Asked.APPROVAL || regime.asked() == Asked.FILING);
    }

    /** {@return the authority that handles it; {@code null} where there is none} */
    public @Nullable Text authority() {
        return regime == null ? null : regime.authority();
    }

    /** {@return whether the filing takes a document of another authority} */
    public boolean isApprovalRequired() {
        return regime != null && regime.isDocumentDue();
    }

    /** {@return whether the authority may ask for something, though no approval is granted any more} */
    public boolean isAtDiscretion() {
        return regime != null && regime.asked() == Asked.AT_DISCRETION;
    }

    /** {@return whether the category is prohibited, because no authority grants an approval} */
    public boolean isProhibited() {
        return regime != null && regime.asked() == Asked.UNAVAILABLE;
    }

    /** {@return whether no natural person can have it} */
    public boolean isForUnitsOnly() {
        return regime != null && regime.naturalPerson() == NaturalPerson.NEVER;
    }

    /** {@return whether a natural person had better not have it} */
    public boolean isDiscouragedForIndividuals() {
        return regime != null && regime.naturalPerson() == NaturalPerson.DISCOURAGED;
    }

    /** {@return whether others sell drugs there too, so that it is a platform for the sale of drugs} */
    public Answer drugPlatform() {
        return category == PreApprovalCategory.DRUG_SALE
                ? Answer.of(
                        filing.request().miniProgram().features(),
                        "miniProgram.features",
                        features -> features.contains(Feature.MULTIPLE_MERCHANTS))
                : Answer.NO;
    }

    /** {@return whether a service of this category must keep records of its content} */
    public boolean isKeepingRecords() {
        return category == PreApprovalCategory.NEWS
                || category == PreApprovalCategory.PUBLISHING
                || category == PreApprovalCategory.BULLETIN;
    }

    /** {@return whether the subject can have an approval at all, which a natural person for most cannot} */
    public boolean isObtainable() {
        return !(isForUnitsOnly() && filing.byIndividual().isYes());
    }

    /** {@return whether an approval for it is held, or its document is among the materials} */
    public Answer approvalHeld() {
        if (Boolean.TRUE.equals(ListedMaterials.approvalDocumentListed(filing, category))) {
            return Answer.YES;
        }
        return Answer.of(
                filing.request().miniProgram().preApprovals(),
                "miniProgram.preApprovals",
                approvals -> HeldApproval.bestOf(filing).isAnyPresent(category));
    }

    /** {@return whether it stands in the list a second time, and this is not the first} */
    public boolean isRepeated() {
        return repeated;
    }
}
