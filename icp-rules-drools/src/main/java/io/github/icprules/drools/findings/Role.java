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
        if (isWithin(SUBJECT_PATH, path)) {
            return SUBJECT_PRINCIPAL;
        }
        return isWithin(MINI_PROGRAM_PATH, path) ? MINI_PROGRAM_PRINCIPAL : EITHER;
    }

    /** Returns the rest of a path within an owner, empty for the owner itself; {@code null} if the path leads elsewhere. */
    static @Nullable String memberOf(String owner, String path) {
        if (!isWithin(owner, path)) {
            return null;
        }
        return path.length() == owner.length() ? "" : path.substring(owner.length() + 1);
    }

    /** Returns whether two places are the same member, one of the subject's principal and one of the mini-program's. */
    static boolean isTwin(String ofSubject, String ofMiniProgram) {
        return isWithin(SUBJECT_PATH, ofSubject)
                && isWithin(MINI_PROGRAM_PATH, ofMiniProgram)
                && ofSubject.length() - SUBJECT_PATH.length() == ofMiniProgram.length() - MINI_PROGRAM_PATH.length()
                && ofSubject.regionMatches(
                        SUBJECT_PATH.length(),
                        ofMiniProgram,
                        MINI_PROGRAM_PATH.length(),
                        ofSubject.length() - SUBJECT_PATH.length());
    }

    /** Returns whether a place is an owner or within. */
    static boolean isWithin(String owner, String path) {
        int length = owner.length();
        return path.length() == length
                ? path.equals(owner)
                : path.length() > length && path.charAt(length) == '.' && path.startsWith(owner);
    }

    @Override
    public Label label() {
        return label;
    }
}
