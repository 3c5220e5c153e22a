package io.github.icprules.drools.rules;

import static io.github.icprules.drools.support.Requests.enterpriseIn;
import static io.github.icprules.drools.support.Requests.filing;
import static io.github.icprules.drools.support.Requests.miniProgram;
import static io.github.icprules.drools.support.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.parameters.Parameters;
import io.github.icprules.drools.data.words.SectorLexicon;
import io.github.icprules.drools.data.words.SectorMentions;
import io.github.icprules.drools.data.words.SectorMentions.Affirmed;
import io.github.icprules.drools.data.words.SectorMentions.OfSector;
import io.github.icprules.drools.data.words.Strength;
import io.github.icprules.drools.data.words.TextPlace;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 行业词表: each entry of the lists by which sectors are known does what it is there for. */
class SectorVocabularyRulesTest {

    private static final String WORDS = "sector.words-unticked";
    private static final String FINANCE = "pre-approval.finance-words";
    private static final String TOBACCO = "sector.tobacco-words";
    private static final String TICKED = "miniProgram.preApprovalCategories";
    private static final String DENIAL = "SECTOR_DENIAL";

    /** One less than the words that a finding names. */
    private static final int AT_ONCE = 4;

    /** The share of the entries that the ordinary build takes; the profile {@code thorough} takes all. */
    private static final int ONE_IN = 8;

    private static final SectorLexicon SECTORS = Parameters.bundled().sectors();

    /** Words of religion of which none is part of another or the name of the sector: each is denied or meant by itself. */
    private static final List<String> BELIEF = List.of("禅寺", "教会", "念佛", "圣经", "道观", "供灯");

    /** What a suggestion says to write into the remark. */
    private static final Pattern SENTENCE = Pattern.compile("“(本小程序不涉及[^”]*。)”");

    private static final DroolsIcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    /** The uses of the words of sectors with their strengths, as a list writes them. */
    private static final List<String> USES = List.of(
            "",
            "SAID",
            "NAME",
            "WEAK",
            "SAID:WEAK",
            "NAME:WEAK",
            "SAID:WEAK_WHO",
            "SAID:WEAK_WHAT",
            "NONE",
            "NOT",
            "CONTEXT");

    static Stream<String> lists() {
        return Knowledge.bundled().parameters().all().stream()
                .map(list -> list.id().replace("keywords.", ""))
                .filter(list -> list.matches("FINANCE|SECTOR_(?!DENIAL|BESIDE|GENERAL|ORDINARY|TRADE).*"));
    }

    /** The words of a list that have a use. */
    private static List<String> entries(String list, String use) {
        String value = Knowledge.bundled().parameters().all().stream()
                .filter(parameter -> parameter.id().equals("keywords." + list))
                .findFirst()
                .orElseThrow()
                .value();
        List<String> words = new ArrayList<>();
        for (String entry : value.split(" ", -1)) {
            int colon = entry.indexOf(':');
            if ((colon < 0 ? "" : entry.substring(colon + 1)).equals(use)) {
                words.add(colon < 0 ? entry : entry.substring(0, colon));
            }
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void each_word_counts_where_its_use_says_and_with_its_strength(String list) {
        for (String use : USES) {
            for (String word : entries(list, use)) {
                OfSector said = SECTORS.read(word, TextPlace.REMARK).of(list);
                OfSector named = SECTORS.read(word, TextPlace.NAME).of(list);
                switch (use) {
                    case "NOT" -> {
                        assertThat(said.affirmed()).as(word).noneMatch(Affirmed::isStrong);
                        assertThat(named.affirmed()).as(word).noneMatch(Affirmed::isStrong);
                        assertThat(SECTORS.read(word, TextPlace.SCOPE).of(list).name())
                                .as(word)
                                .isNull();
                    }
                    case "CONTEXT" -> assertThat(said.isInContext()).as(word).isTrue();
                    case "NAME", "NAME:WEAK" ->
                        assertThat(named.affirmed()).as(word).contains(new Affirmed(typedAlike(word), strength(use)));
                    case "NONE" -> {
                        assertThat(said.affirmed()).as(word).isEmpty();
                        assertThat(said.name()).isEqualTo(typedAlike(word));
                    }
                    default ->
                        assertThat(said.affirmed()).as(word).contains(new Affirmed(typedAlike(word), strength(use)));
                }
            }
        }
    }

    /** A verb and an object are named together, and neither is named alone. */
    @ParameterizedTest
    @MethodSource("lists")
    void each_verb_and_each_object_counts_beside_the_other(String list) {
        List<String> verbs = entries(list, "VERB");
        List<String> objects = entries(list, "OBJECT");
        for (String verb : Effort.oneIn(ONE_IN, verbs)) {
            String object = firstPartner(list, objects, each -> verb + each, each -> verb + "…" + each);
            assertNamed(only(list, miniProgram().introduction(verb + object)), List.of(verb + "…" + object));
        }
        for (String object : Effort.oneIn(ONE_IN, objects)) {
            String verb = firstPartner(list, verbs, each -> each + object, each -> each + "…" + object);
            assertNamed(only(list, miniProgram().introduction(verb + object)), List.of(verb + "…" + object));
        }
    }

    /** The first word that is read together with another word. */
    private static String firstPartner(
            String list, List<String> words, UnaryOperator<String> text, UnaryOperator<String> joined) {
        return words.stream()
                .filter(each -> SECTORS.read(text.apply(each), TextPlace.REMARK).of(list).affirmed().stream()
                        .anyMatch(found -> found.isStrong() && found.word().equals(typedAlike(joined.apply(each)))))
                .findFirst()
                .orElseThrow(() -> new AssertionError(list + ": no partner for " + joined.apply("")));
    }

    private static Strength strength(String use) {
        for (Strength strength : Strength.values()) {
            if (use.equals(strength.name()) || use.endsWith(":" + strength)) {
                return strength;
            }
        }
        return Strength.STRONG;
    }

    private static String typedAlike(String word) {
        // The sign between a verb and its object is no part of an entry.
        return Stream.of(word.split("…", -1))
                .map(part -> Normalizer.normalize(part, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("…"));
    }

    /** Each word is named by a finding, if need be together with a weak word of the list. */
    @ParameterizedTest
    @MethodSource("lists")
    void each_word_is_named_and_each_exception_is_not(String list) {
        for (String use : USES) {
            for (List<String> words : chunks(entries(list, use))) {
                String partner = partner(list, words);
                String joined = String.join("，", words);
                switch (use) {
                    case "NONE" -> {}
                    case "NOT" -> {
                        only(list, miniProgram().name(joined)).isSilent();
                        only(list, miniProgram().remark(joined)).isSilent();
                    }
                    case "CONTEXT" -> {
                        String strong = entries(list, "SAID").get(0);
                        words.stream()
                                .filter(word -> !isOfSector(word))
                                .forEach(word -> only(list, miniProgram().remark(strong + "，" + word))
                                        .isSilent());
                    }
                    case "NAME" -> {
                        // Words of finance in names have a rule of their own.
                        if (!list.equals("FINANCE")) {
                            assertNamed(only(list, miniProgram().name(joined)), words);
                        }
                    }
                    case "NAME:WEAK" ->
                        assertNamed(only(list, miniProgram().name(joined).introduction(partner)), words);
                    // Beside a word of loans, the other words of a trade are weak, so they are not named.
                    case "", "SAID" ->
                        words.stream()
                                .collect(Collectors.groupingBy(word -> word.contains("贷")))
                                .values()
                                .forEach(alike -> assertNamed(
                                        only(list, miniProgram().introduction(String.join("，", alike))), alike));
                    default -> assertNamed(only(list, miniProgram().introduction(joined + "，" + partner)), words);
                }
            }
        }
    }

    /** An exception does not count beside a word of the list that does not suffice by itself, either. */
    @ParameterizedTest
    @MethodSource("lists")
    void no_exception_adds_to_a_word(String list) {
        Map<Boolean, List<String>> byContext = entries(list, "NOT").stream()
                .collect(Collectors.partitioningBy(
                        word -> SECTORS.read(word, TextPlace.REMARK).of(list).isInContext()));
        byContext.forEach((isInContext, exceptions) -> {
            for (List<String> words : chunks(exceptions)) {
                // In a context strong words are weak, and weak words do not count.
                String other = stranger(entries(list, isInContext ? "SAID" : "SAID:WEAK"), words);
                only(list, miniProgram().remark(String.join("，", words) + "，" + other))
                        .isSilent();
            }
        });
    }

    /** A province that accepts no declaration finds no name of a sector in the exceptions of a business scope. */
    @ParameterizedTest
    @MethodSource("lists")
    void no_exception_names_its_sector_in_a_scope(String list) {
        for (List<String> words : chunks(entries(list, "NOT"))) {
            rule("province-content.pre-approval-not-ticked")
                    .given(request(list, miniProgram(), "")
                            .subject(enterpriseIn(Province.HUBEI)
                                    .businessScope(String.join("；", words))
                                    .build()))
                    .isSilent();
        }
    }

    /** A word of a sector that begins within an ordinary word does not count. */
    @Test
    void each_ordinary_word_hides_the_words_that_begin_within_it() {
        List<String> ordinaries = Effort.oneIn(4 * ONE_IN, entries("SECTOR_ORDINARY", ""));
        lists().forEach(list -> {
            List<String> weak = entries(list, "SAID:WEAK");
            for (String use : List.of("", "SAID", "SAID:WEAK", "SAID:WEAK_WHO", "SAID:WEAK_WHAT")) {
                List<String> words = entries(list, use);
                for (String ordinary : ordinaries) {
                    words.stream()
                            .flatMap(word -> crossings(ordinary, word))
                            .filter(text -> isSilentOn(list, text))
                            .limit(1)
                            .forEach(text -> only(
                                            list, miniProgram().remark(text + "，" + stranger(weak, List.of(text))))
                                    .isSilent());
                }
            }
        });
    }

    private static boolean isSilentOn(String list, String text) {
        OfSector said = SECTORS.read(text, TextPlace.REMARK).of(list);
        return said.affirmed().isEmpty() && !said.isInContext();
    }

    /** The texts in which a word begins within an ordinary word and goes on behind it. */
    private static Stream<String> crossings(String ordinary, String word) {
        return IntStream.range(1, ordinary.length())
                .filter(from -> word.startsWith(ordinary.substring(from)))
                .mapToObj(from -> ordinary.substring(0, from) + word);
    }

    /** The first of some words that shares no letter with others. */
    private static String stranger(List<String> words, List<String> others) {
        String letters = String.join("", others);
        return words.stream()
                .filter(word -> word.chars().noneMatch(letter -> letters.indexOf(letter) >= 0))
                .findFirst()
                .orElseThrow();
    }

    /** A weak word that says something else than the words. */
    private static String partner(String list, List<String> words) {
        return entries(list, "SAID:WEAK").stream()
                .filter(weak -> words.stream().noneMatch(word -> word.contains(weak) || weak.contains(word)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOfSector(String word) {
        SectorMentions mentions = SECTORS.read(word, TextPlace.REMARK);
        return lists().anyMatch(list -> !mentions.of(list).affirmed().isEmpty());
    }

    private static List<List<String>> chunks(List<String> words) {
        List<List<String>> all = IntStream.range(0, (words.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(i -> words.subList(i * AT_ONCE, Math.min(words.size(), (i + 1) * AT_ONCE)))
                .toList();
        return Effort.oneIn(ONE_IN, all);
    }

    private static void assertNamed(RuleVerifier.Outcome outcome, List<String> words) {
        for (String word : words) {
            outcome.isSaying("“" + typedAlike(word) + "”");
        }
    }

    /** One list with a strong word, with two weak words that differ, and with weak words that say no more than one. */
    @ParameterizedTest
    @CsvSource({
        "SECTOR_HEALTH_CARE, 在线问诊, true",
        "SECTOR_HEALTH_CARE, 挂号, false",
        "SECTOR_HEALTH_CARE, 挂号和就诊, true",
        "SECTOR_HEALTH_CARE, 医院、挂号, true",
        "SECTOR_HEALTH_CARE, 医院和医生, false",
        "SECTOR_HEALTH_CARE, 预约一位好医生, true",
        "SECTOR_HEALTH_CARE, 预约时间，医生, false",
        "SECTOR_HEALTH_CARE, 宠物挂号和就诊, false",
        "SECTOR_HEALTH_CARE, 宠物在线问诊、洗牙, false",
        "SECTOR_HEALTH_CARE, 宠物在线问诊、洗牙、植发, true",
        "SECTOR_HEALTH_CARE, 火锅、在线问诊, true",
        "SECTOR_OFF_CAMPUS_TRAINING, 孩子和小朋友, false",
        "SECTOR_OFF_CAMPUS_TRAINING, 约课、课时, false",
        "SECTOR_OFF_CAMPUS_TRAINING, 孩子约课, true",
        "FINANCE, 支付, false",
        "FINANCE, 小额贷款, true"
    })
    void evidence_is_one_strong_word_or_two_weak_words_that_differ(String list, String text, boolean suffices) {
        RuleVerifier.Outcome outcome = only(list, miniProgram().remark(text));
        if (suffices) {
            outcome.isViolatedAt(TICKED);
        } else {
            outcome.isSilent();
        }
        scope(list, text).isSilent();
    }

    static Stream<String> prohibited() {
        return entries("FINANCE_PROHIBITED", "").stream();
    }

    @ParameterizedTest
    @MethodSource("prohibited")
    void each_word_of_prohibited_finance_is_reported_as_prohibited(String word) {
        rule("pre-approval.finance-prohibited")
                .given(filing(NEW_FIRST)
                        .miniProgram(miniProgram()
                                .introduction(word)
                                .preApprovalCategories(PreApprovalCategory.FINANCE)
                                .build()))
                .speaks();
    }

    /** The rule on a list, where all other sectors are ticked. */
    private static RuleVerifier.Outcome only(String list, MiniProgram.Builder miniProgram) {
        return rule(ruleOn(list)).given(request(list, miniProgram, ""));
    }

    private static RuleVerifier.Outcome scope(String list, String text) {
        return rule(ruleOn(list)).given(request(list, miniProgram(), text));
    }

    private static String ruleOn(String list) {
        return switch (list) {
            case "FINANCE" -> FINANCE;
            case "SECTOR_TOBACCO" -> TOBACCO;
            case "SECTOR_SUPERSTITION" -> "sector.superstition";
            default -> WORDS;
        };
    }

    private static FilingRequest.Builder request(String list, MiniProgram.Builder miniProgram, String scope) {
        List<PreApprovalCategory> others = new ArrayList<>(List.of(PreApprovalCategory.values()));
        others.removeAll(covering(list));
        others.remove(PreApprovalCategory.NONE);
        return filing(NEW_FIRST)
                .subject(enterpriseIn(Province.HUNAN).businessScope(scope).build())
                .miniProgram(
                        miniProgram.preApprovalCategories(List.copyOf(others)).build());
    }

    private static List<PreApprovalCategory> covering(String list) {
        return switch (list) {
            case "FINANCE" -> List.of(PreApprovalCategory.FINANCE);
            case "SECTOR_PUBLISHING" ->
                List.of(PreApprovalCategory.PUBLISHING, PreApprovalCategory.GAME, PreApprovalCategory.PUBLICATION_SALE);
            case "SECTOR_PUBLICATION_SALE" ->
                List.of(PreApprovalCategory.PUBLISHING, PreApprovalCategory.PUBLICATION_SALE);
            case "SECTOR_GAME" -> List.of(PreApprovalCategory.PUBLISHING, PreApprovalCategory.GAME);
            case "SECTOR_DRUG" -> List.of(PreApprovalCategory.DRUG_DEVICE_INFO, PreApprovalCategory.DRUG_SALE);
            case "SECTOR_DEVICE" -> List.of(PreApprovalCategory.DRUG_DEVICE_INFO, PreApprovalCategory.DEVICE_SALE);
            case "SECTOR_AUDIOVISUAL", "SECTOR_MICRODRAMA" ->
                List.of(PreApprovalCategory.AUDIOVISUAL, PreApprovalCategory.MICRODRAMA);
            case "SECTOR_EDUCATION" -> List.of(PreApprovalCategory.EDUCATION, PreApprovalCategory.OFF_CAMPUS_TRAINING);
            case "SECTOR_TOBACCO", "SECTOR_SUPERSTITION" -> List.of();
            default -> List.of(PreApprovalCategory.valueOf(list.substring("SECTOR_".length())));
        };
    }

    /** What is said of words of religion, each by one entry of a role: {@code X} is the entry, {@code W} the word. */
    @ParameterizedTest
    @CsvSource({
        "NOT_DOING, X提供W",
        "NONE_OF, XW",
        "VERB, W未X",
        "VERB_OF_PART, W不X",
        "ADVERB, W不X提供",
        "MODIFIER, '不涉及佛堂，XW'",
        "DENIAL, XW",
        "DENIAL_OF_BEFORE, WX",
        "EXCEPTION_OF_BEFORE, WX",
        "EXCEPT, XW外的用品",
        "EXCEPT_END, 除WX的用品",
        "NAMED, X中的“W”",
        "ASIDE, X上有W",
        "AND, 没有某某某某某某某某佛堂XW",
        "FILLER, '不涉及佛堂，WX'",
        "GOING_ON, '不涉及佛堂，XW的用品'",
    })
    void each_word_of_a_denial_denies(String role, String pattern) {
        inChunks(role, pattern, religion -> religion.isSilent());
    }

    @ParameterizedTest
    @CsvSource({"NOT_A_DENIAL, X提供W", "BUT, 不做用品XW", "ALSO, '除用品W外，X有用品'", "EXCEPT_END, '除用品X，W'", "VERB, XW。不涉及宗教。"})
    void each_word_that_denies_nothing_leaves_the_word_meant(String role, String pattern) {
        for (String entry : Effort.oneIn(ONE_IN, entries(DENIAL, role))) {
            // A verb of one letter may be part of any word, so it says nothing by itself.
            if (!role.equals("VERB") || entry.length() > 1) {
                religion(pattern.replace("X", entry).replace("W", "禅寺")).isViolatedAt(TICKED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不碰禅寺",
                "没有某某和禅寺",
                "未碰某某、禅寺",
                "不碰某某某某某某某某某禅寺",
                "不碰佛堂某某某某某、禅寺",
                "没有相关的某某禅寺",
                "禅寺我们一条不转",
                "禅寺某某没有某某某某某某"
            })
    void a_verb_of_no_list_denies_what_is_near(String remark) {
        religion(remark).isSilent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不碰某某某某某某某某某某禅寺",
                "不碰某就有禅寺",
                "不碰某还有禅寺",
                "不碰某但有禅寺",
                "不碰某 禅寺",
                "不碰某，有禅寺",
                "不用碰禅寺",
                "不碰某的禅寺",
                "禅寺某没有某某某某某某某",
                "禅寺某不某的",
                "禅寺某是不是某"
            })
    void a_verb_of_no_list_does_not_deny_what_is_far_or_said_apart(String remark) {
        religion(remark).isViolatedAt(TICKED);
    }

    @Test
    void what_begins_like_something_beside_a_word_is_not_that() {
        for (String entry : entries(DENIAL, "FILLER")) {
            only("SECTOR_LOTTERY", miniProgram().name("彩票" + entry)).isViolatedAt(TICKED);
        }
    }

    private interface Assertion {
        void of(RuleVerifier.Outcome religion);
    }

    private static void inChunks(String role, String pattern, Assertion assertion) {
        List<String> entries = entries(DENIAL, role);
        for (int from = 0; from < entries.size(); from += BELIEF.size()) {
            StringBuilder remark = new StringBuilder();
            for (int i = from; i < Math.min(entries.size(), from + BELIEF.size()); i++) {
                remark.append(pattern.replace("X", entries.get(i)).replace("W", BELIEF.get(i - from)))
                        .append('。');
            }
            assertion.of(religion(remark.toString()));
        }
    }

    private static RuleVerifier.Outcome religion(String remark) {
        return only("SECTOR_RELIGION", miniProgram().remark(remark));
    }

    @ParameterizedTest
    @CsvSource({"'', 彩票X", "HEAD, 彩票店的X", "LAST, 彩票的X", "INSTITUTION, 为X提供用品"})
    void each_word_beside_makes_something_else_of_the_word(String use, String pattern) {
        for (String entry : Effort.oneIn(ONE_IN, entries("SECTOR_BESIDE", use))) {
            for (String list : use.equals("INSTITUTION") ? lists().toList() : List.of("SECTOR_LOTTERY")) {
                only(list, miniProgram().name(pattern.replace("X", entry))).isSilent();
            }
        }
    }

    @Test
    void each_way_to_deny_all_that_needs_an_approval_denies_every_sector() {
        for (String general : entries("SECTOR_GENERAL", "")) {
            only("SECTOR_NEWS", miniProgram().remark("样例新闻。不涉及" + general)).isSilent();
        }
    }

    @Test
    void each_word_that_has_the_letter_of_an_exception_begins_and_ends_none() {
        for (String entry : entries(DENIAL, "NOT_A_DENIAL")) {
            if (entry.contains("除")) {
                religion(entry + "用品、禅寺外").isViolatedAt(TICKED);
            } else if (entry.contains("外")) {
                religion("除用品、禅寺" + entry).isViolatedAt(TICKED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-02-05, 银发〔2021〕237号", "2026-02-06, 银发〔2026〕42号"})
    void the_notice_on_virtual_currencies_is_that_of_the_day(LocalDate day, String number) {
        FilingReport report = ENGINE.evaluate(
                of(miniProgram().remark("提供比特币交易服务。").preApprovalCategories(PreApprovalCategory.FINANCE))
                        .evaluatedOn(day)
                        .build());
        assertThat(report.violations())
                .filteredOn(violation -> violation.ruleId().equals("pre-approval.finance-prohibited"))
                .flatExtracting(Violation::basis)
                .extracting(article -> article.citation().in(Language.ZH))
                .anyMatch(citation -> citation.contains(number));
    }

    /** The name of a shop of an everyday trade may be meant in another sense, in the other texts, too. */
    @Test
    void the_name_of_an_everyday_shop_needs_a_second_word() {
        only("SECTOR_LOTTERY", miniProgram().name("双色球").remark("现金和转账。")).isViolatedAt(TICKED);
        for (String trade : Effort.oneIn(ONE_IN, entries("SECTOR_TRADE", "CONTEXT"))) {
            only("SECTOR_LOTTERY", miniProgram().name("双色球").remark(trade + "，店名双色球。"))
                    .isSilent();
        }
        only("SECTOR_LOTTERY", miniProgram().name("双色球").remark("火锅，代买大乐透。")).isViolatedAt(TICKED);
    }

    /** A remark mentions many things: beside an everyday trade in the name or introduction, it needs a second word. */
    @Test
    void the_remark_of_an_everyday_shop_needs_a_second_word() {
        only("SECTOR_LOTTERY", miniProgram().introduction("火锅").remark("双色球")).isSilent();
        only("SECTOR_LOTTERY", miniProgram().introduction("火锅").remark("双色球、大乐透"))
                .isViolatedAt(TICKED);
        only("SECTOR_LOTTERY", miniProgram().introduction("火锅、双色球").remark("双色球"))
                .isViolatedAt(TICKED);
        only("SECTOR_LOTTERY", miniProgram().introduction("现金").remark("火锅、双色球"))
                .isViolatedAt(TICKED);
    }

    /** The name of the unit does not say in which sense the other texts use a word. */
    @Test
    void the_name_of_the_unit_is_no_context() {
        rule(WORDS)
                .given(filing(NEW_FIRST)
                        .subject(enterpriseIn(Province.HUNAN).name("样例宠物有限公司").build())
                        .miniProgram(miniProgram().introduction("在线问诊").build()))
                .isViolatedAt(TICKED);
    }

    @ParameterizedTest
    @CsvSource({
        "为诊所供货, false",
        "由诊所办理, false",
        "为诊所某某某、牙科供货, true",
        "为某某某某诊所供货, false",
        "为某某某某某诊所供货, true",
        "为某和诊所, true",
        "为诊所某某、诊所供货, false",
        "为诊所某某某某某、诊所供货, true",
        "请到诊所办理, false",
        "本店是诊所, true"
    })
    void a_customer_or_another_place_is_not_the_service(String remark, boolean suffices) {
        RuleVerifier.Outcome outcome = only("SECTOR_HEALTH_CARE", miniProgram().remark(remark));
        if (suffices) {
            outcome.isViolatedAt(TICKED);
        } else {
            outcome.isSilent();
        }
    }

    @Test
    void a_denial_in_the_remark_does_not_suffice_if_the_name_says_the_opposite() {
        String written = SENTENCE.matcher(suggestion(WORDS, of(miniProgram().introduction("在线问诊"))))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        rule(WORDS)
                .given(of(miniProgram().introduction("在线问诊").remark(written)))
                .isSilent();
        assertThat(suggestion(WORDS, of(miniProgram().name("样例医院").remark(written))))
                .contains("更换名称，或者说明名称的含义")
                .doesNotContain("在备注中写明", "把备注改写为");
    }

    private static String suggestion(String id, FilingRequest.Builder request) {
        return rule(id).given(request).report().violations().stream()
                .filter(violation -> violation.ruleId().equals(id))
                .map(violation -> violation.suggestion().in(Language.ZH))
                .findFirst()
                .orElseThrow();
    }

    private static FilingRequest.Builder of(MiniProgram.Builder miniProgram) {
        return filing(NEW_FIRST).subject(enterpriseIn(Province.HUNAN).build()).miniProgram(miniProgram.build());
    }
}
