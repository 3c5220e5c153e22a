package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.ChangeKind;
import io.github.icprules.advice.ProposedChange;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.advice.RepairResult.Outcome;
import io.github.icprules.fixtures.Defect;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Repairs are proven, as small as they can be, and found where changes of the form are enough. */
class RepairsOfFilingsTest {

    /** A set of three takes a minute. */
    private static final int LARGEST_SET = Integer.getInteger("icprules.changes", 2);

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final Duration LONG = Duration.ofMinutes(2);

    /** Two filings have nothing wrong with them but what a defect puts in; the third has an approval. */
    private static final List<SampleFiling> SOUND = List.of(
            Filings.enterprise(),
            Filings.individual(),
            Filings.approvedFor(PreApprovalCategory.NEWS),
            Filings.of(FilingType.CHANGE_ALL));

    /** Defects of the fixtures, and others that a person at the form can correct. */
    private static Map<String, Defect> defects() {
        Map<String, Defect> defects = new TreeMap<>();
        Requests.defects().forEach(defect -> defects.put(defect.toString(), defect));
        for (Material material : List.of(
                Material.SUBJECT_PRINCIPAL_ID, Material.MINI_PROGRAM_PRINCIPAL_ID, Material.FILING_COMMITMENT)) {
            defects.put("missing " + material, Defects.missing(material));
        }
        defects.put("filed already", Defect.at("subject.history.subjectFiled", true));
        defects.put(
                "none with others",
                Defect.at(
                        "miniProgram.preApprovalCategories",
                        List.of(PreApprovalCategory.NONE, PreApprovalCategory.NEWS, PreApprovalCategory.NEWS)));
        defects.put(
                "ticked by mistake",
                Defect.at("miniProgram.preApprovalCategories", List.of(PreApprovalCategory.RELIGION)));
        defects.put("forum", Defect.at("miniProgram.features", Set.of(Feature.FORUM, Feature.VIDEO)));
        defects.put("phone in groups", Defect.at("subject.principal.phone", "+86 138-0000-0001"));
        return defects;
    }

    private static @Nullable FilingRequest in(SampleFiling filing, Defect defect) {
        try {
            return filing.with(defect).request();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<Violation> blocking(FilingRequest request) {
        return ENGINE.evaluate(request).violations().stream()
                .filter(violation -> violation.severity() == Severity.BLOCKING)
                .toList();
    }

    /**
     * A defect can be repaired mechanically if a single change at any place of the filing removes every block, or if the search
     * finds more changes that do. No single change may be enough where the search takes more, or finds none.
     */
    @Test
    void defects_that_changes_of_the_form_repair_are_repaired_with_the_fewest_changes() {
        int repairable = 0;
        int found = 0;
        int minimal = 0;
        long nanos = 0;
        long slowest = 0;
        int evaluations = 0;
        List<String> notFound = new ArrayList<>();
        List<String> tooLarge = new ArrayList<>();
        for (SampleFiling sound : SOUND) {
            for (Map.Entry<String, Defect> defect : defects().entrySet()) {
                FilingRequest wrong = in(sound, defect.getValue());
                if (wrong == null || blocking(wrong).isEmpty()) {
                    continue;
                }
                long start = System.nanoTime();
                RepairResult result = ENGINE.repairs(wrong, LONG);
                long took = System.nanoTime() - start;
                evaluations += result.evaluations();
                nanos += took;
                slowest = Math.max(slowest, took);
                assertProven(wrong, result);
                boolean isFound = result.outcome() == Outcome.FOUND;
                int size = result.changes().size();
                int smallest = isFound && size == 1 ? 1 : Exhaustive.smallest(wrong, 1);
                String name = defect.getKey() + " in " + sound.request().filingType() + " of "
                        + sound.request().subject().type();
                if (isFound || smallest > 0) {
                    repairable++;
                    if (!isFound) {
                        notFound.add(name);
                    } else {
                        found++;
                        if (smallest > 0 && smallest < size) {
                            tooLarge.add(name);
                        } else {
                            minimal++;
                        }
                    }
                }
            }
        }
        System.out.printf(
                "repairs: %d defects that can be repaired mechanically, %d found, %d minimal, %d evaluations, "
                        + "%d ms in all, %d ms at most%n",
                repairable, found, minimal, evaluations, nanos / 1_000_000, slowest / 1_000_000);
        assertThat(repairable).isGreaterThan(25);
        assertThat(found).as("%s", notFound).isGreaterThanOrEqualTo(repairable * 8 / 10);
        assertThat(tooLarge).isEmpty();
    }

    /** Small filings with several faults, of which all sets of changes up to a size are tried. */
    @Test
    void no_smaller_set_of_changes_repairs_a_small_filing() {
        List<Defect> faults = List.of(
                Defect.at("subject.history.subjectFiled", true),
                Defect.at("miniProgram.features", Set.of(Feature.FORUM)),
                Defect.at("miniProgram.features", Set.of(Feature.FORUM, Feature.MULTIPLE_MERCHANTS)),
                Defect.at("subject.principal.phone", "138 0000 0001"),
                Defect.at(
                        "miniProgram.preApprovalCategories",
                        List.of(PreApprovalCategory.NONE, PreApprovalCategory.NEWS)),
                Defect.at("platform.registeredName", "示例别家有限公司"),
                Defect.at("miniProgram.serviceContentTypes", List.of(1, 1)),
                Defect.at("materials", List.of()),
                Defect.at("miniProgram.faceVerification.status", FaceStatus.FAILED));
        Map<Integer, Integer> bySize = new TreeMap<>();
        for (int seed = 0; seed < 24; seed++) {
            Random random = new Random(seed);
            FilingRequest request = small(random.nextBoolean() ? SubjectType.INDIVIDUAL : SubjectType.ENTERPRISE);
            for (int i = 0; i <= random.nextInt(3); i++) {
                request = faults.get(random.nextInt(faults.size())).in(request);
            }
            RepairResult result = ENGINE.repairs(request, LONG);
            assertProven(request, result);
            int smallest = blocking(request).isEmpty() ? 0 : smallest(request, result);
            bySize.merge(smallest, 1, Integer::sum);
            String shown = request + " "
                    + blocking(request).stream().map(Violation::ruleId).toList() + " "
                    + result.changes().stream()
                            .map(change -> change.sentence().in(Language.EN))
                            .toList();
            if (smallest > 0) {
                assertThat(result.outcome()).as(shown).isEqualTo(Outcome.FOUND);
                assertThat(result.changes()).as(shown).hasSizeLessThanOrEqualTo(smallest);
            }
        }
        System.out.println("small filings by the size of the smallest repair: " + bySize);
        assertThat(bySize.keySet()).contains(-1, 1, 2);
    }

    /** A result is proven, so only smaller sets than its own are tried. */
    private static int smallest(FilingRequest request, RepairResult result) {
        int found = result.outcome() == Outcome.FOUND ? result.changes().size() : LARGEST_SET + 1;
        int smaller = Exhaustive.smallest(request, Math.min(found - 1, LARGEST_SET));
        return smaller < 0 && found <= LARGEST_SET ? found : smaller;
    }

    private static FilingRequest small(SubjectType type) {
        return FilingRequest.builder(FilingType.NEW_FIRST)
                .evaluatedOn(Filings.DAY)
                .subject(Subject.builder()
                        .type(type)
                        .name("北京示例科技有限公司")
                        .principal(Person.builder("样例人").build())
                        .history(FilingHistory.builder().build())
                        .build())
                .miniProgram(MiniProgram.builder()
                        .faceVerification(FaceVerification.builder().build())
                        .build())
                .platform(PlatformState.builder().build())
                .build();
    }

    /** The result says what an evaluation of its filing says. */
    private static void assertProven(FilingRequest request, RepairResult result) {
        FilingRequest dated = result.repaired();
        assertThat(ENGINE.evaluate(dated).violations()).isEqualTo(result.after().violations());
        assertThat(blocking(dated)).isEqualTo(result.remaining());
        assertThat(result.remaining().isEmpty())
                .isEqualTo(result.outcome() == Outcome.FOUND || result.outcome() == Outcome.NOT_NEEDED);
        assertThat(result.changes().isEmpty())
                .isEqualTo(result.outcome() == Outcome.NONE_FOUND || result.outcome() == Outcome.NOT_NEEDED);
        assertThat(dated.equals(request)).isEqualTo(result.changes().isEmpty());
    }

    @Test
    void a_filing_that_nothing_blocks_needs_no_repair() {
        RepairResult result = ENGINE.repairs(Filings.enterprise().request());
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_NEEDED);
        assertThat(result.repaired()).isEqualTo(Filings.enterprise().request());
        assertThat(result.evaluations()).isEqualTo(2);
    }

    @Test
    void another_filing_type_is_a_matter_of_form() {
        RepairResult result = ENGINE.repairs(
                Filings.enterprise().with("subject.history.subjectFiled", true).request());
        assertThat(result.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(result.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.CHOOSE_TYPE);
            assertThat(change.onlyIfTrue()).isFalse();
            assertThat(change.sentence().in(Language.ZH)).isEqualTo("备案类型由“首次备案”改选“新增互联网信息服务”。");
        });
        assertThat(result.isConditional()).isFalse();
        assertThat(result.after().verdict()).isNotEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_fact_is_changed_only_if_it_is_true() {
        RepairResult result = ENGINE.repairs(
                Filings.enterprise().with(Defects.licenceOfAnotherName()).request());
        assertThat(result.changes()).singleElement().satisfies(change -> {
            assertThat(change.onlyIfTrue()).isTrue();
            assertThat(change.sentence().in(Language.ZH)).contains("须属实");
            assertThat(change.sentence().in(Language.EN)).contains("if this is true");
        });
        assertThat(result.isConditional()).isTrue();
    }

    @Test
    void a_paper_is_added_or_replaced() {
        assertThat(ENGINE.repairs(Filings.enterprise()
                                .with(Defects.missingLicence())
                                .request())
                        .changes())
                .extracting(ProposedChange::kind)
                .containsExactly(ChangeKind.ADD_PAPER);
        RepairResult pictures = ENGINE.repairs(
                Filings.enterprise().with(Defects.illegiblePictures()).request(), LONG);
        assertThat(pictures.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(pictures.changes())
                .hasSizeGreaterThan(3)
                .extracting(ProposedChange::kind)
                // One of the papers is not required.
                .containsOnly(ChangeKind.REPLACE_PAPER, ChangeKind.REMOVE);
    }

    @Test
    void a_number_in_another_form_is_the_same_number() {
        FilingRequest request = Filings.enterprise()
                .with("subject.principal.phone", "+86 138-0000-0001")
                .with("miniProgram.principal.phone", "+86 138-0000-0001")
                .request();
        RepairResult result = ENGINE.repairs(request);
        assertThat(result.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(result.changes()).singleElement().satisfies(change -> {
            assertThat(change.onlyIfTrue()).isFalse();
            assertThat(change.alsoAt()).hasSize(1);
            assertThat(String.valueOf(change.asTree(Language.ZH))).doesNotContain("13800000001");
        });
        assertThat(Objects.requireNonNull(result.repaired().subject().principal())
                        .phone())
                .isEqualTo("13800000001");
    }

    @Test
    void what_no_change_of_the_form_repairs_remains() {
        RepairResult result = ENGINE.repairs(
                Filings.enterprise().with(Defects.orderInProgress()).request());
        assertThat(result.outcome()).isEqualTo(Outcome.NONE_FOUND);
        assertThat(result.remaining()).extracting(Violation::ruleId).containsExactly("filing-type.order-in-progress");
        RepairResult partly = ENGINE.repairs(Filings.enterprise()
                .with(Defects.orderInProgress())
                .with(Defects.missingLicence())
                .request());
        assertThat(partly.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(partly.changes()).hasSize(1);
        assertThat(partly.remaining()).extracting(Violation::ruleId).containsExactly("filing-type.order-in-progress");
    }

    @Test
    void what_only_another_record_states_is_never_changed() {
        for (Defect defect : List.of(Defects.closedEntry(), Defects.deregistered(), Defects.failedFaceVerification())) {
            assertThat(ENGINE.repairs(Filings.enterprise().with(defect).request())
                            .outcome())
                    .isEqualTo(Outcome.NONE_FOUND);
        }
    }

    @Test
    void the_search_is_bounded_and_says_so() {
        FilingRequest request =
                Filings.enterprise().with(Defects.illegiblePictures()).request();
        RepairResult stopped = ENGINE.repairs(request, Duration.ofNanos(1));
        assertThat(stopped.isExhaustive()).isFalse();
        assertThat(stopped.outcome()).isEqualTo(Outcome.NONE_FOUND);
        assertThat(stopped.evaluations()).isEqualTo(2);
        assertThat(ENGINE.repairs(request, Duration.ofSeconds(Long.MAX_VALUE)).isExhaustive())
                .isTrue();
        assertThatThrownBy(() -> ENGINE.repairs(request, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_filing_has_the_same_repair_and_keeps_its_day() {
        FilingRequest request = Filings.enterprise()
                .in(Province.GUANGDONG)
                .with(Defects.accountOfAnotherName())
                .with(Defects.missingLicence())
                .request();
        RepairResult first = ENGINE.repairs(request, LONG);
        RepairResult second = ENGINE.repairs(request, LONG);
        assertThat(second.repaired()).isEqualTo(first.repaired());
        assertThat(second.changes().stream().map(change -> change.asTree(Language.ZH)))
                .containsExactlyElementsOf(first.changes().stream()
                        .map(change -> change.asTree(Language.ZH))
                        .toList());
        assertThat(ENGINE.repairs(request.withEvaluatedOn(null), LONG)
                        .repaired()
                        .evaluatedOn())
                .isNull();
    }

    /** Tries every set of changes, without looking at what is wrong. */
    private static final class Exhaustive {

        private static final List<String> PERSONS =
                List.of("subject.legalRepresentative", "subject.principal", "miniProgram.principal");

        /** Returns the size of the smallest set of changes after which nothing blocks; -1 if no set of up to this size is enough. */
        static int smallest(FilingRequest request, int largest) {
            Set<FilingRequest> before = Set.of(request);
            for (int size = 1; size <= largest; size++) {
                Set<FilingRequest> after = new LinkedHashSet<>();
                for (FilingRequest each : before) {
                    for (FilingRequest changed : all(each)) {
                        if (after.add(changed) && blocking(changed).isEmpty()) {
                            return size;
                        }
                    }
                }
                before = after;
            }
            return -1;
        }

        /** Returns the filing after each change that a person at the form could make with what the form has. */
        private static List<FilingRequest> all(FilingRequest request) {
            Map<String, Object> tree = request.asTree();
            List<FilingRequest> all = new ArrayList<>();
            // Another type of filing makes rules silent that do not look at it. So the type is the one that a
            // suggestion names.
            String suggestions = blocking(request).stream()
                    .filter(violation -> violation.path().equals("filingType"))
                    .map(violation -> violation.suggestion().in(Language.ZH))
                    .collect(Collectors.joining());
            for (FilingType type : FilingType.values()) {
                if (suggestions.contains(type.chinese())) {
                    put(all, request, "filingType", type.name());
                }
            }
            lists(all, request, "miniProgram.preApprovalCategories", PreApprovalCategory.values());
            lists(all, request, "miniProgram.features", Feature.values());
            lists(all, request, "miniProgram.serviceContentTypes");
            List<?> materials = tree.get("materials") instanceof List<?> list ? list : null;
            for (int i = 0; materials != null && i < materials.size(); i++) {
                Map<String, Object> bare = new LinkedHashMap<>();
                for (String member : List.of("material", "category", "side")) {
                    Object value = ((Map<?, ?>) materials.get(i)).get(member);
                    if (value != null) {
                        bare.put(member, value);
                    }
                }
                put(all, request, "materials[" + i + "]", bare);
            }
            for (Material material : Material.values()) {
                if (materials != null
                        && !material.name().contains("APPROVAL_DOCUMENT")
                        && material != Material.FACE_VERIFICATION) {
                    put(all, request, "materials[" + materials.size() + "]", Map.of("material", material.name()));
                }
            }
            for (String name : List.of("subject.name", "subject.certificate.holder", "subject.principal.name")) {
                for (String other : List.of("subject.name", "subject.certificate.holder", "platform.registeredName")) {
                    if (!name.equals("subject.principal.name")
                            || request.subject().type() == SubjectType.INDIVIDUAL) {
                        copy(all, request, tree, other, name);
                    }
                }
            }
            for (String role : PERSONS) {
                for (String other : PERSONS) {
                    copy(all, request, tree, other, role);
                    Object name = RequestPath.of(role + ".name").in(tree);
                    if (name != null
                            && name.equals(RequestPath.of(other + ".name").in(tree))) {
                        copy(all, request, tree, other + ".phone", role + ".phone");
                        copy(all, request, tree, other + ".email", role + ".email");
                        copy(all, request, tree, other + ".document.number", role + ".document.number");
                    }
                }
                copy(all, request, tree, "miniProgram.administrator", role);
                if (RequestPath.of(role + ".phone").in(tree) instanceof String phone) {
                    put(
                            all,
                            request,
                            role + ".phone",
                            phone.replaceAll("\\D", "").replaceFirst("^86", ""));
                }
                flip(all, request, tree, role + ".phoneReachable");
                flip(all, request, tree, role + ".insider");
            }
            for (String fact : List.of(
                    "subject.history.subjectFiled",
                    "subject.history.shellSubject",
                    "subject.history.subjectDataUnchanged",
                    "subject.seal",
                    "change.combinedWithNewFiling")) {
                flip(all, request, tree, fact);
            }
            return all;
        }

        private static void lists(List<FilingRequest> all, FilingRequest request, String path, Enum<?>... constants) {
            List<?> items = RequestPath.of(path).in(request.asTree()) instanceof List<?> list ? list : List.of();
            put(all, request, path, items.stream().distinct().toList());
            for (int i = 0; i < items.size(); i++) {
                List<Object> fewer = new ArrayList<>(items);
                fewer.remove(i);
                put(all, request, path, fewer);
            }
            for (Enum<?> constant : constants) {
                if (constant == PreApprovalCategory.NONE) {
                    put(all, request, path, List.of(constant.name()));
                }
                put(
                        all,
                        request,
                        path,
                        Stream.concat(items.stream(), Stream.of(constant.name()))
                                .distinct()
                                .toList());
            }
        }

        private static void flip(
                List<FilingRequest> all, FilingRequest request, Map<String, Object> tree, String path) {
            if (RequestPath.of(path).in(tree) instanceof Boolean truth) {
                put(all, request, path, !truth);
            }
        }

        private static void copy(
                List<FilingRequest> all, FilingRequest request, Map<String, Object> tree, String from, String to) {
            Object value = RequestPath.of(from).in(tree);
            if (value != null) {
                put(all, request, to, value);
            }
        }

        private static void put(List<FilingRequest> all, FilingRequest request, String path, @Nullable Object value) {
            try {
                FilingRequest changed =
                        FilingRequest.fromTree(RequestPath.of(path).put(request.asTree(), value));
                if (!changed.equals(request)) {
                    all.add(changed);
                }
            } catch (IllegalArgumentException e) {
                // The model has no such filing.
            }
        }
    }
}
