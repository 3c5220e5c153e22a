package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.data.words.SectorMentions.Affirmed;
import io.github.icprules.drools.data.words.Strength;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of one sector in the texts of a filing, with their strength.
 *
 * @param pieces the words, each once in each text, in the order of the texts
 * @param supported whether a feature of the mini-program speaks of the sector, too
 */
record SectorEvidence(List<Piece> pieces, boolean supported) {

    /** The points of words that suffice for a warning. */
    private static final int ENOUGH = 3;

    /**
     * A word in a text.
     *
     * @param word the word
     * @param source the text
     */
    record Piece(Affirmed word, TextSource source) {}

    /**
     * Returns whether the evidence suffices for a warning: one strong word, weak words with enough points, or a weak word and a
     * feature.
     */
    boolean suffices() {
        return hasStrong()
                || (supported && pieces.stream().anyMatch(piece -> piece.word.strength() == Strength.WEAK))
                || points(pieces) >= ENOUGH;
    }

    private boolean hasStrong() {
        return pieces.stream().anyMatch(piece -> piece.word.isStrong());
    }

    /**
     * Returns the points of the different words: two for a weak word, one for a word that only names people or an ordinary thing, and
     * one more if there are people and a thing. A word that is a part of another word does not count.
     */
    static int points(List<Piece> pieces) {
        Map<String, Strength> words = new HashMap<>();
        pieces.forEach(piece -> words.merge(
                piece.word.word(), piece.word.strength(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        Set<Strength> kinds = EnumSet.noneOf(Strength.class);
        int points = 0;
        for (Map.Entry<String, Strength> word : words.entrySet()) {
            if (words.keySet().stream()
                    .noneMatch(other -> !other.equals(word.getKey()) && other.contains(word.getKey()))) {
                kinds.add(word.getValue());
                points += word.getValue() == Strength.WEAK ? 2 : 1;
            }
        }
        return points + (kinds.contains(Strength.WEAK_WHO) && kinds.contains(Strength.WEAK_WHAT) ? 1 : 0);
    }

    /** Returns the evidence without some words. */
    SectorEvidence without(List<String> words) {
        return new SectorEvidence(
                pieces.stream()
                        .filter(piece -> !words.contains(piece.word.word()))
                        .toList(),
                supported);
    }

    /** Returns whether the name contains a strong word, so that a denial in another text does not suffice. */
    boolean isNamed() {
        return pieces.stream().anyMatch(piece -> piece.source == TextSource.NAME && piece.word.isStrong());
    }

    /**
     * Returns whether a reviewer may ask about the words, although they do not suffice: a weak word stands in the name or in the
     * introduction. A remark mentions many things that are not offered.
     */
    boolean isWorthAsking() {
        return !suffices()
                && pieces.stream()
                        .anyMatch(piece -> piece.source != TextSource.REMARK && piece.word.strength() == Strength.WEAK);
    }

    /** Returns the words that a report names: the strong words, or the weak words if there are no strong words. */
    List<String> words() {
        return decisive().map(piece -> piece.word.word()).distinct().toList();
    }

    /** Returns the kinds of texts that contain these words. */
    List<TextSource> sources() {
        return decisive().map(Piece::source).distinct().toList();
    }

    private Stream<Piece> decisive() {
        boolean strong = hasStrong();
        return pieces.stream().filter(piece -> !strong || piece.word.isStrong());
    }
}
