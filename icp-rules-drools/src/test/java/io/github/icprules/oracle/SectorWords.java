package io.github.icprules.oracle;

import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectType;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
            new Sector("keywords.SECTOR_GAME", EnumSet.of(PreApprovalCategory.GAME, PreApprovalCategory.PUBLISHING)),
            new Sector("keywords.SECTOR_OFF_CAMPUS_TRAINING", EnumSet.of(PreApprovalCategory.OFF_CAMPUS_TRAINING)),
            new Sector(
                    "keywords.SECTOR_DRUG",
                    EnumSet.of(PreApprovalCategory.DRUG_DEVICE_INFO, PreApprovalCategory.DRUG_SALE)),
            new Sector(
                    "keywords.SECTOR_DEVICE",
                    EnumSet.of(PreApprovalCategory.DRUG_DEVICE_INFO, PreApprovalCategory.DEVICE_SALE)),
            new Sector("keywords.SECTOR_CULTURE", EnumSet.of(PreApprovalCategory.CULTURE)),
            new Sector(
                    "keywords.SECTOR_AUDIOVISUAL",
                    EnumSet.of(PreApprovalCategory.AUDIOVISUAL, PreApprovalCategory.MICRODRAMA)),
            new Sector(
                    "keywords.SECTOR_MICRODRAMA",
                    EnumSet.of(PreApprovalCategory.MICRODRAMA, PreApprovalCategory.AUDIOVISUAL)),
            new Sector("keywords.SECTOR_RIDE_HAILING", EnumSet.of(PreApprovalCategory.RIDE_HAILING)),
            new Sector("keywords.SECTOR_RELIGION", EnumSet.of(PreApprovalCategory.RELIGION)),
            new Sector("keywords.SECTOR_LOTTERY", EnumSet.of(PreApprovalCategory.LOTTERY)),
            new Sector("keywords.SECTOR_MAP", EnumSet.of(PreApprovalCategory.MAP)));

    private static final String END_OF_CLAUSE = "，,。；;！!？?\n";

    private SectorWords() {}

    /** Community: a statement, unless the text says that the service is none of it. */
    static void situationStatement(Case c, Answers out) {
        if (SupplementsSheet.has(c, Material.NO_PRE_APPROVAL_COMMITMENT)) {
            return;
        }
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        for (Sector sector : SECTORS) {
            String word = mentioned(c, c.given().words(sector.words()));
            if (word == null || MentionedSectors.isRuledByProvince(c, word)) {
                continue;
            }
            if (ticked == null) {
                out.unchecked("supplements.situation-statement", "miniProgram", "miniProgram.preApprovalCategories");
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

    /** The word of the sector that is there, unless a clause denies it. */
    private static @Nullable String mentioned(Case c, List<String> words) {
        List<String> denials = c.given().words("keywords.SECTOR_DENIAL");
        String found = null;
        for (String text : Arrays.asList(
                c.miniProgram().name(),
                c.miniProgram().introduction(),
                c.miniProgram().remark())) {
            if (text == null || !contains(text, words)) {
                continue;
            }
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || END_OF_CLAUSE.indexOf(text.charAt(i)) >= 0) {
                    String clause = text.substring(start, i);
                    String word = first(clause, words);
                    if (word != null && contains(clause, denials)) {
                        return null;
                    }
                    found = found == null ? word : found;
                    start = i + 1;
                }
            }
        }
        return found;
    }

    static @Nullable Province provinceOfUnit(Case c) {
        SubjectType type = c.subject().type();
        Region region = c.subject().region();
        return (type == null || type.isIndividual() || region == null) ? null : region.province();
    }

    private static @Nullable String first(String text, List<String> words) {
        String searched = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String found = null;
        int foundAt = Integer.MAX_VALUE;
        for (String word : words) {
            int at = indexOf(searched, word);
            if (at >= 0 && (at < foundAt || (at == foundAt && found != null && word.length() > found.length()))) {
                found = word;
                foundAt = at;
            }
        }
        return found;
    }

    /**
     * A foundation (基金会) is no fund (基金), nor is its plan (基金会计划); but fund accounting (基金会计) is about funds, and
     * who does it is supervised with them.
     */
    private static int indexOf(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0 && word.equals("基金") && isOfFoundation(text.substring(at + word.length()))) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    private static boolean isOfFoundation(String behind) {
        return behind.startsWith("会计划") || (behind.startsWith("会") && !behind.startsWith("会计"));
    }

    static boolean contains(@Nullable String text, List<String> words) {
        return text != null && first(text, words) != null;
    }
}
