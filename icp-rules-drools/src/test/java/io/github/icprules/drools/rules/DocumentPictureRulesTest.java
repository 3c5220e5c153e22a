package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CANCEL_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.Material.SUBJECT_CERTIFICATE;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_ID;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Picture;
import io.github.icprules.model.Watermark;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 材料格式: {@code document.drl}, the pictures. */
class DocumentPictureRulesTest {

    private static final String NOT_GIVEN = "document.picture-not-given";
    private static final String NOT_IN_COLOUR = "document.not-in-colour";
    private static final String NOT_ORIGINAL = "document.not-original";
    private static final String INCOMPLETE = "document.incomplete";
    private static final String ILLEGIBLE = "document.illegible";
    private static final String WATERMARK = "document.unrelated-watermark";
    private static final String TOO_LARGE = "document.too-large";
    private static final String TOO_SMALL = "document.too-small";
    private static final String WRONG_FORMAT = "document.wrong-format";

    private static final List<String> RULES =
            List.of(NOT_IN_COLOUR, NOT_ORIGINAL, INCOMPLETE, ILLEGIBLE, WATERMARK, TOO_LARGE, TOO_SMALL, WRONG_FORMAT);

    private static final Picture UNKNOWN = new Picture(null, null, null, null, null, null, null, null, null);
    private static final Picture WRONG =
            new Picture("bmp", 9_000_000L, 320, 200, false, false, false, false, Watermark.UNRELATED);

    @ParameterizedTest
    @FieldSource("RULES")
    void a_sound_picture_is_fine(String id) {
        rule(id).given(showing(sound().build())).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        NOT_IN_COLOUR + ", BLOCKING, .colour",
        NOT_ORIGINAL + ",  BLOCKING, .original",
        INCOMPLETE + ",    BLOCKING, .complete",
        ILLEGIBLE + ",     BLOCKING, .legible",
        WATERMARK + ",     WARNING,  .watermark",
        TOO_LARGE + ",     BLOCKING, .bytes",
        TOO_SMALL + ",     BLOCKING, ''",
        WRONG_FORMAT + ",  BLOCKING, .format"
    })
    void what_is_wrong_with_a_picture_is_told_of_that_picture(String id, Severity severity, String member) {
        rule(id).given(filing(NEW_FIRST)
                        .materials(picture(SUBJECT_CERTIFICATE, sound().build()), picture(SUBJECT_PRINCIPAL_ID, WRONG)))
                .isViolatedAt(severity, "materials[1].picture" + member)
                .isSaying("主体负责人证件");
    }

    @ParameterizedTest
    @CsvSource({
        NOT_IN_COLOUR + ", colour",
        NOT_ORIGINAL + ", original",
        INCOMPLETE + ", complete",
        ILLEGIBLE + ", legible",
        WATERMARK + ", watermark",
        TOO_LARGE + ", bytes",
        WRONG_FORMAT + ", format"
    })
    void what_is_not_given_of_a_picture_is_not_judged(String id, String member) {
        rule(id).given(showing(UNKNOWN)).isUndecidedFor("materials[0].picture." + member);
    }

    @Test
    void pixels_take_width_and_height() {
        rule(TOO_SMALL)
                .given(showing(UNKNOWN))
                .isUndecidedFor("materials[0].picture.width", "materials[0].picture.height");
        rule(TOO_SMALL)
                .given(showing(Picture.builder("jpg").width(1).build()))
                .isUndecidedFor("materials[0].picture.height");
        rule(TOO_SMALL)
                .given(showing(Picture.builder("jpg").height(1).build()))
                .isUndecidedFor("materials[0].picture.width");
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void a_paper_without_a_picture_is_not_asked_for_each_detail(String id) {
        rule(id).given(filing(NEW_FIRST).materials(atHand(SUBJECT_CERTIFICATE))).isSilent();
        rule(id).given(filing(NEW_FIRST)).isSilent();
    }

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
    void a_picture_of_which_something_is_given_leaves_no_such_point() {
        rule(NOT_GIVEN).given(showing(UNKNOWN)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"2097151, false", "2097152, false", "2097153, true", "9223372036854775807, true", "0, false"})
    void a_picture_has_two_megabytes_at_most(long bytes, boolean tooLarge) {
        FilingRequest.Builder request = showing(sound().bytes(bytes).build());
        if (tooLarge) {
            rule(TOO_LARGE).given(request).isViolatedAt("materials[0].picture.bytes");
        } else {
            rule(TOO_LARGE).given(request).isSilent();
        }
    }

    @Test
    void the_size_is_told_in_kilobytes() {
        rule(TOO_LARGE).given(showing(sound().bytes(2_097_153).build())).isSaying("2049 KB", "2048 KB");
    }

    @ParameterizedTest
    @CsvSource({
        "720,  1280, false",
        "1280, 720,  false",
        "719,  1280, true",
        "1280, 719,  true",
        "720,  1279, true",
        "1279, 720,  true",
        "1000, 1000, true",
        "1280, 1280, false"
    })
    void a_picture_has_720_by_1280_pixels_at_least_upright_or_lying(int width, int height, boolean tooSmall) {
        FilingRequest.Builder request =
                showing(sound().width(width).height(height).build());
        if (tooSmall) {
            rule(TOO_SMALL)
                    .given(request)
                    .isViolatedAt("materials[0].picture")
                    .isSaying(width + " × " + height, "720 × 1280");
        } else {
            rule(TOO_SMALL).given(request).isSilent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "jpeg", "png", "JPG", "Jpeg", " PNG "})
    void a_format_that_is_taken(String format) {
        rule(WRONG_FORMAT).given(showing(Picture.builder(format).build())).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp", "pdf", "webp", "jp", ""})
    void a_format_that_is_not(String format) {
        rule(WRONG_FORMAT)
                .given(showing(Picture.builder(format).build()))
                .isViolatedAt("materials[0].picture.format")
                .isSaying("“" + format + "”");
    }

    @ParameterizedTest
    @EnumSource
    void a_watermark_may_say_what_the_copy_is_for(Watermark watermark) {
        FilingRequest.Builder request = showing(sound().watermark(watermark).build());
        if (watermark == Watermark.UNRELATED) {
            rule(WATERMARK).given(request).isViolatedAt(WARNING, "materials[0].picture.watermark");
        } else {
            rule(WATERMARK).given(request).isSilent();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBJECT_OTHER", "MINI_PROGRAM_OTHER", "CONSTRUCTION_PROPOSAL"})
    void an_attachment_need_not_be_a_coloured_original_but_must_be_legible(Material material) {
        FilingRequest.Builder request = filing(NEW_FIRST).materials(picture(material, WRONG));
        rule(NOT_IN_COLOUR).given(request).isSilent();
        rule(NOT_ORIGINAL).given(request).isSilent();
        rule(ILLEGIBLE).given(request).isViolatedAt(BLOCKING, "materials[0].picture.legible");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "LEGAL_REPRESENTATIVE_INFO",
                "FACE_VERIFICATION",
                "SERVICE_COMMITMENT",
                "ANTI_FRAUD_SELF_ASSESSMENT",
                "AUTHENTICITY_CHECKLIST",
                "COMMITMENT_VIDEO"
            })
    void data_and_videos_and_what_the_platform_makes_are_no_pictures(Material material) {
        for (String id : RULES) {
            rule(id).given(filing(NEW_FIRST).materials(picture(material, WRONG)))
                    .isSilent();
        }
        rule(NOT_GIVEN).given(filing(NEW_FIRST).materials(atHand(material))).isSilent();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {
                "LEGAL_REPRESENTATIVE_INFO",
                "FACE_VERIFICATION",
                "SERVICE_COMMITMENT",
                "ANTI_FRAUD_SELF_ASSESSMENT",
                "AUTHENTICITY_CHECKLIST",
                "COMMITMENT_VIDEO"
            })
    void all_other_materials_are_pictures(Material material) {
        rule(ILLEGIBLE)
                .given(filing(NEW_FIRST).materials(picture(material, WRONG)))
                .isViolatedAt("materials[0].picture.legible");
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

    @ParameterizedTest
    @FieldSource("RULES")
    void a_picture_is_looked_at_once_all_a_rule_rests_on_is_in_force(String id) {
        rule(id).countsFrom(LocalDate.of(2023, 9, 1), showing(WRONG));
    }

    @Test
    void a_missing_picture_is_told_once_all_the_rule_rests_on_is_in_force() {
        rule(NOT_GIVEN).countsFrom(LocalDate.of(2023, 9, 1), filing(NEW_FIRST).materials(atHand(SUBJECT_CERTIFICATE)));
        rule(NOT_GIVEN)
                .given(filing(CANCEL_SUBJECT).materials(atHand(SUBJECT_CERTIFICATE)))
                .isSilent();
    }

    private static Picture.Builder sound() {
        return Picture.builder("jpg")
                .bytes(800_000)
                .width(1440)
                .height(2560)
                .colour(true)
                .original(true)
                .complete(true)
                .legible(true)
                .watermark(Watermark.NONE);
    }

    private static FilingRequest.Builder showing(Picture picture) {
        return filing(NEW_FIRST).materials(picture(SUBJECT_CERTIFICATE, picture));
    }

    private static MaterialAtHand picture(Material material, Picture picture) {
        return MaterialAtHand.builder(material).picture(picture).build();
    }

    private static MaterialAtHand picture(Material material, Picture picture, IdSide side) {
        return MaterialAtHand.builder(material).picture(picture).side(side).build();
    }
}
