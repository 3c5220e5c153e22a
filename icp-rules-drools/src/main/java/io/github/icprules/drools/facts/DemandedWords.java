package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.Keywords;
import io.github.icprules.drools.data.ProvincialNorm;
import io.github.icprules.drools.data.ProvincialParameter;
import io.github.icprules.drools.facts.SectorTexts.Source;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that a province looks for (字样): in which texts, and what may answer them. */
final class DemandedWords {

    private static final Set<Source> NAMES_AND_SCOPE = EnumSet.of(Source.NAME, Source.UNIT_NAME, Source.SCOPE);

    private static final String NO_DECLARATION = "PREAPPROVAL_KEYWORDS/NO_DECLARATION_ACCEPTED";

    private final Filing filing;
    private final ProvincialNorm row;

    DemandedWords(Filing filing, ProvincialNorm row) {
        this.filing = filing;
        this.row = row;
    }

    /** The first such word; {@code null} if there is none, or the row speaks of no words. */
    @Nullable String word() {
        return switch (row.parameter()) {
            case PREAPPROVAL_FINANCE -> financeName();
            case PREAPPROVAL_EDUCATION -> educationInScope() == null ? null : educationInNames();
            case PREAPPROVAL_CULTURE -> cultureWord();
            case PREAPPROVAL_RELIGION -> filing.sectorTexts().nameOf(Sector.RELIGION, EnumSet.of(Source.SCOPE));
            case PREAPPROVAL_INSURANCE -> words("PROVINCE_INSURANCE").firstIn(scope());
            case PREAPPROVAL_ECOMMERCE ->
                row.value().equals("STATEMENT")
                        ? words("PROVINCE_ECOMMERCE").firstIn(name(), unitName(), scope(), remark())
                        : words("PROVINCE_ECOMMERCE_SCOPE").firstIn(scope());
            case PREAPPROVAL_KEYWORDS ->
                row.demand().equals(NO_DECLARATION)
                        ? uncoveredWord()
                        : words("PROVINCE_NAME_APPROVAL").firstIn(name());
            case NAME_RESTRICTION ->
                switch (row.demand()) {
                    case "NAME_RESTRICTION/MIN_N_HAN_BANNED_WORDS" ->
                        words("PROVINCE_NAME_REFUSED").firstIn(name());
                    case "NAME_RESTRICTION/INDIVIDUAL_NO_VILLAGE_PINYIN_REGION" ->
                        words("PROVINCE_NAME_VILLAGE").firstIn(name());
                    default -> null;
                };
            default -> null;
        };
    }

    /** Whether a word of finance is among those that the row speaks of, be another one told first. */
    boolean isOfFinance() {
        return switch (row.parameter()) {
            case PREAPPROVAL_FINANCE -> word() != null;
            case PREAPPROVAL_KEYWORDS ->
                row.demand().equals(NO_DECLARATION)
                        ? financeName() != null
                        : words("FINANCE").and(words("PROVINCE_NAME_APPROVAL")).firstIn(name()) != null;
            default -> false;
        };
    }

    /** Whether there is such a word in any of the texts in which the province looks: an absent text might have it. */
    Answer inTexts() {
        if (word() != null) {
            return Answer.YES;
        }
        List<String> missing = textsMissing();
        return Answer.of(missing.isEmpty() ? Boolean.FALSE : null, () -> missing);
    }

    private List<String> textsMissing() {
        List<String> missing = new ArrayList<>();
        addUnlessGiven(missing, "miniProgram.name", name());
        addUnlessGiven(missing, "subject.name", unitName());
        addUnlessGiven(missing, "subject.businessScope", scope());
        if (row.parameter() == ProvincialParameter.PREAPPROVAL_ECOMMERCE) {
            addUnlessGiven(missing, "miniProgram.remark", remark());
        }
        return missing;
    }

    private static void addUnlessGiven(List<String> missing, String place, @Nullable String text) {
        if (text == null) {
            missing.add(place);
        }
    }

    /** Whether there is such a word where the business scope decides. */
    Answer inScope() {
        if (word() != null) {
            return Answer.YES;
        }
        boolean decides = switch (row.parameter()) {
            case PREAPPROVAL_EDUCATION -> educationInNames() != null;
            default -> true;
        };
        return Answer.of((decides && scope() == null) ? null : Boolean.FALSE, "subject.businessScope");
    }

    /** Whether there is such a word in the mini-program's name. */
    Answer inName() {
        return Answer.of(name(), "miniProgram.name", name -> word() != null);
    }

    /** A word of a name that the province takes only with an approval, unless it refuses another one in it anyway. */
    @Nullable String qualifiedWord() {
        return word() != null ? null : words("PROVINCE_NAME_QUALIFIED").firstIn(name());
    }

    /** Whether a category is ticked that goes with the words. */
    Answer ticked() {
        return Answer.of(
                filing.miniProgram().categories(),
                "miniProgram.preApprovalCategories",
                categories -> switch (row.parameter()) {
                    case PREAPPROVAL_FINANCE -> categories.contains(PreApprovalCategory.FINANCE);
                    case PREAPPROVAL_RELIGION -> categories.contains(PreApprovalCategory.RELIGION);
                    default ->
                        !row.demand().equals(NO_DECLARATION)
                                && categories.stream().anyMatch(category -> category != PreApprovalCategory.NONE);
                });
    }

    /**
     * Whether an approval of the sector is at hand, and the province takes one in place of a statement. A licence for
     * telecommunications, which e-commerce takes, is no pre-approval: its paper is one of no category.
     */
    boolean isApprovedInstead() {
        if (!row.materials().contains(Material.PRE_APPROVAL_DOCUMENT)) {
            return false;
        }
        return switch (row.parameter()) {
            case PREAPPROVAL_FINANCE -> isApproved(PreApprovalCategory.FINANCE);
            case PREAPPROVAL_EDUCATION ->
                isApproved(PreApprovalCategory.EDUCATION) || isApproved(PreApprovalCategory.OFF_CAMPUS_TRAINING);
            case PREAPPROVAL_CULTURE -> isApproved(PreApprovalCategory.CULTURE);
            case PREAPPROVAL_ECOMMERCE -> isListed(Material.PRE_APPROVAL_DOCUMENT, null);
            default -> false;
        };
    }

    private boolean isApproved(PreApprovalCategory category) {
        return filing.heldApprovals().stream().anyMatch(approval -> approval.category() == category)
                || isListed(category.material(), category);
    }

    /** Whether such a paper is listed; one that names no category may be of any. */
    private boolean isListed(Material paper, @Nullable PreApprovalCategory category) {
        List<MaterialAtHand> materials = filing.request().materials();
        return materials != null
                && materials.stream()
                        .anyMatch(atHand -> atHand.material() == paper
                                && (atHand.category() == null || atHand.category() == category));
    }

    /** A word of a sector of which no category is ticked. The categories that go with a word are our own reading. */
    private @Nullable String uncoveredWord() {
        List<PreApprovalCategory> categories = filing.miniProgram().categories();
        List<PreApprovalCategory> ticked = categories == null ? List.of() : categories;
        // The sectors come before finance, which is one of its own (Sector).
        return Stream.of(Sector.values())
                .filter(sector -> sector.isApproved(filing) && !sector.isCoveredBy(ticked))
                .map(sector -> filing.sectorTexts().nameOf(sector, NAMES_AND_SCOPE))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String financeName() {
        return filing.sectorTexts().nameOf(Sector.FINANCE, NAMES_AND_SCOPE);
    }

    private @Nullable String cultureWord() {
        String inScope = words("PROVINCE_CULTURE_SCOPE").firstIn(scope());
        return inScope != null ? inScope : words("PROVINCE_CULTURE_NAME").firstIn(name(), unitName());
    }

    private @Nullable String educationInNames() {
        return words("PROVINCE_EDUCATION").firstIn(name(), unitName());
    }

    private @Nullable String educationInScope() {
        return words("PROVINCE_EDUCATION").firstIn(scope());
    }

    private @Nullable String name() {
        return miniProgram().name();
    }

    private @Nullable String remark() {
        return miniProgram().remark();
    }

    private @Nullable String unitName() {
        return filing.request().subject().name();
    }

    private @Nullable String scope() {
        return filing.request().subject().businessScope();
    }

    private MiniProgram miniProgram() {
        return filing.request().miniProgram();
    }

    private Keywords words(String list) {
        return filing.parameters().keywords(list);
    }
}
