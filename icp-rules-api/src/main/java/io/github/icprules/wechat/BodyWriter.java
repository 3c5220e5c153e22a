package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.format.PlatformDate;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.RequestPath.Step;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.internal.WeChatField.Presence;
import io.github.icprules.internal.WeChatField.RequiredFor;
import io.github.icprules.internal.WeChatField.TextKind;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the body of a filing, field by field in the order of the table. */
final class BodyWriter {

    private static final String UNTIL = ".until";
    private static final String CERTIFICATE = "subject.certificate.";
    private static final String DOCUMENT_OF_INDIVIDUAL = "subject.principal.document.";

    /** The item 以上都不涉及. */
    private static final Map<String, Object> NOTHING_TICKED =
            Map.of("type", requireNonNull(PreApprovalCategory.NONE.platformCode()));

    private final FilingRequest request;
    private final FormPersons persons;
    private final BodyFiles files;
    private final Map<String, Object> body;

    BodyWriter(FilingRequest request) {
        this.request = request;
        this.persons = new FormPersons(request);
        this.files = new BodyFiles(request, persons);
        this.body = members("");
    }

    Map<String, Object> body() {
        return body;
    }

    List<OpenMedia> openMedia() {
        return files.open();
    }

    private Map<String, Object> members(String api) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (WeChatField field : WeChatField.membersOf(api).values()) {
            Object value = isSent(field) ? value(field) : null;
            if (value != null) {
                members.put(field.name(), value);
            }
        }
        return Collections.unmodifiableMap(members);
    }

    /** Returns whether the body of this filing can have a field. */
    private boolean isSent(WeChatField field) {
        return field.presence() != Presence.NOT_TO_SEND
                && field.presence() != Presence.REDUNDANT
                && (!field.isFor(RequiredFor.PRINCIPAL_NOT_LEGAL_REPRESENTATIVE) || persons.canBeDelegated(field));
    }

    private @Nullable Object value(WeChatField field) {
        if (field.is("object")) {
            return object(field);
        }
        if (field.is("array of object")) {
            return approvals(field);
        }
        if (!field.materials().isEmpty()) {
            return files.of(field);
        }
        String path = field.request();
        return path == null ? null : written(at(path), field);
    }

    /** Returns an object. An optional object without members, and the object of an absent record, are left out. */
    private @Nullable Map<String, Object> object(WeChatField field) {
        Map<String, Object> members = members(field.api());
        boolean isNeeded = field.presence() == Presence.MANDATORY
                && (field.request() == null || field.parent().isEmpty() || at(field.request()) != null);
        return (members.isEmpty() && !isNeeded) ? null : members;
    }

    /** Returns an item for each ticked category that has a box in the form; if there is none, the item 以上都不涉及. */
    private @Nullable List<Object> approvals(WeChatField field) {
        List<PreApprovalCategory> ticked = request.miniProgram().preApprovalCategories();
        if (ticked == null) {
            return null;
        }
        List<Object> items = new ArrayList<>();
        List<PreApproval> unused =
                new ArrayList<>(Objects.requireNonNullElse(request.miniProgram().preApprovals(), List.of()));
        for (PreApprovalCategory category : ticked) {
            if (category == PreApprovalCategory.NONE) {
                items.add(NOTHING_TICKED);
            } else if (category.platformCode() != null) {
                PreApproval held = unused.stream()
                        .filter(approval -> approval.category() == category)
                        .findFirst()
                        .orElse(null);
                unused.remove(held);
                items.add(
                        approval(field, held == null ? new PreApproval(category, null, null, null, null, null) : held));
            }
        }
        if (items.isEmpty() && !ticked.isEmpty()) {
            items.add(NOTHING_TICKED);
        }
        return Collections.unmodifiableList(items);
    }

    private Map<String, Object> approval(WeChatField list, PreApproval approval) {
        Map<String, Object> item = new LinkedHashMap<>();
        for (WeChatField field : WeChatField.membersOf(list.api()).values()) {
            String path = field.request();
            Object value = path == null
                    ? files.ofApproval(field, approval.category())
                    : written(component(approval, path.substring(path.lastIndexOf('.') + 1)), field);
            if (value != null) {
                item.put(field.name(), value);
            }
        }
        return Collections.unmodifiableMap(item);
    }

    /** Returns the value at a path of the request in the form of the request; {@code null} if there is none. */
    private @Nullable Object at(String path) {
        Object owner = null;
        Object value = request;
        for (Step step : RequestPath.of(path).steps()) {
            owner = value;
            value = value == null ? null : component(value, step.name());
        }
        if (value == null && path.endsWith(UNTIL) && owner instanceof Validity validity && validity.indefinite()) {
            return PlatformDate.INDEFINITE;
        }
        // An individual has no certificate of a subject: the form repeats the document of the principal.
        String document = path.replace(CERTIFICATE, DOCUMENT_OF_INDIVIDUAL);
        boolean isRepeated = value == null
                && persons.isIndividual()
                && path.startsWith(CERTIFICATE)
                && RequestPath.of(document).component(FilingRequest.class).isPresent();
        return isRepeated ? at(document) : value;
    }

    private static @Nullable Object component(Object owner, String name) {
        return requireNonNull(RecordShape.of(owner.getClass()).component(name)).of(owner);
    }

    /** Returns a value in the form of the API. A blank text is left out, because the API takes no blank text. */
    private @Nullable Object written(@Nullable Object value, WeChatField field) {
        if (value instanceof String text) {
            return text.isBlank() && field.text() != TextKind.REMARK ? null : text;
        }
        if (value instanceof SubjectType type) {
            CodeTables tables = request.codeTables();
            Integer listed = tables == null ? null : tables.codeOf(type);
            return listed == null ? type.miitCode() : listed;
        }
        if (value instanceof CertificateType type) {
            return type.code();
        }
        if (value instanceof PreApprovalCategory category) {
            return category.platformCode();
        }
        if (value instanceof Province province) {
            return province.code() + "0000";
        }
        return value instanceof LocalDate day ? DateTimeFormatter.BASIC_ISO_DATE.format(day) : value;
    }
}
