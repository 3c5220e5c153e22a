package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.ProvincialNorm;
import io.github.icprules.drools.facts.Demands;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.person.AskedOfPrincipals;
import io.github.icprules.drools.facts.person.DocumentNumber;
import io.github.icprules.drools.facts.person.Persons;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a province's requirements for the principals: their home province, age and documents. A three-valued result is
 * {@code null} if the request does not decide it.
 */
public final class DemandedPersons {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    static final int OF_AGE = 18;

    /** The prefix of values that do not concern the legal representative. */
    private static final String OF_DELEGATES = "UNDER_";

    private static final String NUMBER_OF_DOCUMENT = ".document.number";

    /** The prefixes of the numbers of residence permits (GB/T 2260): Hong Kong; Macao and Taiwan. */
    private static final String OF_HONG_KONG = "81";

    private static final Set<String> OF_OTHERS = Set.of("82", "83");

    private static final String REPRESENTATIVE = "subject.legalRepresentative";

    private final Filing filing;
    private final ProvincialNorm row;
    private final int number;

    DemandedPersons(Filing filing, ProvincialNorm row, int number) {
        this.filing = filing;
        this.row = row;
        this.number = number;
    }

    /** {@return whether the individual who files is a foreigner} */
    public @Nullable Boolean individualForeign() {
        CertificateType document = Demands.documentType(subjectPrincipal());
        return document == null ? null : Demands.isOfForeigner(document);
    }

    /** {@return whether the individual who files has a temporary identity card} */
    public @Nullable Boolean individualWithTemporaryId() {
        Person individual = subjectPrincipal();
        IdentityDocument document = individual == null ? null : individual.document();
        if (document == null) {
            return null;
        }
        if (document.temporary() != null) {
            return document.temporary();
        }
        boolean canBe = document.type() == null || document.type() == CertificateType.RESIDENT_ID;
        return canBe ? null : Boolean.FALSE;
    }

    /** {@return whether the individual's home is here but the number of the identity card is known to be from elsewhere} */
    public boolean isNumberFromElsewhere() {
        Person individual = subjectPrincipal();
        Province ofNumber = individual == null ? null : Persons.provinceOfNumber(individual);
        return individual != null
                && ofNumber != null
                && individual.homeProvince() == row.province()
                && ofNumber != row.province();
    }

    /** {@return whether one of the principals entered is younger than the number} */
    public @Nullable Boolean tooYoung() {
        return youth().ofAny();
    }

    /** {@return the place of the principal who is known to be too young, or might be} */
    public String placeOfYouth() {
        return youth().place() + ".birthDate";
    }

    /** {@return the missing paths that decide whether one of the principals is too young} */
    public List<String> placesOfYouthMissing() {
        return youth().placesMissing(DemandedPersons::placesOfAge);
    }

    /** {@return whether the legal representative is younger than the number} */
    public @Nullable Boolean representativeTooYoung() {
        return younger(filing.request().subject().legalRepresentative(), number);
    }

    /** {@return the missing paths that decide whether the legal representative is too young} */
    public List<String> placesOfRepresentativesAgeMissing() {
        return representativeTooYoung() == null
                ? List.of(REPRESENTATIVE + ".birthDate", REPRESENTATIVE + NUMBER_OF_DOCUMENT)
                : List.of();
    }

    /** {@return whether one of the entered principals is a minor and not an excepted legal representative} */
    public @Nullable Boolean minor() {
        return minority().ofAny();
    }

    /** {@return the path of the principal who is known to be a minor, or may be one} */
    public String placeOfMinority() {
        return minority().place() + ".birthDate";
    }

    /** {@return the missing paths that decide whether one of the principals is such a minor} */
    public List<String> placesOfMinorityMissing() {
        return minority().placesMissing(this::placesOfMinority);
    }

    /**
     * {@return whether the mini-program principal is past the age limit, which is one number for men and one for women}
     *
     * <p>A person past the higher limit, or not past the lower limit, needs no known sex.
     */
    public @Nullable Boolean pastGreatestAge() {
        Person person = servicePrincipal();
        LocalDate birthDate = Persons.birthDate(person);
        Boolean man = Persons.man(person);
        List<Integer> ages = NUMBER.matcher(row.value())
                .results()
                .map(age -> Integer.valueOf(age.group()))
                .toList();
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

    /** {@return whether one of the principals entered comes from another province} */
    public @Nullable Boolean principalsFromElsewhere() {
        return homes().ofAny();
    }

    /** {@return the place of the principal who is known to come from another province, or might} */
    public String placeOfHome() {
        return homes().place() + ".homeProvince";
    }

    /** {@return the missing paths that decide whether one of the principals comes from another province} */
    public List<String> placesOfHomesMissing() {
        return homes().placesMissing(asked -> placesOf(asked, "homeProvince"));
    }

    /** {@return whether the mini-program principal comes from another province} */
    public @Nullable Boolean servicePrincipalFromElsewhere() {
        return fromElsewhere(servicePrincipal());
    }

    /** {@return whether a document is one of Hong Kong, Macao or Taiwan that is not taken here} */
    public @Nullable Boolean documentRefused() {
        return refusedDocuments().ofAny();
    }

    /** {@return whether a document is known to be one of Hong Kong, Macao or Taiwan that another one is preferred to here} */
    public boolean isDocumentLessPreferred() {
        return Boolean.TRUE.equals(documentRefused());
    }

    /** {@return the missing paths that decide whether one of the documents is refused} */
    public List<String> placesOfResidentsMissing() {
        return refusedDocuments().placesMissing(asked -> Stream.of(asked.path() + NUMBER_OF_DOCUMENT));
    }

    /** {@return the place of that document} */
    public String placeOfRefusedDocument() {
        return refusedDocuments().place() + ".document.type";
    }

    /** {@return whether an identity card is known to expire within the required number of months} */
    public boolean isCardExpiring() {
        return Boolean.TRUE.equals(expiringCards().ofAny());
    }

    /** {@return the place of the term of that card} */
    public String placeOfExpiringCard() {
        return expiringCards().place() + ".document.validity";
    }

    private AskedOfPrincipals youth() {
        return new AskedOfPrincipals(filing, person -> younger(person, number));
    }

    private AskedOfPrincipals minority() {
        return new AskedOfPrincipals(filing, this::minor);
    }

    private AskedOfPrincipals homes() {
        return new AskedOfPrincipals(filing, this::fromElsewhere);
    }

    private AskedOfPrincipals refusedDocuments() {
        return new AskedOfPrincipals(filing, this::withRefusedDocument);
    }

    private AskedOfPrincipals expiringCards() {
        return new AskedOfPrincipals(filing, this::withExpiringCard);
    }

    private @Nullable Boolean younger(@Nullable Person person, int years) {
        LocalDate birthDate = Persons.birthDate(person);
        return birthDate == null ? null : birthDate.plusYears(years).isAfter(filing.on());
    }

    /** A principal below the minimum age needs no proof, because the age is already a finding. */
    private @Nullable Boolean minor(@Nullable Person person) {
        Boolean younger = younger(person, OF_AGE);
        Boolean excepted = excepted(person);
        if (Boolean.FALSE.equals(younger) || Boolean.TRUE.equals(excepted)) {
            return false;
        }
        return excepted == null ? null : younger;
    }

    private @Nullable Boolean excepted(@Nullable Person person) {
        return row.value().startsWith(OF_DELEGATES)
                ? Persons.same(person, filing.request().subject().legalRepresentative())
                : Boolean.valueOf(Boolean.TRUE.equals(younger(person, number)));
    }

    private @Nullable Boolean fromElsewhere(@Nullable Person person) {
        if (Persons.isWithDocumentFromElsewhere(person)) {
            return true;
        }
        Province home = Persons.homeProvince(person);
        Province here = filing.province();
        return (home == null || here == null) ? null : home != here;
    }

    private @Nullable Boolean withRefusedDocument(@Nullable Person person) {
        CertificateType document = Demands.documentType(person);
        if (person == null || document == null) {
            return false;
        }
        return switch (row.value()) {
            case "TRAVEL_PERMIT" ->
                document == CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT ? ofHongKong(person) : Boolean.FALSE;
            case "RESIDENCE_PERMIT_ONLY" -> document == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT;
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

    private @Nullable Boolean withExpiringCard(@Nullable Person person) {
        IdentityDocument document = person == null ? null : person.document();
        if (document == null || document.type() != CertificateType.RESIDENT_ID || document.validity() == null) {
            return null;
        }
        LocalDate until = document.validity().until();
        return until != null
                && !until.isBefore(filing.on())
                && !until.isAfter(filing.on().plusMonths(number));
    }

    private static Stream<String> placesOfAge(AskedOfPrincipals.Asked asked) {
        return placesOf(asked, "birthDate");
    }

    /**
     * Returns the path of the member and the path of the document number, because the number of a resident ID card contains
     * both values.
     */
    private static Stream<String> placesOf(AskedOfPrincipals.Asked asked, String member) {
        return Stream.of(asked.path() + '.' + member, asked.path() + NUMBER_OF_DOCUMENT);
    }

    private Stream<String> placesOfMinority(AskedOfPrincipals.Asked asked) {
        return Stream.concat(
                younger(asked.person(), OF_AGE) == null ? placesOfAge(asked) : Stream.empty(),
                excepted(asked.person()) == null ? placesOfIdentity(asked) : Stream.empty());
    }

    /**
     * Returns the paths of the numbers that distinguish a principal from the legal representative: the absent ones, or both
     * if they do not decide.
     */
    private Stream<String> placesOfIdentity(AskedOfPrincipals.Asked asked) {
        boolean given = isNumbered(asked.person());
        boolean ofRepresentative = isNumbered(filing.request().subject().legalRepresentative());
        return Stream.concat(
                given && !ofRepresentative ? Stream.empty() : Stream.of(asked.path() + NUMBER_OF_DOCUMENT),
                ofRepresentative && !given ? Stream.empty() : Stream.of(REPRESENTATIVE + NUMBER_OF_DOCUMENT));
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
