package io.github.icprules.drools.findings;

import io.github.icprules.model.Cancellation;
import io.github.icprules.model.Change;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in a request, and what stands there.
 *
 * @param path the place, such as {@code subject.type}
 * @param value reads it; {@code null} if nothing is given there
 */
record Place(String path, Function<FilingRequest, @Nullable Object> value) {

    boolean isGivenIn(FilingRequest request) {
        return value.apply(request) != null;
    }

    static Place at(String path, Function<FilingRequest, @Nullable Object> value) {
        return new Place(path, value);
    }

    /** An optional place: its value can follow from another place. It is needed only if it follows from none. */
    static Place derived(String path) {
        return new Place(path, request -> null);
    }

    static Place subject(String member, Function<Subject, @Nullable Object> value) {
        return in("subject", member, FilingRequest::subject, value);
    }

    static Place region(String member, Function<Region, @Nullable Object> value) {
        return in("subject.region", member, request -> request.subject().region(), value);
    }

    static Place history(String member, Function<FilingHistory, @Nullable Object> value) {
        return in("subject.history", member, request -> request.subject().history(), value);
    }

    static Place miniProgram(String member, Function<MiniProgram, @Nullable Object> value) {
        return in("miniProgram", member, FilingRequest::miniProgram, value);
    }

    static Place change(String member, Function<Change, @Nullable Object> value) {
        return in("change", member, FilingRequest::change, value);
    }

    static Place cancellation(String member, Function<Cancellation, @Nullable Object> value) {
        return in("cancellation", member, FilingRequest::cancellation, value);
    }

    static Place platform(String member, Function<PlatformState, @Nullable Object> value) {
        return in("platform", member, FilingRequest::platform, value);
    }

    /** A text of a person that is compared with another. */
    static Place person(
            String path,
            String member,
            Function<FilingRequest, @Nullable Person> person,
            Function<Person, @Nullable String> value) {
        return in(path, member, person, given -> unlessBlank(value.apply(given)));
    }

    /** The number of a person's document. */
    static Place number(String path, Function<FilingRequest, @Nullable Person> person) {
        return in(
                path,
                "document.number",
                person,
                given -> given.document() == null
                        ? null
                        : unlessBlank(given.document().number()));
    }

    /** Of a text that is compared with another: a blank one says no more than none. */
    static @Nullable String unlessBlank(@Nullable String text) {
        return (text == null || text.isBlank()) ? null : text;
    }

    private static <T> Place in(
            String path,
            String member,
            Function<FilingRequest, @Nullable T> part,
            Function<T, @Nullable Object> value) {
        return new Place(path + '.' + member, request -> {
            T given = part.apply(request);
            return given == null ? null : value.apply(given);
        });
    }
}
