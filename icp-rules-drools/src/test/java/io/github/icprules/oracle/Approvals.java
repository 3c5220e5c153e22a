package io.github.icprules.oracle;

import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of several approvals of one category a filing rests on. */
final class Approvals {

    private Approvals() {}

    /** {@return the index of the approval of a category that the filing rests on; -1 if there is none of that category} */
    static int reliedOn(@Nullable List<PreApproval> held, PreApprovalCategory category, LocalDate on) {
        return -1;
    }
}
