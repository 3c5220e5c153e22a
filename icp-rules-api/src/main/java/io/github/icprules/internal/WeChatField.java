package io.github.icprules.internal;

import io.github.icprules.internal.CsvTable.Row;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of WeChat's {@code apply_icp_filing}, from the table {@code fields.csv}. The reader of bodies, the fields of paths,
 * of materials and of labels, and the names for "did you mean" all use this table. Not for callers.
 *
 * @param place the table and the line of the field, for messages
 * @param api the path of the field, without indices
 * @param type the JSON types of the value: the type, {@code array of} the type of the items, or two of these with {@code or}
 * @param presence whether a body has the field
 * @param most the most items of a list
 * @param text the kind of a text
 * @param codes the possible numbers; empty if the table does not limit the number
 * @param request the path that has the value in a request; {@code null} if no path has the value
 * @param also further paths of a request whose findings concern the field
 * @param materials the names of the materials that a file in the field is. Each file counts as all of these materials
 * @param alsoFor the names of further materials that the field can take
 * @param side the name of the visible side of the document; {@code null} if the field has no side
 * @param labels the Chinese labels that mean the field, the label of the form first; empty if none is known
 * @param english the label of the form in English; empty if none is known
 * @param required when a complete body has a value in the field; {@code null} if the field is never required
 */
public record WeChatField(
        String place,
        String api,
        String type,
        Presence presence,
        int most,
        TextKind text,
        Set<Integer> codes,
        @Nullable String request,
        List<String> also,
        List<String> materials,
        List<String> alsoFor,
        @Nullable String side,
        List<String> labels,
        String english,
        @Nullable Requirement required) {

    /** The most items of a list without a limit in the table. A longer list is ignored. */
    public static final int LONGEST_LIST = 1000;

    private static final Set<String> TYPES = Set.of("string", "integer", "object", "any");
    private static final String ARRAY = "array of ";
    /** The confidence of a source that leaves doubt. */
    private static final String MEDIUM = "MEDIUM";

    private static final String TABLE = "/io/github/icprules/wechat/fields.csv";
    private static final List<WeChatField> ALL = CsvTable.read(TABLE, WeChatField::of);
    private static final Map<String, Map<String, WeChatField>> MEMBERS = members(ALL);

    /** Whether a body has a field. */
    public enum Presence {
        /** A body without the field is faulty. */
        MANDATORY,
        /** Some bodies have the field. */
        OPTIONAL,
        /** The field has no effect. */
        REDUNDANT,
        /** The platform fills the field. */
        NOT_TO_SEND
    }

    /** The kind of a text. */
    public enum TextKind {
        /** Any text. */
        PLAIN,
        /** A text about a person or a company, which the platform returns masked with asterisks. */
        PERSONAL,
        /** A remark, which can be blank. */
        REMARK
    }

    /**
     * The requirement of a field.
     *
     * @param when the filings that need a value in the field
     * @param source the public text that says so
     * @param isWeak whether the source leaves doubt
     */
    public record Requirement(RequiredFor when, Source source, boolean isWeak) {}

    /** The filings that need a value in a field. */
    public enum RequiredFor {
        /** Every filing. */
        ALWAYS,
        /**
         * The filings of units. A body needs a value for an individual, too, but the value is the value of the principal's
         * document.
         */
        UNIT,
        /** The filings of individuals from another province than the province of the filing. */
        FROM_ANOTHER_PROVINCE,
        /** The filings of units in which the principal of the same part of the body is not the legal representative. */
        PRINCIPAL_NOT_LEGAL_REPRESENTATIVE,
        /** The filings with a ticked pre-approval category, once for each category. */
        TICKED
    }

    /** The public text that says when a field is required. */
    public enum Source {
        /** The page of {@code apply_icp_filing}. */
        PAGE,
        /** The example on the page, and the public client libraries, which all have the field. The page says nothing else. */
        EXAMPLE
    }

    /** {@return all fields, in the order of the table} */
    public static List<WeChatField> all() {
        return ALL;
    }

    /** {@return the members of an object by name; the members of the body if the path is empty} */
    public static Map<String, WeChatField> membersOf(String api) {
        return MEMBERS.getOrDefault(api, Map.of());
    }

    /** {@return the name of the field in its object} */
    public String name() {
        return api.substring(api.lastIndexOf('.') + 1);
    }

    /** {@return the path of the object that has the field; empty for a member of the body} */
    public String parent() {
        return api.substring(0, Math.max(0, api.lastIndexOf('.')));
    }

    /** {@return whether certain filings need a value in the field} */
    public boolean isFor(RequiredFor filings) {
        return required != null && required.when() == filings;
    }

    /** {@return whether the value can have a type} */
    public boolean is(String oneType) {
        return List.of(type.split(" or ", -1)).contains(oneType);
    }

    /** {@return the fields in an object by name, for all objects} */
    static Map<String, Map<String, WeChatField>> members(List<WeChatField> fields) {
        Map<String, Map<String, WeChatField>> members = new HashMap<>();
        members.put("", new LinkedHashMap<>());
        for (WeChatField field : fields) {
            Map<String, WeChatField> siblings = members.get(field.parent());
            if (siblings == null) {
                throw new IllegalStateException(field.place + ": expected a field below the field of an object");
            }
            if (siblings.put(field.name(), field) != null) {
                throw new IllegalStateException(field.place + ": expected each field once");
            }
            if (field.is("object") || field.is(ARRAY + "object")) {
                members.put(field.api, new LinkedHashMap<>());
            }
        }
        members.replaceAll((api, siblings) -> Collections.unmodifiableMap(siblings));
        return members;
    }

    /** {@return the field of a line} */
    static WeChatField of(Row row) {
        String type = row.cell("type");
        for (String each : type.split(" or ", -1)) {
            if (!TYPES.contains(each.startsWith(ARRAY) ? each.substring(ARRAY.length()) : each)) {
                throw row.wrong("expected a JSON type");
            }
        }
        String most = row.cell("most");
        String request = row.cell("request");
        String side = row.cell("side");
        return new WeChatField(
                row.place(),
                row.cell("api"),
                type,
                Presence.valueOf(constant(row.cell("presence"))),
                most.isEmpty() ? LONGEST_LIST : Integer.parseInt(most),
                row.cell("text").isEmpty() ? TextKind.PLAIN : TextKind.valueOf(constant(row.cell("text"))),
                Set.copyOf(
                        row.parts("one_of", " ").stream().map(Integer::valueOf).toList()),
                request.isEmpty() ? null : request,
                row.parts("also", " "),
                row.parts("material", " "),
                row.parts("also_for", " "),
                side.isEmpty() ? null : side,
                row.parts("label_zh", "\\|"),
                row.cell("label_en"),
                requirement(row));
    }

    private static @Nullable Requirement requirement(Row row) {
        String when = row.cell("required");
        String source = row.cell("required_source");
        String confidence = row.cell("required_confidence");
        if (!Set.of("", MEDIUM).contains(confidence)) {
            throw row.wrong("expected no confidence or " + MEDIUM);
        }
        if (when.isEmpty()) {
            if (!source.isEmpty() || !confidence.isEmpty()) {
                throw row.wrong("expected a requirement with its source");
            }
            return null;
        }
        return new Requirement(RequiredFor.valueOf(when), Source.valueOf(source), confidence.equals(MEDIUM));
    }

    private static String constant(String cell) {
        return cell.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
