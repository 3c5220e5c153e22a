package io.github.icprules.oracle;

import static io.github.icprules.model.PreApprovalCategory.RELIGION;

import io.github.icprules.model.Feature;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.oracle.SectorDictionary.Place;
import io.github.icprules.oracle.SectorDictionary.Weight;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sectors that the texts of a filing mention, and what a province says of them. */
final class SectorTexts {

    static final String FINANCE = "FINANCE";

    private static final Sector SUPERSTITION = Sector.of("SECTOR_SUPERSTITION", false, "");

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
            SUPERSTITION,
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

    /** {@return the words of a sector that suffice to ask for its item; empty if there are too few} */
    List<String> mentioned(Sector sector) {
        if (isOwn(sector)) {
            return List.of();
        }
        Evidence evidence =
                evidence(sector.list(), features(sector), List.of(name, introduction, remark), true, List.of());
        return evidence.suffices() ? evidence.decisive() : List.of();
    }

    /** {@return whether the texts that describe the business speak of a service} */
    boolean areOfService(String list) {
        return evidence(list, Set.of(), List.of(name, introduction, remark), true, List.of())
                .suffices();
    }

    private boolean isOwn(Sector sector) {
        return switch (sector.list()) {
            case "SECTOR_OFF_CAMPUS_TRAINING" -> isSchool();
            case "SECTOR_HEALTH_CARE" -> c.type() == SubjectType.MEDICAL_INSTITUTION;
            case "SECTOR_GOVERNMENT_SERVICE" -> c.type() != null && GOVERNMENT.contains(c.type());
            default -> false;
        };
    }

    /** The features that speak of a sector, too. */
    private static Set<Feature> features(Sector sector) {
        return switch (sector.list()) {
            case "SECTOR_NEWS" -> EnumSet.of(Feature.NEWS_REPOSTING);
            case "SECTOR_GAME" -> EnumSet.of(Feature.GAME);
            case "SECTOR_AUDIOVISUAL" -> EnumSet.of(Feature.VIDEO);
            case "SECTOR_CULTURE" -> EnumSet.of(Feature.LIVE_STREAMING);
            case "SECTOR_HEALTH_CARE" -> EnumSet.of(Feature.ONLINE_DIAGNOSIS);
            case "SECTOR_BULLETIN" -> EnumSet.of(Feature.FORUM);
            default -> EnumSet.noneOf(Feature.class);
        };
    }

    /**
     * What texts say of a sector.
     *
     * @param words the words with their weight, those of weak weight by what they name
     * @param isSupported whether a feature says the same
     * @param isOffered whether a weak word stands in another text than the remark
     */
    private record Evidence(Map<String, Weight> words, boolean isSupported, boolean isOffered) {

        boolean suffices() {
            if (words.containsValue(Weight.STRONG) || (isSupported && words.containsValue(Weight.WEAK))) {
                return true;
            }
            List<Weight> separate = words.keySet().stream()
                    .filter(word ->
                            words.keySet().stream().noneMatch(other -> !other.equals(word) && other.contains(word)))
                    .map(words::get)
                    .toList();
            long weak = separate.stream().filter(Weight.WEAK::equals).count();
            boolean areBoth = separate.containsAll(List.of(Weight.WEAK_WHO, Weight.WEAK_WHAT));
            // Two weak words, or one with an ordinary one; people with a thing; any three.
            return weak >= 2 || (weak == 1 && separate.size() >= 2) || areBoth || separate.size() >= 3;
        }

        /** Two points for each weak word in another sense, one for each ordinary word. */
        long points() {
            return words.keySet().stream()
                    .filter(word ->
                            words.keySet().stream().noneMatch(other -> !other.equals(word) && other.contains(word)))
                    .mapToLong(word -> words.get(word) == Weight.WEAK ? 2 : 1)
                    .sum();
        }

        /** The strong words; all words if none is strong. */
        List<String> decisive() {
            return words.keySet().stream()
                    .filter(word -> !words.containsValue(Weight.STRONG) || words.get(word) == Weight.STRONG)
                    .toList();
        }
    }

    /**
     * Weighs what texts say of a list.
     *
     * @param isRemarkRead whether what the remark denies counts
     * @param exceptInName words that do not count in the name
     */
    private Evidence evidence(
            String list,
            Set<Feature> features,
            List<SectorReading> texts,
            boolean isRemarkRead,
            List<String> exceptInName) {
        long elsewhere = Stream.of(name, introduction, remark)
                .filter(reading -> reading.isOfSomethingElse(list))
                .count();
        boolean isElse = elsewhere > 0;
        // The name of a shop of an everyday trade may be meant in another sense; a service may be such a trade.
        boolean isOfSector = !SectorDictionary.SERVICES.contains(list);
        boolean isTitled = isOfSector
                && Stream.of(name, introduction).anyMatch(reading -> reading.isOfSomethingElse("SECTOR_TRADE"));
        boolean isTrade = isTitled || (isOfSector && remark.isOfSomethingElse("SECTOR_TRADE"));
        List<SectorReading> explaining = isRemarkRead ? List.of(introduction, remark) : List.of(introduction);
        boolean areWeakDenied = explaining.stream().anyMatch(reading -> reading.deniesAny(list));
        Map<String, Weight> words = new LinkedHashMap<>();
        boolean isOffered = false;
        for (SectorReading text : texts) {
            Map<String, Weight> ofText = new LinkedHashMap<>();
            text.meant(list).forEach((word, weight) -> {
                boolean isNamed = name.meant(list).containsKey(word)
                        || unitName.meant(list).containsKey(word);
                // A loan is one beside every trade.
                boolean isLoan = list.equals(FINANCE) && word.contains("贷");
                boolean isAside = isTitled
                        && !isLoan
                        && remark.meant(list).containsKey(word)
                        && texts.stream()
                                .noneMatch(other ->
                                        other != remark && other.meant(list).containsKey(word));
                boolean isOrdinary = (isElse && !isLoan) || (isTrade && isNamed) || isAside;
                boolean counts = weight == Weight.STRONG
                        ? ((text == name || text == unitName) && !isOrdinary)
                                || explaining.stream().noneMatch(other -> other != text && other.denies(list, word))
                        : !areWeakDenied;
                if (counts && !(text == name && exceptInName.contains(word))) {
                    Weight less = weight == Weight.STRONG && isOrdinary ? Weight.WEAK : weight;
                    ofText.put(word, isElse && weight != Weight.STRONG ? Weight.WEAK_WHAT : less);
                }
            });
            ofText.forEach((word, weight) -> words.merge(word, weight, (a, b) -> a.compareTo(b) < 0 ? a : b));
            isOffered |= text != remark && ofText.containsValue(Weight.WEAK);
        }
        Evidence evidence = new Evidence(words, features.stream().anyMatch(c::hasFeature), isOffered);
        // In another sense, much must be said: twice as much for a strong word, and most if every text is in that
        // sense.
        return isElse && !words.containsValue(Weight.STRONG) && evidence.points() < (elsewhere == 3 ? 8 : 5)
                ? new Evidence(Map.of(), false, false)
                : evidence;
    }

    /** {@return whether the texts suffice to ask for the item of a list} */
    boolean areOfSector(String list) {
        return SECTORS.stream()
                .filter(sector -> sector.list().equals(list))
                .anyMatch(sector -> !mentioned(sector).isEmpty());
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

    /** {@return whether the texts that describe the business suffice to ask for the item of finance} */
    boolean areOfFinance() {
        return finance(refusedNames()).suffices();
    }

    private Evidence finance(List<String> exceptInName) {
        return evidence(FINANCE, Set.of(), List.of(name, unitName, introduction, remark), true, exceptInName);
    }

    /** {@return whether the texts would suffice if there were no remark} */
    boolean areNamedOfFinance() {
        return evidence(FINANCE, Set.of(), List.of(name, unitName, introduction), false, refusedNames())
                .suffices();
    }

    private List<String> refusedNames() {
        Words prohibited = c.given().words("keywords.FINANCE_PROHIBITED");
        // What no authority licenses is removed from every text, which is said of the name, too.
        return isNameRefused()
                ? financeNames().stream()
                        .filter(word -> !prohibited.areMentionedIn(word))
                        .toList()
                : List.of();
    }

    /** {@return the finance words in the name of the mini-program that no unlicensed subject may use} */
    List<String> financeNames() {
        List<String> listed = c.given().words("keywords.FINANCE_NAME").all();
        return name.meant(FINANCE).keySet().stream()
                .filter(word -> listed.stream().map(Texts::typedAlike).anyMatch(word::contains))
                .toList();
    }

    /** Announcement 9 of 2026 of eight departments, article 18: from 2026-09-30 on, a name is not explained but changed. */
    private boolean isNameRefused() {
        return !c.on().isBefore(LocalDate.of(2026, 9, 30)) && !Approvals.isLicensed(c, PreApprovalCategory.FINANCE);
    }

    /** {@return whether the texts speak of a financial business that no authority licenses} */
    boolean areOfProhibitedFinance() {
        Words prohibited = c.given().words("keywords.FINANCE_PROHIBITED");
        return finance(List.of()).suffices()
                && finance(List.of()).decisive().stream().anyMatch(prohibited::contains);
    }

    /** {@return whether there is a sector of which weak words speak that do not suffice, and no other rule does} */
    boolean areWorthAsking() {
        for (Sector sector : SECTORS) {
            Evidence evidence =
                    evidence(sector.list(), features(sector), List.of(name, introduction, remark), true, List.of());
            if (isAsked(evidence)
                    && !isOwn(sector)
                    && !sector.isCovered(c.ticked())
                    && !isRuledByProvince(evidence.decisive())) {
                return true;
            }
        }
        return isAsked(finance(List.of()))
                && finance(List.of()).words().entrySet().stream()
                        .anyMatch(word -> word.getValue() == Weight.WEAK
                                && !refusedNames().contains(word.getKey()))
                && !c.ticked().contains(PreApprovalCategory.FINANCE)
                && !isFinanceRuledByProvince();
    }

    private static boolean isAsked(Evidence evidence) {
        return !evidence.suffices() && evidence.isOffered();
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
        List<String> words = sector.isCovered(c.ticked()) || isDeclared(sector) ? List.of() : mentioned(sector);
        return !words.isEmpty() && !isRuledByProvince(words);
    }

    /** What the mini-program does is declared, so nothing has to be read out of its texts. */
    private boolean isDeclared(Sector sector) {
        return switch (sector.list()) {
            case "SECTOR_NEWS" -> c.hasFeature(Feature.NEWS_REPOSTING);
            case "SECTOR_GAME" -> c.hasFeature(Feature.GAME);
            case "SECTOR_DEEP_SYNTHESIS" -> c.hasFeature(Feature.GENERATIVE_AI) || c.hasFeature(Feature.AI_COMPANION);
            default -> false;
        };
    }

    /** {@return whether there is such a sector; no statement explains superstition} */
    boolean areUnexplained() {
        return SECTORS.stream().filter(it -> !it.equals(SUPERSTITION)).anyMatch(this::isUnexplained);
    }

    /** {@return whether the texts offer divination} */
    boolean mentionSuperstition() {
        return !mentioned(SUPERSTITION).isEmpty();
    }

    /** {@return whether the texts mention tobacco and no statement on the situation answers that} */
    boolean mentionTobacco() {
        return !c.has(Material.SITUATION_STATEMENT)
                && !mentioned(SECTORS.get(SECTORS.size() - 1)).isEmpty();
    }
}
