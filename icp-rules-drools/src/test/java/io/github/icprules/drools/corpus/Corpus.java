package io.github.icprules.drools.corpus;

import io.github.icprules.fixtures.Defect;
import io.github.icprules.model.FilingRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Filings that together make every rule fire, on every evaluation day: the days in a filing are counted from the
 * evaluation day.
 *
 * <p>The entry of a rule is its first case in which the rule fires, on any day, or from or until a day. {@code
 * BoundaryGridTest} fails until each rule has such a case.
 */
public final class Corpus {

    /** A tree of a filing cannot contain this day. */
    private static final Defect BEYOND_LIMITS = Defect.at("platform.correctionDemandedOn", LocalDate.of(10_000, 1, 1));

    /** The entries. */
    public static final List<Entry> ENTRIES = entries();

    /** The rules of the entries. */
    public static final List<String> RULES =
            ENTRIES.stream().flatMap(entry -> entry.ruleIds().stream()).toList();

    /** The first day on which the report on a filing rests on sources that may be out of date. */
    public static final LocalDate SOURCES_ARE_OLD = ENTRIES.stream()
            .filter(entry -> entry.ruleIds().contains("knowledge.old"))
            .findFirst()
            .orElseThrow()
            .from();

    private Corpus() {}

    /**
     * A filing, and the rules that fire on it.
     *
     * @param what a description
     * @param filing the filing as of a day
     * @param from the first day on which the rules fire, once they are in force
     * @param until the last such day
     * @param ruleIds the rules
     */
    public record Entry(
            String what,
            Function<LocalDate, FilingRequest> filing,
            LocalDate from,
            LocalDate until,
            List<String> ruleIds) {

        /** {@return the filing as of a day} */
        public FilingRequest on(LocalDate day) {
            return filing.apply(day);
        }

        /** {@return whether the rules that are in force fire on this day} */
        public boolean counts(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    /** {@return the filing} */
    public static FilingNotation filing(NotationText text) {
        FilingNotation filing = FilingNotation.read(text, new FilingNotation.Names());
        text.requireEnd();
        return filing;
    }

    /** {@return the filing as of a day} */
    public static FilingRequest filing(String text, LocalDate day) {
        return filing(new NotationText(text, 1, text)).on(day);
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                "a day beyond the limits",
                day -> BEYOND_LIMITS.in(filing("enterprise; platform={}", day)),
                LocalDate.MIN,
                LocalDate.MAX,
                List.of("request.date-out-of-range")));
        for (RuleCases.Firing firing : RuleCases.firing()) {
            String what = String.join(", ", firing.rules());
            entries.add(new Entry(what, firing.filing()::on, firing.from(), firing.until(), firing.rules()));
        }
        return List.copyOf(entries);
    }
}
