package io.github.icprules.wechat;

import io.github.icprules.format.CreditCode;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code icp_subject} of a body. A part that is {@code null} is not given or faulty. */
final class SubjectPart {

    private static final String LEGAL_PERSON = "legal_person_info";
    private static final Set<String> MEMBERS =
            Set.of("base_info", "personal_info", "organize_info", "principal_info", LEGAL_PERSON);
    private static final Set<String> BASE_INFO =
            Set.of("type", "name", "province", "city", "district", "address", "comment");
    private static final Set<String> RECORD_NUMBER = Set.of("record_number");
    private static final Set<String> PERSONAL_INFO = Set.of("residence_permit");
    private static final Set<String> ORGANIZE_INFO =
            Set.of("certificate_type", "certificate_number", "certificate_address", "certificate_photo");
    private static final Set<String> LEGAL_PERSON_INFO = Set.of("name", "certificate_number");

    private @Nullable SubjectType type;

    private @Nullable String name;
    private @Nullable Region region;
    private @Nullable String address;
    private @Nullable String comment;
    private @Nullable SubjectCertificate certificate;
    private @Nullable Person principal;
    private @Nullable Person legalRepresentative;

    private SubjectPart() {}

    /**
     * Reads the subject.
     *
     * @param customerType the type of subject in the account's verification, which decides between enterprise and sole
     *     trader; {@code null} if there is none
     */
    static SubjectPart read(Node body, Codes codes, Papers papers, @Nullable SubjectType customerType) {
        SubjectPart part = new SubjectPart();
        Node subject = body.object("icp_subject", MEMBERS);
        if (subject != null) {
            part.readBaseInfo(subject, codes);
            part.readCertificate(subject, codes, papers);
            part.recogniseSoleTrader(customerType);
            Node personal = subject.optionalObject("personal_info", PERSONAL_INFO);
            if (personal != null) {
                papers.add(Material.RESIDENCE_PROOF, personal.optionalText("residence_permit"));
            }
            PrincipalPart principal = PrincipalPart.ofSubject(subject, codes, papers, part.isIndividual());
            part.principal = principal == null ? null : principal.person();
            part.readLegalRepresentative(subject, principal);
        }
        return part;
    }

    @Nullable SubjectType type() {
        return type;
    }

    boolean isIndividual() {
        return type == SubjectType.INDIVIDUAL;
    }

    /** Sets all present parts. */
    void describe(Subject.Builder subject) {
        if (type != null) {
            subject.type(type);
        }
        if (name != null) {
            subject.name(name);
        }
        if (region != null) {
            subject.region(region);
        }
        if (address != null) {
            subject.contactAddress(address);
        }
        if (comment != null) {
            subject.remark(comment);
        }
        if (certificate != null) {
            subject.certificate(certificate);
        }
        if (principal != null) {
            subject.principal(principal);
        }
        if (legalRepresentative != null) {
            subject.legalRepresentative(legalRepresentative);
        }
    }

    private void readBaseInfo(Node subject, Codes codes) {
        Node base = subject.object("base_info", BASE_INFO, RECORD_NUMBER);
        if (base == null) {
            return;
        }
        type = codes.subjectType(base.number("type"), base.at("type"));
        name = base.personalText("name");
        Province province = codes.province(base.text("province"), base.at("province"));
        String city = codes.region(base.text("city"), base.at("city"));
        String district = codes.region(base.text("district"), base.at("district"));
        region = province == null && city == null && district == null ? null : new Region(province, city, district);
        address = base.personalText("address");
        comment = base.remark("comment");
    }

    private void readCertificate(Node subject, Codes codes, Papers papers) {
        Node organize = subject.object("organize_info", ORGANIZE_INFO);
        if (organize == null) {
            return;
        }
        CertificateType certificateType =
                codes.certificateType(organize.number("certificate_type"), organize.at("certificate_type"));
        String number = organize.personalText("certificate_number");
        String printed = organize.personalText("certificate_address");
        papers.add(Material.SUBJECT_CERTIFICATE, organize.optionalText("certificate_photo"));
        certificate = certificateType == null && number == null && printed == null
                ? null
                : SubjectCertificate.builder(certificateType)
                        .number(number)
                        .address(printed)
                        .build();
    }

    /**
     * Distinguishes sole traders from enterprises, because the API has one type for both. The type in the account's
     * verification decides. Without that type, the certificate number decides.
     */
    private void recogniseSoleTrader(@Nullable SubjectType customerType) {
        if (type != SubjectType.ENTERPRISE) {
            return;
        }
        boolean numberedAsSuch = certificate != null && CreditCode.startsAsOfSoleTrader(certificate.number());
        if (customerType == SubjectType.SOLE_TRADER || (customerType == null && numberedAsSuch)) {
            type = SubjectType.SOLE_TRADER;
        }
    }

    /**
     * Reads {@code legal_person_info} if the object is present and not empty. Otherwise the subject principal counts as the
     * legal representative, except if the body has an authorisation letter: a legal representative needs no authorisation.
     */
    private void readLegalRepresentative(Node subject, @Nullable PrincipalPart principal) {
        if (isIndividual()) {
            if (subject.mentions(LEGAL_PERSON)) {
                subject.fault(PayloadFaultKind.REDUNDANT, LEGAL_PERSON, null, null);
            }
            return;
        }
        if (subject.mentions(LEGAL_PERSON)) {
            Node legalPerson = subject.optionalObject(LEGAL_PERSON, LEGAL_PERSON_INFO);
            if (legalPerson != null
                    && legalPerson.isEmpty()
                    && type != null
                    && principal != null
                    && !principal.letterMentioned()) {
                // The principal is the legal representative, so the caller must remove the object and not complete it.
                subject.fault(PayloadFaultKind.REDUNDANT, LEGAL_PERSON, null, null);
                legalRepresentative = principal.person();
                return;
            }
            legalRepresentative = legalPerson == null ? null : legalPerson(legalPerson);
            if (isPrincipal(legalRepresentative)) {
                subject.fault(PayloadFaultKind.REDUNDANT, LEGAL_PERSON, null, null);
            }
        } else if (type != null && principal != null) {
            if (principal.letterMentioned()) {
                subject.fault(PayloadFaultKind.LEGAL_PERSON_MISSING, LEGAL_PERSON, null, null);
            } else {
                legalRepresentative = principal.person();
            }
        }
    }

    private static @Nullable Person legalPerson(Node node) {
        String name = node.personalText("name");
        String number = node.personalText("certificate_number");
        if (name == null && number == null) {
            return null;
        }
        IdentityDocument document = number == null ? null : new IdentityDocument(null, number, null, null);
        return Person.builder(name).document(document).build();
    }

    private boolean isPrincipal(@Nullable Person person) {
        String one = number(person);
        String other = number(principal);
        return one != null && other != null && one.strip().equalsIgnoreCase(other.strip());
    }

    private static @Nullable String number(@Nullable Person person) {
        return person == null || person.document() == null
                ? null
                : person.document().number();
    }
}
