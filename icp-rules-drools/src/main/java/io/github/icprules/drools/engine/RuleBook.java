package io.github.icprules.drools.engine;

import io.github.icprules.Clause;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.catalogue.Catalogue;
import io.github.icprules.drools.catalogue.Register;
import io.github.icprules.drools.catalogue.Sheets;
import io.github.icprules.drools.compiled.BundledRules;
import io.github.icprules.drools.compiled.Rules;
import io.github.icprules.drools.compiled.TimeLimit;
import io.github.icprules.drools.data.AlsoToFileTable;
import io.github.icprules.drools.data.Clauses;
import io.github.icprules.drools.data.Consequences;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.codes.Cities;
import io.github.icprules.drools.data.codes.PlatformCodes;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.policies.Policies;
import io.github.icprules.drools.data.tables.Sha256;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.drools.explain.Explainer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.assembly.Expiries;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.facts.request.ExceededLimit;
import io.github.icprules.drools.findings.InputTexts;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.drools.pack.Pack;
import io.github.icprules.explain.Explanation;
import io.github.icprules.law.BasisKind;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.report.Receipt;
import io.github.icprules.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of an engine: the bundled rules as the build compiled them, and the rules of packs. */
public final class RuleBook {

    private final Rules rules;
    private final Map<String, RuleInfo> infos;
    private final Messages messages;
    private final String version;
    private final String content;
    private final LocalDate inForceFrom;
    private final Consequences consequences;

    private final List<Pack> packs;
    /** Whether a failed rule of a pack is reported as unchecked. */
    private final boolean isReporting;

    private volatile @Nullable List<RuleDescription> descriptions;

    /** Takes bundled rules. The rules must be in the sheets, because their sentences are found by sheet. */
    public RuleBook(Rules rules) {
        this(rules, Consequences.bundled(id -> true));
    }

    private RuleBook(Rules rules, Consequences consequences) {
        this.rules = rules;
        this.infos = rules.infos().stream().collect(Collectors.toUnmodifiableMap(RuleInfo::id, Function.identity()));
        this.inForceFrom = inForceFrom(infos.values(), DatedLaw.bundled());
        this.consequences = consequences;
        this.messages = new Messages();
        this.version = Tables.properties("version.properties").getProperty("version");
        this.content = digest();
        this.packs = List.of();
        this.isReporting = false;
    }

    /** Takes bundled rules and the rules of packs. */
    private RuleBook(RuleBook bundled, List<Pack> packs, boolean isReporting) {
        this.rules = bundled.rules;
        this.infos = bundled.infos;
        this.inForceFrom = bundled.inForceFrom;
        this.consequences = bundled.consequences;
        this.version = bundled.version;
        this.content = bundled.content;
        this.packs = List.copyOf(packs);
        this.isReporting = isReporting;
        this.messages = bundled.messages.with(packs.stream().collect(Collectors.toMap(Pack::id, Pack::messages)));
        this.descriptions = bundled.descriptions;
    }

    /**
     * {@return these rules together with the rules of packs}
     *
     * @param isReporting whether a failed rule of a pack is reported as unchecked
     */
    public RuleBook with(List<Pack> packs, boolean isReporting) {
        return packs.isEmpty() ? this : new RuleBook(this, packs, isReporting);
    }

    private static Stream<RuleInfo> infos(Pack pack) {
        return pack.rules().infos().stream();
    }

    /** Loads the rules that the build compiled. */
    public static RuleBook load() {
        Rules rules = BundledRules.load();
        Set<String> ids = rules.infos().stream().map(RuleInfo::id).collect(Collectors.toUnmodifiableSet());
        return new RuleBook(rules, Consequences.bundled(ids::contains));
    }

    /**
     * Runs all rules over a request.
     *
     * @param layOut makes the facts of a request; if it fails because of a fault of the program, no rule is evaluated
     * @param limit limits the time
     * @param firstDay the first day on which any rule is in force under the law of the filing
     */
    public ReportDraft run(
            FilingRequest request, Function<FilingRequest, Facts> layOut, TimeLimit limit, LocalDate firstDay) {
        return evaluated(request, layOut, limit, firstDay).draft();
    }

    private Evaluated evaluated(
            FilingRequest request, Function<FilingRequest, Facts> layOut, TimeLimit limit, LocalDate firstDay) {
        Facts facts;
        try {
            facts = layOut.apply(request);
        } catch (RuntimeException | StackOverflowError problem) {
            FilingRequest nothing = FilingRequest.builder(request.filingType()).build();
            Filing filing = layOut.apply(nothing).filing();
            return new Evaluated(filing, List.of(), withoutFacts(filing, problem));
        }
        return evaluated(facts, limit, firstDay);
    }

    /** A filing with its facts and the findings of the rules. */
    private record Evaluated(Filing filing, List<Fact> facts, ReportDraft draft) {}

    private ReportDraft withoutFacts(Filing filing, Throwable problem) {
        ReportDraft draft = new ReportDraft(messages, filing);
        allInfos().forEach(rule -> draft.addFailure(rule, "", problem));
        return draft;
    }

    private Stream<RuleInfo> allInfos() {
        return Stream.concat(infos.values().stream(), packs.stream().flatMap(RuleBook::infos));
    }

    private Stream<RuleInfo> infosOn(Class<? extends Fact> kind) {
        return Stream.concat(
                rules.infosOn(kind).stream(), packs.stream().flatMap(pack -> pack.rules().infosOn(kind).stream()));
    }

    /** Runs all rules over a filing, without a limit of time. */
    public ReportDraft run(Facts facts) {
        return evaluated(
                        facts,
                        TimeLimit.none(),
                        inForceFrom(facts.filing().knowledge().law()))
                .draft();
    }

    private Evaluated evaluated(Facts facts, TimeLimit limit, LocalDate firstDay) {
        Filing filing = facts.filing();
        Map<Class<? extends Fact>, Throwable> problems = new LinkedHashMap<>();
        List<Fact> all = facts.all(problems::put);
        ReportDraft draft = new ReportDraft(messages, consequences, filing, Expiries.within(filing, all));
        problems.forEach((kind, problem) -> infosOn(kind).forEach(rule -> draft.addFailure(rule, "", problem)));
        rules.run(all, draft, limit);
        packs.forEach(pack -> pack.rules().run(all, draft, limit, isReporting));
        facts.covered().forEach(covered -> draft.addCovered(covered.places(), reportOn(covered.input())));
        if (filing.on().isBefore(firstDay)) {
            run(ExceededLimit.beforeFirstDay(filing, firstDay), draft, all);
        }
        if (limit.wasExceeded()) {
            run(ExceededLimit.ofTime(filing), draft, all);
        }
        if (draft.isOverfull()) {
            run(ExceededLimit.ofFindings(filing), draft, all);
        }
        return new Evaluated(filing, all, draft);
    }

    private void run(ExceededLimit limit, ReportDraft draft, List<Fact> all) {
        rules.run(List.of(limit), draft);
        all.add(limit);
    }

    /**
     * Explains the outcome of rules in the evaluation of a request, as {@link #run(FilingRequest, Function, TimeLimit, LocalDate)}
     * evaluates the request.
     *
     * @param receipt the receipt of the report
     * @param isAsked returns whether a rule is explained, by its id
     */
    public List<Explanation> explain(
            FilingRequest request,
            Function<FilingRequest, Facts> layOut,
            TimeLimit limit,
            LocalDate firstDay,
            Receipt receipt,
            Predicate<String> isAsked) {
        Evaluated evaluated = evaluated(request, layOut, limit, firstDay);
        Explainer explainer = new Explainer(
                messages,
                evaluated.filing(),
                evaluated.facts(),
                evaluated.draft().toReport(receipt),
                fact -> reportOn(fact).toReport(receipt));
        return Stream.concat(
                        rules.readings().stream(), packs.stream().flatMap(pack -> pack.rules().readings().stream()))
                .filter(rule -> isAsked.test(rule.info().id()))
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .map(explainer::of)
                .toList();
    }

    /** {@return the ids of the rules, including the rules of packs} */
    public Set<String> ids() {
        return allInfos().map(RuleInfo::id).collect(Collectors.toUnmodifiableSet());
    }

    private ReportDraft reportOn(Fact fact) {
        ReportDraft draft = new ReportDraft(messages, fact.filing());
        rules.run(List.of(fact), draft);
        packs.forEach(pack -> pack.rules().run(List.of(fact), draft, TimeLimit.none(), true));
        return draft;
    }

    /** Returns the descriptions of the bundled rules under the bundled law. */
    public List<RuleDescription> describe() {
        return describeBundled(DatedLaw.bundled());
    }

    /** Returns the descriptions of all rules under a law. */
    public List<RuleDescription> describe(DatedLaw law) {
        List<RuleDescription> bundled = describeBundled(law.withoutPacks());
        if (packs.isEmpty()) {
            return bundled;
        }
        Map<String, Sheets.Entry> sheets = packs.stream()
                .flatMap(pack -> pack.sheets().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<RuleDescription> ofPacks = new Catalogue(
                        messages,
                        id -> sheets.getOrDefault(id, new Sheets.Entry("", "")),
                        Knowledge.bundled()
                                .withFurther(packs.stream()
                                        .flatMap(pack -> pack.parameters().stream())
                                        .toList())
                                .withTables(packs.stream()
                                        .flatMap(pack -> pack.tables().entrySet().stream())
                                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
                .describe(packs.stream().flatMap(RuleBook::infos).toList(), law);
        return Stream.concat(bundled.stream(), ofPacks.stream())
                .sorted(Comparator.comparing(RuleDescription::id))
                .toList();
    }

    /**
     * Returns the descriptions of the bundled rules under a law. They are computed on demand, because no evaluation needs them.
     * The descriptions under the bundled law are stored.
     */
    private List<RuleDescription> describeBundled(DatedLaw law) {
        List<RuleDescription> described = law == DatedLaw.bundled() ? descriptions : null;
        if (described == null) {
            described = new Catalogue(messages).describe(infos.values(), law);
            descriptions = law == DatedLaw.bundled() ? described : descriptions;
        }
        return described;
    }

    /** Returns the properties of the rules that policies need. The full descriptions would take longer. */
    public List<Policies.Target> targets(DatedLaw law) {
        return allInfos()
                .map(rule -> new Policies.Target(
                        rule.id(),
                        rule.kind(),
                        rule.severity(),
                        rule.basis().ids().stream()
                                .flatMap(article -> law.versionsOf(article).stream())
                                .toList()))
                .toList();
    }

    /** Returns the register of clauses. The table is read at each call, because no evaluation needs the register. */
    public List<Clause> clauses() {
        return Register.complete(Clauses.bundled(infos.keySet()), describe());
    }

    public String version() {
        return version;
    }

    /** Returns the digest of the rules and of their knowledge, in lower-case hexadecimal. */
    public String sha256(Knowledge knowledge) {
        return Sha256.of(Stream.concat(Stream.of(utf8(content)), knowledge.content()));
    }

    /**
     * Returns the first day on which any rule of law, of a platform or of a province is in force under a law.
     *
     * @throws IllegalStateException if the law does not contain an article or a penalty of a rule
     */
    public LocalDate inForceFrom(DatedLaw law) {
        return law == DatedLaw.bundled() ? inForceFrom : inForceFrom(infos.values(), law);
    }

    private static LocalDate inForceFrom(Collection<RuleInfo> infos, DatedLaw law) {
        LocalDate first = null;
        for (RuleInfo info : infos) {
            LocalDate from = info.days(law).from();
            if (!isHouseRule(info, law) && (first == null || from.isBefore(first))) {
                first = from;
            }
        }
        if (first == null) {
            throw new IllegalStateException("The rule book is empty.");
        }
        return first;
    }

    /**
     * Returns whether a rule is based only on provisions of the library itself, so that it is always in force and cites no law.
     */
    private static boolean isHouseRule(RuleInfo info, DatedLaw law) {
        return info.basis().ids().stream()
                .flatMap(article -> law.versionsOf(article).stream())
                .allMatch(article -> article.isNote() || article.kind() == BasisKind.HOUSE_RULE);
    }

    /**
     * Returns the digest of the bundled files that decide reports: sheets, bundles, the register, the tables that reports read, and
     * the tables of the API. Tables of repairs, questions and refused files change no report.
     */
    private static String digest() {
        Stream<String> sheets = Sheets.SHEETS.stream().map(sheet -> "rules/" + sheet + ".drl");
        Stream<String> bundles = Stream.concat(Sheets.SHEETS.stream(), Stream.of(Messages.COMMON))
                .flatMap(bundle -> Arrays.stream(Language.values()).map(language -> Messages.file(bundle, language)));
        Stream<String> files = Stream.of(
                        sheets,
                        bundles,
                        Stream.of(
                                Messages.ARGUMENTS,
                                Clauses.FILE,
                                Cities.FILE,
                                PlatformCodes.FILE,
                                Consequences.FILE,
                                AlsoToFileTable.FILE,
                                InputTexts.FILE))
                .flatMap(names -> names);
        return Sha256.of(Stream.concat(files.map(Tables::bytes), apiTables().map(RuleBook::utf8)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the rows of the tables that rules read from the API. */
    private static Stream<String> apiTables() {
        return Stream.of(
                        Arrays.stream(CertificateType.values()).map(type -> type + " " + type.subjectTypes()),
                        Arrays.stream(Material.values()).map(material -> material + " " + material.providedBy()))
                .flatMap(rows -> rows);
    }
}
