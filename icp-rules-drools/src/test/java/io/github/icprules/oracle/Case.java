package io.github.icprules.oracle;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is judged: a filing, on a day, with the parameters given.
 *
 * @param request the filing
 * @param on the day
 * @param given parameters
 */
record Case(FilingRequest request, LocalDate on, Given given) {

    Subject subject() {
        return request.subject();
    }

    MiniProgram miniProgram() {
        return request.miniProgram();
    }

    @Nullable PlatformState platform() {
        return request.platform();
    }

    boolean isNew() {
        return switch (request.filingType()) {
            case NEW_FIRST, NEW_SERVICE, NEW_ACCESS -> true;
            default -> false;
        };
    }
}
