package io.github.icprules.oracle;

import io.github.icprules.model.FilingType;
import io.github.icprules.model.PlatformState;

/** What a filing enters again: a change only what changes, a cancellation nothing. */
final class Entered {

    private Entered() {}

    /** {@return whether the data of the subject and of its principal are entered, not taken from what is on record} */
    static boolean subject(Case c) {
        PlatformState platform = c.platform();
        boolean filed = c.request().filingType() == FilingType.NEW_SERVICE;
        if (filed && platform != null && platform.reusesSubjectData() != null && platform.reusesSubjectData()) {
            return false;
        }
        return switch (c.request().filingType()) {
            case NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_ALL -> true;
            case CHANGE_SERVICE, CHANGE_ACCESS, CANCEL_SUBJECT, CANCEL_SERVICE, CANCEL_ACCESS -> false;
        };
    }

    /** {@return whether the data of the mini-program and of its principal are entered} */
    static boolean miniProgram(Case c) {
        return switch (c.request().filingType()) {
            case NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SERVICE, CHANGE_ALL -> true;
            case CHANGE_SUBJECT, CHANGE_ACCESS, CANCEL_SUBJECT, CANCEL_SERVICE, CANCEL_ACCESS -> false;
        };
    }
}
