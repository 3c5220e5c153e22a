package io.github.icprules.drools.data;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a word: its use in each sector and its functions. Thousands of words share about a hundred meanings. Immutable.
 */
final class SectorMeaning {

    private static final int[] NO_SECTORS = {};

    /** The meaning of a word that is in no list. */
    static final SectorMeaning NONE = new SectorMeaning(NO_SECTORS, List.of(), Set.of(), Set.of());

    /** The sectors of the word in ascending order. The list {@code uses} has the use of the word in each of these sectors. */
    private final int[] numbers;

    private final List<Use> uses;
    private final Set<Role> roles;
    private final Set<Head> heads;
    private final int[] @Nullable [] sectors = new int[TextPlace.values().length][];
    private final int[] exceptionOf;
    private final boolean hasSigns;

    @SuppressWarnings("EnumOrdinal") // Texts are searched letter by letter, and a map costs more.
    private SectorMeaning(int[] numbers, List<Use> uses, Set<Role> roles, Set<Head> heads) {
        this.numbers = numbers;
        this.uses = uses;
        this.roles = roles;
        this.heads = heads;
        for (TextPlace place : TextPlace.values()) {
            int[] here = sectorsWhere(use -> use.places.contains(place));
            if (here.length > 0 || !roles.isEmpty()) {
                sectors[place.ordinal()] = here;
            }
        }
        this.exceptionOf = sectorsWhere(use -> use == Use.NOT);
        this.hasSigns = sectorsWhere(use -> use != Use.PLAIN).length > 0;
    }

    /** Returns this meaning with a use in a sector. Sectors must be added in ascending order. */
    SectorMeaning and(int sector, Use use) {
        int size = indexOf(sector) < 0 ? numbers.length + 1 : numbers.length;
        int[] all = Arrays.copyOf(numbers, size);
        Use[] allUses = uses.toArray(new Use[size]);
        all[size - 1] = sector;
        allUses[size - 1] = use;
        return new SectorMeaning(all, List.of(allUses), roles, heads);
    }

    /** Returns this meaning with a function in a denial. */
    SectorMeaning and(Role role) {
        return new SectorMeaning(numbers, uses, with(roles, role), heads);
    }

    /** Returns this meaning with a function beside a word of a sector. */
    SectorMeaning and(Head head) {
        return new SectorMeaning(numbers, uses, roles, with(heads, head));
    }

    private static <E extends Enum<E>> Set<E> with(Set<E> some, E another) {
        Set<E> all = EnumSet.of(another);
        all.addAll(some);
        return all;
    }

    private int[] sectorsWhere(Predicate<Use> condition) {
        int[] found = new int[numbers.length];
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (condition.test(uses.get(i))) {
                found[size++] = numbers[i];
            }
        }
        return size == 0 ? NO_SECTORS : Arrays.copyOf(found, size);
    }

    /** Returns the index of a sector among the sectors of the word; negative if the word is no word of the sector. */
    int indexOf(int sector) {
        return Arrays.binarySearch(numbers, sector);
    }

    /** Returns how many sectors the word has. */
    int size() {
        return numbers.length;
    }

    /** Returns the sector at an index. */
    int sector(int index) {
        return numbers[index];
    }

    /** Returns whether the word is a name of the sector at an index, and not only a sign of the sector. */
    boolean isName(int index) {
        return uses.get(index) == Use.PLAIN;
    }

    /** Returns whether the word has a use other than as the name of a sector. */
    boolean hasSigns() {
        return hasSigns;
    }

    /** Returns the sectors of which the word is an exception. */
    int[] exceptionOf() {
        return exceptionOf;
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

    /** Returns the sectors of the word in a kind of text; {@code null} if the word has no meaning in this kind of text. */
    @SuppressWarnings("EnumOrdinal")
    int @Nullable [] sectorsIn(TextPlace place) {
        return sectors[place.ordinal()];
    }

    /** The texts in which a word of a sector counts. */
    enum Use {
        /** All texts; the check of provincial words uses the word, too. */
        PLAIN(TextPlace.values()),
        /** All texts. */
        SIGN(TextPlace.values()),
        /** The texts in which the mini-program describes itself. */
        SAID(TextPlace.NAME, TextPlace.INTRODUCTION, TextPlace.REMARK),
        /** A name. */
        NAME(TextPlace.NAME),
        /** A business scope. */
        SCOPE(TextPlace.SCOPE),
        /** No text: the word means something else. */
        NOT;

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
        /** 不: denies all following words of the clause if a verb follows. Without a verb, denies a sector word that follows. */
        NOT_DOING,
        /** 涉及: the verb that is denied. */
        VERB,
        /** 包含: the verb that is denied and concerns a part of an earlier statement. */
        VERB_OF_PART,
        /** 直接: may stand between the denial and the verb. */
        ADVERB,
        /** 无: denies the words that follow without a gap, and the words that are enumerated with them. */
        NONE_OF,
        /** 任何: does not count as a gap. */
        MODIFIER,
        /** 无关: denies the preceding words of the clause. */
        DENIAL_OF_BEFORE,
        /** 除外: excepts the preceding words of the clause. */
        EXCEPTION_OF_BEFORE,
        /** 除: starts an exception if the end of an exception follows. */
        EXCEPT,
        /** 以外: ends an exception. */
        EXCEPT_END,
        /** 还: includes the words of an exception again. */
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
        /** 非常: contains a word of denial, but denies nothing. */
        NOT_A_DENIAL
    }
}
