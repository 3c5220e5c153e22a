package io.github.icprules.drools.findings;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import org.jspecify.annotations.Nullable;

/** The role of a principal in a sentence: the value of the placeholder {@code {role}} of a bundle. */
enum Role implements Term {
    SUBJECT_PRINCIPAL("主体负责人", "subject principal"),
    MINI_PROGRAM_PRINCIPAL("小程序负责人", "mini-program principal"),
    BOTH("主体负责人和小程序负责人", "subject and mini-program principal"),
    /** The role for a path that is not within a principal. */
    EITHER("负责人", "principal");

    static final String SUBJECT_PATH = "subject.principal";
    static final String MINI_PROGRAM_PATH = "miniProgram.principal";

    private final Label label;

    Role(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    /** Returns the role of the person at a path in the request. */
    static Role at(String path) {
        if (isWithin(SUBJECT_PATH, path)) {
            return SUBJECT_PRINCIPAL;
        }
        return isWithin(MINI_PROGRAM_PATH, path) ? MINI_PROGRAM_PRINCIPAL : EITHER;
    }

    /**
     * Returns the rest of a path within an owner, empty for the owner itself; {@code null} if the path is not within the owner.
     */
    static @Nullable String memberOf(String owner, String path) {
        if (!isWithin(owner, path)) {
            return null;
        }
        return path.length() == owner.length() ? "" : path.substring(owner.length() + 1);
    }

    /** Returns whether two paths are the same member of the subject principal and of the mini-program principal. */
    static boolean isTwin(String ofSubject, String ofMiniProgram) {
        return isWithin(SUBJECT_PATH, ofSubject)
                && isWithin(MINI_PROGRAM_PATH, ofMiniProgram)
                && ofSubject
                        .substring(SUBJECT_PATH.length())
                        .equals(ofMiniProgram.substring(MINI_PROGRAM_PATH.length()));
    }

    /** Returns whether a path is an owner or within an owner. */
    static boolean isWithin(String owner, String path) {
        return path.startsWith(owner) && (path.length() == owner.length() || path.charAt(owner.length()) == '.');
    }

    @Override
    public Label label() {
        return label;
    }
}
