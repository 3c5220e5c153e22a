package io.github.icprules.wechat;

import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.SubjectType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code auth_data} in the body of {@code submit_auth_and_icp}, a call that verifies the account and files the
 * mini-program in one step. No source says which of its fields are mandatory, so none is reported as missing.
 */
final class AuthPart {

    private static final String MEMBER = "auth_data";
    private static final String CUSTOMER_TYPE = "customer_type";
    private static final int MOST_QUALIFICATIONS = 10;
    private static final Set<String> TEXTS = Set.of(
            "taskid", "qualification", "account_name", "auth_identification", "third_party_phone", "service_appid");
    private static final Set<String> MEMBERS = Set.of(
            CUSTOMER_TYPE,
            "taskid",
            "contact_info",
            "invoice_info",
            "qualification",
            "qualification_other",
            "account_name",
            "account_name_type",
            "account_supplemental",
            "pay_type",
            "auth_identification",
            "auth_ident_material",
            "third_party_phone",
            "service_appid");
    private static final Set<String> CONTACT_INFO = Set.of("name", "email", "mobile");
    private static final Set<String> INVOICE_INFO = Set.of("invoice_type", "electronic", "vat");
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
        Node node = body.optionalObject(MEMBER, MEMBERS);
        if (node == null) {
            return null;
        }
        TEXTS.stream().sorted().forEach(node::optionalText);
        Integer code = oneOf(node, CUSTOMER_TYPE, 1, 12, 15);
        oneOf(node, "pay_type", 1, 2);
        // SDKs disagree whether this value is a number or a text.
        if (!node.isText("account_name_type")) {
            oneOf(node, "account_name_type", 1, 2);
        }
        readContact(node);
        node.optionalObject("invoice_info", INVOICE_INFO);
        readTexts(node, "qualification_other", MOST_QUALIFICATIONS);
        readTexts(node, "account_supplemental", Node.LONGEST_LIST);
        if (node.isText("auth_ident_material")) {
            node.optionalText("auth_ident_material");
        } else {
            readTexts(node, "auth_ident_material", Node.LONGEST_LIST);
        }
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

    private static void readContact(Node node) {
        Node contact = node.optionalObject("contact_info", CONTACT_INFO);
        if (contact != null) {
            CONTACT_INFO.stream().sorted().forEach(contact::optionalText);
        }
    }

    private static void readTexts(Node node, String name, int most) {
        List<?> items = node.optionalList(name, most);
        for (int i = 0; items != null && i < items.size(); i++) {
            node.textAt(node.at(name) + '[' + i + ']', items.get(i));
        }
    }

    private static @Nullable Integer oneOf(Node node, String name, Integer... codes) {
        Integer code = node.optionalNumber(name);
        if (code != null && !List.of(codes).contains(code)) {
            String possible = String.join(
                    ", ", List.of(codes).stream().map(String::valueOf).toList());
            node.fault(PayloadFaultKind.NOT_ONE_OF, name, possible, String.valueOf(code));
            return null;
        }
        return code;
    }
}
