package io.github.icprules.drools.facts.reading;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.person.Persons;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a filing that a paper shows, by their paths. Entries that the filing does not submit are left out. The document of
 * a person with several roles shows the entries of all these roles, and the document of an individual those of the subject.
 */
final class ShownEntries {

    private static final String SUBJECT = "subject";
    private static final String CERTIFICATE = "subject.certificate";
    private static final String PRINCIPAL = "subject.principal";
    private static final String REPRESENTATIVE = "subject.legalRepresentative";
    private static final String MINI_PROGRAM_PRINCIPAL = "miniProgram.principal";
    private static final List<String> ROLES = List.of(PRINCIPAL, REPRESENTATIVE, MINI_PROGRAM_PRINCIPAL);

    private final Filing filing;
    private final FilingRequest request;
    private final SubmittedMaterial paper;
    private final boolean isOfIndividual;

    ShownEntries(Filing filing, SubmittedMaterial paper) {
        this.filing = filing;
        this.request = filing.request();
        this.paper = paper;
        this.isOfIndividual = filing.byIndividual().isYes();
    }

    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        if (isOfSubject()) {
            put(names, SUBJECT + ".name", request.subject().name());
        }
        putNames(names, holder());
        putOfApproval(names, ".holder", PreApproval::holder);
        return names;
    }

    Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        SubjectCertificate certificate = certificate();
        if (certificate != null) {
            put(numbers, CERTIFICATE + ".number", certificate.number());
        }
        for (String role : oneWith(holder())) {
            Person person = Objects.requireNonNull(person(role));
            put(
                    numbers,
                    role + ".document.number",
                    person.document() == null ? null : person.document().number());
        }
        // The form also takes the name of the file in place of the number of an approval.
        putOfApproval(
                numbers,
                ".number",
                approval ->
                        approval.number() != null && approval.number().chars().anyMatch(Character::isDigit)
                                ? approval.number()
                                : null);
        return numbers;
    }

    Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        SubjectCertificate certificate = certificate();
        if (certificate != null) {
            put(addresses, CERTIFICATE + ".address", certificate.address());
        }
        return addresses;
    }

    Map<String, Validity> validities() {
        Map<String, Validity> validities = new LinkedHashMap<>();
        SubjectCertificate certificate = certificate();
        if (certificate != null) {
            put(validities, CERTIFICATE + ".validity", certificate.validity());
        }
        String holder = holder();
        for (String role : isLetter() ? List.<String>of() : oneWith(holder)) {
            Person person = Objects.requireNonNull(person(role));
            put(
                    validities,
                    role + ".document.validity",
                    person.document() == null ? null : person.document().validity());
        }
        Person authorised = isLetter() && holder != null && isSubmitted(holder) ? person(holder) : null;
        if (authorised != null && authorised.authorisation() != null) {
            put(
                    validities,
                    holder + ".authorisation.validity",
                    authorised.authorisation().validity());
        }
        putOfApproval(validities, ".validity", PreApproval::validity);
        return validities;
    }

    /** Returns the names of the legal representative, which a unit's certificate and an authorisation letter show. */
    Map<String, String> representatives() {
        Map<String, String> names = new LinkedHashMap<>();
        if (isLetter() || (paper.material() == Material.SUBJECT_CERTIFICATE && !isOfIndividual)) {
            putNames(names, REPRESENTATIVE);
        }
        return names;
    }

    private void putNames(Map<String, String> names, @Nullable String holder) {
        for (String role : oneWith(holder)) {
            put(names, role + ".name", Objects.requireNonNull(person(role)).name());
        }
    }

    private <T> void putOfApproval(Map<String, T> entries, String member, Function<PreApproval, @Nullable T> value) {
        int index = approval();
        if (index >= 0) {
            PreApproval approval =
                    Objects.requireNonNull(request.miniProgram().preApprovals()).get(index);
            put(entries, "miniProgram.preApprovals[" + index + ']' + member, value.apply(approval));
        }
    }

    private static <T> void put(Map<String, T> entries, String path, @Nullable T value) {
        if (value != null) {
            entries.put(path, value);
        }
    }

    /** Returns the entered certificate if the paper shows it; {@code null} if not. */
    private @Nullable SubjectCertificate certificate() {
        return isOfSubject() ? request.subject().certificate() : null;
    }

    private boolean isOfSubject() {
        return filing.isEnteringSubject()
                && (paper.material() == Material.SUBJECT_CERTIFICATE
                        || (isOfIndividual && !isLetter() && oneWith(holder()).contains(PRINCIPAL)));
    }

    private boolean isLetter() {
        return paper.material() == Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER
                || paper.material() == Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER;
    }

    /** Returns the path of the person that the paper names; {@code null} if it names none. */
    private @Nullable String holder() {
        return switch (paper.material()) {
            case SUBJECT_CERTIFICATE -> isOfIndividual ? PRINCIPAL : null;
            case SUBJECT_PRINCIPAL_ID, SUBJECT_PRINCIPAL_AUTHORISATION_LETTER -> PRINCIPAL;
            case MINI_PROGRAM_PRINCIPAL_ID, MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER -> MINI_PROGRAM_PRINCIPAL;
            case LEGAL_REPRESENTATIVE_ID -> REPRESENTATIVE;
            default -> null;
        };
    }

    /** Returns the submitted roles of the person in a role. */
    private List<String> oneWith(@Nullable String holder) {
        Person one = holder == null ? null : person(holder);
        return one == null
                ? List.of()
                : ROLES.stream()
                        .filter(this::isSubmitted)
                        .filter(role -> role.equals(holder) || Boolean.TRUE.equals(Persons.same(one, person(role))))
                        .toList();
    }

    private @Nullable Person person(String role) {
        return switch (role) {
            case PRINCIPAL -> request.subject().principal();
            case REPRESENTATIVE -> request.subject().legalRepresentative();
            default -> request.miniProgram().principal();
        };
    }

    private boolean isSubmitted(String role) {
        return role.startsWith(SUBJECT + '.') ? filing.isEnteringSubject() : filing.isDescribingService();
    }

    /** Returns the index of the only approval of the paper's category; -1 if there is none, or if there are several. */
    private int approval() {
        List<PreApproval> approvals =
                Objects.requireNonNullElse(request.miniProgram().preApprovals(), List.of());
        if (!filing.isDescribingService()
                || paper.category() == null
                || paper.material() != paper.category().material()) {
            return -1;
        }
        int[] fitting = IntStream.range(0, approvals.size())
                .filter(i -> approvals.get(i).category() == paper.category())
                .toArray();
        return fitting.length == 1 ? fitting[0] : -1;
    }
}
