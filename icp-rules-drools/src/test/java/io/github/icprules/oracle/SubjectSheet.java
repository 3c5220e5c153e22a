package io.github.icprules.oracle;

import io.github.icprules.format.CreditCode;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.RegistrationStanding;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who files: its account, its standing and its certificate. */
final class SubjectSheet {

    private static final String SUBJECT = "subject";
    private static final String TYPE = "subject.type";

    /** 仲裁委员会登记证. */
    private static final int LAST_CERTIFICATE_TYPE = 44;

    private SubjectSheet() {}

    static void judge(Case filing, Answers out) {
        if (!Scope.hasSubjectData(filing)) {
            return;
        }
        Subject subject = filing.subject();
        SubjectCertificate certificate = subject.certificate();
        accountOfAnotherName(subject, filing.platform(), out);
        branch(subject, out);
        notInGoodStanding(subject, out);
        overseasOrganisation(subject, out);
        if (Scope.reusesSubjectData(filing)) {
            return;
        }
        SubjectAddresses.judge(filing, out);
        if (certificate != null) {
            ofCertificate(filing, certificate, out);
        }
    }

    /** Where nothing is said of the certificate, nothing is said of what it bears; that it is needed says its material. */
    private static void ofCertificate(Case filing, SubjectCertificate certificate, Answers out) {
        Subject subject = filing.subject();
        accountOfAnotherNumber(subject, certificate, filing.platform(), out);
        soleTraderAsIndividual(subject, certificate, out);
        certificateOfAnotherName(subject, certificate, out);
        certificateTypeNotAllowed(filing, certificate, out);
        certificateTypeNotOffered(filing, certificate, out);
        differsFromRegistry(subject, certificate, out);
        SubjectValidity.judge(filing, certificate, out);
        ofIndividual(subject, certificate, out);
    }

    /** The platform's hint 86355: the subject's name is that of the account. */
    private static void accountOfAnotherName(Subject subject, @Nullable PlatformState platform, Answers out) {
        String name = subject.name();
        String registered = platform == null ? null : platform.registeredName();
        Needs needs = new Needs();
        needs.ifBlank(name, "subject.name");
        needs.ifBlank(registered, "platform.registeredName");
        if (!needs.isEmpty()) {
            out.unchecked("subject.account-of-another-name", SUBJECT, needs.places());
        } else if (name != null && registered != null && !Texts.isSameName(name, registered)) {
            out.violation("subject.account-of-another-name", Severity.BLOCKING, "subject.name");
        }
    }

    /** The same of a unit's number. */
    private static void accountOfAnotherNumber(
            Subject subject, SubjectCertificate certificate, @Nullable PlatformState platform, Answers out) {
        SubjectType type = subject.type();
        String number = Texts.written(certificate.number());
        String registered = platform == null ? null : Texts.written(platform.registeredNumber());
        if (type == SubjectType.INDIVIDUAL
                || (number != null && registered != null && Texts.isSameNumber(number, registered))) {
            return;
        }
        Needs needs = new Needs();
        needs.ifNull(type, TYPE);
        needs.ifNull(number, "subject.certificate.number");
        needs.ifNull(registered, "platform.registeredNumber");
        if (needs.isEmpty()) {
            out.violation("subject.account-of-another-number", Severity.BLOCKING, "subject.certificate.number");
        } else {
            out.unchecked("subject.account-of-another-number", "subject.certificate", needs.places());
        }
    }

    /** Access providers: a branch files itself, with the head office's legal representative; the authority decides. */
    private static void branch(Subject subject, Answers out) {
        if (Boolean.TRUE.equals(subject.branch())) {
            out.openPoint("subject.branch", SUBJECT);
        }
    }

    /** Access providers: normal in the enterprise credit system, which has enterprises and sole traders only. */
    private static void notInGoodStanding(Subject subject, Answers out) {
        SubjectType type = subject.type();
        RegistrationStanding standing = subject.standing();
        if (type == SubjectType.INDIVIDUAL || standing == RegistrationStanding.NORMAL) {
            return;
        }
        boolean registered = type == null || type == SubjectType.ENTERPRISE || type == SubjectType.SOLE_TRADER;
        if (type != null && standing != null) {
            out.violation("subject.not-in-good-standing", Severity.BLOCKING, "subject.standing");
        } else if (registered) {
            Needs needs = new Needs();
            needs.ifNull(type, TYPE);
            needs.ifNull(standing, "subject.standing");
            out.unchecked("subject.not-in-good-standing", SUBJECT, needs.places());
        }
    }

    /** Access providers: an overseas organisation does not file directly; a resident representative office can. */
    private static void overseasOrganisation(Subject subject, Answers out) {
        if (subject.type() == SubjectType.OVERSEAS_ORGANISATION) {
            out.violation("subject.overseas-organisation", Severity.WARNING, TYPE);
        }
    }

    /** Access providers, GB 32100: a sole trader, whose credit code begins with 92, files as a unit. */
    private static void soleTraderAsIndividual(Subject subject, SubjectCertificate certificate, Answers out) {
        if (isSoleTraderAsIndividual(subject, certificate)) {
            out.violation("subject.sole-trader-as-individual", Severity.BLOCKING, TYPE);
        }
    }

    private static boolean isSoleTraderAsIndividual(Subject subject, SubjectCertificate certificate) {
        String number = certificate.number();
        return subject.type() == SubjectType.INDIVIDUAL
                && number != null
                && CreditCode.category(number).equals(Optional.of(CreditCode.Category.SOLE_TRADER));
    }

    /** Access providers, icp_subject: the name is the one on the certificate. */
    private static void certificateOfAnotherName(Subject subject, SubjectCertificate certificate, Answers out) {
        String holder = certificate.holder();
        String name = subject.name();
        Needs needs = new Needs();
        needs.ifBlank(holder, "subject.certificate.holder");
        needs.ifBlank(name, "subject.name");
        if (!needs.isEmpty()) {
            out.unchecked("subject.certificate-of-another-name", "subject.certificate", needs.places());
        } else if (holder != null && name != null && !Texts.isSameName(holder, name)) {
            out.violation("subject.certificate-of-another-name", Severity.BLOCKING, "subject.certificate.holder");
        }
    }

    /** query_icp_certificate_types: by the platform's lists if given, else by the ministry's form. */
    private static void certificateTypeNotAllowed(Case filing, SubjectCertificate certificate, Answers out) {
        Subject subject = filing.subject();
        SubjectType type = subject.type();
        CertificateType kind = certificate.type();
        CodeTables tables = filing.request().codeTables();
        boolean listed = tables != null && tables.certificateTypes() != null;
        if (isSoleTraderAsIndividual(subject, certificate)
                || (kind != null && kind.subjectTypes().isEmpty() && !listed)) {
            // If no list assigns the kind to a type, this is not reported for a single type of subject.
            return;
        }
        if (type == null || kind == null) {
            Needs needs = new Needs();
            needs.ifNull(type, TYPE);
            needs.ifNull(kind, "subject.certificate.type");
            out.unchecked("subject.certificate-type-not-allowed", "subject.certificate", needs.places());
            return;
        }
        Boolean admitted = tables == null ? null : tables.admits(type, kind);
        if (admitted == null && !kind.subjectTypes().isEmpty()) {
            admitted = kind.subjectTypes().contains(type);
        }
        if (Boolean.FALSE.equals(admitted)) {
            out.violation("subject.certificate-type-not-allowed", Severity.BLOCKING, "subject.certificate.type");
        }
    }

    /** The copy of query_icp_certificate_types ends with 44; 46 to 49 are codes of another platform. */
    private static void certificateTypeNotOffered(Case filing, SubjectCertificate certificate, Answers out) {
        CertificateType kind = certificate.type();
        if (kind == null || kind.code() <= LAST_CERTIFICATE_TYPE) {
            return;
        }
        SubjectType type = filing.subject().type();
        CodeTables tables = filing.request().codeTables();
        boolean listed = tables != null && CodeTables.find(tables.certificateTypes(), kind.code()) != null;
        boolean decided = tables != null && type != null && tables.admits(type, kind) != null;
        if (!listed && !decided) {
            out.violation("subject.certificate-type-not-offered", Severity.WARNING, "subject.certificate.type");
        }
    }

    /** Access providers: a unit's certificate equals what the registry publishes. */
    private static void differsFromRegistry(Subject subject, SubjectCertificate certificate, Answers out) {
        SubjectType type = subject.type();
        Boolean matches = certificate.matchesRegistry();
        if (type == SubjectType.INDIVIDUAL || Boolean.TRUE.equals(matches)) {
            return;
        }
        Needs needs = new Needs();
        needs.ifNull(type, TYPE);
        needs.ifNull(matches, "subject.certificate.matchesRegistry");
        if (needs.isEmpty()) {
            out.violation(
                    "subject.certificate-differs-from-registry",
                    Severity.BLOCKING,
                    "subject.certificate.matchesRegistry");
        } else {
            out.unchecked("subject.certificate-differs-from-registry", "subject.certificate", needs.places());
        }
    }

    /** icp_subject: an individual's certificate is the principal's document once more. */
    private static void ofIndividual(Subject subject, SubjectCertificate certificate, Answers out) {
        SubjectType type = subject.type();
        IdentityDocument document =
                subject.principal() == null ? null : subject.principal().document();
        if ((type != null && !type.isIndividual()) || document == null) {
            return;
        }
        String number = Texts.written(certificate.number());
        String ofDocument = Texts.written(document.number());
        if (number != null && ofDocument != null && !Texts.isSameNumber(number, ofDocument)) {
            tellOfIndividual("subject.individual-certificate-differs", "subject.certificate.number", type, out);
        }
        if (certificate.type() != null && document.type() != null && certificate.type() != document.type()) {
            tellOfIndividual("subject.individual-certificate-type-differs", "subject.certificate.type", type, out);
        }
    }

    private static void tellOfIndividual(String ruleId, String path, @Nullable SubjectType type, Answers out) {
        if (type == null) {
            out.unchecked(ruleId, "subject.certificate", TYPE);
        } else {
            out.violation(ruleId, Severity.BLOCKING, path);
        }
    }
}
