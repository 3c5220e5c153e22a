package io.github.icprules.drools.data;

import io.github.icprules.drools.data.SectorMeaning.Head;
import io.github.icprules.drools.data.SectorMeaning.Role;
import org.jspecify.annotations.Nullable;

/** A word of the lists, with its meaning. */
final class SectorWord {

    private final String word;
    private final SectorMeaning meaning;
    /** For each sector of the word, the longest name of the sector that the word contains; {@code null} if there is none. */
    private @Nullable String @Nullable [] names;

    SectorWord(String word, SectorMeaning meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** Takes the names of sectors from a word that this word contains. */
    void nameSectorsOf(SectorWord part) {
        for (int i = 0; i < part.meaning.size(); i++) {
            int own = meaning.indexOf(part.meaning.sector(i));
            if (own >= 0 && part.meaning.isName(i)) {
                if (names == null) {
                    names = new String[meaning.size()];
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

    SectorMeaning meaning() {
        return meaning;
    }

    int length() {
        return word.length();
    }

    boolean is(Head head) {
        return meaning.is(head);
    }

    boolean is(Role role) {
        return meaning.is(role);
    }

    /** Returns the sectors of the word in a kind of text; {@code null} if the word has no meaning in this kind of text. */
    int @Nullable [] sectorsIn(TextPlace place) {
        return meaning.sectorsIn(place);
    }

    /**
     * Returns the name of a sector that the word is or contains; {@code null} if the word is only a sign of the sector, or no word
     * of the sector.
     */
    @Nullable String nameOf(int sector) {
        int own = meaning.indexOf(sector);
        if (own < 0) {
            return null;
        }
        return meaning.isName(own) ? word : names == null ? null : names[own];
    }
}
