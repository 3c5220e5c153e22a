package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.Material.SUBJECT_CERTIFICATE;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Picture;
import io.github.icprules.model.Watermark;
import io.github.icprules.report.Violation;
import org.junit.jupiter.api.Test;

/** 材料格式: {@code document.drl}, the pictures. */
class DocumentPictureRulesTest {

    private static final String NOT_GIVEN = "document.picture-not-given";
    private static final String ILLEGIBLE = "document.illegible";
    private static final Picture WRONG =
            new Picture("bmp", 9_000_000L, 320, 200, false, false, false, false, Watermark.UNRELATED);

    @Test
    void a_paper_without_a_picture_stays_open_as_one_point() {
        FilingRequest.Builder request = filing(NEW_FIRST).materials(atHand(SUBJECT_CERTIFICATE, SUBJECT_PRINCIPAL_ID));
        rule(NOT_GIVEN).given(request).isUndecidedFor("materials[0].picture").isSaying("主办单位证件的图片情况没有提供");
        assertThat(rule(NOT_GIVEN).given(request).report().unchecked())
                .filteredOn(open -> open.path().startsWith("materials"))
                .extracting(open -> open.path())
                .containsExactly("materials[0]", "materials[1]");
    }

    @Test
    void the_field_of_the_api_is_that_of_the_side() {
        assertThat(rule(ILLEGIBLE)
                        .given(filing(NEW_FIRST)
                                .materials(
                                        picture(SUBJECT_PRINCIPAL_ID, WRONG, IdSide.FRONT),
                                        picture(SUBJECT_PRINCIPAL_ID, WRONG, IdSide.BACK)))
                        .isSaying("主体负责人证件（国徽面）")
                        .report()
                        .violations())
                .filteredOn(violation -> violation.ruleId().equals(ILLEGIBLE))
                .extracting(Violation::apiField)
                .containsExactly(
                        "icp_subject.principal_info.certificate_photo_front",
                        "icp_subject.principal_info.certificate_photo_back");
    }

    private static MaterialAtHand picture(Material material, Picture picture, IdSide side) {
        return MaterialAtHand.builder(material).picture(picture).side(side).build();
    }
}
