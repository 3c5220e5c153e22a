package io.github.icprules.drools.robustness;

import static io.github.icprules.drools.support.Requests.enterprise;
import static io.github.icprules.drools.support.Requests.filing;
import static io.github.icprules.drools.support.Requests.miniProgram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.spy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Limits;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.Found;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.internal.RequestWalk;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request gets a report of bounded length. */
class HostileRequestsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    static List<FilingRequest> described() {
        return Effort.oneIn(4, RandomFilings.described().toList());
    }

    /** A line of a megabyte became an answer of 278. */
    @Test
    void defect_4_a_list_of_half_a_million_codes_gets_a_short_answer() {
        FilingReport report = ENGINE.evaluate(withServices(Collections.nCopies(500_000, 0)));

        Violation tooLong = Found.one(report, "request.too-long", Violation.class);
        assertThat(tooLong.path()).isEqualTo("miniProgram.serviceContentTypes");
        assertThat(tooLong.message().in(Language.EN)).contains("500000 items; the limit is 1000 items");
        assertThat(Found.in(report).size())
                .isLessThanOrEqualTo(Limits.defaults().findings());
        assertThat(report.asTree(Language.ZH).toString()).hasSizeLessThan(2_000_000);
        assertThat(report.verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void what_a_rule_finds_over_and_over_is_counted_beyond_the_limit() {
        assertThat(repeated(201)).hasSize(200).noneMatch(HostileRequestsTest::isCount);

        List<Violation> repeated = repeated(250);
        assertThat(repeated).hasSize(201).extracting(Violation::path).doesNotHaveDuplicates();
        assertThat(repeated.subList(0, 200)).noneMatch(HostileRequestsTest::isCount);
        Violation further = repeated.get(200);
        assertThat(further.message().in(Language.EN)).endsWith(": 49 more findings, which are not listed one by one.");
        assertThat(further.message().in(Language.ZH)).endsWith("另有 49 处，未逐一列出。");
        assertThat(further)
                .usingRecursiveComparison()
                .comparingOnlyFields("severity", "basis", "suggestion")
                .isEqualTo(repeated.get(0));
    }

    private static List<Violation> repeated(int times) {
        return Found.of(
                ENGINE.evaluate(withServices(Collections.nCopies(times, 1))),
                "service-content.repeated",
                Violation.class);
    }

    private static boolean isCount(Violation violation) {
        return violation.message().in(Language.EN).contains("not listed one by one");
    }

    @Test
    void a_text_is_not_cut_within_a_character() {
        String twoUnits = "\uD840\uDC0B";
        for (String before : List.of("", "示")) {
            FilingRequest request = filing(FilingType.NEW_FIRST)
                    .miniProgram(
                            miniProgram().name(before + twoUnits.repeat(600)).build())
                    .evaluatedOn(RuleVerifier.DAY)
                    .build();
            assertThat(String.valueOf(Facts.of(request, RuleVerifier.DAY, Knowledge.bundled())
                            .filing()
                            .request()
                            .miniProgram()
                            .name()))
                    .isEqualTo(before + twoUnits.repeat(before.isEmpty() ? 500 : 499));
        }
    }

    /** "Rule … broke off", in ten places. */
    @ParameterizedTest
    @MethodSource("described")
    void defect_15_the_farthest_days_at_every_place_are_answered(FilingRequest request) {
        for (boolean isLast : new boolean[] {false, true}) {
            Far far = new Far(isLast);
            FilingReport report = ENGINE.evaluate(far.through(request));
            assertThat(report.unchecked()).noneMatch(Unchecked::fault);
            assertThat(report.violations().stream()
                            .filter(violation -> violation.ruleId().equals("request.date-out-of-range"))
                            .flatMap(violation ->
                                    Stream.concat(Stream.of(violation.path()), violation.alsoAt().stream())))
                    .containsExactlyInAnyOrderElementsOf(far.places);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "1899-12-31", "2201-01-01"})
    void an_absurd_evaluation_day_counts_as_not_given(LocalDate day) {
        FilingReport report =
                ENGINE.evaluate(filing(FilingType.NEW_FIRST).evaluatedOn(day).build());
        FilingReport today = ENGINE.evaluate(filing(FilingType.NEW_FIRST).build());

        assertThat(report.evaluatedOn()).isEqualTo(today.evaluatedOn());
        List<Violation> violations = new ArrayList<>(report.violations());
        assertThat(violations.remove(0)).satisfies(violation -> {
            assertThat(violation.ruleId()).isEqualTo("request.date-out-of-range");
            assertThat(violation.path()).isEqualTo("evaluatedOn");
            assertThat(violation.severity()).isEqualTo(Severity.BLOCKING);
        });
        assertThat(violations).isEqualTo(today.violations());
    }

    /** Everything at once, at every place, as long and as often as a reader may let it through. */
    @Test
    void texts_and_lists_that_are_too_long_everywhere_are_answered() {
        List<FilingRequest> all = described();
        for (int i = 0; i < all.size(); i += 8) {
            FilingReport report = ENGINE.evaluate(new Overlong().through(all.get(i)));
            assertThat(Found.in(report).size())
                    .isLessThanOrEqualTo(Limits.defaults().findings());
            assertThat(report.unchecked()).noneMatch(Unchecked::fault);
            assertThat(report.verdict()).isEqualTo(Verdict.BLOCKED);
        }
    }

    /** Each approval was compared with each other, each paper and each filing with those before: seconds for ten thousand. */
    @Test
    void one_item_of_a_list_is_not_looked_at_more_often_where_the_list_is_longer() {
        assertThat(timesAsked(1000)).isEqualTo(timesAsked(100));
    }

    /** How often the first approval, the first paper and the first filing on record are asked anything, in lists of some length. */
    private static List<Integer> timesAsked(int items) {
        PreApproval approval = spy(new PreApproval(
                PreApprovalCategory.NEWS,
                "示例许可1号",
                null,
                Validity.between(RuleVerifier.DAY.minusYears(3), RuleVerifier.DAY.minusYears(1)),
                null,
                null));
        SubmittedMaterial paper = spy(SubmittedMaterial.of(Material.SUBJECT_PRINCIPAL_ID));
        ExistingFiling filing = spy(existing("京ICP备2099000001号-1"));
        FilingRequest request = filing(FilingType.NEW_SERVICE)
                .subject(enterprise()
                        .history(FilingHistory.builder()
                                .filings(first(filing, existing("京ICP备2099000002号-1"), items))
                                .build())
                        .build())
                .miniProgram(miniProgram()
                        .preApprovalCategories(PreApprovalCategory.NEWS)
                        .preApprovals(first(
                                approval,
                                new PreApproval(PreApprovalCategory.NEWS, "示例许可2号", null, null, null, null),
                                items))
                        .build())
                .materials(first(paper, SubmittedMaterial.of(Material.PRE_APPROVAL_DOCUMENT), items))
                .evaluatedOn(RuleVerifier.DAY)
                .build();
        IcpRuleEngine engine = DroolsIcpRuleEngine.builder()
                .limits(Limits.defaults().withItems(10_000).withFindings(10_000))
                .build();

        assertThat(engine.evaluate(request).unchecked()).noneMatch(Unchecked::fault);
        return Stream.of(approval, paper, filing)
                .map(item -> mockingDetails(item).getInvocations().size())
                .toList();
    }

    private static ExistingFiling existing(String number) {
        return new ExistingFiling(null, null, number, null, null);
    }

    private static <T> List<T> first(T first, T others, int items) {
        List<T> all = new ArrayList<>(Collections.nCopies(items, others));
        all.set(0, first);
        return all;
    }

    @Test
    void limits_can_be_replaced_and_the_receipt_says_so() {
        IcpRuleEngine engine = DroolsIcpRuleEngine.builder()
                .limits(Limits.defaults().withShortText(500))
                .build();
        FilingRequest request = Corpus.filing("enterprise NEW_FIRST; subject.name=\"示\"*501", RuleVerifier.DAY);

        assertThat(Found.violated(engine.evaluate(request))).contains("request.too-long");
        assertThat(Found.violated(ENGINE.evaluate(request))).doesNotContain("request.too-long");
        assertThat(engine.evaluate(request).receipt().rulePack()).endsWith(" with other limits");
        assertThat(engine.evaluate(request).receipt().rulePackSha256())
                .isNotEqualTo(ENGINE.evaluate(request).receipt().rulePackSha256());
    }

    private static FilingRequest withServices(List<Integer> codes) {
        return filing(FilingType.NEW_FIRST)
                .miniProgram(miniProgram().serviceContentTypes(codes).build())
                .evaluatedOn(RuleVerifier.DAY)
                .build();
    }

    /** Puts the first or the last day or moment there is wherever a day or a moment stands, but for the day to judge by. */
    private static final class Far extends RequestWalk {

        private final boolean isLast;
        private final List<String> places = new ArrayList<>();

        Far(boolean isLast) {
            super(false);
            this.isLast = isLast;
        }

        @Override
        protected Object at(Component component, Object value) {
            boolean isDate = component.kind() == Kind.DATE;
            if ((!isDate && component.kind() != Kind.TIME) || component.name().equals("evaluatedOn")) {
                return value;
            }
            places.add(path());
            if (isDate) {
                return isLast ? LocalDate.MAX : LocalDate.MIN;
            }
            return isLast ? OffsetDateTime.MAX : OffsetDateTime.MIN;
        }
    }

    /** Makes every text and every list too long. */
    private static final class Overlong extends RequestWalk {

        Overlong() {
            super(false);
        }

        @Override
        protected @Nullable Object at(Component component, Object value) {
            if (value instanceof String text) {
                return (text + "示").repeat(5001 / (text.length() + 1) + 1);
            }
            if (value instanceof List<?> items && !items.isEmpty()) {
                return IntStream.range(0, 1001)
                        .mapToObj(i -> items.get(i % items.size()))
                        .toList();
            }
            return value;
        }
    }
}
