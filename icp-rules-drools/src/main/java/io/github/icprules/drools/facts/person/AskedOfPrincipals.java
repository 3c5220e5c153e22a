package io.github.icprules.drools.facts.person;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applies one check to each principal that the filing enters. Principals who are on record and not entered again are
 * skipped: the subject principal in a change of the mini-program, and the mini-program principal in a change of the subject.
 */
public final class AskedOfPrincipals {

    private static final String SUBJECT_PRINCIPAL = "subject.principal";
    private static final String MINI_PROGRAM_PRINCIPAL = "miniProgram.principal";

    private final List<Asked> asked = new ArrayList<>(2);

    /** Applies the check. The check returns {@code null} if it cannot decide, for example for an absent person. */
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

    /** Returns whether the check holds for one of the principals; {@code null} if that is not known. */
    public @Nullable Boolean ofAny() {
        if (asked.stream().anyMatch(each -> Boolean.TRUE.equals(each.answer()))) {
            return true;
        }
        return asked.stream().anyMatch(each -> each.answer() == null) ? null : Boolean.FALSE;
    }

    /**
     * Returns the path of the first principal for whom the check holds; if there is none, of the first for whom it is
     * unknown.
     */
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

    /** Returns the missing paths of all principals for whom the check is unknown; empty if the overall result is known. */
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
     * A principal with the result of the check.
     *
     * @param path the path of the principal
     * @param person the principal; {@code null} if absent
     * @param answer whether the check holds; {@code null} if that is not known
     */
    public record Asked(
            String path, @Nullable Person person, @Nullable Boolean answer) {}
}
