package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.model.IdSide.BACK;
import static io.github.icprules.model.IdSide.FRONT;
import static io.github.icprules.model.Material.MINI_PROGRAM_OTHER;
import static io.github.icprules.model.Material.MINI_PROGRAM_PRINCIPAL_ID;
import static io.github.icprules.model.Material.SITUATION_STATEMENT;
import static io.github.icprules.model.Material.SUBJECT_CERTIFICATE;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_ID;
import static io.github.icprules.report.RequirementStatus.DEFECTIVE;
import static io.github.icprules.report.RequirementStatus.PROVIDED;

import io.github.icprules.model.Cancellation;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 材料格式: {@code document.drl}, which papers are looked at, and what a fault makes of a requirement. */
class DocumentRequirementTest {

    private static final String LEGIBLE = "document.illegible";

    private static final Picture ILLEGIBLE =
            Picture.builder("jpg").legible(false).build();

    @ParameterizedTest
    @CsvSource({
        "NEW_FIRST,      true,  true,  true",
        "NEW_SERVICE,    true,  true,  true",
        "NEW_ACCESS,     true,  true,  true",
        "CHANGE_SUBJECT, true,  false, true",
        "CHANGE_SERVICE, false, true,  true",
        "CHANGE_ALL,     true,  true,  true",
        "CHANGE_ACCESS,  false, false, false",
        "CANCEL_SUBJECT, false, false, false",
        "CANCEL_SERVICE, false, false, false",
        "CANCEL_ACCESS,  false, false, false"
    })
    void a_paper_is_looked_at_where_the_filing_takes_it(
            FilingType type, boolean subjects, boolean miniPrograms, boolean others) {
        isLookedAt(subjects, filing(type).materials(picture(SUBJECT_CERTIFICATE, ILLEGIBLE)));
        isLookedAt(subjects, filing(type).materials(picture(SUBJECT_PRINCIPAL_ID, ILLEGIBLE)));
        isLookedAt(miniPrograms, filing(type).materials(picture(MINI_PROGRAM_PRINCIPAL_ID, ILLEGIBLE)));
        isLookedAt(others, filing(type).materials(picture(SITUATION_STATEMENT, ILLEGIBLE)));
    }

    @Test
    void papers_of_a_subject_whose_data_are_reused_are_not_handed_in() {
        FilingRequest.Builder request = filing(NEW_SERVICE)
                .platform(PlatformState.builder().reusesSubjectData(true).build());
        isLookedAt(false, request.materials(picture(SUBJECT_CERTIFICATE, ILLEGIBLE)));
        isLookedAt(false, request.materials(picture(SUBJECT_PRINCIPAL_ID, ILLEGIBLE)));
        isLookedAt(true, request.materials(picture(MINI_PROGRAM_PRINCIPAL_ID, ILLEGIBLE)));
        isLookedAt(true, request.materials(picture(MINI_PROGRAM_OTHER, ILLEGIBLE)));
    }

    @ParameterizedTest
    @CsvSource({
        "CANCEL_SUBJECT, false, true",
        "CANCEL_SERVICE, false, true",
        "CANCEL_ACCESS,  false, false",
        "CANCEL_SUBJECT, true,  false",
        "CANCEL_SUBJECT, ,      false"
    })
    void a_cancellation_takes_papers_if_the_phone_is_out_of_use(
            FilingType type, @Nullable Boolean reachable, boolean lookedAt) {
        isLookedAt(
                lookedAt,
                filing(type)
                        .cancellation(new Cancellation(null, null, null, reachable))
                        .materials(picture(SUBJECT_CERTIFICATE, ILLEGIBLE)));
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void a_blocking_fault_of_either_side_makes_the_material_defective(int defective) {
        MaterialAtHand[] materials = {side(SUBJECT_PRINCIPAL_ID, FRONT), side(SUBJECT_PRINCIPAL_ID, BACK)};
        rule("materials.subject-principal-id")
                .given(filing(NEW_FIRST).materials(List.of(materials)))
                .isRequired(PROVIDED);
        materials[defective] = MaterialAtHand.builder(SUBJECT_PRINCIPAL_ID)
                .side(Objects.requireNonNull(materials[defective].side()))
                .picture(ILLEGIBLE)
                .build();
        rule("materials.subject-principal-id")
                .given(filing(NEW_FIRST).materials(List.of(materials)))
                .isRequired(DEFECTIVE);
    }

    @Test
    void a_fault_of_the_eleventh_material_is_not_one_of_the_second() {
        List<MaterialAtHand> materials = new ArrayList<>(atHand(
                Material.SUBJECT_OTHER,
                SUBJECT_CERTIFICATE,
                Material.SUBJECT_OTHER,
                Material.SUBJECT_OTHER,
                Material.SUBJECT_OTHER,
                Material.SUBJECT_OTHER,
                Material.SUBJECT_OTHER,
                Material.SUBJECT_OTHER,
                Material.SUBJECT_OTHER,
                Material.SUBJECT_OTHER));
        materials.add(MaterialAtHand.builder(Material.SUBJECT_OTHER)
                .picture(ILLEGIBLE)
                .build());
        rule("materials.subject-certificate")
                .given(filing(NEW_FIRST).materials(materials))
                .isRequired(PROVIDED);
    }

    @Test
    void a_warning_makes_nothing_defective() {
        rule("materials.subject-certificate").given(until(DAY.plusMonths(2))).isRequired(PROVIDED);
        rule("materials.subject-certificate").given(until(DAY)).isRequired(DEFECTIVE);
    }

    @ParameterizedTest
    @CsvSource({"NEWS, true", ", true", "CULTURE, false"})
    void an_illegible_approval_is_defective(@Nullable PreApprovalCategory category, boolean defective) {
        MaterialAtHand.Builder document =
                MaterialAtHand.builder(Material.PRE_APPROVAL_DOCUMENT).picture(ILLEGIBLE);
        if (category != null) {
            document.category(category);
        }
        rule("pre-approval.document")
                .given(filing(CHANGE_SERVICE)
                        .miniProgram(miniProgram()
                                .principal(SOMEBODY_ELSE)
                                .preApprovalCategories(PreApprovalCategory.NEWS)
                                .preApprovals(PreApproval.of(PreApprovalCategory.NEWS, "示例文号第1号"))
                                .build())
                        .materials(document.build()))
                .isRequired(defective ? DEFECTIVE : PROVIDED);
    }

    private static void isLookedAt(boolean lookedAt, FilingRequest.Builder request) {
        if (lookedAt) {
            rule(LEGIBLE).given(request).isViolatedAt("materials[0].picture.legible");
        } else {
            rule(LEGIBLE).given(request).isSilent();
        }
    }

    private static MaterialAtHand picture(Material material, Picture picture) {
        return MaterialAtHand.builder(material).picture(picture).build();
    }

    private static MaterialAtHand side(Material material, IdSide side) {
        return MaterialAtHand.builder(material).side(side).build();
    }

    private static FilingRequest.Builder until(LocalDate until) {
        return filing(NEW_FIRST)
                .materials(MaterialAtHand.builder(SUBJECT_CERTIFICATE)
                        .validity(Validity.until(until))
                        .build());
    }
}
