package io.github.icprules.oracle;

import static io.github.icprules.model.PreApprovalCategory.RELIGION;

import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.oracle.SectorDictionary.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sectors that the texts of a filing mention, and what a province says of them. */
final class SectorTexts {

    static final String FINANCE = "FINANCE";

    static final List<Sector> SECTORS = List.of(
            Sector.of("SECTOR_NEWS", true, "NEWS"),
            Sector.of("SECTOR_PUBLISHING", true, "PUBLISHING GAME PUBLICATION_SALE"),
            Sector.of("SECTOR_PUBLICATION_SALE", false, "PUBLICATION_SALE PUBLISHING"),
            Sector.of("SECTOR_GAME", true, "GAME PUBLISHING"),
            Sector.of("SECTOR_DRUG", true, "DRUG_DEVICE_INFO DRUG_SALE"),
            Sector.of("SECTOR_DEVICE", true, "DRUG_DEVICE_INFO DEVICE_SALE"),
            Sector.of("SECTOR_CULTURE", true, "CULTURE"),
            Sector.of("SECTOR_AUDIOVISUAL", true, "AUDIOVISUAL MICRODRAMA"),
            Sector.of("SECTOR_MICRODRAMA", false, "MICRODRAMA AUDIOVISUAL"),
            Sector.of("SECTOR_RIDE_HAILING", true, "RIDE_HAILING"),
            Sector.of("SECTOR_RELIGION", true, "RELIGION"),
            Sector.of("SECTOR_LOTTERY", true, "LOTTERY"),
            Sector.of("SECTOR_OFF_CAMPUS_TRAINING", true, "OFF_CAMPUS_TRAINING"),
            Sector.of("SECTOR_EDUCATION", false, "EDUCATION OFF_CAMPUS_TRAINING"),
            Sector.of("SECTOR_HEALTH_CARE", false, "HEALTH_CARE"),
            Sector.of("SECTOR_MAP", false, "MAP"),
            Sector.of("SECTOR_BULLETIN", false, "BULLETIN"),
            Sector.of("SECTOR_GOVERNMENT_SERVICE", false, "GOVERNMENT_SERVICE"),
            Sector.of("SECTOR_DEEP_SYNTHESIS", false, "DEEP_SYNTHESIS"),
            Sector.of("SECTOR_TOBACCO", false, ""));

    private static final Set<SubjectType> SCHOOLS =
            Constants.named(SubjectType.class, "PUBLIC_INSTITUTION PRIVATE_NON_ENTERPRISE_UNIT");
    private static final Set<SubjectType> GOVERNMENT =
            Constants.named(SubjectType.class, "GOVERNMENT_ORGAN PUBLIC_INSTITUTION MASS_ORGANISATION DEFENCE_BODY");

    /**
     * A sector.
     *
     * @param list its words
     * @param approved whether it takes a pre-approval with the filing, or did until its law was changed
     * @param covering the items of which one covers it
     */
    record Sector(String list, boolean approved, Set<PreApprovalCategory> covering) {

        static Sector of(String list, boolean approved, String covering) {
            return new Sector(list, approved, Constants.named(PreApprovalCategory.class, covering));
        }

        boolean isCovered(List<PreApprovalCategory> ticked) {
            return !Collections.disjoint(ticked, covering);
        }
    }

    private final Case c;
    private final SectorReading name;
    private final SectorReading unitName;
    private final SectorReading introduction;
    private final SectorReading remark;
    private final SectorReading scope;

    SectorTexts(Case c) {
        this.c = c;
        this.name = c.readings().name();
        this.unitName = c.readings().unitName();
        this.introduction = c.readings().introduction();
        this.remark = c.readings().remark();
        this.scope = c.readings().scope();
    }

    /** {@return the words of a sector in what the mini-program says of itself and in the scope, none that is denied there} */
    List<String> mentioned(Sector sector) {
        boolean own = switch (sector.list()) {
            case "SECTOR_OFF_CAMPUS_TRAINING" -> isSchool();
            case "SECTOR_HEALTH_CARE" -> c.type() == SubjectType.MEDICAL_INSTITUTION;
            case "SECTOR_GOVERNMENT_SERVICE" -> c.type() != null && GOVERNMENT.contains(c.type());
            default -> false;
        };
        if (own) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (SectorReading reading : List.of(name, introduction, remark, scope)) {
            for (String word : reading.meant(sector.list())) {
                boolean denied = Stream.of(introduction, remark)
                        .anyMatch(other -> other != reading && other.denies(sector.list(), word));
                if (!denied) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /** {@return whether one of the sectors with this list of words is mentioned and the province does not say what comes of it} */
    boolean isMentioned(String list) {
        return SECTORS.stream()
                .filter(sector -> sector.list().equals(list))
                .map(this::mentioned)
                .anyMatch(words -> !words.isEmpty() && !isRuledByProvince(words));
    }

    /** A school teaches its own pupils, which is no training off campus. */
    private boolean isSchool() {
        if (c.subject().name() == null || c.type() == null || !SCHOOLS.contains(c.type())) {
            return false;
        }
        String plain = Texts.typedAlike(c.subject().name()).strip();
        return !plain.contains("培训") && c.given().words("keywords.SCHOOL_NAME").end(plain);
    }

    /** {@return whether a text of the filing speaks of finance, independent of other texts} */
    boolean areOfFinance() {
        return areNamedOfFinance() || isOfFinance(remark);
    }

    /** {@return whether a text other than the remark speaks of finance, independent of other texts} */
    boolean areNamedOfFinance() {
        return Stream.of(unitName, introduction, scope).anyMatch(SectorTexts::isOfFinance)
                || !(isNameRefused()
                        ? financeNames().containsAll(name.meant(FINANCE))
                        : name.meant(FINANCE).isEmpty());
    }

    /** {@return the finance words in the name of the mini-program that take a licence} */
    List<String> financeNames() {
        List<String> listed = c.given().words("keywords.FINANCE_NAME").all();
        return name.meant(FINANCE).stream()
                .filter(word -> listed.stream().map(Texts::typedAlike).anyMatch(word::contains))
                .toList();
    }

    /** Announcement 9 of 2026 of eight departments, article 18: from 2026-09-30 on, a name is not explained but changed. */
    private boolean isNameRefused() {
        return !c.on().isBefore(LocalDate.of(2026, 9, 30))
                && !c.ticked().contains(PreApprovalCategory.FINANCE)
                && !Approvals.hasDocument(c, PreApprovalCategory.FINANCE, false);
    }

    private static boolean isOfFinance(SectorReading reading) {
        return !reading.meant(FINANCE).isEmpty();
    }

    /** {@return whether a text speaks of a financial business that no authority licenses, independent of other texts} */
    boolean areOfProhibitedFinance() {
        Words prohibited = c.given().words("keywords.FINANCE_PROHIBITED");
        return Stream.of(name, unitName, introduction, remark, scope)
                .flatMap(reading -> reading.meant(FINANCE).stream())
                .anyMatch(prohibited::contains);
    }

    /** {@return the first name of a sector in names and scope that is not denied where it stands; {@code null} if there is none} */
    @Nullable String nameOf(String list) {
        return Stream.of(name, unitName, scope)
                .map(reading -> reading.name(list))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** {@return whether names or scope bear a name of finance} */
    boolean nameFinance() {
        return nameOf(FINANCE) != null;
    }

    /**
     * {@return whether the subject is a financial unit, by a word in its name; {@code null} if the name is absent} Many a unit may
     * do some such business by its scope without being one.
     */
    @Nullable Boolean isFinancialUnit() {
        String unit = c.subject().name();
        if (!Texts.isNotBlank(unit)) {
            return null;
        }
        return c.given().sectors().reading(unit, Place.NAME).name(FINANCE) != null
                || c.given().words("keywords.PROVINCE_FINANCIAL_UNIT").areMentionedIn(unit);
    }

    /** {@return the first name of a sector of which no item is ticked; {@code null} if there is none} */
    @Nullable String firstUncovered() {
        for (Sector sector : SECTORS) {
            String found = isApproved(sector) && !sector.isCovered(c.ticked()) ? nameOf(sector.list()) : null;
            if (found != null) {
                return found;
            }
        }
        return c.ticked().contains(PreApprovalCategory.FINANCE) ? null : nameOf(FINANCE);
    }

    /** Decree 797 of 2024: information on drugs and devices takes no approval from 2025-01-20 on. */
    private boolean isApproved(Sector sector) {
        boolean ofDrugs = sector.list().equals("SECTOR_DRUG") || sector.list().equals("SECTOR_DEVICE");
        return sector.approved() && (!ofDrugs || c.on().isBefore(LocalDate.of(2025, 1, 20)));
    }

    /** {@return the name of religion in the scope; {@code null} if there is none} */
    @Nullable String religionInScope() {
        return scope.name("SECTOR_RELIGION");
    }

    /**
     * {@return whether the province itself says what comes of one of these words of a sector} It speaks of one word of a filing
     * only, and where it asks for approvals of words in the name, it has nothing more to say once any item is ticked.
     */
    boolean isRuledByProvince(List<String> words) {
        for (Requirement requirement : Requirement.all(c, "PREAPPROVAL_KEYWORDS")) {
            String ruled = null;
            if (requirement.row().value().equals("NO_DECLARATION_ACCEPTED")) {
                ruled = firstUncovered();
            } else if (!c.isAnyTicked()) {
                ruled = c.given()
                        .words("keywords.PROVINCE_NAME_APPROVAL")
                        .firstMentionedIn(c.miniProgram().name());
            }
            if (isAmong(ruled, words)) {
                return true;
            }
        }
        return !Requirement.all(c, "PREAPPROVAL_RELIGION").isEmpty()
                && !c.ticked().contains(RELIGION)
                && isAmong(religionInScope(), words);
    }

    private static boolean isAmong(@Nullable String ruled, List<String> words) {
        return ruled != null && words.stream().anyMatch(word -> word.contains(ruled));
    }

    /** {@return whether the province itself says what comes of a finance word that is there} */
    boolean isFinanceRuledByProvince() {
        boolean named = nameFinance();
        if (named && !Requirement.all(c, "PREAPPROVAL_FINANCE").isEmpty()) {
            return true;
        }
        for (Requirement requirement : Requirement.all(c, "PREAPPROVAL_KEYWORDS")) {
            if (requirement.row().value().equals("NO_DECLARATION_ACCEPTED") ? named : hasFinanceWordInName()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasFinanceWordInName() {
        String plain = c.miniProgram().name() == null
                ? ""
                : Texts.typedAlike(c.miniProgram().name());
        Words words = c.given().words("keywords.FINANCE");
        for (String word : c.given().words("keywords.PROVINCE_NAME_APPROVAL").all()) {
            if (words.contains(word) && plain.contains(Texts.typedAlike(word))) {
                return !c.isAnyTicked();
            }
        }
        return false;
    }

    /** {@return whether a sector is mentioned of which no item is ticked, and the province does not say what comes of it} */
    boolean isUnexplained(Sector sector) {
        List<String> words = sector.isCovered(c.ticked()) ? List.of() : mentioned(sector);
        return !words.isEmpty() && !isRuledByProvince(words);
    }

    /** {@return whether there is such a sector} */
    boolean areUnexplained() {
        return SECTORS.stream().anyMatch(this::isUnexplained);
    }

    /** {@return whether the texts mention tobacco and no statement on the situation answers that} */
    boolean mentionTobacco() {
        return !c.has(Material.SITUATION_STATEMENT)
                && !mentioned(SECTORS.get(SECTORS.size() - 1)).isEmpty();
    }
}
