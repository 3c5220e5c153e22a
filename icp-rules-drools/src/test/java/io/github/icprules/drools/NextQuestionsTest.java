package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.AnswerForm;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.advice.NextQuestion.Choice;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.drools.findings.InputTexts;
import io.github.icprules.drools.robustness.TextPlaces;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.RequestWalk;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The questions for missing inputs are complete, can be shown, and are worth their order. */
class NextQuestionsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final int RANDOM = 250;
    private static final int QUESTIONED = Integer.getInteger("icprules.questioned", Effort.of(20, 80));

    @Test
    void every_input_that_a_rule_can_miss_has_a_question_in_both_languages() {
        InputTexts texts = InputTexts.bundled();
        Set<String> paths = new TreeSet<>();
        ENGINE.rules().forEach(rule -> paths.addAll(rule.needs()));
        RandomFilings filings = new RandomFilings(RandomFilings.described());
        IntStream.range(0, RANDOM)
                .mapToObj(seed -> Asked.stripped(filings.of(seed), new Random(seed)))
                .filter(Objects::nonNull)
                .forEach(request -> ENGINE.evaluate(request).unchecked().forEach(point -> paths.addAll(point.needs())));
        assertThat(paths).hasSizeGreaterThan(130);
        assertThat(paths.stream().filter(path -> !texts.hasQuestion(path))).isEmpty();
    }

    @Test
    void a_question_can_be_shown_in_a_form() {
        FilingRequest empty = FilingRequest.builder(FilingType.NEW_FIRST).build();
        List<NextQuestion> questions = ENGINE.nextQuestions(empty);
        assertThat(inputs(questions)).hasSizeGreaterThan(25).allSatisfy(question -> {
            assertThat(question.question().in(Language.ZH)).matches(".*[？。]").doesNotContain("{");
            assertThat(question.question().in(Language.EN)).matches(".*[?.]").doesNotContain("{");
            assertThat(question.form() == AnswerForm.TEXT || question.form() == AnswerForm.NUMBER)
                    .as(question.path())
                    // A list has a hint for its items, a last day the answer that there is none, and a type its plain
                    // words.
                    .isEqualTo(question.hint() != null
                            && question.form() != AnswerForm.ENTRIES
                            && question.form() != AnswerForm.DATE
                            && question.form() != AnswerForm.ONE_OF);
            assertThat(question.label()).as(question.path()).isNotNull();
            assertThat(question.parts()).isEmpty();
        });
        NextQuestion type = question(questions, "subject.type");
        assertThat(type.apiField()).isEqualTo("icp_subject.base_info.type");
        assertThat(type.question().in(Language.ZH)).isEqualTo("主办单位是什么性质？");
        assertThat(type.form()).isEqualTo(AnswerForm.ONE_OF);
        assertThat(type.choices())
                .extracting(Choice::value)
                .startsWith("ENTERPRISE", "SOLE_TRADER", "INDIVIDUAL")
                .hasSize(SubjectType.values().length)
                .doesNotHaveDuplicates();
        assertThat(type.mayBlock()).isTrue();
        assertThat(type.asTree(Language.EN))
                .containsEntry("label", "Type of subject")
                .containsEntry("form", "ONE_OF")
                .doesNotContainKey("parts");
        NextQuestion yesOrNo = question(questions, "subject.history.subjectFiled");
        assertThat(yesOrNo.choices()).extracting(Choice::value).containsExactly(true, false);
        assertThat(question(questions, "miniProgram.features").form()).isEqualTo(AnswerForm.SOME_OF);
        assertThat(question(questions, "miniProgram.avatar.bytes").form()).isEqualTo(AnswerForm.NUMBER);
        FilingRequest listed = Corpus.filing("nothing NEW_FIRST; miniProgram.listing={listed=true}", Filings.DAY);
        assertThat(question(ENGINE.nextQuestions(listed), "miniProgram.listing.firstListedOn")
                        .form())
                .isEqualTo(AnswerForm.DATE);
    }

    /** Returns the questions for one input each. */
    private static List<NextQuestion> inputs(List<NextQuestion> questions) {
        return questions.stream()
                .flatMap(question -> question.inputs().stream())
                .toList();
    }

    private static NextQuestion question(List<NextQuestion> questions, String path) {
        return inputs(questions).stream()
                .filter(question -> question.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_choices_fit_the_subject() {
        FilingRequest request =
                Corpus.filing("nothing NEW_FIRST; subject={type=SOLE_TRADER, certificate={}}", Filings.DAY);
        assertThat(question(ENGINE.nextQuestions(request), "subject.certificate.type")
                        .choices())
                .extracting(Choice::value)
                .contains(CertificateType.BUSINESS_LICENCE.name())
                .doesNotContain(CertificateType.FORENSIC_LICENCE.name());
    }

    @Test
    void questions_that_the_applicant_cannot_answer_are_marked_and_come_last() {
        FilingRequest request = Filings.enterprise()
                .with("miniProgram.nameTaken", null)
                .with("miniProgram.nameRelated", null)
                .with("subject.certificate.validity", null)
                .with(
                        "materials",
                        List.of(SubmittedMaterial.builder(Material.SUBJECT_PRINCIPAL_ID)
                                .side(IdSide.FRONT)
                                .build()))
                .request();
        List<NextQuestion> questions = ENGINE.nextQuestions(request);
        assertThat(questions)
                .extracting(NextQuestion::kind)
                .isSorted()
                .contains(
                        UncheckedKind.INPUT_MISSING,
                        UncheckedKind.PICTURE_REVIEW,
                        UncheckedKind.REGISTER,
                        UncheckedKind.DISCRETION);
        assertThat(questions.get(0).path()).isEqualTo("subject.certificate.validity.until");
        assertThat(questions.get(0).parts()).isEmpty();
        assertThat(questions.get(0).isForApplicant()).isTrue();
        NextQuestion picture = question(questions, "materials[0].picture");
        assertThat(picture.isForApplicant()).isFalse();
        assertThat(picture.question().in(Language.ZH)).startsWith("“主体负责人证件（人像面）”的图片");
        assertThat(picture.apiField()).isEqualTo("icp_subject.principal_info.certificate_photo_front");
        assertThat(question(questions, "miniProgram.nameTaken").kind()).isEqualTo(UncheckedKind.REGISTER);
    }

    @Test
    void a_filing_without_open_inputs_has_no_question_and_an_answer_settles_its_question() {
        FilingRequest sound = Filings.enterprise().request();
        assertThat(ENGINE.nextQuestions(sound).stream().filter(NextQuestion::isForApplicant))
                .isEmpty();
        FilingRequest request = Filings.enterprise().with("subject.type", null).request();
        NextQuestion asked = ENGINE.nextQuestions(request).get(0);
        assertThat(asked.path()).isEqualTo("subject.type");
        assertThat(asked.answered(request, SubjectType.ENTERPRISE)).isEqualTo(sound);
        assertThat(asked.answered(request, "ENTERPRISE")).isEqualTo(sound);
        FilingRequest undated =
                Filings.enterprise().with("subject.certificate.validity", null).request();
        NextQuestion lastDay = question(ENGINE.nextQuestions(undated), "subject.certificate.validity.until");
        assertThat(lastDay.answered(undated, true).subject().certificate())
                .extracting(SubjectCertificate::validity)
                .isEqualTo(Validity.withoutEnd());
        assertThatThrownBy(() -> asked.answered(request, "NOTHING")).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * In the order of the form, each question is asked that a rule misses, until the report is complete. An applicant answers with the
     * value of the filing that was stripped or, where this has none, with a value of another filing. A question with parts counts
     * once.
     */
    @Test
    void asking_in_this_order_takes_fewer_questions_than_asking_in_the_order_of_the_form() {
        List<FilingRequest> seeds = RandomFilings.described()
                .filter(request -> Asked.roundTrip(request) != null)
                .toList();
        Asked asked = new Asked(seeds);
        long byRank = 0;
        long byForm = 0;
        long byWholeForm = 0;
        int counted = 0;
        for (int seed = 0; seed < QUESTIONED; seed++) {
            Random random = new Random(seed);
            FilingRequest truth = seeds.get(random.nextInt(seeds.size()));
            FilingRequest start = Objects.requireNonNull(Asked.stripped(truth, random));
            int ranked = asked.questions(start, truth, seed, Asked::ranked);
            int formed = asked.questions(start, truth, seed, Asked::missed);
            // A filing that no answer of the pool completes says nothing of the order.
            if (ranked >= 0 && formed >= 0) {
                counted++;
                byRank += ranked;
                byForm += formed;
                byWholeForm += asked.blanks(start);
            }
        }
        System.out.printf(
                "next questions: %d filings, %.1f questions in the order of nextQuestions, %.1f in the order of the"
                        + " form, %.1f blank entries in the form%n",
                counted, 1.0 * byRank / counted, 1.0 * byForm / counted, 1.0 * byWholeForm / counted);
        assertThat(counted).isGreaterThan(QUESTIONED * 3 / 4);
        assertThat(byRank).isLessThan(byForm * 85 / 100);
    }

    /** An applicant who is asked. */
    private static final class Asked {

        private static final List<String> FORM = form();

        /** The values that other filings have at a path. */
        private final Map<String, List<Object>> values = new HashMap<>();

        Asked(List<FilingRequest> filings) {
            for (FilingRequest filing : filings) {
                Map<String, Object> tree = filing.asTree();
                for (String path : FORM) {
                    Object value = RequestPath.of(path).in(tree);
                    if (value != null) {
                        values.computeIfAbsent(path, any -> new ArrayList<>()).add(value);
                    }
                }
            }
        }

        /** Returns the questions to ask; {@code null} if the report is complete. */
        interface Order {
            @Nullable List<List<String>> of(FilingRequest request);
        }

        static @Nullable List<List<String>> ranked(FilingRequest request) {
            List<NextQuestion> questions = ENGINE.nextQuestions(request).stream()
                    .filter(NextQuestion::mayBlock)
                    .toList();
            return questions.isEmpty() && ENGINE.evaluate(request).isComplete()
                    ? null
                    : questions.stream()
                            .filter(NextQuestion::isForApplicant)
                            .map(question -> question.inputs().stream()
                                    .map(NextQuestion::path)
                                    .toList())
                            .toList();
        }

        /** What the rules miss and the applicant can state, in the order of the form. */
        static @Nullable List<List<String>> missed(FilingRequest request) {
            FilingReport report = ENGINE.evaluate(request);
            return report.isComplete()
                    ? null
                    : report.unchecked(UncheckedKind.INPUT_MISSING).stream()
                            .map(Unchecked::needs)
                            .flatMap(List::stream)
                            .distinct()
                            .filter(Asked::isStatable)
                            .sorted(Comparator.comparing(Asked::position))
                            .map(List::of)
                            .toList();
        }

        /** Returns the number of questions until the report is complete; -1 if the questions end before. */
        int questions(FilingRequest start, FilingRequest truth, int seed, Order order) {
            FilingRequest request = start;
            Set<String> asked = new HashSet<>();
            for (int count = 0; ; count++) {
                List<List<String>> questions = order.of(request);
                if (questions == null) {
                    return count;
                }
                List<String> paths = questions.stream()
                        .filter(next -> !asked.containsAll(next))
                        .findFirst()
                        .orElse(null);
                if (paths == null) {
                    return -1;
                }
                for (String path : paths) {
                    if (asked.add(path)) {
                        request = answered(request, path, truth, new Random(31L * seed + path.hashCode()));
                    }
                }
            }
        }

        private FilingRequest answered(FilingRequest request, String path, FilingRequest truth, Random random) {
            Object value = RequestPath.of(path).in(truth.asTree());
            List<Object> others = values.getOrDefault(path, List.of());
            if (value == null && !others.isEmpty()) {
                value = others.get(random.nextInt(others.size()));
            }
            try {
                return value == null
                        ? request
                        : FilingRequest.fromTree(RequestPath.of(path).put(request.asTree(), value));
            } catch (IllegalArgumentException e) {
                // The answer contradicts an earlier answer, so the applicant leaves the entry blank.
                return request;
            }
        }

        /** Returns the entries of the form that are blank. */
        int blanks(FilingRequest request) {
            Map<String, Object> tree = request.asTree();
            return (int) FORM.stream()
                    .filter(path -> RequestPath.of(path).in(tree) == null)
                    .count();
        }

        private static String position(String path) {
            int index = FORM.indexOf(path.replaceAll("\\[.*", ""));
            return "%04d %s".formatted(index < 0 ? FORM.size() : index, path);
        }

        static boolean isStatable(String path) {
            return SettledBy.any(List.of(path), false) == UncheckedKind.INPUT_MISSING;
        }

        /** The inputs that rules can miss, in the order in which the model has them. */
        private static List<String> form() {
            Set<String> missed = new HashSet<>(Set.of("materials"));
            ENGINE.rules().forEach(rule -> missed.addAll(rule.needs()));
            missed.removeIf(path -> !isStatable(path));
            List<String> form = new ArrayList<>();
            new RequestWalk(true) {
                @Override
                protected Object at(Component component, Object value) {
                    if (missed.contains(path())) {
                        form.add(path());
                    }
                    return value;
                }
            }.through(TextPlaces.full(FilingType.NEW_FIRST, SubjectType.ENTERPRISE));
            return form;
        }

        /** Returns a filing without some of its inputs; {@code null} if the filing cannot be written as a tree. */
        static @Nullable FilingRequest stripped(FilingRequest request, Random random) {
            FilingRequest stripped = roundTrip(request);
            if (stripped == null) {
                return null;
            }
            double share = 0.3 + 0.7 * random.nextDouble();
            for (String path : FORM) {
                if (random.nextDouble() < share) {
                    Map<String, Object> tree = stripped.asTree();
                    if (RequestPath.of(path).in(tree) != null) {
                        try {
                            stripped =
                                    FilingRequest.fromTree(RequestPath.of(path).put(tree, null));
                        } catch (IllegalArgumentException e) {
                            // The model cannot do without this value.
                        }
                    }
                }
            }
            return stripped;
        }

        static @Nullable FilingRequest roundTrip(FilingRequest request) {
            try {
                return FilingRequest.fromTree(request.asTree());
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}
