package io.github.icprules.drools.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.ChangeKind;
import io.github.icprules.advice.ProposedChange;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.law.LawTables;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.PreApprovalRegime.Asked;
import io.github.icprules.law.Provision;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.Action;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** No sentence advises to renew an approval that is no longer issued, on any day on which the law changes. */
class NoLongerIssuedTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final LocalDate BEGINNING = LocalDate.of(2023, 9, 1);

    /** A renewal that is advised: not one that is denied, and not one on the condition that the paper is still issued. */
    private static final Pattern RENEW = Pattern.compile(
            "(?<!不再|不用)(延续|换证|换发|换领|续办)|(?<!(no longer|is not) )\\b[Rr]enew(?!ed)|(?<!(no longer|is not) )\\b[Rr]enewed");

    static final List<PreApprovalRegime> REGIMES = ENGINE.law().preApprovals().stream()
            .filter(regime -> regime.category() != PreApprovalCategory.NONE)
            .filter(regime -> regime.until() == null || !regime.until().isBefore(BEGINNING))
            .toList();

    /** # is the category and % the item that is ticked; the approval has ended, is about to end, or is a paper that has ended. */
    private static final List<String> FILINGS = List.of(
            "preApprovals=[#{number=示例文号, validity=2020-01-01{until=today-1d, indefinite=false}, documentAtHand=true}]}",
            "preApprovals=[#{number=示例文号, validity=2020-01-01{until=today+5d, indefinite=false}, documentAtHand=true}]}",
            "preApprovals=[#{number=示例文号}]}; materials=[@{category=#, validity={until=today-1d, indefinite=false}}]");

    /** Subjects in provinces with requirements of their own. */
    private static final List<String> SUBJECTS = List.of(
            "enterprise NEW_FIRST in BEIJING",
            "enterprise NEW_FIRST in ZHEJIANG; subject.type=PUBLIC_INSTITUTION",
            "enterprise NEW_FIRST in GUANGDONG; subject.type=SOLE_TRADER",
            "enterprise NEW_FIRST in SICHUAN; subject.type=MEDICAL_INSTITUTION",
            "individual NEW_FIRST in SHANGHAI");

    /** The days on which a provision or a regime starts, or is no longer in force, from the first filings on. */
    private static final Set<LocalDate> CHANGES = changes(ENGINE.law());

    /** Whether the paper of a regime is still issued on its days: certificates for drug information were, until the filing. */
    private static boolean isIssued(PreApprovalRegime regime) {
        return switch (regime.asked()) {
            case APPROVAL, FILING -> true;
            case UNAVAILABLE, NONE -> false;
            case AT_DISCRETION ->
                regime.document() != null && regime.document().in(Language.ZH).contains("证书");
        };
    }

    private static Set<LocalDate> changes(LawTables law) {
        return Stream.of(
                        law.provisions().stream().map(Provision::from),
                        law.provisions().stream().map(Provision::until).map(NoLongerIssuedTest::next),
                        law.preApprovals().stream().map(PreApprovalRegime::from),
                        law.preApprovals().stream()
                                .map(PreApprovalRegime::until)
                                .map(NoLongerIssuedTest::next))
                .flatMap(days -> days)
                .filter(day -> day != null && !day.isBefore(BEGINNING) && !day.isAfter(RuleVerifier.DAY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    /** The first and the last day of a regime, and the days between them on which the law changes. */
    private static List<LocalDate> days(PreApprovalRegime regime) {
        LocalDate first = regime.from().isBefore(BEGINNING) ? BEGINNING : regime.from();
        LocalDate last = regime.until() == null ? RuleVerifier.DAY : regime.until();
        List<LocalDate> between = CHANGES.stream().filter(regime::inForceOn).toList();
        return Stream.of(Stream.of(first, last), Effort.oneIn(4, REGIMES.indexOf(regime), between).stream())
                .flatMap(days -> days)
                .distinct()
                .sorted()
                .toList();
    }

    private static FilingRequest filing(
            String subject, String notation, PreApprovalCategory category, String ticked, LocalDate day) {
        String text = subject + "; miniProgram{preApprovalCategories=[" + ticked + "], " + notation;
        return Corpus.filing(
                text.replace("#", category.name())
                        .replace("@", category.material().name()),
                day);
    }

    private static Stream<FilingRequest> filings(String subject, PreApprovalRegime regime, LocalDate day) {
        return FILINGS.stream()
                .flatMap(notation -> Stream.of(regime.category().name(), "NONE")
                        .map(ticked -> filing(subject, notation, regime.category(), ticked, day)));
    }

    /** The sentences that advise, in both languages. The documents of the subject and of persons can always be renewed. */
    private static Set<String> renewals(FilingReport report) {
        Set<String> renewals = new TreeSet<>();
        for (Language language : Language.values()) {
            Stream.of(
                            report.violations().stream()
                                    .map(violation -> violation.message().in(language)
                                            + ' '
                                            + violation.suggestion().in(language)),
                            report.actions().stream().map(Action::what).map(task -> task.in(language)),
                            report.unchecked().stream()
                                    .map(open -> open.message().in(language)),
                            report.duties().stream()
                                    .filter(duty -> !duty.ruleId().equals("operation.renew-documents"))
                                    .map(duty -> duty.message().in(language)))
                    .flatMap(texts -> texts)
                    .filter(text -> RENEW.matcher(text).find())
                    .forEach(renewals::add);
        }
        return renewals;
    }

    @ParameterizedTest
    @FieldSource("REGIMES")
    void what_is_no_longer_issued_is_not_renewed_and_what_is_issued_is(PreApprovalRegime regime) {
        boolean issued = isIssued(regime);
        List<LocalDate> days = days(regime);
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            if (!issued) {
                // The subjects take turns, because each evaluation with its texts costs time.
                filings(SUBJECTS.get(i % SUBJECTS.size()), regime, day)
                        .forEach(request -> assertThat(renewals(ENGINE.evaluate(request)))
                                .as("%s on %s", regime.category(), day)
                                .isEmpty());
            }
            FilingReport ended = ENGINE.evaluate(filing(
                    SUBJECTS.get(0),
                    FILINGS.get(0),
                    regime.category(),
                    regime.category().name(),
                    day));
            assertThat(renewals(ended).isEmpty())
                    .as("%s on %s", regime.category(), day)
                    .isEqualTo(!issued);
        }
    }

    @ParameterizedTest
    @FieldSource("REGIMES")
    void no_repair_renews_what_is_no_longer_issued(PreApprovalRegime regime) {
        if (isIssued(regime) || regime.asked() == Asked.NONE) {
            return;
        }
        List<LocalDate> days = days(regime);
        LocalDate day = days.get(days.size() - 1);
        filings(SUBJECTS.get(0), regime, day)
                .forEach(request -> assertThat(ENGINE.repairs(request).changes())
                        .as("%s on %s", regime.category(), day)
                        .extracting(ProposedChange::kind)
                        .doesNotContain(ChangeKind.RENEW));
    }
}
