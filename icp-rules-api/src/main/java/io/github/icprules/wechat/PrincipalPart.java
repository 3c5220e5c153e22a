package io.github.icprules.wechat;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.Person;
import io.github.icprules.model.Validity;
import java.util.Set;
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
    private static final Set<String> MEMBERS = Set.of(
            "name",
            "mobile",
            "email",
            "emergency_contact",
            "certificate_type",
            "certificate_number",
            "certificate_validity_date_start",
            "certificate_validity_date_end",
            "certificate_photo_front",
            "certificate_photo_back",
            LETTER,
            TASK);

    /** Reads the subject principal. Returns {@code null} if there is none. */
    static @Nullable PrincipalPart ofSubject(Node subject, Codes codes, Papers papers, boolean individual) {
        Node principal = subject.object("principal_info", MEMBERS);
        if (principal == null) {
            return null;
        }
        if (principal.mentions(TASK)) {
            principal.fault(PayloadFaultKind.REDUNDANT, TASK, null, null);
        }
        return read(
                principal,
                codes,
                papers,
                individual,
                Material.SUBJECT_PRINCIPAL_ID,
                Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER,
                null);
    }

    /** Reads the mini-program principal. Returns {@code null} if there is none. */
    static @Nullable PrincipalPart ofMiniProgram(Node applets, Codes codes, Papers papers, boolean individual) {
        Node principal = applets.object("principal_info", MEMBERS);
        return principal == null
                ? null
                : read(
                        principal,
                        codes,
                        papers,
                        individual,
                        Material.MINI_PROGRAM_PRINCIPAL_ID,
                        Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                        principal.text(TASK));
    }

    private static PrincipalPart read(
            Node node,
            Codes codes,
            Papers papers,
            boolean individual,
            Material document,
            Material letter,
            @Nullable String taskId) {
        String name = node.personalText("name");
        CertificateType type = codes.certificateType(node.number("certificate_type"), node.at("certificate_type"));
        String number = node.personalText("certificate_number");
        Validity validity = node.validity("certificate_validity_date_start", "certificate_validity_date_end");
        String mobile = node.personalText("mobile");
        String email = node.personalText("email");
        String emergency = node.personalText("emergency_contact");
        papers.addSide(document, IdSide.FRONT, node.text("certificate_photo_front"));
        papers.addSide(document, IdSide.BACK, node.text("certificate_photo_back"));
        if (individual && node.mentionsText(LETTER)) {
            node.fault(PayloadFaultKind.REDUNDANT, LETTER, null, null);
        } else {
            papers.add(letter, node.optionalText(LETTER));
        }
        IdentityDocument identity = type == null && number == null && validity == null
                ? null
                : new IdentityDocument(type, number, validity, null);
        Person person = Person.builder(name)
                .document(identity)
                .phone(mobile)
                .email(email)
                .emergencyPhone(emergency)
                .build();
        return new PrincipalPart(person, node.mentionsText(LETTER), taskId);
    }
}
