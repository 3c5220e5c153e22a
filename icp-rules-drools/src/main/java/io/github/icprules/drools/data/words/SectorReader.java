package io.github.icprules.drools.data.words;

import io.github.icprules.drools.data.words.SectorMentions.Meaning;
import io.github.icprules.drools.data.words.SectorMentions.Occurrence;
import io.github.icprules.drools.data.words.SectorWord.Head;
import io.github.icprules.drools.data.words.SectorWord.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final char FIRST_CHINESE = '\u4e00';
    private static final char LAST_CHINESE = '\u9fff';

    private static final int WIDEST_HEAD_GAP = 4;

    /** Brackets below this depth are ignored. */
    private static final int MOST_BRACKETS = 16;

    private final SectorLexicon lexicon;
    private final String text;
    private final TextPlace place;
    private final List<Word> words = new ArrayList<>();
    /** The end of the exceptions that have started, by the number of the sector. */
    private final Map<Integer, Integer> exceptionEnds = new HashMap<>();

    private int customerUntil = Integer.MIN_VALUE;
    private final Deque<Sentence> outer = new ArrayDeque<>();
    private Sentence sentence = new Sentence(null, false);

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
        for (SectorWord word : lexicon.startingAt(text, from)) {
            word.exceptionOf().forEach(sector -> exceptionEnds.merge(sector, from + word.length(), Math::max));
            longest = word.countsIn(place) ? word : longest;
        }
        return longest;
    }

    private SectorMentions mentions() {
        Map<Integer, List<Occurrence>> bySector = new HashMap<>();
        for (Word word : words) {
            for (int sector : word.sectors) {
                bySector.computeIfAbsent(sector, any -> new ArrayList<>())
                        .add(new Occurrence(word.entry, word.meaning, word.done));
            }
        }
        return new SectorMentions(bySector);
    }

    private void letter(char letter, int at) {
        if (letter >= FIRST_CHINESE && letter <= LAST_CHINESE) {
            sentence.content();
        } else if (letter == '(' && outer.size() < MOST_BRACKETS) {
            outer.push(sentence);
            sentence = new Sentence(sentence.denial, true);
        } else if (letter == ')' && !outer.isEmpty()) {
            sentence.end();
            sentence = outer.pop();
        } else if (ENDS_OF_SENTENCES.indexOf(letter) >= 0) {
            sentence.end();
            sentence = new Sentence(null, false);
        } else if (letter == ',') {
            sentence.endClause();
        } else if (letter == '、' || letter == '/') {
            sentence.enumerated(at + 1);
        } else if (!Character.isWhitespace(letter) && NO_LETTERS.indexOf(letter) < 0) {
            sentence.content();
        }
    }

    private void token(SectorWord entry, int at) {
        int end = at + entry.length();
        List<Integer> sectors = withoutExceptions(entry.sectorsIn(place), end);
        if (!sectors.isEmpty()) {
            boolean quoted = at > 0 && OPENING_QUOTES.indexOf(text.charAt(at - 1)) >= 0;
            Word word = new Word(entry, sectors);
            words.add(word);
            sentence.word(word, at, end, quoted);
            if (isOfSomethingElse(end) || isCustomer(entry, at, end)) {
                word.meaning = Meaning.NOT_MEANT;
            }
        } else if (entry.hasRole()) {
            sentence.role(entry, at);
        } else {
            sentence.content();
        }
    }

    /** Returns the sectors of a word without the sectors of which an exception covers the end of the word. */
    private List<Integer> withoutExceptions(List<Integer> sectors, int end) {
        return sectors.stream()
                .filter(sector -> end > exceptionEnds.getOrDefault(sector, 0))
                .toList();
    }

    /** Returns whether the word is the name of customers: 为药店、诊所提供货架. */
    private boolean isCustomer(SectorWord entry, int at, int end) {
        boolean served = text.startsWith("为", at - 1)
                || text.startsWith("给", at - 1)
                || text.startsWith("面向", at - 2)
                || (at - 1 == customerUntil && isSeparator(at - 1));
        if (!served || !entry.is(Head.INSTITUTION)) {
            return false;
        }
        customerUntil = end;
        return isSeparator(end)
                || text.startsWith("提供", end)
                || text.startsWith("制作", end)
                || text.startsWith("等", end);
    }

    private boolean isSeparator(int at) {
        return at < text.length() && "、和与及".indexOf(text.charAt(at)) >= 0;
    }

    /** Returns whether a word that ends at this index only describes the kind of something else. */
    private boolean isOfSomethingElse(int end) {
        if (lexicon.head(text, end, Head.NEXT) > 0) {
            return true;
        }
        if (place == TextPlace.SCOPE) {
            return lexicon.head(text, end, Head.HEAD) > 0;
        }
        boolean enumerated = false;
        for (int at = end; at < text.length() && at - end <= WIDEST_HEAD_GAP; at++) {
            char letter = text.charAt(at);
            if (lexicon.head(text, at, Head.HEAD) > 0
                    || (place == TextPlace.NAME && at + lexicon.head(text, at, Head.LAST) == text.length())) {
                return true;
            }
            if (SEPARATORS.indexOf(letter) >= 0) {
                if (enumerated || "、和与及".indexOf(letter) < 0) {
                    return false;
                }
                enumerated = true;
            }
        }
        return false;
    }

    /** A word of sectors in the text. */
    private static final class Word {

        private final SectorWord entry;
        private final List<Integer> sectors;
        private Meaning meaning = Meaning.AFFIRMED;
        private boolean done;

        Word(SectorWord entry, List<Integer> sectors) {
            this.entry = entry;
            this.sectors = sectors;
        }

        void deny(Meaning how) {
            if (meaning != Meaning.NOT_MEANT) {
                meaning = how;
            }
        }
    }

    /** The part of the current sentence, or of the text in brackets, that has been read. */
    private static final class Sentence {

        /** The maximum distance between a word that 无 denies and an enumeration that continues the denial: 无药品销售、医疗器械. */
        private static final int WIDEST_GAP = 6;

        private static final int NOWHERE = -1;

        /** The meaning of the following words according to a denial; {@code null} if the words are not denied. */
        private @Nullable Meaning denial;
        /** The denial at the end of the previous clause. The denial continues if this clause is only an enumeration. */
        private @Nullable Meaning carried;
        /** The denial of the preceding words if no word follows; {@code null} if there is no such denial. */
        private @Nullable Meaning open;
        /** Whether this clause is only an enumeration so far. */
        private boolean pure = true;
        /** Whether this clause contains a word or a letter so far. */
        private boolean begun;
        /** The index at which a verb or a word would be denied by the 不 or 无 before it. */
        private int expectedAt = NOWHERE;
        /** Whether a modifier may stand between the denial and the word. */
        private boolean expectsWord;
        /** The end of the last word that 无 denied. A word that starts at this index is denied, too. */
        private int joinedAt = NOWHERE;
        /** The distance to the last word that 无 denied. Up to the maximum distance, an enumeration continues the denial. */
        private int gap = WIDEST_GAP + 1;
        /** Whether this clause states an activity before the object of the activity. */
        private boolean doing;
        /** Whether this clause is about a name. */
        private boolean named;
        /** All words of this clause. */
        private List<Word> clause = new ArrayList<>();
        /** The words that a denial at the end of the clause reaches. Words before a "but" are not reached. */
        private List<Word> reachable = new ArrayList<>();
        /** The words of earlier clauses that no denial has reached yet. */
        private List<Word> topics = new ArrayList<>();
        /** The words of an exception without an end so far; {@code null} if there is no exception. */
        private @Nullable List<Word> exception;
        /** Whether the exception fills its brackets: 培训（除学科类培训）. Otherwise, 除 without an end excepts nothing. */
        private boolean exceptionFillsBrackets;
        /** The words of an exception that has ended. This clause or the next clause can include the words again. */
        private List<Word> excepted = new ArrayList<>();

        private boolean exceptedInClauseBefore;
        /** Whether the sentence is in brackets. */
        private final boolean bracketed;

        Sentence(@Nullable Meaning denial, boolean bracketed) {
            this.denial = denial;
            this.bracketed = bracketed;
        }

        void word(Word word, int at, int end, boolean quoted) {
            begun = true;
            open = null;
            word.done = doing;
            clause.add(word);
            reachable.add(word);
            if (exception != null) {
                exception.add(word);
            }
            if (quoted && named) {
                word.meaning = Meaning.NOT_MEANT;
            } else if (at == expectedAt || at == joinedAt) {
                word.deny(Meaning.DENIED);
                gap = 0;
                joinedAt = end;
            } else if (denial != null) {
                word.deny(denial);
            }
            expectedAt = NOWHERE;
        }

        void role(SectorWord entry, int at) {
            int end = at + entry.length();
            boolean expected = at == expectedAt;
            boolean first = !begun;
            begun = true;
            if (expected && (entry.is(Role.ADVERB) || (expectsWord && entry.is(Role.MODIFIER)))) {
                expectedAt = end;
            } else if (expected && (entry.is(Role.VERB) || entry.is(Role.VERB_OF_PART))) {
                deny(entry.is(Role.VERB) ? Meaning.DENIED : Meaning.EXCEPTED);
            } else if (entry.is(Role.NOT_DOING) || entry.is(Role.NONE_OF)) {
                pure = false;
                expectedAt = end;
                expectsWord = entry.is(Role.NONE_OF);
                open = expectsWord ? Meaning.DENIED : open;
            } else if (entry.is(Role.DENIAL)) {
                deny(Meaning.DENIED);
            } else if (entry.is(Role.DENIAL_OF_BEFORE)) {
                denyBefore(Meaning.DENIED);
                content();
            } else if (entry.is(Role.EXCEPTION_OF_BEFORE)) {
                denyBefore(Meaning.EXCEPTED);
                content();
            } else if (entry.is(Role.EXCEPT)) {
                exception = new ArrayList<>();
                exceptionFillsBrackets = bracketed && first;
            } else if (entry.is(Role.EXCEPT_END) && exception != null) {
                excepted = exception;
                exception = null;
                exceptedInClauseBefore = false;
            } else if (entry.is(Role.ALSO)) {
                exception = null;
                excepted = new ArrayList<>();
            } else if (entry.is(Role.BUT)) {
                but();
            } else if (entry.is(Role.AND) || entry.is(Role.GOING_ON)) {
                if (first && carried != null && entry.is(Role.GOING_ON)) {
                    denial = carried;
                }
                enumerated(end);
            } else if (entry.is(Role.MODIFIER) || entry.is(Role.FILLER)) {
                // The object of 无 is the denied word: 无广告.
                open = expected ? null : open;
                gap += entry.length();
            } else {
                named |= entry.is(Role.NAMED);
                doing |= entry.is(Role.VERB) && entry.length() > 1 && denial == null && reachable.isEmpty();
                content();
                gap += entry.length();
            }
        }

        private void deny(Meaning how) {
            denial = how;
            open = how;
            pure = false;
            expectedAt = NOWHERE;
        }

        private void denyBefore(Meaning how) {
            (reachable.isEmpty() ? topics : reachable).forEach(word -> word.deny(how));
            topics = new ArrayList<>();
        }

        private void but() {
            closeDenial();
            content();
            denial = null;
            gap = WIDEST_GAP + 1;
            reachable = new ArrayList<>();
            doing = true;
        }

        /** Reads a character or a word that is in no list. */
        void content() {
            begun = true;
            pure = false;
            open = null;
            gap++;
        }

        void enumerated(int end) {
            if (gap <= WIDEST_GAP) {
                expectedAt = end;
                expectsWord = true;
            }
        }

        /** Applies a denial without following words to the preceding words: 新闻类内容一概不涉及. */
        private void closeDenial() {
            if (open != null && !doing) {
                denyBefore(open);
            }
            open = null;
        }

        void endClause() {
            closeDenial();
            Meaning goingOn = (pure && begun) ? carried : null;
            if (goingOn != null) {
                clause.forEach(word -> word.deny(goingOn));
            }
            if (exceptedInClauseBefore) {
                excepted.forEach(word -> word.deny(Meaning.EXCEPTED));
                excepted = new ArrayList<>();
            }
            exceptedInClauseBefore = !excepted.isEmpty();
            carried = goingOn != null ? goingOn : denial;
            if (doing || carried != null) {
                topics = new ArrayList<>();
            } else {
                topics.addAll(reachable);
            }
            denial = null;
            pure = true;
            begun = false;
            expectedAt = NOWHERE;
            gap = WIDEST_GAP + 1;
            doing = false;
            named = false;
            clause = new ArrayList<>();
            reachable = new ArrayList<>();
        }

        void end() {
            endClause();
            excepted.forEach(word -> word.deny(Meaning.EXCEPTED));
            if (exception != null && exceptionFillsBrackets) {
                exception.forEach(word -> word.deny(Meaning.EXCEPTED));
            }
        }
    }
}
