package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.ApplicableRequirements;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.approval.SectorMention.Advice;
import io.github.icprules.drools.facts.record.ChangeOrder;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.drools.sheet.Settled;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.PreApprovalRegime.Asked;
import io.github.icprules.law.PreApprovalRegime.NaturalPerson;
import io.github.icprules.law.PreApprovalRegime.Scope;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Person;
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

    private static final Text NO_ADVICE = Text.of("", "");

    private final Filing filing;
    private final String path;
    private final PreApprovalCategory category;
    private final boolean repeated;
    /** The regime of the category on the evaluation date; {@code null} if no regime was in force. */
    private final @Nullable PreApprovalRegime regime;

    private final Lazy<List<String>> prohibitedFinance = new Lazy<>(this::findProhibitedFinance);

    public TickedCategory(Filing filing, int index, PreApprovalCategory category, boolean repeated) {
        this.filing = filing;
        this.path = "miniProgram.preApprovalCategories[" + index + ']';
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
        return path;
    }

    /** {@return the changes of the filing} */
    public ChangeOrder change() {
        return ChangeOrder.of(filing);
    }

    /** {@return the category} */
    public PreApprovalCategory category() {
        return category;
    }

    /** {@return the required document of another authority; {@code null} if no document is required nationwide} */
    public @Nullable Text document() {
        return regime == null ? null : regime.document();
    }

    /** {@return the name of the approval document; a general name if the name is not known} */
    public Text paper() {
        Text document = document();
        if (document != null) {
            return document;
        }
        return cancelled() == Advice.PRACTICE_LICENCE ? PRACTICE_LICENCE : SectorMention.ANY_PAPER;
    }

    /** {@return the advice if the approval is no longer granted; {@code null} if the approval is still granted} */
    @NotForSheets
    public @Nullable Advice cancelled() {
        return isAtDiscretion() ? SectorMention.ofCancelled(filing, category) : null;
    }

    /** {@return the advice for the category without an approval} */
    @NotForSheets
    public Advice advice() {
        Advice cancelled = cancelled();
        return cancelled != null ? cancelled : isFinanceProhibited() ? Advice.PROHIBITED_FINANCE : Advice.TICK;
    }

    /** {@return whether the category is finance, and the texts contain words of a financial business that gets no licence} */
    public boolean isFinanceProhibited() {
        return !prohibitedFinance.get().isEmpty();
    }

    /** {@return the words of financial businesses that get no licence, as an enumeration; empty if there are none} */
    public Text prohibitedWords() {
        return SectorMention.quoted(prohibitedFinance.get());
    }

    private List<String> findProhibitedFinance() {
        return SectorMention.prohibitedFinance(filing, category);
    }

    /**
     * {@return the advice to change the name together with the category; empty if the province accepts the name without a
     * category, or if another category is ticked}
     */
    public Text renaming() {
        List<PreApprovalCategory> ticked = filing.request().miniProgram().preApprovalCategories();
        boolean isOther = ticked != null
                && ticked.stream().anyMatch(other -> other != category && other != PreApprovalCategory.NONE);
        String word = isOther ? null : ProvincialWords.requiringCategory(filing);
        return word == null
                ? NO_ADVICE
                : Text.of(
                        "名称含有“" + word + "”，该省要求有审批文件：不选前置审批项的，同时更换名称。",
                        " The name contains \"" + word
                                + "\", and the province requires an approval for this word: if no pre-approval item is ticked,"
                                + " also choose another name.");
    }

    /** {@return the item to tick in the platform's form; the item "none of these" if the form has no item for the category} */
    public PreApprovalCategory item() {
        PreApprovalCategory item = regime == null ? null : regime.formItem();
        return item == null ? PreApprovalCategory.NONE : item;
    }

    /** {@return whether the platform's form has an item of its own for the category} */
    @Settled
    public boolean isInForm() {
        return category.platformCode() != null;
    }

    /** {@return whether the category needs a licence for the platform's own category, which is not a paper of the filing} */
    @Settled
    public boolean isLicenceOfPlatformCategory() {
        return regime != null
                && regime.scope() == Scope.PLATFORM_CATEGORY_LICENCE
                && (regime.asked() == Asked.APPROVAL || regime.asked() == Asked.FILING);
    }

    /** {@return whether the category needs a licence for the platform's own category, and the licence is not known to be held} */
    @CountsAbsent
    public boolean isLicencePending() {
        return isLicenceOfPlatformCategory() && !approvalHeld().isYes();
    }

    /** {@return the competent authority; {@code null} if there is none} */
    public @Nullable Text authority() {
        return regime == null ? null : regime.authority();
    }

    /** {@return whether the filing requires a document of another authority} */
    @Settled
    public boolean isApprovalRequired() {
        return regime != null && regime.isDocumentDue();
    }

    /** {@return whether approvals are no longer granted, but the authority may ask for papers} */
    @Settled
    public boolean isAtDiscretion() {
        return regime != null && regime.asked() == Asked.AT_DISCRETION;
    }

    /** {@return whether the category is prohibited, because no authority grants an approval} */
    @Settled
    public boolean isProhibited() {
        return regime != null && regime.asked() == Asked.UNAVAILABLE;
    }

    /** {@return whether no natural person can have the category} */
    @Settled
    public boolean isForUnitsOnly() {
        return regime != null && regime.naturalPerson() == NaturalPerson.NEVER;
    }

    /** {@return whether a natural person is advised not to have the category} */
    @Settled
    public boolean isDiscouragedForIndividuals() {
        return regime != null && regime.naturalPerson() == NaturalPerson.DISCOURAGED;
    }

    /**
     * {@return whether the legal representative is a resident of the mainland, by the type of the identity document}
     *
     * <p>If there is no legal representative, the subject principal counts.
     */
    public Answer headOfMainland() {
        Person representative = filing.request().subject().legalRepresentative();
        boolean represented = representative != null;
        Person head = represented ? representative : filing.request().subject().principal();
        return Answer.of(
                ApplicableRequirements.documentType(head),
                represented ? "subject.legalRepresentative.document.type" : "subject.principal.document.type",
                type -> type == CertificateType.RESIDENT_ID);
    }

    /** {@return whether the online sale of drugs is not among the ticked categories} */
    @Settled
    public boolean isDrugSaleUnticked() {
        List<PreApprovalCategory> ticked = filing.request().miniProgram().preApprovalCategories();
        return ticked == null || !ticked.contains(PreApprovalCategory.DRUG_SALE);
    }

    /** {@return whether a service of this category must keep records of its content} */
    @Settled
    public boolean isKeepingRecords() {
        return category == PreApprovalCategory.NEWS
                || category == PreApprovalCategory.PUBLISHING
                || category == PreApprovalCategory.BULLETIN;
    }

    /** {@return whether the subject can get an approval; for most categories, a natural person cannot} */
    @CountsAbsent
    public boolean isObtainable() {
        return !(isForUnitsOnly() && filing.byIndividual().isYes());
    }

    /** {@return whether an approval of the category is held, or its document is among the materials} */
    public Answer approvalHeld() {
        return HeldApproval.held(filing, category);
    }

    /** {@return whether the list contains the category several times, and this entry is not the first} */
    @Settled
    public boolean isRepeated() {
        return repeated;
    }
}
