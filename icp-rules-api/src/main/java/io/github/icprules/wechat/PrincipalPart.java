package io.github.icprules.wechat;

import io.github.icprules.internal.WeChatField.Presence;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.Person;
import io.github.icprules.model.Validity;
import org.jspecify.annotations.Nullable;

/**
 * The {@code principal_info} of the subject or of the mini-program.
 *
 * @param person the person; present even if all values are faulty
 * @param letterMentioned whether the body has an authorisation letter, even if the field is faulty
 * @param taskId the task of the face verification; {@code null} if the body has none
 */
record PrincipalPart(
        Person person, boolean letterMentioned, @Nullable String taskId) {

    private static final String LETTER = "authorization_letter";
    private static final String TASK = "verify_task_id";

    /** Reads the principal of the subject or of the mini-program. Returns {@code null} if there is none. */
    static @Nullable PrincipalPart read(Node parent, Codes codes, SubmittedMaterials materials, boolean individual) {
        Node node = parent.object("principal_info");
        if (node == null) {
            return null;
        }
        String taskId = null;
        if (node.field(TASK).presence() != Presence.REDUNDANT) {
            taskId = node.text(TASK);
        } else if (node.mentions(TASK)) {
            node.fault(PayloadFaultKind.REDUNDANT, TASK, null, null);
        }
        String name = node.text("name");
        CertificateType type = codes.certificateType(node.number("certificate_type"), node.at("certificate_type"));
        String number = node.text("certificate_number");
        Validity validity = node.validity("certificate_validity_date_start", "certificate_validity_date_end");
        IdentityDocument document = type == null && number == null && validity == null
                ? null
                : new IdentityDocument(type, number, validity, null);
        Person person = Person.builder(name)
                .document(document)
                .phone(node.text("mobile"))
                .email(node.text("email"))
                .emergencyPhone(node.text("emergency_contact"))
                .build();
        materials.add(node, "certificate_photo_front");
        materials.add(node, "certificate_photo_back");
        if (individual && node.mentionsText(LETTER)) {
            node.fault(PayloadFaultKind.REDUNDANT, LETTER, null, null);
        } else {
            materials.add(node, LETTER);
        }
        return new PrincipalPart(person, node.mentionsText(LETTER), taskId);
    }
}
