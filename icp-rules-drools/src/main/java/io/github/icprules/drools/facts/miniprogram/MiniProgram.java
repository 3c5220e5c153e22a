package io.github.icprules.drools.facts.miniprogram;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.approval.FinanceName;
import io.github.icprules.drools.facts.approval.ProvincialWords;
import io.github.icprules.drools.facts.approval.SectorMention;
import io.github.icprules.drools.facts.approval.SectorSign;
import io.github.icprules.drools.facts.approval.WeakWords;
import io.github.icprules.drools.facts.material.ListedMaterials;
import io.github.icprules.drools.facts.person.Persons;
import io.github.icprules.drools.facts.person.Roles;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.format.AppId;
import io.github.icprules.format.FilingNumber;
import io.github.icprules.format.Flaw;
import io.github.icprules.format.OriginalId;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Region;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The mini-program (小程序). */
@ForSheets
public final class MiniProgram implements Fact {

    private static final Function<Filing, MiniProgram> VIEW = MiniProgram::ofRequest;

    private static final Set<SubjectType> GOVERNMENTAL =
            EnumSet.of(SubjectType.GOVERNMENT_ORGAN, SubjectType.MASS_ORGANISATION);

    private static final List<String> DESCRIPTION =
            List.of("miniProgram.name", "miniProgram.introduction", "miniProgram.remark", "subject.name");

    private final Filing filing;
    private final io.github.icprules.model.MiniProgram given;
    private final Lazy<Answer> principalIsAdministrator = new Lazy<>(this::findPrincipalIsAdministrator);
    private final Lazy<Answer> ofUntickedSector = new Lazy<>(this::findOfUntickedSector);
    private final Lazy<Flaw> originalIdFlaw = new Lazy<>(this::findOriginalIdFlaw);
    private final Lazy<@Nullable SectorMention> financeMention = new Lazy<>(this::findFinanceMention);
    private final Lazy<Optional<FilingNumber>> filingNumber = new Lazy<>(this::findFilingNumber);
    private final Lazy<Boolean> financeRuled = new Lazy<>(this::findFinanceRuled);
    private final Lazy<Boolean> ofFinanceByName = new Lazy<>(this::findOfFinanceByName);
    private final Lazy<@Nullable Text> weakWords = new Lazy<>(this::findWeakWords);

    /** {@return the mini-program of a filing} */
    public static MiniProgram of(Filing filing) {
        return filing.view(VIEW);
    }

    private static MiniProgram ofRequest(Filing filing) {
        return new MiniProgram(filing, filing.request().miniProgram());
    }

    private MiniProgram(Filing filing, io.github.icprules.model.MiniProgram given) {
        this.filing = filing;
        this.given = given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "miniProgram";
    }

    /** {@return the described part of the request} */
    public io.github.icprules.model.MiniProgram given() {
        return given;
    }

    /** {@return whether the mini-program is or was listed (已上架)} */
    public Answer listed() {
        LocalDate first = firstListedOn();
        if (first != null) {
            return Answer.of(!first.isAfter(filing.on()));
        }
        return answer(given.listing() == null ? null : given.listing().listed(), "listing.listed");
    }

    /** {@return the day on which the mini-program was first listed; {@code null} if it is not known} */
    public @Nullable LocalDate firstListedOn() {
        return given.listing() == null ? null : given.listing().firstListedOn();
    }

    /** {@return the day for which the listing is planned; {@code null} if it is not known} */
    public @Nullable LocalDate plannedOn() {
        return given.listing() == null ? null : given.listing().plannedOn();
    }

    /**
     * {@return whether the mini-program was listed before the duty to file started, so that it is an existing mini-program (存量)}
     */
    public Answer existing() {
        Listing listing = given.listing();
        if (listing != null && Boolean.FALSE.equals(listing.listed())) {
            return Answer.NO;
        }
        return answer(
                firstListedOn(),
                "listing.firstListedOn",
                first -> first.isBefore(filing.parameters().newFileFrom()));
    }

    /** {@return whether the mini-program is known to have been listed after the duty to file started, or not to be listed} */
    public boolean isNewlyListed() {
        return existing().isNo();
    }

    /** {@return whether the mini-program shows its filing number} */
    public Answer showsNumber() {
        return answer(given.showsFilingNumber(), "showsFilingNumber");
    }

    /** {@return whether the shown filing number links to the filing system} */
    public Answer linksToFilingSystem() {
        return answer(given.linksToFilingSystem(), "linksToFilingSystem");
    }

    /** {@return whether the mini-program principal is the subject's legal representative} */
    public Answer principalIsLegalRepresentative() {
        return Roles.of(filing).miniProgramPrincipalLeads();
    }

    /** {@return whether the mini-program principal is also the subject principal} */
    public Answer principalIsSubjectPrincipal() {
        return Roles.of(filing).onePrincipal();
    }

    /** {@return whether the mini-program principal is the administrator of the account} */
    public Answer principalIsAdministrator() {
        return principalIsAdministrator.get();
    }

    private Answer findPrincipalIsAdministrator() {
        return Persons.one(
                given.principal(), "miniProgram.principal", given.administrator(), "miniProgram.administrator");
    }

    /** {@return the ticked categories; {@code null} if they are absent} */
    public @Nullable List<PreApprovalCategory> categories() {
        return given.preApprovalCategories();
    }

    /** {@return whether no category is ticked} */
    public Answer noneTicked() {
        return answer(categories(), "preApprovalCategories", categories -> categories.isEmpty());
    }

    /** {@return whether "none of these" is ticked together with another item of the platform's form} */
    public Answer noneTickedWithOthers() {
        return answer(
                categories(),
                "preApprovalCategories",
                categories -> categories.contains(PreApprovalCategory.NONE)
                        && categories.size() > 1
                        && categories.stream()
                                .anyMatch(category ->
                                        category != PreApprovalCategory.NONE && category.platformCode() != null));
    }

    /** {@return whether the subject is known to be an organ or a mass organisation} */
    public boolean isGovernmental() {
        SubjectType type = filing.request().subject().type();
        return type != null && GOVERNMENTAL.contains(type);
    }

    /**
     * {@return whether the subject is known to be a public institution, or government services are ticked}
     *
     * <p>A filing does not state whether the institution has administrative functions, or for whom the services are.
     */
    public boolean isPerhapsGovernmental() {
        return filing.request().subject().type() == SubjectType.PUBLIC_INSTITUTION
                || (categories() != null && categories().contains(PreApprovalCategory.GOVERNMENT_SERVICE));
    }

    /** {@return whether finance is ticked} */
    public Answer financeTicked() {
        return answer(
                categories(), "preApprovalCategories", categories -> categories.contains(PreApprovalCategory.FINANCE));
    }

    /** {@return whether a listed paper explains that words of a sector do not mean the sector} */
    public boolean isExplained() {
        return ListedMaterials.isExplained(filing);
    }

    /** {@return whether a listed paper states the situation, and no listed paper contains the commitment} */
    public boolean isStatedOnly() {
        return ListedMaterials.has(filing, Material.SITUATION_STATEMENT) && !isCommitted();
    }

    /** {@return whether a listed paper contains the commitment that no approval is needed} */
    public boolean isCommitted() {
        return ListedMaterials.has(filing, Material.NO_PRE_APPROVAL_COMMITMENT);
    }

    /** {@return whether the texts contain a word of a sector that no ticked category covers} */
    public Answer ofUntickedSector() {
        return ofUntickedSector.get();
    }

    private Answer findOfUntickedSector() {
        boolean ofSector = false;
        for (SectorSign word : SectorSign.allOf(filing)) {
            if (word.isMentioned() && !word.isOfSuperstition() && !word.isRuledByProvince()) {
                if (categories() != null && word.ticked().isDoubtful()) {
                    return Answer.YES;
                }
                ofSector = true;
            }
        }
        return ofSector ? answer(categories(), "preApprovalCategories", categories -> false) : Answer.NO;
    }

    /** {@return whether the AppID is well formed} */
    public Answer appIdValid() {
        return answer(given.appId(), "appId", appId -> AppId.isValid(appId));
    }

    /** {@return whether the original id is present and known to be invalid} */
    public boolean isOriginalIdOdd() {
        return given.originalId() != null && !given.originalId().isBlank() && originalIdFlaw() != Flaw.NONE;
    }

    /** {@return the flaw of the original id} */
    @CountsAbsent
    public Flaw originalIdFlaw() {
        return originalIdFlaw.get();
    }

    private Flaw findOriginalIdFlaw() {
        return OriginalId.check(given.originalId());
    }

    /** {@return whether the mini-program has a filing number} */
    public Answer numbered() {
        return answer(given.filingNumber(), "filingNumber", filingNumber -> !filingNumber.isBlank());
    }

    /** {@return whether the filing number is present and known not to be a number of a mini-program} */
    public boolean isFilingNumberOdd() {
        String number = given.filingNumber();
        return number != null
                && !number.isBlank()
                && filingNumber
                        .get()
                        .filter(parsed -> parsed.service() == ServiceKind.MINI_PROGRAM)
                        .isEmpty();
    }

    private Optional<FilingNumber> findFilingNumber() {
        return FilingNumber.parse(given.filingNumber());
    }

    /** {@return whether the filing number is known to belong to another province} */
    public boolean isFilingNumberOfAnotherProvince() {
        Region region = filing.request().subject().region();
        return region != null
                && region.province() != null
                && filingNumber
                        .get()
                        .filter(parsed -> parsed.province() != region.province())
                        .isPresent();
    }

    /** {@return yes if at least one text is present that can be searched for words, unknown otherwise} */
    public Answer described() {
        boolean any = given.name() != null
                || given.introduction() != null
                || given.remark() != null
                || filing.request().subject().name() != null;
        return Answer.of(any ? Boolean.TRUE : null, () -> DESCRIPTION);
    }

    /**
     * {@return the finance words with their advice, without the words that the name must not have; {@code null} if there are none}
     */
    public @Nullable SectorMention financeMention() {
        return financeMention.get();
    }

    private @Nullable SectorMention findFinanceMention() {
        return SectorMention.ofFinance(filing, FinanceName.refused(filing));
    }

    /** {@return whether the name contains finance words that only a licensed subject can use} */
    public Answer financeNamed() {
        return answer(given.name(), "name", name -> !FinanceName.words(filing).isEmpty());
    }

    /** {@return the finance words in the name that only a licensed subject can use, as an enumeration} */
    public Text financeNameWords() {
        return SectorMention.quoted(FinanceName.words(filing));
    }

    /** {@return the advice to a subject with a finance licence; empty for an individual} */
    public Text financeLicenceAdvice() {
        return FinanceName.licenceAdvice(filing);
    }

    /** {@return whether a licence for finance that has not ended is known to be held, or its document is among the materials} */
    public boolean isFinanceLicensed() {
        return FinanceName.isLicensed(filing);
    }

    /** {@return whether the texts contain words of a financial business that gets no licence} */
    public boolean isFinanceProhibited() {
        SectorMention mention = financeMention();
        return mention != null && mention.ofProhibitedFinance();
    }

    /** {@return whether a provincial requirement regulates the finance words in the texts} */
    public boolean isFinanceRuled() {
        return financeRuled.get();
    }

    private boolean findFinanceRuled() {
        return ProvincialWords.areOfFinanceRuled(filing);
    }

    /** {@return whether the subject is known to be a foundation (基金会)} */
    public boolean isOfFoundation() {
        return filing.request().subject().type() == SubjectType.FOUNDATION;
    }

    /** {@return whether the day's quota of submissions is used up} */
    public Answer quotaUsedUp() {
        return Answer.of(
                filing.request().platform() == null
                        ? null
                        : filing.request().platform().quotaUsedUp(),
                "platform.quotaUsedUp");
    }

    /**
     * {@return whether a finance word that requires a commitment is present outside the remark}
     *
     * <p>The remark does not count, because it may name services that are not offered.
     */
    public boolean isOfFinanceByName() {
        return ofFinanceByName.get();
    }

    private boolean findOfFinanceByName() {
        return SectorMention.isOfFinanceWithoutRemark(filing, FinanceName.refused(filing));
    }

    /** {@return the sectors of which the texts have weak words only, with these words; {@code null} if there are none} */
    public @Nullable Text weakWords() {
        return weakWords.get();
    }

    private @Nullable Text findWeakWords() {
        return WeakWords.of(filing);
    }

    /** {@return whether "none of these" is the only ticked category} */
    public boolean isNoneOfTheseTicked() {
        return List.of(PreApprovalCategory.NONE).equals(categories());
    }

    /** {@return whether the mini-program principal is known to be another person than the subject principal} */
    @CountsAbsent
    public boolean isPrincipalKnownAsAnother() {
        return principalIsSubjectPrincipal().isNo();
    }

    /** {@return whether the materials are listed without any authorisation letter, and the legal representative is absent} */
    @CountsAbsent
    public boolean isAnyLetterMissing() {
        return filing.request().materials() != null
                && filing.request().subject().legalRepresentative() == null
                && !ListedMaterials.has(filing, Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER)
                && !ListedMaterials.has(filing, Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER);
    }
}
