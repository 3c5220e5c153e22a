package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.Keywords;
import io.github.icprules.drools.data.Parameters;
import io.github.icprules.model.Feature;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sector in which another authority has a say, and what gives it away: words in what the mini-program says of itself, or
 * something that it does. Which feature goes with which sector is our own reading of the categories' names. Words of
 * programmes ask for the licence of programmes (信息网络传播视听节目许可证), to which that of internet culture is no answer;
 * videos and live streams may be either.
 */
enum Sector {
    NEWS("SECTOR_NEWS", Feature.NEWS_REPOSTING, PreApprovalCategory.NEWS),
    PUBLISHING(
            "SECTOR_PUBLISHING",
            null,
            PreApprovalCategory.PUBLISHING,
            PreApprovalCategory.PUBLICATION_SALE,
            PreApprovalCategory.GAME),
    GAME("SECTOR_GAME", Feature.GAME, PreApprovalCategory.GAME, PreApprovalCategory.PUBLISHING),
    DRUG("SECTOR_DRUG", null, PreApprovalCategory.DRUG_DEVICE_INFO, PreApprovalCategory.DRUG_SALE),
    DEVICE("SECTOR_DEVICE", null, PreApprovalCategory.DRUG_DEVICE_INFO, PreApprovalCategory.DEVICE_SALE),
    CULTURE("SECTOR_CULTURE", null, PreApprovalCategory.CULTURE),
    AUDIOVISUAL("SECTOR_AUDIOVISUAL", null, PreApprovalCategory.AUDIOVISUAL, PreApprovalCategory.MICRODRAMA),
    VIDEO(
            null,
            Feature.VIDEO,
            PreApprovalCategory.AUDIOVISUAL,
            PreApprovalCategory.CULTURE,
            PreApprovalCategory.MICRODRAMA),
    LIVE_STREAMING(null, Feature.LIVE_STREAMING, PreApprovalCategory.AUDIOVISUAL, PreApprovalCategory.CULTURE),
    MICRODRAMA("SECTOR_MICRODRAMA", null, PreApprovalCategory.MICRODRAMA, PreApprovalCategory.AUDIOVISUAL),
    RIDE_HAILING("SECTOR_RIDE_HAILING", null, PreApprovalCategory.RIDE_HAILING),
    RELIGION("SECTOR_RELIGION", null, PreApprovalCategory.RELIGION),
    LOTTERY("SECTOR_LOTTERY", null, PreApprovalCategory.LOTTERY),
    OFF_CAMPUS_TRAINING("SECTOR_OFF_CAMPUS_TRAINING", null, PreApprovalCategory.OFF_CAMPUS_TRAINING),
    MAP("SECTOR_MAP", null, PreApprovalCategory.MAP),
    DIAGNOSIS(null, Feature.ONLINE_DIAGNOSIS, PreApprovalCategory.HEALTH_CARE),
    FORUM(null, Feature.FORUM, PreApprovalCategory.BULLETIN);

    /** A denial reaches as far as the clause it stands in; the items of a list have another comma. */
    private static final Pattern CLAUSES = Pattern.compile("[，,。；;！!？?\\n]");

    /** What brackets hold is a clause of its own where something is excepted: 药品零售（不含冷藏药品）. */
    private static final Pattern CLAUSES_AND_BRACKETS = Pattern.compile("[，,。；;！!？?\\n()（）]");

    private static final String DENIAL = "SECTOR_DENIAL";

    private final @Nullable String words;
    private final @Nullable Feature feature;
    private final List<PreApprovalCategory> categories;

    Sector(@Nullable String words, @Nullable Feature feature, PreApprovalCategory... categories) {
        this.words = words;
        this.feature = feature;
        this.categories = List.of(categories);
    }

    /** The category that speaks of it first. */
    PreApprovalCategory category() {
        return categories.get(0);
    }

    /** Tells whether a category is among those ticked that covers it. */
    boolean isCoveredBy(List<PreApprovalCategory> ticked) {
        return categories.stream().anyMatch(ticked::contains);
    }

    /** Tells what the mini-program does in it; {@code null} if it is not known to do anything. */
    @Nullable Feature doneBy(MiniProgram miniProgram) {
        return (feature != null
                        && miniProgram.features() != null
                        && miniProgram.features().contains(feature))
                ? feature
                : null;
    }

    /** Tells the first of its words in texts that stands before any denial in its clause; {@code null} if there is none. */
    @Nullable String affirmedIn(List<String> texts, Parameters parameters) {
        if (words == null) {
            return null;
        }
        Keywords denials = parameters.keywords(DENIAL);
        for (String text : texts) {
            if (parameters.keywords(words).firstIn(text) == null) {
                continue;
            }
            for (String clause : CLAUSES_AND_BRACKETS.split(text, -1)) {
                String word = parameters.keywords(words).firstIn(denials.before(clause));
                if (word != null) {
                    return word;
                }
            }
        }
        return null;
    }

    /** Tells the first of its words in texts; {@code null} if there is none, or a text says that it is not concerned. */
    @Nullable String wordIn(List<Keywords.Searched> texts, Parameters parameters) {
        if (words == null) {
            return null;
        }
        String first = null;
        for (Keywords.Searched text : texts) {
            if (parameters.keywords(words).firstIn(text) == null) {
                continue;
            }
            for (String clause : CLAUSES.split(text.given(), -1)) {
                String word = parameters.keywords(words).firstIn(clause);
                if (word != null && parameters.keywords(DENIAL).firstIn(clause) != null) {
                    return null;
                }
                first = first == null ? word : first;
            }
        }
        return first;
    }
}
