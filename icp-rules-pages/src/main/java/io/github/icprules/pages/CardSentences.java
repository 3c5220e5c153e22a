package io.github.icprules.pages;

import io.github.icprules.model.IdSide;
import io.github.icprules.text.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins the sentences of several findings about one paper, so that a card says each thing once. */
final class CardSentences {

    /** A quoted word with an ellipsis, with the comma of a list in English. */
    private static final Pattern FORM = Pattern.compile("“[^”]*…[^”]*”|\"[^\"…]*…[^\"]*\"(?:, )?");

    private final Words words;
    private final Language language;

    CardSentences(Words words, Language language) {
        this.words = words;
        this.language = language;
    }

    /**
     * {@return the ways to bring the paper in one line, with a common start such as <i>Photograph it again:</i> once; empty if there is
     * none}
     *
     * @param isAgain whether the state of the paper says that it is photographed again, so that the line need not say it
     */
    List<String> lines(Set<String> lines, boolean isAgain) {
        StringBuilder joined = new StringBuilder();
        String common = "";
        for (String line : withoutSides(lines)) {
            String start = words.list("line.starts").stream()
                    .filter(line::startsWith)
                    .findFirst()
                    .orElse("");
            if (!common.isEmpty() && line.startsWith(common)) {
                joined.setLength(joined.length() - 1);
                joined.append(words.say("line.between")).append(line.substring(common.length()));
            } else {
                append(joined, line);
                common = start;
            }
        }
        String line = joined.toString();
        for (String again : words.list("line.again")) {
            line = isAgain && line.startsWith(again) ? line.substring(again.length()) : line;
        }
        for (String twice : words.list("line.twice")) {
            String[] parts = twice.split(">", 2);
            line = line.contains(parts[1]) ? line.replace(parts[0], "") : line;
        }
        return line.isEmpty() ? List.of() : List.of(line);
    }

    /** {@return the cards, each line and each reason once: later cards refer to the first one} */
    List<Card> onceEach(List<Card> cards) {
        Set<String> earlier = new HashSet<>();
        return cards.stream()
                .map(card -> card.with(
                        card.lines().stream()
                                .map(line -> earlier.add(line) ? line : words.say("line.same"))
                                .toList(),
                        card.reasons().stream().filter(earlier::add).toList()))
                .toList();
    }

    /** {@return whether a reason says little more than that the paper is needed} */
    boolean isOnlyName(String reason, String title) {
        String paper = title.replace(words.say("document.sides.text"), "");
        return reason.contains(paper) && reason.length() - paper.length() <= (language == Language.ZH ? 14 : 30);
    }

    /** {@return the first sentence, without what stands in brackets in it and without its end} */
    String first(String sentences) {
        String plain = sentences.replaceAll("（[^（）]*）| \\([^()]*\\)", "");
        int end = plain.indexOf(language == Language.ZH ? "。" : ". ");
        return (end < 0 ? plain : plain.substring(0, end)).replaceFirst("[。.]$", "");
    }

    /** {@return a question without what stands in brackets behind it} */
    String withoutBracket(String question) {
        int start = bracketAt(question);
        return start < 0 ? question : question.substring(0, start).strip();
    }

    /**
     * {@return what stands in brackets behind a question, as a sentence; empty if there is nothing}
     *
     * <p>A word with an ellipsis is a form that the rules look for. It is not a word of the filing, so it is left out.
     */
    List<String> bracket(String question) {
        int start = bracketAt(question);
        if (start < 0) {
            return List.of();
        }
        String all = question.substring(start + 1, question.length() - 1);
        String plain = FORM.matcher(all).replaceAll("");
        boolean isEmpty = !plain.equals(all) && !plain.contains("“") && !plain.contains("\"");
        return isEmpty || plain.isBlank() ? List.of() : List.of(plain.strip() + words.say("sentence.end"));
    }

    /** Returns where the bracket behind a question starts; a negative number if there is none. */
    private static int bracketAt(String question) {
        int depth = 0;
        for (int i = question.length() - 1; i > 0 && (depth > 0 || i == question.length() - 1); i--) {
            char character = question.charAt(i);
            if (character == '）' || character == ')') {
                depth++;
            } else if (character == '（' || character == '(') {
                depth--;
            }
            if (depth == 0 && i < question.length() - 1) {
                return question.substring(0, i).strip().matches("(?s).*[？?]") ? i : -1;
            }
        }
        return -1;
    }

    /** {@return the reasons in one line, without the name of the paper in the title of the card; empty if there is none} */
    List<String> reasons(Set<String> reasons, String title) {
        String paper = title.replace(words.say("document.sides.text"), "");
        StringBuilder joined = new StringBuilder();
        String common = words.say("reason.picture");
        withoutSides(reasons).stream()
                .map(reason ->
                        starts(paper).reduce(reason, (rest, start) -> withoutStart(rest, start), (one, other) -> other))
                .distinct()
                .forEach(reason -> {
                    if (!common.isEmpty() && joined.indexOf(common) == 0 && reason.startsWith(common)) {
                        joined.setLength(joined.length() - 1);
                        joined.append(words.say("line.between")).append(reason.substring(common.length()));
                    } else {
                        append(joined, reason);
                    }
                });
        return joined.isEmpty() ? List.of() : List.of(joined.toString());
    }

    /** Returns the starts of a reason that only name the paper or one of its sides. */
    private Stream<String> starts(String paper) {
        return Stream.concat(
                        Stream.of(paper),
                        Stream.of(IdSide.values()).map(this::side).map(side -> paper + side))
                .map(named -> words.say("reason.start", Map.of("paper", named)));
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
        return words.say("document.side", Map.of("side", side.in(language)));
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
