package io.github.icprules.oracle;

import static io.github.icprules.model.PreApprovalCategory.AUDIOVISUAL;
import static io.github.icprules.model.PreApprovalCategory.BULLETIN;
import static io.github.icprules.model.PreApprovalCategory.CULTURE;
import static io.github.icprules.model.PreApprovalCategory.DEVICE_SALE;
import static io.github.icprules.model.PreApprovalCategory.DRUG_DEVICE_INFO;
import static io.github.icprules.model.PreApprovalCategory.DRUG_SALE;
import static io.github.icprules.model.PreApprovalCategory.EDUCATION;
import static io.github.icprules.model.PreApprovalCategory.GAME;
import static io.github.icprules.model.PreApprovalCategory.GOVERNMENT_SERVICE;
import static io.github.icprules.model.PreApprovalCategory.HEALTH_CARE;
import static io.github.icprules.model.PreApprovalCategory.LOTTERY;
import static io.github.icprules.model.PreApprovalCategory.MAP;
import static io.github.icprules.model.PreApprovalCategory.MICRODRAMA;
import static io.github.icprules.model.PreApprovalCategory.NEWS;
import static io.github.icprules.model.PreApprovalCategory.OFF_CAMPUS_TRAINING;
import static io.github.icprules.model.PreApprovalCategory.PUBLICATION_SALE;
import static io.github.icprules.model.PreApprovalCategory.PUBLISHING;
import static io.github.icprules.model.PreApprovalCategory.RELIGION;
import static io.github.icprules.model.PreApprovalCategory.RIDE_HAILING;

import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.oracle.SectorDictionary.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words by which a sector is known, and what a province says of them. */
final class MentionedSectors {

    static final String FINANCE = "FINANCE";

    static final List<Sector> SECTORS = List.of(
            new Sector("SECTOR_NEWS", true, EnumSet.of(NEWS)),
            new Sector("SECTOR_PUBLISHING", true, EnumSet.of(PUBLISHING, GAME, PUBLICATION_SALE)),
            new Sector("SECTOR_PUBLICATION_SALE", false, EnumSet.of(PUBLICATION_SALE, PUBLISHING)),
            new Sector("SECTOR_GAME", true, EnumSet.of(GAME, PUBLISHING)),
            new Sector("SECTOR_DRUG", true, EnumSet.of(DRUG_DEVICE_INFO, DRUG_SALE)),
            new Sector("SECTOR_DEVICE", true, EnumSet.of(DRUG_DEVICE_INFO, DEVICE_SALE)),
            new Sector("SECTOR_CULTURE", true, EnumSet.of(CULTURE)),
            new Sector("SECTOR_AUDIOVISUAL", true, EnumSet.of(AUDIOVISUAL, MICRODRAMA)),
            new Sector("SECTOR_MICRODRAMA", false, EnumSet.of(MICRODRAMA, AUDIOVISUAL)),
            new Sector("SECTOR_RIDE_HAILING", true, EnumSet.of(RIDE_HAILING)),
            new Sector("SECTOR_RELIGION", true, EnumSet.of(RELIGION)),
            new Sector("SECTOR_LOTTERY", true, EnumSet.of(LOTTERY)),
            new Sector("SECTOR_OFF_CAMPUS_TRAINING", true, EnumSet.of(OFF_CAMPUS_TRAINING)),
            new Sector("SECTOR_EDUCATION", false, EnumSet.of(EDUCATION, OFF_CAMPUS_TRAINING)),
            new Sector("SECTOR_HEALTH_CARE", false, EnumSet.of(HEALTH_CARE)),
            new Sector("SECTOR_MAP", false, EnumSet.of(MAP)),
            new Sector("SECTOR_BULLETIN", false, EnumSet.of(BULLETIN)),
            new Sector("SECTOR_GOVERNMENT_SERVICE", false, EnumSet.of(GOVERNMENT_SERVICE)),
            new Sector("SECTOR_TOBACCO", false, EnumSet.noneOf(PreApprovalCategory.class)));

    /**
     * A sector.
     *
     * @param list its words
     * @param approved whether it takes a pre-approval with the filing, or did until its law was changed
     * @param covering the items of which one covers it
     */
    record Sector(String list, boolean approved, Set<PreApprovalCategory> covering) {}

    private MentionedSectors() {}

    /** {@return the words of a sector in what the mini-program says of itself and in the scope, none that is denied there} */
    static List<String> mentioned(Case c, Sector sector) {
        SubjectType type = c.subject().type();
        boolean own = switch (sector.list()) {
            case "SECTOR_OFF_CAMPUS_TRAINING" -> isSchool(c);
            case "SECTOR_HEALTH_CARE" -> type == SubjectType.MEDICAL_INSTITUTION;
            case "SECTOR_GOVERNMENT_SERVICE" ->
                type == SubjectType.GOVERNMENT_ORGAN
                        || type == SubjectType.PUBLIC_INSTITUTION
                        || type == SubjectType.MASS_ORGANISATION
                        || type == SubjectType.DEFENCE_BODY;
            default -> false;
        };
        return own ? List.of() : undenied(c, sector.list());
    }

    /** A school teaches its own pupils, which is no training off campus. */
    private static boolean isSchool(Case c) {
        String name = c.subject().name();
        SubjectType type = c.subject().type();
        if (name == null
                || (type != SubjectType.PUBLIC_INSTITUTION && type != SubjectType.PRIVATE_NON_ENTERPRISE_UNIT)) {
            return false;
        }
        String plain = SectorReading.plain(name).strip();
        return !plain.contains("培训")
                && c.given().words("keywords.SCHOOL_NAME").stream().anyMatch(plain::endsWith);
    }

    /** {@return whether a text of the filing speaks of finance, independent of other texts} */
    static boolean isOfFinance(Case c) {
        SectorReading remark = reading(c, c.miniProgram().remark(), Place.SAID);
        return isFinanceNamed(c) || (remark != null && !remark.meant(FINANCE).isEmpty());
    }

    /** {@return whether a text other than the remark speaks of finance, independent of other texts} */
    static boolean isFinanceNamed(Case c) {
        return Stream.of(
                        reading(c, c.miniProgram().name(), Place.NAME),
                        reading(c, unitName(c), Place.NAME),
                        reading(c, c.miniProgram().introduction(), Place.SAID),
                        reading(c, c.subject().businessScope(), Place.SCOPE))
                .anyMatch(reading -> reading != null && !reading.meant(FINANCE).isEmpty());
    }

    /** {@return whether a text speaks of a financial business that no authority licenses, independent of other texts} */
    static boolean isOfProhibitedFinance(Case c) {
        List<String> prohibited = c.given().words("keywords.FINANCE_PROHIBITED");
        return Stream.of(
                        reading(c, c.miniProgram().name(), Place.NAME),
                        reading(c, unitName(c), Place.NAME),
                        reading(c, c.miniProgram().introduction(), Place.SAID),
                        reading(c, c.miniProgram().remark(), Place.SAID),
                        reading(c, c.subject().businessScope(), Place.SCOPE))
                .anyMatch(reading ->
                        reading != null && reading.meant(FINANCE).stream().anyMatch(prohibited::contains));
    }

    private static @Nullable String unitName(Case c) {
        return c.subject().type() == SubjectType.INDIVIDUAL ? null : c.subject().name();
    }

    private static List<String> undenied(Case c, String list) {
        SectorReading introduction = reading(c, c.miniProgram().introduction(), Place.SAID);
        SectorReading remark = reading(c, c.miniProgram().remark(), Place.SAID);
        List<String> words = new ArrayList<>();
        add(words, list, reading(c, c.miniProgram().name(), Place.NAME), introduction, remark);
        add(words, list, introduction, remark, null);
        add(words, list, remark, introduction, null);
        add(words, list, reading(c, c.subject().businessScope(), Place.SCOPE), introduction, remark);
        return words;
    }

    private static void add(
            List<String> words,
            String list,
            @Nullable SectorReading reading,
            @Nullable SectorReading explaining,
            @Nullable SectorReading alsoExplaining) {
        if (reading != null) {
            for (String word : reading.meant(list)) {
                if ((explaining == null || !explaining.denies(list, word))
                        && (alsoExplaining == null || !alsoExplaining.denies(list, word))) {
                    words.add(word);
                }
            }
        }
    }

    private static @Nullable SectorReading reading(Case c, @Nullable String text, Place place) {
        return text == null ? null : c.given().sectors().reading(text, place);
    }

    /** {@return the first name of a sector in names and scope that is not denied where it stands; {@code null} if there is none} */
    static @Nullable String nameIn(Case c, String list) {
        for (SectorReading reading : new SectorReading[] {
            reading(c, c.miniProgram().name(), Place.NAME),
            reading(c, unitName(c), Place.NAME),
            reading(c, c.subject().businessScope(), Place.SCOPE)
        }) {
            String name = reading == null ? null : reading.name(list);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** {@return whether the name of a unit is one of finance} */
    static boolean isNamedAfterFinance(Case c, @Nullable String name) {
        SectorReading reading = reading(c, name, Place.NAME);
        return reading != null && reading.name(FINANCE) != null;
    }

    /** {@return the first name of a sector of which no item is ticked; {@code null} if there is none} */
    static @Nullable String firstUncovered(Case c) {
        List<PreApprovalCategory> ticked = Content.ticked(c);
        for (Sector sector : SECTORS) {
            String name =
                    isApproved(c, sector) && !isCovered(ticked, sector.covering()) ? nameIn(c, sector.list()) : null;
            if (name != null) {
                return name;
            }
        }
        return ticked.contains(PreApprovalCategory.FINANCE) ? null : nameIn(c, FINANCE);
    }

    /** Decree 797 of 2024: information on drugs and devices takes no approval from 2025-01-20 on. */
    private static boolean isApproved(Case c, Sector sector) {
        boolean ofDrugs = sector.list().equals("SECTOR_DRUG") || sector.list().equals("SECTOR_DEVICE");
        return sector.approved() && (!ofDrugs || c.on().isBefore(LocalDate.of(2025, 1, 20)));
    }

    /** {@return the name of religion in the scope; {@code null} if there is none} */
    static @Nullable String religionInScope(Case c) {
        SectorReading reading = reading(c, c.subject().businessScope(), Place.SCOPE);
        return reading == null ? null : reading.name("SECTOR_RELIGION");
    }

    /**
     * {@return whether the province itself says what comes of one of these words of a sector} It speaks of one word of a filing
     * only, and where it asks for approvals of words in the name, it has nothing more to say once any item is ticked.
     */
    static boolean isRuledByProvince(Case c, List<String> words) {
        String name = c.miniProgram().name();
        for (Provinces.Row row : rows(c, "PREAPPROVAL_KEYWORDS")) {
            String ruled = null;
            if (row.value().equals("NO_DECLARATION_ACCEPTED")) {
                ruled = firstUncovered(c);
            } else if (!isAnyTicked(c)) {
                ruled = Provincial.firstOf(name, c.given().words("keywords.PROVINCE_NAME_APPROVAL"));
            }
            if (isAmong(ruled, words)) {
                return true;
            }
        }
        return !rows(c, "PREAPPROVAL_RELIGION").isEmpty()
                && !Content.ticked(c).contains(RELIGION)
                && isAmong(religionInScope(c), words);
    }

    private static boolean isAmong(@Nullable String ruled, List<String> words) {
        return ruled != null && words.stream().anyMatch(word -> word.contains(ruled));
    }

    /** {@return whether the province itself says what comes of a finance word that is there} */
    static boolean isFinanceRuledByProvince(Case c) {
        boolean inProvincesTexts = nameIn(c, FINANCE) != null;
        if (inProvincesTexts && !rows(c, "PREAPPROVAL_FINANCE").isEmpty()) {
            return true;
        }
        List<String> words = c.given().words("keywords.FINANCE");
        for (Provinces.Row row : rows(c, "PREAPPROVAL_KEYWORDS")) {
            if (row.value().equals("NO_DECLARATION_ACCEPTED")) {
                if (inProvincesTexts) {
                    return true;
                }
            } else if (!isAnyTicked(c)) {
                for (String word : c.given().words("keywords.PROVINCE_NAME_APPROVAL")) {
                    if (words.contains(word)
                            && Provincial.mentions(c.miniProgram().name(), List.of(word))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Community: a statement, unless the text says that the service is none of it. */
    static void situationStatement(Case c, Answers out) {
        if (SupplementsSheet.has(c, Material.NO_PRE_APPROVAL_COMMITMENT)) {
            return;
        }
        MiniProgram miniProgram = c.miniProgram();
        List<PreApprovalCategory> ticked = miniProgram.preApprovalCategories();
        for (Sector sector : SECTORS) {
            List<String> words = mentioned(c, sector);
            if (words.isEmpty() || isRuledByProvince(c, words)) {
                continue;
            }
            if (ticked == null) {
                out.unchecked("supplements.situation-statement", "miniProgram", "miniProgram.preApprovalCategories");
                return;
            }
            if (!isCovered(ticked, sector.covering())) {
                out.material("supplements.situation-statement", Material.SITUATION_STATEMENT, null);
                return;
            }
        }
    }

    private static boolean isAnyTicked(Case c) {
        for (PreApprovalCategory category : Content.ticked(c)) {
            if (category != PreApprovalCategory.NONE) {
                return true;
            }
        }
        return false;
    }

    /** As long as it is not known who files, the province may have its say. */
    private static List<Provinces.Row> rows(Case c, String parameter) {
        return c.provinces().perhapsApplicable(c.request(), c.on(), parameter);
    }

    static boolean isCovered(List<PreApprovalCategory> ticked, Set<PreApprovalCategory> covering) {
        for (PreApprovalCategory category : ticked) {
            if (covering.contains(category)) {
                return true;
            }
        }
        return false;
    }
}
