package io.github.icprules.drools.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.support.Requests;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.Papers;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.wechat.RequiredInput;
import io.github.icprules.wechat.RequiredInputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A filing that is ready can be sent: without one mandatory input it is not ready, and the questions ask for the input. */
class ReadyToSendTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    private static final Set<Verdict> READY = Set.of(Verdict.READY, Verdict.READY_WITH_WARNINGS);

    /** What the page of {@code apply_icp_filing} requires of every subject, written without the table of fields. */
    private static final String OF_ALL = """
            subject.type subject.name subject.region.province subject.region.city subject.region.district
            subject.contactAddress subject.certificate.address
            subject.principal.name subject.principal.phone subject.principal.email subject.principal.emergencyPhone
            subject.principal.document.type subject.principal.document.number
            subject.principal.document.validity.from subject.principal.document.validity.until
            miniProgram.serviceContentTypes miniProgram.preApprovalCategories miniProgram.remark
            miniProgram.principal.name miniProgram.principal.phone miniProgram.principal.email
            miniProgram.principal.emergencyPhone
            miniProgram.principal.document.type miniProgram.principal.document.number
            miniProgram.principal.document.validity.from miniProgram.principal.document.validity.until
            """;

    private static final String OF_UNITS = " subject.certificate.type subject.certificate.number";

    private static final String OF_DELEGATES =
            " subject.legalRepresentative.name subject.legalRepresentative.document.number";

    static final List<Sample> SAMPLES = List.of(
            new Sample("unit with a delegate", delegated(), paths(OF_ALL + OF_UNITS + OF_DELEGATES)),
            new Sample("individual", Filings.individual().request(), paths(OF_ALL)),
            // The operator of a sole trader is the legal representative, so the number decides who is asked for.
            new Sample("sole trader", Filings.soleTrader().request(), paths(OF_ALL + OF_UNITS)));

    /** The removal of each mandatory input from each sample, by the hand-written list and by the table. */
    static final List<Removal> REMOVALS = SAMPLES.stream()
            .flatMap(sample -> Stream.concat(
                            sample.mandatory().stream(),
                            RequiredInputs.of(sample.request()).stream().map(RequiredInput::path))
                    .distinct()
                    .map(path -> new Removal(sample, path)))
            .toList();

    /**
     * A filing that is ready.
     *
     * @param mandatory its mandatory inputs
     */
    record Sample(String name, FilingRequest request, List<String> mandatory) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A filing without one of its inputs. */
    record Removal(Sample sample, String path) {

        FilingRequest left() {
            return with(sample.request(), path, null);
        }

        @Override
        public String toString() {
            return sample + " without " + path;
        }
    }

    private static List<String> paths(String words) {
        return Arrays.asList(words.strip().split("\\s+"));
    }

    /** A unit whose principals are not the legal representative, with the letters that this needs. */
    private static FilingRequest delegated() {
        FilingRequest sound = Filings.enterprise().request();
        List<SubmittedMaterial> materials = new ArrayList<>(Objects.requireNonNull(sound.materials()));
        materials.add(Papers.letter(Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER));
        materials.add(Papers.letter(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER));
        FilingRequest delegated = with(
                with(sound, "materials", materials),
                "subject.legalRepresentative",
                Requests.person("样例乙", "11010120120101001X").build());
        Map<String, ?> authorisation =
                Map.of("reason", "LONG_ABROAD", "validity", Map.of("from", "2026-01-01", "until", "2028-12-31"));
        return with(
                with(delegated, "subject.principal.authorisation", authorisation),
                "miniProgram.principal.authorisation",
                authorisation);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void a_sample_is_ready(Sample sample) {
        FilingReport report = ENGINE.evaluate(sample.request());
        assertThat(report.verdict()).as("%s", report.unchecked()).isIn(READY);
        assertThat(RequiredInputs.of(sample.request()))
                .extracting(RequiredInput::path)
                .containsExactlyInAnyOrderElementsOf(sample.mandatory());
    }

    @ParameterizedTest
    @FieldSource("REMOVALS")
    void without_one_mandatory_input_it_is_not_ready_and_the_input_is_asked_for(Removal removal) {
        FilingRequest left = removal.left();
        FilingReport report = ENGINE.evaluate(left);
        assertThat(report.verdict()).isNotIn(READY);
        assertThat(ENGINE.nextQuestions(left))
                .filteredOn(NextQuestion::mayBlock)
                .flatExtracting(NextQuestion::inputs)
                .extracting(NextQuestion::path)
                .contains(removal.path());
        Object value =
                RequestPath.of(removal.path()).in(removal.sample().request().asTree());
        assertThat(ENGINE.evaluate(with(left, removal.path(), value)))
                .isEqualTo(ENGINE.evaluate(removal.sample().request()));
    }

    /** The papers that the page requires; a paper among the materials counts as there, also without its media id. */
    @ParameterizedTest
    @FieldSource("SAMPLES")
    void without_one_mandatory_paper_it_is_not_ready(Sample sample) {
        List<SubmittedMaterial> materials =
                Objects.requireNonNull(sample.request().materials());
        Set<Material> mandatory = EnumSet.of(Material.SUBJECT_PRINCIPAL_ID, Material.MINI_PROGRAM_PRINCIPAL_ID);
        if (sample.mandatory().contains("subject.certificate.type")) {
            mandatory.add(Material.SUBJECT_CERTIFICATE);
        }
        if (sample.mandatory().contains("subject.legalRepresentative.name")) {
            mandatory.add(Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER);
            mandatory.add(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER);
        }
        for (Material paper : mandatory) {
            FilingRequest left = with(
                    sample.request(),
                    "materials",
                    materials.stream().filter(each -> each.material() != paper).toList());
            assertThat(ENGINE.evaluate(left).verdict()).as("%s", paper).isNotIn(READY);
        }
    }

    @Test
    void no_policy_makes_a_filing_ready_that_cannot_be_sent() {
        List<PolicyRow> rows = List.of(
                PolicyRow.mute("request.input-missing", "示例原因").withAcknowledged(true),
                PolicyRow.waive("request.input-missing", Filings.DAY.plusDays(1), "示例原因")
                        .withAcknowledged(true),
                PolicyRow.severity("request.input-missing", Severity.WARNING, "示例原因")
                        .withAcknowledged(true));
        assertThat(rows)
                .allSatisfy(row -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> DroolsIcpRuleEngine.builder()
                                .policy(Policy.of("acme", row))
                                .build())
                        .withMessageContaining("expected a rule that a policy can change"));
        IcpRuleEngine lenient = DroolsIcpRuleEngine.builder()
                .policy(Policy.of("acme", PolicyRow.mute("number.phone", "示例原因")))
                .build();
        FilingRequest blank = with(Filings.enterprise().request(), "miniProgram.principal.phone", "");
        assertThat(lenient.evaluate(blank).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    /** The number of a ticked category is mandatory, and no policy changes this, even if one removes what covers the number. */
    @ParameterizedTest
    @ValueSource(strings = {"document-missing", "individual", "ticked-without-paper"})
    void a_policy_on_a_missing_approval_leaves_the_missing_number(String rule) {
        FilingRequest sound = rule.equals("individual")
                ? Filings.individual().request()
                : Filings.enterprise().request();
        String category = rule.equals("ticked-without-paper") ? "HEALTH_CARE" : "NEWS";
        FilingRequest ticked = with(sound, "miniProgram.preApprovalCategories", List.of(category));
        FilingRequest lacking = with(ticked, "miniProgram.preApprovals", List.of());
        assertThat(ENGINE.evaluate(lacking).violations())
                .filteredOn(violation -> violation.severity() == Severity.BLOCKING)
                .extracting(Violation::ruleId)
                .containsExactly("pre-approval." + rule);
        for (IcpRuleEngine lenient : lenient("pre-approval." + rule)) {
            FilingReport report = lenient.evaluate(lacking);
            assertThat(report.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(report.violations())
                    .filteredOn(violation -> violation.severity() == Severity.BLOCKING)
                    .extracting(Violation::ruleId, Violation::path)
                    .containsExactly(tuple("request.input-missing", "miniProgram.preApprovals"));
            FilingRequest unknown = with(ticked, "miniProgram.preApprovals", null);
            assertThat(lenient.evaluate(unknown).verdict()).isNotIn(READY);
            FilingRequest numbered = with(
                    ticked,
                    "miniProgram.preApprovals",
                    List.of(Map.of("category", category, "number", "示例许可1号", "documentAtHand", true)));
            assertThat(lenient.evaluate(numbered).violations())
                    .extracting(Violation::ruleId)
                    .doesNotContain("request.input-missing");
        }
    }

    /** Returns engines with a policy that mutes, waives or lowers a rule. */
    private static List<IcpRuleEngine> lenient(String rule) {
        return Stream.of(
                        PolicyRow.mute(rule, "示例原因"),
                        PolicyRow.waive(rule, Filings.DAY.plusDays(1), "示例原因"),
                        PolicyRow.severity(rule, Severity.WARNING, "示例原因"))
                .map(row -> row.withAcknowledged(true))
                .<IcpRuleEngine>map(row -> DroolsIcpRuleEngine.builder()
                        .policy(Policy.of("acme", row))
                        .build())
                .toList();
    }

    /** An interview asks for the type of subject before it asks for what only some types need. */
    @Test
    void what_decides_is_asked_first() {
        FilingRequest nothing = FilingRequest.builder(FilingType.NEW_FIRST)
                .evaluatedOn(Filings.DAY)
                .build();
        assertThat(ENGINE.nextQuestions(nothing))
                .flatExtracting(NextQuestion::inputs)
                .extracting(NextQuestion::path)
                .contains("subject.type", "subject.contactAddress")
                .doesNotContain(
                        "subject.legalRepresentative.name",
                        "subject.certificate.type",
                        "miniProgram.principal.document.validity.from");
        FilingRequest individual = with(nothing, "subject.type", SubjectType.INDIVIDUAL);
        assertThat(ENGINE.nextQuestions(individual))
                .flatExtracting(NextQuestion::inputs)
                .extracting(NextQuestion::path)
                .contains("subject.principal.document.validity.from")
                .doesNotContain("subject.legalRepresentative.name", "subject.certificate.type");
    }

    private static FilingRequest with(FilingRequest request, String path, @Nullable Object value) {
        return FilingRequest.fromTree(RequestPath.of(path).put(request.asTree(), value));
    }
}
