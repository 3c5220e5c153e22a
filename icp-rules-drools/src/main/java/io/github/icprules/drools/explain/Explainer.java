package io.github.icprules.drools.explain;

import io.github.icprules.RuleKind;
import io.github.icprules.drools.compiled.RuleReading;
import io.github.icprules.drools.compiled.RuleReading.Pattern;
import io.github.icprules.drools.condition.AnswerPath;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.explain.ConditionResult;
import io.github.icprules.explain.ExplainedCondition;
import io.github.icprules.explain.ExplainedFact;
import io.github.icprules.explain.Explanation;
import io.github.icprules.explain.Finding;
import io.github.icprules.explain.Input;
import io.github.icprules.explain.Outcome;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Explains the outcome of rules in the evaluation of one filing. */
public final class Explainer {

    /**
     * The most facts that an explanation of a rule contains. A reader who looks for one fact asks for a filing with this fact, and a
     * filing with a thousand items would make an explanation of all rules larger than the memory.
     */
    private static final int MOST_FACTS = 15;

    private static final int MOST_CONDITIONS = 40;
    private static final int MOST_INPUTS = 20;

    /** The pattern of a rule without a pattern of its own. */
    private static final Pattern NO_PATTERN = new Pattern(Void.class, List.of());

    private final Messages messages;
    private final Filing filing;
    private final List<Fact> facts;
    private final Function<String, FindingsOfRule> said;
    private final Function<Fact, FilingReport> alone;
    private final IdentityHashMap<Fact, Function<String, FindingsOfRule>> saidAlone = new IdentityHashMap<>();
    private final IdentityHashMap<RuleReading.Condition, ReadCondition> read = new IdentityHashMap<>();
    private final ShownInputs inputs;

    /**
     * Takes an evaluation.
     *
     * @param facts all facts of the filing
     * @param report the report on the filing
     * @param alone makes a report on a single fact
     */
    public Explainer(
            Messages messages,
            Filing filing,
            List<Fact> facts,
            FilingReport report,
            Function<Fact, FilingReport> alone) {
        this.messages = messages;
        this.filing = filing;
        this.facts = facts;
        this.said = FindingsOfRule.in(report);
        this.alone = alone;
        this.inputs = new ShownInputs(filing);
    }

    /** Returns the explanation of a rule. */
    public Explanation of(RuleReading rule) {
        RuleInfo info = rule.info();
        List<LegalBasis> notInForce = notInForce(info);
        List<Meant> meant = rule.patterns().stream()
                .flatMap(pattern -> facts.stream()
                        .filter(fact -> pattern.type().isInstance(fact) && isMeant(pattern, fact))
                        .map(fact -> new Meant(pattern, fact)))
                .toList();
        List<ExplainedFact> explained = shown(meant, said.apply(info.id())).stream()
                .map(each -> explained(rule, each.pattern(), each.fact(), notInForce.isEmpty()))
                .toList();
        Outcome outcome = outcome(info, explained, notInForce.isEmpty());
        RuleInfo.Days days = info.days(law());
        return new Explanation(
                info.id(),
                messages.text(info.id(), "title"),
                outcome,
                outcome == Outcome.FOUND ? found(info) : List.of(),
                reason(rule, outcome, explained, meant.size(), days, notInForce),
                filing.on(),
                days.from(),
                days.until(),
                notInForce,
                explained,
                explained.isEmpty() ? notReached(rule) : List.of(),
                meant.size() - explained.size());
    }

    /** A fact that a rule is about, with the pattern of the rule. */
    private record Meant(Pattern pattern, Fact fact) {}

    /** Returns the facts to explain, in their order: if there are too many, those with an entry in the report before others. */
    private static List<Meant> shown(List<Meant> meant, FindingsOfRule entries) {
        if (meant.size() <= MOST_FACTS) {
            return meant;
        }
        Set<Integer> shown = new TreeSet<>();
        IntStream.range(0, meant.size())
                .filter(i -> entries.isAt(meant.get(i).fact().path()))
                .limit(MOST_FACTS)
                .forEach(shown::add);
        for (int i = 0; shown.size() < MOST_FACTS; i++) {
            shown.add(i);
        }
        return shown.stream().map(meant::get).toList();
    }

    private Outcome outcome(RuleInfo info, List<ExplainedFact> explained, boolean isInForce) {
        FindingsOfRule entries = said.apply(info.id());
        if (!entries.isNothing()) {
            return outcome(
                    info,
                    entries,
                    explained.isEmpty() || explained.stream().anyMatch(fact -> fact.outcome() == Outcome.FOUND));
        }
        if (!isInForce) {
            return Outcome.NOT_IN_FORCE;
        }
        return explained.isEmpty() ? Outcome.NO_FACT : Outcome.SILENT;
    }

    /**
     * Returns the outcome of entries of a report.
     *
     * @param isDecided whether an entry without a decision is the finding of the rule: an open point without missing inputs
     */
    private static Outcome outcome(RuleInfo info, FindingsOfRule entries, boolean isDecided) {
        if (!entries.found().isEmpty()) {
            return Outcome.FOUND;
        }
        if (entries.isFault()) {
            return Outcome.BROKE_OFF;
        }
        return info.kind() == RuleKind.OPEN_POINT && isDecided ? Outcome.FOUND : Outcome.UNDECIDED;
    }

    private List<Finding> found(RuleInfo info) {
        List<Finding> found = new ArrayList<>(said.apply(info.id()).found().keySet());
        return found.isEmpty() ? List.of(Finding.OPEN_POINT) : found;
    }

    /** Returns whether a rule is about a fact. For example, a rule on one value is not about requirements with another value. */
    private boolean isMeant(Pattern pattern, Fact fact) {
        return pattern.conditions().stream()
                .filter(condition -> read(pattern, condition).isChoosing())
                .allMatch(condition -> test(condition, fact) != ConditionResult.FAILED);
    }

    private ReadCondition read(Pattern pattern, RuleReading.Condition condition) {
        return read.computeIfAbsent(condition, unread -> ReadCondition.of(pattern.type(), unread));
    }

    private ExplainedFact explained(RuleReading rule, Pattern pattern, Fact fact, boolean isInForce) {
        List<ExplainedCondition> conditions = Stream.concat(
                        pattern.conditions().stream().map(condition -> explained(pattern, condition, fact)),
                        QuantifiedCondition.of(rule).stream()
                                .map(condition -> condition.explained(filing, facts, inputs::at)))
                .toList();
        FindingsOfRule entries = said.apply(rule.info().id());
        FindingsOfRule ofFact = entries.isNothing()
                ? entries
                : saidAlone
                        .computeIfAbsent(fact, first -> FindingsOfRule.in(alone.apply(first)))
                        .apply(rule.info().id());
        boolean isMet = conditions.stream().noneMatch(condition -> condition.result() == ConditionResult.FAILED);
        Outcome outcome =
                isMet && !isInForce ? Outcome.NOT_IN_FORCE : outcome(rule, entries, ofFact, conditions, fact, isMet);
        return new ExplainedFact(
                fact.path().isEmpty() ? "filingType" : fact.path(),
                FactTexts.name(fact),
                outcome,
                reason(rule, pattern, outcome, conditions, fact),
                first(MOST_CONDITIONS, conditions),
                Math.max(0, conditions.size() - MOST_CONDITIONS));
    }

    private static Outcome outcome(
            RuleReading rule,
            FindingsOfRule entries,
            FindingsOfRule ofFact,
            List<ExplainedCondition> conditions,
            Fact fact,
            boolean isMet) {
        boolean isKnown = fact.placesUndecided().isEmpty()
                && conditions.stream().allMatch(condition -> condition.result() != ConditionResult.UNKNOWN);
        if (!ofFact.isNothing()) {
            return outcome(rule.info(), ofFact, isKnown);
        }
        // A rule on several facts does not fire for a single fact, so the entries of the whole report count.
        return !rule.isOfSingleFacts() && isMet && !entries.isNothing()
                ? outcome(rule.info(), entries, isKnown)
                : Outcome.SILENT;
    }

    private ExplainedCondition explained(Pattern pattern, RuleReading.Condition condition, Fact fact) {
        ReadCondition known = read(pattern, condition);
        Map<String, Input> shown = new LinkedHashMap<>();
        Map<String, Input> missing = new LinkedHashMap<>();
        Question.in(known.expression()).forEach(question -> show(pattern.type(), question, fact, shown));
        known.expression()
                .paths()
                .flatMap(path -> path.steps().stream())
                .flatMap(step -> step.input().stream())
                .forEach(path -> shown.computeIfAbsent(path, inputs::at));
        known.answers().forEach(answer -> addMissing(answer, fact, missing));
        ConditionResult result = test(condition, fact);
        return new ExplainedCondition(
                known.words(),
                known.drl(),
                result == ConditionResult.HELD && !missing.isEmpty() ? ConditionResult.UNKNOWN : result,
                first(MOST_INPUTS, List.copyOf(shown.values())),
                first(MOST_INPUTS, List.copyOf(missing.values())),
                Math.max(0, shown.size() - MOST_INPUTS) + Math.max(0, missing.size() - MOST_INPUTS));
    }

    private static <T> List<T> first(int most, List<T> all) {
        return all.size() <= most ? all : all.subList(0, most);
    }

    /** Adds the inputs of a question. */
    private void show(Class<?> type, Question question, Fact fact, Map<String, Input> shown) {
        Property.of(type, question.path()).ifPresent(property -> {
            try {
                String place = property.place(fact);
                for (String path : PropertyTexts.inputs(property.key())) {
                    String whole = path.startsWith(".") ? place + (path.equals(".") ? "" : path) : path;
                    shown.computeIfAbsent(whole, inputs::at);
                }
            } catch (RuntimeException | StackOverflowError problem) {
                // The property depends on a condition that the fact does not meet. The test of the condition shows
                // this.
            }
        });
    }

    private void addMissing(AnswerPath answer, Fact fact, Map<String, Input> missing) {
        try {
            answer.of(fact)
                    .gaps()
                    .forEach(gap -> gap.paths().forEach(path -> missing.computeIfAbsent(path, inputs::at)));
        } catch (RuntimeException | StackOverflowError problem) {
            // As above.
        }
    }

    static ConditionResult test(RuleReading.Condition condition, Fact fact) {
        try {
            return condition.test().isMetBy(fact) ? ConditionResult.HELD : ConditionResult.FAILED;
        } catch (Exception | StackOverflowError problem) {
            return ConditionResult.NOT_REACHED;
        }
    }

    private List<ExplainedCondition> notReached(RuleReading rule) {
        return rule.patterns().stream()
                .flatMap(pattern -> pattern.conditions().stream()
                        .map(condition -> read(pattern, condition))
                        .map(known -> new ExplainedCondition(
                                known.words(), known.drl(), ConditionResult.NOT_REACHED, List.of(), List.of())))
                .toList();
    }

    private Text reason(
            RuleReading rule, Pattern pattern, Outcome outcome, List<ExplainedCondition> conditions, Fact fact) {
        return switch (outcome) {
            case FOUND -> OutcomeTexts.MET;
            case UNDECIDED ->
                OutcomeTexts.undecided(Stream.concat(
                                fact.placesUndecided().stream(),
                                conditions.stream()
                                        .flatMap(condition -> condition.missing().stream())
                                        .map(Input::path))
                        .distinct()
                        .toList());
            case BROKE_OFF -> OutcomeTexts.BROKE_OFF;
            case NOT_IN_FORCE -> OutcomeTexts.MET_BUT_NOT_IN_FORCE;
            default ->
                IntStream.range(0, conditions.size())
                        .filter(i -> conditions.get(i).result() == ConditionResult.FAILED)
                        .mapToObj(i -> OutcomeTexts.sentence(denial(rule, pattern, i)))
                        .findFirst()
                        .orElseGet(() -> OutcomeTexts.leftOut(rule));
        };
    }

    /** Returns the opposite of a condition of a fact: of the pattern, or on a list. */
    private Text denial(RuleReading rule, Pattern pattern, int condition) {
        int ofPattern = pattern.conditions().size();
        return condition < ofPattern
                ? read(pattern, pattern.conditions().get(condition)).denial()
                : QuantifiedCondition.of(rule).get(condition - ofPattern).denial();
    }

    private Text reason(
            RuleReading rule,
            Outcome outcome,
            List<ExplainedFact> explained,
            int facts,
            RuleInfo.Days days,
            List<LegalBasis> notInForce) {
        String id = rule.info().id();
        return switch (outcome) {
            case FOUND -> OutcomeTexts.listed(said.apply(id));
            case UNDECIDED -> OutcomeTexts.undecided(said.apply(id).needs());
            case BROKE_OFF -> OutcomeTexts.BROKE_OFF;
            case NOT_IN_FORCE -> OutcomeTexts.notInForce(filing.on(), days, notInForce);
            case NO_FACT -> noFact(rule);
            case SILENT -> OutcomeTexts.silent(explained, facts);
        };
    }

    private Text noFact(RuleReading rule) {
        Pattern pattern = rule.patterns().stream()
                .filter(each -> facts.stream().noneMatch(each.type()::isInstance))
                .findFirst()
                .or(() -> rule.patterns().stream().findFirst())
                .orElse(NO_PATTERN);
        List<Fact> others =
                facts.stream().filter(fact -> pattern.type().isInstance(fact)).toList();
        if (others.isEmpty()) {
            return FactTexts.absent(pattern.type(), filing);
        }
        List<Text> meant = pattern.conditions().stream()
                .map(condition -> read(pattern, condition))
                .filter(ReadCondition::isChoosing)
                .map(ReadCondition::words)
                .toList();
        return OutcomeTexts.othersOnly(FactTexts.type(pattern.type()), others.size(), meant);
    }

    /**
     * Returns each provision of the rule that is not in force on the day, in its next version, or otherwise in its last version.
     */
    private List<LegalBasis> notInForce(RuleInfo info) {
        if (info.basis().on(filing.law()) != null) {
            return List.of();
        }
        List<LegalBasis> absent = new ArrayList<>();
        for (String article : info.basis().ids()) {
            List<LegalBasis> versions = law().versionsOf(article);
            if (versions.stream().noneMatch(version -> version.inForceOn(filing.on()))) {
                versions.stream()
                        .filter(version -> Objects.requireNonNull(version.provision())
                                .from()
                                .isAfter(filing.on()))
                        .findFirst()
                        .or(() -> versions.stream()
                                .max(Comparator.comparing(version -> Objects.requireNonNull(version.provision())
                                        .from())))
                        .ifPresent(absent::add);
            }
        }
        return absent;
    }

    private DatedLaw law() {
        return filing.knowledge().law();
    }
}
