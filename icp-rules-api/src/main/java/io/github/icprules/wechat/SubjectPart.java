package io.github.icprules.wechat;

import io.github.icprules.format.CreditCode;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The {@code icp_subject} of a body. A part that is {@code null} is not given or faulty. */
final class SubjectPart {

    private static final String LEGAL_PERSON = "legal_person_info";

    private final Codes codes;
    private final SubmittedMaterials materials;
    private final @Nullable SubjectType customerType;

    private @Nullable SubjectType type;
    private @Nullable Person principal;

    private SubjectPart(Codes codes, SubmittedMaterials materials, @Nullable SubjectType customerType) {
        this.codes = codes;
        this.materials = materials;
        this.customerType = customerType;
    }

    /**
     * Reads the subject.
     *
     * @param customerType the type of subject in the account's verification, which decides between enterprise and sole
     *     trader; {@code null} if there is none
     */
    static Subject read(Node body, Codes codes, SubmittedMaterials materials, @Nullable SubjectType customerType) {
        Node node = body.object("icp_subject");
        return node == null ? Subject.builder().build() : new SubjectPart(codes, materials, customerType).read(node);
    }

    private Subject read(Node node) {
        Subject.Builder subject = Subject.builder();
        readBaseInfo(node, subject);
        SubjectCertificate certificate = certificate(node);
        recogniseSoleTrader(certificate);
        Node personal = node.object("personal_info");
        if (personal != null) {
            materials.add(personal, "residence_permit");
        }
        PrincipalPart read = PrincipalPart.read(node, codes, materials, isIndividual());
        principal = read == null ? null : read.person();
        return subject.type(type)
                .certificate(certificate)
                .principal(principal)
                .legalRepresentative(legalRepresentative(node, read))
                .build();
    }

    private boolean isIndividual() {
        return type == SubjectType.INDIVIDUAL;
    }

    private void readBaseInfo(Node node, Subject.Builder subject) {
        Node base = node.object("base_info");
        if (base == null) {
            return;
        }
        type = codes.subjectType(base.number("type"), base.at("type"));
        subject.name(base.text("name"));
        Province province = codes.province(base.text("province"), base.at("province"));
        String city = codes.region(base.text("city"), base.at("city"));
        String district = codes.region(base.text("district"), base.at("district"));
        subject.region(
                province == null && city == null && district == null ? null : new Region(province, city, district));
        subject.contactAddress(base.text("address")).remark(base.text("comment"));
    }

    private @Nullable SubjectCertificate certificate(Node node) {
        Node organize = node.object("organize_info");
        if (organize == null) {
            return null;
        }
        CertificateType certificateType =
                codes.certificateType(organize.number("certificate_type"), organize.at("certificate_type"));
        String number = organize.text("certificate_number");
        String address = organize.text("certificate_address");
        materials.add(organize, "certificate_photo");
        return certificateType == null && number == null && address == null
                ? null
                : SubjectCertificate.builder(certificateType)
                        .number(number)
                        .address(address)
                        .build();
    }

    /**
     * Distinguishes sole traders from enterprises, because the API has one type for both. The type in the account's
     * verification decides. Without that type, the certificate number decides.
     */
    private void recogniseSoleTrader(@Nullable SubjectCertificate certificate) {
        if (type == SubjectType.ENTERPRISE && customerType == SubjectType.SOLE_TRADER) {
            type = SubjectType.SOLE_TRADER;
        } else if (customerType == null && certificate != null) {
            type = CreditCode.typeOf(type, certificate.number());
        }
    }

    /**
     * Reads {@code legal_person_info} if the object is present and not empty. Otherwise the subject principal counts as the
     * legal representative, except if the body has an authorisation letter: a legal representative needs no authorisation.
     */
    private @Nullable Person legalRepresentative(Node subject, @Nullable PrincipalPart ofSubject) {
        boolean isMentioned = subject.mentions(LEGAL_PERSON);
        if (isIndividual()) {
            if (isMentioned) {
                subject.fault(PayloadFaultKind.REDUNDANT, LEGAL_PERSON, null, null);
            }
            return null;
        }
        Node legalPerson = subject.object(LEGAL_PERSON);
        boolean isEmpty = legalPerson != null && legalPerson.isEmpty();
        boolean isAuthorised = ofSubject != null && ofSubject.letterMentioned();
        boolean canBePrincipal = type != null && ofSubject != null;
        if (canBePrincipal && !isAuthorised && (!isMentioned || isEmpty)) {
            if (isEmpty) {
                // The principal is the legal representative, so the caller must remove the object and not complete it.
                subject.fault(PayloadFaultKind.REDUNDANT, LEGAL_PERSON, null, null);
            }
            return principal;
        }
        if (canBePrincipal && !isMentioned) {
            subject.fault(PayloadFaultKind.LEGAL_PERSON_MISSING, LEGAL_PERSON, null, null);
        }
        Person person = legalPerson == null ? null : legalPerson(legalPerson);
        if (isPrincipal(person)) {
            subject.fault(PayloadFaultKind.REDUNDANT, LEGAL_PERSON, null, null);
            return Objects.equals(name(person), name(principal)) ? principal : person;
        }
        return person;
    }

    private static @Nullable Person legalPerson(Node node) {
        String name = node.text("name");
        String number = node.text("certificate_number");
        if (name == null && number == null) {
            return null;
        }
        // The API has no type for this document; a valid number of a resident ID card shows the type.
        CertificateType shown = ResidentId.isValid(number) ? CertificateType.RESIDENT_ID : null;
        IdentityDocument document = number == null ? null : new IdentityDocument(shown, number, null, null);
        return Person.builder(name).document(document).build();
    }

    private boolean isPrincipal(@Nullable Person person) {
        String one = number(person);
        String other = number(principal);
        return one != null && other != null && one.strip().equalsIgnoreCase(other.strip());
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null || person.name() == null ? null : person.name().strip();
    }

    private static @Nullable String number(@Nullable Person person) {
        return person == null || person.document() == null
                ? null
                : person.document().number();
    }
}
