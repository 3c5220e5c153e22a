package io.github.icprules.drools;

import io.github.icprules.model.Material;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;

/** How findings are worded that no single rule has words for. */
final class Wording {

    private static final String MATERIAL_MISSING = Messages.COMMON + ".material-missing";
    private static final String NOT_CHECKED = Messages.COMMON + ".not-checked";

    private Wording() {}

    /** What to do about a breach, in the rule's own words; about a material that is missing, to get it. */
    static Text suggestion(Messages messages, RuleInfo rule, Object... arguments) {
        Material material = rule.material();
        return material == null
                ? messages.text(rule.id(), "suggestion", arguments)
                : messages.text(MATERIAL_MISSING, "suggestion", material);
    }

    /** What to do when a rule speaks, before any filing fills it; about no breach it is what the rule says anyway. */
    static Text remedyOutline(Messages messages, RuleInfo rule) {
        if (rule.material() != null) {
            return suggestion(messages, rule);
        }
        return messages.outline(rule.id(), rule.severity() == null ? "message" : "suggestion");
    }

    static Text materialMissing(Messages messages, Text title, Text reason) {
        return messages.text(MATERIAL_MISSING, "message", title, reason);
    }

    static Text notChecked(Messages messages, RuleInfo rule, List<String> needs) {
        return new NotChecked(messages, messages.text(rule.id(), "title"), needs);
    }

    /** That a rule could not decide. Most reports have many of these, and few readers read them all. */
    private record NotChecked(Messages messages, Text title, List<String> needs) implements Text {

        @Override
        public String in(Language language) {
            return messages.text(NOT_CHECKED, "message", title, String.join(", ", needs))
                    .in(language);
        }

        @Override
        public String toString() {
            return in(Language.ZH);
        }
    }
}
