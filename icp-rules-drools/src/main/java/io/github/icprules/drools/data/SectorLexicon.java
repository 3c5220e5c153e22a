package io.github.icprules.drools.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of sectors that need an approval (行业词语), and the words of denials. One pass over a text finds all words; the cost
 * grows with the length of the text only. Immutable.
 *
 * <p>An entry of a list is a word, or a word and its use with a colon between them: {@code 资讯:NAME}. At each index of a text,
 * only the longest entry counts, so a longer entry removes the meaning of a shorter entry: 保险柜 is an exception of finance.
 */
public final class SectorLexicon {

    /** The list of words for approvals in general. A text that denies such a word denies its own words of every sector. */
    static final String GENERAL = "SECTOR_GENERAL";

    /** The lists of sectors, in the order of the findings. */
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
     * Reads the lists of sectors. Other lists are ignored.
     *
     * @throws IllegalArgumentException if an entry has a use that its list does not allow
     */
    static SectorLexicon of(Map<String, Set<String>> lists) {
        // The order of the words is fixed, so that each build writes equal bytes.
        Map<String, Entry> entries = new TreeMap<>();
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

    /**
     * The words in the form that the build writes.
     *
     * @param words the words
     * @param meaningOf for each word, the index of its meaning
     * @param names the names of sectors that the words contain, one word after the other
     * @param ownNames for each word, how many of the names are its own
     * @param wordAt for each node of the trie, the index of the word that ends there; -1 if no word ends there
     */
    @SuppressWarnings("ArrayRecordComponent") // Arrays are read in one step, and the records are not compared.
    record Stored(
            List<String> words,
            List<StoredMeaning> meanings,
            int[] meaningOf,
            List<@Nullable String> names,
            int[] ownNames,
            int[] wordAt,
            long[] letters,
            long[] pairs,
            long[] keys,
            int[] nodes) {}

    /** A meaning in the form that the build writes. */
    @SuppressWarnings("ArrayRecordComponent")
    record StoredMeaning(int[] numbers, List<Use> uses, Set<Role> roles, Set<Head> heads) {}

    /** {@return the words in the form that the build writes} */
    Stored stored() {
        List<Entry> words = Arrays.stream(trie.entries).filter(Objects::nonNull).toList();
        List<Meaning> meanings =
                words.stream().map(word -> word.meaning).distinct().toList();
        IdentityHashMap<Entry, Integer> places = new IdentityHashMap<>();
        List<@Nullable String> names = new ArrayList<>();
        for (Entry word : words) {
            places.put(word, places.size());
            if (word.names != null) {
                Collections.addAll(names, word.names);
            }
        }
        return new Stored(
                words.stream().map(Entry::word).toList(),
                meanings.stream()
                        .map(meaning ->
                                new StoredMeaning(meaning.numbers, List.of(meaning.uses), meaning.roles, meaning.heads))
                        .toList(),
                words.stream().mapToInt(word -> meanings.indexOf(word.meaning)).toArray(),
                names,
                words.stream()
                        .mapToInt(word -> word.names == null ? 0 : word.names.length)
                        .toArray(),
                Arrays.stream(trie.entries)
                        .mapToInt(entry -> places.getOrDefault(entry, -1))
                        .toArray(),
                trie.letters,
                trie.pairs,
                trie.keys,
                trie.nodes);
    }

    /** {@return the lexicon of stored words} */
    static SectorLexicon of(Stored stored) {
        Meaning[] meanings = new Meaning[stored.meanings.size()];
        for (int i = 0; i < meanings.length; i++) {
            StoredMeaning meaning = stored.meanings.get(i);
            meanings[i] = new Meaning(
                    meaning.numbers,
                    meaning.uses.toArray(new Use[0]),
                    meaning.roles.isEmpty() ? Set.of() : EnumSet.copyOf(meaning.roles),
                    meaning.heads.isEmpty() ? Set.of() : EnumSet.copyOf(meaning.heads));
        }
        Entry[] words = new Entry[stored.meaningOf.length];
        int name = 0;
        for (int i = 0; i < words.length; i++) {
            words[i] = new Entry(stored.words.get(i), meanings[stored.meaningOf[i]]);
            int own = stored.ownNames[i];
            if (own > 0) {
                words[i].names = stored.names.subList(name, name + own).toArray(new String[0]);
                name += own;
            }
        }
        @Nullable Entry[] entries = new Entry[stored.wordAt.length];
        for (int node = 0; node < entries.length; node++) {
            int word = stored.wordAt[node];
            entries[node] = word < 0 ? null : words[word];
        }
        return new SectorLexicon(new Trie(entries, stored));
    }

    private static void add(Map<String, Entry> entries, Meaning none, String list, Map<String, Set<String>> lists) {
        for (String line : new TreeSet<>(lists.getOrDefault(list, Set.of()))) {
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

    /** {@return the words of a list without an explicit use} */
    static Set<String> plain(Set<String> lines) {
        return lines.stream().filter(line -> line.indexOf(':') < 0).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the sectors that a text mentions} */
    public SectorMentions read(String text, TextPlace place) {
        String normalised = Keywords.normalised(text);
        return mayMention(normalised, place) ? new SectorReader(this, normalised, place).read() : SectorMentions.NONE;
    }

    /**
     * Returns whether a text contains a word of any sector. Denied words, parts of longer words and exceptions count, too. A general
     * word for approvals alone does not count, because it names no sector.
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
     * @param list the list of the sector, such as {@code SECTOR_NEWS}
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
     * Returns the longest entry that starts at an index of a text and counts in this kind of text; {@code null} if there is none.
     *
     * @param exceptionEnds for each sector, the end of the exceptions that have started; exceptions that start at the index are
     *     added
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

    /**
     * Returns the length of the head of a kind that starts at an index of a text; 0 if the longest entry at the index is not such
     * a head.
     */
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

    /** Finds the name of a sector in a longer sign of the same sector: 互联网新闻信息服务 contains 新闻. */
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

    /** The meaning of a word: its use in each sector and its functions. Thousands of words share about a hundred meanings. */
    private static final class Meaning {

        private static final int[] NO_SECTORS = {};

        /**
         * The sectors of the word in ascending order. The array {@code uses} has the use of the word in each of these sectors.
         */
        private final int[] numbers;

        private final Use[] uses;
        private final Set<Role> roles;
        private final Set<Head> heads;
        private final int[] @Nullable [] sectors = new int[TextPlace.values().length][];
        private final int[] exceptionOf;
        private final boolean hasSigns;
        /** The meanings of words that are also in one further list, by the name of the list and the use. */
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
        /** For each sector of the word, the longest name of the sector that the word contains; {@code null} if there is none. */
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

        /** Returns the sectors of the word in a kind of text; {@code null} if the word has no meaning in this kind of text. */
        @SuppressWarnings("EnumOrdinal")
        int @Nullable [] sectorsIn(TextPlace place) {
            return meaning.sectors[place.ordinal()];
        }

        /**
         * Returns the name of a sector that the word is or contains; {@code null} if the word is only a sign of the sector, or no
         * word of the sector.
         */
        @Nullable String nameOf(int sector) {
            int own = meaning.indexOf(sector);
            if (own < 0) {
                return null;
            }
            return meaning.uses[own] == Use.PLAIN ? word : names == null ? null : names[own];
        }
    }

    /**
     * The entries as a trie of letters. The trie is stored as a hash table, so the cost of a step does not depend on the number
     * of entries.
     */
    private static final class Trie {

        static final int ROOT = 1;
        static final int NONE = 0;

        private final @Nullable Entry[] entries;
        /**
         * The words of one letter as a bit set; the bit set {@code pairs} has hashes of the first two letters of longer words. At
         * most indices of a text, no bit is set.
         */
        private final long[] letters;

        private final long[] pairs;

        private long[] keys;
        private int[] nodes;

        Trie(@Nullable Entry[] entries, Stored stored) {
            this.entries = entries;
            this.letters = stored.letters;
            this.pairs = stored.pairs;
            this.keys = stored.keys;
            this.nodes = stored.nodes;
        }

        Trie(Iterable<Entry> words) {
            this.letters = new long[1 << 10];
            this.pairs = new long[1 << 10];
            this.keys = new long[1 << 12];
            this.nodes = new int[1 << 12];
            List<@Nullable Entry> made = new ArrayList<>();
            // The node {@code NONE}, and the root, at which all words start.
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

        /** Returns whether a word may start at an index of a text. If the result is false, no word starts there. */
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

        /** Returns the slot of a key, or the free slot for the key. */
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
