package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialSubject;
import io.github.icprules.drools.data.provinces.ProvincialValue;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.ApplicableRequirements;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.person.DocumentNumber;
import io.github.icprules.drools.facts.person.Persons;
import io.github.icprules.drools.facts.person.PrincipalCheck;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubmittedMaterial;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A provincial requirement for persons: their home province, age and documents. */
@ForSheets
public final class PersonRequirement extends Requirement {

    static final int OF_AGE = 18;

    private static final String NUMBER_OF_DOCUMENT = ".document.number";

    /** The prefixes of the numbers of residence permits (GB/T 2260): Hong Kong; Macao and Taiwan. */
    private static final String OF_HONG_KONG = "81";

    private static final Set<String> OF_OTHERS = Set.of("82", "83");

    private static final String REPRESENTATIVE = "subject.legalRepresentative";

    private final Filing filing;
    private final Lazy<ResidenceProofs> residenceProofs = new Lazy<>(this::findResidenceProofs);
    private final Lazy<PrincipalCheck> youth = new Lazy<>(this::findYouth);
    private final Lazy<PrincipalCheck> minority = new Lazy<>(this::findMinority);
    private final Lazy<PrincipalCheck> homes = new Lazy<>(this::findHomes);
    private final Lazy<PrincipalCheck> refusedDocuments = new Lazy<>(this::findRefusedDocuments);
    private final Lazy<PrincipalCheck> expiringCards = new Lazy<>(this::findExpiringCards);

    public PersonRequirement(Filing filing, ProvincialRequirement row) {
        super(filing, row);
        this.filing = filing;
    }

    /** {@return the proofs of residence among the materials} */
    public ResidenceProofs residenceProofs() {
        return residenceProofs.get();
    }

    private ResidenceProofs findResidenceProofs() {
        return new ResidenceProofs(filing, row());
    }

    /** {@return whether any material that the row names is known to be listed} */
    public boolean isMaterialSubmitted() {
        List<SubmittedMaterial> materials = filing.request().materials();
        return materials != null
                && materials.stream().anyMatch(submitted -> row().materials().contains(submitted.material()));
    }

    /** {@return whether the platform's own minimum age for individuals is at least as high, so that another rule reports it} */
    public boolean isBelowPlatformAge() {
        boolean ofIndividual =
                filing.byIndividual().isYes() || row().subjects().equals(Set.of(ProvincialSubject.INDIVIDUAL));
        return ofIndividual && number() <= filing.parameters().leastAge();
    }

    /** {@return whether the individual who files is a foreigner} */
    public Answer individualForeign() {
        return Answer.of(
                ApplicableRequirements.documentType(subjectPrincipal()),
                "subject.principal.document.type",
                ApplicableRequirements::isOfForeigner);
    }

    /** {@return whether the individual who files has a temporary identity card} */
    public Answer individualWithTemporaryId() {
        Person individual = subjectPrincipal();
        IdentityDocument document = individual == null ? null : individual.document();
        Boolean said = document == null ? null : document.temporary();
        boolean canBe = document == null || document.type() == null || document.type() == CertificateType.RESIDENT_ID;
        return said == null && !canBe ? Answer.NO : Answer.of(said, "subject.principal.document.temporary");
    }

    /**
     * {@return whether the individual's registered residence is in the province of filing, but the number of the identity card is
     * known to be from another province}
     */
    @CountsAbsent
    public boolean isNumberFromElsewhere() {
        Person individual = subjectPrincipal();
        Province ofNumber = individual == null ? null : Persons.provinceOfNumber(individual);
        return individual != null
                && ofNumber != null
                && individual.homeProvince() == row().province()
                && ofNumber != row().province();
    }

    /** {@return whether one of the entered principals is younger than the number} */
    public Answer tooYoung() {
        return youth.get().ofAny();
    }

    /** {@return the path of the principal who is known to be too young, or may be too young} */
    public String placeOfYouth() {
        return youth.get().place() + ".birthDate";
    }

    /** {@return whether the legal representative is younger than the number} */
    public Answer representativeTooYoung() {
        return younger(filing.request().subject().legalRepresentative(), REPRESENTATIVE, number());
    }

    /** {@return whether one of the entered principals is a minor and not an excepted legal representative} */
    public Answer minor() {
        return minority.get().ofAny();
    }

    /** {@return the path of the principal who is known to be a minor, or may be a minor} */
    public String placeOfMinority() {
        return minority.get().place() + ".birthDate";
    }

    /**
     * {@return whether the mini-program principal has reached the maximum age, which is different for men and women}
     *
     * <p>A person who has reached the higher limit, or has not reached the lower limit, needs no known sex.
     */
    public Answer pastGreatestAge() {
        return Answer.of(isPastGreatestAge(), "miniProgram.principal.document.number");
    }

    private @Nullable Boolean isPastGreatestAge() {
        Person person = servicePrincipal();
        LocalDate birthDate = Persons.birthDate(person);
        Boolean man = Persons.man(person);
        List<Integer> ages = row().numbers();
        if (birthDate == null || ages.size() < 2) {
            return null;
        }
        boolean pastAsMan = !birthDate.plusYears(ages.get(0)).isAfter(filing.on());
        boolean pastAsWoman = !birthDate.plusYears(ages.get(1)).isAfter(filing.on());
        if (man == null) {
            return pastAsMan == pastAsWoman ? pastAsMan : null;
        }
        return man ? pastAsMan : pastAsWoman;
    }

    /** {@return whether one of the entered principals comes from another province} */
    public Answer principalsFromElsewhere() {
        return homes.get().ofAny();
    }

    /** {@return the path of the principal who is known to come from another province, or may come from another province} */
    public String placeOfHome() {
        return homes.get().place() + ".homeProvince";
    }

    /** {@return whether the mini-program principal comes from another province} */
    public Answer servicePrincipalFromElsewhere() {
        return Answer.of(isFromElsewhere(servicePrincipal()), "miniProgram.principal.homeProvince");
    }

    /** {@return whether a document of a resident of Hong Kong, Macao or Taiwan is not accepted by the province} */
    public Answer documentRefused() {
        return refusedDocuments.get().ofAny();
    }

    /**
     * {@return whether the province is known to prefer another document to a document of a resident of Hong Kong, Macao or
     * Taiwan}
     */
    public boolean isDocumentLessPreferred() {
        return documentRefused().isYes();
    }

    /** {@return the path of the document that is not accepted} */
    public String placeOfRefusedDocument() {
        return refusedDocuments.get().place() + ".document.type";
    }

    /** {@return whether an identity card is known to expire within the required number of months} */
    public boolean isCardExpiring() {
        return expiringCards.get().ofAny().isYes();
    }

    /** {@return the path of the term of the expiring card} */
    public String placeOfExpiringCard() {
        return expiringCards.get().place() + ".document.validity";
    }

    private PrincipalCheck findYouth() {
        return new PrincipalCheck(filing, (person, path) -> younger(person, path, number()));
    }

    private PrincipalCheck findMinority() {
        return new PrincipalCheck(filing, this::minorNotExcepted);
    }

    private PrincipalCheck findHomes() {
        return new PrincipalCheck(
                filing, (person, path) -> Answer.of(isFromElsewhere(person), () -> placesOf(path, "homeProvince")));
    }

    private PrincipalCheck findRefusedDocuments() {
        return new PrincipalCheck(filing, this::withRefusedDocument);
    }

    private PrincipalCheck findExpiringCards() {
        return new PrincipalCheck(filing, this::withExpiringCard);
    }

    private Answer younger(@Nullable Person person, String path, int years) {
        LocalDate birthDate = Persons.birthDate(person);
        return Answer.of(
                birthDate == null ? null : birthDate.plusYears(years).isAfter(filing.on()),
                () -> placesOf(path, "birthDate"));
    }

    /** A principal below the minimum age needs no proof, because the age is already a finding. */
    private Answer minorNotExcepted(@Nullable Person person, String path) {
        return younger(person, path, OF_AGE).and(excepted(person, path).not());
    }

    private Answer excepted(@Nullable Person person, String path) {
        return value() == ProvincialValue.MIN_AGE_UNDER_N_WITH_PROOF
                ? Answer.ofAny(
                        Persons.same(person, filing.request().subject().legalRepresentative()),
                        () -> List.of(
                                new Input(path + NUMBER_OF_DOCUMENT, !isNumbered(person)),
                                new Input(
                                        REPRESENTATIVE + NUMBER_OF_DOCUMENT,
                                        !isNumbered(filing.request().subject().legalRepresentative()))))
                : Answer.of(younger(person, path, number()).isYes());
    }

    private @Nullable Boolean isFromElsewhere(@Nullable Person person) {
        if (Persons.isWithDocumentFromElsewhere(person)) {
            return true;
        }
        Province home = Persons.homeProvince(person);
        Province here = filing.province();
        return (home == null || here == null) ? null : home != here;
    }

    private Answer withRefusedDocument(@Nullable Person person, String path) {
        Boolean refused = isRefused(person);
        return refused == null ? Answer.of(null, path + NUMBER_OF_DOCUMENT) : Answer.of(refused.booleanValue());
    }

    private @Nullable Boolean isRefused(@Nullable Person person) {
        CertificateType document = ApplicableRequirements.documentType(person);
        if (person == null || document == null) {
            return false;
        }
        return switch (value()) {
            case HMT_DOCUMENT_TRAVEL_PERMIT ->
                document == CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT ? ofHongKong(person) : Boolean.FALSE;
            case HMT_DOCUMENT_RESIDENCE_PERMIT_ONLY -> document == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT;
            default ->
                document == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT
                        || document == CertificateType.TAIWAN_TRAVEL_PERMIT;
        };
    }

    /** Returns whether the prefix of a residence permit number is the prefix of Hong Kong. */
    private static @Nullable Boolean ofHongKong(Person person) {
        DocumentNumber given = DocumentNumber.of(person);
        String number = given == null ? "" : given.number();
        if (number.startsWith(OF_HONG_KONG)) {
            return true;
        }
        return OF_OTHERS.stream().anyMatch(number::startsWith) ? Boolean.FALSE : null;
    }

    private Answer withExpiringCard(@Nullable Person person, String path) {
        IdentityDocument document = person == null ? null : person.document();
        if (document == null || document.type() != CertificateType.RESIDENT_ID) {
            return Answer.NO;
        }
        LocalDate until =
                document.validity() == null ? null : document.validity().until();
        return Answer.of(
                until,
                path + ".document.validity.until",
                end -> !end.isBefore(filing.on()) && !end.isAfter(filing.on().plusMonths(number())));
    }

    /**
     * Returns the path of the member and the path of the document number, because the number of a resident ID card contains
     * both values.
     */
    private static List<String> placesOf(String path, String member) {
        return List.of(path + '.' + member, path + NUMBER_OF_DOCUMENT);
    }

    private static boolean isNumbered(@Nullable Person person) {
        return person != null && DocumentNumber.of(person) != null;
    }

    private @Nullable Person subjectPrincipal() {
        return filing.request().subject().principal();
    }

    private @Nullable Person servicePrincipal() {
        return filing.request().miniProgram().principal();
    }
}
