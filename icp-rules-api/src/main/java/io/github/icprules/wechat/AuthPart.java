package io.github.icprules.wechat;

import io.github.icprules.internal.Json;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.SubjectType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code auth_data} in the body of {@code submit_auth_and_icp}, a call that verifies the account and files the
 * mini-program in one step. No source says which of its fields are mandatory, so none is reported as missing.
 */
final class AuthPart {

    private static final String CUSTOMER_TYPE = "customer_type";
    private static final Map<Integer, SubjectType> CUSTOMER_TYPES =
            Map.of(1, SubjectType.ENTERPRISE, 12, SubjectType.SOLE_TRADER, 15, SubjectType.INDIVIDUAL);

    private final Node node;
    private final @Nullable SubjectType customerType;

    private AuthPart(Node node, @Nullable SubjectType customerType) {
        this.node = node;
        this.customerType = customerType;
    }

    /**
     * Reads the data. Returns {@code null} if there are none, so that the filing is submitted without a verification of the
     * account.
     */
    static @Nullable AuthPart read(Node body) {
        Node node = body.object("auth_data");
        if (node == null) {
            return null;
        }
        check(node);
        Integer code = Json.whole(node.value(CUSTOMER_TYPE));
        return new AuthPart(node, code == null ? null : CUSTOMER_TYPES.get(code));
    }

    /** {@return the type of subject in the account's verification; {@code null} if there is none} */
    @Nullable SubjectType customerType() {
        return customerType;
    }

    /** Notes a fault if the verified account and the filing have different types of subject. */
    void compareWith(@Nullable SubjectType type) {
        if (type != null && customerType != null && typeOf(type) != typeOf(customerType)) {
            node.fault(PayloadFaultKind.CUSTOMER_TYPE_DIFFERS, CUSTOMER_TYPE, null, null);
        }
    }

    /** Returns the code of a type. Enterprises and sole traders file under the same code. */
    private static int typeOf(SubjectType type) {
        return type.miitCode();
    }

    /** Notes the faults of all members. */
    private static void check(Node node) {
        for (WeChatField field : node.fields()) {
            String name = field.name();
            if (field.is("string") && (field.type().equals("string") || node.isText(name))) {
                node.text(name);
            } else if (field.is("integer")) {
                node.number(name);
            } else if (field.is("array of string")) {
                node.texts(name);
            } else if (field.is("object")) {
                Node object = node.object(name);
                if (object != null) {
                    check(object);
                }
            }
        }
    }
}
