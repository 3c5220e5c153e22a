package io.github.icprules.drools.differential;

import static io.github.icprules.drools.support.Requests.enterpriseIn;
import static io.github.icprules.drools.support.Requests.individualIn;
import static io.github.icprules.drools.support.Requests.miniProgram;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compares the rules with a second evaluator, which was written from the regulations in plain Java: both have equal rules, paths,
 * severities, statuses, deadlines and missing inputs for each filing.
 */
public class DifferentialTest {

    /** Fewer where the test is run over and over, as for each mutant of the Java code. */
    private static final int FILINGS = Integer.getInteger("icprules.filings", Effort.of(2_000, 20_000));

    /** In the ordinary build, one in so many kinds of filings. No number of constants is a multiple of it. */
    private static final int SHARE = 5;

    private static final int MANY_FILINGS = 1_000_000;
    private static final int SHOWN = 10;

    private static final Differential CURRENT = new Differential(ProvincialProfile.CURRENT);
    private static final Differential ALL = new Differential(ProvincialProfile.ALL);
    private static final RandomFilings RANDOM = new RandomFilings(RandomFilings.described());

    @Test
    void they_agree_on_the_filings_that_tests_describe_and_on_empty_ones() {
        assertAgreement(CURRENT, Stream.concat(RandomFilings.bare(), RandomFilings.described()));
        assertAgreement(ALL, Stream.concat(RandomFilings.bare(), RandomFilings.described()));
    }

    /** What is asked for and what must be so before depends on these; most else is not given, as in a first question. */
    @Test
    void they_agree_on_every_kind_of_filing_by_every_kind_of_subject_with_every_category_in_every_province() {
        assertAgreement(
                CURRENT,
                Effort.oneIn(
                        SHARE,
                        Stream.of(FilingType.values())
                                .flatMap(type -> Stream.of(SubjectType.values())
                                        .flatMap(subject -> Stream.concat(
                                                Stream.of(PreApprovalCategory.values())
                                                        .map(category ->
                                                                filing(type, subject, category, Province.BEIJING)),
                                                Stream.of(Province.values())
                                                        .map(province -> filing(
                                                                type, subject, PreApprovalCategory.NONE, province)))))
                                .toList())
                        .stream());
    }

    @Test
    void they_agree_on_filings_made_at_random() {
        assertAgreementAtRandom(FILINGS);
    }

    @Test
    @Tag("nightly")
    void they_agree_on_many_filings_made_at_random() {
        assertAgreementAtRandom(MANY_FILINGS);
    }

    private static void assertAgreementAtRandom(int filings) {
        Queue<String> disagreements = new ConcurrentLinkedQueue<>();
        LongStream.range(0, filings).parallel().forEach(seed -> {
            // Most integrators report the current rows; every fourth filing is judged by all of them.
            String found = (seed % 4 == 3 ? ALL : CURRENT).disagreements(RANDOM.of(seed));
            if (!found.isEmpty() && disagreements.size() < SHOWN) {
                disagreements.add("seed " + seed + ' ' + found);
            }
        });
        assertThat(disagreements).isEmpty();
    }

    private static void assertAgreement(Differential differential, Stream<FilingRequest> requests) {
        assertThat(requests.map(differential::disagreements)
                        .filter(found -> !found.isEmpty())
                        .limit(SHOWN))
                .isEmpty();
    }

    private static FilingRequest filing(
            FilingType type, SubjectType subjectType, PreApprovalCategory category, Province province) {
        Subject.Builder subject =
                subjectType == SubjectType.INDIVIDUAL ? individualIn(province) : enterpriseIn(province);
        MiniProgram.Builder miniProgram = miniProgram();
        if (category != PreApprovalCategory.NONE) {
            miniProgram.preApprovals(PreApproval.of(category, "示例文号"));
        }
        return FilingRequest.builder(type)
                .evaluatedOn(RuleVerifier.DAY)
                .subject(subject.type(subjectType).build())
                .miniProgram(miniProgram.preApprovalCategories(category).build())
                .noMaterials()
                .build();
    }
}
