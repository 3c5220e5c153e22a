package io.github.icprules.pages;

import io.github.icprules.model.IdSide;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins the sentences of several findings about one paper, so that a card says each thing once. */
final class CardSentences {

    private final Words words;
    private final Language language;

    CardSentences(Words words, Language language) {
        this.words = words;
        this.language = language;
    }

    /** {@return the ways to bring the paper in one line, with a common start such as <i>Photograph it again:</i> once; empty if there is none} */
    List<String> lines(Set<String> lines) {
        StringBuilder joined = new StringBuilder();
        String start = "";
        for (String line : withoutSides(lines)) {
            int colon = line.indexOf('：');
            if (!start.isEmpty() && line.startsWith(start)) {
                joined.setLength(joined.length() - 1);
                joined.append('；').append(line.substring(start.length()));
            } else {
                append(joined, line);
                start = colon < 0 || !line.endsWith("。") ? "" : line.substring(0, colon + 1);
            }
        }
        return joined.isEmpty() ? List.of() : List.of(joined.toString());
    }

    /** {@return the reasons in one line, without the name of the paper in the title of the card; empty if there is none} */
    List<String> reasons(Set<String> reasons, String title) {
        String paper = title.replace(words.say("document.sides.text"), "");
        StringBuilder joined = new StringBuilder();
        withoutSides(reasons).stream()
                .map(reason -> withoutStart(reason, words.say("reason.start").replace("{paper}", paper)))
                .distinct()
                .forEach(reason -> append(joined, reason));
        return joined.isEmpty() ? List.of() : List.of(joined.toString());
    }

    /** Returns the reasons without the side of a document, if the same reason applies to both sides. */
    private List<String> withoutSides(Set<String> reasons) {
        return reasons.stream()
                .map(reason -> {
                    Set<String> both = Stream.of(IdSide.values())
                            .map(side -> swapped(reason, side))
                            .collect(Collectors.toSet());
                    return both.size() > 1 && reasons.containsAll(both) ? without(reason) : reason;
                })
                .distinct()
                .toList();
    }

    private String swapped(String reason, IdSide to) {
        String swapped = reason;
        for (IdSide side : IdSide.values()) {
            swapped = swapped.replace(side(side), side(to));
        }
        return swapped;
    }

    private String without(String reason) {
        return Stream.of(IdSide.values()).map(this::side).reduce(reason, (text, side) -> text.replace(side, ""));
    }

    private String side(IdSide side) {
        return words.say("document.side").replace("{side}", side.in(language));
    }

    private static String withoutStart(String reason, String start) {
        return reason.startsWith(start) ? reason.substring(start.length()) : reason;
    }

    private void append(StringBuilder joined, String sentence) {
        if (language == Language.EN && !joined.isEmpty()) {
            joined.append(' ');
        }
        joined.append(sentence);
    }
}
