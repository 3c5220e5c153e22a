package io.github.icprules.drools.data.words;

import io.github.icprules.drools.data.tables.ParameterMisfit;
import io.github.icprules.drools.data.tables.Values;
import io.github.icprules.drools.data.words.SectorWord.Head;
import io.github.icprules.drools.data.words.SectorWord.Role;
import io.github.icprules.drools.data.words.SectorWord.Use;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of sectors that need an approval (行业词语), of services with rules of their own, and of denials. One pass over a text
 * finds all words; the cost grows with the length of the text only. Immutable.
 *
 * <p>At each index of a text, only the longest word counts, so a longer word removes the meaning of a shorter word: 保险柜 is an
 * exception of finance.
 */
public final class SectorLexicon {

    private static final String SECTOR = "SECTOR_";
    private static final String DENIAL = "SECTOR_DENIAL";
    private static final String BESIDE = "SECTOR_BESIDE";
    private static final String ORDINARY = "SECTOR_ORDINARY";

    private final WordTree words = new WordTree();

    /**
     * Reads the lists of the words of sectors, services and denials. Other lists are ignored. An entry of a list is a word, its use and its
     * strength with colons between them: {@code 资讯:NAME:WEAK}. A word without a use is the name of its sector, and a word without
     * a strength is strong.
     *
     * @throws IllegalArgumentException if an entry has a use or a strength that its list does not allow
     */
    public SectorLexicon(Map<String, Set<String>> lists) {
        new TreeMap<>(lists).forEach((list, lines) -> {
            if (list.startsWith(SECTOR) || SectorMentions.isOfService(list) || list.equals(SectorMentions.FINANCE)) {
                new TreeSet<>(lines).forEach(line -> add(list, line));
            }
        });
    }

    private void add(String list, String line) {
        SectorWord entry = words.wordOf(Keywords.normalised(word(line)));
        switch (list) {
            case DENIAL -> entry.add(use(list, line, Role.class, Role.DENIAL));
            case BESIDE -> entry.add(use(list, line, Head.class, Head.NEXT));
            case ORDINARY -> entry.add(Role.NOT_A_DENIAL);
            default -> addToSector(entry, list, line);
        }
    }

    private static void addToSector(SectorWord entry, String list, String line) {
        for (Strength strength : Strength.values()) {
            String end = ":" + strength;
            if (line.endsWith(end)) {
                String unnamed = line.substring(0, line.length() - end.length());
                entry.add(list, use(list, unnamed, Use.class, Use.PLAIN), strength);
                return;
            }
        }
        entry.add(list, use(list, line, Use.class, Use.PLAIN), Strength.STRONG);
    }

    private static String word(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon);
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

    /** {@return the words of a list without an explicit use} */
    public static Set<String> plain(Set<String> lines) {
        return lines.stream()
                .filter(SectorLexicon::hasNoUse)
                .map(SectorLexicon::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean hasNoUse(String line) {
        String behind = line.substring(word(line).length());
        return behind.isEmpty() || Stream.of(Strength.values()).anyMatch(strength -> behind.equals(":" + strength));
    }

    /** {@return the sectors that a text mentions} */
    public SectorMentions read(String text, TextPlace place) {
        return new SectorReader(this, Keywords.normalised(text), place).read();
    }

    /** Returns the tree of all words. */
    WordTree words() {
        return words;
    }

    /**
     * Returns the longest name of a sector that a word of the sector is or contains: 互联网新闻信息服务 contains 新闻; {@code null} if
     * there is none.
     */
    @Nullable String nameIn(SectorWord sign, String sector) {
        String longest = null;
        for (int from = 0; from < sign.length(); from++) {
            WordTree place = words;
            for (int i = from; i < sign.length() && place != null; i++) {
                place = place.after(sign.word().charAt(i));
                SectorWord part = place == null ? null : place.word();
                if (part != null && part.isNameOf(sector) && (longest == null || part.length() > longest.length())) {
                    longest = part.word();
                }
            }
        }
        return longest;
    }

    /**
     * Returns the length of the head of a kind that starts at an index of a text; 0 if the longest word at the index is no head of
     * this kind.
     */
    int head(String text, int from, Head kind) {
        SectorWord longest = null;
        WordTree place = words;
        for (int i = from; i < text.length() && place != null; i++) {
            place = place.after(text.charAt(i));
            longest = place == null || place.word() == null ? longest : place.word();
        }
        return longest != null && longest.is(kind) ? longest.length() : 0;
    }
}
