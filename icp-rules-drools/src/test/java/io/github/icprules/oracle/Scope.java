package io.github.icprules.oracle;

import io.github.icprules.model.FilingType;
import io.github.icprules.model.PlatformState;

/** Which filings a sheet concerns: what is handed in goes by the type of filing. */
final class Scope {

    private Scope() {}

    /** {@return whether data of the subject are handed in} */
    static boolean hasSubjectData(Case filing) {
        return switch (filing.request().filingType()) {
            case NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_ALL -> true;
            default -> false;
        };
    }

    /** {@return whether data of the mini-program are handed in} */
    static boolean hasServiceData(Case filing) {
        return switch (filing.request().filingType()) {
            case NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SERVICE, CHANGE_ALL -> true;
            default -> false;
        };
    }

    /** {@return whether the data of the filed subject are reused, so that they are not handed in again} */
    static boolean reusesSubjectData(Case filing) {
        PlatformState platform = filing.platform();
        return filing.request().filingType() == FilingType.NEW_SERVICE
                && platform != null
                && Boolean.TRUE.equals(platform.reusesSubjectData());
    }
}
