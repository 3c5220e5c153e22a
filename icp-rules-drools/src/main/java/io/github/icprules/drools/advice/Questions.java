package io.github.icprules.drools.advice;

import io.github.icprules.advice.AnswerForm;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.advice.NextQuestion.Choice;
import io.github.icprules.drools.advice.FaultyInputs.FaultyInput;
import io.github.icprules.drools.advice.Interview.Entry;
import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.drools.findings.DeclaredAttribute;
import io.github.icprules.drools.findings.InputTexts;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.RequestPath.Step;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the inputs that the open points of a report miss, and for those that have no value because of a fault of the body, in
 * the order of the interview. Inputs without a place in the interview come after the others, the most important first.
 */
public final class Questions {

    private static final Pattern PAPER = Pattern.compile("materials\\[(\\d+)].*");

    private static final Comparator<Missing> ORDER = Comparator.comparing((Missing missing) -> missing.kind)
            .thenComparing(missing -> !missing.mayBlock)
            .thenComparing(missing -> missing.place)
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
        private final @Nullable Entry entry;
        private final int place;
        private final String position;
        private final Set<String> ruleIds = new LinkedHashSet<>();
        private @Nullable Severity severity;
        private boolean mayBlock;
        private boolean isFaulty;
        private double blocking;
        private double share;

        Missing(String path, UncheckedKind kind) {
            this.path = path;
            this.kind = kind;
            this.entry = Interview.bundled().of(path);
            this.place = entry == null ? Integer.MAX_VALUE : entry.position();
            this.position = position(path);
        }

        /** Returns whether one question asks for this input and another input. */
        boolean isAskedWith(Missing other) {
            return entry != null
                    && place == other.place
                    && kind == other.kind
                    && entry.pathFor(path).equals(entry.pathFor(other.path));
        }

        /** Returns whether every reader who gets the question for this input also gets the question for another input. */
        boolean isNoSoonerThan(@Nullable Missing other) {
            return other != null && other.kind.compareTo(kind) <= 0 && (other.mayBlock || !mayBlock);
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
            rise(point.severity());
        }

        /** Adds the open points that miss another input. */
        void add(Missing part) {
            ruleIds.addAll(part.ruleIds);
            mayBlock |= part.mayBlock;
            rise(part.severity);
        }

        private void rise(@Nullable Severity other) {
            if (other != null && (severity == null || other.compareTo(severity) < 0)) {
                severity = other;
            }
        }

        /** Adds the violation for a fault of the body because of which the input has no value or a blank value. */
        void add(Violation fault) {
            isFaulty = true;
            ruleIds.add(fault.ruleId());
            share++;
            if (fault.severity() == Severity.BLOCKING) {
                mayBlock = true;
                blocking++;
            }
            rise(fault.severity());
        }
    }

    /** {@return the questions for the missing inputs that a report names, in the order in which a person asks them} */
    public List<NextQuestion> of(FilingRequest request, FilingReport report) {
        Map<String, Missing> byPath = new LinkedHashMap<>();
        boolean isOfPayload = request.payload() != null;
        for (Unchecked point : report.unchecked()) {
            for (String path : point.needs()) {
                byPath.computeIfAbsent(path, at -> new Missing(at, SettledBy.any(List.of(at), isOfPayload)))
                        .add(point);
            }
        }
        for (FaultyInput input : FaultyInputs.of(request, report)) {
            byPath.computeIfAbsent(input.path(), at -> new Missing(at, SettledBy.any(List.of(at), true)))
                    .add(input.violation());
        }
        Known known = new Known(request);
        List<Missing> ranked = new ArrayList<>(byPath.values());
        ranked.removeIf(missing ->
                known.isAskedLater(missing.path, missing.entry, path -> missing.isNoSoonerThan(byPath.get(path))));
        ranked.sort(ORDER);

        Choices choices = new Choices(request, report);
        List<NextQuestion> questions = new ArrayList<>();
        Set<Missing> asked = new HashSet<>();
        for (Missing missing : ranked) {
            if (asked.add(missing)) {
                Entry entry = missing.entry;
                if (entry == null || entry.parts().isEmpty()) {
                    questions.add(question(missing, request, choices));
                } else {
                    List<Missing> together = ranked.stream()
                            .filter(missing::isAskedWith)
                            .sorted(inOrder(entry.parts()))
                            .toList();
                    asked.addAll(together);
                    List<Missing> parts = new ArrayList<>(withoutGiven(together, known));
                    addAlong(parts, entry, known);
                    questions.add(question(entry, parts, request, choices, known));
                }
            }
        }
        return List.copyOf(questions);
    }

    private static Comparator<Missing> inOrder(List<String> parts) {
        return Comparator.comparing(missing -> parts.indexOf(Interview.inTable(missing.path)));
    }

    /**
     * Returns the inputs without those that the filing has, which rules cannot judge yet; all inputs if the filing has all. A blank
     * entry of a body is not a value.
     */
    private static List<Missing> withoutGiven(List<Missing> together, Known known) {
        List<Missing> absent = together.stream()
                .filter(missing -> missing.isFaulty || !known.isGiven(missing.path))
                .toList();
        return absent.isEmpty() ? together : absent;
    }

    /** Adds the absent inputs that are asked along with an input for the applicant, if this input could block the filing. */
    private static void addAlong(List<Missing> parts, Entry entry, Known known) {
        boolean isOfApplicant = parts.get(0).kind == UncheckedKind.INPUT_MISSING;
        if (isOfApplicant
                && parts.stream()
                        .anyMatch(part -> part.mayBlock && entry.along().contains(part.path))) {
            entry.along().stream()
                    .filter(path -> !known.isGiven(path))
                    .filter(path -> parts.stream().noneMatch(part -> part.path.equals(path)))
                    .map(path -> new Missing(path, UncheckedKind.INPUT_MISSING))
                    .forEach(parts::add);
            parts.sort(inOrder(entry.parts()));
        }
    }

    /** Returns a question for inputs that are asked together; the question for the input if there is only one and no copy. */
    private NextQuestion question(
            Entry entry, List<Missing> together, FilingRequest request, Choices choices, Known known) {
        List<NextQuestion> parts = together.stream()
                .map(missing -> question(missing, request, choices))
                .toList();
        String path = entry.pathFor(parts.get(0).path());
        List<Choice> copies = known.copies(
                entry,
                parts.stream().map(NextQuestion::path).toList(),
                person -> Text.of(
                        "与" + texts.name(person, request).in(Language.ZH) + "是同一人",
                        "the same person as " + texts.name(person, request).in(Language.EN)));
        if (parts.size() == 1 && copies.isEmpty()) {
            return parts.get(0);
        }
        Missing all = new Missing(path, together.get(0).kind);
        together.forEach(all::add);
        return new NextQuestion(
                path,
                apiField(path, request),
                texts.question(path, request),
                AnswerForm.ENTRIES,
                copies,
                null,
                all.kind,
                all.mayBlock,
                all.severity,
                List.copyOf(all.ruleIds),
                texts.label(path, request).orElse(null),
                parts);
    }

    private NextQuestion question(Missing missing, FilingRequest request, Choices choices) {
        Optional<Component> component = RequestPath.of(missing.path).component(FilingRequest.class);
        Optional<DeclaredAttribute> attribute = texts.attribute(missing.path);
        List<Choice> offered = component
                .map(found -> choices.of(missing.path, found.type()))
                .orElseGet(() -> attribute.map(Choices::ofAttribute).orElse(List.of()));
        return new NextQuestion(
                missing.path,
                apiField(missing.path, request),
                texts.question(missing.path, request),
                component
                        .map(found -> form(found, offered))
                        .or(() -> attribute.map(DeclaredAttribute::kind))
                        .orElse(AnswerForm.ANY),
                offered,
                texts.form(missing.path, request),
                missing.kind,
                missing.mayBlock,
                missing.severity,
                List.copyOf(missing.ruleIds),
                texts.label(missing.path, request).orElse(null),
                List.of());
    }

    private static AnswerForm form(Component component, List<Choice> choices) {
        Class<?> type = component.type();
        return switch (component.kind()) {
            case TEXT, ATTRIBUTES -> AnswerForm.TEXT;
            case DATE -> AnswerForm.DATE;
            case TIME -> AnswerForm.MOMENT;
            case RECORD -> AnswerForm.ENTRIES;
            case LIST, SET -> choices.isEmpty() ? AnswerForm.ENTRIES : AnswerForm.SOME_OF;
            case VALUE ->
                type == Boolean.class || type == boolean.class
                        ? AnswerForm.YES_NO
                        : type.isEnum() ? AnswerForm.ONE_OF : AnswerForm.NUMBER;
        };
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
