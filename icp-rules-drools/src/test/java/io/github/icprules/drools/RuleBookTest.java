package io.github.icprules.drools;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.RuleDescription;
import io.github.icprules.RuleKind;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.Tables;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
            Map.entry("individual", Set.of(Need.SUBJECT_TYPE)),
            Map.entry("organisation", Set.of(Need.SUBJECT_TYPE)),
            Map.entry("described", Set.of(Need.DESCRIPTION)),
            Map.entry("Certificate.addressInProvince", Set.of(Need.CERTIFICATE_ADDRESS, Need.FILING_PROVINCE)),
            Map.entry("Certificate.expired", Set.of(Need.CERTIFICATE_UNTIL)),
            Map.entry("Certificate.matchesRegistry", Set.of(Need.MATCHES_REGISTRY)),
            Map.entry("Certificate.newestVersion", Set.of(Need.NEWEST_VERSION)),
            Map.entry("Certificate.numberOfAccount", Set.of(Need.CERTIFICATE_NUMBER_WRITTEN, Need.REGISTERED_NUMBER)),
            Map.entry("Certificate.numberValid", Set.of(Need.CERTIFICATE_NUMBER)),
            Map.entry("Certificate.organisationCodeValid", Set.of(Need.CERTIFICATE_NUMBER)),
            Map.entry("Certificate.ofSubject", Set.of(Need.CERTIFICATE_HOLDER, Need.SUBJECT_NAME)),
            Map.entry("Certificate.typeAllowed", Set.of(Need.CERTIFICATE_TYPE, Need.SUBJECT_TYPE)),
            Map.entry("unpictured", Set.of(Need.PICTURE)),
            Map.entry("Filing.reentersMiniProgramPrincipal", Set.of(Need.CHANGED_ITEMS)),
            Map.entry("Filing.changesContent", Set.of(Need.CHANGED_ITEMS)),
            Map.entry("Filing.changeAhead", Set.of(Need.CHANGE_EFFECTIVE_ON)),
            Map.entry("Filing.changesName", Set.of(Need.CHANGED_ITEMS)),
            Map.entry("Filing.changeInEffect", Set.of(Need.CHANGE_EFFECTIVE_ON)),
            Map.entry("Filing.entryOpen", Set.of(Need.ENTRY_OPEN)),
            Map.entry("Filing.quotaUsedUp", Set.of(Need.QUOTA_USED_UP)),
            Map.entry("Filing.phoneReachable", Set.of(Need.PHONE_REACHABLE)),
            Map.entry("Filing.serviceEnded", Set.of(Need.SERVICE_ENDS_ON)),
            Map.entry("Filing.serviceRunsOn", Set.of(Need.SERVICE_RUNNING)),
            Map.entry("History.orderInProgress", Set.of(Need.ORDERS_IN_PROGRESS)),
            Map.entry("History.subjectFiled", Set.of(Need.SUBJECT_FILED)),
            Map.entry("History.shellSubject", Set.of(Need.SHELL_SUBJECT)),
            Map.entry("History.dataUnchanged", Set.of(Need.SUBJECT_DATA_UNCHANGED)),
            Map.entry("History.filedElsewhere", Set.of(Need.FILED_PROVINCES, Need.FILING_PROVINCE)),
            Map.entry("History.limitReached", Set.of(Need.SUBJECT_TYPE, Need.MINI_PROGRAM_COUNT)),
            Map.entry("History.servicesConforming", Set.of(Need.SERVICES_CONFORMING)),
            Map.entry("ChangeOrder.combinedWithNewFiling", Set.of(Need.COMBINED_WITH_NEW_FILING)),
            Map.entry("ChangeOrder.changesProvince", Set.of(Need.CHANGED_ITEMS)),
            Map.entry("ChangeOrder.changesCertificateNumber", Set.of(Need.CHANGED_ITEMS)),
            Map.entry("ChangeOrder.ownCompany", Set.of(Need.DEMAND_OWN_COMPANY)),
            Map.entry("ChangeOrder.individualToUnit", Set.of(Need.SUBJECT_TYPE, Need.PREVIOUS_SUBJECT_TYPE)),
            Map.entry("ChangeOrder.unitToIndividual", Set.of(Need.SUBJECT_TYPE, Need.PREVIOUS_SUBJECT_TYPE)),
            Map.entry("ChangeOrder.anotherSubject", Set.of(Need.CERTIFICATE_NUMBERS)),
            Map.entry("Platform.underReview", Set.of(Need.PLATFORM_STATUS)),
            Map.entry("Platform.onRecord", Set.of(Need.ON_RECORD)),
            Map.entry("Platform.profileComplete", Set.of(Need.PROFILE_COMPLETE)),
            Map.entry("Platform.categoryApproved", Set.of(Need.CATEGORY_APPROVED)),
            Map.entry("Platform.accountVerified", Set.of(Need.ACCOUNT_VERIFIED)),
            Map.entry("Platform.cancelling", Set.of(Need.CANCELLING)),
            Map.entry("Platform.smsTimedOut", Set.of(Need.SMS_VERIFICATION)),
            Map.entry("Platform.smsTriesUsedUp", Set.of(Need.SMS_TRIES)),
            Map.entry("Platform.reuseTimedOut", Set.of(Need.REUSE_CONFIRMED)),
            Map.entry("Platform.reuseGivenUp", Set.of(Need.REUSE_CONFIRMED)),
            Map.entry("Platform.rejectionCorrected", Set.of(Need.REJECTED_FIELDS_CORRECTED)),
            Map.entry("Subject.principalIsLegalRepresentative", Set.of(Need.SUBJECT_PRINCIPAL_IS_LEGAL_REPRESENTATIVE)),
            Map.entry("Principal.authorisationExpired", Set.of(Need.AUTHORISATION_UNTIL)),
            Map.entry("Principal.authorisationReasonAccepted", Set.of(Need.AUTHORISATION_REASON)),
            Map.entry("Principal.documentExpired", Set.of(Need.DOCUMENT_UNTIL)),
            Map.entry("Principal.documentNumberValid", Set.of(Need.DOCUMENT_NUMBER)),
            Map.entry("Principal.documentPersonal", Set.of(Need.DOCUMENT_TYPE)),
            Map.entry("Principal.documentTemporary", Set.of(Need.DOCUMENT_TEMPORARY)),
            Map.entry("Principal.emailOfSubjectPrincipal", Set.of(Need.BOTH_EMAILS)),
            Map.entry("Principal.emailValid", Set.of(Need.EMAIL)),
            Map.entry("Principal.emergencyPhoneValid", Set.of(Need.EMERGENCY_PHONE)),
            Map.entry("Principal.phoneValid", Set.of(Need.PHONE)),
            Map.entry("Principal.emergencyPhoneOwn", Set.of(Need.EMERGENCY_PHONE, Need.PHONE)),
            Map.entry("Principal.insider", Set.of(Need.INSIDER)),
            Map.entry("Principal.phoneOfSubjectPrincipal", Set.of(Need.BOTH_PHONES)),
            Map.entry("Principal.phoneReachable", Set.of(Need.PHONE_ANSWERED)),
            Map.entry("Principal.phoneUsedByOthers", Set.of(Need.PHONE_USED_BY_OTHERS)),
            Map.entry("Principal.principalOfOthers", Set.of(Need.PRINCIPAL_OF_OTHERS)),
            Map.entry("Principal.subjectPrincipal", Set.of(Need.SAME_PRINCIPAL)),
            Map.entry("Subject.cityInProvince", Set.of(Need.CITY_IN_PROVINCE)),
            Map.entry("Subject.districtInCity", Set.of(Need.DISTRICT_IN_CITY)),
            Map.entry("Subject.inGoodStanding", Set.of(Need.STANDING)),
            Map.entry("Subject.nameOfAccount", Set.of(Need.SUBJECT_NAME, Need.REGISTERED_NAME)),
            Map.entry("Subject.ofAge", Set.of(Need.BIRTH_DATE)),
            Map.entry("Subject.principalIsIndividual", Set.of(Need.SUBJECT_NAME, Need.SUBJECT_PRINCIPAL_NAME)),
            Map.entry("Subject.fromElsewhere", Set.of(Need.HOME_PROVINCE, Need.FILING_PROVINCE)),
            Map.entry("Subject.renamed", Set.of(Need.RENAMED)),
            Map.entry("Subject.onlyOneService", Set.of(Need.SERVICE_COUNT)),
            Map.entry("MiniProgram.appIdValid", Set.of(Need.APP_ID)),
            Map.entry("MiniProgram.numbered", Set.of(Need.FILING_NUMBER)),
            Map.entry("MiniProgram.listed", Set.of(Need.LISTED)),
            Map.entry("MiniProgram.existing", Set.of(Need.EXISTING)),
            Map.entry("MiniProgram.showsNumber", Set.of(Need.SHOWS_NUMBER)),
            Map.entry("MiniProgram.linksToFilingSystem", Set.of(Need.LINKS_TO_FILING_SYSTEM)),
            Map.entry(
                    "MiniProgram.principalIsLegalRepresentative",
                    Set.of(Need.MINI_PROGRAM_PRINCIPAL_IS_LEGAL_REPRESENTATIVE)),
            Map.entry("MiniProgram.principalIsAdministrator", Set.of(Need.PRINCIPAL_IS_ADMINISTRATOR)),
            Map.entry("MiniProgram.principalIsSubjectPrincipal", Set.of(Need.SAME_PRINCIPAL)),
            Map.entry("MiniProgram.noneTicked", Set.of(Need.PRE_APPROVAL_CATEGORIES)),
            Map.entry("MiniProgram.noneTickedWithOthers", Set.of(Need.PRE_APPROVAL_CATEGORIES)),
            Map.entry("MiniProgram.ofUntickedSector", Set.of(Need.PRE_APPROVAL_CATEGORIES)),
            Map.entry("MiniProgram.financeTicked", Set.of(Need.PRE_APPROVAL_CATEGORIES)),
            Map.entry("Norm.representativeBarred", Set.of(Need.DEMAND_REPRESENTATIVE)),
            Map.entry("Norm.delegateAdmitted", Set.of(Need.DEMAND_DELEGATE)),
            Map.entry("Norm.servicePrincipalChinese", Set.of(Need.DEMAND_SERVICE_PRINCIPAL_DOCUMENT)),
            Map.entry("individualForeign", Set.of(Need.DEMAND_INDIVIDUAL_DOCUMENT)),
            Map.entry("individualWithTemporaryId", Set.of(Need.DEMAND_IDENTITY_CARD)),
            Map.entry("tooYoung", Set.of(Need.DEMAND_YOUTH)),
            Map.entry("minor", Set.of(Need.DEMAND_MINOR)),
            Map.entry("pastGreatestAge", Set.of(Need.DEMAND_GREATEST_AGE)),
            Map.entry("principalsFromElsewhere", Set.of(Need.DEMAND_HOMES)),
            Map.entry("servicePrincipalFromElsewhere", Set.of(Need.DEMAND_SERVICE_PRINCIPAL_HOME)),
            Map.entry("Norm.residenceProofAccepted", Set.of(Need.DEMAND_RESIDENCE_PROOF)),
            Map.entry("Norm.serviceLimitReached", Set.of(Need.DEMAND_SERVICE_COUNT)),
            Map.entry("sealHeld", Set.of(Need.ENTERED_SEAL)),
            Map.entry("trader", Set.of(Need.ENTERED_TRADER)),
            Map.entry("tradeNameAndSealHeld", Set.of(Need.ENTERED_TRADE_NAME_AND_SEAL)),
            Map.entry("representativeRequired", Set.of(Need.SUBJECT_TYPE)),
            Map.entry("tradeNameHeld", Set.of(Need.ENTERED_TRADE_NAME)),
            Map.entry("namedAfterOwner", Set.of(Need.ENTERED_OWNER_NAME)),
            Map.entry("licenceSealOfRegistry", Set.of(Need.ENTERED_LICENCE_SEAL)),
            Map.entry("licenceElectronic", Set.of(Need.ENTERED_LICENCE_ELECTRONIC)),
            Map.entry("certificateNewest", Set.of(Need.ENTERED_CERTIFICATE_NEWEST)),
            Map.entry("representativeOffice", Set.of(Need.ENTERED_CERTIFICATE_TYPE)),
            Map.entry("licenceOrCode", Set.of(Need.ENTERED_CERTIFICATE_TYPE, Need.SUBJECT_TYPE)),
            Map.entry("certificateInCity", Set.of(Need.ENTERED_CERTIFICATE_CITY)),
            Map.entry("phonesSwapped", Set.of(Need.ENTERED_PHONES_SWAPPED)),
            Map.entry("emergencyPhoneShared", Set.of(Need.ENTERED_EMERGENCY_PHONES)),
            Map.entry("threeNumbers", Set.of(Need.ENTERED_THREE_NUMBERS)),
            Map.entry("subjectPrincipalReused", Set.of(Need.ENTERED_SUBJECT_PRINCIPAL_REUSED)),
            Map.entry("servicePrincipalReused", Set.of(Need.ENTERED_SERVICE_PRINCIPAL_REUSED)),
            Map.entry("severalNumbers", Set.of(Need.ENTERED_NUMBERS_ON_RECORD)),
            Map.entry("Norm.worded", Set.of(Need.DEMAND_WORDS)),
            Map.entry("Norm.scopeWorded", Set.of(Need.DEMAND_SCOPE)),
            Map.entry("Norm.nameWorded", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Norm.nameQualified", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Norm.approvalTicked", Set.of(Need.PRE_APPROVAL_CATEGORIES)),
            Map.entry("Norm.trading", Set.of(Need.FEATURES)),
            Map.entry("Norm.remarkDeclares", Set.of(Need.MINI_PROGRAM_REMARK)),
            Map.entry("Norm.remarkLongEnough", Set.of(Need.MINI_PROGRAM_REMARK)),
            Map.entry("Norm.manyServices", Set.of(Need.SERVICE_COUNT)),
            Map.entry("Norm.individualBecomesUnit", Set.of(Need.SUBJECT_TYPE, Need.PREVIOUS_SUBJECT_TYPE)),
            Map.entry("Norm.ownCompany", Set.of(Need.DEMAND_OWN_COMPANY)),
            Map.entry("Norm.newPrincipal", Set.of(Need.CHANGED_ITEMS)),
            Map.entry("OpenQuestion.manyServices", Set.of(Need.SERVICE_COUNT)),
            Map.entry("Naming.lengthFits", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Naming.taken", Set.of(Need.NAME_TAKEN)),
            Map.entry("Naming.related", Set.of(Need.NAME_RELATED)),
            Map.entry("Naming.domain", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Naming.digitsOrLetters", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Naming.tooFewChinese", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Naming.special", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Naming.national", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Naming.byNationalUnit", Set.of(Need.NATIONAL_UNIT)),
            Map.entry("Naming.sensitive", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Naming.ofEnterprise", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Naming.ofPlace", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Naming.lengthAdvised", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Naming.commercial", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Naming.ofDrugInformation", Set.of(Need.PRE_APPROVAL_CATEGORIES)),
            Map.entry("Naming.nationwide", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Naming.sameAsSubject", Set.of(Need.MINI_PROGRAM_NAME, Need.SUBJECT_NAME)),
            Map.entry("Naming.drugTrade", Set.of(Need.MINI_PROGRAM_NAME)),
            Map.entry("Profile.avatarFits", Set.of(Need.AVATAR_BYTES)),
            Map.entry("Profile.introductionFits", Set.of(Need.INTRODUCTION)),
            Map.entry("Profile.remarkOnTrade", Set.of(Need.MINI_PROGRAM_REMARK)),
            Map.entry("Profile.remarkFits", Set.of(Need.MINI_PROGRAM_REMARK)),
            Map.entry("Profile.contentFitsSubject", Set.of(Need.CONTENT_FITS_SUBJECT)),
            Map.entry("Services.noneChosen", Set.of(Need.SERVICE_CONTENT_TYPES)),
            Map.entry("Services.tooMany", Set.of(Need.SERVICE_CONTENT_TYPES)),
            Map.entry("Services.withinScope", Set.of(Need.SERVICES_WITHIN_SCOPE)),
            Map.entry("Services.matchContent", Set.of(Need.SERVICES_MATCH_CONTENT)),
            Map.entry("Services.forum", Set.of(Need.FEATURES)),
            Map.entry("Services.diagnosis", Set.of(Need.FEATURES)),
            Map.entry("Services.practiceLicenceHeld", Set.of(Need.PRE_APPROVALS)),
            Map.entry("Services.commercial", Set.of(Need.FEATURES)),
            Map.entry("Services.licensed", Set.of(Need.FEATURES)),
            Map.entry("FaceVerification.passed", Set.of(Need.FACE_STATUS)),
            Map.entry("FaceVerification.expired", Set.of(Need.FACE_CREATED_AT)),
            Map.entry("FaceVerification.samePerson", Set.of(Need.FACE_SAME_PERSON)),
            Map.entry("FaceVerification.photoInOrder", Set.of(Need.FACE_PHOTO_IN_ORDER)),
            Map.entry("Paper.expired", Set.of(Need.PAPER_UNTIL)),
            Map.entry("Paper.matchesEntries", Set.of(Need.PAPER_MATCHES_ENTRIES)),
            Map.entry("Paper.signedByHand", Set.of(Need.PAPER_SIGNED_BY_HAND)),
            Map.entry("Paper.sealed", Set.of(Need.PAPER_SEALED)),
            Map.entry("Paper.datedAhead", Set.of(Need.PAPER_SIGNED_ON)),
            Map.entry("Picture.inColour", Set.of(Need.PICTURE_COLOUR)),
            Map.entry("Picture.original", Set.of(Need.PICTURE_ORIGINAL)),
            Map.entry("Picture.complete", Set.of(Need.PICTURE_COMPLETE)),
            Map.entry("Picture.legible", Set.of(Need.PICTURE_LEGIBLE)),
            Map.entry("Picture.watermarkUnrelated", Set.of(Need.PICTURE_WATERMARK)),
            Map.entry("Picture.tooLarge", Set.of(Need.PICTURE_BYTES)),
            Map.entry("Picture.tooSmall", Set.of(Need.PICTURE_WIDTH, Need.PICTURE_HEIGHT)),
            Map.entry("Picture.formatTaken", Set.of(Need.PICTURE_FORMAT)),
            Map.entry("SectorSign.ticked", Set.of(Need.PRE_APPROVAL_CATEGORIES)),
            Map.entry("TickedCategory.approvalHeld", Set.of(Need.PRE_APPROVALS)),
            Map.entry("TickedCategory.drugPlatform", Set.of(Need.FEATURES)),
            Map.entry("HeldApproval.numbered", Set.of(Need.APPROVAL_NUMBER)),
            Map.entry("HeldApproval.documentAtHand", Set.of(Need.APPROVAL_DOCUMENT_AT_HAND)),
            Map.entry("HeldApproval.coversContent", Set.of(Need.APPROVAL_COVERS_CONTENT)),
            Map.entry("HeldApproval.heldBySubject", Set.of(Need.APPROVAL_HOLDER, Need.SUBJECT_NAME)),
            Map.entry("HeldApproval.expired", Set.of(Need.APPROVAL_UNTIL)),
            Map.entry("HeldApproval.granted", Set.of(Need.APPROVAL_FROM)));

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
                    .isNotEmpty()
                    .allSatisfy(basis -> assertThat(basis.inForceOn(rule.inForceFrom()))
                            .as(rule.id())
                            .isTrue());
            assertThat(rule.basis())
                    .anySatisfy(basis -> assertThat(
                                    basis.inForceOn(rule.inForceFrom().minusDays(1)))
                            .as(rule.id())
                            .isFalse());
        });
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
            var matcher = Pattern.compile("@needs\\( (.*?) \\)").matcher(annotations);
            Set<Need> needs = new TreeSet<>();
            if (matcher.find()) {
                Stream.of(matcher.group(1).split(", ", -1)).map(Need::valueOf).forEach(needs::add);
            }
            return needs;
        }
    }
}
