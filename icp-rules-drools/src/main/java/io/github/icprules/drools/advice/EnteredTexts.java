package io.github.icprules.drools.advice;

import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.SubjectType;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts that could be right at an entry: its text in the usual form, and texts of other entries that can state the same. */
final class EnteredTexts {

    private static final List<String> PERSONS = List.of(
            "subject.legalRepresentative", "subject.principal", "miniProgram.principal", "miniProgram.administrator");

    private static final String NAME = "subject.name";
    private static final String HOLDER = "subject.certificate.holder";
    private static final String NUMBER = "subject.certificate.number";
    private static final String NAME_OF_ACCOUNT = "platform.registeredName";
    private static final String NUMBER_OF_ACCOUNT = "platform.registeredNumber";
    private static final String NAME_OF_INDIVIDUAL = "subject.principal.name";
    private static final String NUMBER_OF_INDIVIDUAL = "subject.principal.document.number";

    private static final Pattern OF_PERSON = Pattern.compile("(.*)\\.(document\\.number|phone|email|name)");

    private final Map<String, Object> tree;
    private final @Nullable SubjectType subject;

    EnteredTexts(FilingRequest request, Map<String, Object> tree) {
        this.tree = tree;
        this.subject = request.subject().type();
    }

    /**
     * Returns the texts of other entries that state the same fact as an entry. A text is taken over only between entries on one
     * person or one subject, so that no name of one gets to the number of another.
     *
     * @param isPlace whether the violation is at the entry
     */
    Set<String> ofOthers(String input, boolean isPlace) {
        Set<String> texts = new TreeSet<>();
        switch (input) {
            case NAME -> addNames(texts);
            case HOLDER -> {
                // If two other entries have one name, the name on the certificate can be the wrong entry.
                if (at(NAME) != null && Objects.equals(at(NAME), at(NAME_OF_ACCOUNT))) {
                    add(texts, NAME);
                }
            }
            case NUMBER -> addNumbers(texts);
            case "subject.region.city" -> {
                String district = at("subject.region.district");
                if (district != null && district.length() == 6) {
                    texts.add(district.substring(0, 4) + "00");
                }
            }
            default -> ofPersons(input, isPlace, texts);
        }
        return texts;
    }

    /** Adds the name on the certificate, and the name of the account if it is the account of this subject. */
    private void addNames(Set<String> texts) {
        if (!Objects.equals(at(NAME), at(NAME_OF_ACCOUNT))) {
            add(texts, HOLDER);
        }
        boolean isAccountOfSubject = Objects.equals(at(NAME_OF_ACCOUNT), at(HOLDER))
                || (at(NUMBER) != null && Objects.equals(at(NUMBER), at(NUMBER_OF_ACCOUNT)));
        if (isAccountOfSubject) {
            add(texts, NAME_OF_ACCOUNT);
        }
        if (isIndividual() && at(NUMBER) != null && Objects.equals(at(NUMBER), at(NUMBER_OF_INDIVIDUAL))) {
            add(texts, NAME_OF_INDIVIDUAL);
        }
    }

    /** Adds the number of the account or of the individual, if the names are the same. */
    private void addNumbers(Set<String> texts) {
        if (at(NAME) != null && Objects.equals(at(NAME), at(NAME_OF_ACCOUNT))) {
            add(texts, NUMBER_OF_ACCOUNT);
        }
        if (isIndividual() && at(NAME) != null && Objects.equals(at(NAME), at(NAME_OF_INDIVIDUAL))) {
            add(texts, NUMBER_OF_INDIVIDUAL);
        }
    }

    private void ofPersons(String input, boolean isPlace, Set<String> texts) {
        Matcher entry = OF_PERSON.matcher(input);
        if (!entry.matches() || !PERSONS.contains(entry.group(1))) {
            return;
        }
        String person = entry.group(1);
        String member = entry.group(2);
        boolean isNumber = member.equals("document.number");
        if (isNumber && !isPlace) {
            return;
        }
        for (String other : PERSONS) {
            if (!other.equals(person) && isOne(person, other, isNumber ? "name" : "document.number")) {
                add(texts, other + '.' + member);
            }
        }
        if (isIndividual() && input.equals(NAME_OF_INDIVIDUAL)) {
            if (at(NUMBER) != null && Objects.equals(at(NUMBER), at(NUMBER_OF_INDIVIDUAL))) {
                add(texts, NAME);
            }
        }
    }

    /** Returns whether two persons are known as one by a member. */
    private boolean isOne(String person, String other, String member) {
        String known = at(person + '.' + member);
        return known != null && known.equals(at(other + '.' + member));
    }

    private boolean isIndividual() {
        return subject != null && subject.isIndividual();
    }

    private void add(Set<String> texts, String path) {
        String text = at(path);
        if (text != null) {
            texts.add(text);
        }
    }

    private @Nullable String at(String path) {
        return RequestPath.of(path).in(tree) instanceof String text && !text.isBlank() ? text : null;
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
