package io.github.icprules.drools.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.ChangeKind;
import io.github.icprules.advice.ProposedChange;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.PreApprovalRegime.Asked;
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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** No sentence advises to renew an approval that is no longer issued, on the first and on the last day of each regime. */
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

    /** Whether the paper of a regime is still issued on its days: certificates for drug information were, until the filing. */
    private static boolean isIssued(PreApprovalRegime regime) {
        return switch (regime.asked()) {
            case APPROVAL, FILING -> true;
            case UNAVAILABLE, NONE -> false;
            case AT_DISCRETION ->
                regime.document() != null && regime.document().in(Language.ZH).contains("证书");
        };
    }

    private static Stream<LocalDate> days(PreApprovalRegime regime) {
        LocalDate first = regime.from().isBefore(BEGINNING) ? BEGINNING : regime.from();
        return Stream.of(first, regime.until() == null ? RuleVerifier.DAY : regime.until());
    }

    private static FilingRequest filing(String notation, PreApprovalCategory category, String ticked, LocalDate day) {
        String text =
                "enterprise NEW_FIRST in BEIJING; miniProgram{preApprovalCategories=[" + ticked + "], " + notation;
        return Corpus.filing(
                text.replace("#", category.name())
                        .replace("@", category.material().name()),
                day);
    }

    private static Stream<FilingRequest> filings(PreApprovalRegime regime, LocalDate day) {
        return FILINGS.stream()
                .flatMap(notation -> Stream.of(regime.category().name(), "NONE")
                        .map(ticked -> filing(notation, regime.category(), ticked, day)));
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
        days(regime).forEach(day -> {
            filings(regime, day).forEach(request -> {
                if (!issued) {
                    assertThat(renewals(ENGINE.evaluate(request)))
                            .as("%s on %s", regime.category(), day)
                            .isEmpty();
                }
            });
            FilingReport ended = ENGINE.evaluate(
                    filing(FILINGS.get(0), regime.category(), regime.category().name(), day));
            assertThat(renewals(ended).isEmpty())
                    .as("%s on %s", regime.category(), day)
                    .isEqualTo(!issued);
        });
    }

    @ParameterizedTest
    @FieldSource("REGIMES")
    void no_repair_renews_what_is_no_longer_issued(PreApprovalRegime regime) {
        if (isIssued(regime) || regime.asked() == Asked.NONE) {
            return;
        }
        LocalDate day = days(regime).toList().get(1);
        filings(regime, day)
                .forEach(request -> assertThat(ENGINE.repairs(request).changes())
                        .as("%s on %s", regime.category(), day)
                        .extracting(ProposedChange::kind)
                        .doesNotContain(ChangeKind.RENEW));
    }
}
