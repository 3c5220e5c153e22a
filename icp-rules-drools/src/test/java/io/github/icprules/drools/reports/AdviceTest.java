package io.github.icprules.drools.reports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.EnginesOnAWatch;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.data.words.WordCorpus;
import io.github.icprules.drools.data.words.WordCorpus.Labelled;
import io.github.icprules.drools.reports.Repairs.Repair;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.Requests;
import io.github.icprules.fixtures.Defect;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A change that a report advises causes no other violation and removes the finding. */
class AdviceTest {

    private static final IcpRuleEngine ENGINE = EnginesOnAWatch.thatStandsStill();
    private static final int SOME = 600;
    private static final int MANY = 1500;

    /** In the ordinary build, each province and subject has one in so many of the texts. */
    private static final int SHARE = 15;

    private static final Set<String> OF_WORDS = Set.of("sector.words-unticked", "pre-approval.finance-words");

    /** The hints that are given only if no finding of words is there. */
    private static final Set<String> HINTS = Set.of("sector.feature-worth-a-look", "sector.words-worth-a-look");

    /** The sector that a finding of words names. */
    private static final Pattern SECTOR = Pattern.compile("“[^”]+”这类服务");

    /** The materials that rules ask for. */
    private static final Map<String, Material> MATERIALS = new HashMap<>();

    static {
        ENGINE.rules().forEach(rule -> {
            if (rule.material() != null) {
                MATERIALS.put(rule.id(), rule.material());
            }
        });
    }

    /** What was seen when suggestions were followed. */
    private static final class Followed {
        private final Set<String> rules = new TreeSet<>();
        /** The first failure of each kind. */
        private final Map<String, String> failures = new TreeMap<>();

        void follow(FilingRequest request) {
            FilingReport before = ENGINE.evaluate(request);
            Map<String, Long> blocking = count(before, true);
            Map<String, Long> all = count(before, false);
            for (Violation violation : before.violations()) {
                String id = violation.ruleId();
                for (Repair repair : Repairs.of(request, violation, MATERIALS.get(id))) {
                    FilingReport after = ENGINE.evaluate(repair.request());
                    rules.add(id);
                    Map<String, Long> blockingAfter = count(after, true);
                    blockingAfter.forEach((other, times) -> {
                        // The advice to choose another filing type names the materials of this type.
                        boolean isNamed = repair.what().startsWith("files as")
                                && (MATERIALS.containsKey(other) || names(violation, other));
                        if (times > blocking.getOrDefault(other, 0L) && !isNamed) {
                            fail(request, violation, repair, "now " + other + " blocks");
                        }
                    });
                    boolean still = before.violations().stream()
                                    .filter(other -> isOfSameSector(other, violation))
                                    .count()
                            <= after.violations().stream()
                                    .filter(other -> isOfSameSector(other, violation))
                                    .count();
                    if (still) {
                        fail(request, violation, repair, "it is still found");
                    }
                    if (OF_WORDS.contains(id) && repair.what().equals("writes the remark")) {
                        count(after, false).forEach((other, times) -> {
                            // A hint that a finding of words replaces is then given by itself.
                            if (times > all.getOrDefault(other, 0L) && !HINTS.contains(other)) {
                                fail(request, violation, repair, "now " + other + " is found");
                            }
                        });
                    }
                }
            }
        }

        /** Whether the advice says what to do about another finding. */
        private static boolean names(Violation violation, String other) {
            return other.equals("filing-type.subject-data-differ")
                    && violation.suggestion().in(Language.ZH).contains("先办理变更备案");
        }

        private void fail(FilingRequest request, Violation violation, Repair repair, String what) {
            failures.putIfAbsent(
                    violation.ruleId() + " " + repair.what() + ": " + what,
                    "%s %s in %s: %s; remark: %s; %s"
                            .formatted(
                                    request.filingType(),
                                    request.subject().type(),
                                    request.subject().region() == null
                                            ? null
                                            : request.subject().region().province(),
                                    violation.suggestion().in(Language.ZH),
                                    request.miniProgram().remark(),
                                    request.miniProgram().preApprovalCategories()));
        }

        /** Whether findings are of one rule, and of words of one sector: several sectors can be there at once. */
        private static boolean isOfSameSector(Violation one, Violation other) {
            return one.ruleId().equals(other.ruleId())
                    && (!OF_WORDS.contains(one.ruleId()) || sector(one).equals(sector(other)));
        }

        private static String sector(Violation violation) {
            Matcher named = SECTOR.matcher(violation.message().in(Language.ZH));
            return named.find() ? named.group() : "";
        }

        private static Map<String, Long> count(FilingReport report, boolean blocking) {
            return report.violations().stream()
                    .filter(violation -> !blocking || violation.severity() == Severity.BLOCKING)
                    .collect(groupingBy(Violation::ruleId, counting()));
        }

        void holds(String... followed) {
            assertThat(failures).isEmpty();
            assertThat(rules).contains(followed);
        }
    }

    @Test
    void what_is_advised_about_the_defects_of_the_fixtures_can_be_done() {
        Followed followed = new Followed();
        for (SampleFiling filing : Filings.all()) {
            Requests.defects().forEach(defect -> {
                FilingRequest request = in(filing, defect);
                if (request != null) {
                    followed.follow(request);
                }
            });
        }
        followed.holds("pre-approval.document-missing", "materials.subject-certificate");
    }

    @Test
    void what_is_advised_about_words_can_be_done() {
        Followed followed = new Followed();
        int turn = 0;
        for (SubjectType type : List.of(SubjectType.ENTERPRISE, SubjectType.SOLE_TRADER, SubjectType.INDIVIDUAL)) {
            List<Labelled> texts = Stream.concat(WordCorpus.TEXTS.stream(), WordCorpus.HOLDOUT.stream())
                    .toList();
            Effort.oneIn(3, turn++, texts).stream()
                    .map(text -> saying(Filings.of(type), text))
                    .forEach(followed::follow);
        }
        followed.holds(OF_WORDS.toArray(String[]::new));
    }

    @Test
    void the_sentence_for_the_remark_does_no_harm_in_any_province() {
        Followed followed = new Followed();
        Map<String, Labelled> ofSectors = new HashMap<>();
        WordCorpus.TEXTS.stream()
                .filter(text -> text.sectors().size() == 1)
                .forEach(text -> ofSectors.putIfAbsent(text.sectors() + " " + text.place(), text));
        int turn = 0;
        for (Province province : Province.values()) {
            for (SubjectType type : List.of(SubjectType.ENTERPRISE, SubjectType.INDIVIDUAL)) {
                Effort.oneIn(SHARE, turn++, List.copyOf(ofSectors.values())).forEach(text -> {
                    SampleFiling filing = Filings.of(type).in(province);
                    followed.follow(saying(filing, text));
                    followed.follow(saying(filing.as(FilingType.CHANGE_SERVICE), text));
                    followed.follow(Defect.at("miniProgram.remark", "查询、记录和提醒。".repeat(21))
                            .in(saying(filing, text)));
                });
            }
        }
        followed.holds(OF_WORDS.toArray(String[]::new));
    }

    @Test
    void what_is_advised_about_filings_made_at_random_can_be_done() {
        followed(SOME).holds("sector.feature-unticked", "sector.feature-by-individual");
    }

    @Test
    @Tag("thorough")
    void what_is_advised_about_many_filings_made_at_random_can_be_done() {
        followed(MANY).holds("sector.feature-unticked", "sector.feature-by-individual", "pre-approval.none-ticked");
    }

    private static Followed followed(int random) {
        Followed followed = new Followed();
        RandomFilings filings = new RandomFilings(RandomFilings.described());
        IntStream.range(0, random).forEach(seed -> {
            FilingRequest request = filings.of(seed);
            followed.follow(request);
            followed.follow(saying(request, WordCorpus.TEXTS.get(seed % WordCorpus.TEXTS.size())));
        });
        return followed;
    }

    private static FilingRequest saying(SampleFiling filing, Labelled text) {
        return saying(filing.request(), text);
    }

    private static FilingRequest saying(FilingRequest request, Labelled text) {
        String place = switch (text.place()) {
            case NAME -> "miniProgram.name";
            case INTRODUCTION -> "miniProgram.introduction";
            case REMARK -> "miniProgram.remark";
            case SCOPE -> "subject.businessScope";
        };
        return Defect.at(place, text.text()).in(request);
    }

    /** The filing with a defect in it; {@code null} if the defect does not fit. */
    private static @Nullable FilingRequest in(SampleFiling filing, Defect defect) {
        try {
            return filing.with(defect).request();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
