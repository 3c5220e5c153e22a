package io.github.icprules.drools.facts.person;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
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

    /** Asks a question about the person at a path; the person is {@code null} if it is absent. */
    public AskedOfPrincipals(Filing filing, BiFunction<@Nullable Person, String, Answer> question) {
        if (filing.isEnteringSubject()) {
            ask(SUBJECT_PRINCIPAL, filing.request().subject().principal(), question);
        }
        if (filing.isDescribingService()) {
            ask(MINI_PROGRAM_PRINCIPAL, filing.request().miniProgram().principal(), question);
        }
    }

    private void ask(String path, @Nullable Person person, BiFunction<@Nullable Person, String, Answer> question) {
        asked.add(new Asked(path, question.apply(person, path)));
    }

    /** Whether it is so of any of them. */
    public Answer ofAny() {
        Answer any = Answer.NO;
        for (Asked each : asked) {
            any = any.or(each.answer());
        }
        return any;
    }

    /** The place of the first of whom it is so or, while it is so of no person, might be. */
    public String place() {
        String open = null;
        for (Asked each : asked) {
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
     * One of them.
     *
     * @param path the place
     * @param answer whether it is so
     */
    private record Asked(String path, Answer answer) {}
}
