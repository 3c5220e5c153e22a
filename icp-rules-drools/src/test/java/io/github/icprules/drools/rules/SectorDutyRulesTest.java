package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.Material.NO_PRE_APPROVAL_COMMITMENT;
import static io.github.icprules.model.Material.SITUATION_STATEMENT;
import static io.github.icprules.model.PreApprovalCategory.DRUG_DEVICE_INFO;
import static io.github.icprules.model.PreApprovalCategory.DRUG_SALE;
import static io.github.icprules.model.PreApprovalCategory.FINANCE;
import static io.github.icprules.model.PreApprovalCategory.NEWS;
import static io.github.icprules.model.PreApprovalCategory.NONE;
import static io.github.icprules.model.PreApprovalCategory.PUBLISHING;
import static io.github.icprules.report.RequirementStatus.MISSING;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.drools.Requests;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** 行业规定: {@code sector.drl}, what the law of a sector asks for; and the papers and terms that go with a sector. */
class SectorDutyRulesTest {

    private static final String PLATFORM = "sector.drug-platform-filing";
    private static final String PLATFORM_QUALITY = "sector.drug-platform-quality";
    private static final String RENEWAL = "sector.drug-certificate-renewal";
    private static final String STATE_OWNED = "sector.audiovisual-state-owned";
    private static final String TOO_LONG = "pre-approval.validity-too-long";
    private static final String COMMITMENT = "supplements.no-pre-approval-commitment";
    private static final String PLEDGE = "supplements.foundation-pledge";

    private static final String NUMBER_SHOWN = "sector.drug-number-shown";
    private static final String DRUG_FILING = "sector.drug-information-filing";
    private static final String NOT_RETAILED = "sector.drugs-not-retailed";
    private static final String GOVERNMENT = "sector.government-application-filing";

    private static final LocalDate DUTY_BEGINS = LocalDate.of(2023, 9, 1);
    /** From the next day on information on drugs and devices is filed, and no certificate is given. */
    private static final LocalDate LAST_OF_CERTIFICATES = LocalDate.of(2025, 12, 21);

    private static final LocalDate DRUGS_FILED = LocalDate.of(2025, 12, 22);
    private static final LocalDate DECREE_828 = LocalDate.of(2026, 5, 15);
    private static final LocalDate GOVERNMENT_FILED = LocalDate.of(2026, 1, 25);

    /** What follows from ticking a category, whatever else is so. */
    private static final Map<String, PreApprovalCategory> BY_CATEGORY = Map.of(
            NUMBER_SHOWN,
            DRUG_DEVICE_INFO,
            DRUG_FILING,
            DRUG_DEVICE_INFO,
            "sector.drug-information-banned",
            DRUG_DEVICE_INFO,
            "sector.drugs-never-sold",
            DRUG_SALE,
            NOT_RETAILED,
            DRUG_SALE,
            "sector.religion-limits",
            PreApprovalCategory.RELIGION,
            STATE_OWNED,
            PreApprovalCategory.AUDIOVISUAL);

    static final Set<String> IDS = BY_CATEGORY.keySet();

    @ParameterizedTest
    @FieldSource("IDS")
    void a_category_brings_its_duties_along(String id) {
        for (PreApprovalCategory category : PreApprovalCategory.values()) {
            if (category == BY_CATEGORY.get(id)) {
                rule(id).given(on(id, ticking(category))).speaks();
            } else {
                rule(id).given(on(id, ticking(category))).isSilent();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void a_duty_is_told_once_and_to_those_who_can_have_an_approval(String id) {
        PreApprovalCategory category = BY_CATEGORY.get(id);
        FilingRequest.Builder twice = on(id, ticking(category, category));
        if (id.equals(STATE_OWNED)) {
            rule(id).given(twice).isOpen();
        } else {
            rule(id).given(twice).isDue(null);
        }
        rule(id).given(on(id, ticking(category).subject(individual().build()))).isSilent();
        rule(id).given(on(
                        id,
                        filing(CHANGE_SUBJECT)
                                .miniProgram(miniProgram()
                                        .preApprovalCategories(category)
                                        .build())))
                .isSilent();
        LocalDate first = switch (id) {
            case DRUG_FILING -> DRUGS_FILED;
            case NOT_RETAILED -> DECREE_828;
            default -> DUTY_BEGINS;
        };
        rule(id).countsFrom(first, ticking(category));
    }

    @Test
    void drugs_that_are_never_shown_or_sold_are_named() {
        rule("sector.drug-information-banned").given(ticking(DRUG_DEVICE_INFO)).isSaying("麻醉药品", "医疗机构制剂");
        rule("sector.drugs-never-sold").given(ticking(DRUG_SALE)).isSaying("疫苗", "血液制品");
        rule(NOT_RETAILED).given(ticking(DRUG_SALE)).isSaying("用药风险较高", "不得通过网络零售");
        rule(DRUG_FILING).given(ticking(DRUG_DEVICE_INFO)).isSaying("按实务，先完成小程序备案");
        rule(NUMBER_SHOWN).given(on(NUMBER_SHOWN, ticking(DRUG_DEVICE_INFO))).isSaying("证书编号");
        rule("sector.religion-limits")
                .given(ticking(PreApprovalCategory.RELIGION))
                .isSaying("募捐");
    }

    @ParameterizedTest
    @CsvSource({PLATFORM + ", 省级药品监督管理部门, 2023-09-01", PLATFORM_QUALITY + ", 质量管理体系, 2026-05-15"})
    void a_platform_for_drugs_files_with_the_drug_authority_and_has_a_quality_system(
            String id, String words, LocalDate from) {
        MiniProgram.Builder platform = miniProgram().features(Feature.MULTIPLE_MERCHANTS);
        rule(id).given(of(platform.preApprovalCategories(DRUG_SALE, DRUG_SALE)))
                .isDue(null)
                .isSaying(words);
        rule(id).given(of(platform.preApprovalCategories(NEWS))).isSilent();
        rule(id).given(of(platform.preApprovalCategories(DRUG_SALE))
                        .subject(individual().build()))
                .isSilent();
        rule(id).given(filing(CHANGE_SUBJECT).miniProgram(platform.build())).isSilent();
        rule(id).given(of(miniProgram().preApprovalCategories(DRUG_SALE).features(Feature.SELLS_OWN_GOODS)))
                .isSilent();
        rule(id).given(ticking(DRUG_SALE)).isUndecidedFor("miniProgram.features");
        rule(id).countsFrom(from, of(platform.preApprovalCategories(DRUG_SALE)));
    }

    @Test
    void a_certificate_that_is_no_longer_issued_is_neither_shown_nor_renewed() {
        rule(NUMBER_SHOWN).countsUntil(LAST_OF_CERTIFICATES, ticking(DRUG_DEVICE_INFO));
        rule(RENEWAL)
                .countsUntil(
                        LAST_OF_CERTIFICATES,
                        holding(NEW_FIRST, DRUG_DEVICE_INFO, Validity.until(LAST_OF_CERTIFICATES.plusDays(9))));
    }

    @Test
    void information_on_drugs_and_devices_is_filed_with_the_drug_authority_after_the_mini_program() {
        rule(DRUG_FILING)
                .given(ticking(DRUG_DEVICE_INFO))
                .isDue(null)
                .isSaying("先完成小程序备案，再向省级药品监督管理局备案", "不再发给资格证书")
                .isSaying("小程序备案完成之后");
    }

    @ParameterizedTest
    @EnumSource
    void mini_programs_of_the_administration_are_filed_with_the_cyberspace_administration(SubjectType type) {
        FilingRequest.Builder request =
                filing(NEW_FIRST).subject(Subject.builder(type, "示例服务中心").build());
        switch (type) {
            case GOVERNMENT_ORGAN, PUBLIC_INSTITUTION, MASS_ORGANISATION ->
                rule(GOVERNMENT).given(request).isDue(null).isSaying("省级网信办", "不影响小程序备案");
            default -> rule(GOVERNMENT).given(request).isSilent();
        }
    }

    @Test
    void who_offers_services_of_the_administration_files_them_too() {
        FilingRequest.Builder services = ticking(PreApprovalCategory.GOVERNMENT_SERVICE);
        rule(GOVERNMENT).given(services).isDue(null);
        rule(GOVERNMENT).given(ticking(NEWS)).isSilent();
        rule(GOVERNMENT)
                .given(filing(CHANGE_SUBJECT)
                        .miniProgram(miniProgram()
                                .preApprovalCategories(PreApprovalCategory.GOVERNMENT_SERVICE)
                                .build()))
                .isSilent();
        rule(GOVERNMENT).countsFrom(GOVERNMENT_FILED, services);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-20, false",
        "2025-12-21, true",
        "2026-06-21, true",
        "2026-06-22, false",
    })
    void a_drug_information_certificate_is_renewed_in_its_last_six_months(LocalDate until, boolean due) {
        FilingRequest.Builder request = on(RENEWAL, holding(NEW_FIRST, DRUG_DEVICE_INFO, Validity.until(until)));
        if (due) {
            rule(RENEWAL).given(request).isDue(until).isSaying(until.toString()).isSaying("6 个月");
        } else {
            rule(RENEWAL).given(request).isSilent();
        }
    }

    @Test
    void only_a_drug_information_certificate_that_counts_is_renewed() {
        Validity soon = Validity.until(LAST_OF_CERTIFICATES.plusMonths(1));
        rule(RENEWAL).given(on(RENEWAL, holding(NEW_FIRST, NEWS, soon))).isSilent();
        rule(RENEWAL)
                .given(on(RENEWAL, holding(CHANGE_SUBJECT, DRUG_DEVICE_INFO, soon)))
                .isSilent();
        rule(RENEWAL)
                .given(on(RENEWAL, holding(NEW_FIRST, DRUG_DEVICE_INFO, Validity.withoutEnd())))
                .isSilent();
        rule(RENEWAL)
                .given(on(
                        RENEWAL,
                        of(miniProgram()
                                .preApprovalCategories(NONE)
                                .preApprovals(PreApproval.of(DRUG_DEVICE_INFO, "示例文号第1号")
                                        .withValidity(soon)))))
                .isSilent();
        rule(RENEWAL)
                .given(on(
                        RENEWAL,
                        of(miniProgram()
                                .preApprovalCategories(DRUG_DEVICE_INFO)
                                .preApprovals(PreApproval.of(DRUG_DEVICE_INFO, "示例文号第1号")))))
                .isSilent();
        rule(RENEWAL)
                .countsFrom(DUTY_BEGINS, holding(NEW_FIRST, DRUG_DEVICE_INFO, Validity.until(DUTY_BEGINS.plusDays(9))));
    }

    @ParameterizedTest
    @CsvSource({
        "NEWS, 3, 2026-01-01, 2028-12-31, false",
        "NEWS, 3, 2026-01-01, 2029-01-01, false",
        "NEWS, 3, 2026-01-01, 2029-01-02, true",
        "PUBLISHING, 5, 2026-01-01, 2031-01-01, false",
        "PUBLISHING, 5, 2026-01-01, 2031-01-02, true",
        "RIDE_HAILING, , 2026-01-01, 2099-01-01, false"
    })
    void an_approval_is_valid_for_the_years_of_its_law(
            PreApprovalCategory category, @Nullable Integer years, LocalDate from, LocalDate until, boolean tooLong) {
        FilingRequest.Builder request = holding(NEW_FIRST, category, Validity.between(from, until));
        if (tooLong) {
            rule(TOO_LONG)
                    .given(request)
                    .isViolatedAt(WARNING, "miniProgram.preApprovals[0].validity")
                    .isSaying("“" + category.chinese() + "”", years + " 年");
        } else {
            rule(TOO_LONG).given(request).isSilent();
        }
    }

    @Test
    void an_approval_of_limited_years_has_a_last_day() {
        rule(TOO_LONG)
                .given(holding(NEW_FIRST, NEWS, Validity.withoutEnd()))
                .isViolatedAt("miniProgram.preApprovals[0].validity");
        rule(TOO_LONG)
                .given(holding(NEW_FIRST, PreApprovalCategory.RIDE_HAILING, Validity.withoutEnd()))
                .isSilent();
        rule(TOO_LONG)
                .given(holding(NEW_FIRST, NEWS, Validity.until(DAY.plusYears(30))))
                .isSilent();
        rule(TOO_LONG)
                .given(of(miniProgram().preApprovalCategories(NEWS).preApprovals(PreApproval.of(NEWS, "示例文号第1号"))))
                .isSilent();
        rule(TOO_LONG)
                .given(holding(CHANGE_SUBJECT, NEWS, Validity.withoutEnd()))
                .isSilent();
        rule(TOO_LONG)
                .given(of(miniProgram()
                        .preApprovalCategories(PUBLISHING)
                        .preApprovals(PreApproval.of(NEWS, "示例文号第1号").withValidity(Validity.withoutEnd()))))
                .isSilent();
        rule(TOO_LONG).countsFrom(DUTY_BEGINS, holding(NEW_FIRST, NEWS, Validity.withoutEnd()));
    }

    @Test
    void words_of_finance_call_for_a_commitment() {
        FilingRequest.Builder request = of(miniProgram().name("示例理财"));
        rule(COMMITMENT).given(request).isRequired(NO_PRE_APPROVAL_COMMITMENT, MISSING);
        rule(COMMITMENT)
                .given(request.materials(atHand(NO_PRE_APPROVAL_COMMITMENT)))
                .isRequired(PROVIDED);
        rule(COMMITMENT)
                .given(request.materials(atHand(NO_PRE_APPROVAL_COMMITMENT, SITUATION_STATEMENT)))
                .isRequired(PROVIDED);
        rule(COMMITMENT).given(request.materials(atHand(SITUATION_STATEMENT))).isSilent();
        rule(COMMITMENT)
                .given(of(miniProgram().name("示例理财").preApprovalCategories(FINANCE)))
                .isSilent();
        rule(COMMITMENT).given(of(miniProgram())).isSilent();
    }

    @Test
    void whether_there_are_words_of_finance_must_be_known() {
        rule(COMMITMENT).given(of(MiniProgram.builder("示例理财"))).isUndecidedFor("miniProgram.preApprovalCategories");
        rule(COMMITMENT)
                .given(FilingRequest.builder(NEW_FIRST)
                        .miniProgram(MiniProgram.builder()
                                .preApprovalCategories(NONE)
                                .build()))
                .isUndecidedFor(
                        "miniProgram.name",
                        "miniProgram.introduction",
                        "miniProgram.remark",
                        "subject.name",
                        "subject.businessScope");
    }

    @ParameterizedTest
    @EnumSource
    void a_foundation_pledges_to_do_no_finance(SubjectType type) {
        FilingRequest.Builder request =
                filing(NEW_FIRST).subject(Subject.builder(type, "示例教育基金会").build());
        if (type == SubjectType.FOUNDATION) {
            rule(PLEDGE).given(request).isRequired(NO_PRE_APPROVAL_COMMITMENT, MISSING);
            rule(PLEDGE).given(request.noMaterials()).isViolatedAt(WARNING, "materials");
            rule(PLEDGE)
                    .given(request.materials(atHand(NO_PRE_APPROVAL_COMMITMENT)))
                    .isRequired(PROVIDED);
        } else {
            rule(PLEDGE).given(request).isSilent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void papers_go_with_a_filing_that_describes_the_mini_program(FilingType type) {
        FilingRequest.Builder request = filing(type)
                .subject(Subject.builder(SubjectType.FOUNDATION, "示例教育基金会").build())
                .miniProgram(miniProgram().name("示例理财").build());
        if (type.name().matches("NEW_.*|CHANGE_SERVICE|CHANGE_ALL")) {
            rule(COMMITMENT).given(request).isRequired(MISSING);
            rule(PLEDGE).given(request).isRequired(MISSING);
        } else {
            rule(COMMITMENT).given(request).isSilent();
            rule(PLEDGE).given(request).isSilent();
        }
    }

    @Test
    void papers_are_asked_for_since_the_duty_to_file_began() {
        rule(COMMITMENT).countsFrom(DUTY_BEGINS, of(miniProgram().name("示例理财")));
        rule(PLEDGE)
                .countsFrom(
                        DUTY_BEGINS,
                        filing(NEW_FIRST)
                                .subject(Subject.builder(SubjectType.FOUNDATION, "示例教育基金会")
                                        .build()));
    }

    /** On a day on which the rule counts: the last of the certificate, or today. */
    private static FilingRequest.Builder on(String id, FilingRequest.Builder request) {
        boolean ofCertificate = id.equals(NUMBER_SHOWN) || id.equals(RENEWAL);
        return request.evaluatedOn(ofCertificate ? LAST_OF_CERTIFICATES : DAY);
    }

    private static FilingRequest.Builder ticking(PreApprovalCategory... categories) {
        return of(miniProgram().preApprovalCategories(List.of(categories)));
    }

    private static FilingRequest.Builder holding(FilingType type, PreApprovalCategory category, Validity validity) {
        return filing(type)
                .miniProgram(miniProgram()
                        .preApprovalCategories(category)
                        .preApprovals(PreApproval.of(category, "示例文号第1号").withValidity(validity))
                        .build());
    }

    private static FilingRequest.Builder of(MiniProgram.Builder miniProgram) {
        return filing(NEW_FIRST).miniProgram(miniProgram.build());
    }

    /** In a province that says nothing of its own of sectors and of finance, so that what holds everywhere speaks. */
    private static FilingRequest.Builder filing(FilingType type) {
        return Requests.filing(type)
                .subject(Requests.enterpriseIn(Province.ZHEJIANG).build());
    }
}
