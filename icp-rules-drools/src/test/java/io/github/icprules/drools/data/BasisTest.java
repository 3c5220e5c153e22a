package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.Basis.Threat;
import io.github.icprules.law.Penalty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BasisTest {

    private static final DatedLaw LAW = DatedLaw.bundled();

    /** More periods of the law than what is kept. */
    private static final List<LocalDate> DAYS = Stream.iterate(LocalDate.of(1995, 1, 1), day -> day.plusMonths(5))
            .limit(80)
            .toList();

    @Test
    void what_is_kept_of_one_day_is_not_cited_on_another() {
        List<LocalDate> days = new ArrayList<>(DAYS);
        days.addAll(DAYS);
        Collections.shuffle(days, new Random(7));
        for (String id : LAW.articleIds()) {
            Basis basis = new Basis(List.of(id), null);
            for (LocalDate day : days) {
                assertThat(basis.on(LAW.on(day)))
                        .as("%s on %s", id, day)
                        .isEqualTo(LAW.on(day).cite(List.of(id)));
            }
        }
    }

    @Test
    void a_penalty_is_that_of_the_day() {
        String article = LAW.articleIds().iterator().next();
        for (String id : LAW.penaltyIds()) {
            Basis basis = new Basis(List.of(article), id);
            for (LocalDate day : DAYS) {
                Penalty penalty = LAW.on(day).penalty(id);
                assertThat(basis.threatOn(LAW.on(day)))
                        .as("%s on %s", id, day)
                        .isEqualTo(penalty == null ? null : new Threat(penalty, LawOnDay.oldestCheck(penalty.basis())));
            }
        }
        assertThat(new Basis(List.of(article), null).threatOn(LAW.on(DAYS.get(0))))
                .isNull();
    }

    @Test
    void those_of_the_same_articles_and_penalty_are_equal_in_every_form() {
        Basis asked = new Basis(List.of("A", "B"), "P");
        asked.on(LAW.on(DAYS.get(0)));
        assertThat(asked)
                .isEqualTo(new Basis(List.of("A", "B"), "P"))
                .hasSameHashCodeAs(new Basis(List.of("A", "B"), "P"))
                .isNotEqualTo(new Basis(List.of("A"), "P"))
                .isNotEqualTo(new Basis(List.of("A", "B"), null))
                .hasToString("[A, B] P");
        assertThat(new Basis(List.of("A"), null)).hasToString("[A]");
    }
}
