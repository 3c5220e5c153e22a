package io.github.icprules.desk;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.report.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding beside a field.
 *
 * @param id the anchor of the finding on the page
 * @param mood the class of its colour
 * @param label the name of the field
 * @param message what is wrong
 * @param next the next step; empty if there is none
 * @param who the party that takes the step; empty if it is not known
 * @param ruleId the rule; {@code null} if the finding has none
 * @param basis the articles behind the finding
 * @param seeAlso the anchor of the finding that also concerns this field; {@code null} for a finding itself
 */
record Note(
        String id,
        Mood mood,
        String label,
        String message,
        String next,
        String who,
        @Nullable String ruleId,
        List<LegalBasis> basis,
        @Nullable String seeAlso) {

    /** How much a finding weighs, the gravest first: sign, key of the word, class of the colour. */
    enum Mood {
        STOP("✗", "stop"),
        REPLACE("↻", "stop"),
        OPEN("?", "open"),
        LEGAL("!", "care"),
        CARE("!", "care"),
        FOLLOWS("↳", "calm"),
        INFO("i", "calm");

        private final String sign;
        private final String style;

        Mood(String sign, String style) {
            this.sign = sign;
            this.style = style;
        }

        String sign() {
            return sign;
        }

        String style() {
            return style;
        }

        /** {@return the key of the word in the texts of the pages} */
        String key() {
            return "mood." + name();
        }

        static Mood of(Severity severity) {
            return switch (severity) {
                case BLOCKING -> STOP;
                case LEGAL -> LEGAL;
                case WARNING -> CARE;
                case INFO -> INFO;
            };
        }
    }

    /** {@return a finding that comes from no rule} */
    static Note of(String id, Mood mood, String label, String message, String next, String who) {
        return new Note(id, mood, label, message, next, who, null, List.of(), null);
    }

    /** {@return a reference to this finding at another field} */
    Note atAnotherField(String reference, String text) {
        return new Note(reference, mood, label, text, "", "", null, List.of(), id);
    }
}
