package io.github.icprules.drools.facts.person;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every principal whom a filing enters, and what is known of it. Who is on record and not entered again is
 * not asked about: the subject principal of a change of the mini-program, say, or the mini-program principal of a change of
 * the subject.
 */
public final class AskedOfPrincipals {

    private static final String SUBJECT_PRINCIPAL = "subject.principal";
    private static final String MINI_PROGRAM_PRINCIPAL = "miniProgram.principal";

    private final List<Asked> asked = new ArrayList<>(2);

    /** Asks; the question answers {@code null} where it cannot tell, as of a person of whom nothing is given. */
    public AskedOfPrincipals(Filing filing, Function<@Nullable Person, @Nullable Boolean> question) {
        if (filing.isEnteringSubject()) {
            ask(SUBJECT_PRINCIPAL, filing.request().subject().principal(), question);
        }
        if (filing.isDescribingService()) {
            ask(MINI_PROGRAM_PRINCIPAL, filing.request().miniProgram().principal(), question);
        }
    }

    private void ask(String path, @Nullable Person person, Function<@Nullable Person, @Nullable Boolean> question) {
        asked.add(new Asked(path, person, question.apply(person)));
    }

    /** Whether it is so of any of them; {@code null} while it might be. */
    public @Nullable Boolean ofAny() {
        if (asked.stream().anyMatch(each -> Boolean.TRUE.equals(each.answer()))) {
            return true;
        }
        return asked.stream().anyMatch(each -> each.answer() == null) ? null : Boolean.FALSE;
    }

    /** The place of the first of whom it is so or, while it is so of nobody, might be. */
    public String place() {
        String open = null;
        for (Asked each : asked) {
            if (Boolean.TRUE.equals(each.answer())) {
                return each.path();
            }
            if (each.answer() == null && open == null) {
                open = each.path();
            }
        }
        return open == null ? SUBJECT_PRINCIPAL : open;
    }

    /** The places that would tell of those of whom it might be so, by what would tell of each; none if it is decided. */
    public List<String> placesMissing(Function<Asked, Stream<String>> telling) {
        return ofAny() == null
                ? asked.stream()
                        .filter(each -> each.answer() == null)
                        .flatMap(telling)
                        .distinct()
                        .toList()
                : List.of();
    }

    /**
     * One of them.
     *
     * @param path the place
     * @param person who it is; {@code null} if nothing is given
     * @param answer whether it is so; {@code null} if that is not known
     */
    public record Asked(
            String path, @Nullable Person person, @Nullable Boolean answer) {}
}
