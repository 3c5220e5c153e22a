package io.github.icprules.oracle;

import io.github.icprules.format.FilingNumber;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-subject.*}. */
final class ProvinceSubjectSheet {

    private static final Set<CertificateType> ORGANISATION_CODES = EnumSet.of(
            CertificateType.INSTITUTION_ORGANISATION_CODE,
            CertificateType.GOVERNMENT_ORGANISATION_CODE,
            CertificateType.SOCIAL_ORGANISATION_CODE,
            CertificateType.MILITARY_UNIT_CODE,
            CertificateType.PRIVATE_UNIT_ORGANISATION_CODE,
            CertificateType.FOUNDATION_ORGANISATION_CODE,
            CertificateType.LAW_FIRM_ORGANISATION_CODE,
            CertificateType.GOVERNMENT_CREDIT_CODE,
            CertificateType.INSTITUTION_CREDIT_CODE,
            CertificateType.MASS_ORGANISATION_CREDIT_CODE,
            CertificateType.SOCIAL_CREDIT_CODE);

    /** Services that an individual and a unit can have in Shaanxi. */
    private static final int OF_INDIVIDUALS = 5;

    private static final int OF_UNITS = 30;

    private ProvinceSubjectSheet() {}

    static void judge(Case c, Answers out) {
        if (Provincial.describesSubject(c)) {
            certificate(c, out);
            licenceSeal(c, out);
            foreignEntity(c, out);
            soleTrader(c, out);
            ProvinceAddresses.judge(c, out);
        }
        ProvinceContacts.judge(c, out);
        principalsOfOthers(c, out);
        record(c, out);
    }

    /** Gansu: which certificate; Henan, Sichuan: the newest; Shanghai: no electronic licence. */
    private static void certificate(Case c, Answers out) {
        SubjectCertificate certificate = c.subject().certificate();
        CertificateType type = certificate == null ? null : certificate.type();
        SubjectType subject = c.subject().type();
        ProvinceRequirement kind = ProvinceRequirement.of(c, "CERTIFICATE_TYPE", "LICENCE_OR_ORG_CODE");
        if (kind != null && (subject == null || !isInOrder(subject, type))) {
            kind.unmet(
                    out,
                    "province-subject.certificate-of-another-kind",
                    Severity.WARNING,
                    "subject.certificate.type",
                    "subject.certificate.type",
                    type == null ? List.of("subject.certificate.type") : List.of());
        }
        ProvinceRequirement newest = ProvinceRequirement.of(c, "DOCUMENT_CURRENT", "LATEST_CERTIFICATE");
        Boolean isNewest = certificate == null ? null : certificate.newestVersion();
        if (newest != null && !Boolean.TRUE.equals(isNewest)) {
            newest.unmet(
                    out,
                    "province-subject.certificate-outdated",
                    Severity.BLOCKING,
                    "subject.certificate.newestVersion",
                    "subject.certificate.newestVersion",
                    isNewest == null ? List.of("subject.certificate.newestVersion") : List.of());
        }
        ProvinceRequirement paper = ProvinceRequirement.of(c, "DOCUMENT_ORIGINAL", "NO_ELECTRONIC_LICENCE");
        Boolean electronic = certificate == null ? null : certificate.electronic();
        if (paper != null
                && (type == null || type == CertificateType.BUSINESS_LICENCE)
                && !Boolean.FALSE.equals(electronic)) {
            paper.unmet(
                    out,
                    "province-subject.electronic-licence",
                    Severity.BLOCKING,
                    "subject.certificate.electronic",
                    "subject.certificate",
                    electronic == null ? List.of("subject.certificate.electronic") : List.of());
        }
    }

    /** A unit of a type that has no certificate of a code cannot file with one. */
    private static boolean isInOrder(SubjectType subject, @Nullable CertificateType type) {
        if (subject == SubjectType.ENTERPRISE || subject == SubjectType.SOLE_TRADER) {
            return type == CertificateType.BUSINESS_LICENCE;
        }
        return !hasCode(subject) || (type != null && ORGANISATION_CODES.contains(type));
    }

    private static boolean hasCode(SubjectType subject) {
        for (CertificateType code : ORGANISATION_CODES) {
            if (code.subjectTypes().contains(subject)) {
                return true;
            }
        }
        return false;
    }

    /** Hainan: the business licence bears the registry's seal; of other certificates nothing is said. */
    private static void licenceSeal(Case c, Answers out) {
        ProvinceRequirement requirement = ProvinceRequirement.of(c, "LICENCE_SEAL", "HAINAN_REGISTRY_SEAL");
        if (requirement == null) {
            return;
        }
        SubjectCertificate certificate = c.subject().certificate();
        CertificateType type = certificate == null ? null : certificate.type();
        if (type != null && type != CertificateType.BUSINESS_LICENCE) {
            return;
        }
        List<MaterialAtHand> materials = c.request().materials();
        boolean unknown = materials == null;
        boolean another = false;
        for (int i = 0; materials != null && i < materials.size(); i++) {
            MaterialAtHand paper = materials.get(i);
            if (paper.material() == Material.SUBJECT_CERTIFICATE) {
                if (Provincial.mentions(paper.sealText(), c.given().words("keywords.LICENCE_SEAL"))) {
                    return;
                }
                another = true;
                unknown |= type == null || Identity.isBlank(paper.sealText());
            }
        }
        if (another || unknown) {
            requirement.unmet(
                    out,
                    "province-subject.licence-seal",
                    Severity.BLOCKING,
                    "materials",
                    "materials",
                    unknown ? whatTellsTheSeal(type) : List.of());
        }
    }

    private static List<String> whatTellsTheSeal(@Nullable CertificateType type) {
        return type == null
                ? List.of("materials[].sealText", "subject.certificate.type")
                : List.of("materials[].sealText");
    }

    /** Beijing of old: a company from abroad files as its representative office. */
    private static void foreignEntity(Case c, Answers out) {
        ProvinceRequirement requirement = ProvinceRequirement.of(c, "FOREIGN_ENTITY", "REP_OFFICE_CERT");
        if (requirement == null || c.subject().type() != SubjectType.OVERSEAS_ORGANISATION) {
            return;
        }
        SubjectCertificate certificate = c.subject().certificate();
        CertificateType type = certificate == null ? null : certificate.type();
        if (type != CertificateType.FOREIGN_ENTERPRISE_REPRESENTATIVE_REGISTRATION) {
            requirement.unmet(
                    out,
                    "province-subject.foreign-entity-without-office",
                    Severity.WARNING,
                    "subject.certificate.type",
                    "subject.certificate",
                    type == null ? List.of("subject.certificate.type") : List.of());
        }
    }

    /** Sole traders, with and without trade name and seal; Hunan: anybody with a licence has a seal. */
    private static void soleTrader(Case c, Answers out) {
        Subject subject = c.subject();
        Boolean seal = subject.seal();
        ProvinceRequirement anybody = ProvinceRequirement.of(c, "SEAL_REQUIRED", "SEAL");
        boolean isSoleTrader = subject.type() == SubjectType.SOLE_TRADER || subject.type() == null;
        if (anybody != null && (Boolean.FALSE.equals(seal) || (seal == null && isSoleTrader))) {
            anybody.unmet(
                    out,
                    "province-subject.business-without-seal",
                    Severity.BLOCKING,
                    "subject.seal",
                    "subject.seal",
                    seal == null ? List.of("subject.seal") : List.of());
        }
        if (!isSoleTrader) {
            return;
        }
        List<String> noSeal = seal == null ? List.of("subject.seal") : List.of();
        if (!Boolean.TRUE.equals(seal)) {
            ProvinceRequirement required = ProvinceRequirement.of(c, "SOLE_TRADER", "AS_ENTERPRISE_SEAL_REQUIRED");
            if (required != null) {
                required.unmet(
                        out,
                        "province-subject.sole-trader-without-seal",
                        Severity.BLOCKING,
                        "subject.seal",
                        "subject",
                        noSeal);
            }
            ProvinceRequirement remarked = ProvinceRequirement.of(c, "SOLE_TRADER", "NO_SEAL_REMARK");
            if (remarked != null && Provincial.mayLackRemark(c)) {
                remarked.unmet(
                        out,
                        "province-subject.sole-trader-without-seal-not-remarked",
                        Severity.INFO,
                        "subject.remark",
                        "subject",
                        Provincial.orRemark(c, noSeal));
            }
        }
        Boolean tradeName = subject.tradeName();
        if (!Boolean.TRUE.equals(tradeName)) {
            withoutTradeName(c, out, tradeName == null ? List.of("subject.tradeName") : List.of());
        }
        if (Provincial.isUnsettled(c, "SOLE_TRADER")
                && !(Boolean.TRUE.equals(tradeName) && Boolean.TRUE.equals(seal))) {
            List<String> missing = new ArrayList<>(Provincial.openFor(c, "SOLE_TRADER", List.of()));
            if (!Boolean.FALSE.equals(tradeName) && !Boolean.FALSE.equals(seal)) {
                if (tradeName == null) {
                    missing.add("subject.tradeName");
                }
                if (seal == null) {
                    missing.add("subject.seal");
                }
            }
            out.unchecked("province-subject.sole-trader-unsettled", "subject", missing);
        }
    }

    private static void withoutTradeName(Case c, Answers out, List<String> missing) {
        Subject subject = c.subject();
        ProvinceRequirement individual = ProvinceRequirement.of(c, "SOLE_TRADER", "AS_INDIVIDUAL_IF_NO_TRADE_NAME");
        if (individual != null) {
            individual.unmet(
                    out,
                    "province-subject.sole-trader-without-trade-name-as-unit",
                    Severity.WARNING,
                    "subject.type",
                    "subject",
                    missing);
        }
        ProvinceRequirement remarked = ProvinceRequirement.of(c, "SOLE_TRADER", "AS_ENTERPRISE_WITH_REMARK");
        if (remarked != null && Provincial.mayLackRemark(c)) {
            remarked.unmet(
                    out,
                    "province-subject.sole-trader-without-trade-name-not-remarked",
                    Severity.WARNING,
                    "subject.remark",
                    "subject",
                    Provincial.orRemark(c, missing));
        }
        // Tianjin, Zhejiang: the owner's name with （个体工商户） behind it.
        ProvinceRequirement named = ProvinceRequirement.of(c, "SOLE_TRADER", "AS_ENTERPRISE_NAMED");
        if (named == null) {
            return;
        }
        Person owner = subject.legalRepresentative();
        String ownersName = (owner == null || Identity.isBlank(owner.name())) ? null : owner.name();
        String name = Identity.isBlank(subject.name()) ? null : subject.name();
        if (name != null && ownersName != null && sameName(name, ownersName.strip() + "（个体工商户）")) {
            return;
        }
        List<String> unknown = new ArrayList<>(missing);
        if (name == null) {
            unknown.add("subject.name");
        }
        if (ownersName == null) {
            unknown.add("subject.legalRepresentative.name");
        }
        named.unmet(
                out,
                "province-subject.sole-trader-not-named-after-owner",
                Severity.WARNING,
                "subject.name",
                "subject",
                unknown);
    }

    private static boolean sameName(String name, String wanted) {
        return Provincial.typedAlike(name).strip().equals(Provincial.typedAlike(wanted));
    }

    /** Provinces where principals answer for one subject only. */
    private static void principalsOfOthers(Case c, Answers out) {
        for (ProvinceRequirement requirement : ProvinceRequirement.all(c, "RESPONSIBLE_REUSE")) {
            String value = requirement.row().value();
            boolean both = value.equals("FORBIDDEN");
            if (Provincial.describesSubject(c) && (both || value.equals("SUBJECT_PRINCIPAL_FORBIDDEN"))) {
                ofOthers(
                        out,
                        requirement,
                        "province-subject.subject-principal-of-others",
                        "subject.principal",
                        c.subject().principal());
            }
            if (Provincial.describesService(c) && (both || value.equals("SERVICE_PRINCIPAL_FORBIDDEN"))) {
                ofOthers(
                        out,
                        requirement,
                        "province-subject.mini-program-principal-of-others",
                        "miniProgram.principal",
                        c.miniProgram().principal());
            }
        }
    }

    private static void ofOthers(
            Answers out, ProvinceRequirement requirement, String ruleId, String place, @Nullable Person person) {
        Boolean ofOthers = person == null ? null : person.principalOfOthers();
        if (!Boolean.FALSE.equals(ofOthers)) {
            String at = place + ".principalOfOthers";
            requirement.unmet(out, ruleId, Severity.BLOCKING, at, at, ofOthers == null ? List.of(at) : List.of());
        }
    }

    /** Shaanxi and providers in general: how many services; Tianjin: one number. */
    private static void record(Case c, Answers out) {
        FilingType type = c.request().filingType();
        if (type == FilingType.NEW_FIRST || type == FilingType.NEW_SERVICE) {
            serviceLimit(c, out);
        }
        ProvinceRequirement one = ProvinceRequirement.of(c, "SUBJECT_SINGLE_NUMBER", "ONE_NUMBER");
        if (one == null) {
            return;
        }
        FilingHistory history = c.subject().history();
        List<ExistingFiling> filings = history == null ? null : history.filings();
        if (filings == null) {
            boolean none = c.request().filingType() == FilingType.NEW_FIRST
                    || (history != null && Boolean.FALSE.equals(history.subjectFiled()));
            if (!none) {
                severalNumbers(out, one, List.of("subject.history.filings"));
            }
            return;
        }
        Set<String> numbers = new HashSet<>();
        int recognised = 0;
        for (ExistingFiling filing : filings) {
            FilingNumber number = FilingNumber.parse(filing.recordNumber()).orElse(null);
            if (number != null) {
                recognised++;
                numbers.add(number.subjectNumber());
            }
        }
        if (numbers.size() > 1) {
            severalNumbers(out, one, List.of());
        } else if (filings.size() > 1 && recognised < filings.size()) {
            severalNumbers(out, one, List.of("subject.history.filings"));
        }
    }

    private static void severalNumbers(Answers out, ProvinceRequirement requirement, List<String> missing) {
        requirement.unmet(
                out,
                "province-subject.several-numbers",
                Severity.WARNING,
                "subject.history.filings",
                "subject.history.filings",
                missing);
    }

    private static void serviceLimit(Case c, Answers out) {
        ProvinceRequirement own = ProvinceRequirement.of(c, "SUBJECT_QUOTA", "INDIVIDUAL_5_UNIT_30");
        ProvinceRequirement requirement = own == null ? ProvinceRequirement.everywhere(c, "SUBJECT_QUOTA") : own;
        if (requirement == null) {
            return;
        }
        SubjectType type = c.subject().type();
        int least = own == null ? Integer.parseInt(requirement.row().value()) : OF_INDIVIDUALS;
        int limit = (own == null || type == SubjectType.INDIVIDUAL) ? least : OF_UNITS;
        Integer count = services(c);
        List<String> missing = new ArrayList<>(2);
        if (count == null) {
            missing.add("subject.history.serviceCount");
        } else if (count < (type == null ? least : limit)) {
            return;
        } else if (type == null && count < limit) {
            missing.add("subject.type");
        }
        requirement.unmet(
                out,
                "province-subject.service-limit-reached",
                Severity.WARNING,
                "subject.history.serviceCount",
                "subject.history.serviceCount",
                missing);
    }

    private static @Nullable Integer services(Case c) {
        FilingHistory history = c.subject().history();
        if (history != null && history.serviceCount() != null) {
            return history.serviceCount();
        }
        if (history != null && history.filings() != null) {
            return history.filings().size();
        }
        return c.request().filingType() == FilingType.NEW_FIRST ? Integer.valueOf(0) : null;
    }
}
