package io.github.icprules.oracle;

import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The rules {@code province-person.*} on ages. */
final class ProvinceAges {

    private static final String PRINCIPAL = Provincial.PRINCIPAL;
    private static final String MINI_PROGRAM_PRINCIPAL = Provincial.MINI_PROGRAM_PRINCIPAL;
    private static final int MAJORITY = 18;

    /** The digit of a resident ID number that is odd for men. */
    private static final int SEX = 16;

    private ProvinceAges() {}

    static void judge(Case c, Answers out) {
        if (Provincial.describesService(c)) {
            tooOld(c, out);
        }
        leastAge(c, out);
        leastAgeUnsettled(c, out);
    }

    /** Tianjin: a mini-program principal past retirement age, which differs for men and women. */
    private static void tooOld(Case c, Answers out) {
        ProvinceRequirement requirement = ProvinceRequirement.of(c, "MAX_AGE", "MEN_60_WOMEN_55");
        if (requirement == null) {
            return;
        }
        Person principal = c.miniProgram().principal();
        LocalDate born = Identity.born(principal);
        String number = Identity.number(principal);
        boolean sexKnown = Identity.type(principal) == CertificateType.RESIDENT_ID && ResidentId.isValid(number);
        int age = born == null ? 0 : born.until(c.on()).getYears();
        if (born != null && sexKnown && number != null) {
            boolean man = Character.digit(number.charAt(SEX), 10) % 2 == 1;
            if (age >= (man ? 60 : 55)) {
                tooOld(out, requirement, List.of());
            }
        } else if (born != null && age >= 60) {
            tooOld(out, requirement, List.of());
        } else if (born == null || age >= 55) {
            tooOld(out, requirement, List.of("miniProgram.principal.document.number"));
        }
    }

    private static void tooOld(Answers out, ProvinceRequirement requirement, List<String> missing) {
        requirement.unmet(
                out,
                "province-person.too-old",
                Severity.WARNING,
                MINI_PROGRAM_PRINCIPAL,
                "miniProgram.principal.birthDate",
                missing);
    }

    /**
     * The least age of principals and individuals; below 18, a proof of work or income where the province says so. An individual below the
     * platform's own least age is reported by the platform's rule.
     */
    private static void leastAge(Case c, Answers out) {
        for (ProvinceRequirement requirement : ProvinceRequirement.allOrEverywhere(c, "MIN_AGE")) {
            String value = requirement.row().value();
            int end = value.indexOf('_');
            if (value.startsWith("UNDER_")) {
                if (value.equals("UNDER_18_WITH_PROOF")) {
                    proofOfIncome(c, out, requirement, 0);
                }
                continue;
            }
            int least = Integer.parseInt(end < 0 ? value : value.substring(0, end));
            if (value.endsWith("_OF_LEGAL_REP")) {
                representativeTooYoung(c, out, requirement, least);
                continue;
            }
            tooYoung(c, out, requirement, least);
            if (end >= 0) {
                proofOfIncome(c, out, requirement, least);
            }
        }
    }

    private static void tooYoung(Case c, Answers out, ProvinceRequirement requirement, int least) {
        boolean individual = isOfIndividuals(c, requirement);
        if (individual && least <= c.given().number("least-age")) {
            return;
        }
        List<String> unknown = new ArrayList<>(4);
        String role = null;
        if (Provincial.describesSubject(c)) {
            LocalDate born = Identity.born(c.subject().principal());
            if (born == null) {
                addAge(PRINCIPAL, unknown);
            } else if (born.plusYears(least).isAfter(c.on())) {
                role = PRINCIPAL;
            }
        }
        if (role == null && !individual && Provincial.describesService(c)) {
            LocalDate born = Identity.born(c.miniProgram().principal());
            if (born == null) {
                addAge(MINI_PROGRAM_PRINCIPAL, unknown);
            } else if (born.plusYears(least).isAfter(c.on())) {
                role = MINI_PROGRAM_PRINCIPAL;
            }
        }
        if (role != null || !unknown.isEmpty()) {
            String at = role == null ? unknown.get(0) : role + ".birthDate";
            requirement.unmet(
                    out, "province-person.too-young", Severity.BLOCKING, at, at, role == null ? unknown : List.of());
        }
    }

    private static void addAge(String role, List<String> unknown) {
        unknown.add(role + ".birthDate");
        unknown.add(role + ".document.number");
    }

    /** Hunan, of units: the legal representative, who need not be a principal. */
    private static void representativeTooYoung(Case c, Answers out, ProvinceRequirement requirement, int least) {
        if (!Provincial.describesSubject(c)) {
            return;
        }
        LocalDate born = Identity.born(c.subject().legalRepresentative());
        if (born == null || born.plusYears(least).isAfter(c.on())) {
            requirement.unmet(
                    out,
                    "province-person.legal-representative-too-young",
                    Severity.BLOCKING,
                    "subject.legalRepresentative.birthDate",
                    "subject.principal.birthDate",
                    born == null
                            ? List.of(
                                    "subject.legalRepresentative.birthDate",
                                    "subject.legalRepresentative.document.number")
                            : List.of());
        }
    }

    /** Where no source is sure how old the principals of a unit must be, and one is a minor or may be. */
    private static void leastAgeUnsettled(Case c, Answers out) {
        if (c.subject().type() == SubjectType.INDIVIDUAL || !Provincial.isUnsettled(c, "MIN_AGE")) {
            return;
        }
        for (String role : Provincial.principalsEntered(c)) {
            LocalDate born = Identity.born(Provincial.principalAt(c, role));
            if (born == null || born.plusYears(MAJORITY).isAfter(c.on())) {
                out.unchecked(
                        "province-person.least-age-unsettled",
                        "subject.principal.birthDate",
                        // The rule of the platform reports an individual.
                        c.subject().type() == null ? List.of("subject.type") : List.of());
                return;
            }
        }
    }

    /** The legal representative needs none where the province says under 18. A person below the least age gets that finding instead. */
    private static void proofOfIncome(Case c, Answers out, ProvinceRequirement requirement, int least) {
        boolean individual = isOfIndividuals(c, requirement);
        if (individual && MAJORITY <= c.given().number("least-age")) {
            return;
        }
        boolean representativeExcepted = requirement.row().value().startsWith("UNDER_");
        List<String> unknown = new ArrayList<>(5);
        String minor = null;
        String perhaps = null;
        for (String role : rolesEntered(c, individual)) {
            Person person = Provincial.principalAt(c, role);
            LocalDate born = Identity.born(person);
            Boolean excepted =
                    representativeExcepted ? Identity.same(person, c.subject().legalRepresentative()) : Boolean.FALSE;
            if (Boolean.TRUE.equals(excepted)
                    || (born != null && !born.plusYears(MAJORITY).isAfter(c.on()))
                    || (born != null
                            && !representativeExcepted
                            && born.plusYears(least).isAfter(c.on()))) {
                continue;
            }
            if (born != null && excepted != null) {
                minor = minor == null ? role : minor;
                continue;
            }
            perhaps = perhaps == null ? role : perhaps;
            if (born == null) {
                addAge(role, unknown);
            }
            if (excepted == null) {
                Identity.missing(
                                person,
                                role + ".document.number",
                                c.subject().legalRepresentative(),
                                "subject.legalRepresentative.document.number")
                        .stream()
                        .filter(place -> !unknown.contains(place))
                        .forEach(unknown::add);
            }
        }
        String at = minor == null ? perhaps : minor;
        if (at != null) {
            requirement.calls(
                    out,
                    "province-person.proof-of-income-of-a-minor",
                    Severity.BLOCKING,
                    Material.PROOF_OF_INCOME,
                    at + ".birthDate",
                    minor == null ? unknown : List.of());
        }
    }

    private static List<String> rolesEntered(Case c, boolean individual) {
        List<String> roles = new ArrayList<>(2);
        if (Provincial.describesSubject(c)) {
            roles.add(PRINCIPAL);
        }
        if (!individual && Provincial.describesService(c)) {
            roles.add(MINI_PROGRAM_PRINCIPAL);
        }
        return roles;
    }

    private static boolean isOfIndividuals(Case c, ProvinceRequirement requirement) {
        return c.subject().type() == SubjectType.INDIVIDUAL
                || requirement.row().subjects().equals(EnumSet.of(SubjectType.INDIVIDUAL));
    }
}
