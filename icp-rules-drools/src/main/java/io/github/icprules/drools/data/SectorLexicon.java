package io.github.icprules.drools.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words by which the sectors are known that need an approval (行业词语), and the words by which a text denies a sector. A
 * text is read once for all of them, at a cost that grows with its length alone. Immutable.
 *
 * <p>An entry of a list is a word, or a word and its use with a colon between them: {@code 资讯:NAME}. At each place of a text
 * the longest entry counts, so a longer entry takes the meaning of a shorter one away: 保险柜 is an exception of finance.
 */
public final class SectorLexicon {

    /** Words for approvals in general: a text that denies them denies its words of each sector. */
    static final String GENERAL = "SECTOR_GENERAL";

    /** The lists of sectors. Their order is that of findings. */
    static final List<String> SECTORS = List.of(
            "SECTOR_NEWS",
            "SECTOR_PUBLISHING",
            "SECTOR_PUBLICATION_SALE",
            "SECTOR_GAME",
            "SECTOR_DRUG",
            "SECTOR_DEVICE",
            "SECTOR_CULTURE",
            "SECTOR_AUDIOVISUAL",
            "SECTOR_MICRODRAMA",
            "SECTOR_RIDE_HAILING",
            "SECTOR_RELIGION",
            "SECTOR_LOTTERY",
            "SECTOR_OFF_CAMPUS_TRAINING",
            "SECTOR_EDUCATION",
            "SECTOR_HEALTH_CARE",
            "SECTOR_MAP",
            "SECTOR_BULLETIN",
            "SECTOR_GOVERNMENT_SERVICE",
            "SECTOR_TOBACCO",
            "FINANCE",
            GENERAL);

    static final int NUMBER_OF_GENERAL = SECTORS.indexOf(GENERAL);
    static final int NUMBER_OF_FINANCE = SECTORS.indexOf("FINANCE");

    private static final String DENIAL = "SECTOR_DENIAL";
    private static final String BESIDE = "SECTOR_BESIDE";

    private final Trie trie;

    private SectorLexicon(Trie trie) {
        this.trie = trie;
    }

    /**
     * Reads the lists of sectors among some lists.
     *
     * @throws IllegalArgumentException if an entry has a use that its list does not know
     */
    static SectorLexicon of(Map<String, Set<String>> lists) {
        Map<String, Entry> entries = new HashMap<>();
        Meaning none = new Meaning();
        for (String sector : SECTORS) {
            add(entries, none, sector, lists);
        }
        add(entries, none, DENIAL, lists);
        add(entries, none, BESIDE, lists);
        SectorLexicon lexicon = new SectorLexicon(new Trie(entries.values()));
        entries.values().forEach(lexicon::nameSectors);
        return lexicon;
    }

    private static void add(Map<String, Entry> entries, Meaning none, String list, Map<String, Set<String>> lists) {
        for (String line : lists.getOrDefault(list, Set.of())) {
            int colon = line.indexOf(':');
            String word = Keywords.normalised(colon < 0 ? line : line.substring(0, colon));
            Entry entry = entries.get(word);
            if (entry == null) {
                entry = new Entry(word, none);
                entries.put(word, entry);
            }
            entry.meaning = entry.meaning.and(list, line);
        }
    }

    /** {@return the words of a list that have no use of their own} */
    static Set<String> plain(Set<String> lines) {
        return lines.stream().filter(line -> line.indexOf(':') < 0).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the sectors in a text} */
    public SectorMentions read(String text, TextPlace place) {
        String normalised = Keywords.normalised(text);
        return mayMention(normalised, place) ? new SectorReader(this, normalised, place).read() : SectorMentions.NONE;
    }

    /**
     * Returns whether a text contains a word of any sector, even a denied word, a part of a longer word or an exception. A word for
     * all approvals by itself does not count: what a text says of them concerns the words of sectors in the same text.
     */
    private boolean mayMention(String text, TextPlace place) {
        for (int from = 0; from < text.length(); from++) {
            if (trie.mayBegin(text, from)) {
                int node = Trie.ROOT;
                for (int i = from; i < text.length() && node != Trie.NONE; i++) {
                    node = trie.next(node, text.charAt(i));
                    Entry entry = trie.entry(node);
                    int[] sectors = entry == null ? null : entry.sectorsIn(place);
                    if (sectors != null
                            && sectors.length > 0
                            && (sectors.length > 1 || sectors[0] != NUMBER_OF_GENERAL)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * {@return the number of a sector}
     *
     * @param list the sector's list, such as {@code SECTOR_NEWS}
     * @throws IllegalArgumentException if there is no such sector
     */
    public static int number(String list) {
        int number = SECTORS.indexOf(list);
        if (number < 0) {
            throw new IllegalArgumentException("There is no list of words " + list + '.');
        }
        return number;
    }

    /**
     * The longest entry at a place of a text that counts there; {@code null} if there is none.
     *
     * @param exceptionEnds where the exceptions of each sector end that have begun; those that begin here are put in
     */
    @Nullable Entry longest(String text, int from, TextPlace place, int[] exceptionEnds) {
        Entry longest = null;
        if (!trie.mayBegin(text, from)) {
            return null;
        }
        int node = Trie.ROOT;
        for (int i = from; i < text.length(); i++) {
            node = trie.next(node, text.charAt(i));
            if (node == Trie.NONE) {
                break;
            }
            Entry entry = trie.entry(node);
            if (entry != null) {
                for (int sector : entry.meaning.exceptionOf) {
                    exceptionEnds[sector] = Math.max(exceptionEnds[sector], i + 1);
                }
                if (entry.sectorsIn(place) != null) {
                    longest = entry;
                }
            }
        }
        return longest;
    }

    /** How long the head of a kind is that begins at a place of a text; 0 if the longest entry there is none. */
    int head(String text, int from, Head kind) {
        int length = 0;
        int node = Trie.ROOT;
        for (int i = from; i < text.length(); i++) {
            node = trie.next(node, text.charAt(i));
            if (node == Trie.NONE) {
                break;
            }
            Entry entry = trie.entry(node);
            if (entry != null) {
                length = entry.is(kind) ? entry.length() : 0;
            }
        }
        return length;
    }

    /** Finds the names of sectors that a sign of them has in it: 互联网新闻信息服务 speaks of 新闻. */
    private void nameSectors(Entry longer) {
        if (!longer.meaning.hasSigns) {
            return;
        }
        for (int from = 0; from < longer.length(); from++) {
            int node = Trie.ROOT;
            for (int i = from; i < longer.length(); i++) {
                node = trie.next(node, longer.word.charAt(i));
                if (node == Trie.NONE) {
                    break;
                }
                Entry entry = trie.entry(node);
                if (entry != null) {
                    longer.nameSectorsOf(entry);
                }
            }
        }
    }

    private static <U extends Enum<U>> U use(String list, String line, Class<U> uses, U unlessNamed) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return unlessNamed;
        }
        String name = line.substring(colon + 1);
        for (U use : uses.getEnumConstants()) {
            if (use.name().equals(name)) {
                return use;
            }
        }
        List<String> names = Stream.of(uses.getEnumConstants()).map(Enum::name).toList();
        throw new ParameterMisfit(
                "keywords." + list, "words with their use behind a colon, " + Values.oneOf(names, name), line);
    }

    /** The texts in which a word of a sector counts. */
    enum Use {
        /** Everywhere; provinces look for it, too. */
        PLAIN(TextPlace.values()),
        /** Everywhere. */
        SIGN(TextPlace.values()),
        /** In what the mini-program says of itself. */
        SAID(TextPlace.NAME, TextPlace.INTRODUCTION, TextPlace.REMARK),
        /** In a name. */
        NAME(TextPlace.NAME),
        /** In a business scope. */
        SCOPE(TextPlace.SCOPE),
        /** Nowhere: it means something else. */
        NOT;

        private final Set<TextPlace> places;

        Use(TextPlace... places) {
            this.places = places.length == 0 ? EnumSet.noneOf(TextPlace.class) : EnumSet.copyOf(List.of(places));
        }
    }

    /** The words that turn a sector word into a name of something else, such as a street or goods. */
    enum Head {
        /** It follows at once: 新闻路. */
        NEXT,
        /** It is what the name, or the part of a sentence, is about: 彩票店灯箱制作. */
        HEAD,
        /** It ends the name: 牙科椅. */
        LAST,
        /** The word itself is that of a customer, if the sentence says so: 为药店提供货架. */
        INSTITUTION
    }

    /** The function of a word in a denial. */
    enum Role {
        /** 禁止: denies all that follows in its clause. */
        DENIAL,
        /** 不: denies all that follows in its clause, if a verb follows; a word of a sector that follows, if none does. */
        NOT_DOING,
        /** 涉及: what is denied. */
        VERB,
        /** 包含: what is denied, of a part of what was said before. */
        VERB_OF_PART,
        /** 直接: may stand between the two. */
        ADVERB,
        /** 无: denies the words that follow it without a gap, and those that they are enumerated with. */
        NONE_OF,
        /** 任何: no gap. */
        MODIFIER,
        /** 无关: denies what stands before it in its clause. */
        DENIAL_OF_BEFORE,
        /** 除外: excepts what stands before it in its clause. */
        EXCEPTION_OF_BEFORE,
        /** 除: begins an exception, if the end of one follows. */
        EXCEPT,
        /** 以外: ends an exception. */
        EXCEPT_END,
        /** 还: what was excepted is meant, too. */
        ALSO,
        /** 只: ends a denial. */
        BUT,
        /** 和: goes on with what a "no" denies. */
        AND,
        /** 以及: the same, and goes on with a denial after a comma. */
        GOING_ON,
        /** 服务: does not end an enumeration. */
        FILLER,
        /** 名称: words in quotation marks are spoken of, not meant. */
        NAMED,
        /** 非常: denies nothing. */
        NOT_A_DENIAL
    }

    /** What a word means: its use in each sector and its functions. Thousands of words share about a hundred meanings. */
    private static final class Meaning {

        private static final int[] NO_SECTORS = {};

        /** The sectors of which it is a word, in ascending order, and the use of the word in each of them. */
        private final int[] numbers;

        private final Use[] uses;
        private final Set<Role> roles;
        private final Set<Head> heads;
        private final int[] @Nullable [] sectors = new int[TextPlace.values().length][];
        private final int[] exceptionOf;
        private final boolean hasSigns;
        /** The meanings of words that are in one more list, by the name of the list and the use. */
        private final Map<String, Meaning> longer = new HashMap<>();

        /** The meaning of a word that is in no list. */
        Meaning() {
            this(NO_SECTORS, new Use[0], Set.of(), Set.of());
        }

        @SuppressWarnings("EnumOrdinal") // Texts are searched letter by letter, and a map costs more.
        private Meaning(int[] numbers, Use[] uses, Set<Role> roles, Set<Head> heads) {
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

        /** Returns the meaning of a word that is also in another list. Lists of sectors come in ascending order. */
        Meaning and(String list, String line) {
            int colon = line.indexOf(':');
            String key = colon < 0 ? list : list + line.substring(colon);
            Meaning known = longer.get(key);
            if (known == null) {
                known = switch (list) {
                    case DENIAL ->
                        new Meaning(numbers, uses, with(roles, use(list, line, Role.class, Role.DENIAL)), heads);
                    case BESIDE ->
                        new Meaning(numbers, uses, roles, with(heads, use(list, line, Head.class, Head.NEXT)));
                    default -> and(SECTORS.indexOf(list), use(list, line, Use.class, Use.PLAIN));
                };
                longer.put(key, known);
            }
            return known;
        }

        private Meaning and(int sector, Use use) {
            int size = indexOf(sector) < 0 ? numbers.length + 1 : numbers.length;
            int[] all = Arrays.copyOf(numbers, size);
            Use[] allUses = Arrays.copyOf(uses, size);
            all[size - 1] = sector;
            allUses[size - 1] = use;
            return new Meaning(all, allUses, roles, heads);
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
                if (condition.test(uses[i])) {
                    found[size++] = numbers[i];
                }
            }
            return size == 0 ? NO_SECTORS : Arrays.copyOf(found, size);
        }

        private int indexOf(int sector) {
            return Arrays.binarySearch(numbers, sector);
        }
    }

    /** A word of the lists, with its meaning. */
    static final class Entry {

        private final String word;
        private Meaning meaning;
        /** For each sector of which the word is a sign, the name of the sector that the word contains. */
        private @Nullable String @Nullable [] names;

        private Entry(String word, Meaning meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        /** Takes the names of sectors from a word that this word contains. */
        private void nameSectorsOf(Entry part) {
            for (int i = 0; i < part.meaning.numbers.length; i++) {
                int own = meaning.indexOf(part.meaning.numbers[i]);
                if (own >= 0 && part.meaning.uses[i] == Use.PLAIN) {
                    if (names == null) {
                        names = new String[meaning.numbers.length];
                    }
                    String known = names[own];
                    if (known == null || known.length() < part.length()) {
                        names[own] = part.word;
                    }
                }
            }
        }

        String word() {
            return word;
        }

        int length() {
            return word.length();
        }

        boolean is(Head head) {
            return meaning.heads.contains(head);
        }

        boolean isRole() {
            return !meaning.roles.isEmpty();
        }

        boolean is(Role role) {
            return meaning.roles.contains(role);
        }

        /** The sectors of which it is a word in a place; {@code null} if it is nothing at all there. */
        @SuppressWarnings("EnumOrdinal")
        int @Nullable [] sectorsIn(TextPlace place) {
            return meaning.sectors[place.ordinal()];
        }

        /** The name of a sector that it is or has in it; {@code null} if it is no more than a sign of the sector. */
        @Nullable String nameOf(int sector) {
            int own = meaning.indexOf(sector);
            if (own < 0) {
                return null;
            }
            return meaning.uses[own] == Use.PLAIN ? word : names == null ? null : names[own];
        }
    }

    /** The entries, letter by letter: a table of hashes, so that no step depends on how many there are. */
    private static final class Trie {

        static final int ROOT = 1;
        static final int NONE = 0;

        private final @Nullable Entry[] entries;
        /** The words of one letter, and of all others the first two letters, mixed: most places of a text have none of them. */
        private final long[] letters = new long[1 << 10];

        private final long[] pairs = new long[1 << 10];

        private long[] keys = new long[1 << 12];
        private int[] nodes = new int[1 << 12];

        Trie(Iterable<Entry> words) {
            List<@Nullable Entry> made = new ArrayList<>();
            // No node, and that from which all words begin.
            made.add(null);
            made.add(null);
            for (Entry word : words) {
                char first = word.word.charAt(0);
                if (word.length() == 1) {
                    set(letters, first);
                } else {
                    set(pairs, mixed(first, word.word.charAt(1)));
                }
                int node = ROOT;
                for (int i = 0; i < word.length(); i++) {
                    node = nextOrNew(node, word.word.charAt(i), made);
                }
                made.set(node, word);
            }
            this.entries = made.toArray(Entry[]::new);
        }

        /** Whether a word may begin at a place of a text; if not, none does. */
        boolean mayBegin(String text, int at) {
            char first = text.charAt(at);
            return has(letters, first) || (at + 1 < text.length() && has(pairs, mixed(first, text.charAt(at + 1))));
        }

        private static void set(long[] bits, int bit) {
            bits[bit >>> 6] |= 1L << bit;
        }

        private static boolean has(long[] bits, int bit) {
            return (bits[bit >>> 6] & (1L << bit)) != 0;
        }

        private static int mixed(char first, char second) {
            return (first * 31 + second * 1021) & 0xFFFF;
        }

        @Nullable Entry entry(int node) {
            return entries[node];
        }

        int next(int node, char letter) {
            return nodes[slot(key(node, letter))];
        }

        private int nextOrNew(int node, char letter, List<@Nullable Entry> made) {
            int slot = slot(key(node, letter));
            if (nodes[slot] == NONE) {
                if (made.size() * 2 > keys.length) {
                    enlarge();
                    slot = slot(key(node, letter));
                }
                keys[slot] = key(node, letter);
                nodes[slot] = made.size();
                made.add(null);
            }
            return nodes[slot];
        }

        private void enlarge() {
            long[] oldKeys = keys;
            int[] oldNodes = nodes;
            keys = new long[oldKeys.length * 2];
            nodes = new int[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldNodes[i] != NONE) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    nodes[slot] = oldNodes[i];
                }
            }
        }

        /** The place of a key, or the free one where it belongs. */
        private int slot(long key) {
            long hash = key * 0x9E3779B97F4A7C15L;
            int mask = keys.length - 1;
            int slot = (int) (hash >>> 40) & mask;
            while (nodes[slot] != NONE && keys[slot] != key) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private static long key(int node, char letter) {
            return ((long) node << Character.SIZE) | letter;
        }
    }
}
