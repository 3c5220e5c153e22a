package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.data.words.SectorMentions.Affirmed;
import io.github.icprules.drools.data.words.Strength;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of one sector in the texts of a filing, with their strength.
 *
 * @param pieces the words, each once in each text, in the order of the texts
 * @param supported whether a feature of the mini-program speaks of the sector, too
 */
record SectorEvidence(List<Piece> pieces, boolean supported) {

    /**
     * A word in a text.
     *
     * @param word the word
     * @param source the text
     */
    record Piece(Affirmed word, TextSource source) {}

    /**
     * Returns whether the evidence suffices for a warning: one strong word, two different weak words, or a weak word and a feature.
     * Two weak words are not different if one contains the other, or if both only name people or only name ordinary things.
     */
    boolean suffices() {
        return pieces.stream().anyMatch(piece -> piece.word.isStrong())
                || (supported && pieces.stream().anyMatch(piece -> piece.word.strength() == Strength.WEAK))
                || pieces.stream().anyMatch(one -> pieces.stream().anyMatch(other -> differ(one.word, other.word)));
    }

    private static boolean differ(Affirmed one, Affirmed other) {
        return one.strength().adds(other.strength())
                && !one.word().contains(other.word())
                && !other.word().contains(one.word());
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

    /** Returns whether a reviewer may ask about the words, although they do not suffice. */
    boolean isWorthAsking() {
        return !suffices() && pieces.stream().anyMatch(piece -> piece.word.strength() == Strength.WEAK);
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
        boolean strong = pieces.stream().anyMatch(piece -> piece.word.isStrong());
        return pieces.stream().filter(piece -> !strong || piece.word.isStrong());
    }
}
