package io.github.icprules.oracle;

/** The rules {@code filing-type.*}: whether the type of filing fits what is on record and what the platform says. */
final class FilingTypeSheet {

    private FilingTypeSheet() {}

    static void judge(Case c, Answers out) {
        PlatformPreconditions.judge(c, out);
        ChangePreconditions.judge(c, out);
        RecordPreconditions.judge(c, out);
    }
}
