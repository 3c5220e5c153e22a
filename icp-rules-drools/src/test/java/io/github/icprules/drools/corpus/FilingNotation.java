package io.github.icprules.drools.corpus;

import io.github.icprules.drools.corpus.NotationText.Member;
import io.github.icprules.drools.corpus.NotationText.Value;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filing that is written as a sample with some components set or removed. {@code docs/testing-rules.md} describes the notation.
 *
 * @param steps the changes of an empty request, in this order
 * @param names the defined names
 */
public record FilingNotation(List<Step> steps, Names names) {

    private static final String TYPE = "filingType";
    static final String TODAY = "evaluatedOn";
    static final String SAMPLE = "sample";
    static final String PROVINCES = "provinces";
    private static final Map<String, String> PATHS_OF_WORDS =
            Map.of("in", "subject.region.province", "on", TODAY, PROVINCES, PROVINCES);

    /**
     * A component that is set, or removed.
     *
     * @param text the text that contains the step
     * @param path the component, or one of the words for no component: the sample and the profile of the provinces
     * @param choices the values, each of which makes a request of its own; {@code null} if the component is removed
     */
    record Step(NotationText text, String path, @Nullable List<Value> choices) {}

    /** The defined names: {@code sample name = filing} and {@code @name = value}. */
    public record Names(Map<String, FilingNotation> samples, Map<String, Value> values) {

        public Names() {
            this(new HashMap<>(), new HashMap<>());
        }

        /** {@return the names that these entries define} */
        public static Names of(Collection<NotationText> definitions) {
            Names names = new Names();
            for (NotationText definition : definitions) {
                if (!names.define(definition)) {
                    throw definition.wrong("expected “sample” or a name with “@” here");
                }
            }
            return names;
        }

        /** Adds a name; returns whether the text defines one. */
        public boolean define(NotationText text) {
            if (text.skip(SAMPLE)) {
                String name = text.word();
                text.require('=');
                FilingNotation sample = read(text, this);
                sample.all();
                samples.put(name, sample);
            } else if (text.isAhead('@')) {
                String name = text.word();
                text.require('=');
                values.put(name, text.value());
            } else {
                return false;
            }
            text.requireEnd();
            return true;
        }
    }

    /**
     * One of the requests.
     *
     * @param choice the values that only this request has, in words
     * @param chosen the Chinese name of the last of these values
     */
    public record Made(FilingRequest request, ProvincialProfile profile, String choice, String chosen) {}

    /** Reads a filing up to the next bar. */
    public static FilingNotation read(NotationText text, Names names) {
        List<Step> steps = new ArrayList<>();
        while (!text.isAtEnd() && !text.isAhead('|')) {
            if (text.skip('-')) {
                steps.add(new Step(text, FilingMaker.checked(text, text.word()), null));
            } else if (text.isAhead('<')) {
                steps.add(new Step(text, TYPE, choices(text, TYPE, text::word)));
            } else {
                String word = text.word();
                if (text.skip('=')) {
                    steps.add(new Step(text, FilingMaker.checked(text, word), choices(text, word, text::text)));
                } else if (text.skip('{')) {
                    for (Member member : text.members(word + '.')) {
                        Value value = member.value();
                        steps.add(new Step(
                                text, FilingMaker.checked(text, member.path()), value == null ? null : List.of(value)));
                    }
                } else {
                    steps.add(ofWord(text, word, names));
                }
            }
            text.skip(';');
        }
        return new FilingNotation(steps, names);
    }

    private static Step ofWord(NotationText text, String word, Names names) {
        String path = PATHS_OF_WORDS.get(word);
        if (path != null) {
            return new Step(text, path, choices(text, path, text::word));
        }
        Set<String> types = Arrays.stream(FilingType.values()).map(Enum::name).collect(Collectors.toSet());
        Set<String> samples =
                union(List.of(FilingMaker.BUNDLED.keySet(), names.samples().keySet()));
        if (!types.contains(word) && !samples.contains(word)) {
            throw text.unknown("sample, type or word", word, union(List.of(types, samples, PATHS_OF_WORDS.keySet())));
        }
        return new Step(text, types.contains(word) ? TYPE : SAMPLE, List.of(Value.of(word)));
    }

    /** One value, or several in angle brackets: {@code <*>} are all constants, {@code <* but A>} all others. */
    private static List<Value> choices(NotationText text, String path, Supplier<String> single) {
        if (!text.skip('<')) {
            return List.of(PATHS_OF_WORDS.containsValue(path) ? Value.of(single.get()) : text.value());
        }
        List<Value> choices;
        if (text.skip('*')) {
            List<String> names = Stream.of(FilingMaker.constants(path))
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            if (names.isEmpty()) {
                throw text.wrong("“*” stands for all constants, and %s has none".formatted(path));
            }
            List<String> others = text.skip("but") ? text.list(() -> text.name("constant", names)) : List.of();
            choices = names.stream()
                    .filter(name -> !others.contains(name))
                    .map(Value::of)
                    .toList();
        } else {
            choices = text.list(text::value);
        }
        text.require('>');
        return choices;
    }

    /** {@return the steps of this and then those of the other, which starts from its own sample if it names one} */
    public FilingNotation then(FilingNotation other) {
        if (other.steps.stream().anyMatch(step -> step.path.equals(SAMPLE))) {
            return other;
        }
        List<Step> all = new ArrayList<>(steps);
        all.addAll(other.steps);
        return new FilingNotation(all, names);
    }

    /** {@return a request for each combination of the choices} */
    public List<Made> all() {
        return all(Map.of(TYPE, FilingType.NEW_FIRST.name()));
    }

    /** {@return whether the filing names no evaluation day and no profile} */
    public boolean isForAnyDay() {
        return steps.stream().noneMatch(step -> step.path.equals(TODAY) || step.path.equals(PROVINCES));
    }

    /** {@return the first request, as of a day instead of a day that the filing names} */
    public FilingRequest on(LocalDate day) {
        List<Step> others =
                steps.stream().filter(step -> !step.path.equals(TODAY)).toList();
        return new FilingNotation(others, names)
                .all(Map.of(TYPE, FilingType.NEW_FIRST.name(), TODAY, day.toString()))
                .get(0)
                .request();
    }

    /** {@return the request after these steps} */
    public FilingRequest changing(FilingRequest request) {
        return all(request.asTree()).get(0).request();
    }

    private List<Made> all(Map<String, Object> start) {
        List<List<Value>> combinations = new ArrayList<>(List.of(List.of()));
        for (Step step : steps) {
            List<Value> choices = step.choices == null ? List.of(Value.of(null)) : step.choices;
            combinations = combinations.stream()
                    .flatMap(before -> choices.stream().map(choice -> {
                        List<Value> longer = new ArrayList<>(before);
                        longer.add(choice);
                        return longer;
                    }))
                    .toList();
        }
        return combinations.stream()
                .map(values -> FilingMaker.made(this, start, values))
                .toList();
    }

    static Set<String> union(List<Set<String>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
