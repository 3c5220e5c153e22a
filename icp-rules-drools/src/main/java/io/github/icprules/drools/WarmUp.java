package io.github.icprules.drools;

import io.github.icprules.model.Cancellation;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

/** Filings to run an engine in with: one of each type, so that every rule's classes are loaded and every node is built. */
final class WarmUp {

    /** A day on which all rules are in force. */
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private WarmUp() {}

    static Stream<FilingRequest> requests() {
        return Arrays.stream(FilingType.values()).map(WarmUp::request);
    }

    private static FilingRequest request(FilingType type) {
        MiniProgram.Builder miniProgram = MiniProgram.named("示例小程序")
                .preApprovalCategories(PreApprovalCategory.NEWS)
                .preApprovals(PreApproval.of(PreApprovalCategory.NEWS, "示例文号"));
        return FilingRequest.of(type)
                .subject(Subject.of(SubjectType.ENTERPRISE, "示例科技有限公司").build())
                .miniProgram(miniProgram.build())
                .materials()
                .cancellation(Cancellation.builder().build())
                .build();
    }
}
