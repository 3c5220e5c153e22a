package io.github.icprules.oracle;

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
}
