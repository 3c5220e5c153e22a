package io.github.icprules.oracle;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.Listing;
import io.github.icprules.model.PlatformState;
import org.jspecify.annotations.Nullable;

/** Whether the mini-program is on record, and whether users can reach it. */
final class OnRecord {

    private OnRecord() {}

    /** {@return whether it has a filing number, or the platform says that it is filed} */
    static boolean isFiled(Case c) {
        return hasNumber(c) || status(c) == FilingStatus.FILED;
    }

    static boolean hasNumber(Case c) {
        return isWritten(c.miniProgram().filingNumber());
    }

    static @Nullable FilingStatus status(Case c) {
        PlatformState platform = c.platform();
        return platform == null ? null : platform.status();
    }

    /** {@return whether the platform calls it not filed (status 1024 to 1031)} */
    static boolean isCalledUnfiled(@Nullable FilingStatus status) {
        return status != null && status.code() >= FilingStatus.NOT_FILED.code();
    }

    /** {@return whether it is or was listed; {@code null} if nobody says} */
    static @Nullable Boolean isListed(Case c) {
        Listing listing = c.miniProgram().listing();
        return listing == null ? null : listing.listed();
    }

    static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
