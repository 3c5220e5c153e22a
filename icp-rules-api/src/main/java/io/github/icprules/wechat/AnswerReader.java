package io.github.icprules.wechat;

import io.github.icprules.internal.Json;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.text.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer of the platform. The same code reads every kind of answer. The kinds differ only in the position of
 * {@code hints} and {@code audit_data}: beside {@code errcode}, in {@code info} or in {@code icp_audit}.
 */
final class AnswerReader {

    /**
     * The most remarks that are read. The platform has only a few remarks on a filing, and each remark is compared with the
     * whole report.
     */
    static final int MOST_REMARKS = 200;

    /** The members of which an answer has at least one. */
    private static final Set<String> MEMBERS =
            Set.of("errcode", "hints", "audit_data", "info", "icp_audit", "refill_reason", "fail_reason");

    /** The id of the request, which the platform writes at the end of the message. */
    private static final String REQUEST_ID = "rid:";

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,80}");

    /** The form of WeChat's ids. No number of a person has such groups, so an id in this form is not masked. */
    private static final Pattern MADE_ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{8}){1,3}");

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]|\\.\\d+(?=\\.|$)");
    private static final Pattern LIKE_A_FIELD = Pattern.compile("(?:icp|auth)_[a-z_]+(?:[.\\[].*)?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,10}");

    private final List<PlatformRemark> remarks = new ArrayList<>();
    /** The number of remarks over the limit. */
    private int more;

    PlatformAnswer read(@Nullable Object answer) {
        Map<?, ?> members = object("answer", answer, "what a filing call of WeChat answers");
        if (MEMBERS.stream().noneMatch(members::containsKey)) {
            throw new IllegalArgumentException(
                    "answer: expected one of errcode, hints, audit_data, info, icp_audit, and it has none of them");
        }
        Integer errcode = number("errcode", members.get("errcode"));
        String errmsg = text("errmsg", members.get("errmsg"));
        String requestId = errmsg == null ? null : requestId(errmsg);
        String words = errmsg == null
                ? ""
                : masked(
                        requestId == null
                                ? errmsg
                                : errmsg.substring(0, errmsg.lastIndexOf(REQUEST_ID))
                                        .strip());

        readParts("", members);
        readPart("info", members.get("info"));
        readPart("icp_audit", members.get("icp_audit"));
        readReason("refill_reason", members);
        readReason("fail_reason", members);
        if (isToldByNothingElse(errcode)) {
            remarks.add(0, new PlatformRemark(PlatformRemark.Source.CALL, errcode, null, List.of(), words, null));
        }
        if (more > 0) {
            remarks.add(new PlatformRemark(
                    PlatformRemark.Source.CALL, null, null, List.of(), "平台另有 " + more + " 条意见，此处未列出。", null));
        }
        return new PlatformAnswer(errcode, words.isEmpty() ? null : words, shown(requestId), remarks);
    }

    private static @Nullable String requestId(String errmsg) {
        int at = errmsg.lastIndexOf(REQUEST_ID);
        String id = at < 0 ? "" : errmsg.substring(at + REQUEST_ID.length()).strip();
        return ID.matcher(id).matches() ? id : null;
    }

    private static @Nullable String shown(@Nullable String requestId) {
        return requestId == null || MADE_ID.matcher(requestId).matches() ? requestId : masked(requestId);
    }

    /**
     * Returns whether the code of the call must be reported. The code "see the hints" adds nothing if there are hints.
     * Without hints, this code is the only information.
     */
    private boolean isToldByNothingElse(@Nullable Integer errcode) {
        return errcode != null
                && errcode != PlatformErrorCode.OK.code()
                && (errcode != PlatformErrorCode.NOT_ACCEPTED.code() || remarks.isEmpty());
    }

    private void readPart(String name, @Nullable Object part) {
        if (part != null) {
            readParts(name + ".", object(name, part, "an object"));
        }
    }

    private void readParts(String prefix, Map<?, ?> members) {
        readItems(prefix + "hints", members.get("hints"), this::readHint);
        readItems(prefix + "audit_data", members.get("audit_data"), this::readReview);
    }

    /**
     * Reads a list of items. A single object counts as a list with one item, because some client libraries write the object
     * without a list.
     */
    private static void readItems(String place, @Nullable Object items, ItemReader reader) {
        if (items instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                readItem("%s[%s]".formatted(place, i), list.get(i), reader);
            }
        } else {
            readItem(place, items, reader);
        }
    }

    private static void readItem(String place, @Nullable Object item, ItemReader reader) {
        if (item != null) {
            reader.read(place, object(place, item, "an object, or a list of objects"));
        }
    }

    /** Reads a hint. Skips a hint that reports success, because samples of the platform contain such hints. */
    private void readHint(String place, Map<?, ?> hint) {
        Integer errcode = number(place + ".errcode", hint.get("errcode"));
        String words = text(place + ".errmsg", hint.get("errmsg"));
        String field = text(place + ".err_field", hint.get("err_field"));
        boolean isEmpty = errcode == null && words == null && field == null;
        if (!isEmpty && (errcode == null || errcode != PlatformErrorCode.OK.code())) {
            List<String> fields = field == null ? List.of() : List.of(withoutIndices(field));
            add(PlatformRemark.Source.HINT, errcode, field, fields, words, null);
        }
    }

    private void readReview(String place, Map<?, ?> remark) {
        String label = text(place + ".key_name", remark.get("key_name"));
        String words = text(place + ".error", remark.get("error"));
        String suggestion = text(place + ".suggest", remark.get("suggest"));
        if (label != null || words != null || suggestion != null) {
            add(PlatformRemark.Source.REVIEW, null, label, fields(label), words, suggestion);
        }
    }

    private void readReason(String name, Map<?, ?> members) {
        String words = text(name, members.get(name));
        if (words != null) {
            add(PlatformRemark.Source.VERIFICATION, null, null, List.of(), words, null);
        }
    }

    private void add(
            PlatformRemark.Source source,
            @Nullable Integer errcode,
            @Nullable String place,
            List<String> fields,
            @Nullable String words,
            @Nullable String suggestion) {
        if (remarks.size() == MOST_REMARKS) {
            more++;
            return;
        }
        remarks.add(new PlatformRemark(
                source,
                errcode,
                place == null ? null : masked(place),
                fields,
                words == null ? "" : masked(words),
                suggestion == null ? null : masked(suggestion)));
    }

    private static List<String> fields(@Nullable String label) {
        if (label == null) {
            return List.of();
        }
        return LIKE_A_FIELD.matcher(label).matches() ? List.of(withoutIndices(label)) : FieldLabels.fieldsOf(label);
    }

    private static String withoutIndices(String field) {
        return masked(INDEX.matcher(field).replaceAll(""));
    }

    /**
     * Masks a text and then cuts the text to the maximum length. The order matters, because a number that is cut would not be
     * recognised.
     */
    private static String masked(String text) {
        String masked = PersonalData.maskNumbersIn(text);
        if (masked.length() <= Node.LONGEST_TEXT) {
            return masked;
        }
        int end = Node.LONGEST_TEXT;
        return masked.substring(0, Character.isHighSurrogate(masked.charAt(end - 1)) ? end - 1 : end) + '…';
    }

    private static Map<?, ?> object(String place, @Nullable Object value, String expected) {
        if (value instanceof Map<?, ?> members) {
            String otherName = Json.typeOfOtherName(members);
            if (otherName != null) {
                throw new IllegalArgumentException(
                        "%s: expected members with a text as their name, and one has %s".formatted(place, otherName));
            }
            return members;
        }
        throw new IllegalArgumentException("%s: expected %s, and it is %s".formatted(place, expected, kind(value)));
    }

    private static @Nullable Integer number(String place, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number
                || (value instanceof String text
                        && INTEGER.matcher(text.strip()).matches())) {
            // Some JSON libraries read every number as a Double, and others read numbers as decimals of any length.
            Integer whole = Json.whole(value instanceof String digits ? Long.valueOf(digits.strip()) : value);
            if (whole == null) {
                throw new IllegalArgumentException(place + ": expected a whole number of at most ten digits");
            }
            return whole;
        }
        throw new IllegalArgumentException("%s: expected a number, and it is %s".formatted(place, kind(value)));
    }

    /** {@return the text without blanks around it; {@code null} if the value is absent or blank} */
    private static @Nullable String text(String place, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Map || value instanceof List || Json.isTooLong(value)) {
            throw new IllegalArgumentException("%s: expected a text, and it is %s".formatted(place, kind(value)));
        }
        String text = value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        return value instanceof String ? "a text" : value instanceof Number ? "a number" : "something else";
    }

    /** Reads an item of a list. */
    private interface ItemReader {
        void read(String place, Map<?, ?> item);
    }
}
