package io.github.icprules.oracle;

import io.github.icprules.format.CreditCode;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.RegistrationStanding;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules {@code subject.*} on who files: its account, its standing and its certificate. */
record SubjectSheet(Case c, Answers out) implements Sheet {

    private static final String VALIDITY = "subject.certificate.validity";

    /** 仲裁委员会登记证. */
    private static final int LAST_CERTIFICATE_TYPE = 44;

    @Override
    public void judge() {
        if (!c.hasSubjectData()) {
            return;
        }
        Subject subject = c.subject();
        accountOfAnotherName();
        // Access providers: a branch files itself, with the head office's legal representative; the authority decides.
        if (isTrue(subject.branch())) {
            out.openPoint("subject.branch", SUBJECT);
        }
        notInGoodStanding();
        // Access providers: an overseas organisation does not file directly; a resident representative office can.
        if (c.type() == SubjectType.OVERSEAS_ORGANISATION) {
            out.violation("subject.overseas-organisation", WARNING, SUBJECT_TYPE);
        }
        // If the certificate is absent, its material is reported as needed, and nothing else.
        if (c.entersSubject() && subject.certificate() != null) {
            ofCertificate(subject.certificate());
        }
    }

    /** An individual has one card, which is the certificate of the subject and of the principal: it is reported once. */
    private boolean isCardOfPrincipal(SubjectCertificate certificate) {
        Person principal = c.subject().principal();
        if (!c.isIndividual() || principal == null || principal.document() == null) {
            return false;
        }
        String number = Texts.stripped(certificate.number());
        String other = Texts.stripped(principal.document().number());
        boolean another = number != null && other != null && !number.equalsIgnoreCase(other);
        return !another
                && Objects.equals(certificate.validity(), principal.document().validity());
    }

    private void ofCertificate(SubjectCertificate certificate) {
        accountOfAnotherNumber(certificate);
        // Access providers, GB 32100: a sole trader, whose credit code begins with 92, files as a unit.
        if (isSoleTraderAsIndividual(certificate)) {
            out.violation("subject.sole-trader-as-individual", BLOCKING, SUBJECT_TYPE);
        }
        certificateOfAnotherName(certificate);
        certificateTypeNotAllowed(certificate);
        certificateTypeNotOffered(certificate.type());
        // Access providers: a unit's certificate equals what the registry publishes.
        ofUnit(
                certificate.matchesRegistry(),
                "subject.certificate-differs-from-registry",
                BLOCKING,
                "subject.certificate.matchesRegistry");
        // Access providers: the certificate is in force.
        Validity validity = certificate.validity();
        if (!isCardOfPrincipal(certificate) && (validity != null || !c.isIndividual())) {
            must(
                    validity == null ? null : not(validity.endedBefore(c.on())),
                    "subject.certificate-expired",
                    BLOCKING,
                    VALIDITY,
                    CERTIFICATE,
                    VALIDITY + ".until");
        }
        expires(validity);
        // Access providers: the newest version; some provinces say so themselves.
        SubjectType type = c.type() == null ? SubjectType.ENTERPRISE : c.type();
        if (!c.provinces().surelyRequires(c, type, "DOCUMENT_CURRENT", "LATEST_CERTIFICATE")) {
            ofUnit(
                    certificate.newestVersion(),
                    "subject.certificate-outdated",
                    WARNING,
                    "subject.certificate.newestVersion");
        }
        ofIndividual(certificate);
    }

    /** Reports what is not true of a unit's certificate. */
    private void ofUnit(@Nullable Boolean met, String rule, Severity severity, String path) {
        if (!c.isIndividual() && !isTrue(met)) {
            unmet(rule, severity, path, CERTIFICATE, noType(), absent(met, path));
        }
    }

    /** The platform's hint 86355: the subject's name is that of the account. */
    private void accountOfAnotherName() {
        String name = Texts.written(c.subject().name());
        String registered = Texts.written(c.platform().registeredName());
        if (name == null || registered == null || !Texts.isSameName(name, registered)) {
            FilingHistory history = c.subject().history();
            String filed = history == null ? null : Texts.written(history.filedName());
            boolean isFormer =
                    name != null && registered != null && filed != null && Texts.isSameName(filed, registered);
            unmet(
                    isFormer ? "subject.account-of-former-name" : "subject.account-of-another-name",
                    BLOCKING,
                    SUBJECT_NAME,
                    SUBJECT,
                    absent(name, SUBJECT_NAME),
                    absent(registered, "platform.registeredName"));
        }
    }

    /** The same of a unit's number. */
    private void accountOfAnotherNumber(SubjectCertificate certificate) {
        String number = Texts.written(certificate.number());
        String registered = Texts.written(c.platform().registeredNumber());
        boolean same = number != null && registered != null && Texts.isSameNumber(number, registered);
        if (!c.isIndividual() && !same) {
            unmet(
                    "subject.account-of-another-number",
                    BLOCKING,
                    CERTIFICATE_NUMBER,
                    CERTIFICATE,
                    noType(),
                    absent(number, CERTIFICATE_NUMBER),
                    absent(registered, "platform.registeredNumber"));
        }
    }

    /** Access providers: normal in the enterprise credit system, which has enterprises and sole traders only. */
    private void notInGoodStanding() {
        SubjectType type = c.type();
        RegistrationStanding standing = c.subject().standing();
        boolean registered = type == null || type == SubjectType.ENTERPRISE || type == SubjectType.SOLE_TRADER;
        if (type != SubjectType.INDIVIDUAL
                && standing != RegistrationStanding.NORMAL
                && (registered || standing != null)) {
            unmet(
                    "subject.not-in-good-standing",
                    BLOCKING,
                    "subject.standing",
                    SUBJECT,
                    absent(type, SUBJECT_TYPE),
                    absent(standing, "subject.standing"));
        }
    }

    private boolean isSoleTraderAsIndividual(SubjectCertificate certificate) {
        return c.isIndividual()
                && certificate.number() != null
                && CreditCode.category(certificate.number()).orElse(null) == CreditCode.Category.SOLE_TRADER;
    }

    /** Access providers, icp_subject: the name is the one on the certificate. */
    private void certificateOfAnotherName(SubjectCertificate certificate) {
        String path = "subject.certificate.holder";
        if (certificate.holder() == null && c.isIndividual()) {
            // The certificate is the document of the principal, whose name is compared there.
            return;
        }
        String holder = Texts.written(certificate.holder());
        String name = Texts.written(c.subject().name());
        if (holder == null || name == null || !Texts.isSameName(holder, name)) {
            String rule = "subject.certificate-of-another-name";
            unmet(rule, BLOCKING, path, CERTIFICATE, absent(holder, path), absent(name, SUBJECT_NAME));
        }
    }

    /** query_icp_certificate_types: by the platform's lists if given, else by the ministry's form. */
    private void certificateTypeNotAllowed(SubjectCertificate certificate) {
        String rule = "subject.certificate-type-not-allowed";
        SubjectType type = c.type();
        CertificateType kind = certificate.type();
        CodeTables tables = c.request().codeTables();
        boolean listed = tables != null && tables.certificateTypes() != null;
        if (isSoleTraderAsIndividual(certificate)
                || (kind == null && c.isIndividual())
                || (kind != null && kind.subjectTypes().isEmpty() && !listed)) {
            // If no list assigns the kind to a type, this is not reported for a single type of subject.
            return;
        }
        if (type == null || kind == null) {
            out.unchecked(rule, CERTIFICATE, absent(type, SUBJECT_TYPE), absent(kind, CERTIFICATE_TYPE));
            return;
        }
        Boolean admitted = tables == null ? null : tables.admits(type, kind);
        if (admitted == null && !kind.subjectTypes().isEmpty()) {
            admitted = kind.subjectTypes().contains(type);
        }
        if (isFalse(admitted)) {
            out.violation(rule, BLOCKING, CERTIFICATE_TYPE);
        }
    }

    /** The copy of query_icp_certificate_types ends with 44; 46 to 49 are codes of another platform. */
    private void certificateTypeNotOffered(@Nullable CertificateType kind) {
        if (kind == null || kind.code() <= LAST_CERTIFICATE_TYPE) {
            return;
        }
        CodeTables tables = c.request().codeTables();
        boolean listed = tables != null && CodeTables.find(tables.certificateTypes(), kind.code()) != null;
        boolean decided = tables != null && c.type() != null && tables.admits(c.type(), kind) != null;
        if (!listed && !decided) {
            out.violation("subject.certificate-type-not-offered", WARNING, CERTIFICATE_TYPE);
        }
    }

    /** The form wants more than a month left, access providers three; if the paper states a term, the paper is judged. */
    private void expires(@Nullable Validity validity) {
        LocalDate until = validity == null ? null : validity.until();
        if (until == null
                || until.isBefore(c.on())
                || c.isIndividual()
                || paperStatesTerm(c, Material.SUBJECT_CERTIFICATE)) {
            return;
        }
        expires(c, out, until, "subject.certificate-expires-within-", VALIDITY);
    }

    /** Reports a day on which something ends, if that is soon. */
    static void expires(Case c, Answers out, LocalDate until, String rule, String path) {
        if (!until.isAfter(c.on().plusMonths(c.given().number("min-remaining-validity-months")))) {
            out.violation(rule + "a-month", BLOCKING, path);
        } else if (until.isBefore(c.on().plusMonths(c.given().number("advised-remaining-validity-months")))) {
            out.violation(rule + "three-months", WARNING, path);
        }
    }

    static boolean paperStatesTerm(Case c, Material material) {
        return c.materials().stream()
                .filter(paper -> paper.material() == material)
                .map(SubmittedMaterial::validity)
                .anyMatch(validity -> validity != null && (validity.until() != null || isIndefinite(validity)));
    }

    private static boolean isIndefinite(Validity validity) {
        return validity.indefinite() != null && validity.indefinite();
    }

    /** icp_subject: an individual's certificate is the principal's document once more. */
    private void ofIndividual(SubjectCertificate certificate) {
        IdentityDocument document =
                c.subject().principal() == null ? null : c.subject().principal().document();
        if (c.isUnit() || document == null) {
            return;
        }
        String missing = noType();
        String number = Texts.written(certificate.number());
        String ofDocument = Texts.written(document.number());
        if (number != null && ofDocument != null && !Texts.isSameNumber(number, ofDocument)) {
            unmet("subject.individual-certificate-differs", BLOCKING, CERTIFICATE_NUMBER, CERTIFICATE, missing);
        }
        if (certificate.type() != null && document.type() != null && certificate.type() != document.type()) {
            unmet("subject.individual-certificate-type-differs", BLOCKING, CERTIFICATE_TYPE, CERTIFICATE, missing);
        }
    }
}
