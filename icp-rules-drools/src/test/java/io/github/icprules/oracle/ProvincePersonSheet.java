package io.github.icprules.oracle;

import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-person.*}. */
final class ProvincePersonSheet {

    private static final String HOME = "subject.principal.homeProvince";

    /** What numbers of residence permits of Hong Kong, Macao and Taiwan begin with. */
    private static final String OF_HONG_KONG = "81";

    private static final String OF_MACAO = "82";
    private static final String OF_TAIWAN = "83";

    private static final String DOCUMENT = "subject.principal.document";
    private static final String REFUSED_DOCUMENT = "province-person.document-of-hong-kong-macao-taiwan";

    /** Some months that a permit to live here must last. */
    private static final Pattern MONTHS_LEFT = Pattern.compile("RESIDENCE_PROOF_(\\d+)_MONTH_LEFT");

    private ProvincePersonSheet() {}

    static void judge(Case c, Answers out) {
        if (Provincial.describesSubject(c)) {
            documents(c, out);
            locality(c, out);
        }
        tradersPrincipals(c, out);
        if (Provincial.describesService(c)) {
            miniProgramPrincipalFromElsewhere(c, out);
        }
        hongKongMacaoTaiwan(c, out);
        identityCardExpiring(c, out);
        ProvinceAges.judge(c, out);
    }

    /** Hebei: no foreigners as individuals; Inner Mongolia (Hainan, Shanghai of old): no temporary identity cards of individuals. */
    private static void documents(Case c, Answers out) {
        Person principal = c.subject().principal();
        CertificateType type = Identity.type(principal);
        ProvinceRequirement foreign = ProvinceRequirement.of(c, "FOREIGN_INDIVIDUAL", "NOT_ALLOWED");
        if (foreign != null && (type == null || Identity.isForeigners(type))) {
            foreign.unmet(
                    out,
                    "province-person.foreign-individual",
                    Severity.BLOCKING,
                    "subject.principal.document.type",
                    "subject.principal.document",
                    type == null ? List.of("subject.principal.document.type") : List.of());
        }
        ProvinceRequirement temporary = ProvinceRequirement.of(c, "ID_TYPE", "NO_TEMPORARY_ID");
        if (temporary != null) {
            IdentityDocument document = principal == null ? null : principal.document();
            Boolean isTemporary = document == null ? null : document.temporary();
            boolean canBe = type == null || type == CertificateType.RESIDENT_ID;
            if (isTemporary == null ? canBe : isTemporary) {
                temporary.unmet(
                        out,
                        "province-person.temporary-identity-card",
                        Severity.BLOCKING,
                        "subject.principal.document.temporary",
                        "subject.principal.document.temporary",
                        isTemporary == null ? List.of("subject.principal.document.temporary") : List.of());
            }
        }
    }

    /**
     * Beijing: the travel permit of people of Hong Kong; Guangdong: the residence permit of individuals of Hong Kong and Macao; Shanghai:
     * rather the residence permit.
     */
    private static void hongKongMacaoTaiwan(Case c, Answers out) {
        for (ProvinceRequirement requirement : ProvinceRequirement.all(c, "HMT_DOCUMENT")) {
            switch (requirement.row().value()) {
                case "TRAVEL_PERMIT" -> residencePermitOfHongKong(c, out, requirement);
                case "RESIDENCE_PERMIT_ONLY" ->
                    unwanted(
                            c,
                            out,
                            requirement,
                            REFUSED_DOCUMENT,
                            Severity.BLOCKING,
                            EnumSet.of(CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT));
                case "RESIDENCE_PERMIT_PREFERRED" ->
                    unwanted(
                            c,
                            out,
                            requirement,
                            "province-person.document-not-preferred",
                            Severity.INFO,
                            EnumSet.of(
                                    CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT,
                                    CertificateType.TAIWAN_TRAVEL_PERMIT));
                default -> {}
            }
        }
    }

    private static void unwanted(
            Case c,
            Answers out,
            ProvinceRequirement requirement,
            String rule,
            Severity ceiling,
            Set<CertificateType> unwanted) {
        for (String role : Provincial.principalsEntered(c)) {
            CertificateType type = Identity.type(Provincial.principalAt(c, role));
            if (type != null && unwanted.contains(type)) {
                requirement.unmet(out, rule, ceiling, role + ".document.type", DOCUMENT, List.of());
                return;
            }
        }
    }

    /** The number of a residence permit distinguishes people of Hong Kong from those of Macao. */
    private static void residencePermitOfHongKong(Case c, Answers out, ProvinceRequirement requirement) {
        List<String> unknown = new ArrayList<>(2);
        for (String role : Provincial.principalsEntered(c)) {
            Person person = Provincial.principalAt(c, role);
            if (Identity.type(person) != CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT) {
                continue;
            }
            String number = Identity.number(person);
            if (number != null && number.startsWith(OF_HONG_KONG)) {
                requirement.unmet(
                        out, REFUSED_DOCUMENT, Severity.BLOCKING, role + ".document.type", DOCUMENT, List.of());
                return;
            }
            if (number == null || !(number.startsWith(OF_MACAO) || number.startsWith(OF_TAIWAN))) {
                unknown.add(role + ".document.number");
            }
        }
        if (!unknown.isEmpty()) {
            requirement.unmet(out, REFUSED_DOCUMENT, Severity.BLOCKING, DOCUMENT, DOCUMENT, unknown);
        }
    }

    /**
     * Shanghai, and providers in general: identity cards stay valid for more than some months. Shanghai takes the notice that a
     * new card is being made; whether the paper handed in is that one, a person must look.
     */
    private static void identityCardExpiring(Case c, Answers out) {
        for (ProvinceRequirement requirement : ProvinceRequirement.allOrEverywhere(c, "ID_VALIDITY_MONTHS")) {
            LocalDate until =
                    c.on().plusMonths(Integer.parseInt(requirement.row().value()));
            for (String role : Provincial.principalsEntered(c)) {
                if (expires(Provincial.principalAt(c, role), c.on(), until)) {
                    identityCardExpires(c, out, requirement, role + ".document.validity");
                    break;
                }
            }
        }
    }

    private static void identityCardExpires(Case c, Answers out, ProvinceRequirement requirement, String at) {
        for (Material notice : requirement.row().materials()) {
            if (SupplementsSheet.has(c, notice)) {
                requirement.leavesOpen(out, "province-person.identity-card-being-renewed", at, List.of());
                return;
            }
        }
        requirement.unmet(out, "province-person.identity-card-expiring", Severity.BLOCKING, at, at, List.of());
    }

    private static boolean expires(@Nullable Person person, LocalDate on, LocalDate until) {
        IdentityDocument document = person == null ? null : person.document();
        Validity validity = document == null ? null : document.validity();
        if (document == null || document.type() != CertificateType.RESIDENT_ID || validity == null) {
            return false;
        }
        LocalDate last = validity.until();
        return last != null && !last.isBefore(on) && !last.isAfter(until);
    }

    /** Individuals from other provinces: refused, let in with a proof of residence, or unknown. */
    private static void locality(Case c, Answers out) {
        Person principal = c.subject().principal();
        Region region = c.subject().region();
        Province here = region == null ? null : region.province();
        Province home = Identity.home(principal);
        Boolean elsewhere = fromElsewhere(principal, here);
        if (!Boolean.FALSE.equals(elsewhere)) {
            List<String> missing = elsewhere == null ? missingHome(c) : List.of();
            ProvinceRequirement local = ProvinceRequirement.of(c, "INDIVIDUAL_LOCALITY", "LOCAL_ID_ONLY");
            if (local != null) {
                local.unmet(
                        out,
                        "province-person.individual-from-elsewhere",
                        Severity.BLOCKING,
                        "subject.region.province",
                        HOME,
                        missing);
            }
            for (ProvinceRequirement requirement : ProvinceRequirement.all(c, "INDIVIDUAL_LOCALITY")) {
                String value = requirement.row().value();
                Matcher left = MONTHS_LEFT.matcher(value);
                boolean lasting = left.matches();
                if (!mustChangeTravelPermit(c)
                        && (lasting
                                || value.equals("RESIDENCE_PROOF")
                                || value.equals("RESIDENCE_PROOF_OR_STUDENT_CARD"))) {
                    requirement.calls(
                            out,
                            "province-person.residence-proof",
                            Severity.BLOCKING,
                            Material.RESIDENCE_PROOF,
                            HOME,
                            missing);
                    proofNotAccepted(
                            c,
                            out,
                            requirement,
                            "province-person.residence-proof-not-accepted",
                            Severity.BLOCKING,
                            HOME,
                            missing);
                }
                if (lasting) {
                    permitExpiring(c, out, requirement, c.on().plusMonths(Integer.parseInt(left.group(1))), missing);
                }
            }
            if (Provincial.isUnsettled(c, "INDIVIDUAL_LOCALITY")) {
                out.unchecked(
                        "province-person.locality-unsettled",
                        HOME,
                        Provincial.openFor(c, "INDIVIDUAL_LOCALITY", missing));
            }
        }
        // Shanghai of old: who moved here has a number of another province.
        ProvinceRequirement extra =
                ProvinceRequirement.of(c, "INDIVIDUAL_LOCALITY", "EXTRA_PROOF_IF_NUMBER_FROM_ELSEWHERE");
        if (extra != null && home != null && home == here && Identity.type(principal) == CertificateType.RESIDENT_ID) {
            Province ofNumber = ResidentId.province(Identity.number(principal)).orElse(null);
            if (ofNumber != null && ofNumber != here) {
                extra.calls(
                        out,
                        "province-person.number-of-another-province",
                        Severity.WARNING,
                        Material.SUBJECT_OTHER,
                        HOME,
                        List.of());
            }
        }
    }

    private static @Nullable Boolean fromElsewhere(@Nullable Person person, @Nullable Province here) {
        CertificateType type = Identity.type(person);
        boolean livesNowhereHere = Identity.isForeigners(type)
                || type == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT
                || type == CertificateType.TAIWAN_TRAVEL_PERMIT;
        if (livesNowhereHere) {
            return true;
        }
        Province home = Identity.home(person);
        return (home == null || here == null) ? null : home != here;
    }

    private static List<String> missingHome(Case c) {
        List<String> missing = new ArrayList<>(3);
        Region region = c.subject().region();
        if (Identity.home(c.subject().principal()) == null) {
            missing.add(HOME);
            missing.add("subject.principal.document.number");
        }
        if (region == null || region.province() == null) {
            missing.add("subject.region.province");
        }
        return missing;
    }

    /** One proof that counts is enough; there must be one to say that none does. */
    private static void proofNotAccepted(
            Case c,
            Answers out,
            ProvinceRequirement requirement,
            String rule,
            Severity ceiling,
            String openAt,
            List<String> missing) {
        List<MaterialAtHand> materials = c.request().materials();
        int first = -1;
        boolean unknown = false;
        for (int i = 0; materials != null && i < materials.size(); i++) {
            MaterialAtHand paper = materials.get(i);
            if (paper.material() != Material.RESIDENCE_PROOF) {
                continue;
            }
            if (paper.residenceProof() == null) {
                unknown = true;
            } else if (requirement.row().proofs().contains(paper.residenceProof())) {
                return;
            }
            first = first < 0 ? i : first;
        }
        if (first < 0) {
            return;
        }
        List<String> needs = new ArrayList<>(missing);
        if (unknown) {
            needs.add("materials[].residenceProof");
        }
        requirement.unmet(out, rule, ceiling, "materials[" + first + "]", openAt, needs);
    }

    /** Shanghai: one permit that lasts long enough is enough. An expired permit is reported for the paper itself. */
    private static void permitExpiring(
            Case c, Answers out, ProvinceRequirement requirement, LocalDate least, List<String> missing) {
        List<MaterialAtHand> materials = c.request().materials();
        List<String> needs = new ArrayList<>(missing);
        boolean unknown = false;
        int first = -1;
        for (int i = 0; materials != null && i < materials.size(); i++) {
            MaterialAtHand paper = materials.get(i);
            boolean permit = paper.residenceProof() == ResidenceProof.RESIDENCE_PERMIT
                    || paper.residenceProof() == ResidenceProof.TEMPORARY_PERMIT;
            if (paper.material() != Material.RESIDENCE_PROOF || !permit) {
                continue;
            }
            Validity validity = paper.validity();
            LocalDate until = validity == null ? null : validity.until();
            if ((validity != null && validity.indefinite()) || (until != null && !until.isBefore(least))) {
                return;
            }
            if (until == null) {
                unknown = true;
                needs.add("materials[" + i + "].validity.until");
            } else if (first < 0 && !until.isBefore(c.on())) {
                first = i;
            }
        }
        if (first >= 0 || unknown) {
            requirement.unmet(
                    out,
                    "province-person.residence-permit-expiring",
                    Severity.BLOCKING,
                    "materials[" + first + "].validity",
                    HOME,
                    needs);
        }
    }

    /** Sichuan: principals of sole traders and trading companies from elsewhere, as far as the filing enters them. */
    private static void tradersPrincipals(Case c, Answers out) {
        ProvinceRequirement requirement =
                ProvinceRequirement.of(c, "PRINCIPAL_LOCALITY", "RESIDENCE_OR_SOCIAL_SECURITY");
        String name = c.subject().name();
        SubjectType type = c.subject().type();
        boolean trader = type == SubjectType.SOLE_TRADER || (name != null && name.contains("商贸"));
        boolean nameless = Identity.isBlank(name);
        if (requirement == null || (!trader && type != null && !nameless)) {
            return;
        }
        Region region = c.subject().region();
        Province here = region == null ? null : region.province();
        List<String> roles = Provincial.principalsEntered(c);
        List<Boolean> elsewhere = new ArrayList<>(2);
        for (String role : roles) {
            elsewhere.add(fromElsewhere(Provincial.principalAt(c, role), here));
        }
        int first = elsewhere.contains(true) ? elsewhere.indexOf(true) : elsewhere.indexOf(null);
        if (first < 0) {
            return;
        }
        List<String> missing = new ArrayList<>(5);
        if (!trader && nameless) {
            missing.add("subject.name");
        }
        for (int i = 0; i < roles.size() && !elsewhere.contains(true); i++) {
            if (elsewhere.get(i) == null) {
                missing.add(roles.get(i) + ".homeProvince");
                missing.add(roles.get(i) + ".document.number");
            }
        }
        requirement.calls(
                out,
                "province-person.residence-proof-of-traders-principals",
                Severity.BLOCKING,
                Material.RESIDENCE_PROOF,
                roles.get(first) + ".homeProvince",
                missing);
        proofNotAccepted(
                c,
                out,
                requirement,
                "province-person.residence-proof-of-traders-principal-not-accepted",
                Severity.BLOCKING,
                HOME,
                missing);
    }

    /** Jiangxi of old: the mini-program principal from elsewhere. */
    private static void miniProgramPrincipalFromElsewhere(Case c, Answers out) {
        ProvinceRequirement requirement = ProvinceRequirement.of(c, "SERVICE_PRINCIPAL_LOCALITY", "RESIDENCE_PROOF");
        Region region = c.subject().region();
        if (requirement == null || region == null) {
            return;
        }
        Boolean elsewhere = fromElsewhere(c.miniProgram().principal(), region.province());
        if (!Boolean.FALSE.equals(elsewhere)) {
            String home = "miniProgram.principal.homeProvince";
            List<String> missing = elsewhere == null ? List.of(home) : List.of();
            requirement.calls(
                    out,
                    "province-person.residence-proof-of-mini-program-principal",
                    Severity.WARNING,
                    Material.RESIDENCE_PROOF,
                    home,
                    missing);
            proofNotAccepted(
                    c,
                    out,
                    requirement,
                    "province-person.residence-proof-of-mini-program-principal-not-accepted",
                    Severity.WARNING,
                    home,
                    missing);
        }
    }

    /** Guangdong takes the residence permit of residents of Hong Kong and Macao only, which proves the residence as well. */
    private static boolean mustChangeTravelPermit(Case c) {
        ProvinceRequirement requirement = ProvinceRequirement.of(c, "HMT_DOCUMENT", "RESIDENCE_PERMIT_ONLY");
        return requirement != null
                && Delegation.typeOf(c.subject().principal()) == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT;
    }
}
