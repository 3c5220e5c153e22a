package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.drools.data.ProvincialProfile.ALL;
import static io.github.icprules.drools.data.ProvincialProfile.OFF;
import static io.github.icprules.model.FilingType.CANCEL_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_ACCESS;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.RequirementStatus.MISSING;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 省管局要求,材料: {@code province-material.drl}. */
class ProvinceMaterialRulesTest {

    private static final String COMMITMENT = "province-material.filing-commitment";
    private static final String COMMITMENT_UNSETTLED = "province-material.filing-commitment-unsettled";
    private static final String RESPONSIBILITY = "province-material.authenticity-responsibility-letter";
    private static final String TRUTH = "province-material.authenticity-commitment-letter";
    private static final String PARTY = "province-material.party-building-confirmation";
    private static final String PARTY_UNSETTLED = "province-material.party-building-unsettled";
    private static final String NOT_TOLD = "province-material.undecidable";
    private static final String NO_PROVINCE = "province-material.province-not-given";

    @Test
    void an_access_added_in_xinjiang_takes_no_party_building_confirmation() {
        for (FilingType type : List.of(NEW_FIRST, NEW_SERVICE)) {
            rule(PARTY)
                    .given(unit(type, Province.XINJIANG).noMaterials())
                    .isProvincialViolationAt(BLOCKING, "materials");
            rule(PARTY_UNSETTLED).given(individual(type, Province.XINJIANG)).isOpen();
        }
        rule(PARTY).given(unit(NEW_ACCESS, Province.XINJIANG).noMaterials()).isSilent();
        rule(PARTY_UNSETTLED).given(individual(NEW_ACCESS, Province.XINJIANG)).isSilent();
    }

    @Test
    void whether_a_name_fits_what_a_unit_of_tibet_is_somebody_must_look_at() {
        rule(NOT_TOLD).given(unit(NEW_FIRST, Province.TIBET)).isSaying("西藏", "性质");
    }

    @ParameterizedTest
    @EnumSource(names = {"GUANGDONG", "SHANGHAI"})
    void whether_a_province_s_own_commitment_letter_is_due_is_not_known(Province province) {
        rule(COMMITMENT_UNSETTLED).given(unit(NEW_FIRST, province)).isOpen().isSaying("承诺书");
        rule(COMMITMENT_UNSETTLED).given(individual(NEW_FIRST, province)).isOpen();
        for (FilingType cancellation :
                new FilingType[] {FilingType.CANCEL_SUBJECT, FilingType.CANCEL_SERVICE, FilingType.CANCEL_ACCESS}) {
            rule(COMMITMENT_UNSETTLED).given(unit(cancellation, province)).isSilent();
            rule(COMMITMENT).telling(ALL).given(unit(cancellation, province)).isSilent();
        }
        rule(COMMITMENT_UNSETTLED).telling(OFF).given(unit(NEW_FIRST, province)).isSilent();
        rule(COMMITMENT).given(unit(NEW_FIRST, province).noMaterials()).isSilent();
        rule(COMMITMENT)
                .telling(ALL)
                .given(unit(NEW_FIRST, province).noMaterials())
                .isProvincialViolationAt(WARNING, "materials")
                .isSaying("不详");
        rule(COMMITMENT)
                .telling(ALL)
                .given(unit(NEW_FIRST, province).materials(MaterialAtHand.of(Material.FILING_COMMITMENT)))
                .isRequired(PROVIDED);
        rule(COMMITMENT)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.HUNAN).noMaterials())
                .isSilent();
        rule(COMMITMENT_UNSETTLED).given(unit(NEW_FIRST, Province.HUNAN)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SUBJECT", "CHANGE_SERVICE", "CHANGE_ALL"})
    void jiangsu_wants_two_letters_on_true_data_with_every_filing(FilingType type) {
        for (String id : new String[] {RESPONSIBILITY, TRUTH}) {
            rule(id).given(unit(type, Province.JIANGSU).noMaterials()).isProvincialViolationAt(BLOCKING, "materials");
            rule(id).given(individual(type, Province.JIANGSU)).isRequired(MISSING);
            rule(id).given(unit(type, Province.ZHEJIANG).noMaterials()).isSilent();
        }
    }

    @Test
    void who_cancels_writes_no_letters_on_true_data() {
        rule(TRUTH).given(unit(CANCEL_SERVICE, Province.JIANGSU).noMaterials()).isSilent();
    }

    @Test
    void each_letter_is_looked_for_by_itself() {
        FilingRequest.Builder one =
                unit(NEW_FIRST, Province.JIANGSU).materials(MaterialAtHand.of(Material.AUTHENTICITY_COMMITMENT_LETTER));
        rule(TRUTH).given(one).isRequired(Material.AUTHENTICITY_COMMITMENT_LETTER, PROVIDED);
        rule(RESPONSIBILITY).given(one).isProvincialViolationAt(BLOCKING, "materials");
    }

    @Test
    void xinjiang_wants_the_party_building_confirmation_of_units() {
        rule(PARTY)
                .given(unit(NEW_FIRST, Province.XINJIANG).noMaterials())
                .isProvincialViolationAt(BLOCKING, "materials")
                .isSaying("新疆");
        rule(PARTY).given(unit(NEW_SERVICE, Province.XINJIANG)).isRequired(MISSING);
        rule(PARTY)
                .given(unit(NEW_FIRST, Province.XINJIANG)
                        .materials(MaterialAtHand.of(Material.PARTY_BUILDING_CERTIFICATE)))
                .isRequired(Material.PARTY_BUILDING_CERTIFICATE, PROVIDED);
        rule(PARTY).given(unit(CHANGE_SERVICE, Province.XINJIANG).noMaterials()).isSilent();
        rule(PARTY).given(unit(NEW_FIRST, Province.QINGHAI).noMaterials()).isSilent();
    }

    @Test
    void whether_individuals_need_it_is_contested() {
        rule(PARTY_UNSETTLED)
                .given(individual(NEW_FIRST, Province.XINJIANG))
                .isOpen()
                .isSaying("新疆");
        rule(PARTY_UNSETTLED).given(unit(NEW_FIRST, Province.XINJIANG)).isSilent();
        rule(PARTY)
                .given(individual(NEW_FIRST, Province.XINJIANG).noMaterials())
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"HUNAN, true", "GANSU, true", "GUANGDONG, false", "FUJIAN, false"})
    void what_no_request_can_tell_is_said(Province province, boolean required) {
        if (required) {
            rule(NOT_TOLD).given(individual(NEW_FIRST, province)).isOpen().isSaying(province.chinese(), "号码");
        } else {
            rule(NOT_TOLD).given(individual(NEW_FIRST, province)).isSilent();
        }
    }

    @Test
    void without_a_province_nobody_knows_what_it_demands() {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司").build());
        rule(NO_PROVINCE)
                .given(request)
                .isUndecidedFor("subject.region.province")
                .speaks();
        rule(NO_PROVINCE)
                .given(filing(CANCEL_SERVICE)
                        .subject(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司")
                                .build()))
                .isSilent();
        rule(NO_PROVINCE).given(request.subject(enterprise().build())).isSilent();
        rule(NO_PROVINCE)
                .telling(OFF)
                .given(filing(CHANGE_SUBJECT)
                        .subject(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司")
                                .build()))
                .isSilent();
    }

    private static FilingRequest.Builder unit(FilingType type, Province province) {
        return filing(type).subject(enterpriseIn(province).build());
    }

    private static FilingRequest.Builder individual(FilingType type, Province province) {
        return filing(type).subject(individualIn(province).build());
    }
}
