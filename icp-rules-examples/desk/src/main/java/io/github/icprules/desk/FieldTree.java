package io.github.icprules.desk;

import io.github.icprules.advice.NextQuestion;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.Action;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.AnsweredRemark;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.FieldLabels;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of what was typed, in their order and with their names, and beside each field its findings. */
final class FieldTree {

    /** The most items of a list and members of an object that have a row. */
    private static final int MOST_ROWS = 200;

    /** What the path of a finding has in place of the name of a member that the API does not know. */
    private static final String UNNAMED = PayloadFault.UNNAMED;

    /** The names of fields in the form of the platform: of several names for a field, the one for the fewest fields. */
    private static final Map<String, String> LABELS = FieldLabels.known().stream()
            .sorted(Comparator.comparing(
                            (String label) -> FieldLabels.fieldsOf(label).size())
                    .thenComparing(Comparator.naturalOrder()))
            .flatMap(label -> FieldLabels.fieldsOf(label).stream().map(field -> Map.entry(field, label)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

    private final Page page;
    private final FilingReport report;
    private final boolean isBody;
    private final Map<String, FieldRow> rows = new HashMap<>();
    private final FieldRow root;
    private int notes;

    /** Creates the rows of what was typed, with the findings of a report. */
    FieldTree(Page page, Filed filed, FilingReport report) {
        this.page = page;
        this.report = report;
        this.isBody = filed.isBody();
        this.root = grown("", "", filed.shown());
    }

    /** {@return the name of a field of a body in the form of the platform, which is Chinese; empty if it has none} */
    static Optional<String> ofForm(String field) {
        return Optional.ofNullable(LABELS.get(withoutIndices(field)));
    }

    FieldRow root() {
        return root;
    }

    private FieldRow grown(String name, String path, @Nullable Object value) {
        boolean hasParts = value instanceof Map<?, ?> || value instanceof List<?>;
        FieldRow row = FieldRow.of(
                path,
                label(name, path, value instanceof Map<?, ?>),
                hasParts ? null : value,
                words(path, value),
                false);
        rows.put(path, row);
        rows.putIfAbsent(withoutIndices(path), row);
        if (value instanceof Map<?, ?> members) {
            members.entrySet().stream().limit(MOST_ROWS).forEach(member -> {
                String key = String.valueOf(member.getKey());
                row.rows().add(grown(key, path.isEmpty() ? key : path + '.' + key, member.getValue()));
            });
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < Math.min(items.size(), MOST_ROWS); i++) {
                row.rows().add(grown(page.say("field.item", i + 1), path + '[' + i + ']', items.get(i)));
            }
        }
        return row;
    }

    private String label(String name, String path, boolean isObject) {
        Text known = report.labels().get(path);
        String label = known == null || path.isEmpty() ? "" : page.in(known);
        if (!label.isEmpty() && !label.contains(path)) {
            return label.substring(label.lastIndexOf(" · ") < 0 ? 0 : label.lastIndexOf(" · ") + 3);
        }
        if (page.language() != Language.ZH || path.endsWith("]")) {
            return PageTexts.all(page.language()).getProperty("field." + name, name.replace('_', ' '));
        }
        boolean isApi = isOfBody(path);
        String field = isApi
                ? withoutIndices(path)
                : WeChatFields.isField(path) ? WeChatFields.ofPath(path).orElseThrow() : "";
        String ofForm = isObject ? null : LABELS.get(field);
        return ofForm != null
                ? ofForm
                : SchemaNames.chinese(path)
                        .orElseGet(() -> PageTexts.all(Language.ZH).getProperty("field." + name, "“" + name + "”"));
    }

    /** Returns a value in words; {@code null} if its own words are the best. */
    private @Nullable String words(String path, @Nullable Object value) {
        if (value instanceof Boolean truth) {
            return page.say(truth ? "ask.yes" : "ask.no");
        }
        return value instanceof String constant ? SchemaNames.constant(path, constant, page.language()) : null;
    }

    /** Puts a violation at its first field, and a reference to it at its other fields. */
    void put(Violation violation) {
        List<Action.Field> fields = violation.fields();
        FieldRow row = at(violation.path(), violation.apiField());
        Note note = new Note(
                nextId(),
                violation.causedBy() == null ? Note.Mood.of(violation.severity()) : Note.Mood.FOLLOWS,
                name(row, violation.path()),
                page.in(violation.message()),
                page.in(violation.suggestion()),
                page.in(violation.correctedBy()),
                violation.ruleId(),
                violation.basis(),
                null);
        row.notes().add(note);
        for (Action.Field other : fields.subList(1, fields.size())) {
            FieldRow second = at(other.path(), other.apiField());
            if (!second.path().equals(row.path())) {
                second.notes().add(note.atAnotherField(nextId(), page.say("note.also", note.label())));
            }
        }
    }

    /** Puts a paper that is missing or has a defect at its field, unless a violation says the same. */
    void put(MaterialRequirement requirement) {
        boolean isOpen = requirement.status() == RequirementStatus.MISSING
                || requirement.status() == RequirementStatus.DEFECTIVE;
        boolean isToReplace = requirement.status() == RequirementStatus.DEFECTIVE;
        if (isOpen
                && report.violations().stream().noneMatch(each -> each.ruleId().equals(requirement.ruleId()))) {
            FieldRow row = at(requirement.path(), requirement.apiField());
            row.notes()
                    .add(new Note(
                            nextId(),
                            isToReplace ? Note.Mood.REPLACE : Note.Mood.OPEN,
                            name(row, requirement.path()),
                            page.say(isToReplace ? "note.replace" : "note.paper", page.in(requirement.title())),
                            page.in(requirement.reason()),
                            page.in(requirement.providedBy()),
                            requirement.ruleId(),
                            requirement.basis(),
                            null));
        }
    }

    /** Puts a question that is open and could block at the fields that it asks for. */
    void put(NextQuestion question) {
        for (NextQuestion input : question.inputs()) {
            FieldRow row = at(input.path(), input.apiField());
            if (row.notes().stream().anyMatch(note -> note.mood() == Note.Mood.STOP)) {
                continue;
            }
            String hint = page.in(input.hint());
            row.notes()
                    .add(Note.of(
                            nextId(), Note.Mood.OPEN, name(row, input.path()), page.in(input.question()), hint, ""));
        }
    }

    /** Puts the remarks of the platform at their fields. */
    void put(AnsweredReport answered) {
        for (AnsweredRemark each : answered.remarks()) {
            Note first = null;
            for (String field : each.remark().apiFields()) {
                FieldRow row = at(field, field);
                if (first == null) {
                    first = remark(page, nextId(), row.label(), each);
                    row.notes().add(first);
                } else {
                    row.notes().add(first.atAnotherField(nextId(), page.say("note.perhaps", first.label())));
                }
            }
        }
    }

    /** {@return a remark of the platform as a finding} */
    static Note remark(Page page, String id, String label, AnsweredRemark each) {
        String place = each.remark().apiFields().isEmpty() ? each.remark().place() : null;
        String words = page.say(
                        "note.platform",
                        placed(page, place, page.in(each.remark().message())))
                + (each.remark().apiFields().size() > 1 ? page.say("note.unclear") : "");
        return Note.of(id, Note.Mood.STOP, label, words, page.in(each.suggestion()), page.in(each.who()));
    }

    /** {@return what the platform says, behind the place that it names; a place is a field or a label in words of the platform} */
    static String placed(Page page, @Nullable String place, String message) {
        String name =
                place == null ? "" : ofForm(place).orElse(place.contains(".") ? "" : PersonalData.maskNumbersIn(place));
        return name.isEmpty() ? message : name + page.say("colon") + message;
    }

    private String nextId() {
        notes++;
        return "f" + notes;
    }

    /** Returns the name of a field that says whose field it is, because a summary has no tree around the name. */
    private String name(FieldRow row, String path) {
        Text known = report.labels().get(path);
        String name = known == null ? "" : page.in(known);
        return name.isEmpty() || name.contains(path) || path.startsWith("materials") ? row.label() : name;
    }

    /** Returns the row of a path. If it was not typed, it becomes an empty row in the nearest object. */
    private FieldRow at(String path, @Nullable String apiField) {
        String place =
                !isBody ? SchemaNames.pathOf(path).orElse(path) : apiField == null || isOfBody(path) ? path : apiField;
        FieldRow row = rows.get(place);
        if (row == null) {
            row = place.endsWith(UNNAMED) ? unnamed(place) : rows.get(withoutIndices(place));
        }
        if (row != null) {
            return row;
        }
        String outer = place;
        while (!outer.isEmpty() && !rows.containsKey(outer)) {
            int end = Math.max(outer.lastIndexOf('.'), outer.lastIndexOf('['));
            outer = end < 0 ? "" : outer.substring(0, end);
        }
        FieldRow owner = outer.isEmpty() ? root : rows.get(outer);
        FieldRow absent = FieldRow.of(place, absentLabel(place, path), null, null, true);
        (owner == null ? root : owner).rows().add(absent);
        rows.put(place, absent);
        return absent;
    }

    /** Returns the first member without a finding that the API does not know; {@code null} if there is none. */
    private @Nullable FieldRow unnamed(String place) {
        FieldRow owner = rows.get(place.substring(0, Math.max(0, place.length() - UNNAMED.length() - 1)));
        return owner == null
                ? null
                : owner.rows().stream()
                        .filter(row -> !row.isAbsent()
                                && row.notes().isEmpty()
                                && LABELS.keySet().stream()
                                        .noneMatch(field -> (field + '.').startsWith(withoutIndices(row.path()) + '.'))
                                && report.violations().stream()
                                        .noneMatch(each -> each.path().equals(row.path())))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isOfBody(String path) {
        return path.startsWith("icp_") || path.startsWith("auth_data");
    }

    private String absentLabel(String place, String path) {
        Text known = report.labels().get(path);
        return known != null
                        && !path.startsWith("materials")
                        && !place.startsWith(path)
                        && !page.in(known).contains(path)
                ? page.in(known)
                : label(place.substring(place.lastIndexOf('.') + 1), place, false);
    }

    static String withoutIndices(String path) {
        return path.replaceAll("\\[\\d+]", "");
    }
}
