package io.github.icprules.oracle;

import static io.github.icprules.model.PreApprovalCategory.AUDIOVISUAL;
import static io.github.icprules.model.PreApprovalCategory.CULTURE;
import static io.github.icprules.model.PreApprovalCategory.DEVICE_SALE;
import static io.github.icprules.model.PreApprovalCategory.DRUG_DEVICE_INFO;
import static io.github.icprules.model.PreApprovalCategory.DRUG_SALE;
import static io.github.icprules.model.PreApprovalCategory.GAME;
import static io.github.icprules.model.PreApprovalCategory.LOTTERY;
import static io.github.icprules.model.PreApprovalCategory.MAP;
import static io.github.icprules.model.PreApprovalCategory.MICRODRAMA;
import static io.github.icprules.model.PreApprovalCategory.NEWS;
import static io.github.icprules.model.PreApprovalCategory.OFF_CAMPUS_TRAINING;
import static io.github.icprules.model.PreApprovalCategory.PUBLICATION_SALE;
import static io.github.icprules.model.PreApprovalCategory.PUBLISHING;
import static io.github.icprules.model.PreApprovalCategory.RELIGION;
import static io.github.icprules.model.PreApprovalCategory.RIDE_HAILING;

import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words by which a sector is known, and what a province says of them. */
final class MentionedSectors {

    static final List<Sector> SECTORS = List.of(
            new Sector("keywords.SECTOR_NEWS", EnumSet.of(NEWS)),
            new Sector("keywords.SECTOR_PUBLISHING", EnumSet.of(PUBLISHING, GAME, PUBLICATION_SALE)),
            new Sector("keywords.SECTOR_GAME", EnumSet.of(GAME, PUBLISHING)),
            new Sector("keywords.SECTOR_DRUG", EnumSet.of(DRUG_DEVICE_INFO, DRUG_SALE)),
            new Sector("keywords.SECTOR_DEVICE", EnumSet.of(DRUG_DEVICE_INFO, DEVICE_SALE)),
            new Sector("keywords.SECTOR_CULTURE", EnumSet.of(CULTURE)),
            new Sector("keywords.SECTOR_AUDIOVISUAL", EnumSet.of(AUDIOVISUAL, MICRODRAMA)),
            new Sector("keywords.SECTOR_MICRODRAMA", EnumSet.of(MICRODRAMA, AUDIOVISUAL)),
            new Sector("keywords.SECTOR_RIDE_HAILING", EnumSet.of(RIDE_HAILING)),
            new Sector("keywords.SECTOR_RELIGION", EnumSet.of(RELIGION)),
            new Sector("keywords.SECTOR_LOTTERY", EnumSet.of(LOTTERY)),
            new Sector("keywords.SECTOR_OFF_CAMPUS_TRAINING", EnumSet.of(OFF_CAMPUS_TRAINING)),
            new Sector("keywords.SECTOR_MAP", EnumSet.of(MAP)));

    private static final String ENDS_OF_CLAUSES = "，。；！？,;!?\n";

    /** Words of a sector, and the items of which one covers it. */
    record Sector(String words, Set<PreApprovalCategory> covering) {}

    private MentionedSectors() {}

    /**
     * {@return the first word of a sector in some texts; {@code null} if there is none} A clause that has both a word of the
     * sector and one of denial says that the sector is not concerned.
     */
    static @Nullable String mentioned(Case c, Sector sector, @Nullable String... texts) {
        List<String> words = c.given().words(sector.words());
        List<String> denials = c.given().words("keywords.SECTOR_DENIAL");
        String first = null;
        for (String text : texts) {
            if (text != null && Content.hasOneOf(text, words)) {
                if (isDenied(text, words, denials)) {
                    return null;
                }
                first = first == null ? firstIn(text, words) : first;
            }
        }
        return first;
    }

    private static boolean isDenied(String text, List<String> words, List<String> denials) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || ENDS_OF_CLAUSES.indexOf(text.charAt(i)) >= 0) {
                String clause = text.substring(from, i);
                if (Content.hasOneOf(clause, words) && Content.hasOneOf(clause, denials)) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    /**
     * {@return whether the province itself says what comes of a word of a sector} It speaks of one word of a filing only, and
     * where it asks for approvals of words in the name, it has nothing more to say once any item is ticked.
     */
    static boolean isRuledByProvince(Case c, String word) {
        String name = c.miniProgram().name();
        String scope = c.subject().businessScope();
        for (Provinces.Row row : rows(c, "PREAPPROVAL_KEYWORDS")) {
            String ruled = null;
            if (row.value().equals("NO_DECLARATION_ACCEPTED")) {
                ruled = ProvinceSectorWords.firstUncovered(c);
            } else if (!isAnyTicked(c)) {
                ruled = firstIn(name, c.given().words("keywords.PROVINCE_NAME_APPROVAL"));
            }
            if (word.equals(ruled)) {
                return true;
            }
        }
        return !rows(c, "PREAPPROVAL_RELIGION").isEmpty()
                && word.equals(ProvinceSectorWords.undenied(c, scope, c.given().words("keywords.SECTOR_RELIGION")));
    }

    /** {@return whether the province itself says what comes of a finance word that is there} */
    static boolean isFinanceRuledByProvince(Case c) {
        MiniProgram miniProgram = c.miniProgram();
        List<String> words = c.given().words("keywords.FINANCE");
        boolean inProvincesTexts = hasFinanceWord(miniProgram.name(), words)
                || hasFinanceWord(c.subject().name(), words)
                || hasFinanceWord(c.subject().businessScope(), words);
        if (inProvincesTexts && !rows(c, "PREAPPROVAL_FINANCE").isEmpty()) {
            return true;
        }
        for (Provinces.Row row : rows(c, "PREAPPROVAL_KEYWORDS")) {
            if (row.value().equals("NO_DECLARATION_ACCEPTED")) {
                if (inProvincesTexts) {
                    return true;
                }
            } else if (!isAnyTicked(c)) {
                for (String word : c.given().words("keywords.PROVINCE_NAME_APPROVAL")) {
                    if (words.contains(word)
                            && miniProgram.name() != null
                            && miniProgram.name().contains(word)) {
                        return true;
                    }
                }
            }
        }
        return false;
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
        return c.provinces().perhapsTold(c.request(), c.on(), parameter);
    }

    /** {@return whether a finance word stands in a text, however typed} */
    static boolean hasFinanceWord(@Nullable String text, List<String> words) {
        return SectorWords.contains(text, words);
    }

    static @Nullable String firstIn(@Nullable String text, List<String> words) {
        if (text != null) {
            for (String word : words) {
                if (text.contains(word)) {
                    return word;
                }
            }
        }
        return null;
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
