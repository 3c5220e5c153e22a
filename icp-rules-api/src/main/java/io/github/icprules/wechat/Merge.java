package io.github.icprules.wechat;

import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.Validity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds known facts to the stated values of a record. */
final class Merge {

    private Merge() {}

    /** Returns a copy of a record in which known facts replace absent components. */
    @SuppressWarnings("unchecked")
    static <R extends Record> R of(R stated, @Nullable R known) {
        if (known == null) {
            return stated;
        }
        RecordShape shape = RecordShape.of(stated.getClass());
        @Nullable Object[] values = shape.values(stated);
        @Nullable Object[] others = shape.values(known);
        for (int i = 0; i < values.length; i++) {
            values[i] = value(shape.components().get(i), values[i], others[i]);
        }
        return (R) shape.newRecord(values);
    }

    private static @Nullable Object value(Component component, @Nullable Object stated, @Nullable Object known) {
        if (stated == null || known == null) {
            return stated == null ? known : stated;
        }
        // The components of a validity exclude each other, so a validity is never completed.
        if (component.kind() == Kind.RECORD && component.type() != Validity.class) {
            return of((Record) stated, (Record) known);
        }
        return component.type() == PreApproval.class ? approvals((List<?>) stated, (List<?>) known) : stated;
    }

    /**
     * Returns the stated approvals, each completed with the known approval of the same category, and the known approvals of
     * other categories: a unit can hold an approval for which the form has no box or no tick.
     */
    private static List<PreApproval> approvals(List<?> stated, List<?> known) {
        List<PreApproval> approvals = new ArrayList<>();
        for (Object item : stated) {
            PreApproval approval = (PreApproval) item;
            approvals.add(of(
                    approval,
                    known.stream()
                            .map(PreApproval.class::cast)
                            .filter(other -> other.category() == approval.category())
                            .findFirst()
                            .orElse(null)));
        }
        known.stream()
                .map(PreApproval.class::cast)
                .filter(other -> approvals.stream().noneMatch(each -> each.category() == other.category()))
                .toList()
                .forEach(approvals::add);
        return approvals;
    }
}
