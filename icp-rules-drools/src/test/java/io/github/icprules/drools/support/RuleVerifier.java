package io.github.icprules.drools.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.RuleKind;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.law.BasisKind;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Provision;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.ReportOutline.Section;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Verifies the findings of one rule on a request. All rules run; only the findings of this rule are compared. */
public final class RuleVerifier {

    /** The evaluation date of requests without one: a Tuesday on which every rule is in force. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final Map<String, RuleDescription> RULES = new TreeMap<>();
    private static final Evidence EVIDENCE = Evidence.collected();
    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** Shows the language of a word: a Chinese sign anywhere, or the first letter. */
    private static final Pattern LANGUAGE =
            Pattern.compile("(?<chinese>(?s:.*)[“”\\u3000-\\u303F\\uFF00-\\uFF0F\\uFF1A-\\uFF20]|\\p{IsHan})|[a-zA-Z]");

    private static final Map<ProvincialProfile, IcpRuleEngine> ENGINES = new ConcurrentHashMap<>();

    static {
        ENGINE.rules().forEach(rule -> RULES.put(rule.id(), rule));
        ENGINES.put(ProvincialProfile.CURRENT, ENGINE);
    }

    private final RuleDescription rule;
    private final ProvincialProfile profile;
    private final @Nullable IcpRuleEngine own;

    private RuleVerifier(RuleDescription rule, ProvincialProfile profile, @Nullable IcpRuleEngine own) {
        this.rule = rule;
        this.profile = profile;
        this.own = own;
    }

    /** {@return the verifier of a rule} An id that does not exist is an error, so that a misspelt rule does not count as silent. */
    public static RuleVerifier rule(String id) {
        CALLERS.walk(RuleVerifier::testClasses).forEach(EVIDENCE::testedBy);
        return new RuleVerifier(
                Objects.requireNonNull(RULES.get(id), () -> "There is no rule " + id), ProvincialProfile.CURRENT, null);
    }

    /** {@return the same rule, with this part of the provincial requirements reported} */
    public RuleVerifier with(ProvincialProfile profile) {
        return new RuleVerifier(rule, profile, null);
    }

    /**
     * {@return the same rule in another engine with the bundled rules, such as one with other limits} Its outcomes count as tested;
     * its assertions are not repeated with mutants.
     */
    public RuleVerifier by(IcpRuleEngine engine) {
        return new RuleVerifier(rule, profile, engine);
    }

    /** {@return the same rule, tested by a file of cases} */
    public RuleVerifier inFile(String file) {
        EVIDENCE.testedBy(file);
        return this;
    }

    private IcpRuleEngine engine() {
        if (own != null) {
            return own;
        }
        return ENGINES.computeIfAbsent(
                profile,
                part -> DroolsIcpRuleEngine.builder()
                        .provinces(ProvincialRequirements.bundled().withProfile(part))
                        .build());
    }

    /** {@return the test classes among the callers} Helpers of several tests can be in another class. */
    private static Set<String> testClasses(Stream<StackWalker.StackFrame> frames) {
        return frames.map(frame -> frame.getDeclaringClass().getNestHost().getSimpleName())
                .filter(name -> name.endsWith("Test"))
                .collect(Collectors.toSet());
    }

    /** {@return the findings on a request} */
    public Outcome given(FilingRequest request) {
        FilingRequest dated = request.evaluatedOn() == null ? request.withEvaluatedOn(DAY) : request;
        return new Outcome(dated, engine().evaluate(dated)).isWhole();
    }

    /** {@return the findings on a request} */
    public Outcome given(FilingRequest.Builder request) {
        return given(request.build());
    }

    /** The rule has a finding on this day and none on the day before. */
    public void countsFrom(LocalDate day, FilingRequest request) {
        given(request.withEvaluatedOn(day)).speaks();
        given(request.withEvaluatedOn(day.minusDays(1))).isSilent();
        if (day.equals(rule.inForceFrom())) {
            EVIDENCE.saw(rule.id(), RuleOutcome.STARTS);
        }
    }

    /** The rule has a finding on this day and none on the day after. */
    public void countsUntil(LocalDate day, FilingRequest request) {
        given(request.withEvaluatedOn(day)).speaks();
        given(request.withEvaluatedOn(day.plusDays(1))).isSilent();
    }

    /** The findings of the rule. */
    public final class Outcome {

        private final FilingRequest request;
        private final FilingReport report;

        private Outcome(FilingRequest request, FilingReport report) {
            this.request = request;
            this.report = report;
        }

        /** Asserts what holds of every report. */
        private Outcome isWhole() {
            assertThat(report.verdict()).isNotNull();
            // The ordinary build composes the sentences of one in eight reports.
            int findings = report.violations().size() + report.unchecked().size();
            if ((rule.id().hashCode() + findings) % Effort.of(8, 1) != 0) {
                return this;
            }
            for (Language language : Language.values()) {
                assertThat(report.asTree(language).toString())
                        .doesNotContain("null")
                        .doesNotContainPattern("[{][a-zA-Z0-9]+}");
            }
            return this;
        }

        /** {@return the whole report} */
        public FilingReport report() {
            return report;
        }

        /** The rule finds fault with exactly these places. */
        public Outcome isViolatedAt(String... paths) {
            return isFoundAt(Objects.requireNonNull(rule.severity(), rule.id()), paths);
        }

        private Outcome isFoundAt(Severity severity, String... paths) {
            return holds(it -> {
                assertThat(it.places()).as(rule.id()).containsExactlyInAnyOrder(paths);
                assertThat(it.violations()).extracting(Violation::severity).containsOnly(severity);
                assertThat(it.unchecked()).as("undecided as well").isEmpty();
            });
        }

        /** The rule finds fault with exactly these places, as grave as the province's table has it. */
        public Outcome isProvincialViolationAt(Severity severity, String... paths) {
            isFoundAt(severity, paths);
            // The sources of the row come first, then those of the words that the rule reads.
            return holds(it -> assertThat(it.violations())
                    .allSatisfy(violation -> assertThat(violation.basis())
                            .filteredOn(article -> !rule.basis().contains(article))
                            .isNotEmpty()
                            .extracting(LegalBasis::kind)
                            .containsOnly(BasisKind.PROVINCIAL_REQUIREMENT)));
        }

        /** The rule finds fault of this severity with exactly these places. */
        public Outcome isViolatedAt(Severity severity, String... paths) {
            assertThat(rule.severity()).as(rule.id()).isEqualTo(severity);
            return isViolatedAt(paths);
        }

        /** The rule says what the law threatens with. */
        public Outcome threatens(String penaltyId) {
            return holds(it -> assertThat(Stream.concat(
                                    it.violations().stream().map(Violation::penalty),
                                    it.all(Duty.class).stream().map(Duty::penalty))
                            .map(penalty -> penalty == null ? null : penalty.id()))
                    .as(rule.id())
                    .containsOnly(penaltyId));
        }

        /** The rule names the code that the platform answers with. */
        public Outcome answeredBy(int errcode) {
            return holds(it -> assertThat(it.violations())
                    .extracting(Violation::platformErrcode)
                    .as(rule.id())
                    .containsOnly(errcode));
        }

        /**
         * One sentence of the rule has all these words: in Chinese if a word has a Chinese sign or its first letter is Chinese,
         * in English if its first letter is Latin, and in both languages if it has only digits and other signs.
         */
        public Outcome isSaying(String... words) {
            return holds(it -> assertThat(it.texts())
                    .as(rule.id())
                    .anyMatch(text -> Stream.of(words).allMatch(word -> isIn(text, word)), "has " + List.of(words)));
        }

        /** {@return whether a word is in the sentence of its language, or in both sentences if the word has no language} */
        public static boolean isIn(Text text, String word) {
            Matcher language = LANGUAGE.matcher(word);
            boolean isOfOne = language.find();
            boolean isChinese = isOfOne && language.group("chinese") != null;
            return ((isOfOne && !isChinese) || text.in(Language.ZH).contains(word))
                    && (isChinese || text.in(Language.EN).contains(word));
        }

        /** The rule finds something, and no sentence contains one of these words. */
        public Outcome isNotSaying(String... words) {
            return holds(it -> assertThat(it.sentences())
                    .as(rule.id())
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(sentence).doesNotContain(words)));
        }

        /** The violations cite these provisions, among others. */
        public Outcome cites(String... provisions) {
            return holds(it -> assertThat(it.provisions()).as(rule.id()).contains(provisions));
        }

        /** The violations cite none of these provisions. */
        public Outcome citesNot(String... provisions) {
            return holds(
                    it -> assertThat(it.provisions()).as(rule.id()).isNotEmpty().doesNotContain(provisions));
        }

        /** The violations are at exactly these fields of WeChat's API, in this order. */
        public Outcome isAtField(String... fields) {
            return holds(it -> assertThat(it.violations())
                    .extracting(Violation::apiField)
                    .as(rule.id())
                    .containsExactly(fields));
        }

        /** The rule asks for its material, which has this status. */
        public Outcome isRequired(RequirementStatus status) {
            return holds(it -> {
                assertThat(it.all(MaterialRequirement.class))
                        .extracting(MaterialRequirement::status)
                        .containsExactly(status);
                boolean missed = status == RequirementStatus.MISSING && rule.severity() != null;
                assertThat(it.violations().size() + it.unchecked().size()).isEqualTo(missed ? 1 : 0);
            });
        }

        /** The rule asks for this material, which has this status. */
        public Outcome isRequired(Material material, RequirementStatus status) {
            holds(it -> assertThat(it.all(MaterialRequirement.class))
                    .extracting(MaterialRequirement::material)
                    .containsExactly(material));
            return isRequired(status);
        }

        /** The rule names this stage, with this deadline or none. */
        public Outcome isDue(Stage stage, @Nullable LocalDate deadline) {
            holds(it -> assertThat(it.all(TimelineEntry.class))
                    .extracting(TimelineEntry::stage)
                    .containsExactly(stage));
            return isDue(deadline);
        }

        /** The rule names its stage or its duty, with this deadline or none. */
        public Outcome isDue(@Nullable LocalDate deadline) {
            return holds(it -> assertThat(Stream.concat(
                            it.all(TimelineEntry.class).stream().map(TimelineEntry::deadline),
                            it.all(Duty.class).stream().map(Duty::deadline)))
                    .containsExactly(deadline));
        }

        /** The rule reports its open point, which no input decides. */
        public Outcome isOpen() {
            return holds(it ->
                    assertThat(it.unchecked()).extracting(Unchecked::needs).containsExactly(List.of()));
        }

        /** The rule has any finding. */
        public Outcome speaks() {
            return holds(it -> assertThat(it.sentences()).as(rule.id()).isNotEmpty());
        }

        /** The rule has no finding. */
        public Outcome isSilent() {
            return holds(it -> assertThat(it.sentences()).as(rule.id()).isEmpty());
        }

        /** The rule cannot decide without exactly these inputs. */
        public Outcome isUndecidedFor(String... needs) {
            holds(it -> {
                assertThat(it.unchecked()).as(rule.id()).isNotEmpty();
                assertThat(it.unchecked().get(0).needs()).containsExactlyInAnyOrder(needs);
                assertThat(it.violations()).as("violated as well").isEmpty();
            });
            EVIDENCE.saw(rule.id(), outcome());
            return this;
        }

        /** The rule cannot decide without exactly these inputs, and reports exactly this path. */
        public Outcome isUndecidedAt(String path, String... needs) {
            holds(it -> assertThat(it.unchecked())
                    .flatExtracting(open -> together(open.path(), open.alsoAt()))
                    .as(rule.id())
                    .containsExactly(path));
            return isUndecidedFor(needs);
        }

        /**
         * Asserts, and keeps the assertion, so that it can be repeated with mutants. A rule that is silent before its first day
         * shows nothing of its conditions, and an undecided rule must be asserted as undecided.
         */
        private Outcome holds(Consumer<Outcome> assertion) {
            assertion.accept(this);
            if (own == null) {
                EVIDENCE.asserted(
                        rule.id(), request, profile, answer -> assertion.accept(new Outcome(request, answer)));
            }
            RuleOutcome outcome = outcome();
            boolean counts = !report.evaluatedOn().isBefore(rule.inForceFrom())
                    && (rule.inForceUntil() == null || !report.evaluatedOn().isAfter(rule.inForceUntil()));
            if (outcome == RuleOutcome.SPEAKS || (outcome == RuleOutcome.SILENT && counts)) {
                EVIDENCE.saw(rule.id(), outcome);
            }
            return this;
        }

        private RuleOutcome outcome() {
            Set<Section> sections = Found.in(report).stream()
                    .filter(each -> each.ruleId().equals(rule.id()))
                    .map(Found::section)
                    .collect(Collectors.toSet());
            return sections.isEmpty()
                    ? RuleOutcome.SILENT
                    : rule.kind() != RuleKind.OPEN_POINT && sections.equals(Set.of(Section.UNCHECKED))
                            ? RuleOutcome.UNDECIDED
                            : RuleOutcome.SPEAKS;
        }

        /** {@return what the rule finds, in one line} */
        @Override
        public String toString() {
            List<String> found = Stream.of(
                            violations().stream()
                                    .map(violation -> "violated %s at %s"
                                            .formatted(
                                                    violation.severity(),
                                                    String.join(", ", together(violation.path(), violation.alsoAt())))),
                            all(MaterialRequirement.class).stream()
                                    .map(requirement ->
                                            "requires %s %s".formatted(requirement.material(), requirement.status())),
                            all(TimelineEntry.class).stream()
                                    .map(entry -> "due %s %s".formatted(entry.stage(), entry.deadline())),
                            all(Duty.class).stream().map(duty -> "due " + duty.deadline()),
                            unchecked().stream()
                                    .map(open -> "undecided at %s for %s"
                                            .formatted(open.path(), String.join(", ", open.needs()))),
                            sentences().stream().map(sentence -> "says " + sentence))
                    .flatMap(each -> each)
                    .toList();
            return found.isEmpty() ? "silent" : String.join("; ", found);
        }

        /** What the rule finds in a list of the report, by the type of the list's items. */
        private <T> List<T> all(Class<T> type) {
            return Found.of(report, rule.id(), type);
        }

        private List<Violation> violations() {
            return all(Violation.class);
        }

        private List<Unchecked> unchecked() {
            return all(Unchecked.class);
        }

        /** All places at which the rule finds fault: of one person in both roles, both. */
        private List<String> places() {
            return violations().stream()
                    .flatMap(violation -> together(violation.path(), violation.alsoAt()).stream())
                    .toList();
        }

        private static List<String> together(String path, List<String> alsoAt) {
            return Stream.concat(Stream.of(path), alsoAt.stream()).toList();
        }

        private List<String> provisions() {
            return violations().stream()
                    .flatMap(violation -> violation.basis().stream())
                    .map(LegalBasis::provision)
                    .filter(Objects::nonNull)
                    .map(Provision::id)
                    .toList();
        }

        private List<String> sentences() {
            return texts().stream()
                    .flatMap(text -> Stream.of(Language.values()).map(text::in))
                    .toList();
        }

        private List<Text> texts() {
            return Stream.of(
                            violations().stream().map(Violation::message),
                            violations().stream().map(Violation::suggestion),
                            all(MaterialRequirement.class).stream().map(MaterialRequirement::reason),
                            unchecked().stream().map(Unchecked::message),
                            all(TimelineEntry.class).stream().map(TimelineEntry::message),
                            all(TimelineEntry.class).stream().map(TimelineEntry::duration),
                            all(Duty.class).stream().map(Duty::message),
                            all(Duty.class).stream().map(Duty::when))
                    .<Text>flatMap(texts -> texts)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
