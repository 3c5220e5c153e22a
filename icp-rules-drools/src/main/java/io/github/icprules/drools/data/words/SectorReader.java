package io.github.icprules.drools.data.words;

import io.github.icprules.drools.data.words.SectorMentions.Meaning;
import io.github.icprules.drools.data.words.SectorMentions.Occurrence;
import io.github.icprules.drools.data.words.SectorSentence.Part;
import io.github.icprules.drools.data.words.SectorSentence.Word;
import io.github.icprules.drools.data.words.SectorWord.Head;
import io.github.icprules.drools.data.words.SectorWord.Role;
import io.github.icprules.drools.data.words.SectorWord.Use;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one text once, from left to right. A denial ends with its clause. After a comma, the denial continues only if the next
 * clause only continues the enumeration. The text in brackets is a clause of its own within the clause around the brackets.
 */
final class SectorReader {

    private static final String ENDS_OF_SENTENCES = "。;!?\n\r";
    private static final String OPENING_QUOTES = "“\"「『‘《";
    private static final String NO_LETTERS = OPENING_QUOTES + "”」』’》:";

    /** The characters that end the part of a sentence in which another word can be the head of a sector word. */
    private static final String SEPARATORS = "。;!?,、和与及()\n\r ";

    /** The words before those whom the service is for, or who do it. */
    private static final String SERVING = "为给向供帮由";

    private static final char FIRST_CHINESE = '\u4e00';
    private static final char LAST_CHINESE = '\u9fff';

    private static final int WIDEST_HEAD_GAP = 4;

    /** The maximum distance between the verb and the object of a sector within one item of a clause: 预约骨科的专家. */
    private static final int WIDEST_PAIR_GAP = 6;

    /** Brackets below this depth are ignored. */
    private static final int MOST_BRACKETS = 16;

    private final SectorLexicon lexicon;
    private final String text;
    private final TextPlace place;
    private final List<Word> words = new ArrayList<>();
    /** The end of the exceptions that have started, by the list of the sector. */
    private final Map<String, Integer> exceptionEnds = new HashMap<>();

    /** The sectors whose weak words mean something else in this text. */
    private final Set<String> contexts = new HashSet<>();

    private int customerUntil = -WIDEST_HEAD_GAP - 2;
    private final Deque<SectorSentence> outer = new ArrayDeque<>();
    private SectorSentence sentence = new SectorSentence(null, false);

    SectorReader(SectorLexicon lexicon, String text, TextPlace place) {
        this.lexicon = lexicon;
        this.text = text;
        this.place = place;
    }

    SectorMentions read() {
        int i = 0;
        while (i < text.length()) {
            SectorWord entry = longest(i);
            if (entry != null) {
                token(entry, i);
                i += entry.length();
            } else {
                letter(text.charAt(i), i);
                i++;
            }
        }
        while (!outer.isEmpty()) {
            sentence.end();
            sentence = outer.pop();
        }
        sentence.end();
        return mentions();
    }

    /** Returns the longest word that starts at an index and counts in this kind of text; {@code null} if there is none. */
    private @Nullable SectorWord longest(int from) {
        SectorWord longest = null;
        WordTree tree = lexicon.words();
        for (int i = from; i < text.length() && tree != null; i++) {
            tree = tree.after(text.charAt(i));
            SectorWord word = tree == null ? null : tree.word();
            if (word != null) {
                word.sectorsWith(Use.NOT)
                        .forEach(sector -> exceptionEnds.merge(sector, from + word.length(), Math::max));
                contexts.addAll(word.sectorsWith(Use.CONTEXT));
                longest = word.countsIn(place) ? word : longest;
            }
        }
        return longest;
    }

    private SectorMentions mentions() {
        Map<String, List<Occurrence>> bySector = new HashMap<>();
        for (Word word : words) {
            for (String sector : word.sectors) {
                bySector.computeIfAbsent(sector, any -> new ArrayList<>())
                        .add(new Occurrence(
                                word.entry.word(),
                                lexicon.nameIn(word.entry, sector),
                                word.entry.strengthFor(sector, place),
                                word.meaning,
                                word.done));
            }
        }
        return new SectorMentions(bySector, contexts);
    }

    private void letter(char letter, int at) {
        if (letter >= FIRST_CHINESE && letter <= LAST_CHINESE) {
            sentence.content();
        } else if (letter == '(' && outer.size() < MOST_BRACKETS) {
            outer.push(sentence);
            sentence = sentence.inBrackets();
        } else if (letter == ')' && !outer.isEmpty()) {
            sentence.end();
            sentence = outer.pop();
        } else if (ENDS_OF_SENTENCES.indexOf(letter) >= 0) {
            sentence.end();
            sentence = new SectorSentence(null, false);
        } else if (letter == ',') {
            sentence.endClause();
        } else if (letter == '、' || letter == '/') {
            sentence.enumerated(at + 1);
        } else if (Character.isWhitespace(letter)) {
            sentence.space();
        } else if (NO_LETTERS.indexOf(letter) < 0) {
            sentence.content();
        }
    }

    private void token(SectorWord entry, int at) {
        int end = at + entry.length();
        List<String> sectors = withoutExceptions(entry.sectorsIn(place), end);
        if (!sectors.isEmpty()) {
            boolean quoted = at > 0 && OPENING_QUOTES.indexOf(text.charAt(at - 1)) >= 0;
            Word word = new Word(entry, sectors);
            words.add(word);
            sentence.word(word, at, end, quoted);
            if (isOfSomethingElse(sectors, end) || isCustomer(entry, at, end)) {
                word.meaning = Meaning.NOT_MEANT;
            }
        } else if (entry.hasRole() && !isQuestion(entry, at, end)) {
            sentence.role(entry, at);
        } else {
            sentence.content();
        }
        if (place != TextPlace.SCOPE && entry.isPart()) {
            pair(entry, Use.VERB, Use.OBJECT, at);
            pair(entry, Use.OBJECT, Use.VERB, at);
        }
    }

    /** Returns whether the letter before a 不 stands behind it again: 并不并 asks, and denies nothing. */
    private boolean isQuestion(SectorWord entry, int at, int end) {
        return entry.is(Role.NOT_DOING) && at > 0 && end < text.length() && text.charAt(at - 1) == text.charAt(end);
    }

    /** Joins a verb and the objects before it, or an object and the verbs before it, to strong words. */
    private void pair(SectorWord entry, Use use, Use otherUse, int at) {
        int end = at + entry.length();
        List<String> sectors = withoutExceptions(entry.sectorsWith(use), end);
        if (sectors.isEmpty() || (use == Use.OBJECT && isOfSomethingElse(sectors, end))) {
            return;
        }
        List<Part> parts = sentence.parts();
        int first = parts.size();
        while (first > 0 && isNear(parts.get(first - 1).end(), at)) {
            first--;
        }
        for (Part other : parts.subList(first, parts.size())) {
            if (other.use() == otherUse && other.end() <= at) {
                for (String sector : other.sectors()) {
                    if (sectors.contains(sector)) {
                        Word pair = new Word(SectorWord.pair(other.word(), entry.word(), sector), List.of(sector));
                        words.add(pair);
                        sentence.pair(pair, other.end(), at);
                    }
                }
            }
        }
        parts.add(new Part(entry.word(), use, sectors, end));
    }

    private boolean isNear(int end, int at) {
        return at - end <= WIDEST_PAIR_GAP
                && !text.substring(end, Math.max(end, at)).contains("、");
    }

    /** Returns the sectors of a word without the sectors of which an exception covers the end of the word. */
    private List<String> withoutExceptions(Set<String> sectors, int end) {
        if (sectors.isEmpty()) {
            return List.of();
        }
        List<String> meant = new ArrayList<>(sectors.size());
        for (String sector : sectors) {
            if (end > exceptionEnds.getOrDefault(sector, 0)) {
                meant.add(sector);
            }
        }
        return meant;
    }

    /** Returns whether the word is the name of customers, or of others who do it: 为药店柜台、诊所提供货架, 由银行办理. */
    private boolean isCustomer(SectorWord entry, int at, int end) {
        boolean served = isServed(at) || (isSeparator(at - 1) && at - 1 - customerUntil <= WIDEST_HEAD_GAP);
        if (!served || !entry.is(Head.INSTITUTION)) {
            return false;
        }
        customerUntil = end;
        return true;
    }

    /** Returns whether a word for serving others stands close before an index: 给口腔诊所供货. */
    private boolean isServed(int at) {
        for (int i = at - 1; i >= 0 && at - 1 - i <= WIDEST_HEAD_GAP; i--) {
            if (SERVING.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
            if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return false;
    }

    private boolean isSeparator(int at) {
        return at >= 0 && at < text.length() && "、和与及".indexOf(text.charAt(at)) >= 0;
    }

    /** Returns whether a word that ends at this index only describes the kind of something else. */
    private boolean isOfSomethingElse(List<String> sectors, int end) {
        if (lexicon.head(text, end, Head.NEXT) > 0) {
            return true;
        }
        // A head names a trade. A service can be this trade: 入驻商户的外卖点餐.
        if (sectors.stream().allMatch(SectorMentions::isOfService)) {
            return false;
        }
        if (place == TextPlace.SCOPE) {
            return lexicon.head(text, end, Head.HEAD) > 0;
        }
        for (int at = end; at < text.length() && at - end <= WIDEST_HEAD_GAP; at++) {
            if (lexicon.head(text, at, Head.HEAD) > 0
                    || (place == TextPlace.NAME && at + lexicon.head(text, at, Head.LAST) == text.length())) {
                return true;
            }
            if (SEPARATORS.indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        return false;
    }
}
