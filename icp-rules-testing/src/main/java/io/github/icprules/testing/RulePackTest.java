package io.github.icprules.testing;

import static java.util.Objects.requireNonNull;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.RuleKind;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.PackFailure;
import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.pack.CompiledPacks;
import io.github.icprules.drools.pack.DroppedConditions;
import io.github.icprules.drools.pack.DroppedConditions.Dropped;
import io.github.icprules.fixtures.RuleVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Unchecked;
import io.github.icprules.testing.RuleCase.Outcome;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Tests a rule pack with the checks that the build of the library uses for the bundled rules. A subclass names the folder of the
 * pack and lists cases. A case is a filing and the expected outcome of one rule.
 *
 * <pre>{@code
 * class AcmePackTest extends RulePackTest {
 *
 *     AcmePackTest() {
 *         super(Path.of("packs/acme"));
 *     }
 *
 *     @Override
 *     protected List<RuleCase> cases() {
 *         SampleFiling filing = Filings.enterprise();
 *         return List.of(
 *                 rule("brand.competitor").given(filing.with("miniProgram.name", "样例云助手")).violates("miniProgram.name"),
 *                 rule("brand.competitor").given(filing).isSilent(),
 *                 rule("brand.competitor").given(filing.without("miniProgram.name")).isUndecided("miniProgram.name"));
 *     }
 * }
 * }</pre>
 *
 * <p>A test fails
 *
 * <ul>
 *   <li>if the outcome of a rule differs from a case;
 *   <li>if a rule does not have a case in which it fires, a case in which it is silent and, if the rule reads an answer, a case in
 *       which it is undecided;
 *   <li>if a condition of a rule can be removed without a changed outcome in a case of the rule; in a condition {@code a || b},
 *       each operand is also removed;
 *   <li>if a rule fires on the day before its first day or on the day after its last day;
 *   <li>if a sentence of a finding has a value without a name, or a name without a value.
 * </ul>
 *
 * <p>If a build compiles the pack, the compiled pack is tested as well: each case has the same outcome with both.
 *
 * <p>The engine refuses to load a pack with a fault, for example a pack without a sentence in one language or with an unknown basis.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RulePackTest {

    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\w+}|\\bnull\\b");
    /** The first day that an engine evaluates. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final Path place;
    private final @Nullable Supplier<RulePack> compiled;
    private @Nullable IcpRuleEngine engine;
    private @Nullable IcpRuleEngine ofBuild;
    private @Nullable String id;
    private @Nullable Path scratch;

    /**
     * Creates tests of a pack in a folder or a jar. If a build has compiled the sheets of a jar, the compiled rules are tested.
     *
     * <p>If a build has compiled the sheets of a folder, the compiled pack is tested as well. It is looked for on the class path, in a
     * folder with the last names of the path: in {@code acme} for {@code src/main/resources/acme}. Name it in the other constructor if it
     * is somewhere else.
     */
    protected RulePackTest(Path place) {
        this.place = requireNonNull(place, "place must be given.");
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? RulePackTest.class.getClassLoader() : context;
        this.compiled = CompiledPacks.onClassPath(place, loader)
                .<Supplier<RulePack>>map(folder -> () -> RulePack.onClassPath(folder, loader))
                .orElse(null);
    }

    /**
     * Creates tests of a pack from the folder with its sources, and of the same pack as a build has compiled it.
     *
     * @param folder the folder with the sources
     * @param compiled returns the compiled pack, such as {@code () -> RulePack.onClassPath("acme")} or {@code () ->
     *     RulePack.of(Path.of("target/acme.jar"))}
     */
    protected RulePackTest(Path folder, Supplier<RulePack> compiled) {
        this.place = requireNonNull(folder, "folder must be given.");
        this.compiled = requireNonNull(compiled, "compiled must be given.");
    }

    /** {@return the cases of all rules} */
    protected abstract List<RuleCase> cases();

    /** {@return the start of a case of a rule, by its name in the sheet, such as {@code brand.competitor}} */
    protected static RuleCase.Start rule(String name) {
        return RuleCase.of(name);
    }

    /** {@return the engine with the pack, for further tests} */
    protected final IcpRuleEngine engine() {
        IcpRuleEngine known = engine;
        if (known == null) {
            RulePack pack = RulePack.of(place);
            id = pack.id();
            known = configured(DroolsIcpRuleEngine.builder()).pack(pack).build();
            engine = known;
        }
        return known;
    }

    /** Returns the engine with the compiled pack; {@code null} if only one pack is tested. */
    private @Nullable IcpRuleEngine ofBuild() {
        if (compiled != null && ofBuild == null) {
            RulePack pack = compiled.get();
            if (!pack.id().equals(id) || pack.sha256().equals(RulePack.of(place).sha256())) {
                throw new IllegalStateException(
                        "Expected the pack %s as a build has compiled it, but found %s.".formatted(id, pack));
            }
            ofBuild = configured(DroolsIcpRuleEngine.builder()).pack(pack).build();
        }
        return ofBuild;
    }

    /** {@return the engine builder; a subclass can override this method to change the settings} */
    protected DroolsIcpRuleEngine.Builder configured(DroolsIcpRuleEngine.Builder builder) {
        return builder;
    }

    /** {@return the tests of the pack} */
    @TestFactory
    Stream<DynamicNode> pack() {
        Map<String, List<RuleCase>> byRule = new TreeMap<>();
        Map<String, RuleDescription> rules = rules(engine());
        rules.keySet().forEach(rule -> byRule.put(rule, new ArrayList<>()));
        List<DynamicNode> nodes = new ArrayList<>();
        for (RuleCase each : cases()) {
            List<RuleCase> ofRule = byRule.get(idOf(each.rule()));
            if (ofRule == null) {
                nodes.add(DynamicTest.dynamicTest(
                        each.rule(),
                        () -> RuleVerification.verifyThat(engine(), RuleVerification.rule(idOf(each.rule())))));
            } else {
                ofRule.add(each);
            }
        }
        if (!nodes.isEmpty()) {
            // The rules that the misspelt names mean would fail, too, for lack of cases.
            return nodes.stream();
        }
        Map<String, List<Dropped>> dropped = new TreeMap<>();
        List<Dropped> all = droppedConditions();
        all.forEach(each -> dropped.computeIfAbsent(idOf(each.rule()), any -> new ArrayList<>())
                .add(each));
        @Nullable IcpRuleEngine changed = all.isEmpty()
                ? null
                : configured(DroolsIcpRuleEngine.builder())
                        .pack(RulePack.of(requireNonNull(scratch)))
                        .onPackFailure(PackFailure.REPORT)
                        .build();
        byRule.forEach((rule, cases) -> nodes.add(DynamicContainer.dynamicContainer(
                rule,
                tests(requireNonNull(rules.get(rule), rule), cases, changed, dropped.getOrDefault(rule, List.of())))));
        return nodes.stream();
    }

    private String idOf(String name) {
        return id + '/' + name;
    }

    private Map<String, RuleDescription> rules(IcpRuleEngine of) {
        Map<String, RuleDescription> rules = new TreeMap<>();
        of.rules().stream().filter(rule -> rule.id().startsWith(id + "/")).forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    private Stream<DynamicNode> tests(
            RuleDescription rule, List<RuleCase> cases, @Nullable IcpRuleEngine changed, List<Dropped> dropped) {
        List<DynamicNode> tests = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            RuleCase each = cases.get(i);
            tests.add(test("case %s: %s".formatted(i + 1, inWords(each)), () -> verify(engine(), rule, each)));
            IcpRuleEngine other = ofBuild();
            if (other != null) {
                tests.add(test(
                        "case %s, compiled: %s".formatted(i + 1, inWords(each)),
                        () -> verifyCompiled(other, rule, each)));
            }
        }
        tests.add(test("the cases show every outcome", () -> showEveryOutcome(rule, cases)));
        for (Dropped each : dropped) {
            tests.add(test(
                    "needs the condition " + each.condition(), () -> notice(each, cases, requireNonNull(changed))));
        }
        tests.add(test("is silent before its first and after its last day", () -> keepDays(rule, cases)));
        return tests.stream();
    }

    private static DynamicNode test(String name, org.junit.jupiter.api.function.Executable test) {
        return DynamicTest.dynamicTest(name, test);
    }

    private static String inWords(RuleCase each) {
        String outcome = each.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return each.paths().isEmpty() ? outcome : outcome + ' ' + String.join(", ", each.paths());
    }

    private void verifyCompiled(IcpRuleEngine other, RuleDescription rule, RuleCase each) {
        verify(other, rule, each);
        List<String> expected = outline(engine().evaluate(each.request()), rule.id());
        List<String> found = outline(other.evaluate(each.request()), rule.id());
        if (!found.equals(expected)) {
            throw new AssertionError("The compiled pack finds %s, and its sources find %s.".formatted(found, expected));
        }
    }

    private static void verify(IcpRuleEngine engine, RuleDescription rule, RuleCase each) {
        RuleVerification.Given given = RuleVerification.verifyThat(engine, RuleVerification.rule(rule.id()))
                .given(each.request());
        String[] paths = each.paths().toArray(String[]::new);
        switch (each.outcome()) {
            case VIOLATES -> given.violates(paths);
            case ASKS -> given.asks();
            case UNDECIDED -> given.isUndecided(paths);
            case SILENT -> given.isSilent();
            case NOTHING -> given.saysNothing();
            case LEAVES_OPEN -> requireOpenPoint(rule, given.report());
        }
        requireSentences(rule, given.report());
    }

    private static void requireOpenPoint(RuleDescription rule, FilingReport report) {
        List<Unchecked> open = report.unchecked().stream()
                .filter(each -> each.ruleId().equals(rule.id()))
                .toList();
        if (open.isEmpty() || !open.stream().allMatch(each -> each.needs().isEmpty())) {
            throw new AssertionError("Expected %s\n  to report an open point without a missing input\nbut it %s"
                    .formatted(
                            rule.id(),
                            open.isEmpty()
                                    ? "reports none."
                                    : "misses "
                                            + open.stream()
                                                    .map(Unchecked::needs)
                                                    .toList() + '.'));
        }
    }

    private static void requireSentences(RuleDescription rule, FilingReport report) {
        for (Text sentence : sentences(rule.id(), report)) {
            for (Language language : Language.values()) {
                String written = sentence.in(language);
                if (written.isBlank() || LEFT_OVER.matcher(written).find()) {
                    throw new AssertionError("A sentence of %s is incomplete: %s".formatted(rule.id(), written));
                }
            }
        }
    }

    private static List<Text> sentences(String rule, FilingReport report) {
        List<Text> sentences = new ArrayList<>();
        report.violations().stream().filter(each -> each.ruleId().equals(rule)).forEach(each -> {
            sentences.add(each.message());
            sentences.add(each.suggestion());
        });
        report.requirements().stream()
                .filter(each -> each.ruleId().equals(rule))
                .forEach(each -> sentences.add(each.reason()));
        report.timeline().stream().filter(each -> each.ruleId().equals(rule)).forEach(each -> {
            sentences.add(each.message());
            if (each.duration() != null) {
                sentences.add(each.duration());
            }
        });
        report.duties().stream().filter(each -> each.ruleId().equals(rule)).forEach(each -> {
            sentences.add(each.when());
            sentences.add(each.message());
        });
        report.unchecked().stream()
                .filter(each -> each.ruleId().equals(rule))
                .forEach(each -> sentences.add(each.message()));
        return sentences;
    }

    private static void showEveryOutcome(RuleDescription rule, List<RuleCase> cases) {
        List<String> missing = new ArrayList<>();
        if (cases.stream().noneMatch(RuleCase::isFiring)) {
            missing.add("a case in which the rule fires (%s)"
                    .formatted(
                            rule.kind() == RuleKind.VIOLATION
                                    ? "violates"
                                    : rule.kind() == RuleKind.OPEN_POINT ? "leavesOpen" : "asks"));
        }
        if (cases.stream().noneMatch(each -> each.outcome() == Outcome.SILENT)) {
            missing.add("a case in which the rule is silent (isSilent)");
        }
        if (!rule.needs().isEmpty() && cases.stream().noneMatch(each -> each.outcome() == Outcome.UNDECIDED)) {
            missing.add("a case in which the rule misses an input (isUndecided), such as "
                    + String.join(", ", rule.needs()));
        }
        if (!missing.isEmpty()) {
            throw new AssertionError("%s needs %s.".formatted(rule.id(), String.join(", and ", missing)));
        }
    }

    private void notice(Dropped dropped, List<RuleCase> cases, IcpRuleEngine changed) {
        for (RuleCase each : cases) {
            List<String> before = outline(engine().evaluate(each.request()), idOf(dropped.rule()));
            List<String> after = outline(changed.evaluate(each.request()), idOf(dropped.name()));
            if (!before.equals(after)) {
                return;
            }
        }
        throw new AssertionError(
                "%s %s: without the condition\n  %s\nall cases of the rule have the same outcome. Add a case in which only this condition keeps"
                                .formatted(dropped.place(), dropped.rule(), dropped.condition())
                        + " the rule silent, or remove the condition.");
    }

    /** Returns the kinds, paths and missing inputs of the findings of a rule. */
    private static List<String> outline(FilingReport report, String rule) {
        List<String> outline = new ArrayList<>();
        report.violations().stream()
                .filter(each -> each.ruleId().equals(rule))
                .forEach(each -> outline.add("violation " + each.path() + each.alsoAt()));
        report.requirements().stream()
                .filter(each -> each.ruleId().equals(rule))
                .forEach(each -> outline.add("material " + each.material() + each.path()));
        report.timeline().stream().filter(each -> each.ruleId().equals(rule)).forEach(each -> outline.add("stage"));
        report.duties().stream().filter(each -> each.ruleId().equals(rule)).forEach(each -> outline.add("duty"));
        report.unchecked().stream()
                .filter(each -> each.ruleId().equals(rule))
                .forEach(each -> outline.add("unchecked " + each.path() + each.alsoAt() + each.needs()));
        outline.sort(null);
        return outline;
    }

    private void keepDays(RuleDescription rule, List<RuleCase> cases) {
        List<LocalDate> days = new ArrayList<>();
        if (rule.inForceFrom().isAfter(FIRST_DAY)) {
            days.add(rule.inForceFrom().minusDays(1));
        }
        if (rule.inForceUntil() != null) {
            days.add(rule.inForceUntil().plusDays(1));
        }
        for (LocalDate day : days) {
            for (RuleCase each : cases) {
                FilingRequest request = each.request().withEvaluatedOn(day);
                List<String> found = outline(engine().evaluate(request), rule.id());
                if (!found.isEmpty()) {
                    throw new AssertionError(
                            "%s is not in force on %s, but reports %s.".formatted(rule.id(), day, found));
                }
            }
        }
    }

    private List<Dropped> droppedConditions() {
        try {
            scratch = Files.createTempDirectory("rule-pack-test");
            return DroppedConditions.write(place, scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the changed copy of the pack. */
    @AfterAll
    void deleteCopy() throws IOException {
        Path copy = scratch;
        if (copy != null) {
            try (Stream<Path> files = Files.walk(copy)) {
                for (Path file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
