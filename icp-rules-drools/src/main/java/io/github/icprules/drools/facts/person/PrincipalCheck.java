package io.github.icprules.drools.facts.person;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Applies one check to each principal that the filing enters. Principals who are on record and not entered again are
 * skipped: the subject principal in a change of the mini-program, and the mini-program principal in a change of the subject.
 */
public final class PrincipalCheck {

    private static final String SUBJECT_PRINCIPAL = "subject.principal";
    private static final String MINI_PROGRAM_PRINCIPAL = "miniProgram.principal";

    private final List<Result> results = new ArrayList<>();

    /** Applies the check to the person at a path; the person is {@code null} if absent. */
    public PrincipalCheck(Filing filing, BiFunction<@Nullable Person, String, Answer> question) {
        if (filing.isEnteringSubject()) {
            ask(SUBJECT_PRINCIPAL, filing.request().subject().principal(), question);
        }
        if (filing.isDescribingService()) {
            ask(MINI_PROGRAM_PRINCIPAL, filing.request().miniProgram().principal(), question);
        }
    }

    private void ask(String path, @Nullable Person person, BiFunction<@Nullable Person, String, Answer> question) {
        results.add(new Result(path, question.apply(person, path)));
    }

    /** Returns whether the check is true for one of the principals. */
    public Answer ofAny() {
        Answer any = Answer.NO;
        for (Result each : results) {
            any = any.or(each.answer());
        }
        return any;
    }

    /**
     * Returns the path of the first principal for whom the check is true. If there is none, returns the path of the first
     * principal for whom the result is unknown.
     */
    public String place() {
        String open = null;
        for (Result each : results) {
            if (each.answer().isYes()) {
                return each.path();
            }
            if (each.answer().isUnknown() && open == null) {
                open = each.path();
            }
        }
        return open == null ? SUBJECT_PRINCIPAL : open;
    }

    /**
     * A principal with the result of the check.
     *
     * @param path the path of the principal
     * @param answer the result of the check
     */
    private record Result(String path, Answer answer) {}
}
