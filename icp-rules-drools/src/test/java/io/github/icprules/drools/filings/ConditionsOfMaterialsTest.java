package io.github.icprules.drools.filings;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.RequirementStatus;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 补充材料的条件: who answers for a filing, where from and for what decides which papers it needs beside the usual ones. */
class ConditionsOfMaterialsTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    private static final Set<Material> USUAL = EnumSet.of(
            Material.SUBJECT_CERTIFICATE,
            Material.SUBJECT_PRINCIPAL_ID,
            Material.MINI_PROGRAM_PRINCIPAL_ID,
            Material.FACE_VERIFICATION,
            Material.SERVICE_COMMITMENT,
            Material.ANTI_FRAUD_SELF_ASSESSMENT,
            Material.AUTHENTICITY_CHECKLIST);

    private enum Answering {
        /** 法定代表人 (of an individual: the individual). */
        SELF,
        /** 被授权人. */
        OTHER
    }

    @ParameterizedTest
    @CsvSource({
        // subject, subject principal, mini-program principal, files in, renamed, category, papers beside the usual ones
        "ENTERPRISE                  , SELF , SELF , BEIJING  , false, NONE       , ''",
        "ENTERPRISE                  , OTHER, SELF , LIAONING , false, NONE       , SUBJECT_PRINCIPAL_AUTHORISATION_LETTER LEGAL_REPRESENTATIVE_INFO",
        "ENTERPRISE                  , SELF , OTHER, SICHUAN  , false, NONE       , MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER",
        "ENTERPRISE                  , OTHER, OTHER, SICHUAN  , false, NONE       , SUBJECT_PRINCIPAL_AUTHORISATION_LETTER LEGAL_REPRESENTATIVE_INFO MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER",
        "ENTERPRISE                  , SELF , SELF , BEIJING  , true , NONE       , NAME_CHANGE_LETTER",
        "ENTERPRISE                  , SELF , SELF , BEIJING  , false, NEWS       , PRE_APPROVAL_DOCUMENT",
        "ENTERPRISE                  , SELF , SELF , BEIJING  , false, FINANCE    , SPECIAL_APPROVAL_DOCUMENT",
        "ENTERPRISE                  , SELF , SELF , BEIJING  , false, EDUCATION  , ''",
        "ENTERPRISE                  , SELF , SELF , BEIJING  , false, HEALTH_CARE, ''",
        "ENTERPRISE                  , SELF , SELF , BEIJING  , false, LOTTERY    , ''",
        "SOLE_TRADER                 , SELF , SELF , SICHUAN  , false, NONE       , ''",
        "SOLE_TRADER                 , SELF , OTHER, SICHUAN  , false, NONE       , MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER",
        "SOLE_TRADER                 , SELF , SELF , SICHUAN  , true , NONE       , NAME_CHANGE_LETTER",
        "GOVERNMENT_ORGAN            , SELF , OTHER, LIAONING , false, NONE       , MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER",
        "PUBLIC_INSTITUTION          , SELF , SELF , SHAANXI  , true , NONE       , NAME_CHANGE_LETTER",
        "SOCIAL_ORGANISATION         , SELF , OTHER, HAINAN   , false, NONE       , MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER",
        "PRIVATE_NON_ENTERPRISE_UNIT , SELF , SELF , ZHEJIANG , false, OFF_CAMPUS_TRAINING, PRE_APPROVAL_DOCUMENT",
        "INDIVIDUAL                  , SELF , SELF , BEIJING  , false, NONE       , ''",
        "INDIVIDUAL                  , SELF , SELF , HUNAN    , false, NONE       , RESIDENCE_PROOF",
        "INDIVIDUAL                  , SELF , SELF , BEIJING  , true , NONE       , ''",
        "INDIVIDUAL                  , SELF , SELF , BEIJING  , false, NEWS       , ''"
    })
    void what_a_further_service_needs(
            SubjectType type,
            Answering subjectPrincipal,
            Answering miniProgramPrincipal,
            Province province,
            boolean renamed,
            PreApprovalCategory category,
            @Nullable String papers) {
        Subject.Builder subject = Subject.builder(type, type.isIndividual() ? "样例甲" : "示例单位")
                .region(Region.of(province))
                .renamedSinceFiling(renamed)
                .principal(subjectPrincipal == Answering.SELF ? REPRESENTATIVE : SOMEBODY_ELSE);
        FilingRequest request = FilingRequest.builder(FilingType.NEW_SERVICE)
                .subject((type.isIndividual() ? subject : subject.legalRepresentative(REPRESENTATIVE)).build())
                .miniProgram(miniProgram()
                        .principal(miniProgramPrincipal == Answering.SELF ? REPRESENTATIVE : SOMEBODY_ELSE)
                        .preApprovalCategories(category)
                        .build())
                .noMaterials()
                .evaluatedOn(DAY)
                .build();
        Set<Material> expected = EnumSet.copyOf(USUAL);
        if (type.isIndividual()) {
            expected.remove(Material.SUBJECT_CERTIFICATE);
        }
        Stream.ofNullable(papers)
                .filter(names -> !names.isEmpty())
                .flatMap(names -> Stream.of(names.split(" ", -1)))
                .map(Material::valueOf)
                .forEach(expected::add);
        // What only some provinces ask for is theirs to say.
        Set<Material> required = ENGINE.evaluate(request).requirements().stream()
                .filter(requirement -> !requirement.ruleId().startsWith("province-"))
                .map(MaterialRequirement::material)
                .collect(toCollection(() -> EnumSet.noneOf(Material.class)));
        assertThat(required).isEqualTo(expected);
        assertThat(ENGINE.evaluate(request).requirements())
                .filteredOn(requirement -> requirement.material() == Material.LEGAL_REPRESENTATIVE_INFO)
                .allMatch(requirement -> requirement.status() == RequirementStatus.PROVIDED);
    }
}
