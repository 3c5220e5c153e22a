package io.github.icprules.oracle;

import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Access providers, words of pre-approval: a sector is mentioned and not ticked. */
final class SectorWords {

    private record Sector(String words, Set<PreApprovalCategory> categories) {}

    private static final List<Sector> SECTORS = List.of(
            new Sector("keywords.SECTOR_NEWS", EnumSet.of(PreApprovalCategory.NEWS)),
            new Sector(
                    "keywords.SECTOR_PUBLISHING",
                    EnumSet.of(
                            PreApprovalCategory.PUBLISHING,
                            PreApprovalCategory.GAME,
                            PreApprovalCategory.PUBLICATION_SALE)),
            new Sector("keywords.SECTOR_GAME", EnumSet.of(PreApprovalCategory.GAME)),
            new Sector("keywords.SECTOR_OFF_CAMPUS_TRAINING", EnumSet.of(PreApprovalCategory.OFF_CAMPUS_TRAINING)),
            new Sector(
                    "keywords.SECTOR_DRUG",
                    EnumSet.of(PreApprovalCategory.DRUG_DEVICE_INFO, PreApprovalCategory.DRUG_SALE)),
            new Sector(
                    "keywords.SECTOR_DEVICE",
                    EnumSet.of(PreApprovalCategory.DRUG_DEVICE_INFO, PreApprovalCategory.DEVICE_SALE)),
            new Sector("keywords.SECTOR_CULTURE", EnumSet.of(PreApprovalCategory.CULTURE)),
            new Sector("keywords.SECTOR_AUDIOVISUAL", EnumSet.of(PreApprovalCategory.AUDIOVISUAL)),
            new Sector(
                    "keywords.SECTOR_MICRODRAMA",
                    EnumSet.of(PreApprovalCategory.MICRODRAMA, PreApprovalCategory.AUDIOVISUAL)),
            new Sector("keywords.SECTOR_RIDE_HAILING", EnumSet.of(PreApprovalCategory.RIDE_HAILING)),
            new Sector("keywords.SECTOR_RELIGION", EnumSet.of(PreApprovalCategory.RELIGION)),
            new Sector("keywords.SECTOR_LOTTERY", EnumSet.of(PreApprovalCategory.LOTTERY)),
            new Sector("keywords.SECTOR_MAP", EnumSet.of(PreApprovalCategory.MAP)));

    private SectorWords() {}

    /** Community: a statement, unless the remark says that the service is none of it. */
    static void situationStatement(Case c, Answers out) {
        if (SupplementsSheet.has(c, Material.NO_PRE_APPROVAL_COMMITMENT) || denies(c)) {
            return;
        }
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        for (Sector sector : SECTORS) {
            if (!isMentioned(c, sector)) {
                continue;
            }
            if (ticked == null) {
                out.unchecked(
                        "supplements.situation-statement", "miniProgram", "miniProgram.preApprovalCategories");
                return;
            }
            if (!ticksOne(ticked, sector.categories())) {
                out.material("supplements.situation-statement", Material.SITUATION_STATEMENT, null);
                return;
            }
        }
    }

    private static boolean ticksOne(List<PreApprovalCategory> ticked, Set<PreApprovalCategory> categories) {
        for (PreApprovalCategory it : ticked) {
            if (categories.contains(it)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMentioned(Case c, Sector sector) {
        List<String> words = c.given().words(sector.words());
        return contains(c.miniProgram().name(), words)
                || contains(c.miniProgram().introduction(), words)
                || contains(c.miniProgram().remark(), words);
    }

    private static boolean denies(Case c) {
        return contains(c.miniProgram().remark(), c.given().words("keywords.SECTOR_DENIAL"));
    }

    private static boolean contains(@Nullable String text, List<String> words) {
        if (text == null) {
            return false;
        }
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
