package io.github.icprules.drools;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.RuleDescription;
import io.github.icprules.RuleKind;
import io.github.icprules.drools.data.DatedLaw;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.Tables;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Provision;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for every sheet and every rule. */
class RuleBookTest {

    private static final Path RESOURCES = Path.of("src/main/resources/io/github/icprules/drools");
    private static final Map<String, RuleDescription> RULES = new TreeMap<>();

    static final List<String> SHEETS = RuleBook.SHEETS;

    /** Which {@code @needs} goes with which three-valued property of a fact. */
    private static final Map<String, Set<Need>> NEEDS_OF_PROPERTY = Map.ofEntries(
            needs("individual", Need.SUBJECT_TYPE),
            needs("organisation", Need.SUBJECT_TYPE),
            needs("described", Need.DESCRIPTION),
            needs("Certificate.addressInProvince", Need.CERTIFICATE_ADDRESS, Need.FILING_PROVINCE),
            needs("Certificate.expired", Need.CERTIFICATE_UNTIL),
            needs("Certificate.inAnotherRegion", Need.CERTIFICATE_REGION),
            needs("Certificate.matchesRegistry", Need.MATCHES_REGISTRY),
            needs("Certificate.newestVersion", Need.NEWEST_VERSION),
            needs("Certificate.numberOfAccount", Need.CERTIFICATE_NUMBER_WRITTEN, Need.REGISTERED_NUMBER),
            needs("Certificate.numberValid", Need.CERTIFICATE_NUMBER),
            needs("Certificate.organisationCodeValid", Need.CERTIFICATE_NUMBER),
            needs("Certificate.ofSubject", Need.CERTIFICATE_HOLDER, Need.SUBJECT_NAME),
            needs("Certificate.typeAllowed", Need.CERTIFICATE_TYPE, Need.SUBJECT_TYPE),
            needs("unpictured", Need.PICTURE),
            needs("Filing.reentersMiniProgramPrincipal", Need.CHANGED_ITEMS),
            needs("Filing.changesContent", Need.CHANGED_ITEMS),
            needs("Filing.changeAhead", Need.CHANGE_EFFECTIVE_ON),
            needs("Filing.changesName", Need.CHANGED_ITEMS),
            needs("Filing.changeInEffect", Need.CHANGE_EFFECTIVE_ON),
            needs("Filing.entryOpen", Need.ENTRY_OPEN),
            needs("Filing.quotaUsedUp", Need.QUOTA_USED_UP),
            needs("Filing.phoneReachable", Need.PHONE_REACHABLE),
            needs("Filing.serviceEnded", Need.SERVICE_ENDS_ON),
            needs("Filing.serviceRunsOn", Need.SERVICE_RUNNING),
            needs("History.orderInProgress", Need.ORDERS_IN_PROGRESS),
            needs("History.subjectFiled", Need.SUBJECT_FILED),
            needs("History.shellSubject", Need.SHELL_SUBJECT),
            needs("History.dataUnchanged", Need.SUBJECT_DATA_UNCHANGED),
            needs("History.filedElsewhere", Need.FILED_PROVINCES, Need.FILING_PROVINCE),
            needs("History.limitReached", Need.SUBJECT_TYPE, Need.MINI_PROGRAM_COUNT),
            needs("History.servicesConforming", Need.SERVICES_CONFORMING),
            needs("ChangeOrder.combinedWithNewFiling", Need.COMBINED_WITH_NEW_FILING),
            needs("ChangeOrder.changesProvince", Need.CHANGED_ITEMS),
            needs("ChangeOrder.changesCertificateNumber", Need.CHANGED_ITEMS),
            needs("ChangeOrder.ownCompany", Need.DEMAND_OWN_COMPANY),
            needs("ChangeOrder.individualToUnit", Need.SUBJECT_TYPE, Need.PREVIOUS_SUBJECT_TYPE),
            needs("ChangeOrder.unitToIndividual", Need.SUBJECT_TYPE, Need.PREVIOUS_SUBJECT_TYPE),
            needs("ChangeOrder.anotherSubject", Need.CERTIFICATE_NUMBERS),
            needs("Platform.underReview", Need.PLATFORM_STATUS),
            needs("Platform.onRecord", Need.ON_RECORD),
            needs("Platform.profileComplete", Need.PROFILE_COMPLETE),
            needs("Platform.categoryApproved", Need.CATEGORY_APPROVED),
            needs("Platform.accountVerified", Need.ACCOUNT_VERIFIED),
            needs("Platform.cancelling", Need.CANCELLING),
            needs("Platform.smsTimedOut", Need.SMS_VERIFICATION),
            needs("Platform.smsTriesUsedUp", Need.SMS_TRIES),
            needs("Platform.reuseTimedOut", Need.REUSE_CONFIRMED),
            needs("Platform.reuseGivenUp", Need.REUSE_CONFIRMED),
            needs("Platform.rejectionCorrected", Need.REJECTED_FIELDS_CORRECTED),
            needs("Subject.principalIsLegalRepresentative", Need.SUBJECT_PRINCIPAL_IS_LEGAL_REPRESENTATIVE),
            needs("Principal.authorisationExpired", Need.AUTHORISATION_UNTIL),
            needs("Principal.authorisationReasonAccepted", Need.AUTHORISATION_REASON),
            needs("Principal.documentExpired", Need.DOCUMENT_UNTIL),
            needs("Principal.documentNumberValid", Need.DOCUMENT_NUMBER),
            needs("Principal.documentPersonal", Need.DOCUMENT_TYPE),
            needs("Principal.documentTemporary", Need.DOCUMENT_TEMPORARY),
            needs("Principal.emailOfSubjectPrincipal", Need.BOTH_EMAILS),
            needs("Principal.emailValid", Need.EMAIL),
            needs("Principal.emergencyPhoneValid", Need.EMERGENCY_PHONE),
            needs("Principal.phoneValid", Need.PHONE),
            needs("Principal.emergencyPhoneOwn", Need.EMERGENCY_PHONE, Need.PHONE),
            needs("Principal.insider", Need.INSIDER),
            needs("Principal.phoneOfSubjectPrincipal", Need.BOTH_PHONES),
            needs("Principal.phoneReachable", Need.PHONE_ANSWERED),
            needs("Principal.phoneUsedByOthers", Need.PHONE_USED_BY_OTHERS),
            needs("Principal.principalOfOthers", Need.PRINCIPAL_OF_OTHERS),
            needs("Principal.subjectPrincipal", Need.SAME_PRINCIPAL),
            needs("Subject.cityInProvince", Need.CITY_IN_PROVINCE),
            needs("Subject.districtInCity", Need.DISTRICT_IN_CITY),
            needs("Subject.inGoodStanding", Need.STANDING),
            needs("Subject.nameOfAccount", Need.SUBJECT_NAME, Need.REGISTERED_NAME),
            needs("Subject.ofAge", Need.BIRTH_DATE),
            needs("Subject.financial", Need.SUBJECT_NAME),
            needs("Subject.remarkEmpty", Need.SUBJECT_REMARK),
            needs("Subject.principalIsIndividual", Need.SUBJECT_NAME, Need.SUBJECT_PRINCIPAL_NAME),
            needs("Subject.fromElsewhere", Need.HOME_PROVINCE, Need.FILING_PROVINCE),
            needs("Subject.renamed", Need.RENAMED),
            needs("Subject.onlyOneService", Need.SERVICE_COUNT),
            needs("MiniProgram.appIdValid", Need.APP_ID),
            needs("MiniProgram.numbered", Need.FILING_NUMBER),
            needs("MiniProgram.listed", Need.LISTED),
            needs("MiniProgram.existing", Need.EXISTING),
            needs("MiniProgram.showsNumber", Need.SHOWS_NUMBER),
            needs("MiniProgram.linksToFilingSystem", Need.LINKS_TO_FILING_SYSTEM),
            needs("MiniProgram.principalIsLegalRepresentative", Need.MINI_PROGRAM_PRINCIPAL_IS_LEGAL_REPRESENTATIVE),
            needs("MiniProgram.principalIsAdministrator", Need.PRINCIPAL_IS_ADMINISTRATOR),
            needs("MiniProgram.principalIsSubjectPrincipal", Need.SAME_PRINCIPAL),
            needs("MiniProgram.noneTicked", Need.PRE_APPROVAL_CATEGORIES),
            needs("MiniProgram.noneTickedWithOthers", Need.PRE_APPROVAL_CATEGORIES),
            needs("MiniProgram.ofUntickedSector", Need.PRE_APPROVAL_CATEGORIES),
            needs("MiniProgram.financeTicked", Need.PRE_APPROVAL_CATEGORIES),
            needs("Norm.representativeBarred", Need.DEMAND_REPRESENTATIVE),
            needs("Norm.delegateAdmitted", Need.DEMAND_DELEGATE),
            needs("Norm.servicePrincipalChinese", Need.DEMAND_SERVICE_PRINCIPAL_DOCUMENT),
            needs("individualForeign", Need.DEMAND_INDIVIDUAL_DOCUMENT),
            needs("individualWithTemporaryId", Need.DEMAND_IDENTITY_CARD),
            needs("tooYoung", Need.DEMAND_YOUTH),
            needs("representativeTooYoung", Need.DEMAND_REPRESENTATIVE_AGE),
            needs("documentRefused", Need.DEMAND_RESIDENT_OF),
            needs("longEnough", Need.DEMAND_PERMIT_TERM),
            needs("minor", Need.DEMAND_MINOR),
            needs("pastGreatestAge", Need.DEMAND_GREATEST_AGE),
            needs("principalsFromElsewhere", Need.DEMAND_HOMES),
            needs("servicePrincipalFromElsewhere", Need.DEMAND_SERVICE_PRINCIPAL_HOME),
            needs("Norm.residenceProofAccepted", Need.DEMAND_RESIDENCE_PROOF),
            needs("Norm.serviceLimitReached", Need.DEMAND_SERVICE_COUNT),
            needs("sealHeld", Need.ENTERED_SEAL),
            needs("trader", Need.ENTERED_TRADER),
            needs("tradeNameAndSealHeld", Need.ENTERED_TRADE_NAME_AND_SEAL),
            needs("representativeRequired", Need.SUBJECT_TYPE),
            needs("tradeNameHeld", Need.ENTERED_TRADE_NAME),
            needs("namedAfterOwner", Need.ENTERED_OWNER_NAME),
            needs("licenceSealOfRegistry", Need.ENTERED_LICENCE_SEAL),
            needs("licenceElectronic", Need.ENTERED_LICENCE_ELECTRONIC),
            needs("certificateNewest", Need.ENTERED_CERTIFICATE_NEWEST),
            needs("representativeOffice", Need.ENTERED_CERTIFICATE_TYPE),
            needs("licenceOrCode", Need.ENTERED_CERTIFICATE_TYPE, Need.SUBJECT_TYPE),
            needs("certificateInCity", Need.ENTERED_CERTIFICATE_CITY),
            needs("phonesSwapped", Need.ENTERED_PHONES_SWAPPED),
            needs("emergencyPhoneShared", Need.ENTERED_EMERGENCY_PHONES),
            needs("threeNumbers", Need.ENTERED_THREE_NUMBERS),
            needs("subjectPrincipalReused", Need.ENTERED_SUBJECT_PRINCIPAL_REUSED),
            needs("servicePrincipalReused", Need.ENTERED_SERVICE_PRINCIPAL_REUSED),
            needs("severalNumbers", Need.ENTERED_NUMBERS_ON_RECORD),
            needs("Norm.worded", Need.DEMAND_WORDS),
            needs("Norm.scopeWorded", Need.DEMAND_SCOPE),
            needs("Norm.nameWorded", Need.MINI_PROGRAM_NAME),
            needs("Norm.nameQualified", Need.MINI_PROGRAM_NAME),
            needs("Norm.approvalTicked", Need.PRE_APPROVAL_CATEGORIES),
            needs("Norm.remarkDeclares", Need.MINI_PROGRAM_REMARK),
            needs("Norm.remarkLongEnough", Need.MINI_PROGRAM_REMARK),
            needs("Norm.manyServices", Need.SERVICE_COUNT),
            needs("Norm.individualBecomesUnit", Need.SUBJECT_TYPE, Need.PREVIOUS_SUBJECT_TYPE),
            needs("Norm.ownCompany", Need.DEMAND_OWN_COMPANY),
            needs("Norm.newPrincipal", Need.CHANGED_ITEMS),
            needs("OpenQuestion.manyServices", Need.SERVICE_COUNT));

    /**
     * Rules whose answer, not their condition, reads something that may not be given; and one whose row holds in every
     * province but for some.
     */
    private static final Map<String, Set<Need>> NEEDS_OF_ANSWER = Map.of(
            "review.change-ahead",
            Set.of(Need.CHANGE_EFFECTIVE_ON),
            "filing-type.shell-subject",
            Set.of(Need.FILING_PROVINCE),
            "province-material.province-not-given",
            Set.of(Need.FILING_PROVINCE));

    static {
        new DroolsIcpRuleEngine().rules().forEach(rule -> RULES.put(rule.id(), rule));
    }

    @Test
    void every_sheet_is_listed_and_every_listed_sheet_is_there() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("rules"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            SHEETS.stream().map(sheet -> sheet + ".drl").toList());
        }
    }

    @Test
    void every_rule_that_is_written_is_loaded_and_the_other_way_round() {
        assertThat(SHEETS.stream().flatMap(sheet -> parse(sheet).stream()).map(SheetRule::id))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(RULES.keySet());
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void a_rule_has_the_address_of_its_sheet_and_a_citation_above_it(String sheet) {
        assertThat(parse(sheet)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.id()).matches("\\Q" + sheet + "\\E\\.[a-z]+(-[a-z]+)*");
            assertThat(rule.above()).as("what stands above " + rule.id()).endsWith("*/");
        });
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void a_rule_is_pure_and_says_one_thing(String sheet) {
        assertThat(parse(sheet)).allSatisfy(rule -> {
            assertThat(rule.when())
                    .doesNotContainPattern("\\b(eval|from|accumulate|collect|exists|forall)\\b")
                    .doesNotContain("str[", "&&");
            assertThat(rule.then()).doesNotContainPattern("\\b(modify|update|insert|insertLogical|delete|retract)\\b");
            assertThat(rule.annotations())
                    .doesNotContainPattern("\\b(salience|no-loop|lock-on-active|agenda-group|date-effective)\\b");
            assertThat(rule.when().strip().lines().findFirst().orElseThrow()).matches("\\s*\\$\\w : \\w+\\(.*");
            assertThat(rule.then().strip())
                    .as(rule.id())
                    .startsWith("findings.")
                    .endsWith(");");
            assertThat(rule.then().chars().filter(character -> character == ';'))
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void a_rule_names_all_that_it_must_know(String sheet) {
        assertThat(parse(sheet)).allSatisfy(rule -> {
            Set<Need> expected = new TreeSet<>(NEEDS_OF_ANSWER.getOrDefault(rule.id(), Set.of()));
            String fact = find(rule.when(), "\\$\\w : (\\w+)\\(");
            for (MatchResult path : Pattern.compile("[A-Za-z]+(\\.[A-Za-z]+)*")
                    .matcher(rule.when())
                    .results()
                    .toList()) {
                String property = path.group().substring(path.group().lastIndexOf('.') + 1);
                String owner = owner(path.group(), fact);
                NEEDS_OF_PROPERTY.getOrDefault(property, Set.of()).forEach(expected::add);
                NEEDS_OF_PROPERTY.getOrDefault(owner + '.' + property, Set.of()).forEach(expected::add);
            }
            assertThat(rule.needs()).as(rule.id()).isEqualTo(expected);
        });
    }

    @Test
    void every_three_valued_property_of_a_fact_goes_with_a_need() throws Exception {
        List<String> properties = new ArrayList<>();
        for (Class<?> fact : facts()) {
            for (Method method : fact.getDeclaredMethods()) {
                if (method.getReturnType() == Boolean.class && method.getParameterCount() == 0) {
                    properties.add(fact.getSimpleName() + '.' + method.getName());
                }
            }
        }
        assertThat(properties)
                .containsExactlyInAnyOrderElementsOf(NEEDS_OF_PROPERTY.keySet().stream()
                        .filter(property -> property.indexOf('.') > 0)
                        .toList());
    }

    @Test
    void the_warm_up_has_a_fact_of_every_kind() throws Exception {
        Set<Class<?>> met = WarmUp.requests()
                .flatMap(request -> new Filing(request, WarmUp.DAY, Knowledge.bundled()).facts().stream())
                .map(Object::getClass)
                .collect(toSet());
        assertThat(met).containsExactlyInAnyOrderElementsOf(facts());
    }

    @Test
    void a_rule_is_in_force_while_all_of_its_basis_is() {
        assertThat(RULES.values()).allSatisfy(rule -> {
            assertThat(rule.basis())
                    .as(rule.id())
                    .isNotEmpty()
                    .allSatisfy(basis -> assertThat(basis.provision()).isNotNull());
            Set<String> ids = articles(rule.basis());
            LocalDate from = rule.inForceFrom();
            LocalDate until = rule.inForceUntil();
            assertThat(articles(rule.basisOn(from))).as(rule.id()).isEqualTo(ids);
            assertThat(countingOn(from.minusDays(1), rule)).as(rule.id()).isNotEqualTo(ids);
            if (until != null) {
                assertThat(articles(rule.basisOn(until))).as(rule.id()).isEqualTo(ids);
                assertThat(countingOn(until.plusDays(1), rule)).as(rule.id()).isNotEqualTo(ids);
            }
        });
    }

    /** Sheets name articles and penalties by identifiers of the tables; loading them would fail, too, but later. */
    @ParameterizedTest
    @FieldSource("SHEETS")
    void every_article_and_every_penalty_that_a_sheet_names_has_a_row(String sheet) {
        DatedLaw law = DatedLaw.bundled();
        assertThat(parse(sheet)).allSatisfy(rule -> {
            assertThat(rule.named("basis"))
                    .as(rule.id())
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(law.versionsOf(id))
                            .as(law.noSuchArticle(id))
                            .isNotEmpty());
            assertThat(rule.named("penalty"))
                    .as(rule.id())
                    .allSatisfy(id -> assertThat(law.penaltiesOf(id))
                            .as(law.noSuchPenalty(id))
                            .isNotEmpty());
        });
    }

    private static Set<String> articles(List<LegalBasis> basis) {
        return basis.stream()
                .flatMap(article -> Stream.ofNullable(article.provision()))
                .map(Provision::id)
                .collect(toSet());
    }

    private static Set<String> countingOn(LocalDate day, RuleDescription rule) {
        return articles(
                rule.basis().stream().filter(article -> article.inForceOn(day)).toList());
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void the_bundles_have_all_the_sentences_a_rule_needs_and_no_others(String sheet) {
        Set<String> expected = new TreeSet<>();
        RULES.values().stream().filter(rule -> rule.sheet().equals(sheet)).forEach(rule -> {
            String finding = rule.id().substring(sheet.length() + 1);
            expected.add(finding + ".title");
            expected.add(finding + ".message");
            if (rule.kind() == RuleKind.VIOLATION) {
                expected.add(finding + ".suggestion");
            }
            if (rule.kind() == RuleKind.DUTY) {
                expected.add(finding + ".when");
            }
        });
        for (Language language : Language.values()) {
            assertThat(bundle(sheet, language).stringPropertyNames().stream().filter(key -> !key.endsWith(".duration")))
                    .as(language.toString())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void the_languages_say_the_same(String sheet) {
        Properties chinese = bundle(sheet, Language.ZH);
        Properties english = bundle(sheet, Language.EN);
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.stringPropertyNames()).allSatisfy(key -> {
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(chinese.getProperty(key)));
            assertThat(english.getProperty(key)).isNotBlank();
            assertThat(chinese.getProperty(key)).isNotBlank().containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void every_document_cited_can_be_named_in_both_languages() {
        assertThat(RULES.values().stream().flatMap(rule -> rule.basis().stream()))
                .allSatisfy(basis -> assertThat(basis.citation().in(Language.EN))
                        .isNotEqualTo(basis.citation().in(Language.ZH)));
    }

    /** The fact that a path ends at, when it begins at another. */
    private static String owner(String path, String fact) {
        if (path.startsWith("filing.subject.")) {
            return "Subject";
        }
        if (path.startsWith("filing.miniProgram.")) {
            return "MiniProgram";
        }
        if (path.startsWith("filing.history.")) {
            return "History";
        }
        return path.startsWith("filing.") ? "Filing" : fact;
    }

    private static List<Class<?>> facts() throws Exception {
        List<Class<?>> facts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/github/icprules/drools/facts"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("package-info")) {
                    Class<?> type = Class.forName(Fact.class.getPackageName() + '.' + name);
                    if (Fact.class.isAssignableFrom(type) && !type.isInterface()) {
                        facts.add(type);
                    }
                }
            }
        }
        return facts;
    }

    private static Properties bundle(String sheet, Language language) {
        return Tables.properties(Messages.file(sheet, language));
    }

    private static Set<String> placeholders(String pattern) {
        return Pattern.compile("\\{\\d}")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }

    private static List<SheetRule> parse(String sheet) {
        try {
            String text = Files.readString(RESOURCES.resolve("rules/" + sheet + ".drl"), StandardCharsets.UTF_8);
            List<SheetRule> rules = new ArrayList<>();
            var matcher = Pattern.compile(
                            "rule \"([^\"]+)\"\\n(.*?)\\nwhen\\n(.*?)\\nthen\\n(.*?)\\nend\\n", Pattern.DOTALL)
                    .matcher(text);
            int end = 0;
            while (matcher.find()) {
                rules.add(new SheetRule(
                        matcher.group(1),
                        text.substring(end, matcher.start()).strip(),
                        matcher.group(2),
                        matcher.group(3),
                        matcher.group(4)));
                end = matcher.end();
            }
            assertThat(rules)
                    .hasSameSizeAs(text.lines()
                            .filter(line -> line.startsWith("rule "))
                            .toList());
            return rules;
        } catch (IOException e) {
            throw new AssertionError("The sheet " + sheet + " cannot be read.", e);
        }
    }

    private static String find(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private record SheetRule(String id, String above, String annotations, String when, String then) {

        Set<Need> needs() {
            return named("needs").map(Need::valueOf).collect(toCollection(TreeSet::new));
        }

        Stream<String> named(String annotation) {
            var matcher =
                    Pattern.compile("@" + annotation + "\\(\\s*(.*?)\\s*\\)").matcher(annotations);
            return matcher.find() ? Stream.of(matcher.group(1).split(",\\s*", -1)) : Stream.empty();
        }
    }

    /** An entry of its own type: of a hundred whose types it has to work out the compiler takes ten seconds. */
    private static Map.Entry<String, Set<Need>> needs(String property, Need... needs) {
        return Map.entry(property, Set.of(needs));
    }
}
