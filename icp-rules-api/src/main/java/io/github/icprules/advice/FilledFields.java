package io.github.icprules.advice;

import io.github.icprules.format.CreditCode;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.RequestPath.Step;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.internal.WeChatField.Presence;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a body that an answer has filled. Removes the faults at these fields. */
final class FilledFields {

    private static final String PAYLOAD = "payload";
    private static final String CERTIFICATE_NUMBER = "icp_subject.organize_info.certificate_number";
    private static final String FILE_AT_HAND = ".documentAtHand";
    private static final String LAST_DAY = "until";
    private static final String NO_LAST_DAY = "indefinite";

    /** The paths of the fields without indices, in the names of the API. */
    private final List<String> filled;

    private FilledFields(List<String> filled) {
        this.filled = filled;
    }

    /**
     * Returns the tree of a filing after an answer, without the faults at the fields that have another value than before.
     *
     * @param payload the facts about the body of the filing; {@code null} if the filing was not read from a body
     */
    static Map<String, Object> withoutFaults(
            @Nullable Payload payload, Map<String, Object> before, Map<String, Object> after) {
        List<PayloadFault> faults = payload == null ? null : payload.faults();
        if (payload == null || faults == null) {
            return after;
        }
        FilledFields fields = new FilledFields(WeChatField.all().stream()
                .filter(field -> !field.is("object") && isFilled(pathOf(field), before, after))
                .map(WeChatField::api)
                .toList());
        List<PayloadFault> left = faults.stream().flatMap(fields::leftOf).toList();
        Map<String, Object> tree =
                RequestPath.of(PAYLOAD).put(after, new Payload(left, payload.withAccountVerification()));
        return fields.filled.contains(CERTIFICATE_NUMBER) ? withTypeOfNumber(tree) : tree;
    }

    /** Recognises a sole trader by the number of the certificate, as the reader of bodies does. */
    private static Map<String, Object> withTypeOfNumber(Map<String, Object> tree) {
        RequestPath type = RequestPath.of("subject.type");
        Object number = RequestPath.of("subject.certificate.number").in(tree);
        boolean isSoleTrader = SubjectType.ENTERPRISE.name().equals(type.in(tree))
                && CreditCode.typeOf(SubjectType.ENTERPRISE, String.valueOf(number)) == SubjectType.SOLE_TRADER;
        return isSoleTrader ? type.put(tree, SubjectType.SOLE_TRADER) : tree;
    }

    private Stream<PayloadFault> leftOf(PayloadFault fault) {
        return fault.fieldWithoutValue().map(field -> leftOf(fault, field)).orElseGet(() -> Stream.of(fault));
    }

    /** Returns what is left of a fault. If a part of a missing object is filled, the other mandatory parts are missing. */
    private Stream<PayloadFault> leftOf(PayloadFault fault, String field) {
        if (filled.stream().anyMatch(each -> isWithin(field, each))) {
            return Stream.empty();
        }
        if (filled.stream().noneMatch(each -> isWithin(each, field)) || !isObject(field)) {
            return Stream.of(fault);
        }
        return WeChatField.membersOf(field.equals(PayloadFault.BODY) ? "" : field).values().stream()
                .filter(member -> member.presence() == Presence.MANDATORY)
                .map(WeChatField::api)
                .flatMap(api -> leftOf(new PayloadFault(PayloadFaultKind.MISSING, api, null, null), api));
    }

    private static boolean isWithin(String field, String owner) {
        return owner.equals(PayloadFault.BODY) || field.equals(owner) || field.startsWith(owner + '.');
    }

    private static boolean isObject(String api) {
        return api.equals(PayloadFault.BODY)
                || WeChatField.all().stream().anyMatch(field -> field.api().equals(api) && field.is("object"));
    }

    /**
     * Returns the path whose value fills a field; {@code null} if there is none. The file of an approval has no path of its own, so
     * the answer that the file is at hand counts.
     */
    private static @Nullable String pathOf(WeChatField field) {
        return field.request() != null
                ? field.request()
                : field.also().stream()
                        .filter(path -> path.endsWith(FILE_AT_HAND))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isFilled(@Nullable String path, Map<String, Object> before, Map<String, Object> after) {
        if (path == null) {
            return false;
        }
        List<Step> steps = RequestPath.of(path).steps();
        Object value = value(after, steps);
        return value != null && !value.equals(value(before, steps));
    }

    /**
     * Returns the value at a path without indices; {@code null} if there is none. For a path through a list, returns the values of
     * all items, or {@code null} if an item has no value: a fault at the field of one item stays until all items have a value.
     */
    private static @Nullable Object value(@Nullable Object owner, List<Step> steps) {
        if (steps.isEmpty()) {
            return owner;
        }
        if (owner instanceof List<?> items) {
            List<Object> values = new ArrayList<>();
            for (Object item : items) {
                Object value = value(item, steps);
                if (value == null) {
                    return null;
                }
                values.add(value);
            }
            return values;
        }
        if (!(owner instanceof Map<?, ?> members)) {
            return null;
        }
        String name = steps.get(0).name();
        Object member = members.get(name);
        return value(
                member == null && name.equals(LAST_DAY) ? members.get(NO_LAST_DAY) : member,
                steps.subList(1, steps.size()));
    }
}
