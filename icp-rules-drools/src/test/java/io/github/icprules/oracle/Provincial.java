package io.github.icprules.oracle;

import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SubjectType;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the sheets on provinces ask of a filing. */
final class Provincial {

    static final String PRINCIPAL = "subject.principal";
    static final String MINI_PROGRAM_PRINCIPAL = "miniProgram.principal";

    private Provincial() {}

    /** Whether the filing enters data of the subject: not if it is about the service or access alone, or takes over what is on record for a further service. */
    static boolean describesSubject(Case c) {
        PlatformState platform = c.platform();
        boolean reused = platform != null && Boolean.TRUE.equals(platform.reusesSubjectData());
        return switch (c.request().filingType()) {
            case NEW_SERVICE -> !reused;
            case NEW_FIRST, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_ALL -> true;
            default -> false;
        };
    }

    /** Whether the filing enters data of the mini-program. */
    static boolean describesService(Case c) {
        return switch (c.request().filingType()) {
            case NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SERVICE, CHANGE_ALL -> true;
            default -> false;
        };
    }

    /** The places of the principals whom the filing enters. */
    static List<String> principalsEntered(Case c) {
        List<String> places = new ArrayList<>(2);
        if (describesSubject(c)) {
            places.add(PRINCIPAL);
        }
        if (describesService(c)) {
            places.add(MINI_PROGRAM_PRINCIPAL);
        }
        return places;
    }

    /** The principal at one of these places. */
    static @Nullable Person principalAt(Case c, String place) {
        return place.equals(PRINCIPAL)
                ? c.subject().principal()
                : c.miniProgram().principal();
    }

    /** Whether the subject's remark says nothing, or is not given, so that it might. */
    static boolean mayLackRemark(Case c) {
        return !Texts.isWritten(c.subject().remark());
    }

    /** What is missing to decide that the subject's remark is empty, behind what is missing else. */
    static List<String> orRemark(Case c, List<String> missing) {
        List<String> all = new ArrayList<>(missing);
        if (c.subject().remark() == null) {
            all.add("subject.remark");
        }
        return all;
    }

    /** Whether sources speak of something, but none that is sure. */
    static boolean isUnsettled(Case c, String parameter) {
        List<Provinces.Row> known = c.provinces().possible(c.request(), c.on(), parameter);
        for (Provinces.Row row : known) {
            if (row.sure()) {
                return false;
            }
        }
        return !known.isEmpty();
    }

    /** What is missing, in addition to what is named, to decide whether a point is open; sources may speak of some types of subjects only. */
    static List<String> openFor(Case c, String parameter, List<String> missing) {
        Set<SubjectType> spokenOf = EnumSet.noneOf(SubjectType.class);
        for (Provinces.Row row : c.provinces().possible(c.request(), c.on(), parameter)) {
            spokenOf.addAll(row.subjects());
        }
        List<String> all = new ArrayList<>(3);
        if (c.subject().type() == null && spokenOf.size() < SubjectType.values().length) {
            all.add("subject.type");
        }
        all.addAll(missing);
        return all;
    }

    /** Whether a text has one of the words, however typed. */
    static boolean mentions(@Nullable String text, List<String> words) {
        return firstOf(text, words) != null;
    }

    /** {@return the first of the words, by their order, that a text has, however typed; {@code null} if there is none} */
    static @Nullable String firstOf(@Nullable String text, List<String> words) {
        String typed = text == null ? "" : typedAlike(text);
        for (String word : words) {
            if (typed.contains(typedAlike(word))) {
                return word;
            }
        }
        return null;
    }

    /** Full-width letters and lower case are ways to type the same. */
    static String typedAlike(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }
}
