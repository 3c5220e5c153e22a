package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.data.words.SectorLexicon;
import io.github.icprules.drools.data.words.SectorMentions;
import io.github.icprules.drools.data.words.SectorMentions.Affirmed;
import io.github.icprules.drools.data.words.SectorMentions.OfSector;
import io.github.icprules.drools.data.words.TextPlace;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.approval.SectorEvidence.Piece;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PreApprovalCategory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of a filing that are searched for words of sectors. Each text is read once. */
public final class SectorTexts {

    private static final Function<Filing, SectorTexts> VIEW = SectorTexts::read;

    /**
     * A text.
     *
     * @param source the kind of text
     * @param mentions the mentions of sectors in the text
     */
    record Part(TextSource source, SectorMentions mentions) {

        OfSector of(Sector sector) {
            return of(sector.words());
        }

        OfSector of(String list) {
            return mentions.of(list);
        }
    }

    /** The texts in which the mini-program describes itself. A business scope may list what the mini-program does not offer. */
    static final Set<TextSource> OF_BUSINESS = EnumSet.of(TextSource.NAME, TextSource.INTRODUCTION, TextSource.REMARK);

    /** The texts that speak of finance: the name of a financial unit counts, too. */
    static final Set<TextSource> OF_FINANCE =
            EnumSet.of(TextSource.NAME, TextSource.UNIT_NAME, TextSource.INTRODUCTION, TextSource.REMARK);

    /** The texts that say what the mini-program is about. A remark mentions many things. */
    private static final Set<TextSource> TITLES = EnumSet.of(TextSource.NAME, TextSource.INTRODUCTION);

    /** The points that words need if some texts show that words of the sector mean something else. */
    private static final int ENOUGH_IN_CONTEXT = 5;

    /** The points that words need if all texts show it. */
    private static final int ENOUGH_IN_CONTEXT_THROUGHOUT = 8;

    /** The list of the words of everyday trades. */
    private static final String TRADE = "SECTOR_TRADE";

    /** The part of every word of loans, which a trade beside them does not give another sense. */
    private static final String LOAN = "贷";

    /** Stands in place of the characters of a person's name, which is no word of a sector. */
    private static final String NAMED = "某";

    /** The texts that can explain the other texts. */
    private static final Set<TextSource> EXPLAINING = EnumSet.of(TextSource.INTRODUCTION, TextSource.REMARK);

    private final List<Part> parts = new ArrayList<>();
    /** The categories of the features of the mini-program. */
    private final Set<PreApprovalCategory> features = EnumSet.noneOf(PreApprovalCategory.class);
    /** Whether the texts speak of an everyday trade. */
    private final boolean ofTrade;
    /** Whether the name or the introduction speaks of an everyday trade. */
    private final boolean titledAsTrade;

    /** {@return the texts of a filing} */
    public static SectorTexts of(Filing filing) {
        return filing.view(VIEW);
    }

    private static SectorTexts read(Filing filing) {
        return new SectorTexts(
                filing.request(),
                filing.byIndividual().isYes(),
                filing.parameters().sectors());
    }

    private SectorTexts(FilingRequest request, boolean ofIndividual, SectorLexicon lexicon) {
        // The name of a person does not describe a business.
        String person = ofIndividual ? request.subject().name() : null;
        add(TextSource.NAME, without(person, request.miniProgram().name()), lexicon);
        add(TextSource.UNIT_NAME, ofIndividual ? null : request.subject().name(), lexicon);
        add(TextSource.INTRODUCTION, without(person, request.miniProgram().introduction()), lexicon);
        add(TextSource.REMARK, without(person, request.miniProgram().remark()), lexicon);
        add(TextSource.SCOPE, request.subject().businessScope(), lexicon);
        this.ofTrade = contexts(TRADE) > 0;
        this.titledAsTrade = parts.stream()
                .anyMatch(part -> TITLES.contains(part.source) && part.of(TRADE).isInContext());
        for (Sector sector : Sector.values()) {
            PreApprovalCategory category = sector.category();
            if (category != null && sector.doneBy(request.miniProgram()) != null) {
                features.add(category);
            }
        }
    }

    /** Returns a text with other characters in place of the name of a person; the text itself without such a name. */
    private static @Nullable String without(@Nullable String person, @Nullable String text) {
        String name = person == null ? "" : Texts.stripped(person);
        return text == null || name.length() < 2 ? text : text.replace(name, NAMED.repeat(name.length()));
    }

    private void add(TextSource source, @Nullable String text, SectorLexicon lexicon) {
        if (text != null) {
            parts.add(new Part(source, lexicon.read(text, source.place())));
        }
    }

    /**
     * Returns the words of a list in some texts; empty if there are none.
     *
     * <p>A denial in another text, an introduction or a remark, ends a strong word, unless the word stands in the name. Any denial
     * of the sector ends all weak words. If the texts show that words of the sector mean something else, strong words are weak, weak
     * words are ordinary, and only many of them count, except strong words of loans.
     *
     * @param explaining the texts whose denials count
     * @param exceptInName words that do not count in the name of the mini-program
     * @param weakened strong words that are weak in the filing
     */
    private List<Piece> find(
            String list,
            Set<TextSource> sources,
            Set<TextSource> explaining,
            List<String> exceptInName,
            Set<String> weakened) {
        long contexts = contexts(list);
        boolean weakCount = !isAnyDenied(list, explaining);
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            if (sources.contains(part.source)) {
                for (Affirmed word : part.of(list).affirmed()) {
                    boolean isWeakened = (contexts > 0 && !isLoan(list, word.word())) || weakened.contains(word.word());
                    boolean counts = word.isStrong()
                            ? (part.source.place() == TextPlace.NAME && !isWeakened)
                                    || !isDenied(list, word.word(), part, explaining)
                            : weakCount;
                    boolean isExcepted = part.source == TextSource.NAME && exceptInName.contains(word.word());
                    if (counts && !isExcepted) {
                        boolean isOrdinary = contexts > 0 && !word.isStrong();
                        Affirmed weighed = isOrdinary ? word.ordinary() : isWeakened ? word.weakened() : word;
                        pieces.add(new Piece(weighed, part.source));
                    }
                }
            }
        }
        int enough = contexts < OF_BUSINESS.size() ? ENOUGH_IN_CONTEXT : ENOUGH_IN_CONTEXT_THROUGHOUT;
        boolean isElse =
                contexts > 0 && pieces.stream().noneMatch(piece -> piece.word().isStrong());
        return isElse && SectorEvidence.points(pieces) < enough ? List.of() : pieces;
    }

    /** Returns whether a word of finance is of a loan, which is a loan beside every trade. */
    private static boolean isLoan(String list, String word) {
        return list.equals(Sector.FINANCE.words()) && word.contains(LOAN);
    }

    /**
     * Returns the words of a sector in some texts; {@code null} if there are none.
     *
     * <p>If the texts speak of an everyday trade, the strong words of names are weak in every text, because shops like names in
     * another sense. If the name or the introduction does, the strong words of the remark alone are weak, too,
     * except words of loans.
     */
    private @Nullable SectorEvidence find(
            Sector sector, Set<TextSource> sources, Set<TextSource> explaining, List<String> exceptInName) {
        if (!isAnyAffirmed(sector, sources)) {
            return null;
        }
        Set<String> weakened = new HashSet<>();
        if (titledAsTrade) {
            weakened.addAll(words(sector, part -> part.source == TextSource.REMARK));
            weakened.removeIf(word -> isLoan(sector.words(), word));
            weakened.removeAll(
                    words(sector, part -> part.source != TextSource.REMARK && sources.contains(part.source)));
        }
        if (ofTrade) {
            weakened.addAll(words(sector, part -> part.source.place() == TextPlace.NAME));
        }
        List<Piece> pieces = find(sector.words(), sources, explaining, exceptInName, weakened);
        return pieces.isEmpty() ? null : new SectorEvidence(List.copyOf(pieces), features.contains(sector.category()));
    }

    private boolean isAnyAffirmed(Sector sector, Set<TextSource> sources) {
        for (Part part : parts) {
            if (sources.contains(part.source) && !part.of(sector).affirmed().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Set<String> words(Sector sector, Predicate<Part> where) {
        return parts.stream()
                .filter(where)
                .flatMap(part -> part.of(sector).affirmed().stream())
                .map(Affirmed::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the number of texts in which words of a list mean something else. */
    private long contexts(String list) {
        return parts.stream()
                .filter(part ->
                        OF_BUSINESS.contains(part.source) && part.of(list).isInContext())
                .count();
    }

    private boolean isAnyDenied(String list, Set<TextSource> explaining) {
        for (Part part : parts) {
            if (explaining.contains(part.source) && part.of(list).deniesAny()) {
                return true;
            }
        }
        return false;
    }

    private boolean isDenied(String list, String word, Part where, Set<TextSource> explaining) {
        for (Part part : parts) {
            if (part.source != where.source
                    && explaining.contains(part.source)
                    && part.of(list).denies(word)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the words of a sector in the texts that describe the business; {@code null} if there are none. */
    @Nullable SectorEvidence evidence(Sector sector) {
        return evidence(sector, List.of());
    }

    /**
     * Returns the words of a sector in the texts that describe the business; {@code null} if there are none.
     *
     * @param exceptInName words that do not count in the name of the mini-program
     */
    @Nullable SectorEvidence evidence(Sector sector, List<String> exceptInName) {
        return find(sector, sources(sector), EXPLAINING, exceptInName);
    }

    /**
     * Returns the words of a sector as if there were no remark; {@code null} if there are none.
     *
     * @param exceptInName words that do not count in the name of the mini-program
     */
    @Nullable SectorEvidence evidenceWithoutRemark(Sector sector, List<String> exceptInName) {
        Set<TextSource> sources = EnumSet.copyOf(sources(sector));
        sources.remove(TextSource.REMARK);
        return find(sector, sources, EnumSet.of(TextSource.INTRODUCTION), exceptInName);
    }

    /** {@return whether the texts that describe the business suffice for a warning of a sector} */
    public boolean areOf(Sector sector) {
        SectorEvidence evidence = evidence(sector);
        return evidence != null && evidence.suffices();
    }

    /**
     * {@return the first word of a service in the texts that describe the business; {@code null} if the words do not suffice}
     *
     * <p>A word is meant and denied as a word of a sector is, and a trade beside it does not weaken it: a restaurant is a service.
     *
     * @param list the list of the service, such as {@code SERVICE_FOOD}
     */
    public @Nullable String wordOfService(String list) {
        SectorEvidence evidence = new SectorEvidence(find(list, OF_BUSINESS, EXPLAINING, List.of(), Set.of()), false);
        return evidence.suffices() ? evidence.words().get(0) : null;
    }

    private static Set<TextSource> sources(Sector sector) {
        return sector == Sector.FINANCE ? OF_FINANCE : OF_BUSINESS;
    }

    /** Returns the words of a sector that the name of the mini-program affirms, each once. */
    List<String> wordsInName(Sector sector) {
        return parts.stream()
                .filter(part -> part.source == TextSource.NAME)
                .flatMap(part -> part.of(sector).affirmed().stream())
                .map(Affirmed::word)
                .toList();
    }

    /** Returns the texts in the order of the form. */
    List<Part> parts() {
        return parts;
    }

    /** Returns the first name of a sector in some texts that is not denied at its position; {@code null} if there is none. */
    public @Nullable String nameOf(Sector sector, Set<TextSource> sources) {
        for (Part part : parts) {
            String name = sources.contains(part.source) ? part.of(sector).name() : null;
            if (name != null) {
                return name;
            }
        }
        return null;
    }
}
