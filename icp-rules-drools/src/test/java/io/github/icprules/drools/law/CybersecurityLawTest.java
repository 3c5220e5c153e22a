package io.github.icprules.drools.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.law.LawTables;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Article 69 of the Cybersecurity Law has another wording since 2026-01-01, which no report cites before that day. */
class CybersecurityLawTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final LocalDate NEW = LocalDate.of(2026, 1, 1);

    private static Stream<LegalBasis> cited(FilingReport report) {
        return Stream.of(
                        report.violations().stream().map(Violation::basis),
                        report.requirements().stream().map(MaterialRequirement::basis),
                        report.timeline().stream().map(TimelineEntry::basis),
                        report.duties().stream().map(Duty::basis),
                        Stream.concat(
                                        report.violations().stream().map(Violation::penalty),
                                        report.duties().stream().map(Duty::penalty))
                                .flatMap(Stream::ofNullable)
                                .map(Penalty::basis))
                .flatMap(bases -> bases)
                .flatMap(List::stream);
    }

    private static Stream<LegalBasis> citedByTables(LocalDate day) {
        LawTables law = ENGINE.law();
        return Stream.of(
                        law.penalties().stream()
                                .filter(penalty -> penalty.inForceOn(day))
                                .map(Penalty::basis),
                        law.preApprovals().stream()
                                .filter(regime -> regime.inForceOn(day))
                                .map(PreApprovalRegime::basis),
                        ENGINE.rules().stream()
                                .flatMap(rule -> rule.penalties().stream())
                                .filter(penalty -> penalty.inForceOn(day))
                                .map(Penalty::basis))
                .flatMap(bases -> bases)
                .flatMap(List::stream);
    }

    /** The first days of the wordings of the law that are cited on a day: of each article, with the article. */
    private static Set<String> wordings(LocalDate day) {
        Set<String> wordings = new TreeSet<>();
        Stream.concat(
                        Corpus.ENTRIES.stream()
                                .map(entry -> ENGINE.evaluate(entry.on(day)))
                                .flatMap(CybersecurityLawTest::cited),
                        citedByTables(day))
                .filter(basis -> basis.document().id().equals("CYBERSECURITY_LAW"))
                .forEach(basis -> wordings.add(basis.article() + " since "
                        + (basis.provision() == null ? "?" : basis.provision().from())));
        return wordings;
    }

    @Test
    void the_new_article_is_cited_from_its_first_day_on_and_not_before() {
        assertThat(wordings(NEW.minusDays(1))).containsExactly("68 since 2017-06-01", "69 since 2017-06-01");
        assertThat(wordings(NEW)).containsExactly("69 since 2026-01-01");
    }
}
