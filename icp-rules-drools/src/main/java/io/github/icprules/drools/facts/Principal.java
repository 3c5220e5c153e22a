package io.github.icprules.drools.facts;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person who answers for the filing: the subject principal (主体负责人) or the mini-program principal (小程序负责人). */
public final class Principal implements Fact {

    private final Filing filing;
    private final Role role;
    private final Person given;

    Principal(Filing filing, Role role, Person given) {
        this.filing = filing;
        this.role = role;
        this.given = given;
    }

    /** What a principal answers for. */
    enum Role {
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

    /** {@return what was given of the person} */
    public Person given() {
        return given;
    }

    /** {@return whether it is the subject principal} */
    public boolean isOfSubject() {
        return role == Role.SUBJECT;
    }

    /** {@return whether it is the mini-program principal} */
    public boolean isOfMiniProgram() {
        return role == Role.MINI_PROGRAM;
    }

    /** {@return whether this filing describes the person anew} */
    public boolean isConcerned() {
        return isOfSubject()
                ? filing.isDescribingSubject() && !filing.isReusingSubjectData()
                : filing.isDescribingService();
    }

    /** {@return whether the person is the subject principal, too} */
    public @Nullable Boolean subjectPrincipal() {
        return isOfSubject() ? Boolean.TRUE : filing.miniProgram().principalIsSubjectPrincipal();
    }

    /** {@return whether the phone is the subject principal's} */
    public @Nullable Boolean phoneOfSubjectPrincipal() {
        Person other = subjectPrincipalGiven();
        return other == null ? null : Persons.sameText(given.phone(), other.phone());
    }

    /** {@return whether the e-mail address is the subject principal's} */
    public @Nullable Boolean emailOfSubjectPrincipal() {
        Person other = subjectPrincipalGiven();
        return other == null ? null : Persons.sameText(given.email(), other.email());
    }

    /** {@return whether the emergency contact is the person's own phone} */
    public @Nullable Boolean emergencyPhoneOwn() {
        return Persons.sameText(given.phone(), given.emergencyPhone());
    }

    /** {@return whether the phone is answered} */
    public @Nullable Boolean phoneReachable() {
        return given.phoneReachable();
    }

    /** {@return whether another filed subject uses the phone} */
    public @Nullable Boolean phoneUsedByOthers() {
        return given.phoneUsedByOthers();
    }

    /** {@return whether the person is service principal of another company} */
    public @Nullable Boolean principalOfOthers() {
        return given.principalOfOthers();
    }

    /** {@return whether the person works for the subject} */
    public @Nullable Boolean insider() {
        return given.insider();
    }

    /** {@return the kind of document} */
    public @Nullable CertificateType documentType() {
        return document() == null ? null : document().type();
    }

    /** {@return whether the document is of a kind that identifies a person} */
    public @Nullable Boolean documentPersonal() {
        return documentType() == null ? null : documentType().isPersonal();
    }

    /** {@return whether the document is a temporary ID card} */
    public @Nullable Boolean documentTemporary() {
        return document() == null ? null : document().temporary();
    }

    /** {@return whether the document has run out} */
    public @Nullable Boolean documentExpired() {
        return validity() == null ? null : validity().endedBefore(filing.on());
    }

    /** {@return the document's last day} */
    public @Nullable LocalDate documentUntil() {
        return validity() == null ? null : validity().until();
    }

    /** {@return whether the document is known to end before it begins} */
    public boolean isValidityInverted() {
        Validity validity = validity();
        return validity != null
                && validity.from() != null
                && validity.until() != null
                && !validity.from().isBefore(validity.until());
    }

    private @Nullable IdentityDocument document() {
        return given.document();
    }

    private @Nullable Validity validity() {
        return document() == null ? null : document().validity();
    }

    private @Nullable Person subjectPrincipalGiven() {
        return filing.request().subject().principal();
    }
}
