package io.github.icprules.drools.facts;

import io.github.icprules.drools.facts.SectorTexts.Source;
import io.github.icprules.format.AppId;
import io.github.icprules.format.FilingNumber;
import io.github.icprules.format.Flaw;
import io.github.icprules.format.OriginalId;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Region;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is filed: the mini-program (小程序). */
public final class MiniProgram implements Fact {

    private static final Set<SubjectType> GOVERNMENTAL =
            EnumSet.of(SubjectType.GOVERNMENT_ORGAN, SubjectType.PUBLIC_INSTITUTION, SubjectType.MASS_ORGANISATION);

    private final Filing filing;
    private final io.github.icprules.model.MiniProgram given;
    private Persons.@Nullable Compared principalAndRepresentative;
    private Persons.@Nullable Compared bothPrincipals;

    MiniProgram(Filing filing, io.github.icprules.model.MiniProgram given) {
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

    /** {@return what was given of it} */
    public io.github.icprules.model.MiniProgram given() {
        return given;
    }

    /** {@return whether it is or was listed (已上架)} */
    public @Nullable Boolean listed() {
        LocalDate first = firstListedOn();
        if (first != null) {
            return !first.isAfter(filing.on());
        }
        return given.listing() == null ? null : given.listing().listed();
    }

    /** {@return the day of its first listing} */
    public @Nullable LocalDate firstListedOn() {
        return given.listing() == null ? null : given.listing().firstListedOn();
    }

    /** {@return the day its listing is planned for} */
    public @Nullable LocalDate plannedOn() {
        return given.listing() == null ? null : given.listing().plannedOn();
    }

    /** {@return whether it was listed before the duty to file began, which makes it an existing one (存量)} */
    public @Nullable Boolean existing() {
        Listing listing = given.listing();
        if (listing == null) {
            return null;
        }
        if (Boolean.FALSE.equals(listing.listed())) {
            return false;
        }
        return listing.firstListedOn() == null
                ? null
                : listing.firstListedOn().isBefore(filing.parameters().newFileFrom());
    }

    /** {@return whether it is known to have been listed after the duty to file began} */
    public boolean isNewlyListed() {
        return Boolean.FALSE.equals(existing());
    }

    /** {@return whether its number is shown} */
    public @Nullable Boolean showsNumber() {
        return given.showsFilingNumber();
    }

    /** {@return whether its number links to the filing system} */
    public @Nullable Boolean linksToFilingSystem() {
        return given.linksToFilingSystem();
    }

    /** {@return whether its principal is the subject's legal representative} */
    public @Nullable Boolean principalIsLegalRepresentative() {
        if (principalAndRepresentative == null) {
            principalAndRepresentative = Persons.Compared.of(
                    given.principal(), filing.subject().given().legalRepresentative());
        }
        return principalAndRepresentative.same();
    }

    /** {@return whether its principal is the subject principal, too} */
    public @Nullable Boolean principalIsSubjectPrincipal() {
        if (bothPrincipals == null) {
            bothPrincipals = Persons.Compared.of(
                    given.principal(), filing.subject().given().principal());
        }
        return bothPrincipals.same();
    }

    /** {@return whether its principal is the account's administrator} */
    public @Nullable Boolean principalIsAdministrator() {
        return Persons.same(given.principal(), given.administrator());
    }

    /** {@return the categories ticked} */
    public @Nullable List<PreApprovalCategory> categories() {
        return given.preApprovalCategories();
    }

    /** {@return whether no category at all is ticked} */
    public @Nullable Boolean noneTicked() {
        return categories() == null ? null : categories().isEmpty();
    }

    /** {@return whether "none of these" is ticked beside another item of the platform's form} */
    public @Nullable Boolean noneTickedWithOthers() {
        List<PreApprovalCategory> categories = categories();
        return categories == null
                ? null
                : categories.contains(PreApprovalCategory.NONE)
                        && categories.stream()
                                .anyMatch(category ->
                                        category != PreApprovalCategory.NONE && category.platformCode() != null);
    }

    /** {@return whether it is known to be that of an organ, a public institution or a mass organisation, or for their services} */
    public boolean isGovernmental() {
        SubjectType type = filing.subject().given().type();
        return (type != null && GOVERNMENTAL.contains(type))
                || (categories() != null && categories().contains(PreApprovalCategory.GOVERNMENT_SERVICE));
    }

    /** {@return whether finance is ticked} */
    public @Nullable Boolean financeTicked() {
        return categories() == null ? null : categories().contains(PreApprovalCategory.FINANCE);
    }

    /** {@return whether a paper is at hand that says why words of a sector do not mean the sector} */
    public boolean isExplained() {
        return isCommitted() || isAtHand(Material.SITUATION_STATEMENT);
    }

    /** {@return whether a paper is at hand that states the situation, and none that commits the subject} */
    public boolean isStatedOnly() {
        return isAtHand(Material.SITUATION_STATEMENT) && !isCommitted();
    }

    /** {@return whether a paper is at hand that commits the subject to nothing of a sector} */
    public boolean isCommitted() {
        return isAtHand(Material.NO_PRE_APPROVAL_COMMITMENT);
    }

    /** {@return whether there is a word of a sector in its texts that no category ticked covers} */
    public @Nullable Boolean ofUntickedSector() {
        List<SectorSign> words = filing.sectorSigns().stream()
                .filter(word -> word.isMentioned() && !word.isRuledByProvince())
                .toList();
        if (words.isEmpty()) {
            return false;
        }
        return categories() == null ? null : words.stream().anyMatch(word -> word.ticked().isDoubtful());
    }

    /** {@return whether its AppID is one} */
    public @Nullable Boolean appIdValid() {
        return given.appId() == null ? null : AppId.isValid(given.appId());
    }

    /** {@return whether an original id is given that is known to be none} */
    public boolean isOriginalIdOdd() {
        return given.originalId() != null && !given.originalId().isBlank() && !OriginalId.isValid(given.originalId());
    }

    /** {@return what is wrong with its original id} */
    public Flaw originalIdFlaw() {
        return OriginalId.check(given.originalId());
    }

    /** {@return whether it has a filing number} */
    public @Nullable Boolean numbered() {
        return given.filingNumber() == null ? null : !given.filingNumber().isBlank();
    }

    /** {@return whether a filing number is given that is known to be none of a mini-program's} */
    public boolean isFilingNumberOdd() {
        String number = given.filingNumber();
        return number != null
                && !number.isBlank()
                && FilingNumber.parse(number)
                        .filter(parsed -> parsed.service() == ServiceKind.MINI_PROGRAM)
                        .isEmpty();
    }

    /** {@return whether its filing number is known to be of another province} */
    public boolean isFilingNumberOfAnotherProvince() {
        String number = given.filingNumber();
        Region region = filing.subject().given().region();
        return number != null
                && region != null
                && region.province() != null
                && FilingNumber.parse(number)
                        .filter(parsed -> parsed.province() != region.province())
                        .isPresent();
    }

    /** {@return whether there is any text in which words could be looked for} */
    public boolean isDescribed() {
        return given.name() != null
                || given.introduction() != null
                || given.remark() != null
                || filing.subject().given().name() != null
                || filing.subject().given().businessScope() != null;
    }

    /**
     * {@return what is to be said of the words of finance in names, introduction, remark and scope; {@code null} if there are
     * none} The name of a person does not count, for it says nothing of a trade. What the remark denies explains no word
     * elsewhere: that takes the commitment.
     */
    public @Nullable SectorMention financeMention() {
        SectorTexts.Found found = filing.sectorTexts().find(Sector.FINANCE, EnumSet.allOf(Source.class), false);
        return found == null ? null : new SectorMention(filing, Sector.FINANCE, found);
    }

    /** {@return whether a word of finance is there for which a commitment is asked: the remark may speak of what is not done} */
    public boolean isOfFinanceByName() {
        return filing.sectorTexts().find(Sector.FINANCE, EnumSet.complementOf(EnumSet.of(Source.REMARK)), false)
                != null;
    }

    /** {@return whether "none of these" is all that is ticked} */
    public boolean isNoneOfTheseTicked() {
        return List.of(PreApprovalCategory.NONE).equals(categories());
    }

    /** {@return whether its principal is known to be another person than the subject principal} */
    public boolean isPrincipalKnownAsAnother() {
        return Boolean.FALSE.equals(principalIsSubjectPrincipal());
    }

    /** {@return whether materials are listed without any authorisation letter, and no legal representative is given} */
    public boolean isAnyLetterMissing() {
        return filing.request().materials() != null
                && filing.request().subject().legalRepresentative() == null
                && !isAtHand(Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER)
                && !isAtHand(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER);
    }

    private boolean isAtHand(Material material) {
        List<MaterialAtHand> materials = filing.request().materials();
        if (materials != null) {
            for (MaterialAtHand atHand : materials) {
                if (atHand.material() == material) {
                    return true;
                }
            }
        }
        return false;
    }
}
