package io.github.icprules.drools;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.internal.WeChatField.Presence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.FilingReport;
import io.github.icprules.wechat.WeChatFiling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The questions about a body with a faulty field lead back to the report on the body without the fault. */
class BodiesAskedBackTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    private static final Map<String, Object> CONTEXT = Map.of(
            "evaluatedOn",
            "2026-11-24",
            "account",
            Map.of("registeredName", "示例科技有限公司", "miniProgramName", "示例待办", "features", List.of()));

    /** The mandatory fields for files, which no question asks for. */
    private static final Set<String> NOT_ASKED = Set.of(
            "icp_subject.principal_info.certificate_photo_front",
            "icp_subject.principal_info.certificate_photo_back",
            "icp_applets.principal_info.certificate_photo_front",
            "icp_applets.principal_info.certificate_photo_back",
            "icp_materials");

    static final List<Sample> SAMPLES = List.of(
            new Sample("enterprise", WeChatBodies::enterprise),
            new Sample("unit with a delegate", WeChatBodies::authorised),
            new Sample("individual", WeChatBodies::individual),
            new Sample("sole trader", WeChatBodies::soleTrader),
            new Sample("enterprise with an approval", BodiesAskedBackTest::approved));

    /** The members of an item of the pre-approvals. */
    private static final List<String> OF_APPROVAL = Stream.of("type", "code", "media")
            .map(name -> "icp_applets.base_info.nrlx_details[0]." + name)
            .toList();

    static final List<Spoilt> SPOILT = SAMPLES.stream()
            .flatMap(sample -> Stream.of(Way.values())
                    .flatMap(way -> fieldsOf(sample, way).map(field -> new Spoilt(sample, way, field))))
            .filter(spoilt -> !isFile(spoilt.field()))
            .collect(collectingAndThen(toList(), all -> Effort.oneIn(4, all)));

    /** A body without a fault. */
    record Sample(String name, Supplier<Map<String, Object>> body) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A way to spoil a member of an object. */
    enum Way {
        REMOVED((object, name) -> object.remove(name)),
        OF_WRONG_TYPE((object, name) -> object.put(name, true)),
        BLANK((object, name) -> object.put(name, " ")),
        MISSPELT((object, name) -> object.put(name + "s", Objects.requireNonNull(object.remove(name))));

        private final BiConsumer<Map<String, Object>, String> spoiler;

        Way(BiConsumer<Map<String, Object>, String> spoiler) {
            this.spoiler = spoiler;
        }
    }

    /** A body with one faulty field. */
    record Spoilt(Sample sample, Way way, String field) {

        FilingRequest request() {
            return WeChatFiling.read(body(), CONTEXT);
        }

        Map<String, Object> body() {
            Map<String, Object> body = sample.body().get();
            List<String> steps = new ArrayList<>(List.of(field.split("\\.")));
            String name = steps.remove(steps.size() - 1);
            way.spoiler.accept(WeChatBodies.at(body, steps.toArray(String[]::new)), name);
            return body;
        }

        @Override
        public String toString() {
            return "%s: %s %s".formatted(sample, field, way);
        }
    }

    private static Map<String, Object> approved() {
        return WeChatBodies.approvedFor(PreApprovalCategory.PUBLISHING);
    }

    private static boolean isFile(String field) {
        return field.startsWith("icp_materials")
                || WeChatField.all().stream()
                        .anyMatch(row -> row.api().equals(field)
                                && !row.is("object")
                                && !row.materials().isEmpty()
                                && row.request() == null);
    }

    /** Returns the fields of a body that cause a fault if they are spoilt. */
    private static Stream<String> fieldsOf(Sample sample, Way way) {
        return WeChatField.all().stream()
                .map(WeChatField::api)
                .filter(field -> !field.contains("nrlx_details."))
                .collect(collectingAndThen(toList(), fields -> Stream.of(fields, OF_APPROVAL)))
                .flatMap(List::stream)
                .filter(field -> RequestPath.of(field).in(sample.body().get()) != null)
                .filter(field -> {
                    FilingReport report = ENGINE.evaluate(new Spoilt(sample, way, field).request());
                    return report.violations().stream()
                            .anyMatch(found -> found.path().startsWith("icp_")
                                    || found.path().startsWith("miniProgram.preApprovals"));
                });
    }

    @ParameterizedTest
    @FieldSource("SPOILT")
    void a_faulty_field_is_asked_and_the_answers_lead_back(Spoilt spoilt) {
        FilingRequest truth = WeChatFiling.read(spoilt.sample().body().get(), CONTEXT);
        FilingRequest answered = interviewed(spoilt.request(), truth);
        assertThat(mandatoryEntries(spoilt)
                        .filter(path -> !Objects.equals(value(answered.asTree(), path), value(truth.asTree(), path))))
                .isEmpty();
        List<String> files = NOT_ASKED.stream()
                .filter(file -> file.startsWith(spoilt.field() + '.'))
                .toList();
        assertThat(faults(answered)).containsExactlyInAnyOrderElementsOf(files);
        if (files.isEmpty() && !spoilt.field().equals("icp_subject.organize_info")) {
            FilingReport before = ENGINE.evaluate(truth);
            FilingReport after = ENGINE.evaluate(answered);
            assertThat(after.violations()).isEqualTo(before.violations());
            assertThat(after.verdict()).isEqualTo(before.verdict());
        }
    }

    /**
     * Returns the paths for the mandatory fields of a body. The fields of an optional object count if the body keeps the objects
     * around it.
     */
    private static Stream<String> mandatoryEntries(Spoilt spoilt) {
        return WeChatField.all().stream()
                .filter(field -> field.presence() == Presence.MANDATORY && !field.is("object") && !isFile(field.api()))
                .filter(field ->
                        RequestPath.of(field.api()).in(spoilt.sample().body().get()) != null)
                .filter(field -> !field.api().startsWith("icp_subject.legal_person_info")
                        || !spoilt.field().equals("icp_subject"))
                .map(WeChatField::request)
                .filter(Objects::nonNull);
    }

    /** Answers each question with the value of another filing, until there is no question that this filing can answer. */
    private static FilingRequest interviewed(FilingRequest start, FilingRequest truth) {
        Map<String, Object> values = truth.asTree();
        FilingRequest request = start;
        Set<String> asked = new HashSet<>();
        NextQuestion question = next(request, values, asked);
        while (question != null) {
            Map<String, Object> answers = new LinkedHashMap<>();
            for (String path : paths(question)) {
                Object value = value(values, path);
                if (value != null) {
                    answers.put(path, value);
                }
            }
            asked.addAll(paths(question));
            request = question.answered(
                    request,
                    question.parts().isEmpty() ? answers.values().iterator().next() : answers);
            question = next(request, values, asked);
        }
        return request;
    }

    private static @Nullable NextQuestion next(FilingRequest request, Map<String, Object> values, Set<String> asked) {
        return ENGINE.nextQuestions(request).stream()
                .filter(question -> question.mayBlock() && question.isForApplicant())
                .filter(question ->
                        paths(question).stream().anyMatch(path -> !asked.contains(path) && value(values, path) != null))
                .findFirst()
                .orElse(null);
    }

    /** Returns the paths of the parts of a question, or its own path. */
    private static List<String> paths(NextQuestion question) {
        return question.parts().isEmpty()
                ? List.of(question.path())
                : question.parts().stream().map(NextQuestion::path).toList();
    }

    private static @Nullable Object value(Map<String, Object> values, String path) {
        return RequestPath.of(path).in(values);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void files_are_not_asked_for(Sample sample) {
        FilingRequest truth = WeChatFiling.read(sample.body().get(), CONTEXT);
        assertThat(fieldsOf(sample, Way.REMOVED).filter(NOT_ASKED::contains))
                .containsExactlyInAnyOrderElementsOf(NOT_ASKED)
                .allSatisfy(field -> {
                    FilingRequest request = new Spoilt(sample, Way.REMOVED, field).request();
                    assertThat(faults(interviewed(request, truth))).containsExactly(field);
                });
    }

    @Test
    void an_answer_leaves_the_other_faults() {
        Map<String, Object> body = WeChatBodies.enterprise();
        WeChatBodies.at(body, "icp_subject", "base_info").remove("name");
        WeChatBodies.at(body, "icp_subject", "base_info").put("record_number", "示例");
        WeChatBodies.at(body, "icp_subject", "organize_info").put("certificate_numbers", "91000000000000000K");
        WeChatBodies.at(body, "icp_subject", "organize_info").remove("certificate_number");
        FilingRequest request = WeChatFiling.read(body, CONTEXT);
        assertThat(faults(request))
                .containsExactlyInAnyOrder(
                        "icp_subject.base_info.name",
                        "icp_subject.base_info.record_number",
                        "icp_subject.organize_info.certificate_numbers");
        assertThat(faults(question(request, "subject.name").answered(request, "示例科技有限公司")))
                .containsExactlyInAnyOrder(
                        "icp_subject.base_info.record_number", "icp_subject.organize_info.certificate_numbers");
        assertThat(faults(question(request, "subject.certificate.number").answered(request, "91000000000000000K")))
                .containsExactlyInAnyOrder("icp_subject.base_info.name", "icp_subject.base_info.record_number");
    }

    @Test
    void a_fault_of_an_item_stays_until_all_items_have_a_value() {
        Map<String, Object> body = WeChatBodies.enterprise();
        WeChatBodies.at(body, "icp_applets", "base_info")
                .put(
                        "nrlx_details",
                        WeChatBodies.list(
                                WeChatBodies.object("type", 1, "code", 5, "media", "media-1"),
                                WeChatBodies.object("type", 2, "code", 5, "media", "media-2")));
        FilingRequest request = WeChatFiling.read(body, CONTEXT);
        assertThat(faults(request)).hasSize(2);
        FilingRequest one =
                question(request, "miniProgram.preApprovals[0].number").answered(request, "示例许可1号");
        assertThat(faults(one)).hasSize(2);
        FilingRequest both = question(one, "miniProgram.preApprovals[1].number").answered(one, "示例许可2号");
        assertThat(faults(both)).isEmpty();
    }

    @Test
    void an_item_without_number_and_file_is_asked_for_both() {
        Map<String, Object> body = approved();
        WeChatBodies.at(body, "icp_applets", "base_info")
                .put("nrlx_details", WeChatBodies.list(WeChatBodies.object("type", 2)));
        FilingRequest truth = WeChatFiling.read(approved(), CONTEXT);
        FilingRequest answered = interviewed(WeChatFiling.read(body, CONTEXT), truth);
        assertThat(value(answered.asTree(), "miniProgram.preApprovals"))
                .isEqualTo(value(truth.asTree(), "miniProgram.preApprovals"));
        assertThat(ENGINE.evaluate(answered).verdict())
                .isEqualTo(ENGINE.evaluate(truth).verdict());
    }

    /** What a filing without a body says is what the applicant says. */
    @Test
    void a_blank_number_of_a_filing_without_a_body_is_not_asked_for() {
        Map<String, Object> body = approved();
        WeChatBodies.at(body, "icp_applets", "base_info")
                .put("nrlx_details", WeChatBodies.list(WeChatBodies.object("type", 2)));
        Map<String, Object> tree = WeChatFiling.read(body, CONTEXT).asTree();
        FilingRequest filing = FilingRequest.fromTree(RequestPath.of("payload").put(tree, null));
        assertThat(ENGINE.nextQuestions(filing))
                .flatExtracting(NextQuestion::inputs)
                .extracting(NextQuestion::path)
                .doesNotContain("miniProgram.preApprovals[0].number", "miniProgram.preApprovals[0].documentAtHand");
    }

    private static NextQuestion question(FilingRequest request, String path) {
        return ENGINE.nextQuestions(request).stream()
                .flatMap(question -> Stream.concat(Stream.of(question), question.parts().stream()))
                .filter(question -> question.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> faults(FilingRequest request) {
        List<PayloadFault> faults = Objects.requireNonNull(request.payload()).faults();
        return Objects.requireNonNull(faults).stream().map(PayloadFault::path).toList();
    }
}
