package io.github.icprules.drools.advice;

import io.github.icprules.advice.NextQuestion.Choice;
import io.github.icprules.drools.advice.Interview.Entry;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a filing says, so that no question asks for an input that follows from it or from a question that comes earlier. */
final class Known {

    private static final String LAST_DAY = ".validity.until";
    private static final String NO_LAST_DAY = ".validity.indefinite";
    private static final String NUMBER = ".document.number";
    private static final String PRINCIPAL_NAME = "subject.principal.name";
    private static final String PRINCIPAL_NUMBER = "subject.principal.document.number";
    private static final String DISTRICT = "subject.region.district";
    private static final List<String> PROVINCE_AND_CITY = List.of("subject.region.province", "subject.region.city");

    private final FilingRequest request;
    private final Map<String, Object> tree;

    /** Takes a filing. */
    Known(FilingRequest request) {
        this.request = request;
        this.tree = request.asTree();
    }

    /**
     * Returns whether an input is not asked now, because the answer to another question decides whether and how it is asked.
     *
     * @param isAsked whether an input is asked, if not later than the input
     */
    boolean isAskedLater(String path, @Nullable Entry entry, Predicate<String> isAsked) {
        return (entry != null
                        && (entry.after().stream().anyMatch(other -> isAsked.test(other) && !isGiven(other))
                                || isAskedOfSamePerson(path, entry, isAsked)))
                || (path.equals(PRINCIPAL_NAME) && isNameOfIndividual(isAsked))
                || (path.equals(DISTRICT) && PROVINCE_AND_CITY.stream().allMatch(isAsked));
    }

    /** Returns whether the same input of the same person in another role is asked earlier. An answer fills both. */
    private boolean isAskedOfSamePerson(String path, Entry entry, Predicate<String> isAsked) {
        return entry.copies().stream()
                .filter(person -> isBefore(person, entry))
                .filter(person -> isSame(entry.path(), person))
                .anyMatch(person ->
                        isAsked.test(person + path.substring(entry.path().length())));
    }

    private static boolean isBefore(String person, Entry entry) {
        Entry other = Interview.bundled().of(person);
        return other != null && other.position() < entry.position();
    }

    /** Returns whether the principal is an individual whose name is known, so that any answer on the principal fills the name. */
    private boolean isNameOfIndividual(Predicate<String> isAsked) {
        return request.subject().type() == SubjectType.INDIVIDUAL
                && request.subject().name() != null
                && isAsked.test(PRINCIPAL_NUMBER);
    }

    /** Returns the persons from whom a part can be copied, as choices. */
    List<Choice> copies(Entry entry, List<String> parts, Function<String, Text> label) {
        return entry.copies().stream()
                .filter(person -> !isGiven(entry.path() + NUMBER) || isSame(entry.path(), person))
                .filter(person -> isGiven(person + ".name") || isGiven(person + NUMBER))
                .filter(person -> parts.stream()
                        .anyMatch(part -> !isGiven(part)
                                && isGiven(person + part.substring(entry.path().length()))))
                .map(person -> new Choice(person, label.apply(person)))
                .toList();
    }

    private boolean isSame(String person, String other) {
        return in(person + NUMBER) instanceof String number
                && in(other + NUMBER) instanceof String second
                && number.strip().equalsIgnoreCase(second.strip());
    }

    /** Returns whether the filing has a value at a path. */
    boolean isGiven(String path) {
        return in(path) != null
                || (path.endsWith(LAST_DAY) && Boolean.TRUE.equals(in(path.replace(LAST_DAY, NO_LAST_DAY))));
    }

    private @Nullable Object in(String path) {
        return RequestPath.of(path).in(tree);
    }
}
