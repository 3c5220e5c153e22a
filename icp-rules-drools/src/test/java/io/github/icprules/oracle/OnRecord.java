package io.github.icprules.oracle;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.Listing;
import io.github.icprules.model.PlatformState;
import org.jspecify.annotations.Nullable;

/** Whether the mini-program is on record, and whether users can reach it. */
final class OnRecord {

    private OnRecord() {}

    /** {@return whether the platform says that it is filed, or it has a filing number and the platform does not deny it} */
    static boolean isFiled(Case c) {
        FilingStatus status = status(c);
        return status == FilingStatus.FILED || (hasNumber(c) && !isCalledUnfiled(status));
    }

    /** {@return whether the platform calls it not filed, or its number is known to be blank and no source calls it filed} */
    static boolean isKnownUnfiled(Case c) {
        FilingStatus status = status(c);
        String number = c.miniProgram().filingNumber();
        return isCalledUnfiled(status) || (status != FilingStatus.FILED && number != null && number.isBlank());
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

    /** {@return whether it is or was listed on the day asked about; {@code null} if this is unknown} */
    static @Nullable Boolean isListed(Case c) {
        Listing listing = c.miniProgram().listing();
        if (listing == null) {
            return null;
        }
        if (listing.firstListedOn() != null && listing.firstListedOn().isAfter(c.on())) {
            return false;
        }
        return listing.listed();
    }

    static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
