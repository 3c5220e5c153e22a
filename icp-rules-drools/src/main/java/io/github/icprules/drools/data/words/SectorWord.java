package io.github.icprules.drools.data.words;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A word of the lists with its meaning: its use in each sector, and its functions beside other words. */
final class SectorWord {

    private final String word;
    /** The sectors of the word, by the use of the word in the sector. */
    private final Map<Use, Set<String>> sectors = new EnumMap<>(Use.class);
    /** The strength of the word as evidence in each kind of text, by the list of the sector. */
    private final Map<TextPlace, Map<String, Strength>> strengths = new EnumMap<>(TextPlace.class);

    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private final Set<Head> heads = EnumSet.noneOf(Head.class);

    SectorWord(String word) {
        this.word = word;
    }

    /** Adds a use of the word. If two uses concern the same kind of text, the word has the greater strength. */
    void add(String sector, Use use, Strength strength) {
        sectors.computeIfAbsent(use, any -> new HashSet<>()).add(sector);
        if (use == Use.VERB) {
            roles.add(Role.VERB);
        }
        for (TextPlace place : use.places) {
            strengths
                    .computeIfAbsent(place, any -> new HashMap<>())
                    .merge(sector, strength, (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
    }

    /** Returns a verb and an object of a sector as one strong word. */
    static SectorWord pair(String first, String second, String sector) {
        SectorWord pair = new SectorWord(first + "…" + second);
        pair.add(sector, Use.SAID, Strength.STRONG);
        return pair;
    }

    void add(Role role) {
        roles.add(role);
    }

    void add(Head head) {
        heads.add(head);
    }

    String word() {
        return word;
    }

    int length() {
        return word.length();
    }

    boolean is(Head head) {
        return heads.contains(head);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    boolean hasRole() {
        return !roles.isEmpty();
    }

    /** Returns the sectors of the word in a kind of text. */
    Set<String> sectorsIn(TextPlace place) {
        return strengths.getOrDefault(place, Map.of()).keySet();
    }

    /** Returns whether the word has a meaning in a kind of text. */
    boolean countsIn(TextPlace place) {
        return hasRole() || !sectorsIn(place).isEmpty() || (place != TextPlace.SCOPE && isPart());
    }

    /** Returns whether the word is a verb or an object of a sector. */
    boolean isPart() {
        return sectors.containsKey(Use.VERB) || sectors.containsKey(Use.OBJECT);
    }

    /** Returns the sectors of which the word has this use. */
    Set<String> sectorsWith(Use use) {
        return sectors.getOrDefault(use, Set.of());
    }

    /** Returns the strength of the word as evidence of one of its sectors in a kind of text. */
    Strength strengthFor(String sector, TextPlace place) {
        return Objects.requireNonNull(strengths.getOrDefault(place, Map.of()).get(sector), sector);
    }

    /** Returns whether the word is a name of a sector, and not only a sign of the sector. */
    boolean isNameOf(String sector) {
        return sectorsWith(Use.PLAIN).contains(sector);
    }

    /** The texts in which a word of a sector counts. */
    enum Use {
        /** The name of the sector. It counts in all texts; the checks of provinces use the word, too. */
        PLAIN(TextPlace.values()),
        /** The texts in which the mini-program describes itself. */
        SAID(TextPlace.NAME, TextPlace.INTRODUCTION, TextPlace.REMARK),
        /** A name. */
        NAME(TextPlace.NAME),
        /** No text: the word means something else. */
        NOT,
        /** No text: where this word stands, the weak words of the sector mean something else. */
        CONTEXT,
        /** No text by itself: beside an object of the sector in the same clause, both together are a strong word (抵押 in 抵押名表). */
        VERB,
        /** No text by itself: the object of a verb of the sector (名表 in 抵押名表). */
        OBJECT;

        private final Set<TextPlace> places;

        Use(TextPlace... places) {
            this.places = places.length == 0 ? EnumSet.noneOf(TextPlace.class) : EnumSet.copyOf(List.of(places));
        }
    }

    /** The words that turn a sector word into a name of something else, such as a street or goods. */
    enum Head {
        /** The head follows the sector word directly: 新闻路. */
        NEXT,
        /** The head is the subject of the name or of the part of a sentence: 彩票店灯箱制作. */
        HEAD,
        /** The head is the end of the name: 牙科椅. */
        LAST,
        /** The sector word itself is the name of a customer, if the sentence says so: 为药店提供货架. */
        INSTITUTION
    }

    /** The function of a word in a denial. */
    enum Role {
        /** 禁止: denies all following words of the clause. */
        DENIAL,
        /** 不: denies all following words of the clause if a verb follows. Without a verb of the list, denies the next words only. */
        NOT_DOING,
        /** 涉及: the verb that is denied. */
        VERB,
        /** 包含: the verb that is denied and concerns a part of an earlier statement. */
        VERB_OF_PART,
        /** 直接: may stand between the denial and the verb. */
        ADVERB,
        /** 无: denies the next words, and the words that are enumerated with them. */
        NONE_OF,
        /** 任何: does not count as a gap. */
        MODIFIER,
        /** 的: ends what 不 without a verb of the list denies: 没出世的孩子. Otherwise like a modifier. */
        RELATIVE,
        /** 无关: denies the preceding words of the clause. */
        DENIAL_OF_BEFORE,
        /** 除外: excepts the preceding words of the clause. */
        EXCEPTION_OF_BEFORE,
        /** 除: starts an exception if the end of an exception follows. */
        EXCEPT,
        /** 以外: ends an exception. */
        EXCEPT_END,
        /** 还: includes the words of an exception again, and ends what 不 without a verb of the list denies. */
        ALSO,
        /** 只: ends a denial. */
        BUT,
        /** 和: continues an enumeration that 无 denies. */
        AND,
        /** 以及: continues an enumeration like 和, and also continues a denial after a comma. */
        GOING_ON,
        /** 服务: does not end an enumeration. */
        FILLER,
        /** 名称: words in quotation marks are only quoted, and are not meant. */
        NAMED,
        /** 执照, 请到: the words that follow in the clause only name items of the licence, or what others do. */
        ASIDE,
        /** 非常: contains a word of denial, but denies nothing. */
        NOT_A_DENIAL
    }
}
