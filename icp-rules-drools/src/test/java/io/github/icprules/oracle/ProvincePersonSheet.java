package io.github.icprules.oracle;

import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-person.*} on documents of persons and on where they live. */
record ProvincePersonSheet(Case c, Answers out) implements Sheet {

    private static final String HOME = "subject.principal.homeProvince";
    private static final String DOCUMENT = "subject.principal.document";
    private static final String TEMPORARY = "subject.principal.document.temporary";
    private static final String REFUSED_DOCUMENT = "province-person.document-of-hong-kong-macao-taiwan";

    /** What numbers of residence permits of Hong Kong, Macao and Taiwan begin with. */
    private static final String OF_HONG_KONG = "81";

    private static final String OF_MACAO = "82";
    private static final String OF_TAIWAN = "83";

    /** The ends of a value that names the months that a permit to live here must last. */
    private static final String LASTING = "RESIDENCE_PROOF_";

    private static final String MONTHS_LEFT = "_MONTH_LEFT";

    private static final Set<CertificateType> HONG_KONG_TRAVEL =
            EnumSet.of(CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT);
    private static final Set<CertificateType> TRAVEL =
            EnumSet.of(CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT, CertificateType.TAIWAN_TRAVEL_PERMIT);

    @Override
    public void judge() {
        if (c.entersSubject()) {
            documents();
            locality();
        }
        tradersPrincipals();
        Requirement service = requirement("SERVICE_PRINCIPAL_LOCALITY", "RESIDENCE_PROOF");
        if (service != null && c.entersMiniProgram()) {
            miniProgramPrincipalFromElsewhere(service);
        }
        requirements("HMT_DOCUMENT").forEach(this::hongKongMacaoTaiwan);
        Requirement.allOrEverywhere(c, "ID_VALIDITY_MONTHS").forEach(this::identityCardExpiring);
    }

    private void documents() {
        // Hebei: no foreigners as individuals.
        CertificateType type = c.documentOf(PRINCIPAL);
        Requirement foreign = requirement("FOREIGN_INDIVIDUAL", "NOT_ALLOWED");
        if (foreign != null && (type == null || Persons.isForeigners(type))) {
            String path = DOCUMENT + ".type";
            unmet(foreign, "province-person.foreign-individual", BLOCKING, path, DOCUMENT, absent(type, path));
        }
        // Inner Mongolia (Hainan, Shanghai of old): no temporary identity cards of individuals.
        Requirement permanent = requirement("ID_TYPE", "NO_TEMPORARY_ID");
        if (permanent != null) {
            Person principal = c.subject().principal();
            IdentityDocument document = principal == null ? null : principal.document();
            Boolean temporary = document == null ? null : document.temporary();
            boolean canBe = type == null || type == CertificateType.RESIDENT_ID;
            if (temporary == null ? canBe : temporary) {
                String rule = "province-person.temporary-identity-card";
                unmet(permanent, rule, BLOCKING, TEMPORARY, TEMPORARY, absent(temporary, TEMPORARY));
            }
        }
    }

    /**
     * Beijing: the travel permit of people of Hong Kong; Guangdong: the residence permit of individuals of Hong Kong and Macao; Shanghai:
     * rather the residence permit.
     */
    private void hongKongMacaoTaiwan(Requirement requirement) {
        switch (requirement.row().value()) {
            case "TRAVEL_PERMIT" -> residencePermitOfHongKong(requirement);
            case "RESIDENCE_PERMIT_ONLY" -> unwanted(requirement, REFUSED_DOCUMENT, BLOCKING, HONG_KONG_TRAVEL);
            case "RESIDENCE_PERMIT_PREFERRED" ->
                unwanted(requirement, "province-person.document-not-preferred", INFO, TRAVEL);
            default -> {}
        }
    }

    private void unwanted(Requirement requirement, String rule, Severity ceiling, Set<CertificateType> unwanted) {
        for (Role role : c.principalsEntered()) {
            CertificateType type = c.documentOf(role);
            if (type != null && unwanted.contains(type)) {
                unmet(requirement, rule, ceiling, role.path() + ".document.type", DOCUMENT);
                return;
            }
        }
    }

    /** The number of a residence permit distinguishes people of Hong Kong from those of Macao. */
    private void residencePermitOfHongKong(Requirement requirement) {
        List<String> unknown = new ArrayList<>();
        for (Role role : c.principalsEntered()) {
            if (c.documentOf(role) == CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT) {
                String number = c.numberOf(role);
                if (number != null && number.startsWith(OF_HONG_KONG)) {
                    unmet(requirement, REFUSED_DOCUMENT, BLOCKING, role.path() + ".document.type", DOCUMENT);
                    return;
                }
                if (number == null || !(number.startsWith(OF_MACAO) || number.startsWith(OF_TAIWAN))) {
                    unknown.add(role.number());
                }
            }
        }
        if (!unknown.isEmpty()) {
            unmet(requirement, REFUSED_DOCUMENT, BLOCKING, DOCUMENT, DOCUMENT, unknown);
        }
    }

    /**
     * Shanghai, and providers in general: identity cards stay valid for more than some months. Shanghai takes the notice that a
     * new card is being made; whether the paper handed in is that one, a person must look.
     */
    private void identityCardExpiring(Requirement requirement) {
        LocalDate last = c.on().plusMonths(Integer.parseInt(requirement.row().value()));
        for (Role role : c.principalsEntered()) {
            if (expires(c.person(role), last)) {
                String at = role.path() + ".document.validity";
                if (requirement.row().materials().stream().anyMatch(c::has)) {
                    leavesOpen(requirement, "province-person.identity-card-being-renewed", at);
                } else {
                    unmet(
                            requirement,
                            "province-person.identity-card-expiring",
                            BLOCKING,
                            at,
                            "subject.principal.document.validity");
                }
                return;
            }
        }
    }

    private boolean expires(@Nullable Person person, LocalDate last) {
        Validity validity = person == null || person.document() == null
                ? null
                : person.document().validity();
        LocalDate until = validity == null ? null : validity.until();
        return Persons.documentType(person) == CertificateType.RESIDENT_ID
                && until != null
                && !until.isBefore(c.on())
                && !until.isAfter(last);
    }

    /** Individuals from other provinces: refused, let in with a proof of residence, or unknown. */
    private void locality() {
        Province home = Persons.home(c.person(PRINCIPAL));
        Boolean elsewhere = isFromElsewhere(PRINCIPAL);
        if (!isFalse(elsewhere)) {
            boolean unknown = elsewhere == null;
            fromElsewhere(
                    missing(unknown && home == null, HOME),
                    missing(unknown && home == null, PRINCIPAL.number()),
                    missing(unknown && c.province() == null, PROVINCE));
        }
        // Shanghai of old: who moved here has a number of another province.
        Requirement extra = requirement("INDIVIDUAL_LOCALITY", "EXTRA_PROOF_IF_NUMBER_FROM_ELSEWHERE");
        if (extra != null
                && home != null
                && home == c.province()
                && c.documentOf(PRINCIPAL) == CertificateType.RESIDENT_ID) {
            Province ofNumber = ResidentId.province(c.numberOf(PRINCIPAL)).orElse(null);
            if (ofNumber != null && ofNumber != home) {
                calls(extra, "province-person.number-of-another-province", WARNING, Material.SUBJECT_OTHER, HOME);
            }
        }
    }

    private void fromElsewhere(String... missing) {
        Requirement local = requirement("INDIVIDUAL_LOCALITY", "LOCAL_ID_ONLY");
        if (local != null) {
            String rule = "province-person.individual-from-elsewhere";
            unmet(local, rule, BLOCKING, PROVINCE, HOME, missing);
        }
        // Guangdong takes the residence permit of residents of Hong Kong and Macao only, which proves the residence as
        // well.
        boolean changesPermit = requirement("HMT_DOCUMENT", "RESIDENCE_PERMIT_ONLY") != null
                && c.documentOf(PRINCIPAL) == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT;
        for (Requirement requirement : requirements("INDIVIDUAL_LOCALITY")) {
            String value = requirement.row().value();
            boolean lasting = value.startsWith(LASTING) && value.endsWith(MONTHS_LEFT);
            boolean proof =
                    lasting || value.equals("RESIDENCE_PROOF") || value.equals("RESIDENCE_PROOF_OR_STUDENT_CARD");
            if (proof && !changesPermit) {
                residenceProof(requirement, "province-person.residence-proof", BLOCKING, HOME, List.of(missing));
            }
            if (lasting) {
                String months = value.substring(LASTING.length(), value.length() - MONTHS_LEFT.length());
                permitExpiring(requirement, c.on().plusMonths(Integer.parseInt(months)), List.of(missing));
            }
        }
        unsettled("INDIVIDUAL_LOCALITY", "province-person.locality-unsettled", HOME, missing);
    }

    private @Nullable Boolean isFromElsewhere(Role role) {
        if (Persons.isOfPeopleFromElsewhere(c.documentOf(role))) {
            return true;
        }
        Province home = Persons.home(c.person(role));
        return (home == null || c.province() == null) ? null : (Boolean) (home != c.province());
    }

    private void residenceProof(
            Requirement requirement, String rule, Severity ceiling, String openAt, List<String> missing) {
        calls(requirement, rule, ceiling, Material.RESIDENCE_PROOF, openAt, missing);
        proofNotAccepted(requirement, rule + "-not-accepted", ceiling, openAt, missing);
    }

    /** One proof that counts is enough; there must be one to say that none does. */
    private void proofNotAccepted(
            Requirement requirement, String rule, Severity ceiling, String openAt, List<String> missing) {
        List<SubmittedMaterial> materials = c.materials();
        int first = -1;
        boolean unknown = false;
        for (int i = 0; i < materials.size(); i++) {
            SubmittedMaterial paper = materials.get(i);
            if (paper.material() == Material.RESIDENCE_PROOF) {
                if (paper.residenceProof() == null) {
                    unknown = true;
                } else if (requirement.row().proofs().contains(paper.residenceProof())) {
                    return;
                }
                first = first < 0 ? i : first;
            }
        }
        if (first >= 0) {
            List<String> needs = new ArrayList<>(missing);
            needs.add(missing(unknown, "materials[].residenceProof"));
            unmet(requirement, rule, ceiling, "materials[" + first + "]", openAt, needs);
        }
    }

    /** Shanghai: one permit that lasts long enough is enough. An expired permit is reported for the paper itself. */
    private void permitExpiring(Requirement requirement, LocalDate least, List<String> missing) {
        List<SubmittedMaterial> materials = c.materials();
        List<String> needs = new ArrayList<>(missing);
        boolean unknown = false;
        int first = -1;
        for (int i = 0; i < materials.size(); i++) {
            SubmittedMaterial paper = materials.get(i);
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
            String rule = "province-person.residence-permit-expiring";
            unmet(requirement, rule, BLOCKING, "materials[" + first + "].validity", HOME, needs);
        }
    }

    /** Sichuan: principals of sole traders and trading companies from elsewhere, as far as the filing enters them. */
    private void tradersPrincipals() {
        Requirement requirement = requirement("PRINCIPAL_LOCALITY", "RESIDENCE_OR_SOCIAL_SECURITY");
        String name = Texts.stripped(c.subject().name());
        boolean trader = c.type() == SubjectType.SOLE_TRADER || (name != null && name.contains("商贸"));
        if (requirement == null || (!trader && c.type() != null && name != null)) {
            return;
        }
        List<String> unknown = new ArrayList<>();
        String known = null;
        for (Role role : c.principalsEntered()) {
            Boolean elsewhere = isFromElsewhere(role);
            String home = role.path() + ".homeProvince";
            if (elsewhere == null) {
                unknown.add(home);
                unknown.add(role.number());
            } else if (elsewhere && known == null) {
                known = home;
            }
        }
        if (known == null && unknown.isEmpty()) {
            return;
        }
        List<String> missing = new ArrayList<>();
        missing.add(missing(!trader && name == null, SUBJECT_NAME));
        missing.addAll(known == null ? unknown : List.of());
        calls(
                requirement,
                "province-person.residence-proof-of-traders-principals",
                BLOCKING,
                Material.RESIDENCE_PROOF,
                known == null ? unknown.get(0) : known,
                missing);
        String rule = "province-person.residence-proof-of-traders-principal-not-accepted";
        proofNotAccepted(requirement, rule, BLOCKING, HOME, missing);
    }

    /** Jiangxi of old: the mini-program principal from elsewhere. */
    private void miniProgramPrincipalFromElsewhere(Requirement requirement) {
        Boolean elsewhere = isFromElsewhere(SERVICE_PRINCIPAL);
        if (!isFalse(elsewhere)) {
            String home = "miniProgram.principal.homeProvince";
            String rule = "province-person.residence-proof-of-mini-program-principal";
            residenceProof(requirement, rule, WARNING, home, elsewhere == null ? List.of(home) : List.of());
        }
    }
}
