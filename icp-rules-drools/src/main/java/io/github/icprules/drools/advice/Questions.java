package io.github.icprules.drools.advice;

import io.github.icprules.advice.AnswerForm;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.advice.NextQuestion.Choice;
import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.drools.findings.InputTexts;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.RequestPath.Step;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ranks the inputs that the open points of a report miss. */
public final class Questions {

    private static final Pattern PAPER = Pattern.compile("materials\\[(\\d+)].*");
    private static final List<Choice> YES_NO =
            List.of(new Choice(true, Text.of("是", "yes")), new Choice(false, Text.of("否", "no")));

    private static final Comparator<Missing> ORDER = Comparator.comparing((Missing missing) -> missing.kind)
            .thenComparing(missing -> -missing.blocking)
            .thenComparing(missing -> missing.severity, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(missing -> -missing.share)
            .thenComparing(missing -> missing.position);

    private final InputTexts texts;

    /** Creates a ranking with these sentences. */
    public Questions(InputTexts texts) {
        this.texts = texts;
    }

    /** The open points that miss one path. */
    private static final class Missing {
        private final String path;
        private final UncheckedKind kind;
        private final String position;
        private final Set<String> ruleIds = new LinkedHashSet<>();
        private @Nullable Severity severity;
        private boolean mayBlock;
        private double blocking;
        private double share;

        Missing(String path, UncheckedKind kind) {
            this.path = path;
            this.kind = kind;
            this.position = position(path);
        }

        /** Adds an open point. If an open point misses several inputs, each input gets an equal share of the point. */
        void add(Unchecked point) {
            double part = 1.0 / point.needs().size();
            ruleIds.add(point.ruleId());
            share += part;
            if (point.mayBlock()) {
                mayBlock = true;
                blocking += part;
            }
            if (point.severity() != null
                    && (severity == null || point.severity().compareTo(severity) < 0)) {
                severity = point.severity();
            }
        }
    }

    /** {@return the missing inputs that a report names, the most important first} */
    public List<NextQuestion> of(FilingRequest request, FilingReport report) {
        Map<String, Missing> byPath = new LinkedHashMap<>();
        boolean isOfPayload = request.payload() != null;
        for (Unchecked point : report.unchecked()) {
            for (String path : point.needs()) {
                byPath.computeIfAbsent(path, at -> new Missing(at, SettledBy.any(List.of(at), isOfPayload)))
                        .add(point);
            }
        }
        List<Missing> ranked = new ArrayList<>(byPath.values());
        ranked.sort(ORDER);
        return ranked.stream().map(missing -> question(missing, request)).toList();
    }

    private NextQuestion question(Missing missing, FilingRequest request) {
        Optional<Component> component = RequestPath.of(missing.path).component(FilingRequest.class);
        AnswerForm form = component.map(Questions::form).orElse(AnswerForm.ANY);
        return new NextQuestion(
                missing.path,
                apiField(missing.path, request),
                texts.question(missing.path, request),
                form,
                switch (form) {
                    case YES_NO -> YES_NO;
                    case ONE_OF, SOME_OF ->
                        choices(missing.path, component.orElseThrow().type(), request);
                    default -> List.of();
                },
                texts.form(missing.path, request),
                missing.kind,
                missing.mayBlock,
                missing.severity,
                List.copyOf(missing.ruleIds));
    }

    private static AnswerForm form(Component component) {
        Class<?> type = component.type();
        return switch (component.kind()) {
            case TEXT, ATTRIBUTES -> AnswerForm.TEXT;
            case DATE -> AnswerForm.DATE;
            case TIME -> AnswerForm.MOMENT;
            case RECORD -> AnswerForm.ENTRIES;
            case LIST, SET -> type.isEnum() ? AnswerForm.SOME_OF : AnswerForm.ENTRIES;
            case VALUE ->
                type == Boolean.class || type == boolean.class
                        ? AnswerForm.YES_NO
                        : type.isEnum() ? AnswerForm.ONE_OF : AnswerForm.NUMBER;
        };
    }

    private static List<Choice> choices(String path, Class<?> type, FilingRequest request) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant ->
                        !(constant instanceof CertificateType certificate) || fits(path, certificate, request))
                .map(constant -> new Choice(
                        ((Enum<?>) constant).name(),
                        constant instanceof Term term ? term : Text.of(constant.toString(), constant.toString())))
                .toList();
    }

    /**
     * Returns whether a certificate type is possible at a path. A person has a personal document, and a subject of a known type
     * has a certificate of this type.
     */
    private static boolean fits(String path, CertificateType certificate, FilingRequest request) {
        if (path.endsWith(".document.type")) {
            return certificate.isPersonal();
        }
        SubjectType subject = request.subject().type();
        return !path.equals("subject.certificate.type")
                || subject == null
                || certificate.subjectTypes().contains(subject);
    }

    private static @Nullable String apiField(String path, FilingRequest request) {
        Matcher paper = PAPER.matcher(path);
        List<SubmittedMaterial> materials = request.materials();
        if (paper.matches() && materials != null) {
            int index = Integer.parseInt(paper.group(1));
            if (index < materials.size()) {
                SubmittedMaterial atHand = materials.get(index);
                return WeChatFields.ofMaterial(atHand.material(), atHand.side()).orElse(null);
            }
        }
        return WeChatFields.ofPath(path).orElse(null);
    }

    /** Returns a text by which paths are sorted in the order of the form, which is the order of the components of the model. */
    private static String position(String path) {
        StringBuilder position = new StringBuilder();
        RecordShape shape = RecordShape.of(FilingRequest.class);
        for (Step step : RequestPath.of(path).steps()) {
            Component component = shape == null ? null : shape.component(step.name());
            int last = shape == null ? 0 : shape.components().size();
            position.append((char) ('!' + (component == null ? last : component.index())));
            if (step.isItem()) {
                position.append("%10s".formatted(step.brackets()));
            }
            shape = component == null ? null : component.inner();
        }
        return position.append(path).toString();
    }
}
