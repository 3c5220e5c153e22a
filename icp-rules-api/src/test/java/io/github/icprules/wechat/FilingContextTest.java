package io.github.icprules.wechat;

import static io.github.icprules.fixtures.WeChatBodies.list;
import static io.github.icprules.fixtures.WeChatBodies.object;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.RegistrationStanding;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.Validity;
import io.github.icprules.model.Watermark;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known besides a body, member by member. */
class FilingContextTest {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    @Test
    void the_context_can_state_that_a_mini_program_is_not_listed_and_what_it_does() {
        FilingRequest request = read(object("account", object("listed", false, "features", list("VIDEO", "直播"))));
        assertThat(request.miniProgram().listing()).isEqualTo(Listing.never());
        assertThat(request.miniProgram().features()).containsExactlyInAnyOrder(Feature.VIDEO, Feature.LIVE_STREAMING);
    }

    @Test
    void a_listed_mini_program_need_not_have_a_day() {
        FilingRequest request = read(object("account", object("listed", true)));
        assertThat(request.miniProgram().listing()).isEqualTo(Listing.since(null));
    }

    @Test
    void an_unlisted_mini_program_has_no_day_of_listing_and_a_feature_has_a_known_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(object("account", object("listed", false, "firstListedOn", "2026-01-01"))))
                .withMessageStartingWith("context.account.firstListedOn: expected no day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(object("account", object("features", list("FLYING")))))
                .withMessageStartingWith("context.account.features[0]: expected one of PAID_INFORMATION,");
    }

    @Test
    void an_empty_context_tells_nothing() {
        assertThat(read(object())).isEqualTo(WeChatFiling.read(WeChatBodies.enterprise()));
        assertThat(read(object("account", object())).platform())
                .isEqualTo(PlatformState.builder().build());
        assertThat(read(object("entrance", object())).platform())
                .isEqualTo(PlatformState.builder().build());
    }

    @Test
    void the_account_is_told() {
        FilingRequest request = read(object(
                "account",
                object(
                        "registeredName",
                        "示例科技有限公司",
                        "registeredNumber",
                        "91000000000000000K",
                        "miniProgramName",
                        "示例记事本",
                        "appId",
                        "wx0000000000000000",
                        "categories",
                        list("工具", "效率"),
                        "firstListedOn",
                        "2023-01-01")));

        assertThat(request.platform())
                .isEqualTo(PlatformState.builder()
                        .registeredName("示例科技有限公司")
                        .registeredNumber("91000000000000000K")
                        .build());
        assertThat(request.miniProgram().name()).isEqualTo("示例记事本");
        assertThat(request.miniProgram().appId()).isEqualTo("wx0000000000000000");
        assertThat(request.miniProgram().categories()).containsExactly("工具", "效率");
        assertThat(request.miniProgram().listing()).isEqualTo(Listing.since(DAY));
    }

    @Test
    void the_entrance_is_told() {
        assertThat(read(object(
                                "entrance",
                                object(
                                        "status",
                                        1028,
                                        "available",
                                        1,
                                        "is_canceling",
                                        true,
                                        "sms_verify_status",
                                        SmsVerification.WAITING.code(),
                                        "audit_data",
                                        list(object("key_name", "小程序备注"), object("key_name", "主办单位名称")))))
                        .platform())
                .isEqualTo(PlatformState.builder()
                        .status(FilingStatus.NOT_FILED_NOT_VERIFIED)
                        .entranceOpen(true)
                        .cancelling(true)
                        .smsVerification(SmsVerification.WAITING)
                        .rejectedFields("小程序备注", "主办单位名称")
                        .build());
    }

    @ParameterizedTest
    @EnumSource
    void a_verification_by_sms_is_told_by_its_code(SmsVerification verification) {
        assertThat(read(object("entrance", object("sms_verify_status", verification.code())))
                        .platform())
                .isEqualTo(PlatformState.builder().smsVerification(verification).build());
    }

    @ParameterizedTest
    @EnumSource
    void a_face_task_is_told_by_its_code(FaceStatus status) {
        assertThat(read(object("faceTask", object("face_status", status.code())))
                        .miniProgram()
                        .faceVerification())
                .isEqualTo(new FaceVerification(null, null, status, null, null, null));
    }

    @Test
    void a_face_task_is_told_with_its_moment() {
        assertThat(read(object(
                                "faceTask",
                                object(
                                        "createdAt",
                                        "2026-11-23T20:00:00+08:00",
                                        "is_finish",
                                        false,
                                        "along_with_auth",
                                        true,
                                        "along_with_auth_result",
                                        "any")))
                        .miniProgram()
                        .faceVerification())
                .isEqualTo(new FaceVerification(
                        OffsetDateTime.parse("2026-11-23T20:00:00+08:00"), false, null, null, null, true));
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                arguments("format", "png", new Picture("png", null, null, null, null, null, null, null, null)),
                arguments("bytes", 0, new Picture(null, 0L, null, null, null, null, null, null, null)),
                arguments("width", 0, new Picture(null, null, 0, null, null, null, null, null, null)),
                arguments("height", 10, new Picture(null, null, null, 10, null, null, null, null, null)),
                arguments("icp_order_field", "any", null));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void a_file_has_a_picture_if_anything_is_known_of_it(String member, Object value, @Nullable Picture picture) {
        assertThat(licence(object("media-licence", object(member, value))).picture())
                .isEqualTo(picture);
    }

    @ParameterizedTest
    @CsvSource({"1, BUSINESS_LICENCE", "99, ", ", "})
    void a_file_has_the_kind_of_certificate_it_was_uploaded_as(
            @Nullable Integer code, @Nullable CertificateType expected) {
        Map<String, Object> file = code == null ? object() : object("certificate_type", code);

        assertThat(licence(object("media-licence", file)).certificateType()).isEqualTo(expected);
    }

    @Test
    void of_a_file_that_the_body_does_not_name_nothing_is_told() {
        assertThat(licence(object("media-other", object("format", "png"))).picture())
                .isNull();
    }

    @Test
    void filings_on_record_are_told() {
        List<Object> filings = list(
                object("province", "440000", "recordNumber", "粤ICP备00000001号-1X", "kind", "MINI_PROGRAM"),
                object("kind", "网站"),
                object());

        assertThat(read(object("filings", filings)).subject().history())
                .isEqualTo(FilingHistory.builder()
                        .subjectFiled(true)
                        .filings(
                                new ExistingFiling(
                                        ServiceKind.MINI_PROGRAM, Province.GUANGDONG, "粤ICP备00000001号-1X", null, null),
                                new ExistingFiling(ServiceKind.WEBSITE, null, null, null, null),
                                new ExistingFiling(null, null, null, null, null))
                        .build());
        assertThat(read(object("filings", list())).subject().history())
                .isEqualTo(
                        FilingHistory.builder().subjectFiled(false).noFilings().build());
    }

    @Test
    void the_platforms_lists_are_told_with_districts_made_flat() {
        Object context = object(
                "codeTables",
                object(
                        "subject_types",
                        list(object("type", 4, "name", "企业", "remark", "")),
                        "certificate_types",
                        list(object("type", 1, "subject_type", 4, "name", "营业执照")),
                        "nrlx_types",
                        list(object("type", 24)),
                        "service_content_types",
                        list(object("type", 2, "parent_type", 0, "name", "工具")),
                        "districts",
                        list(object(
                                "code",
                                110000,
                                "name",
                                "北京市",
                                "sub_list",
                                list(object(
                                        "code", 110100, "sub_list", list(object("code", 110105, "name", "朝阳区"))))))));

        assertThat(read(context).codeTables())
                .isEqualTo(new CodeTables(
                        List.of(new ListedCode(4, null, "企业")),
                        List.of(new ListedCode(1, 4, "营业执照")),
                        List.of(new ListedCode(24, null, null)),
                        List.of(new ListedCode(2, 0, "工具")),
                        List.of(
                                new ListedCode(110000, null, "北京市"),
                                new ListedCode(110100, 110000, null),
                                new ListedCode(110105, 110100, "朝阳区"))));
        assertThat(read(object("codeTables", object())).codeTables()).isEqualTo(CodeTables.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2200-12-31"})
    void a_day_can_be_in_any_year_that_can_be_meant(String day) {
        assertThat(read(object("evaluatedOn", day)).evaluatedOn()).isEqualTo(LocalDate.parse(day));
    }

    @Test
    void a_day_or_a_moment_can_be_one_of_java_s() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        OffsetDateTime moment = OffsetDateTime.parse("2026-11-23T20:00:00+08:00");
        assertThat(read(object("evaluatedOn", day)).evaluatedOn()).isEqualTo(day);
        assertThat(read(object("faceTask", object("createdAt", moment)))
                        .miniProgram()
                        .faceVerification())
                .isNotNull()
                .satisfies(face -> assertThat(face.createdAt()).isEqualTo(moment));
        assertRefused(
                object("evaluatedOn", moment.toLocalDateTime()),
                "context.evaluatedOn: expected a day such as 2026-11-24.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2201-01-01", "+999999999-12-31", "2026-02-30", ""})
    void no_other_day_is_taken(String day) {
        assertRefused(object("evaluatedOn", day), "context.evaluatedOn: expected a day such as 2026-11-24.");
    }

    @Test
    void facts_that_the_body_has_no_field_for_are_added_to_what_it_says() {
        Map<String, Object> body = WeChatBodies.approvedFor(PreApprovalCategory.NEWS);
        FilingRequest request = WeChatFiling.read(
                body,
                object(
                        "reference",
                        "示例订单 7",
                        "subject",
                        object(
                                "standing",
                                "NORMAL",
                                "businessScope",
                                "软件开发",
                                "certificate",
                                object("newestVersion", true, "validity", object("until", "2030-01-01")),
                                "principal",
                                object("phoneUsedByOthers", false),
                                "history",
                                object("ordersInProgress", 0)),
                        "miniProgram",
                        object(
                                "administrator",
                                object("name", "样例甲", "phone", "13800000001"),
                                "preApprovals",
                                list(object(
                                        "category", "NEWS", "validity", object("until", LocalDate.of(2027, 1, 1))))),
                        "platform",
                        object("quotaUsedUp", false, "submittedOn", "2026-11-20"),
                        "entrance",
                        object("available", 1)));
        assertThat(request.reference()).isEqualTo("示例订单 7");
        Subject subject = request.subject();
        SubjectCertificate certificate = requireNonNull(subject.certificate());
        Person principal = requireNonNull(subject.principal());
        FilingHistory history = requireNonNull(subject.history());
        Person administrator = requireNonNull(request.miniProgram().administrator());
        PlatformState platform = requireNonNull(request.platform());
        assertThat(subject.name()).isEqualTo("示例科技有限公司");
        assertThat(subject.standing()).isEqualTo(RegistrationStanding.NORMAL);
        assertThat(certificate.number()).isEqualTo("91000000000000000K");
        assertThat(certificate.newestVersion()).isTrue();
        assertThat(certificate.validity()).isEqualTo(Validity.until(LocalDate.of(2030, 1, 1)));
        assertThat(principal.phoneUsedByOthers()).isFalse();
        assertThat(principal.phone()).isEqualTo("13800000001");
        assertThat(history.ordersInProgress()).isZero();
        assertThat(administrator.name()).isEqualTo("样例甲");
        assertThat(request.miniProgram().preApprovals()).singleElement().satisfies(approval -> {
            assertThat(approval.number()).isEqualTo("示例许可00000000000号");
            assertThat(approval.validity()).isEqualTo(Validity.until(LocalDate.of(2027, 1, 1)));
        });
        assertThat(platform.quotaUsedUp()).isFalse();
        assertThat(platform.entranceOpen()).isTrue();
        assertThat(platform.submittedOn()).isEqualTo("2026-11-20");
    }

    @Test
    void what_a_person_saw_on_a_picture_goes_to_the_material_of_the_media_id() {
        List<MaterialAtHand> materials = requireNonNull(WeChatFiling.read(
                        WeChatBodies.enterprise(),
                        object(
                                "media",
                                object(
                                        "media-commitment",
                                        object(
                                                "legible",
                                                true,
                                                "complete",
                                                true,
                                                "original",
                                                false,
                                                "colour",
                                                true,
                                                "watermark",
                                                "备案用途水印",
                                                "sealed",
                                                true,
                                                "signedByHand",
                                                true,
                                                "signedOn",
                                                "2026-11-20",
                                                "sealText",
                                                "示例科技有限公司",
                                                "matchesEntries",
                                                true,
                                                "validity",
                                                object("indefinite", true)))))
                .materials());
        assertThat(materials)
                .filteredOn(paper -> paper.picture() != null)
                .isNotEmpty()
                .allSatisfy(paper -> {
                    assertThat(paper.picture())
                            .isEqualTo(new Picture(
                                    null, null, null, null, true, false, true, true, Watermark.FILING_PURPOSE));
                    assertThat(paper.sealed()).isTrue();
                    assertThat(paper.signedByHand()).isTrue();
                    assertThat(paper.signedOn()).isEqualTo("2026-11-20");
                    assertThat(paper.sealText()).isEqualTo("示例科技有限公司");
                    assertThat(paper.matchesEntries()).isTrue();
                    assertThat(paper.validity()).isEqualTo(Validity.withoutEnd());
                });
    }

    static Stream<Arguments> notAsDescribed() {
        return Stream.of(
                arguments(
                        object("weather", "fine"),
                        "context: a member with a name of 7 characters is not known, expected one of account,"
                                + " attributes, codeTables, entrance, evaluatedOn, faceTask, filings, media, miniProgram,"
                                + " platform, reference, subject."),
                arguments(
                        object("subject", object("name", "示例")),
                        "context.subject.name: expected in the body, which has the field icp_subject.base_info.name."),
                arguments(
                        object("miniProgram", object("principal", object("phone", "1"))),
                        "context.miniProgram.principal.phone: expected in the body, which has the field"
                                + " icp_applets.principal_info.mobile."),
                arguments(
                        object("subject", object("standing", "GONE")),
                        "context.subject.standing: expected one of NORMAL, ABNORMAL, REVOKED, DEREGISTERED."),
                arguments(
                        object("miniProgram", object("avatar", object("bytes", -1))),
                        "context.miniProgram.avatar: bytes must not be negative."),
                arguments(
                        object("miniProgram", object("preApprovals", list(object("validity", object())))),
                        "context.miniProgram.preApprovals[0]: category must be given."),
                arguments(
                        object("media", object("media-licence", object("watermark", "RED"))),
                        "context.media.<media_id>.watermark: expected one of NONE, FILING_PURPOSE, UNRELATED."),
                arguments(
                        object("account", object("13800000001", "x")),
                        "context.account: a member with a name of 11 characters is not known, expected one of appId,"
                                + " categories, features, firstListedOn, listed, miniProgramName, registeredName,"
                                + " registeredNumber."),
                arguments(
                        Map.of(13_800_000_001L, "x"),
                        "context: expected members with a string as their name, found one with number."),
                arguments(
                        object("account", object("categories", list("工具", 2))),
                        "context.account.categories[1]: expected a string, found number."),
                arguments(
                        object("account", object("categories", "工具")),
                        "context.account.categories: expected an array, found string."),
                arguments(
                        object("entrance", object("available", -1)),
                        "context.entrance.available: expected 0 or 1, found another number."),
                arguments(
                        object("entrance", object("available", true)),
                        "context.entrance.available: expected an integer, found boolean."),
                arguments(
                        object("entrance", object("audit_data", list(object("error", "有误")))),
                        "context.entrance.audit_data[0].key_name: expected a string, found null."),
                arguments(
                        object("faceTask", object("createdAt", "2026-11-23")),
                        "context.faceTask.createdAt: expected a moment such as 2026-11-23T20:00:00+08:00."),
                arguments(
                        object("filings", list(object("kind", "GAME"))),
                        "context.filings[0].kind: expected one of WEBSITE, APP, MINI_PROGRAM, QUICK_APP."),
                arguments(
                        object("codeTables", object("districts", list(object("name", "北京市")))),
                        "context.codeTables.districts[0].code: expected an integer, found null."),
                arguments(
                        object("codeTables", object("districts", nested(4))),
                        "context.codeTables.districts[0].sub_list[0].sub_list[0].sub_list[0]: expected three levels at"
                                + " most, found number."));
    }

    @ParameterizedTest
    @MethodSource("notAsDescribed")
    void what_is_not_as_described_is_refused_in_one_line(Object context, String message) {
        assertRefused(context, message);
    }

    /** Regions within regions. */
    private static List<Object> nested(int levels) {
        return list(levels == 1 ? object("code", levels) : object("code", levels, "sub_list", nested(levels - 1)));
    }

    private static void assertRefused(Object context, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeChatFiling.read(WeChatBodies.enterprise(), context))
                .withMessage(message);
    }

    private static FilingRequest read(Object context) {
        return WeChatFiling.read(WeChatBodies.enterprise(), context);
    }

    private static MaterialAtHand licence(Object media) {
        return Objects.requireNonNull(read(object("media", media)).materials()).stream()
                .filter(paper -> paper.material() == Material.SUBJECT_CERTIFICATE)
                .findFirst()
                .orElseThrow();
    }
}
