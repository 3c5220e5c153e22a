package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialValue;
import io.github.icprules.drools.data.words.Keywords;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubmittedMaterial;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that a province checks (字样): the texts that are checked, and the papers that answer a word. */
@ForSheets
public final class ProvincialWords {

    private static final Set<TextSource> NAMES_AND_SCOPE =
            EnumSet.of(TextSource.NAME, TextSource.UNIT_NAME, TextSource.SCOPE);

    private final Filing filing;
    private final ProvincialRequirement row;
    private final Lazy<@Nullable String> word = new Lazy<>(this::findWord);
    private final Lazy<@Nullable String> qualifiedWord = new Lazy<>(this::findQualifiedWord);

    public ProvincialWords(Filing filing, ProvincialRequirement row) {
        this.filing = filing;
        this.row = row;
    }

    /** Returns the first matched word; {@code null} if no word matches, or if the row has no words. */
    public @Nullable String word() {
        return word.get();
    }

    private @Nullable String findWord() {
        return switch (row.meaning()) {
            case PREAPPROVAL_EDUCATION_APPROVAL_OR_DECLARATION ->
                educationInScope() == null ? null : educationInNames();
            case PREAPPROVAL_CULTURE_APPROVAL_OR_STATEMENT -> cultureWord();
            case PREAPPROVAL_RELIGION_LICENCE ->
                SectorTexts.of(filing).nameOf(Sector.RELIGION, EnumSet.of(TextSource.SCOPE));
            case PREAPPROVAL_INSURANCE_LICENCE -> words("PROVINCE_INSURANCE").firstIn(scope());
            case PREAPPROVAL_ECOMMERCE_STATEMENT ->
                words("PROVINCE_ECOMMERCE").firstIn(name(), unitName(), scope(), remark());
            case PREAPPROVAL_ECOMMERCE_LICENCE_OR_STATEMENT ->
                words("PROVINCE_ECOMMERCE_SCOPE").firstIn(scope());
            case PREAPPROVAL_KEYWORDS_NO_DECLARATION_ACCEPTED -> uncoveredWord();
            case PREAPPROVAL_KEYWORDS_APPROVAL_REQUIRED ->
                words("PROVINCE_NAME_APPROVAL").firstIn(name());
            case NAME_RESTRICTION_MIN_N_HAN_BANNED_WORDS ->
                words("PROVINCE_NAME_REFUSED").firstIn(name());
            case NAME_RESTRICTION_INDIVIDUAL_NO_VILLAGE_PINYIN_REGION ->
                words("PROVINCE_NAME_VILLAGE").firstIn(name());
            case PREAPPROVAL_FINANCE_APPROVAL_REQUIRED,
                    PREAPPROVAL_FINANCE_APPROVAL_OR_COMMITMENT,
                    PREAPPROVAL_FINANCE_REFUSED -> financeName();
            default -> null;
        };
    }

    /** Returns whether one of the matched words is a finance word, even if another word is the first match. */
    boolean isOfFinance() {
        return switch (row.meaning()) {
            case PREAPPROVAL_KEYWORDS_NO_DECLARATION_ACCEPTED -> financeName() != null;
            case PREAPPROVAL_KEYWORDS_APPROVAL_REQUIRED ->
                words("FINANCE").and(words("PROVINCE_NAME_APPROVAL")).firstIn(name()) != null;
            default -> row.parameter() == ProvincialParameter.PREAPPROVAL_FINANCE && word() != null;
        };
    }

    /** Returns whether a text that the province checks contains a word; unknown if a text is absent. */
    public Answer inTexts() {
        if (word() != null) {
            return Answer.YES;
        }
        List<String> missing = textsMissing();
        return Answer.of(missing.isEmpty() ? Boolean.FALSE : null, () -> missing);
    }

    /** Returns the paths of the absent texts that may contain a word. */
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

    /** Returns whether the business scope contains a word; no if the business scope does not decide. */
    public Answer inScope() {
        if (word() != null) {
            return Answer.YES;
        }
        boolean decides = switch (row.parameter()) {
            case PREAPPROVAL_EDUCATION -> educationInNames() != null;
            default -> true;
        };
        return Answer.of((decides && scope() == null) ? null : Boolean.FALSE, "subject.businessScope");
    }

    /** Returns whether the mini-program's name contains a word. */
    public Answer inName() {
        return Answer.of(name(), "miniProgram.name", name -> word() != null);
    }

    /** Returns whether the mini-program's name is known to contain no word. */
    @CountsAbsent
    public boolean isNameClean() {
        return inName().isNo();
    }

    /** Returns whether the mini-program's name contains a word that the province accepts only with an approval. */
    public Answer nameQualified() {
        return Answer.of(name(), "miniProgram.name", name -> qualifiedWord() != null);
    }

    /** Returns whether a word is known to be present that the row refuses or accepts only on a condition. */
    public boolean isAnyKnown() {
        return word() != null
                || (row.meaning() == ProvincialValue.NAME_RESTRICTION_MIN_N_HAN_BANNED_WORDS
                        && qualifiedWord() != null);
    }

    /**
     * Returns a word in the name that the province accepts only with an approval. Returns {@code null} if there is none, or if
     * the province refuses another word anyway.
     */
    public @Nullable String qualifiedWord() {
        return qualifiedWord.get();
    }

    private @Nullable String findQualifiedWord() {
        return word() != null ? null : words("PROVINCE_NAME_QUALIFIED").firstIn(name());
    }

    /** Returns whether a ticked category answers the words. */
    public Answer ticked() {
        return Answer.of(
                filing.request().miniProgram().preApprovalCategories(),
                "miniProgram.preApprovalCategories",
                categories -> switch (row.parameter()) {
                    case PREAPPROVAL_FINANCE -> categories.contains(PreApprovalCategory.FINANCE);
                    case PREAPPROVAL_RELIGION -> categories.contains(PreApprovalCategory.RELIGION);
                    default ->
                        row.meaning() != ProvincialValue.PREAPPROVAL_KEYWORDS_NO_DECLARATION_ACCEPTED
                                && categories.stream().anyMatch(category -> category != PreApprovalCategory.NONE);
                });
    }

    /**
     * Returns whether an approval of the sector is present, and the province accepts an approval in place of a statement.
     * E-commerce needs a telecommunications licence, which is not a pre-approval, so the paper has no category.
     */
    @CountsAbsent
    public boolean isApprovedInstead() {
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

    /** {@return whether a provincial requirement regulates the finance words in the texts} */
    @NotForSheets
    public static boolean areOfFinanceRuled(Filing filing) {
        for (ProvincialWords words :
                about(filing, ProvincialParameter.PREAPPROVAL_FINANCE, ProvincialParameter.PREAPPROVAL_KEYWORDS)) {
            if (words.isOfFinance()) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return a word in the name that the province accepts only if a category is ticked; {@code null} if there is none}
     */
    static @Nullable String requiringCategory(Filing filing) {
        for (ProvincialParameter parameter :
                List.of(ProvincialParameter.PREAPPROVAL_KEYWORDS, ProvincialParameter.NAME_RESTRICTION)) {
            for (ProvincialRequirement row : filing.requirements().about(parameter)) {
                ProvincialWords words = new ProvincialWords(filing, row);
                String word = switch (row.meaning()) {
                    case PREAPPROVAL_KEYWORDS_APPROVAL_REQUIRED -> words.word();
                    case NAME_RESTRICTION_MIN_N_HAN_BANNED_WORDS -> words.qualifiedWord();
                    default -> null;
                };
                if (word != null) {
                    return word;
                }
            }
        }
        return null;
    }

    /** {@return whether a provincial requirement regulates one of these words of a sector} */
    static boolean areRuled(Filing filing, SectorMention mention) {
        return about(filing, ProvincialParameter.PREAPPROVAL_KEYWORDS, ProvincialParameter.PREAPPROVAL_RELIGION)
                .stream()
                .map(ProvincialWords::word)
                .anyMatch(word -> word != null && mention.isAbout(word));
    }

    /** Returns the words of the rows about some points, without the rows that the ticked categories answer. */
    private static List<ProvincialWords> about(Filing filing, ProvincialParameter... parameters) {
        List<ProvincialWords> about = new ArrayList<>();
        for (ProvincialParameter parameter : parameters) {
            for (ProvincialRequirement row : filing.requirements().about(parameter)) {
                ProvincialWords words = new ProvincialWords(filing, row);
                if (words.ticked().isDoubtful()) {
                    about.add(words);
                }
            }
        }
        return about;
    }

    private boolean isApproved(PreApprovalCategory category) {
        return HeldApproval.bestOf(filing).isAnyPresent(category) || isListed(category.material(), category);
    }

    /** Returns whether the paper is listed; a paper without a category can belong to any category. */
    private boolean isListed(Material paper, @Nullable PreApprovalCategory category) {
        List<SubmittedMaterial> materials = filing.request().materials();
        return materials != null
                && materials.stream()
                        .anyMatch(atHand -> atHand.material() == paper
                                && (atHand.category() == null || atHand.category() == category));
    }

    /**
     * Returns a word of a sector without a ticked category. The assignment of categories to words is an interpretation of the
     * library.
     */
    private @Nullable String uncoveredWord() {
        List<PreApprovalCategory> categories = filing.request().miniProgram().preApprovalCategories();
        List<PreApprovalCategory> ticked = categories == null ? List.of() : categories;
        // Finance is the last sector, so a word of another sector is found first.
        return Stream.of(Sector.values())
                .filter(sector -> sector.isApproved(filing) && !sector.isCoveredBy(ticked))
                .map(sector -> SectorTexts.of(filing).nameOf(sector, NAMES_AND_SCOPE))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String financeName() {
        return SectorTexts.of(filing).nameOf(Sector.FINANCE, NAMES_AND_SCOPE);
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
