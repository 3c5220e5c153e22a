package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.Material.SUBJECT_CERTIFICATE;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.FilingRequest;
import org.junit.jupiter.api.Test;

/** 材料格式: {@code document.drl}, the pictures. */
class DocumentPictureRulesTest {

    private static final String NOT_GIVEN = "document.picture-not-given";

    @Test
    void a_paper_without_a_picture_stays_open_as_one_point() {
        FilingRequest.Builder request = filing(NEW_FIRST).materials(atHand(SUBJECT_CERTIFICATE, SUBJECT_PRINCIPAL_ID));
        rule(NOT_GIVEN).given(request).isUndecidedFor("materials[0].picture").isSaying("主办单位证件的图片情况没有提供");
        assertThat(rule(NOT_GIVEN).given(request).report().unchecked())
                .filteredOn(open -> open.path().startsWith("materials"))
                .extracting(open -> open.path())
                .containsExactly("materials[0]", "materials[1]");
    }
}
