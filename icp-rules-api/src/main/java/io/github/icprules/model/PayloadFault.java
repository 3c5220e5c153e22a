package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.GivenPlaces;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.text.PersonalData;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error in the body of a filing. A fault contains the path and the kind of error, never the value. Digits that could be a
 * person's number are masked. If the name of an unknown member is not similar to any name of the API, the path contains
 * {@link #UNNAMED}, and {@code found} is the length of the name in characters.
 *
 * @param kind the kind of the error
 * @param path the path in the names of the API and with indices, such as {@code icp_applets.base_info.nrlx_details[0].code};
 *     {@link #BODY} for the whole body
 * @param expected the correct form, in words that need no translation: a JSON type, a form, a name or a number; {@code null}
 *     if there is no such word
 * @param found the form in the body, in words that need no translation: a JSON type, a code or a number of items;
 *     {@code null} if there is no such word
 */
public record PayloadFault(
        PayloadFaultKind kind,
        String path,
        @Nullable String expected,
        @Nullable String found) {

    /** The path of the whole body. */
    public static final String BODY = "$";

    /** The text in place of a member's name in the path, if the name must not be repeated. */
    public static final String UNNAMED = "?";

    private static final int LONGEST_CODE = 6;

    /** Masks digits that could be a person's number. */
    public PayloadFault {
        requireNonNull(kind, "kind must be given.");
        path = PersonalData.maskNumbersIn(requireNonNull(path, "path must be given."));
        expected = masked(expected);
        found = masked(found);
    }

    /** Masks numbers in a text. A text that is as short as a code has no number of a person. */
    private static @Nullable String masked(@Nullable String words) {
        return words == null || words.length() <= LONGEST_CODE ? words : PersonalData.maskNumbersIn(words);
    }

    /** {@return the field by the name in the API's answers, which is the path without indices} */
    public String field() {
        return RequestPath.withoutIndices(path);
    }

    /**
     * {@return the field that has no value because of the fault, without indices; empty if the fault does not concern a known
     * field, or if the field has a value or must not have one}
     *
     * <p>For a misspelt member, this is the field with the similar name.
     */
    public Optional<String> fieldWithoutValue() {
        return switch (kind) {
            case NOT_TO_SEND, REDUNDANT, CODE_REPLACED, CUSTOMER_TYPE_DIFFERS, MORE -> Optional.empty();
            case UNKNOWN_MEMBER ->
                Optional.ofNullable(expected).map(name -> field().substring(0, field().lastIndexOf('.') + 1) + name);
            default -> Optional.of(field());
        };
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
