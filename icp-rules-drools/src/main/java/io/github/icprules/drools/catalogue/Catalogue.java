package io.github.icprules.drools.catalogue;

import io.github.icprules.RuleDescription;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.findings.FindingTexts;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.drools.findings.RuleInfo.Days;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Provision;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Describes rules for readers, from their annotations, sheets and sentences. */
public final class Catalogue {

    private final Messages messages;
    private final Function<String, Sheets.Entry> sheets;
    private final BlankFilings blank;

    /**
     * Creates a catalogue of the bundled sheets.
     *
     * @param messages the sentences of the rules
     */
    public Catalogue(Messages messages) {
        this(messages, new Sheets()::of, Knowledge.bundled());
    }

    /**
     * Creates a catalogue.
     *
     * @param messages the sentences of the rules
     * @param sheets returns the text of a rule in its sheet, by the id of the rule
     * @param knowledge contains the values of the rules
     */
    public Catalogue(Messages messages, Function<String, Sheets.Entry> sheets, Knowledge knowledge) {
        this.messages = messages;
        this.sheets = sheets;
        this.blank = new BlankFilings(knowledge);
    }

    /** {@return the descriptions of rules under a law, sorted by id} */
    public List<RuleDescription> describe(Collection<RuleInfo> rules, DatedLaw law) {
        return rules.stream()
                .map(rule -> describe(rule, law))
                .sorted(Comparator.comparing(RuleDescription::id))
                .toList();
    }

    private RuleDescription describe(RuleInfo rule, DatedLaw law) {
        Days days = rule.days(law);
        String penalty = rule.penalty();
        return new RuleDescription(
                rule.id(),
                rule.kind(),
                messages.text(rule.id(), "title"),
                sheets.apply(rule.id()).gist(),
                sheets.apply(rule.id()).condition(),
                rule.severity(),
                rule.material(),
                rule.stage(),
                blank.missing(rule.answers()),
                FindingTexts.remedyOutline(messages, rule),
                penalty == null
                        ? List.of()
                        : law.penaltiesOf(penalty).stream()
                                .filter(version -> isWithin(days, version.from(), version.until()))
                                .toList(),
                rule.basis().ids().stream()
                        .flatMap(article -> law.versionsOf(article).stream())
                        .filter(version -> isWithin(
                                days,
                                provision(version).from(),
                                provision(version).until()))
                        .toList(),
                days.from(),
                days.until());
    }

    /** {@return whether the days of a version overlap the days on which the rule applies} */
    private static boolean isWithin(Days days, LocalDate from, @Nullable LocalDate until) {
        return (days.until() == null || !from.isAfter(days.until())) && (until == null || !until.isBefore(days.from()));
    }

    private static Provision provision(LegalBasis version) {
        return Objects.requireNonNull(version.provision());
    }
}
