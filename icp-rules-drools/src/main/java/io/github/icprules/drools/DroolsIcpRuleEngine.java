package io.github.icprules.drools;

import static java.util.Objects.requireNonNull;

import io.github.icprules.Clause;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Limits;
import io.github.icprules.Parameter;
import io.github.icprules.RuleDescription;
import io.github.icprules.WorkingCalendar;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.drools.advice.Questions;
import io.github.icprules.drools.advice.Repairs;
import io.github.icprules.drools.compiled.RuleFailure;
import io.github.icprules.drools.compiled.TimeLimit;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.parameters.ParameterFile;
import io.github.icprules.drools.data.policies.PlacedPolicy;
import io.github.icprules.drools.data.policies.Policies;
import io.github.icprules.drools.data.policies.PolicyFile;
import io.github.icprules.drools.data.tables.TableFile;
import io.github.icprules.drools.engine.ClassLoaders;
import io.github.icprules.drools.engine.RuleBook;
import io.github.icprules.drools.facts.EvaluationDay;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.findings.InputTexts;
import io.github.icprules.explain.Explanation;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LawTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.policy.Policy;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.RequestDigest;
import io.github.icprules.text.Text;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The engine that evaluates the bundled rules with Drools, and the rules of packs ({@link RulePack}) if it has any. Only a rule of a pack
 * can make an evaluation fail, see {@link Builder#onPackFailure}. Thread-safe. All engines of a JVM share one rule book, which is
 * loaded and warmed up before the first of them is handed out.
 */
public final class DroolsIcpRuleEngine implements IcpRuleEngine {

    private static final String NAME = "icp-rules-drools";
    private static final String PACK = "icp-rules-mini-program";

    private final RuleBook ruleBook;
    private final Knowledge knowledge;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final @Nullable RequestDigest digest;
    private final String name;
    private final String pack;
    private final String sha256;
    private final LocalDate inForceFrom;
    private final List<Receipt.AppliedPack> packs;
    private final InputTexts texts;
    private final Policies policies;

    /** Creates an engine with the bundled knowledge. If a request has no date, the engine takes the day from the system's clock. */
    public DroolsIcpRuleEngine() {
        this(SharedRules.load(), builder());
    }

    /** Creates an engine with other rules than the shared ones. Measurements of more or fewer rules use this method. */
    DroolsIcpRuleEngine(RuleBook ruleBook, Builder builder) {
        this.ruleBook = RulePack.combined(ruleBook, builder.packs, builder.onPackFailure);
        this.knowledge = RulePack.combined(builder.knowledge, builder.packs);
        this.texts = InputTexts.bundled().with(RulePack.attributes(builder.packs));
        this.packs = builder.packs.stream().map(RulePack::receipt).toList();
        this.clock = builder.clock.withZone(EvaluationDay.CHINA);
        this.nanoTime = builder.nanoTime;
        this.digest = builder.digest;
        this.name = NAME + ' ' + ruleBook.version();
        this.pack = PACK
                + ' '
                + ruleBook.version()
                + ", provinces "
                + ProvincialRequirements.version(knowledge.provinces())
                + (knowledge.replaced().isEmpty() ? "" : " with other " + String.join(", ", knowledge.replaced()));
        this.sha256 = ruleBook.sha256(knowledge);
        this.inForceFrom = ruleBook.inForceFrom(knowledge.law());
        this.policies = builder.policies.isEmpty()
                ? Policies.NONE
                : Policies.of(builder.policies, this.ruleBook.targets(knowledge.law()), LocalDate.now(clock));
    }

    /** Starts the configuration of an engine with the bundled knowledge. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public FilingReport evaluate(FilingRequest request) {
        requireNonNull(request, "request must be given.");
        texts.checkAttributes(request);
        TimeLimit limit = TimeLimit.startingNow(nanoTime, knowledge.limits().time());
        LocalDate on = dayOf(request);
        Receipt receipt = new Receipt(
                name, pack, sha256, on, digest == null ? null : digest.of(request), null, packs, policies.applied());
        return run(() -> ruleBook.run(request, asked -> Facts.of(asked, on, knowledge), limit, inForceFrom)
                .toReport(receipt, policies));
    }

    /** Runs rules. The failure of a rule of a pack is internal; the exception that callers get is public. */
    private static <T> T run(Supplier<T> running) {
        try {
            return ClassLoaders.callWithLibraryLoader(running);
        } catch (RuleFailure failure) {
            throw new PackFailureException(failure.pack(), failure.rules(), String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public List<NextQuestion> nextQuestions(FilingRequest request) {
        return new Questions(texts).of(request, evaluate(request));
    }

    @Override
    public RepairResult repairs(FilingRequest request, Duration limit) {
        requireNonNull(request, "request must be given.");
        requireNonNull(limit, "limit must be given.");
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("limit must be positive.");
        }
        // The day is the same in all evaluations, even if midnight passes.
        FilingRequest dated = request.withEvaluatedOn(dayOf(request));
        return new Repairs(
                        this::evaluate,
                        rules(),
                        asked -> Facts.of(asked, dayOf(asked), knowledge).filing(),
                        texts,
                        nanoTime)
                .of(dated, limit)
                .withEvaluatedOn(request.evaluatedOn());
    }

    @Override
    public Explanation explain(FilingRequest request, String ruleId) {
        requireNonNull(request, "request must be given.");
        requireNonNull(ruleId, "ruleId must be given.");
        Set<String> ids = ruleBook.ids();
        if (!ids.contains(ruleId)) {
            throw UnknownRule.named(ruleId, ids);
        }
        return explained(request, ruleId::equals).get(0);
    }

    @Override
    public List<Explanation> explainAll(FilingRequest request) {
        return explained(request, id -> true);
    }

    private List<Explanation> explained(FilingRequest request, Predicate<String> isAsked) {
        requireNonNull(request, "request must be given.");
        texts.checkAttributes(request);
        TimeLimit limit = TimeLimit.startingNow(nanoTime, knowledge.limits().time());
        LocalDate on = dayOf(request);
        Receipt receipt = new Receipt(name, pack, sha256, on);
        return run(() -> ruleBook.explain(
                request, asked -> Facts.of(asked, on, knowledge), limit, inForceFrom, receipt, isAsked));
    }

    /** Returns the evaluation date. A date outside the supported years counts as absent; a rule reports such a date. */
    private LocalDate dayOf(FilingRequest request) {
        LocalDate asked = request.evaluatedOn();
        return asked == null || !knowledge.limits().covers(asked) ? LocalDate.now(clock) : asked;
    }

    @Override
    public List<RuleDescription> rules() {
        return ruleBook.describe(knowledge.law());
    }

    @Override
    public List<Clause> clauses() {
        return ruleBook.clauses();
    }

    @Override
    public LawTables law() {
        return knowledge.law().tables();
    }

    @Override
    public List<Parameter> parameters() {
        return knowledge.parameters().all();
    }

    /** Configures an engine. Without any call, the engine has the bundled knowledge. Not thread-safe; the engine is thread-safe. */
    public static final class Builder {
        private Knowledge knowledge = Knowledge.bundled();
        private Clock clock = Clock.system(EvaluationDay.CHINA);
        private LongSupplier nanoTime = System::nanoTime;
        private @Nullable RequestDigest digest;
        private final List<RulePack> packs = new ArrayList<>();
        private PackFailure onPackFailure = PackFailure.THROW;
        private final List<PlacedPolicy> policies = new ArrayList<>();

        private Builder() {}

        /** Sets the clock that provides the current day in China for requests without a date. */
        public Builder clock(Clock clock) {
            requireNonNull(clock, "clock must be given.");
            this.clock = clock;
            return this;
        }

        /** Sets the calendar that counts the working days of the authority. */
        public Builder calendar(WorkingCalendar calendar) {
            requireNonNull(calendar, "calendar must be given.");
            this.knowledge = knowledge.with(calendar);
            return this;
        }

        /**
         * Replaces the value of a parameter.
         *
         * @param id the id of the parameter from {@link IcpRuleEngine#parameters()}, such as {@code remark-length} or {@code
         *     keywords.FINANCE}
         * @param value the value, in the form of the bundled value
         * @param source the source of the value, which the receipt of a report shows
         * @throws IllegalArgumentException if the parameter does not exist, or the value has another kind or is out of
         *     bounds: days from 2000 to 2200; whole numbers from 0 to 3,650 days, 87,600 hours, 1,200 months, 150 years, 10,000
         *     characters, 100,000 pixels, 1 GB, 100,000 of anything else; up to 1,000 words (100 formats of pictures) of up to
         *     50 characters
         */
        public Builder parameter(String id, String value, String source) {
            requireNonNull(id, "id must be given.");
            requireNonNull(value, "value must be given.");
            requireNonNull(source, "source must be given.");
            LocalDate today = LocalDate.now(clock.withZone(EvaluationDay.CHINA));
            this.knowledge = knowledge.with(
                    List.of(new Parameter(id, value, "", Text.of(source, source), Confidence.HIGH, today, true)));
            return this;
        }

        /**
         * Replaces the values of parameters by those of a file.
         *
         * @param file a table in the format of RFC 4180, in UTF-8, with the columns {@code id}, {@code value}, {@code source}, {@code
         *     confidence} (HIGH, MEDIUM or LOW) and {@code checked} (a date)
         * @throws IllegalArgumentException if a row has another form, occurs twice, names no parameter, or has a value that
         *     {@link #parameter} refuses; the message lists the first 20 errors, each in a line {@code file:line:column NAME:
         *     expected …, found …}
         * @throws java.io.UncheckedIOException if the file cannot be read
         */
        public Builder parameters(Path file) {
            requireNonNull(file, "file must be given.");
            this.knowledge = knowledge.with(ParameterFile.read(TableFile.of(file), knowledge.parameters()));
            return this;
        }

        /** Replaces the values of parameters as {@link #parameters(Path)}, by a table with a name; the caller closes the reader. */
        public Builder parameters(String name, Reader csv) {
            this.knowledge = knowledge.with(ParameterFile.read(TableFile.of(name, csv), knowledge.parameters()));
            return this;
        }

        /** Sets the provincial requirements, and which of them are reported. */
        public Builder provinces(ProvincialRequirements rules) {
            requireNonNull(rules, "rules must be given.");
            this.knowledge = knowledge.with(rules.table());
            return this;
        }

        /**
         * Replaces tables of the law, which rules cite. For each table that the folder does not contain, the bundled table is used.
         *
         * @param folder a folder with one or more of {@code documents.csv}, {@code provisions.csv}, {@code penalties.csv} and
         *     {@code pre-approval.csv}; each is a table in the format of RFC 4180, in UTF-8, with the columns of the bundled
         *     table in {@code data/} of the jar
         * @throws IllegalArgumentException if the folder contains none of these tables or another table, or if a table is invalid;
         *     the message lists the first 20 errors of each table, each in a line {@code file:line:column NAME: expected …, found
         *     …}
         * @throws java.io.UncheckedIOException if a file cannot be read
         */
        public Builder law(Path folder) {
            requireNonNull(folder, "folder must be given.");
            this.knowledge = knowledge.with(DatedLaw.read(folder));
            return this;
        }

        /**
         * Replaces tables of the law by those that readers return, as {@link #law(Path)}.
         *
         * @param tables the readers by the file name of the table, such as {@code penalties.csv}; the caller closes the readers
         */
        public Builder law(Map<String, ? extends Reader> tables) {
            requireNonNull(tables, "tables must be given.");
            this.knowledge = knowledge.with(DatedLaw.read(tables));
            return this;
        }

        /** Sets the limits for the size of a request, the time of an evaluation and the number of findings in a report. */
        public Builder limits(Limits limits) {
            this.knowledge = knowledge.with(requireNonNull(limits, "limits must be given."));
            return this;
        }

        /**
         * Sets the key of the digest that each receipt contains of its request. The digest proves later which request was evaluated.
         * Without a key, receipts contain no digest. See {@link RequestDigest}.
         *
         * @param key a secret of at least {@value RequestDigest#SHORTEST_KEY} bytes; the builder copies it
         * @throws IllegalArgumentException if the key is shorter
         */
        public Builder receiptKey(byte[] key) {
            this.digest = RequestDigest.withKey(key);
            return this;
        }

        /**
         * Adds the rules, sentences and tables of packs to the bundled ones. A value of a pack can be replaced by {@link
         * #parameter} after this call.
         *
         * @throws IllegalArgumentException if two packs have one id
         */
        public Builder pack(RulePack... packs) {
            requireNonNull(packs, "packs must be given.");
            for (RulePack pack : packs) {
                requireNonNull(pack, "packs must be given.");
                for (RulePack known : this.packs) {
                    if (known.id().equals(pack.id())) {
                        throw new IllegalArgumentException("Two rule packs have the id %s: %s and %s."
                                .formatted(pack.id(), known.place(), pack.place()));
                    }
                }
                this.packs.add(pack);
                this.knowledge = knowledge.withFurther(pack.parameters());
            }
            return this;
        }

        /** Sets what happens if a rule of a pack fails; without this call the evaluation fails ({@link PackFailure#THROW}). */
        public Builder onPackFailure(PackFailure onPackFailure) {
            this.onPackFailure = requireNonNull(onPackFailure, "onPackFailure must be given.");
            return this;
        }

        /**
         * Adds a policy, which changes the severity of findings, mutes rules or waives findings. An engine can have several policies;
         * their rows are checked together when the engine is built.
         */
        public Builder policy(Policy policy) {
            requireNonNull(policy, "policy must be given.");
            policies.add(PlacedPolicy.of(policy));
            return this;
        }

        /**
         * Adds the policy in a file. Its id is the name of the file without {@code .csv}.
         *
         * @param file a table in the format of RFC 4180, in UTF-8, with the columns {@code rule}, {@code effect} and {@code reason}, and, if
         *     needed, {@code severity}, {@code path}, {@code province}, {@code subject}, {@code reference}, {@code from}, {@code until}
         *     and {@code acknowledged}; see {@link io.github.icprules.policy.PolicyRow}
         * @throws IllegalArgumentException if the file has another format; the message lists the first 20 errors, each in a line
         *     {@code file:line:column NAME: expected …, found …}
         * @throws java.io.UncheckedIOException if the file cannot be read
         */
        public Builder policy(Path file) {
            requireNonNull(file, "file must be given.");
            policies.add(PolicyFile.read(file));
            return this;
        }

        /** Adds a policy with an id as {@link #policy(Path)}, from a reader, which the caller closes. */
        public Builder policy(String id, Reader csv) {
            requireNonNull(id, "id must be given.");
            policies.add(PolicyFile.read(id, TableFile.of(id, csv)));
            return this;
        }

        /** Sets the clock by which the time of an evaluation is measured, in nanoseconds. */
        Builder nanoTime(LongSupplier nanoTime) {
            this.nanoTime = nanoTime;
            return this;
        }

        /**
         * {@return the engine, ready for evaluations}
         *
         * @throws IllegalStateException if the tables of {@link #law} lack a provision or a penalty that a rule cites
         * @throws IllegalArgumentException if two packs, or a pack and the law that was set, use one identifier for an article, a document or
         *     a penalty; if a row of a policy names no existing rule or no path of a request, repeats or contradicts
         *     another row, or waives, mutes or lowers a finding of the law without an acknowledgement; the first 20 errors
         */
        public DroolsIcpRuleEngine build() {
            return new DroolsIcpRuleEngine(SharedRules.load(), this);
        }
    }
}
