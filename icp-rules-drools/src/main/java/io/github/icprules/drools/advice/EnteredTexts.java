package io.github.icprules.drools.advice;

import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.SubjectType;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts that could be right at an entry: its text in the usual form, and texts of other entries that can state the same. */
final class EnteredTexts {

    static final List<String> PERSONS = List.of(
            "subject.legalRepresentative", "subject.principal", "miniProgram.principal", "miniProgram.administrator");

    /** Groups of entries that can state the same value, so that one entry can be wrong in comparison with another entry. */
    private static final List<Set<String>> EQUALS = List.of(
            Set.of(
                    "subject.name",
                    "subject.certificate.holder",
                    "platform.registeredName",
                    "subject.history.filedName",
                    "subject.principal.name"),
            Set.of(
                    "subject.certificate.number",
                    "platform.registeredNumber",
                    "subject.history.filedCertificateNumber",
                    "change.previousCertificateNumber",
                    "subject.principal.document.number"),
            ofPersons("document.number"),
            ofPersons("phone"),
            ofPersons("email"),
            ofPersons("name"));

    private final Map<String, Object> tree;
    private final @Nullable SubjectType subject;

    EnteredTexts(FilingRequest request, Map<String, Object> tree) {
        this.tree = tree;
        this.subject = request.subject().type();
    }

    private static Set<String> ofPersons(String member) {
        return PERSONS.stream().map(person -> person + '.' + member).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the texts of other entries that can state the same fact as an entry. */
    Set<String> ofOthers(String input) {
        Set<String> texts = new TreeSet<>();
        EQUALS.stream()
                .filter(equals -> equals.contains(input))
                .flatMap(Set::stream)
                .filter(other -> isOfSame(input, other))
                .flatMap(this::at)
                .forEach(texts::add);
        if (input.endsWith(".emergencyPhone")) {
            ofPersons("phone").stream().flatMap(this::at).forEach(texts::add);
        }
        if (input.equals("subject.region.city")) {
            at("subject.region.district")
                    .filter(district -> district.length() == 6)
                    .forEach(district -> texts.add(district.substring(0, 4) + "00"));
        }
        return texts;
    }

    private Stream<String> at(String path) {
        return RequestPath.of(path).in(tree) instanceof String text && !text.isBlank()
                ? Stream.of(text)
                : Stream.empty();
    }

    /**
     * Returns whether two entries are about the same person or unit. Two persons with the same name or the same document number
     * are one person. A subject is its principal only if it is an individual.
     */
    private boolean isOfSame(String one, String other) {
        Optional<String> person = personOf(one);
        Optional<String> another = personOf(other);
        if (person.isPresent() && another.isPresent()) {
            String known = one.endsWith(".name") ? ".document.number" : ".name";
            Object value = RequestPath.of(person.get() + known).in(tree);
            return value != null
                    && value.equals(RequestPath.of(another.get() + known).in(tree));
        }
        return person.isEmpty() == another.isEmpty() || (subject != null && subject.isIndividual());
    }

    private static Optional<String> personOf(String input) {
        return PERSONS.stream().filter(person -> input.startsWith(person + '.')).findFirst();
    }

    /** Returns a text in the usual form of the entry. */
    static String usual(String input, String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (input.endsWith(".phone")) {
            return narrow.replaceAll("[\\s()\\-.]", "").replaceFirst("^(?:\\+|00)?86(?=1\\d{10}$)", "");
        }
        if (input.endsWith(".emergencyPhone")) {
            return narrow.strip();
        }
        if (input.endsWith(".email")) {
            return narrow.replaceAll("\\s", "");
        }
        return input.endsWith(".number") || input.endsWith("Number")
                ? narrow.replaceAll("\\s", "").toUpperCase(Locale.ROOT)
                : text.strip();
    }
}
