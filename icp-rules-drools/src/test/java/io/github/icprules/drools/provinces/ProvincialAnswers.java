package io.github.icprules.drools.provinces;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialSubject;
import io.github.icprules.drools.data.provinces.ProvincialTable;
import io.github.icprules.drools.engine.RuleBook;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.provinces.ProvincialCases.Case;
import io.github.icprules.drools.provinces.ProvincialCases.Situation;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of single rows of {@code provinces.csv}: what rules say because a row is there and would not say without it, and
 * what they would say without it. They are asked about filings in which the requirement is not met and in which it is, by
 * every kind of subject and of every kind, those included that the row does not concern, and about further ones that go with
 * such rows.
 */
public final class ProvincialAnswers {

    private static final List<ProvincialProfile> PROFILES = List.of(ProvincialProfile.CURRENT, ProvincialProfile.ALL);
    private static final ProvincialTable TABLE = Knowledge.bundled().provinces();
    private static final List<Knowledge> KNOWN = knowledge(TABLE);
    /** Run without an engine, which would take a digest of every table. */
    private static final RuleBook RULES = RuleBook.load();

    /** A filing with values that many provinces object to. */
    private static final String WITH_MANY_DEFECTS =
            "subject{businessScope=宗教、教育、展览服务、保险代理、理财, contactAddress=示例路1-2-301, "
                    + "seal=false, tradeName=false, principal=@other}; miniProgram{name=示例理财商城, remark=示例, "
                    + "features=[SELLS_OWN_GOODS, GAME], categories=[博客], principal=@other}";

    private static final String PROVED_BY = "; materials=[{material=RESIDENCE_PROOF, residenceProof=%s}]";

    private final ProvincialRequirement row;
    private final List<Answered> without;
    private final List<String> effect;

    /** Asks what is said without a row of the bundled table. */
    public ProvincialAnswers(ProvincialRequirement row) {
        this.row = row;
        List<Asked> asked = questions(row);
        this.without = answers(asked, knowledge(without(row)));
        this.effect = effect(without, answers(asked, KNOWN));
    }

    /** {@return what becomes of the row, in lines with place and profile} None, if it makes no difference. */
    public List<String> effect() {
        return effect;
    }

    /** {@return the bundled table without a row} */
    public static ProvincialTable without(ProvincialRequirement row) {
        return TABLE.replacing(
                row.province(),
                TABLE.rows().stream()
                        .filter(other -> other.province() == row.province() && !other.equals(row))
                        .toList());
    }

    /** {@return the same of a table that has another row in its place} */
    public List<String> effect(ProvincialTable table) {
        return effect(without, answers(without.stream().map(Answered::question).toList(), knowledge(table)));
    }

    private List<String> effect(List<Answered> without, List<Answered> with) {
        Map<String, Map<ProvincialProfile, Map<FilingKind, Set<ProvincialSubject>>>> effect = new TreeMap<>();
        for (int i = 0; i < without.size(); i++) {
            Asked question = without.get(i).question();
            for (ProvincialProfile profile : PROFILES) {
                for (String said : changes(without.get(i), with.get(i), profile)) {
                    effect.computeIfAbsent(question.how() + ": " + said, any -> new EnumMap<>(ProvincialProfile.class))
                            .computeIfAbsent(profile, any -> new EnumMap<>(FilingKind.class))
                            .computeIfAbsent(question.kind(), any -> EnumSet.noneOf(ProvincialSubject.class))
                            .add(question.subject());
                }
            }
        }
        List<String> lines = new ArrayList<>();
        effect.forEach((said, profiles) -> {
            Map<String, List<String>> wheres = new TreeMap<>();
            profiles.forEach((profile, where) -> wheres.computeIfAbsent(where(where), any -> new ArrayList<>())
                    .add(profile.name()));
            wheres.forEach((where, names) ->
                    lines.add(said.replace(sentence(row), "…") + " | " + where + " | " + String.join("|", names)));
        });
        return lines;
    }

    /** What is said that was not, and what is not that was. */
    private static List<String> changes(Answered without, Answered with, ProvincialProfile profile) {
        Set<String> before = without.said(profile);
        Set<String> after = with.said(profile);
        if (before.equals(after)) {
            return List.of();
        }
        return Stream.concat(
                        after.stream().filter(said -> !before.contains(said)).map("+ "::concat),
                        before.stream().filter(said -> !after.contains(said)).map("- "::concat))
                .toList();
    }

    /** One for each profile. */
    private static List<Knowledge> knowledge(ProvincialTable table) {
        return PROFILES.stream()
                .map(profile -> Knowledge.bundled().with(table.withProfile(profile)))
                .toList();
    }

    private static List<Answered> answers(List<Asked> questions, List<Knowledge> knowledge) {
        return questions.stream().map(question -> answer(question, knowledge)).toList();
    }

    private static Answered answer(Asked question, List<Knowledge> knowledge) {
        FilingRequest request = question.request();
        Receipt receipt = new Receipt("", "", "", RuleVerifier.DAY);
        return new Answered(
                question,
                knowledge.stream()
                        .map(known -> said(RULES.run(Facts.of(request, RuleVerifier.DAY, known))
                                .toReport(receipt)))
                        .toList());
    }

    /**
     * A filing to evaluate.
     *
     * @param how what it has to do with the row
     * @param subject who files
     * @param kind what for
     * @param request the filing
     */
    private record Asked(String how, ProvincialSubject subject, FilingKind kind, FilingRequest request) {}

    /**
     * What is said of it.
     *
     * @param question the filing
     * @param said what is said, for each profile
     */
    private record Answered(Asked question, List<Set<String>> said) {

        Set<String> said(ProvincialProfile profile) {
            return said.get(PROFILES.indexOf(profile));
        }
    }

    /** The filings to be asked about on account of a row. */
    private static List<Asked> questions(ProvincialRequirement row) {
        // What is filed by another kind than asked for comes up again and again.
        Set<Asked> questions = new LinkedHashSet<>();
        for (ProvincialSubject subject : ProvincialSubject.values()) {
            Case each = ProvincialCases.caseOf(row, subject);
            for (FilingKind kind : FilingKind.values()) {
                Situation at = new Situation(
                        row,
                        ProvincialCases.typeOf(subject, each == null ? List.of() : each.subjects()),
                        typeOf(kind, each == null ? List.of() : each.filings()));
                if (each == null) {
                    questions.add(asked("at all", at.read(WITH_MANY_DEFECTS)));
                } else if (each.kind().equals("permitted")) {
                    questions.add(asked("permitted", at.read(each.filing())));
                } else {
                    questions.add(asked("breached", at.read(each.filing())));
                    questions.add(asked("kept", at.read(each.last())));
                    if (!row.proofs().isEmpty()) {
                        for (ResidenceProof proof : ResidenceProof.values()) {
                            questions.add(asked("with " + proof, at.read(each.filing() + PROVED_BY.formatted(proof))));
                        }
                    }
                }
            }
        }
        Set<FilingRequest> requests = questions.stream().map(Asked::request).collect(Collectors.toSet());
        for (String name : List.of(row.parameter().name(), row.meaning().name())) {
            for (Case further : ProvincialCases.of("further", name)) {
                for (ProvincialSubject subject : ProvincialSubject.values()) {
                    SubjectType type = ProvincialCases.typeOf(subject, further.subjects());
                    Asked question = asked(
                            further.last(),
                            new Situation(row, type, further.filings().get(0)).read(further.filing()));
                    if (requests.add(question.request())) {
                        questions.add(question);
                    }
                }
            }
        }
        return List.copyOf(questions);
    }

    /** The subject of the filing is not always the subject of the row: some filings pass to a subject of another kind. */
    private static Asked asked(String how, FilingRequest filing) {
        return new Asked(
                how,
                ProvincialSubject.of(Objects.requireNonNull(filing.subject().type())),
                filing.filingType().kind(),
                filing);
    }

    private static FilingType typeOf(FilingKind kind, List<FilingType> tried) {
        return tried.stream()
                .filter(type -> type.kind() == kind)
                .findFirst()
                .orElse(
                        switch (kind) {
                            case NEW -> FilingType.NEW_FIRST;
                            case CHANGE -> FilingType.CHANGE_ALL;
                            case CANCELLATION -> FilingType.CANCEL_SUBJECT;
                        });
    }

    private static Set<String> said(FilingReport report) {
        Set<String> said = new TreeSet<>();
        // The violation of a missing material has the sentence of the requirement.
        Map<String, String> missing = report.requirements().stream()
                .filter(it -> it.status() == RequirementStatus.MISSING)
                .collect(Collectors.toMap(
                        MaterialRequirement::ruleId, it -> " MISSING " + it.material(), String::concat));
        report.violations()
                .forEach(it -> said.add(String.join(
                        " ",
                        it.ruleId(),
                        it.severity().name(),
                        it.path() + missing.getOrDefault(it.ruleId(), ""),
                        confidence(it.basis()),
                        chinese(it.message()))));
        Set<String> violated =
                report.violations().stream().map(Violation::ruleId).collect(Collectors.toSet());
        report.requirements().stream()
                .filter(it -> it.status() != RequirementStatus.MISSING || !violated.contains(it.ruleId()))
                .forEach(it -> said.add(String.join(
                        " ",
                        it.ruleId(),
                        it.status().name(),
                        it.material().name(),
                        confidence(it.basis()),
                        chinese(it.reason()))));
        report.unchecked()
                // What is wanting says itself what it is about.
                .forEach(it -> said.add(String.join(
                        " ",
                        it.ruleId(),
                        it.path(),
                        it.needs().isEmpty()
                                ? chinese(it.message())
                                : it.needs().toString())));
        report.duties().forEach(it -> said.add(String.join(" ", it.ruleId(), it.path(), chinese(it.message()))));
        return said;
    }

    private static String chinese(Text text) {
        return text.in(Language.ZH);
    }

    private static String sentence(ProvincialRequirement row) {
        return row.requirement().in(Language.ZH);
    }

    private static String confidence(List<LegalBasis> basis) {
        return basis.stream()
                .map(LegalBasis::confidence)
                .map(Enum::name)
                .distinct()
                .collect(Collectors.joining("/"));
    }

    /** Kinds of filings that the same subjects hear it in, together. */
    private static String where(Map<FilingKind, Set<ProvincialSubject>> subjectsByKind) {
        return Stream.of(FilingKind.values())
                .filter(subjectsByKind::containsKey)
                .collect(Collectors.groupingBy(
                        kind -> names(subjectsByKind.getOrDefault(kind, Set.of())), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(those -> names(those.getValue()) + " of " + those.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.size() == ProvincialSubject.values().length
                ? "ALL"
                : constants.stream().map(Enum::name).collect(Collectors.joining("|"));
    }
}
