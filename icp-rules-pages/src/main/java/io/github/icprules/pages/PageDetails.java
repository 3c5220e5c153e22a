package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.model.Subject;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a page says in addition to the report. A report has no names, so a page has the names of persons and firms from here only.
 * Every component can be {@code null}; the page then uses a general word.
 *
 * @param provider the name of the service provider, for the head of the page
 * @param contact the way to reach the service provider, such as a telephone number
 * @param closing the last line of the page
 * @param subject the name of the subject
 * @param miniProgram the name of the mini-program
 * @param legalRepresentative the legal representative
 * @param subjectPrincipal the subject principal
 * @param miniProgramPrincipal the mini-program principal
 * @param smsSentAt the time of the SMS whose verification is still open; {@code null} if none is open
 * @param smsTries the number of wrong codes that were entered for this SMS; {@code null} if it is not known
 * @param certificate the type of the subject's certificate, which names the paper
 */
public record PageDetails(
        @Nullable String provider,
        @Nullable String contact,
        @Nullable String closing,
        @Nullable String subject,
        @Nullable String miniProgram,
        @Nullable Human legalRepresentative,
        @Nullable Human subjectPrincipal,
        @Nullable Human miniProgramPrincipal,
        @Nullable OffsetDateTime smsSentAt,
        @Nullable Integer smsTries,
        @Nullable CertificateType certificate) {

    /** No details: the page uses general words. */
    public static final PageDetails NONE =
            new PageDetails(null, null, null, null, null, null, null, null, null, null, null);

    /**
     * A person.
     *
     * @param name the name
     * @param document the type of the identity document; {@code null} if it is not known
     * @param number the number of the identity document, which only letters show; {@code null} if letters have a blank in its place
     */
    public record Human(
            String name,
            @Nullable CertificateType document,
            @Nullable String number) {

        /** Refuses an absent name. */
        public Human {
            requireNonNull(name, "name must be given.");
        }

        /** Creates a person without the number of the document. */
        public Human(String name, @Nullable CertificateType document) {
            this(name, document, null);
        }

        /** {@return a text without the name and the number} */
        @Override
        public String toString() {
            return "Human[***]";
        }
    }

    /** {@return the names of a filing, without a provider and without a closing line} */
    public static PageDetails of(FilingRequest request) {
        requireNonNull(request, "request must be given.");
        return of(request, false);
    }

    /** {@return the names of a filing and the numbers of the identity documents, which only letters show} */
    public static PageDetails withNumbersOf(FilingRequest request) {
        requireNonNull(request, "request must be given.");
        return of(request, true);
    }

    private static PageDetails of(FilingRequest request, boolean hasNumbers) {
        Subject subject = request.subject();
        PlatformState platform = request.platform();
        boolean isSmsOpen = platform != null && platform.smsVerification() == SmsVerification.WAITING;
        return new PageDetails(
                null,
                null,
                null,
                named(subject.name()),
                named(request.miniProgram().name()),
                human(subject.legalRepresentative(), hasNumbers),
                human(subject.principal(), hasNumbers),
                human(request.miniProgram().principal(), hasNumbers),
                platform != null && isSmsOpen ? platform.smsSentAt() : null,
                platform != null && isSmsOpen ? platform.smsTries() : null,
                subject.certificate() == null ? null : subject.certificate().type());
    }

    private static @Nullable Human human(@Nullable Person person, boolean hasNumber) {
        String name = person == null ? null : named(person.name());
        if (person == null || name == null) {
            return null;
        }
        IdentityDocument document = person.document();
        return new Human(
                name,
                document == null ? null : document.type(),
                document == null || !hasNumber ? null : named(document.number()));
    }

    private static @Nullable String named(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }

    /** {@return a copy with a service provider and the way to reach it} */
    public PageDetails withProvider(String newProvider, @Nullable String newContact) {
        requireNonNull(newProvider, "newProvider must be given.");
        return new PageDetails(
                newProvider,
                newContact,
                closing,
                subject,
                miniProgram,
                legalRepresentative,
                subjectPrincipal,
                miniProgramPrincipal,
                smsSentAt,
                smsTries,
                certificate);
    }

    /** {@return a copy with a last line} */
    public PageDetails withClosing(String newClosing) {
        requireNonNull(newClosing, "newClosing must be given.");
        return new PageDetails(
                provider,
                contact,
                newClosing,
                subject,
                miniProgram,
                legalRepresentative,
                subjectPrincipal,
                miniProgramPrincipal,
                smsSentAt,
                smsTries,
                certificate);
    }

    /** {@return a copy with the names of the subject and the mini-program} */
    public PageDetails withNames(@Nullable String newSubject, @Nullable String newMiniProgram) {
        return new PageDetails(
                provider,
                contact,
                closing,
                newSubject,
                newMiniProgram,
                legalRepresentative,
                subjectPrincipal,
                miniProgramPrincipal,
                smsSentAt,
                smsTries,
                certificate);
    }

    /** {@return a copy with other persons} */
    public PageDetails withPersons(
            @Nullable Human newLegalRepresentative,
            @Nullable Human newSubjectPrincipal,
            @Nullable Human newMiniProgramPrincipal) {
        return new PageDetails(
                provider,
                contact,
                closing,
                subject,
                miniProgram,
                newLegalRepresentative,
                newSubjectPrincipal,
                newMiniProgramPrincipal,
                smsSentAt,
                smsTries,
                certificate);
    }

    /**
     * {@return a copy with an SMS whose verification is still open}
     *
     * @param newSmsTries the number of wrong codes that were entered; {@code null} if it is not known
     */
    public PageDetails withSms(OffsetDateTime newSmsSentAt, @Nullable Integer newSmsTries) {
        requireNonNull(newSmsSentAt, "newSmsSentAt must be given.");
        return new PageDetails(
                provider,
                contact,
                closing,
                subject,
                miniProgram,
                legalRepresentative,
                subjectPrincipal,
                miniProgramPrincipal,
                newSmsSentAt,
                newSmsTries,
                certificate);
    }

    /** {@return which details are present, without names and contacts, so that the text can be logged} */
    @Override
    public String toString() {
        return "PageDetails[provider=%s, subject=%s, miniProgram=%s, persons=%s]"
                .formatted(
                        mark(provider),
                        mark(subject),
                        mark(miniProgram),
                        mark(subjectPrincipal == null ? miniProgramPrincipal : subjectPrincipal));
    }

    private static String mark(@Nullable Object detail) {
        return detail == null ? "none" : "***";
    }
}
