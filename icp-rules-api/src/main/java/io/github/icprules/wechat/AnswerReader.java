package io.github.icprules.wechat;

import io.github.icprules.internal.Json;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.TreeValue;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.text.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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

    /** The platform also writes an index as a step of its own, such as {@code icp_materials.0}. */
    private static final Pattern INDEX = Pattern.compile("\\.\\d+(?=\\.|$)");

    private static final Pattern LIKE_A_FIELD = Pattern.compile("(?:icp|auth)_[a-z_]+(?:[.\\[].*)?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,10}");

    private final List<PlatformRemark> remarks = new ArrayList<>();
    /** The number of remarks over the limit. */
    private int more;

    PlatformAnswer read(@Nullable Object answer) {
        TreeValue root = TreeValue.root("", answer);
        if (!(answer instanceof Map)) {
            root.wrong("微信备案接口的答复", "what a filing call of WeChat answers");
        } else if (root.isObject()
                && MEMBERS.stream().noneMatch(name -> root.names().contains(name))) {
            root.wrong(
                    "errcode、hints、audit_data、info、icp_audit 之一", "one of errcode, hints, audit_data, info, icp_audit");
        }
        Integer errcode = number(root.member("errcode"));
        String errmsg = text(root.member("errmsg"));
        String requestId = errmsg == null ? null : requestId(errmsg);
        String words = errmsg == null
                ? ""
                : masked(
                        requestId == null
                                ? errmsg
                                : errmsg.substring(0, errmsg.lastIndexOf(REQUEST_ID))
                                        .strip());

        TreeValue info = root.member("info").tolerant();
        FilingStatus status = status(info.member("status"));
        readParts(root);
        readParts(info);
        readParts(root.member("icp_audit").tolerant());
        readReason(root.member("refill_reason"));
        readReason(root.member("fail_reason"));
        root.refuseProblems();
        if (isToBeReported(errcode)) {
            remarks.add(0, new PlatformRemark(PlatformRemark.Source.CALL, errcode, null, List.of(), words, null));
        }
        if (more > 0) {
            remarks.add(new PlatformRemark(
                    PlatformRemark.Source.CALL, null, null, List.of(), "平台另有 " + more + " 条意见，此处未列出。", null));
        }
        return new PlatformAnswer(errcode, words.isEmpty() ? null : words, shown(requestId), remarks, status);
    }

    private static @Nullable FilingStatus status(TreeValue code) {
        Integer number = number(code);
        return number == null ? null : FilingStatus.ofCode(number).orElse(null);
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
    private boolean isToBeReported(@Nullable Integer errcode) {
        return errcode != null
                && errcode != PlatformErrorCode.OK.code()
                && (errcode != PlatformErrorCode.NOT_ACCEPTED.code() || remarks.isEmpty());
    }

    private void readParts(TreeValue part) {
        readItems(part.member("hints"), this::readHint);
        readItems(part.member("audit_data"), this::readReview);
    }

    /**
     * Reads a list of items. A single object counts as a list with one item, because some client libraries write the object
     * without a list.
     */
    private static void readItems(TreeValue items, Consumer<TreeValue> reader) {
        for (TreeValue item : items.value() instanceof List ? items.items() : List.of(items)) {
            if (item.isGiven() && item.isObject("对象，或对象的列表", "an object, or a list of objects")) {
                reader.accept(item);
            }
        }
    }

    /** Reads a hint. Skips a hint that reports success, because samples of the platform contain such hints. */
    private void readHint(TreeValue hint) {
        Integer errcode = number(hint.member("errcode"));
        String words = text(hint.member("errmsg"));
        String field = text(hint.member("err_field"));
        boolean isEmpty = errcode == null && words == null && field == null;
        if (!isEmpty && (errcode == null || errcode != PlatformErrorCode.OK.code())) {
            List<String> fields = field == null ? List.of() : List.of(withoutIndices(field));
            add(PlatformRemark.Source.HINT, errcode, field, fields, words, null);
        }
    }

    private void readReview(TreeValue remark) {
        String label = text(remark.member("key_name"));
        String words = text(remark.member("error"));
        String suggestion = text(remark.member("suggest"));
        if (label != null || words != null || suggestion != null) {
            add(PlatformRemark.Source.REVIEW, null, label, fields(label), words, suggestion);
        }
    }

    private void readReason(TreeValue reason) {
        String words = text(reason);
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
        return masked(INDEX.matcher(RequestPath.withoutIndices(field)).replaceAll(""));
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

    /** Returns a whole number, which can be written as a text. */
    private static @Nullable Integer number(TreeValue code) {
        Object value = code.value();
        if (value == null) {
            return null;
        }
        boolean isText =
                value instanceof String text && INTEGER.matcher(text.strip()).matches();
        if (!isText && !(value instanceof Number)) {
            code.wrong("数字", "a number");
            return null;
        }
        // Some JSON libraries read every number as a Double, and others read numbers as decimals of any length.
        Integer whole = Json.whole(isText ? Long.valueOf(String.valueOf(value).strip()) : value);
        if (whole == null) {
            code.wrong("最多十位的整数", "a whole number of at most ten digits");
        }
        return whole;
    }

    /** {@return the text without blanks around it; {@code null} if the value is absent or blank} */
    private static @Nullable String text(TreeValue words) {
        Object value = words.value();
        if (value == null) {
            return null;
        }
        if (value instanceof Map || value instanceof List || Json.isTooLong(value)) {
            words.wrong("字符串", "a text");
            return null;
        }
        String text = value.toString().strip();
        return text.isEmpty() ? null : text;
    }
}
