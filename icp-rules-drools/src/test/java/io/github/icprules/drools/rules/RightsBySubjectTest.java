package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** 不同主体的权限与上限: what an individual, a sole trader and any other unit can do; {@code x} is where it is found fault with. */
class RightsBySubjectTest {

    /** What is done, or how many there are already. */
    private enum Doing {
        FIFTH_MINI_PROGRAM(subject -> subject.history(filed(4)), UnaryOperator.identity()),
        SIXTH_MINI_PROGRAM(subject -> subject.history(filed(5)), UnaryOperator.identity()),
        FIFTIETH_MINI_PROGRAM(subject -> subject.history(filed(49)), UnaryOperator.identity()),
        FIFTY_FIRST_MINI_PROGRAM(subject -> subject.history(filed(50)), UnaryOperator.identity()),
        ANOTHER_SUBJECT_PRINCIPAL(subject -> subject.principal(SOMEBODY_ELSE), UnaryOperator.identity()),
        ANOTHER_MINI_PROGRAM_PRINCIPAL(UnaryOperator.identity(), app -> app.principal(SOMEBODY_ELSE)),
        UNDER_AGE(
                subject -> subject.principal(Person.builder("样例甲")
                        .birthDate(LocalDate.of(2012, 1, 1))
                        .build()),
                UnaryOperator.identity()),
        RUNS_A_FORUM(UnaryOperator.identity(), app -> app.features(Feature.FORUM)),
        IS_CALLED_BY_A_TRADE(UnaryOperator.identity(), app -> app.name("示例火锅")),
        RECRUITS(UnaryOperator.identity(), app -> app.serviceContentTypes(2)),
        IS_A_TOOL(UnaryOperator.identity(), app -> app.serviceContentTypes(3)),
        OFFERS_NEWS(UnaryOperator.identity(), app -> app.preApprovalCategories(PreApprovalCategory.NEWS)),
        OFFERS_EDUCATION(UnaryOperator.identity(), app -> app.preApprovalCategories(PreApprovalCategory.EDUCATION));

        private final UnaryOperator<Subject.Builder> subject;
        private final UnaryOperator<MiniProgram.Builder> miniProgram;

        Doing(UnaryOperator<Subject.Builder> subject, UnaryOperator<MiniProgram.Builder> miniProgram) {
            this.subject = subject;
            this.miniProgram = miniProgram;
        }

        private static FilingHistory filed(int miniPrograms) {
            return FilingHistory.builder().miniProgramCount(miniPrograms).build();
        }

        FilingRequest.Builder by(SubjectType type) {
            Subject.Builder subjectToBe =
                    Subject.builder(type, type.isIndividual() ? "样例甲" : "示例单位").principal(REPRESENTATIVE);
            if (!type.isIndividual()) {
                subjectToBe.legalRepresentative(REPRESENTATIVE);
            }
            return FilingRequest.builder(NEW_SERVICE)
                    .subject(subject.apply(subjectToBe).build())
                    .miniProgram(miniProgram.apply(miniProgram()).build());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // ------------------------------------------------------------------------ 个人 个体 企业 机关 协会
        "FIFTH_MINI_PROGRAM            , filing-type.limit-reached                     , -, -, -, -, -",
        "SIXTH_MINI_PROGRAM            , filing-type.limit-reached                     , x, x, -, -, -",
        "FIFTIETH_MINI_PROGRAM         , filing-type.limit-reached                     , x, x, -, -, -",
        "FIFTY_FIRST_MINI_PROGRAM      , filing-type.limit-reached                     , x, x, x, x, x",
        "ANOTHER_SUBJECT_PRINCIPAL     , person.individual-not-principal               , x, -, -, -, -",
        "ANOTHER_SUBJECT_PRINCIPAL     , person.principal-delegated                    , -, x, x, x, x",
        "ANOTHER_MINI_PROGRAM_PRINCIPAL, person.individual-mini-program-principal-differs, x, -, -, -, -",
        "UNDER_AGE                     , person.individual-too-young                   , x, -, -, -, -",
        "RUNS_A_FORUM                  , service-content.forum-by-individual           , x, -, -, -, -",
        "IS_CALLED_BY_A_TRADE          , mini-program.name-commercial-for-individual   , x, -, -, -, -",
        "RECRUITS                      , service-content.advised-against-for-individual, x, -, -, -, -",
        "IS_A_TOOL                     , service-content.advised-against-for-individual, -, -, -, -, -",
        "OFFERS_NEWS                   , pre-approval.individual                       , x, -, -, -, -",
        "OFFERS_EDUCATION              , pre-approval.individual                       , -, -, -, -, -",
        "OFFERS_EDUCATION              , pre-approval.individual-discouraged           , x, -, -, -, -"
    })
    void who_can_do_what(ArgumentsAccessor row) {
        SubjectType[] columns = {
            SubjectType.INDIVIDUAL,
            SubjectType.SOLE_TRADER,
            SubjectType.ENTERPRISE,
            SubjectType.GOVERNMENT_ORGAN,
            SubjectType.SOCIAL_ORGANISATION
        };
        Doing doing = row.get(0, Doing.class);
        String ruleId = row.getString(1);
        for (int i = 0; i < columns.length; i++) {
            assertThat(rule(ruleId).given(doing.by(columns[i])).report().violations().stream()
                            .map(Violation::ruleId)
                            .anyMatch(ruleId::equals))
                    .as("%s by %s", doing, columns[i])
                    .isEqualTo(row.getString(i + 2).equals("x"));
        }
    }
}
