package io.github.icprules.oracle;

import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Material;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The rules {@code province-person.*} on ages. */
record ProvinceAges(Case c, Answers out) implements Sheet {

    private static final int MAJORITY = 18;

    /** The digit of a resident ID number that is odd for men. */
    private static final int SEX = 16;

    @Override
    public void judge() {
        Requirement most = requirement("MAX_AGE", "MEN_60_WOMEN_55");
        if (most != null && c.entersMiniProgram()) {
            tooOld(most);
        }
        for (Requirement requirement : Requirement.allOrEverywhere(c, "MIN_AGE")) {
            leastAge(requirement, requirement.row().value());
        }
        if (!c.isIndividual()) {
            leastAgeUnsettled();
        }
    }

    /** Tianjin: a mini-program principal past retirement age, which differs for men and women. */
    private void tooOld(Requirement requirement) {
        LocalDate born = c.birthOf(SERVICE_PRINCIPAL);
        String number = c.numberOf(SERVICE_PRINCIPAL);
        int age = born == null ? 0 : born.until(c.on()).getYears();
        int least = 55;
        boolean sexKnown = age >= 60;
        if (born != null
                && number != null
                && c.documentOf(SERVICE_PRINCIPAL) == CertificateType.RESIDENT_ID
                && ResidentId.isValid(number)) {
            sexKnown = true;
            least = Character.digit(number.charAt(SEX), 10) % 2 == 1 ? 60 : 55;
        }
        if (born == null || age >= least) {
            unmet(
                    requirement,
                    "province-person.too-old",
                    WARNING,
                    SERVICE_PRINCIPAL.path(),
                    "miniProgram.principal.birthDate",
                    missing(!sexKnown, SERVICE_PRINCIPAL.number()));
        }
    }

    /**
     * The least age of principals and individuals; below 18, a proof of work or income where the province says so. An individual below the
     * platform's own least age is reported by the platform's rule.
     */
    private void leastAge(Requirement requirement, String value) {
        int end = value.indexOf('_');
        boolean reported = isOfIndividuals(requirement) && MAJORITY <= c.given().number("least-age");
        if (value.startsWith("UNDER_")) {
            if (value.equals("UNDER_18_WITH_PROOF") && !reported) {
                proofOfIncome(requirement, 0);
            }
            return;
        }
        int least = Integer.parseInt(end < 0 ? value : value.substring(0, end));
        if (value.endsWith("_OF_LEGAL_REP")) {
            if (c.entersSubject()) {
                representativeTooYoung(requirement, least);
            }
            return;
        }
        tooYoung(requirement, least);
        if (end >= 0 && !reported) {
            proofOfIncome(requirement, least);
        }
    }

    private boolean isBelow(LocalDate born, int age) {
        return born.plusYears(age).isAfter(c.on());
    }

    private List<Role> roles(Requirement requirement) {
        if (isOfIndividuals(requirement)) {
            return c.entersSubject() ? List.of(PRINCIPAL) : List.of();
        }
        return c.principalsEntered();
    }

    private void tooYoung(Requirement requirement, int least) {
        if (isOfIndividuals(requirement) && least <= c.given().number("least-age")) {
            return;
        }
        String rule = "province-person.too-young";
        List<String> unknown = new ArrayList<>();
        for (Role role : roles(requirement)) {
            LocalDate born = c.birthOf(role);
            if (born == null) {
                addAge(role, unknown);
            } else if (isBelow(born, least)) {
                String at = role.path() + ".birthDate";
                unmet(requirement, rule, BLOCKING, at, at);
                return;
            }
        }
        if (!unknown.isEmpty()) {
            unmet(requirement, rule, BLOCKING, unknown.get(0), unknown.get(0), unknown);
        }
    }

    private static void addAge(Role role, List<String> unknown) {
        unknown.add(role.path() + ".birthDate");
        unknown.add(role.number());
    }

    /** Hunan, of units: the legal representative, who need not be a principal. */
    private void representativeTooYoung(Requirement requirement, int least) {
        LocalDate born = c.birthOf(REPRESENTATIVE);
        if (born == null || isBelow(born, least)) {
            unmet(
                    requirement,
                    "province-person.legal-representative-too-young",
                    BLOCKING,
                    "subject.legalRepresentative.birthDate",
                    "subject.principal.birthDate",
                    absent(born, "subject.legalRepresentative.birthDate"),
                    absent(born, REPRESENTATIVE.number()));
        }
    }

    /** Where no source is sure how old the principals of a unit must be, and one is a minor or may be. */
    private void leastAgeUnsettled() {
        for (Role role : c.principalsEntered()) {
            LocalDate born = c.birthOf(role);
            if ((born == null || isBelow(born, MAJORITY)) && Requirement.isUnsettled(c, "MIN_AGE")) {
                // The rule of the platform reports an individual.
                out.unchecked("province-person.least-age-unsettled", "subject.principal.birthDate", noType());
                return;
            }
        }
    }

    /** The legal representative needs none where the province says under 18. A person below the least age gets that finding instead. */
    private void proofOfIncome(Requirement requirement, int least) {
        boolean representativeExcepted = requirement.row().value().startsWith("UNDER_");
        List<String> unknown = new ArrayList<>();
        Role minor = null;
        Role perhaps = null;
        for (Role role : roles(requirement)) {
            LocalDate born = c.birthOf(role);
            Boolean excepted = representativeExcepted ? c.same(role, REPRESENTATIVE) : Boolean.FALSE;
            boolean reported = born != null && !representativeExcepted && isBelow(born, least);
            if (isTrue(excepted) || reported || (born != null && !isBelow(born, MAJORITY))) {
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
            for (String number : excepted == null ? c.missing(role, REPRESENTATIVE) : List.<String>of()) {
                if (!unknown.contains(number)) {
                    unknown.add(number);
                }
            }
        }
        Role of = minor == null ? perhaps : minor;
        if (of != null) {
            calls(
                    requirement,
                    "province-person.proof-of-income-of-a-minor",
                    BLOCKING,
                    Material.PROOF_OF_INCOME,
                    of.path() + ".birthDate",
                    minor == null ? unknown : List.of());
        }
    }

    private boolean isOfIndividuals(Requirement requirement) {
        return c.isIndividual() || requirement.row().subjects().equals(EnumSet.of(SubjectType.INDIVIDUAL));
    }
}
