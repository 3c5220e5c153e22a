package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.ChangeKind;
import io.github.icprules.advice.ProposedChange;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.advice.RepairResult.Outcome;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.corpus.FilingMaker;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.Requests;
import io.github.icprules.fixtures.Defect;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
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
    private static List<Defect> defects() {
        return Stream.concat(
                        Requests.defects().stream(),
                        Stream.of(
                                Defects.missing(Material.SUBJECT_PRINCIPAL_ID),
                                Defects.missing(Material.MINI_PROGRAM_PRINCIPAL_ID),
                                Defects.missing(Material.FILING_COMMITMENT),
                                Defect.at("subject.history.subjectFiled", true),
                                ticked(PreApprovalCategory.NONE, PreApprovalCategory.NEWS, PreApprovalCategory.NEWS),
                                ticked(PreApprovalCategory.RELIGION),
                                Defect.at("miniProgram.features", Set.of(Feature.FORUM, Feature.VIDEO)),
                                Defect.at("subject.principal.phone", "+86 138-0000-0001")))
                .toList();
    }

    private static Defect ticked(PreApprovalCategory... categories) {
        return Defect.at("miniProgram.preApprovalCategories", List.of(categories));
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
        List<String> minimal = new ArrayList<>();
        List<String> tooLarge = new ArrayList<>();
        List<String> notFound = new ArrayList<>();
        int evaluations = 0;
        for (SampleFiling sound : SOUND) {
            for (Defect defect : defects()) {
                FilingRequest wrong = in(sound, defect);
                if (wrong == null || blocking(wrong).isEmpty()) {
                    continue;
                }
                RepairResult result = ENGINE.repairs(wrong, LONG);
                assertProven(wrong, result);
                evaluations += result.evaluations();
                boolean isFound = result.outcome() == Outcome.FOUND;
                int size = result.changes().size();
                int smallest = isFound && size == 1 ? 1 : Exhaustive.smallest(wrong, 1);
                if (isFound || smallest > 0) {
                    (isFound ? smallest > 0 && smallest < size ? tooLarge : minimal : notFound)
                            .add(defect + " in " + sound);
                }
            }
        }
        int repairable = minimal.size() + tooLarge.size() + notFound.size();
        System.out.printf(
                "repairs: %d defects that can be repaired mechanically, %d found, %d minimal, %d evaluations%n",
                repairable, repairable - notFound.size(), minimal.size(), evaluations);
        assertThat(repairable).isGreaterThan(25);
        assertThat(notFound).hasSizeLessThan(repairable / 5);
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
                ticked(PreApprovalCategory.NONE, PreApprovalCategory.NEWS),
                Defect.at("platform.registeredName", "示例别家有限公司"),
                Defect.at("miniProgram.serviceContentTypes", List.of(1, 1)),
                Defect.at("materials", List.of()),
                Defect.at("miniProgram.faceVerification.status", FaceStatus.FAILED));
        Map<Integer, Integer> bySize = new TreeMap<>();
        for (int seed = 0; seed < Effort.of(20, 48); seed++) {
            Random random = new Random(seed);
            FilingRequest request = small(seed % 2 == 0 ? SubjectType.INDIVIDUAL : SubjectType.ENTERPRISE);
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
        assertThat(bySize.keySet()).contains(-1, 1, Effort.of(1, 2));
    }

    /** A result is proven, so only smaller sets than its own are tried. */
    private static int smallest(FilingRequest request, RepairResult result) {
        int found = result.outcome() == Outcome.FOUND ? result.changes().size() : LARGEST_SET + 1;
        int smaller = Exhaustive.smallest(request, Math.min(found - 1, LARGEST_SET));
        return smaller < 0 && found <= LARGEST_SET ? found : smaller;
    }

    private static FilingRequest small(SubjectType type) {
        return Corpus.filing(
                "nothing NEW_FIRST; subject={type=%s, name=%s, principal={name=样例人}, history={}};"
                                .formatted(type, type == SubjectType.INDIVIDUAL ? "样例人" : "北京示例科技有限公司")
                        + " miniProgram={faceVerification={}}; platform={}",
                Filings.DAY);
    }

    /** The kinds of changes whose new values do not exist yet. */
    private static final Set<ChangeKind> OPEN =
            EnumSet.of(ChangeKind.RENEW, ChangeKind.RETAKE, ChangeKind.RENAME, ChangeKind.REPLACE_PAPER);

    /** Returns whether a change waits for a paper, a picture, a name or the entries of a person. */
    private static boolean isOpen(ProposedChange change) {
        return OPEN.contains(change.kind()) || change.sentence().in(Language.ZH).contains("补上他的");
    }

    /** The result says what an evaluation of its filing says, if all new values are known. */
    private static void assertProven(FilingRequest request, RepairResult result) {
        FilingRequest dated = result.repaired();
        boolean isKnown =
                result.steps().size() == 1 && result.changes().stream().noneMatch(RepairsOfFilingsTest::isOpen);
        if (isKnown && !dated.equals(request)) {
            assertThat(ENGINE.evaluate(dated).violations())
                    .isEqualTo(result.after().violations());
            assertThat(blocking(dated)).isEqualTo(result.remaining());
        }
        assertThat(result.remaining().isEmpty())
                .isEqualTo(result.outcome() == Outcome.FOUND || result.outcome() == Outcome.NOT_NEEDED);
        assertThat(result.steps().isEmpty())
                .isEqualTo(result.outcome() == Outcome.NONE_FOUND || result.outcome() == Outcome.NOT_NEEDED);
        assertThat(blocking(request))
                .containsAll(result.remaining().stream()
                        .filter(violation -> violation.alsoAt().isEmpty())
                        .filter(violation -> blocking(request).stream()
                                .allMatch(other -> other.alsoAt().isEmpty()))
                        .toList());
    }

    @Test
    void a_filing_that_nothing_blocks_needs_no_repair() {
        RepairResult result = ENGINE.repairs(Filings.enterprise().request());
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_NEEDED);
        assertThat(result.repaired()).isEqualTo(Filings.enterprise().request());
        assertThat(result.evaluations()).isEqualTo(2);
    }

    /** Certificates of drug information are no longer issued since 2025-12-22. */
    @Test
    void an_approval_that_is_no_longer_issued_is_unticked_and_not_renewed() {
        RepairResult result = repaired(
                Defect.at("miniProgram.preApprovalCategories", List.of(PreApprovalCategory.DRUG_DEVICE_INFO)),
                Defect.at(
                        "miniProgram.preApprovals",
                        List.of(new PreApproval(
                                PreApprovalCategory.DRUG_DEVICE_INFO,
                                "示例文号",
                                null,
                                Validity.between(Filings.DAY.minusYears(5), Filings.DAY.minusDays(1)),
                                true,
                                true))));
        assertThat(result.changes())
                .extracting(ProposedChange::kind)
                .contains(ChangeKind.UNTICK)
                .doesNotContain(ChangeKind.RENEW);
    }

    private static RepairResult repaired(Defect... defects) {
        SampleFiling filing = Filings.enterprise();
        for (Defect defect : defects) {
            filing = filing.with(defect);
        }
        return ENGINE.repairs(filing.request(), LONG);
    }

    @Test
    void another_filing_type_is_a_matter_of_form() {
        RepairResult result = repaired(Defect.at("subject.history.subjectFiled", true));
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
        RepairResult result = repaired(Defects.licenceOfAnotherName());
        assertThat(result.changes()).singleElement().satisfies(change -> {
            assertThat(change.onlyIfTrue()).isTrue();
            assertThat(change.sentence().in(Language.ZH)).contains("仅限证件上确实是这个名称");
            assertThat(change.sentence().in(Language.EN)).contains("if the certificate really has this name");
        });
        assertThat(result.isConditional()).isTrue();
    }

    @Test
    void a_paper_is_added_or_replaced() {
        assertThat(repaired(Defects.missingLicence()).changes())
                .extracting(ProposedChange::kind)
                .containsExactly(ChangeKind.ADD_PAPER);
        RepairResult pictures = repaired(Defects.illegiblePictures());
        assertThat(pictures.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(pictures.changes())
                .hasSizeGreaterThan(3)
                .extracting(ProposedChange::kind)
                .containsOnly(ChangeKind.RETAKE);
    }

    @Test
    void a_number_in_another_form_is_the_same_number() {
        RepairResult result = repaired(
                Defect.at("subject.principal.phone", "+86 138-0000-0001"),
                Defect.at("miniProgram.principal.phone", "+86 138-0000-0001"));
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
        RepairResult result = repaired(Defects.orderInProgress());
        RepairResult partly = repaired(Defects.orderInProgress(), Defects.missingLicence());
        assertThat(result.outcome()).isEqualTo(Outcome.NONE_FOUND);
        assertThat(partly.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(partly.changes()).hasSize(1);
        assertThat(List.of(result.remaining(), partly.remaining()))
                .allSatisfy(remaining -> assertThat(remaining)
                        .extracting(Violation::ruleId)
                        .containsExactly("filing-type.order-in-progress"));
    }

    @Test
    void what_only_another_record_states_is_never_changed() {
        assertThat(Stream.of(Defects.closedEntry(), Defects.deregistered()))
                .allSatisfy(defect -> assertThat(repaired(defect).outcome()).isEqualTo(Outcome.NONE_FOUND));
    }

    @Test
    void a_failed_face_verification_is_made_again() {
        RepairResult result = repaired(Defects.failedFaceVerification());
        assertThat(result.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(result.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.RETAKE);
            assertThat(change.path()).isEqualTo("miniProgram.faceVerification");
        });
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
        assertThat(trees(second)).isEqualTo(trees(first));
        assertThat(ENGINE.repairs(request.withEvaluatedOn(null), LONG)
                        .repaired()
                        .evaluatedOn())
                .isNull();
    }

    private static List<?> trees(RepairResult result) {
        return result.changes().stream()
                .map(change -> change.asTree(Language.ZH))
                .toList();
    }

    /** Tries every set of changes, without looking at what is wrong. */
    private static final class Exhaustive {

        private static final List<String> PERSONS =
                List.of("subject.legalRepresentative", "subject.principal", "miniProgram.principal");

        private final FilingRequest request;
        private final Map<String, Object> tree;
        private final List<FilingRequest> all = new ArrayList<>();

        private Exhaustive(FilingRequest request) {
            this.request = request;
            this.tree = request.asTree();
        }

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

        /**
         * Returns the filing after each change that a person at the form could make with what the form has. A fact that is true or
         * false is no choice.
         */
        private static List<FilingRequest> all(FilingRequest request) {
            Exhaustive changes = new Exhaustive(request);
            changes.types();
            changes.lists("miniProgram.preApprovalCategories", PreApprovalCategory.values());
            changes.lists("miniProgram.features", Feature.values());
            changes.lists("miniProgram.serviceContentTypes");
            changes.materials();
            changes.names();
            PERSONS.forEach(changes::person);
            return changes.all;
        }

        /**
         * Another type of filing makes rules silent that do not look at it. So the type is the one that a suggestion names in words.
         */
        private void types() {
            String suggestions = blocking(request).stream()
                    .filter(violation -> violation.path().equals("filingType"))
                    .map(violation -> violation.suggestion().in(Language.ZH))
                    .collect(Collectors.joining());
            for (FilingType type : FilingType.values()) {
                if (suggestions.contains(type.chinese())) {
                    put("filingType", type.name());
                }
            }
        }

        private void lists(String path, Enum<?>... constants) {
            List<?> items = in(path) instanceof List<?> list ? list : List.of();
            put(path, items.stream().distinct().toList());
            for (int i = 0; i < items.size(); i++) {
                List<Object> fewer = new ArrayList<>(items);
                fewer.remove(i);
                put(path, fewer);
            }
            for (Enum<?> constant : constants) {
                if (constant == PreApprovalCategory.NONE) {
                    put(path, List.of(constant.name()));
                }
                Set<Object> more = new LinkedHashSet<>(items);
                more.add(constant.name());
                put(path, List.copyOf(more));
            }
        }

        private void materials() {
            if (!(tree.get("materials") instanceof List<?> materials)) {
                return;
            }
            for (int i = 0; i < materials.size(); i++) {
                Map<String, Object> bare = new LinkedHashMap<>(FilingMaker.objectOf(materials.get(i)));
                bare.keySet().retainAll(List.of("material", "category", "side"));
                put("materials[" + i + "]", bare);
            }
            for (Material material : Material.values()) {
                if (!material.name().contains("APPROVAL_DOCUMENT") && material != Material.FACE_VERIFICATION) {
                    put("materials[" + materials.size() + "]", Map.of("material", material.name()));
                }
            }
        }

        /** The certificate has the name of its subject. The account is the account of the subject if both have one name. */
        private void names() {
            Object account = in("platform.registeredName");
            if (!Objects.equals(account, in("subject.name"))) {
                copy("subject.certificate.holder", "subject.name");
            } else if (account != null) {
                copy("subject.name", "subject.certificate.holder");
            }
        }

        private void person(String role) {
            for (String other : PERSONS) {
                if (!Objects.equals(in(other + ".name"), in(role + ".name"))) {
                    copy(other, role);
                }
                Object name = in(role + ".name");
                if (name != null && name.equals(in(other + ".name"))) {
                    copy(other + ".phone", role + ".phone");
                    copy(other + ".email", role + ".email");
                    copy(other + ".document.number", role + ".document.number");
                }
            }
            copy("miniProgram.administrator", role);
            if (in(role + ".phone") instanceof String phone) {
                put(role + ".phone", phone.replaceAll("\\D", "").replaceFirst("^86", ""));
            }
        }

        private void copy(String from, String to) {
            Object value = in(from);
            if (value != null) {
                put(to, value);
            }
        }

        private @Nullable Object in(String path) {
            return RequestPath.of(path).in(tree);
        }

        private void put(String path, Object value) {
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
