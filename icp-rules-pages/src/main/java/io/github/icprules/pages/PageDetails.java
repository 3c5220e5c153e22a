package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.model.Subject;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a page says in addition to the report. A report has no names, so a page has the names of persons and firms from here only.
 * Every part can be absent; the page then uses a general word.
 *
 * <p>Details start with {@link #NONE} or with the names of a filing ({@link #of}); each method {@code with…} returns a copy with other
 * parts. Immutable and thread-safe.
 */
public final class PageDetails {

    /** No details: the page uses general words. */
    public static final PageDetails NONE = new PageDetails(
            new Provider(null, null, null),
            new Names(null, null, null),
            new Persons(null, null, null, null),
            new Sms(null, null));

    private final Provider provider;
    private final Names names;
    private final Persons persons;
    private final Sms sms;

    private PageDetails(Provider provider, Names names, Persons persons, Sms sms) {
        this.provider = provider;
        this.names = names;
        this.persons = persons;
        this.sms = sms;
    }

    private record Provider(
            @Nullable String name,
            @Nullable String contact,
            @Nullable String closing) {}

    private record Names(
            @Nullable String subject,
            @Nullable String miniProgram,
            @Nullable CertificateType certificate) {}

    private record Persons(
            @Nullable Human legalRepresentative,
            @Nullable Human subjectPrincipal,
            @Nullable Human miniProgramPrincipal,
            @Nullable Human administrator) {}

    private record Sms(
            @Nullable OffsetDateTime sentAt, @Nullable Integer tries) {}

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
        MiniProgram miniProgram = request.miniProgram();
        PlatformState platform = request.platform();
        boolean isSmsOpen = platform != null && platform.smsVerification() == SmsVerification.WAITING;
        return new PageDetails(
                NONE.provider,
                new Names(
                        named(subject.name()),
                        named(miniProgram.name()),
                        subject.certificate() == null
                                ? null
                                : subject.certificate().type()),
                new Persons(
                        human(subject.legalRepresentative(), hasNumbers),
                        human(subject.principal(), hasNumbers),
                        human(miniProgram.principal(), hasNumbers),
                        human(miniProgram.administrator(), hasNumbers)),
                platform != null && isSmsOpen ? new Sms(platform.smsSentAt(), platform.smsTries()) : NONE.sms);
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

    /** {@return a copy with a service provider and the way to reach it, such as a telephone number} */
    public PageDetails withProvider(String newProvider, @Nullable String newContact) {
        requireNonNull(newProvider, "newProvider must be given.");
        return new PageDetails(new Provider(newProvider, newContact, provider.closing), names, persons, sms);
    }

    /** {@return a copy with a last line of the page} */
    public PageDetails withClosing(String newClosing) {
        requireNonNull(newClosing, "newClosing must be given.");
        return new PageDetails(new Provider(provider.name, provider.contact, newClosing), names, persons, sms);
    }

    /** {@return a copy with the names of the subject and the mini-program} */
    public PageDetails withNames(@Nullable String newSubject, @Nullable String newMiniProgram) {
        return new PageDetails(provider, new Names(newSubject, newMiniProgram, names.certificate), persons, sms);
    }

    /** {@return a copy with the type of the subject's certificate, which names the paper} */
    public PageDetails withCertificate(@Nullable CertificateType newCertificate) {
        return new PageDetails(provider, new Names(names.subject, names.miniProgram, newCertificate), persons, sms);
    }

    /** {@return a copy with another legal representative and other principals} */
    public PageDetails withPersons(
            @Nullable Human newLegalRepresentative,
            @Nullable Human newSubjectPrincipal,
            @Nullable Human newMiniProgramPrincipal) {
        return new PageDetails(
                provider,
                names,
                new Persons(
                        newLegalRepresentative, newSubjectPrincipal, newMiniProgramPrincipal, persons.administrator),
                sms);
    }

    /** {@return a copy with another administrator of the mini-program} */
    public PageDetails withAdministrator(@Nullable Human newAdministrator) {
        return new PageDetails(
                provider,
                names,
                new Persons(
                        persons.legalRepresentative,
                        persons.subjectPrincipal,
                        persons.miniProgramPrincipal,
                        newAdministrator),
                sms);
    }

    /**
     * {@return a copy with an SMS whose verification is still open}
     *
     * @param newSmsTries the number of wrong codes that were entered; {@code null} if it is not known
     */
    public PageDetails withSms(OffsetDateTime newSmsSentAt, @Nullable Integer newSmsTries) {
        requireNonNull(newSmsSentAt, "newSmsSentAt must be given.");
        return new PageDetails(provider, names, persons, new Sms(newSmsSentAt, newSmsTries));
    }

    @Nullable String provider() {
        return provider.name;
    }

    @Nullable String contact() {
        return provider.contact;
    }

    @Nullable String closing() {
        return provider.closing;
    }

    @Nullable String subject() {
        return names.subject;
    }

    @Nullable String miniProgram() {
        return names.miniProgram;
    }

    @Nullable CertificateType certificate() {
        return names.certificate;
    }

    @Nullable Human legalRepresentative() {
        return persons.legalRepresentative;
    }

    @Nullable Human subjectPrincipal() {
        return persons.subjectPrincipal;
    }

    @Nullable Human miniProgramPrincipal() {
        return persons.miniProgramPrincipal;
    }

    @Nullable Human administrator() {
        return persons.administrator;
    }

    @Nullable OffsetDateTime smsSentAt() {
        return sms.sentAt;
    }

    @Nullable Integer smsTries() {
        return sms.tries;
    }

    /** {@return which details are present, without names and contacts, so that the text can be logged} */
    @Override
    public String toString() {
        return "PageDetails[provider=%s, subject=%s, miniProgram=%s, persons=%s]"
                .formatted(
                        mark(provider.name),
                        mark(names.subject),
                        mark(names.miniProgram),
                        mark(
                                persons.subjectPrincipal == null
                                        ? persons.miniProgramPrincipal
                                        : persons.subjectPrincipal));
    }

    private static String mark(@Nullable Object detail) {
        return detail == null ? "none" : "***";
    }
}
