package io.github.icprules.drools;

import io.github.icprules.drools.ProvincialCases.Case;
import io.github.icprules.drools.ProvincialCases.Permit;
import io.github.icprules.drools.ProvincialCases.Situation;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.NormSubject;
import io.github.icprules.drools.data.ProvincialNorm;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.data.ProvincialTable;
import io.github.icprules.drools.data.ProvincialValue.Reading;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Province;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of single rows of {@code provinces.csv}: what rules say because a row is there and would not say without it, and
 * what they would say without it. They are asked about filings in which what the row demands is not met and in which it is, by
 * every kind of subject and of every kind, those included that the row does not concern.
 */
final class ProvincialAnswers {

    private static final List<ProvincialProfile> PROFILES = List.of(ProvincialProfile.CURRENT, ProvincialProfile.ALL);
    private static final ProvincialTable TABLE = Knowledge.bundled().provinces();
    /** Run without an engine, which would take a digest of every table. */
    private static final RuleBook RULES = RuleBook.load();

    private final ProvincialNorm row;
    private final List<Asked> questions;
    private final List<Map<ProvincialProfile, Set<String>>> without;
    private final List<String> effect;

    /** Asks what is said without a row of the bundled table. */
    ProvincialAnswers(ProvincialNorm row) {
        this.row = row;
        ProvincialTable others = without(row);
        List<Asked> asked = questions(row);
        List<Map<ProvincialProfile, Set<String>>> answers = answers(asked, others);
        List<String> told = effect(asked, answers, answers(asked, TABLE));
        if (told.isEmpty() && row.isOfInterest() && row.meaning().reading() != Reading.NATIONWIDE) {
            // Maybe filings in which it is about something else tell more.
            asked = inOtherRespects(row);
            answers = answers(asked, others);
            told = effect(asked, answers, answers(asked, TABLE));
        }
        this.questions = asked;
        this.without = answers;
        this.effect = told;
    }

    /** {@return what becomes of the row, in lines that tell where and by which profile} None, if it makes no difference. */
    List<String> effect() {
        return effect;
    }

    /** {@return the bundled table without a row} */
    static ProvincialTable without(ProvincialNorm row) {
        return TABLE.replacing(
                row.province(),
                TABLE.norms().stream()
                        .filter(norm -> norm.province() == row.province() && !norm.equals(row))
                        .toList());
    }

    /** {@return the same of a table that has another row in its place} */
    List<String> effect(ProvincialTable table) {
        return effect(questions, without, answers(questions, table));
    }

    private List<String> effect(
            List<Asked> asked,
            List<Map<ProvincialProfile, Set<String>>> without,
            List<Map<ProvincialProfile, Set<String>>> with) {
        Map<String, Map<ProvincialProfile, Map<FilingKind, Set<NormSubject>>>> effect = new TreeMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked question = asked.get(i);
            for (ProvincialProfile profile : PROFILES) {
                Set<String> before = without.get(i).getOrDefault(profile, Set.of());
                Set<String> after = with.get(i).getOrDefault(profile, Set.of());
                Stream.concat(
                                after.stream()
                                        .filter(said -> !before.contains(said))
                                        .map("+ "::concat),
                                before.stream()
                                        .filter(said -> !after.contains(said))
                                        .map("- "::concat))
                        .forEach(said -> effect.computeIfAbsent(
                                        question.how() + ": " + said, any -> new EnumMap<>(ProvincialProfile.class))
                                .computeIfAbsent(profile, any -> new EnumMap<>(FilingKind.class))
                                .computeIfAbsent(question.kind(), any -> EnumSet.noneOf(NormSubject.class))
                                .add(question.subject()));
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

    private static List<Map<ProvincialProfile, Set<String>>> answers(List<Asked> questions, ProvincialTable table) {
        List<Map<ProvincialProfile, Set<String>>> answers = new ArrayList<>();
        questions.forEach(any -> answers.add(new EnumMap<>(ProvincialProfile.class)));
        for (ProvincialProfile profile : PROFILES) {
            Knowledge knowledge = Knowledge.bundled().with(table.withProfile(profile));
            for (int i = 0; i < answers.size(); i++) {
                FilingRequest request = questions.get(i).request();
                Receipt receipt = new Receipt("", "", "", RuleVerifier.DAY, request);
                Filing filing = new Filing(request, RuleVerifier.DAY, knowledge);
                answers.get(i).put(profile, said(RULES.run(filing).toReport(receipt)));
            }
        }
        return answers;
    }

    /**
     * A filing that somebody asks about.
     *
     * @param how what it has to do with the row
     * @param subject who files
     * @param kind what for
     * @param request the filing
     */
    private record Asked(String how, NormSubject subject, FilingKind kind, FilingRequest request) {}

    /** The filings to be asked about on account of a row. */
    private static List<Asked> questions(ProvincialNorm row) {
        List<Asked> questions = new ArrayList<>();
        Permit permit = ProvincialCases.PERMITS.get(row.demand());
        for (NormSubject subject : NormSubject.values()) {
            for (FilingKind kind : FilingKind.values()) {
                Case demanded = caseOf(row, subject);
                if (demanded != null) {
                    Situation at =
                            new Situation(row, typeOf(subject, demanded.subjects()), typeOf(kind, demanded.filings()));
                    questions.add(asked("breached", at, demanded.breaching()));
                    questions.add(asked("kept", at, demanded.keeping()));
                    if (!row.proofs().isEmpty()) {
                        for (ResidenceProof proof : ResidenceProof.values()) {
                            questions.add(asked(
                                    "with " + proof,
                                    at,
                                    any -> demanded.breaching().apply(at).materials(proving(proof))));
                        }
                    }
                } else if (permit != null) {
                    Situation at =
                            new Situation(row, typeOf(subject, List.of()), typeOf(kind, List.of(permit.filing())));
                    questions.add(asked("permitted", at, permit.request()));
                } else {
                    Situation at = new Situation(row, typeOf(subject, List.of()), typeOf(kind, List.of()));
                    questions.add(asked("at all", at, ProvincialAnswers::withMuchToMind));
                }
            }
        }
        return questions;
    }

    /** The same and filings made for rules on provinces, moved to the row's. */
    private static List<Asked> inOtherRespects(ProvincialNorm row) {
        List<Asked> questions = new ArrayList<>(questions(row));
        Province province = row.province() == null ? ProvincialCases.ANY : row.province();
        ProvinceCorpus.ENTRIES.stream()
                .map(entry -> ProvincialCases.in(province, entry.on(RuleVerifier.DAY)))
                .map(request -> new Asked(
                        "otherwise",
                        NormSubject.of(Objects.requireNonNull(request.subject().type())),
                        request.filingType().kind(),
                        request))
                .forEach(questions::add);
        return questions;
    }

    private static Asked asked(String how, Situation at, Function<Situation, FilingRequest.Builder> request) {
        return new Asked(
                how,
                NormSubject.of(at.type()),
                at.filing().kind(),
                request.apply(at).evaluatedOn(RuleVerifier.DAY).build());
    }

    /** A filing with much that a province can mind. */
    private static FilingRequest.Builder withMuchToMind(Situation at) {
        return at.of(
                at.subject()
                        .businessScope("宗教、教育、展览服务、保险代理、理财")
                        .contactAddress("示例路1-2-301")
                        .seal(false)
                        .tradeName(false)
                        .principal(Requests.SOMEBODY_ELSE),
                Requests.miniProgram()
                        .name("示例理财商城")
                        .remark("示例")
                        .features(Feature.SELLS_OWN_GOODS, Feature.GAME)
                        .categories("博客")
                        .principal(Requests.SOMEBODY_ELSE));
    }

    private static MaterialAtHand proving(ResidenceProof proof) {
        return MaterialAtHand.describe(Material.RESIDENCE_PROOF)
                .residenceProof(proof)
                .build();
    }

    private static @Nullable Case caseOf(ProvincialNorm row, NormSubject subject) {
        Case ofIndividuals =
                subject == NormSubject.INDIVIDUAL ? ProvincialCases.DEMANDS.get(row.demand() + "@INDIVIDUAL") : null;
        return ofIndividuals == null ? ProvincialCases.DEMANDS.get(row.demand()) : ofIndividuals;
    }

    private static SubjectType typeOf(NormSubject subject, List<SubjectType> tried) {
        return tried.stream()
                .filter(type -> NormSubject.of(type) == subject)
                .findFirst()
                .orElse(
                        switch (subject) {
                            case ENTERPRISE -> SubjectType.ENTERPRISE;
                            case GOVERNMENT -> SubjectType.GOVERNMENT_ORGAN;
                            case INSTITUTION -> SubjectType.PUBLIC_INSTITUTION;
                            case SOCIAL_ORGANISATION -> SubjectType.SOCIAL_ORGANISATION;
                            case INDIVIDUAL -> SubjectType.INDIVIDUAL;
                        });
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
        report.violations()
                .forEach(it -> said.add(String.join(
                        " ",
                        it.ruleId(),
                        it.severity().name(),
                        it.path(),
                        confidence(it.basis()),
                        chinese(it.message()))));
        report.requirements()
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

    private static String sentence(ProvincialNorm row) {
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
    private static String where(Map<FilingKind, Set<NormSubject>> subjectsByKind) {
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
        return constants.size() == NormSubject.values().length
                ? "ALL"
                : constants.stream().map(Enum::name).collect(Collectors.joining("|"));
    }
}
