package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.words.Keywords;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.internal.Attributes;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.RequestPath.Step;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Validity;
import io.github.icprules.text.NearestName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An input at a path of the request, with questions about the input. If the input is absent, every answer is unknown and the
 * missing path is the path of the input. An input of an unsuitable kind counts as absent, such as a text if a rule needs a date; a pack
 * with such a question is refused if the kind of the input is known.
 *
 * <p>Another input can be the argument of a question. If the other input is absent, the answer is unknown and the missing path is
 * the path of the other input. If the argument is {@code null}, this input counts as absent. Texts are compared without
 * differences of full-width and half-width forms, and without outer blanks.
 */
@ForSheets
public final class GivenInput {

    private static final String ATTRIBUTE = RequestPath.ATTRIBUTES + '.';

    private static final String UNTIL = "until";

    /** The last day of an indefinite validity, which is later than every day. */
    private static final Object NEVER = new Object();

    private final String path;
    private final @Nullable Object value;

    private GivenInput(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    /** Returns a value that depends on the input at a path; {@code null} if that input is absent. */
    static GivenInput dependingOn(String path, @Nullable Object value) {
        return new GivenInput(path, value);
    }

    /** Returns the fact of the caller with this name. */
    static GivenInput attribute(FilingRequest request, String name) {
        requireAttribute(name);
        return new GivenInput(
                ATTRIBUTE + name,
                request.attributes() == null ? null : request.attributes().get(name));
    }

    /** Returns the input at a path. */
    static GivenInput at(FilingRequest request, String path) {
        if (path.startsWith(ATTRIBUTE)) {
            return attribute(request, path.substring(ATTRIBUTE.length()));
        }
        requirePath(path);
        Object value = request;
        for (Step step : RequestPath.of(path).steps()) {
            if (value == null) {
                break;
            }
            if (value instanceof Validity validity
                    && validity.indefinite()
                    && step.name().equals(UNTIL)) {
                return new GivenInput(path, NEVER);
            }
            Component component = RecordShape.of(value.getClass()).component(step.name());
            value = Objects.requireNonNull(component, path).of(value);
            if (step.isItem()) {
                value = value instanceof List<?> items && step.index() < items.size() ? items.get(step.index()) : null;
            }
        }
        return new GivenInput(path, value);
    }

    /**
     * Checks the name of an attribute.
     *
     * @throws IllegalArgumentException if no attribute can have the name
     */
    @NotForSheets
    public static void requireAttribute(String name) {
        if (!Attributes.isName(name)) {
            throw new IllegalArgumentException(
                    "There is no attribute \"%s\"; expected a name such as acme.hotline.".formatted(name));
        }
    }

    /**
     * Checks the path of an input.
     *
     * @throws IllegalArgumentException if a request has no such path; the message names the nearest path
     */
    @NotForSheets
    public static void requirePath(String path) {
        if (path.startsWith(ATTRIBUTE)) {
            requireAttribute(path.substring(ATTRIBUTE.length()));
            return;
        }
        RecordShape shape = RecordShape.of(FilingRequest.class);
        List<Step> steps = RequestPath.parse(path)
                .orElseThrow(() -> new IllegalArgumentException(noInput(path, "")))
                .steps();
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Component component = shape == null ? null : shape.component(step.name());
            if (component == null || !fits(component, step, i == steps.size() - 1)) {
                throw noPath(path, before.toString(), shape, step.name());
            }
            shape = component.inner();
            before.append(step).append('.');
        }
    }

    private static boolean isListNamed(RecordShape shape, String name) {
        Component component = shape.component(name);
        return component != null && component.kind() == Kind.LIST;
    }

    /**
     * Returns whether a step of a path has an index only if it needs one. Only a list has an index. A list without an index must
     * be the last step; the path then means the whole list.
     */
    private static boolean fits(Component component, Step step, boolean isLast) {
        return component.kind() == Kind.LIST ? step.index() >= 0 || (isLast && !step.isItem()) : !step.isItem();
    }

    private static IllegalArgumentException noPath(
            String path, String before, @Nullable RecordShape shape, String name) {
        String nearest = shape == null
                ? ""
                : NearestName.of(
                                name,
                                shape.components().stream().map(Component::name).toList())
                        .map(meant -> "; did you mean %s%s%s?"
                                .formatted(before, meant, isListNamed(shape, name) ? "[0]" : ""))
                        .orElse("");
        return new IllegalArgumentException(noInput(path, nearest));
    }

    private static String noInput(String path, String nearest) {
        return "There is no input \"%s\"%s.".formatted(path, nearest).replace("?.", "?");
    }

    /** {@return the path of the input, such as {@code attributes.acme.hotline}} */
    public String path() {
        return path;
    }

    /** {@return yes if the input is present, unknown otherwise} */
    public Answer present() {
        return Answer.given(value, path);
    }

    /** {@return whether the input, a boolean, is {@code true}} */
    public Answer truth() {
        return ask(value instanceof Boolean truth ? truth : null, truth -> truth);
    }

    /** {@return whether the input, a text or a list, is blank or empty} */
    public Answer blank() {
        return value instanceof Collection<?> items
                ? Answer.of(items.isEmpty())
                : ask(text(), text -> Texts.isBlank(text));
    }

    /**
     * {@return whether the input is equal to a value}
     *
     * @param other a text, a number, a boolean, a date, a constant or another input
     */
    public Answer equalTo(@Nullable Object other) {
        return compare(other, (one, two) -> areEqual(one, two));
    }

    /**
     * {@return whether the input, a text, contains a text, or the input, a list, has an item equal to a value}
     *
     * @param part a text, for a list also another value, or another input
     */
    public Answer contains(@Nullable Object part) {
        return compare(part, (one, two) -> {
            if (one instanceof Collection<?> items) {
                return items.stream().anyMatch(item -> areEqual(item, two));
            }
            String text = textOf(one);
            String searched = textOf(two);
            return (text == null || searched == null)
                    ? null
                    : Boolean.valueOf(Texts.normalised(text).contains(Texts.normalised(searched)));
        });
    }

    /** {@return whether the input, a text, contains a word of a list of keywords, such as a list of the pack} */
    public Answer containsAny(Keywords words) {
        return ask(text(), text -> words.firstIn(text) != null);
    }

    /** {@return whether the input, a text, matches a regular expression as a whole} */
    public Answer matches(String regularExpression) {
        return ask(text(), text -> text.matches(regularExpression));
    }

    /** {@return whether the input, a text without outer blanks, has more characters than a number, or the input, a list, more items} */
    public Answer longerThan(int number) {
        return ask(size(), size -> size > number);
    }

    /** {@return whether the input, a text without outer blanks, has fewer characters than a number, or the input, a list, fewer items} */
    public Answer shorterThan(int number) {
        return ask(size(), size -> size < number);
    }

    /** {@return whether the input is a number greater than another number or than another input} */
    public Answer moreThan(@Nullable Object number) {
        return compareAs(number, BigDecimal.class, sign -> sign > 0);
    }

    /** {@return whether the input is a number less than another number or than another input} */
    public Answer lessThan(@Nullable Object number) {
        return compareAs(number, BigDecimal.class, sign -> sign < 0);
    }

    /** {@return whether the input is a date before another date or before another input; no for the end of an indefinite validity} */
    public Answer before(@Nullable Object day) {
        return compareDays(day, sign -> sign < 0);
    }

    /** {@return whether the input is a date after another date or after another input; yes for the end of an indefinite validity} */
    public Answer after(@Nullable Object day) {
        return compareDays(day, sign -> sign > 0);
    }

    /** {@return the input as text, for a sentence; {@code null} if the input is absent or is not a text, a date or a number} */
    public @Nullable String text() {
        return textOf(value);
    }

    private static @Nullable String textOf(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof LocalDate || value instanceof Number ? value.toString() : null;
    }

    /** {@return the input as a number; {@code null} if the input is absent or is not a number} */
    public @Nullable BigDecimal number() {
        return as(value, BigDecimal.class);
    }

    /** {@return the input as a date; {@code null} if the input is absent or is not a date} */
    public @Nullable LocalDate date() {
        return as(value, LocalDate.class);
    }

    /** {@return the items of the input; empty if the input is absent or is not a list} */
    public List<Object> items() {
        return value instanceof Collection<?> items ? List.copyOf(items) : List.of();
    }

    private @Nullable Integer size() {
        if (value instanceof Collection<?> items) {
            return items.size();
        }
        String text = text();
        return text == null ? null : Texts.length(text);
    }

    private <T> Answer ask(@Nullable T known, Predicate<T> question) {
        return Answer.of(known, path, question);
    }

    private Answer compare(@Nullable Object other, Comparison comparison) {
        GivenInput second = other instanceof GivenInput input ? input : new GivenInput(path, other);
        return value == null || second.value == null
                ? present().and(second.present())
                : Answer.of(comparison.of(value, second.value), path);
    }

    private Answer compareDays(@Nullable Object other, Predicate<Integer> sign) {
        GivenInput second = other instanceof GivenInput input ? input : new GivenInput(path, other);
        if (value != NEVER && second.value != NEVER) {
            return compareAs(other, LocalDate.class, sign);
        }
        Answer both = present().and(second.present());
        return both.isYes() ? Answer.of(value != second.value && sign.test(value == NEVER ? 1 : -1)) : both;
    }

    private <T extends Comparable<? super T>> Answer compareAs(
            @Nullable Object other, Class<T> type, Predicate<Integer> sign) {
        GivenInput second = other instanceof GivenInput input ? input : new GivenInput(path, other);
        T one = as(value, type);
        T two = as(second.value, type);
        if (one != null && two != null) {
            return Answer.of(sign.test(one.compareTo(two)));
        }
        Answer first = Answer.given(one, path);
        return first.and(Answer.given(two, second.path));
    }

    private static <T> @Nullable T as(@Nullable Object value, Class<T> type) {
        Object plain = value instanceof OffsetDateTime moment
                ? moment.atZoneSameInstant(EvaluationDay.CHINA).toLocalDate()
                : value == null || value instanceof Enum<?> ? null : Attributes.normal(value);
        if (type == BigDecimal.class && plain instanceof Long number) {
            plain = BigDecimal.valueOf(number);
        }
        return type.isInstance(plain) ? type.cast(plain) : null;
    }

    private static boolean areEqual(Object one, Object two) {
        if (one instanceof Enum<?> constant && two instanceof String name) {
            return constant.name().equals(name);
        }
        if (one instanceof String text && two instanceof String other) {
            return Texts.normalised(text).equals(Texts.normalised(other));
        }
        Object first = Attributes.normal(one);
        return first == null ? one.equals(two) : first.equals(Attributes.normal(two));
    }

    /** Compares two known values; returns {@code null} if the values cannot be compared. */
    private interface Comparison {
        @Nullable Boolean of(Object one, Object two);
    }

    /** {@return the path, without the value} */
    @Override
    public String toString() {
        return path;
    }
}
