package io.github.icprules.oracle;

import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the subject's certificate is in force, for how long, and whether it is the newest. */
final class SubjectValidity {

    private static final String CERTIFICATE = "subject.certificate";
    private static final String UNTIL = "subject.certificate.validity.until";

    private SubjectValidity() {}

    static void judge(Case filing, SubjectCertificate certificate, Answers out) {
        expired(filing, certificate, out);
        expires(filing, certificate, out);
        outdated(filing, certificate, out);
    }

    /** Access providers: the certificate is in force. */
    private static void expired(Case filing, SubjectCertificate certificate, Answers out) {
        Validity validity = certificate.validity();
        Boolean ended = validity == null ? null : validity.endedBefore(filing.on());
        if (ended == null) {
            out.unchecked("subject.certificate-expired", CERTIFICATE, UNTIL);
        } else if (ended) {
            out.violation("subject.certificate-expired", Severity.BLOCKING, "subject.certificate.validity");
        }
    }

    /** The form wants more than a month left, access providers three; if the paper states a term, the paper is judged. */
    private static void expires(Case filing, SubjectCertificate certificate, Answers out) {
        Validity validity = certificate.validity();
        LocalDate until = validity == null ? null : validity.until();
        LocalDate on = filing.on();
        if (until == null
                || until.isBefore(on)
                || filing.subject().type() == SubjectType.INDIVIDUAL
                || paperTellsValidity(filing.request().materials())) {
            return;
        }
        LocalDate least = on.plusMonths(filing.given().number("min-remaining-validity-months"));
        LocalDate advised = on.plusMonths(filing.given().number("advised-remaining-validity-months"));
        if (!until.isAfter(least)) {
            out.violation(
                    "subject.certificate-expires-within-a-month", Severity.BLOCKING, "subject.certificate.validity");
        } else if (until.isBefore(advised)) {
            out.violation(
                    "subject.certificate-expires-within-three-months",
                    Severity.WARNING,
                    "subject.certificate.validity");
        }
    }

    private static boolean paperTellsValidity(@Nullable List<MaterialAtHand> materials) {
        for (MaterialAtHand paper : materials == null ? List.<MaterialAtHand>of() : materials) {
            Validity validity = paper.validity();
            if (paper.material() == Material.SUBJECT_CERTIFICATE
                    && validity != null
                    && (validity.until() != null || validity.indefinite())) {
                return true;
            }
        }
        return false;
    }

    /** Access providers: the newest version; some provinces say so themselves. */
    private static void outdated(Case filing, SubjectCertificate certificate, Answers out) {
        SubjectType type = filing.subject().type();
        Boolean newest = certificate.newestVersion();
        if (type == SubjectType.INDIVIDUAL
                || Boolean.TRUE.equals(newest)
                || filing.provinces()
                        .requirementsOf(
                                type == null ? SubjectType.ENTERPRISE : type,
                                filing.request(),
                                filing.on(),
                                "DOCUMENT_CURRENT",
                                "LATEST_CERTIFICATE")) {
            return;
        }
        Needs needs = new Needs();
        needs.ifNull(type, "subject.type");
        needs.ifNull(newest, "subject.certificate.newestVersion");
        if (needs.isEmpty()) {
            out.violation("subject.certificate-outdated", Severity.WARNING, "subject.certificate.newestVersion");
        } else {
            out.unchecked("subject.certificate-outdated", CERTIFICATE, needs.places());
        }
    }
}
