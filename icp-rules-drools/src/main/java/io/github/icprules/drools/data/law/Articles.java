package io.github.icprules.drools.data.law;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles of the tables with their versions. */
final class Articles {

    private final Map<String, List<Provision>> versions;

    /** Takes all versions of all articles. The versions of an article are ordered by their days. */
    Articles(Stream<Provision> provisions) {
        this.versions = provisions.collect(
                Collectors.groupingBy(Provision::id, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    /**
     * Days on which the same versions of some articles are in force.
     *
     * @param from the first day
     * @param until the last day; {@code null} if no end is known
     * @param basis the versions; does not contain articles that are not in force on these days
     */
    record Span(LocalDate from, @Nullable LocalDate until, List<LegalBasis> basis) {}

    /** {@return the identifiers} */
    Set<String> ids() {
        return versions.keySet();
    }

    /** {@return the versions of an article, the oldest first; empty if the article does not exist} */
    List<Provision> versionsOf(String id) {
        return versions.getOrDefault(id, List.of());
    }

    /** {@return whether all articles with these identifiers exist} */
    boolean haveAll(List<String> ids) {
        return versions.keySet().containsAll(ids);
    }

    /**
     * {@return the days of a period, divided into spans; a span starts on each day on which a version of the articles starts or
     * has ended the day before}
     */
    List<Span> spans(List<String> ids, LocalDate from, @Nullable LocalDate until) {
        NavigableSet<LocalDate> turns = new TreeSet<>(Set.of(from));
        for (String id : ids) {
            for (Provision provision : versionsOf(id)) {
                turns.add(provision.from());
                if (provision.until() != null) {
                    turns.add(provision.until().plusDays(1));
                }
            }
        }
        List<Span> spans = new ArrayList<>();
        for (LocalDate start : turns.tailSet(from)) {
            if (until == null || !start.isAfter(until)) {
                LocalDate next = turns.higher(start);
                LocalDate end = (next == null || (until != null && next.isAfter(until))) ? until : next.minusDays(1);
                spans.add(new Span(
                        start,
                        end,
                        ids.stream()
                                .flatMap(id -> versionsOf(id).stream())
                                .filter(version -> version.inForceOn(start))
                                .map(Provision::basis)
                                .toList()));
            }
        }
        return spans;
    }
}
