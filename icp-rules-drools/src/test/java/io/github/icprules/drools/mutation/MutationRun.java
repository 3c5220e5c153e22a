package io.github.icprules.drools.mutation;

import io.github.icprules.drools.compiled.CompiledRuleReader;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.facts.request.ExceededLimit;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * Runs rules and their mutants side by side. A mutant is noticed when, for some request, it does not find the same kinds of
 * things in the same places as often as its rule does, or breaks off. Only requests by which a test asserted something of
 * that very rule count. Once noticed a mutant runs no more.
 */
public final class MutationRun {

    private final RuleMutants mutants;
    private final Function<FilingReport, List<String>> compared;
    private final Map<String, RuleInfo> infos = new HashMap<>();
    private final Messages messages = new Messages();
    private final Map<String, List<RuleMutant>> mutantsByRule;
    private final Set<RuleMutant> noticed = ConcurrentHashMap.newKeySet();
    private Knowledge knowledge = Knowledge.bundled();

    /** Takes any difference in kind or place for a difference. */
    public MutationRun(RuleMutants mutants) {
        this(mutants, MutationRun::kindsAndPlaces);
    }

    /**
     * Takes any difference for a difference that shows in what is compared of a report.
     *
     * @param compared what of a report is compared
     */
    MutationRun(RuleMutants mutants, Function<FilingReport, List<String>> compared) {
        this.mutants = mutants;
        this.compared = compared;
        this.mutantsByRule = mutants.all().values().stream()
                .collect(Collectors.groupingBy(RuleMutant::ruleId, LinkedHashMap::new, Collectors.toList()));
        mutants.base().getKiePackages().stream()
                .flatMap(kiePackage -> kiePackage.getRules().stream())
                .forEach(this::addInfo);
    }

    /** A mutant whose annotations the reader refuses never runs, so the load of the rules notices it. */
    private void addInfo(Rule rule) {
        RuleMutant mutant = mutants.all().get(rule.getName());
        try {
            infos.put(rule.getName(), infoOf(rule));
        } catch (IllegalStateException e) {
            if (mutant == null) {
                throw e;
            }
            noticed.add(mutant);
        }
    }

    /** {@return the mutants that go unnoticed though of all rules something is asserted by every request} */
    List<RuleMutant> survivorsOf(Stream<FilingRequest> requests, ProvincialProfile profile) {
        Set<String> ruleIds = Set.copyOf(mutantsByRule.keySet());
        Map<FilingRequest, Set<String>> rulesByRequest = new LinkedHashMap<>();
        requests.forEach(request -> rulesByRequest.put(request, ruleIds));
        return survivorsOf(rulesByRequest, profile);
    }

    /** {@return the mutants that go unnoticed by these requests, too, with this part of the provincial requirements reported} */
    public List<RuleMutant> survivorsOf(Map<FilingRequest, Set<String>> rulesByRequest, ProvincialProfile profile) {
        knowledge = Knowledge.bundled().with(Knowledge.bundled().provinces().withProfile(profile));
        // Whether a request notices a mutant does not depend on which of them is run first.
        rulesByRequest.entrySet().parallelStream().forEach(asked -> {
            boolean over = false;
            while (!over) {
                // A mutant that breaks off takes the others with it, so it is put aside and the request is run again.
                over = runsThrough(asked.getKey(), asked.getValue());
            }
        });
        return mutants.all().values().stream()
                .filter(mutant -> !noticed.contains(mutant))
                .toList();
    }

    /** A mutant's annotations under the name of the rule, whose sentences it speaks. */
    private RuleInfo infoOf(Rule rule) {
        RuleInfo info = CompiledRuleReader.infoOf(rule);
        RuleMutant mutant = mutants.all().get(info.id());
        return new RuleInfo(
                mutant == null ? info.id() : mutant.ruleId(),
                info.kind(),
                info.severity(),
                info.material(),
                info.oneOf(),
                info.stage(),
                info.responsibility(),
                info.penalty(),
                info.errcode(),
                info.basis(),
                info.answers(),
                info.settledBy(),
                info.standing(),
                info.alsoToFile());
    }

    private boolean runsThrough(FilingRequest request, Set<String> ruleIds) {
        LocalDate on = Objects.requireNonNull(request.evaluatedOn());
        Receipt receipt = new Receipt("", "", "", on);
        try {
            Map<String, ReportDraft> drafts = run(Facts.of(request, on, knowledge), namesOf(ruleIds));
            for (String ruleId : ruleIds) {
                List<String> expected = found(drafts.get(ruleId), receipt);
                unnoticed(ruleId)
                        .filter(mutant ->
                                !found(drafts.get(mutant.name()), receipt).equals(expected))
                        .forEach(noticed::add);
            }
            return true;
        } catch (ConsequenceException e) {
            RuleMutant broken = mutants.all().get(e.getRule().getName());
            if (broken == null) {
                throw e;
            }
            noticed.add(broken);
            return false;
        }
    }

    /** Returns the names of rules and of their mutants that are not noticed yet; a rule that has none need not run. */
    private Set<String> namesOf(Set<String> ruleIds) {
        Set<String> names = new HashSet<>();
        for (String ruleId : ruleIds) {
            unnoticed(ruleId).forEach(mutant -> {
                names.add(ruleId);
                names.add(mutant.name());
            });
        }
        return names;
    }

    private Stream<RuleMutant> unnoticed(String ruleId) {
        return mutantsByRule.getOrDefault(ruleId, List.of()).stream().filter(mutant -> !noticed.contains(mutant));
    }

    /** Runs rules and mutants, each with a draft of its own. */
    private Map<String, ReportDraft> run(Facts facts, Set<String> names) {
        Filing filing = facts.filing();
        Map<String, ReportDraft> drafts = new HashMap<>();
        if (names.isEmpty()) {
            return drafts;
        }
        KieSession session = mutants.base().newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    String name = event.getMatch().getRule().getName();
                    ReportDraft draft = drafts.computeIfAbsent(name, any -> new ReportDraft(messages, filing));
                    session.setGlobal(
                            "findings",
                            new Findings(
                                    Objects.requireNonNull(infos.get(name), name),
                                    draft,
                                    event.getMatch().getObjects()));
                }
            });
            Stream.concat(facts.all().stream(), factsOfTheEngine(filing)).forEach(session::insert);
            session.fireAllRules(match -> names.contains(match.getRule().getName()));
        } finally {
            session.dispose();
        }
        return drafts;
    }

    /** What an engine finds out itself, before rules or after them; here it is always so. */
    private static Stream<Fact> factsOfTheEngine(Filing filing) {
        return Stream.of(
                ExceededLimit.beforeFirstDay(filing, filing.on()),
                ExceededLimit.ofTime(filing),
                ExceededLimit.ofFindings(filing));
    }

    /** Returns what was found, in a form that can be compared: kind and place of each finding. */
    private List<String> found(@Nullable ReportDraft draft, Receipt receipt) {
        return draft == null ? List.of() : compared.apply(draft.toReport(receipt));
    }

    private static List<String> kindsAndPlaces(FilingReport report) {
        List<String> found = new ArrayList<>();
        Stream.of(
                        report.violations().stream().map(finding -> "violation " + finding.path()),
                        report.requirements().stream()
                                .map(finding -> "requirement " + finding.material() + ' ' + finding.category()),
                        report.unchecked().stream().map(finding -> "unchecked " + finding.path()),
                        report.timeline().stream().map(finding -> "stage " + finding.stage()),
                        report.duties().stream().map(finding -> "duty " + finding.path()))
                .flatMap(kind -> kind)
                .sorted()
                .forEach(found::add);
        return found;
    }
}
