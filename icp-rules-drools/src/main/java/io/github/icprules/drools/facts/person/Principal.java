package io.github.icprules.drools.facts.person;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.material.ListedMaterials;
import io.github.icprules.drools.facts.material.RemainingValidity;
import io.github.icprules.drools.facts.platform.Deadlines;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.drools.sheet.Settled;
import io.github.icprules.format.EmailAddress;
import io.github.icprules.format.Flaw;
import io.github.icprules.format.PersonalDocuments;
import io.github.icprules.format.PhoneNumber;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A responsible person of the filing: the subject principal (主体负责人) or the mini-program principal (小程序负责人). */
@ForSheets
public final class Principal implements Fact {

    private final Filing filing;
    private final Role role;
    private final Person given;

    private final Lazy<Boolean> numberUnderAnotherName = new Lazy<>(this::findNumberUnderAnotherName);
    private final Lazy<@Nullable Flaw> documentNumberFlaw = new Lazy<>(this::findDocumentNumberFlaw);
    private final Lazy<@Nullable Flaw> phoneFlaw = new Lazy<>(this::findPhoneFlaw);
    private final Lazy<@Nullable Flaw> emailFlaw = new Lazy<>(this::findEmailFlaw);

    public Principal(Filing filing, Role role, Person given) {
        this.filing = filing;
        this.role = role;
        this.given = given;
    }

    /** The roles of principals. */
    public enum Role {
        SUBJECT("subject.principal"),
        MINI_PROGRAM("miniProgram.principal");

        private final String path;

        Role(String path) {
            this.path = path;
        }
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return role.path;
    }

    /** {@return the described person} */
    public Person given() {
        return given;
    }

    /**
     * {@return whether two descriptions of one person have the same entry at the member of a finding}
     *
     * <p>A finding on the name concerns both descriptions together, so both names count as the same entry.
     *
     * @param member the path of the member in a person, such as {@code document.validity}
     */
    @NotForSheets
    public static boolean isEnteredAlike(@Nullable Person one, @Nullable Person other, String member) {
        return one != null && other != null && Objects.equals(entered(one, member), entered(other, member));
    }

    /** Two entries that a finding concerns together. */
    private record Entries(@Nullable Object one, @Nullable Object other) {}

    private static @Nullable Object entered(Person person, String member) {
        IdentityDocument document = person.document();
        return switch (member) {
            case "name" -> null;
            case "phone" -> person.phone();
            case "email" -> person.email();
            case "emergencyPhone" -> person.emergencyPhone();
            case "principalOfOthers" -> person.principalOfOthers();
            case "insider" -> person.insider();
            case "authorisation.reason", "authorisation.validity" -> person.authorisation();
            case "document.type", "document.number" ->
                document == null ? null : new Entries(document.type(), document.number());
            case "document.validity", "document.temporary" ->
                document == null ? null : new Entries(document.validity(), document.temporary());
            default -> person;
        };
    }

    /** {@return whether this person is the subject principal} */
    @Settled
    public boolean isOfSubject() {
        return role == Role.SUBJECT;
    }

    /** {@return whether this person is the mini-program principal} */
    @Settled
    public boolean isOfMiniProgram() {
        return role == Role.MINI_PROGRAM;
    }

    /** {@return whether this filing describes the person again} */
    @CountsAbsent
    public boolean isConcerned() {
        return isOfSubject()
                ? filing.isDescribingSubject() && !filing.isReusingSubjectData()
                : filing.isDescribingService();
    }

    /** {@return whether the person is also the subject principal} */
    public Answer subjectPrincipal() {
        return isOfSubject() ? Answer.YES : Roles.of(filing).onePrincipal();
    }

    /** {@return the last day of the authority's review} */
    @CountsAbsent
    public LocalDate reviewUntil() {
        return Deadlines.of(filing).authorityReview();
    }

    /** {@return whether the phone number is the number of the subject principal} */
    public Answer phoneOfSubjectPrincipal() {
        Person other = subjectPrincipalGiven();
        String theirs = other == null ? null : other.phone();
        return Answer.ofAny(
                Persons.samePhone(given.phone(), theirs),
                () -> List.of(
                        Input.text("subject.principal.phone", theirs),
                        Input.text("miniProgram.principal.phone", given.phone())));
    }

    /** {@return whether the e-mail address is the address of the subject principal} */
    public Answer emailOfSubjectPrincipal() {
        Person other = subjectPrincipalGiven();
        String theirs = other == null ? null : other.email();
        return Answer.ofAny(
                Persons.sameEmail(given.email(), theirs),
                () -> List.of(
                        Input.text("subject.principal.email", theirs),
                        Input.text("miniProgram.principal.email", given.email())));
    }

    /** {@return whether the emergency contact is the person's own phone; a blank number belongs to no person} */
    public Answer emergencyPhoneOwn() {
        return Answer.ofAll(
                (given.phone() == null || given.emergencyPhone() == null)
                        ? null
                        : Boolean.TRUE.equals(Persons.samePhone(given.phone(), given.emergencyPhone())),
                () -> List.of(
                        Input.at(at("phone"), given.phone()), Input.at(at("emergencyPhone"), given.emergencyPhone())));
    }

    /** {@return whether the phone is answered} */
    public Answer phoneReachable() {
        return answer(given.phoneReachable(), "phoneReachable");
    }

    /** {@return whether another filed subject uses the phone} */
    public Answer phoneUsedByOthers() {
        return answer(given.phoneUsedByOthers(), "phoneUsedByOthers");
    }

    /** {@return whether the person is service principal of another company} */
    public Answer principalOfOthers() {
        return answer(given.principalOfOthers(), "principalOfOthers");
    }

    /** {@return whether the person works for the subject} */
    public Answer insider() {
        return answer(given.insider(), "insider");
    }

    /** {@return whether the term of the unit's authorisation is entered} */
    public boolean isAuthorisationTermGiven() {
        return authorisationValidity() != null;
    }

    /** {@return whether the unit's authorisation has expired} */
    public Answer authorisationExpired() {
        return answer(
                authorisationValidity() == null ? null : authorisationValidity().endedBefore(filing.on()),
                "authorisation.validity.until");
    }

    /** {@return the last day of the unit's authorisation} */
    public @Nullable LocalDate authorisationUntil() {
        return authorisationValidity() == null ? null : authorisationValidity().until();
    }

    /** {@return whether the authorisation is valid on the evaluation date, but is known to end before the review can end} */
    public boolean isAuthorisationEndingDuringReview() {
        return Deadlines.of(filing).isDuringReview(authorisationUntil());
    }

    /**
     * {@return whether another person of this filing is known to have the same document number and another name}
     *
     * <p>The subject principal is compared with the legal representative. The mini-program principal is compared with the subject
     * principal. If they are different persons, the mini-program principal is also compared with the legal representative.
     */
    @CountsAbsent
    public boolean isNumberUnderAnotherName() {
        return numberUnderAnotherName.get();
    }

    private boolean findNumberUnderAnotherName() {
        io.github.icprules.model.Subject subject = filing.request().subject();
        boolean first = isOfSubject() || subjectPrincipal().isDoubtful();
        return (first && Persons.isOneNumberWithTwoNames(given, subject.legalRepresentative()))
                || (isOfMiniProgram() && Persons.isOneNumberWithTwoNames(given, subject.principal()));
    }

    /** {@return the kind of document} */
    public @Nullable CertificateType documentType() {
        return document() == null ? null : document().type();
    }

    /**
     * {@return whether the document is of a kind that identifies a person; the platform's own lists decide if they contain the
     * kind}
     */
    public Answer documentPersonal() {
        return answer(documentType(), "document.type", type -> {
            Boolean admitted = filing.codeTables().admits(SubjectType.INDIVIDUAL, type);
            return admitted == null ? type.isPersonal() : admitted;
        });
    }

    /**
     * {@return whether the document is a temporary ID card; no for another kind of document unless the request says otherwise}
     */
    public Answer documentTemporary() {
        boolean canBe = documentType() == null || documentType() == CertificateType.RESIDENT_ID;
        Boolean said = document() == null ? null : document().temporary();
        return said == null && !canBe ? Answer.NO : answer(said, "document.temporary");
    }

    /** {@return whether the document has expired} */
    public Answer documentExpired() {
        return answer(validity() == null ? null : validity().endedBefore(filing.on()), "document.validity.until");
    }

    /** {@return whether the remaining validity of the document is known to be too short to be accepted} */
    @CountsAbsent
    public boolean isDocumentExpiringTooSoon() {
        return isTermEnteredOnly() && RemainingValidity.isTooShort(documentUntil(), filing);
    }

    /** {@return whether the remaining validity of the document is known to be shorter than advised} */
    @CountsAbsent
    public boolean isDocumentExpiringSoon() {
        return isTermEnteredOnly() && RemainingValidity.isShort(documentUntil(), filing);
    }

    /** {@return the last day of the document; {@code null} if the document has no last day or the day is absent} */
    public @Nullable LocalDate documentUntil() {
        return validity() == null ? null : validity().until();
    }

    /**
     * {@return whether the term of an ID card is known not to match the holder's age}
     *
     * <p>A temporary card is valid for three months at any age.
     */
    public boolean isDocumentTermUnfit() {
        LocalDate birthDate = Persons.birthDate(given);
        return documentType() == CertificateType.RESIDENT_ID
                && documentTemporary().isDoubtful()
                && validity() != null
                && birthDate != null
                && Boolean.FALSE.equals(IdCardValidity.fits(validity(), birthDate));
    }

    /** {@return whether the last day of the document is known not to be after its first day} */
    public boolean isValidityInverted() {
        Validity validity = validity();
        return validity != null
                && validity.from() != null
                && validity.until() != null
                && !validity.from().isBefore(validity.until());
    }

    /** {@return the flaw of the document number; {@code null} for kinds without a published form} */
    public @Nullable Flaw documentNumberFlaw() {
        return documentNumberFlaw.get();
    }

    private @Nullable Flaw findDocumentNumberFlaw() {
        IdentityDocument document = document();
        if (document == null || document.number() == null || document.type() == null) {
            return null;
        }
        Flaw flaw = PersonalDocuments.check(document.type(), document.number());
        return (flaw == Flaw.NONE && DocumentNumber.isResidents(document.type()))
                ? ResidentId.check(document.number(), filing.on())
                : flaw;
    }

    /** {@return whether the document number is well formed} */
    public Answer documentNumberValid() {
        return answer(documentNumberFlaw(), "document.number", flaw -> flaw == Flaw.NONE);
    }

    /**
     * {@return whether the kind and the number of the document are present}
     *
     * <p>If the kind has no published form, an unknown flaw of the number is then not a missing input.
     */
    public boolean isDocumentNumberGiven() {
        IdentityDocument document = document();
        return document != null && document.number() != null && document.type() != null;
    }

    /** {@return whether the resident ID number is known to belong to a person above the highest possible age} */
    public boolean isTooOldByNumber() {
        IdentityDocument document = document();
        if (document == null || document.type() != CertificateType.RESIDENT_ID) {
            return false;
        }
        LocalDate born = ResidentId.birthDate(document.number()).orElse(null);
        return born != null
                && born.plusYears(filing.parameters().oldestAge() + 1L)
                        .isBefore(filing.on().plusDays(1));
    }

    /** {@return whether the document is known not to be a resident ID card} */
    public boolean isWithOtherDocument() {
        return documentType() != null && documentType() != CertificateType.RESIDENT_ID;
    }

    /** {@return whether the form of the document number is not published, or the document does not identify a person} */
    public boolean isOfUndescribedNumber() {
        CertificateType type = documentType();
        return (type != null && !type.isPersonal()) || (isDocumentNumberGiven() && documentNumberFlaw() == null);
    }

    /** {@return the flaw of the phone} */
    public @Nullable Flaw phoneFlaw() {
        return phoneFlaw.get();
    }

    private @Nullable Flaw findPhoneFlaw() {
        return given.phone() == null ? null : PhoneNumber.checkMobile(given.phone());
    }

    /** {@return whether the phone is a mobile number} */
    public Answer phoneValid() {
        return answer(phoneFlaw(), "phone", flaw -> flaw == Flaw.NONE);
    }

    /** {@return whether the phone is known to use a virtual operator} */
    public boolean isPhoneOfVirtualOperator() {
        return given.phone() != null && PhoneNumber.isVirtualOperator(given.phone());
    }

    /** {@return whether the emergency contact is a phone number} */
    public Answer emergencyPhoneValid() {
        return answer(
                given.emergencyPhone(),
                "emergencyPhone",
                phone -> PhoneNumber.isMobile(phone) || PhoneNumber.isLandline(phone));
    }

    /** {@return the flaw of the e-mail address; {@code null} if no e-mail address is given} */
    public @Nullable Flaw emailFlaw() {
        return emailFlaw.get();
    }

    private @Nullable Flaw findEmailFlaw() {
        return given.email() == null ? null : EmailAddress.check(given.email());
    }

    /** {@return whether the e-mail address is well formed} */
    public Answer emailValid() {
        return answer(emailFlaw(), "email", flaw -> flaw == Flaw.NONE);
    }

    private @Nullable IdentityDocument document() {
        return given.document();
    }

    private @Nullable Validity validity() {
        return document() == null ? null : document().validity();
    }

    /** Returns whether only the entered term exists. The term of a listed paper is evaluated with the paper. */
    private boolean isTermEnteredOnly() {
        return !ListedMaterials.isTermGiven(
                filing, isOfSubject() ? Material.SUBJECT_PRINCIPAL_ID : Material.MINI_PROGRAM_PRINCIPAL_ID);
    }

    private @Nullable Validity authorisationValidity() {
        return given.authorisation() == null ? null : given.authorisation().validity();
    }

    private @Nullable Person subjectPrincipalGiven() {
        return filing.request().subject().principal();
    }
}
