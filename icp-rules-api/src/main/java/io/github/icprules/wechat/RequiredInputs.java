package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.RequestPath.Step;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.wechat.RequiredInput.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists the inputs that WeChat's form requires for a filing.
 *
 * <p>The form is the body of {@code apply_icp_filing}, so only new filings have required inputs: WeChat has no call for changes
 * and cancellations. A filing that reuses the subject's data has no required inputs of the subject. For an individual, the
 * certificate of the subject is the principal's document, so its type and its number are not required a second time. Pictures,
 * letters and the face verification are not in the list, because they are materials and tasks.
 */
public final class RequiredInputs {

    private static final String SUBJECT = "icp_subject.";
    private static final String NUMBER = "subject.legalRepresentative.document.number";
    private static final String PRINCIPAL_NUMBER = "subject.principal.document.number";
    private static final String APPROVALS = "miniProgram.preApprovals";

    private static final List<Row> ROWS = WeChatField.all().stream()
            .filter(field -> field.required() != null && field.request() != null)
            .map(Row::of)
            .toList();

    private RequiredInputs() {}

    /**
     * {@return the required inputs of a filing, in the order of the form}
     *
     * <p>An input that the form perhaps requires is in the list. A pre-approval category without a box in the form requires
     * nothing. If the request has no approval for a ticked category, the path is that of the list of approvals.
     */
    public static List<RequiredInput> of(FilingRequest request) {
        requireNonNull(request, "request must be given.");
        if (request.filingType().kind() != FilingKind.NEW) {
            return List.of();
        }
        boolean isReusing = request.filingType() == FilingType.NEW_SERVICE
                && request.platform() != null
                && Boolean.TRUE.equals(request.platform().reusesSubjectData());
        List<RequiredInput> inputs = new ArrayList<>(ROWS.size());
        for (Row row : ROWS) {
            if (!isReusing || !row.api.startsWith(SUBJECT)) {
                row.addTo(inputs, request);
            }
        }
        return inputs;
    }

    /**
     * A required field that a path has.
     *
     * @param api the field
     * @param when the filings that need a value
     * @param path the path in a request
     * @param components the components on the path
     */
    private record Row(String api, WeChatField.RequiredFor when, String path, List<Component> components) {

        static Row of(WeChatField field) {
            String path = requireNonNull(field.request());
            List<Component> components = new ArrayList<>();
            RecordShape shape = RecordShape.of(FilingRequest.class);
            for (Step step : RequestPath.of(path).steps()) {
                Component component = requireNonNull(requireNonNull(shape).component(step.name()), field.place());
                components.add(component);
                shape = component.inner();
            }
            return new Row(field.api(), requireNonNull(field.required()).when(), path, List.copyOf(components));
        }

        void addTo(List<RequiredInput> inputs, FilingRequest request) {
            switch (when) {
                case ALWAYS -> add(inputs, request, List.of());
                case UNIT -> {
                    SubjectType type = request.subject().type();
                    if (type == null || !type.isIndividual()) {
                        add(inputs, request, type == null ? List.of("subject.type") : List.of());
                    }
                }
                case PRINCIPAL_NOT_LEGAL_REPRESENTATIVE -> {
                    List<String> undecided = undecidedDelegate(request.subject());
                    if (undecided != null) {
                        add(inputs, request, undecided);
                    }
                }
                case TICKED -> addTicked(inputs, request);
                default -> throw new IllegalStateException(api);
            }
        }

        private void add(List<RequiredInput> inputs, FilingRequest request, List<String> undecided) {
            inputs.add(new RequiredInput(path, api, state(request), undecided));
        }

        private State state(FilingRequest request) {
            Object owner = null;
            Object value = request;
            for (Component component : components) {
                owner = value;
                value = value == null ? null : component.of(value);
            }
            // The form writes an indefinite validity into the field of the last day.
            return value == null && owner instanceof Validity validity && Boolean.TRUE.equals(validity.indefinite())
                    ? State.GIVEN
                    : stateOf(value);
        }

        /** Adds the number of the approval for each ticked category that has a box in the form. */
        private void addTicked(List<RequiredInput> inputs, FilingRequest request) {
            List<PreApprovalCategory> ticked = request.miniProgram().preApprovalCategories();
            if (ticked == null) {
                return;
            }
            ticked.stream()
                    .distinct()
                    .filter(category -> category != PreApprovalCategory.NONE && category.platformCode() != null)
                    .map(category -> numberOf(category, request.miniProgram().preApprovals()))
                    .distinct()
                    .forEach(inputs::add);
        }

        /** Returns the number of the approval for a category: the first approval with a number, otherwise the first approval. */
        private RequiredInput numberOf(PreApprovalCategory category, @Nullable List<PreApproval> approvals) {
            RequiredInput found = null;
            for (int i = 0; approvals != null && i < approvals.size(); i++) {
                if (approvals.get(i).category() == category) {
                    State state = stateOf(approvals.get(i).number());
                    if (found == null || (state == State.GIVEN && found.state() != State.GIVEN)) {
                        found = new RequiredInput("%s[%s].number".formatted(APPROVALS, i), api, state, List.of());
                    }
                }
            }
            return found != null
                    ? found
                    : new RequiredInput(APPROVALS, api, approvals == null ? State.ABSENT : State.BLANK, List.of());
        }
    }

    private static State stateOf(@Nullable Object value) {
        if (value == null) {
            return State.ABSENT;
        }
        boolean isBlank = (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> items && items.isEmpty());
        return isBlank ? State.BLANK : State.GIVEN;
    }

    /**
     * Returns the missing paths that decide whether the subject principal of a unit is another person than the legal
     * representative; empty if that is so, {@code null} if that is not so. As on the form, the numbers decide.
     */
    private static @Nullable List<String> undecidedDelegate(Subject subject) {
        if (subject.type() == null) {
            return List.of("subject.type");
        }
        if (subject.type().isIndividual()) {
            return null;
        }
        String representative = FormPersons.number(subject.legalRepresentative());
        String principal = FormPersons.number(subject.principal());
        if (representative != null && principal != null) {
            return representative.equalsIgnoreCase(principal) ? null : List.of();
        }
        return Stream.of(representative == null ? NUMBER : null, principal == null ? PRINCIPAL_NUMBER : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
