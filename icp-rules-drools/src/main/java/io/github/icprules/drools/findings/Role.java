package io.github.icprules.drools.findings;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import org.jspecify.annotations.Nullable;

/** In which role a sentence speaks of a principal: what a bundle's placeholder {@code {role}} stands for. */
enum Role implements Term {
    SUBJECT_PRINCIPAL("主体负责人", "subject principal"),
    MINI_PROGRAM_PRINCIPAL("小程序负责人", "mini-program principal"),
    BOTH("主体负责人和小程序负责人", "subject and mini-program principal"),
    /** At a place that is not within a principal. */
    EITHER("负责人", "principal");

    static final String SUBJECT_PATH = "subject.principal";
    static final String MINI_PROGRAM_PATH = "miniProgram.principal";

    private final Label label;

    Role(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    /** Returns the role of the person whom a place in the request describes. */
    static Role at(String path) {
        if (memberOf(SUBJECT_PATH, path) != null) {
            return SUBJECT_PRINCIPAL;
        }
        return memberOf(MINI_PROGRAM_PATH, path) != null ? MINI_PROGRAM_PRINCIPAL : EITHER;
    }

    /** Returns the rest of a path within an owner, empty for the owner itself; {@code null} if the path leads elsewhere. */
    static @Nullable String memberOf(String owner, String path) {
        if (!path.startsWith(owner)) {
            return null;
        }
        String rest = path.substring(owner.length());
        if (rest.isEmpty()) {
            return rest;
        }
        return rest.charAt(0) == '.' ? rest.substring(1) : null;
    }

    @Override
    public Label label() {
        return label;
    }
}
