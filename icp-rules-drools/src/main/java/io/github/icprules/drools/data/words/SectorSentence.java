package io.github.icprules.drools.data.words;

import io.github.icprules.drools.data.words.SectorMentions.Meaning;
import io.github.icprules.drools.data.words.SectorWord.Role;
import io.github.icprules.drools.data.words.SectorWord.Use;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a sentence, or of the text in brackets, that has been read. */
final class SectorSentence {

    /** The maximum distance between a word that 无 denies and an enumeration that continues the denial: 无药品销售、医疗器械. */
    private static final int WIDEST_GAP = 6;

    /** The maximum distance between a denial and a word that it denies, with any verb between: 没有业主论坛和发帖功能. */
    private static final int WIDEST_REACH = 10;

    /** The maximum number of letters between a negation and the end of the clause, if the negation denies the words before it. */
    private static final int WIDEST_REST = 6;

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
    /** The end of the last 不 or 没有 whose verb is in no list. The words near to the end are denied. */
    private int reachFrom = NOWHERE;
    /** The number of reachable words before a negation that no word follows so far; 0 if there is none: 时事我们一条不转. */
    private int fronted;
    /** The number of letters behind the negation that follows the fronted words. */
    private int behindNegation;
    /** Whether this clause states an activity before the object of the activity. */
    private boolean doing;
    /** Whether this clause is about a name. */
    private boolean named;
    /** Whether the rest of this clause is about the items of the licence, or about what others do. */
    private boolean aside;
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
    /** The verbs and the objects of sectors in this clause. */
    private List<Part> parts = new ArrayList<>();
    /** Whether the sentence is in brackets. */
    private final boolean bracketed;

    SectorSentence(@Nullable Meaning denial, boolean bracketed) {
        this.denial = denial;
        this.bracketed = bracketed;
    }

    /** Returns the text in brackets that starts here. A denial continues in the brackets. */
    SectorSentence inBrackets() {
        return new SectorSentence(denial, true);
    }

    void word(Word word, int at, int end, boolean quoted) {
        begun = true;
        fronted = 0;
        open = null;
        word.done = doing;
        clause.add(word);
        reachable.add(word);
        if (exception != null) {
            exception.add(word);
        }
        if (aside || (quoted && named)) {
            word.meaning = Meaning.NOT_MEANT;
        } else if (at == expectedAt || at == joinedAt || isReached(at)) {
            word.deny(Meaning.DENIED);
            gap = 0;
            joinedAt = end;
        } else if (denial != null) {
            word.deny(denial);
        }
        expectedAt = NOWHERE;
    }

    /** Reads a verb and an object of a sector as one word at the later of the two. A denial must stand before both. */
    void pair(Word word, int endOfFirst, int at) {
        word.done = doing;
        clause.add(word);
        reachable.add(word);
        if (exception != null) {
            exception.add(word);
        }
        if (aside) {
            word.meaning = Meaning.NOT_MEANT;
        } else if (endOfFirst > reachFrom && isReached(at)) {
            word.deny(Meaning.DENIED);
        } else if (denial != null) {
            word.deny(denial);
        }
    }

    private boolean isReached(int at) {
        return reachFrom != NOWHERE && at - reachFrom <= WIDEST_REACH;
    }

    /** Ends the reach of a denial. Many texts have spaces in place of commas. */
    void space() {
        reachFrom = NOWHERE;
    }

    /** Returns the verbs and the objects of sectors in this clause so far. */
    List<Part> parts() {
        return parts;
    }

    void role(SectorWord entry, int at) {
        int end = at + entry.length();
        boolean expected = at == expectedAt;
        boolean first = !begun;
        begun = true;
        boolean modifier = entry.is(Role.MODIFIER) || entry.is(Role.RELATIVE);
        if (expected && (entry.is(Role.ADVERB) || (expectsWord && modifier))) {
            expectedAt = end;
        } else if (expected && (entry.is(Role.VERB) || entry.is(Role.VERB_OF_PART))) {
            deny(entry.is(Role.VERB) ? Meaning.DENIED : Meaning.EXCEPTED);
        } else if (entry.is(Role.NOT_DOING) || entry.is(Role.NONE_OF)) {
            pure = false;
            expectedAt = end;
            reachFrom = end;
            fronted = reachable.size();
            behindNegation = 0;
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
            reachFrom = NOWHERE;
        } else if (entry.is(Role.BUT)) {
            but();
        } else if (entry.is(Role.AND) || entry.is(Role.GOING_ON)) {
            if (first && carried != null && entry.is(Role.GOING_ON)) {
                denial = carried;
            }
            enumerated(end);
        } else if (modifier || entry.is(Role.FILLER)) {
            // The object of 无 is the denied word: 无广告.
            open = expected ? null : open;
            reachFrom = entry.is(Role.RELATIVE) ? NOWHERE : reachFrom;
            fronted = entry.is(Role.RELATIVE) ? 0 : fronted;
            behindNegation += entry.length();
            gap += entry.length();
        } else {
            named |= entry.is(Role.NAMED);
            aside |= entry.is(Role.ASIDE);
            doing |= entry.is(Role.VERB) && entry.length() > 1 && denial == null && reachable.isEmpty();
            content();
            gap += entry.length();
            behindNegation += entry.length();
        }
    }

    private void deny(Meaning how) {
        denial = how;
        open = how;
        pure = false;
        expectedAt = NOWHERE;
        reachFrom = NOWHERE;
    }

    private void denyBefore(Meaning how) {
        (reachable.isEmpty() ? topics : reachable).forEach(word -> word.deny(how));
        topics = new ArrayList<>();
    }

    private void but() {
        closeDenial();
        fronted = 0;
        content();
        denial = null;
        reachFrom = NOWHERE;
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
        behindNegation++;
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
        if (!doing && behindNegation <= WIDEST_REST) {
            reachable.subList(0, fronted).forEach(word -> word.deny(Meaning.DENIED));
        }
        fronted = 0;
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
        reachFrom = NOWHERE;
        gap = WIDEST_GAP + 1;
        doing = false;
        named = false;
        aside = false;
        clause = new ArrayList<>();
        reachable = new ArrayList<>();
        parts = new ArrayList<>();
    }

    void end() {
        endClause();
        excepted.forEach(word -> word.deny(Meaning.EXCEPTED));
        if (exception != null && exceptionFillsBrackets) {
            exception.forEach(word -> word.deny(Meaning.EXCEPTED));
        }
    }

    /**
     * A verb or an object of sectors in the text.
     *
     * @param word the word
     * @param use whether the word is a verb or an object
     * @param sectors the sectors
     * @param end the index behind the word
     */
    record Part(String word, Use use, List<String> sectors, int end) {}

    /** A word of sectors in the text. */
    static final class Word {

        final SectorWord entry;
        final List<String> sectors;
        Meaning meaning = Meaning.AFFIRMED;
        boolean done;

        Word(SectorWord entry, List<String> sectors) {
            this.entry = entry;
            this.sectors = sectors;
        }

        void deny(Meaning how) {
            if (meaning != Meaning.NOT_MEANT) {
                meaning = how;
            }
        }
    }
}
