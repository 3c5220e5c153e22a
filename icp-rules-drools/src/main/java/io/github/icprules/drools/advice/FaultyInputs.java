package io.github.icprules.drools.advice;

import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.internal.WeChatField.Presence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the inputs that a request lacks because of faults of its body. A fault is a violation, so a report has no open point for
 * the input if no other rule needs it.
 */
final class FaultyInputs {

    private static final String ARRAY = "array of object";

    private FaultyInputs() {}

    /**
     * An input without a value.
     *
     * @param path the path in the request
     * @param violation the violation for the fault
     */
    record FaultyInput(String path, Violation violation) {}

    /** Returns the inputs in the order of the violations. */
    static List<FaultyInput> of(FilingRequest request, FilingReport report) {
        Payload payload = request.payload();
        List<PayloadFault> faults = payload == null ? null : payload.faults();
        if (faults == null || faults.isEmpty()) {
            return List.of();
        }
        Map<String, Object> tree = request.asTree();
        List<FaultyInput> inputs = new ArrayList<>();
        for (Violation violation : report.violations()) {
            faults.stream()
                    .filter(fault -> fault.path().equals(violation.path()))
                    .map(PayloadFault::fieldWithoutValue)
                    .flatMap(Optional::stream)
                    .distinct()
                    .flatMap(FaultyInputs::paths)
                    .filter(path -> RequestPath.of(path).in(tree) == null)
                    .forEach(path -> inputs.add(new FaultyInput(path, violation)));
        }
        return inputs;
    }

    /**
     * Returns the paths for the values of a field. If the field is an object, these are the paths for its mandatory fields. Files
     * and tasks have no path, because they are uploaded or done and not entered.
     */
    private static Stream<String> paths(String api) {
        if (api.equals(PayloadFault.BODY)) {
            return WeChatField.membersOf("").values().stream().flatMap(FaultyInputs::mandatory);
        }
        return WeChatField.all().stream()
                .filter(field -> field.api().equals(api) || (field.is(ARRAY) && api.startsWith(field.api() + '.')))
                .limit(1)
                .flatMap(field -> field.is("object")
                        ? WeChatField.membersOf(field.api()).values().stream().flatMap(FaultyInputs::mandatory)
                        : Stream.ofNullable(field.materials().isEmpty() ? field.request() : null));
    }

    private static Stream<String> mandatory(WeChatField field) {
        return field.presence() == Presence.MANDATORY ? paths(field.api()) : Stream.empty();
    }
}
