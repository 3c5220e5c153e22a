package io.github.icprules.drools.advice;

import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.internal.WeChatField.Presence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PreApproval;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the inputs that a request lacks because its body has faults or leaves the entries of an approval blank. Both are violations,
 * so a report has no open point for the input if no other rule needs it.
 */
final class FaultyInputs {

    private static final String ARRAY = "array of object";
    private static final String APPROVALS = "miniProgram.preApprovals";

    private FaultyInputs() {}

    /**
     * An input without a value.
     *
     * @param path the path in the request
     * @param violation the violation for the fault or for the blank entry
     */
    record FaultyInput(String path, Violation violation) {}

    /** Returns the inputs in the order of the violations. */
    static List<FaultyInput> of(FilingRequest request, FilingReport report) {
        Payload payload = request.payload();
        if (payload == null) {
            return List.of();
        }
        Map<String, Object> tree = request.asTree();
        List<String> blank = blankInApprovals(request);
        List<FaultyInput> inputs = new ArrayList<>();
        for (Violation violation : report.violations()) {
            blank.stream()
                    .filter(path -> isAbout(violation, path))
                    .forEach(path -> inputs.add(new FaultyInput(path, violation)));
            Objects.requireNonNullElse(payload.faults(), List.<PayloadFault>of()).stream()
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

    /** Returns the paths of the blank numbers and of the missing pictures of approvals. A ticked category needs both in a body. */
    private static List<String> blankInApprovals(FilingRequest request) {
        List<PreApproval> held = request.miniProgram().preApprovals();
        List<String> paths = new ArrayList<>();
        for (int i = 0; held != null && i < held.size(); i++) {
            PreApproval approval = held.get(i);
            if (approval.number() != null && approval.number().isBlank()) {
                paths.add("%s[%s].number".formatted(APPROVALS, i));
            }
            if (Boolean.FALSE.equals(approval.documentAtHand())) {
                paths.add("%s[%s].documentAtHand".formatted(APPROVALS, i));
            }
        }
        return paths;
    }

    /** Returns whether a violation is about an entry of an approval, or about the whole approval. */
    private static boolean isAbout(Violation violation, String path) {
        return path.equals(violation.path())
                || path.startsWith(violation.path() + '.')
                || violation.path().equals(APPROVALS);
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
