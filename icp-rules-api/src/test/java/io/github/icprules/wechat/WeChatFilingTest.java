package io.github.icprules.wechat;

import static io.github.icprules.fixtures.WeChatBodies.at;
import static io.github.icprules.fixtures.WeChatBodies.object;
import static io.github.icprules.model.PayloadFaultKind.BLANK;
import static io.github.icprules.model.PayloadFaultKind.CODE_UNKNOWN;
import static io.github.icprules.model.PayloadFaultKind.CUSTOMER_TYPE_DIFFERS;
import static io.github.icprules.model.PayloadFaultKind.LEGAL_PERSON_MISSING;
import static io.github.icprules.model.PayloadFaultKind.MASKED;
import static io.github.icprules.model.PayloadFaultKind.MISSING;
import static io.github.icprules.model.PayloadFaultKind.NOT_A_DATE;
import static io.github.icprules.model.PayloadFaultKind.NOT_A_REGION;
import static io.github.icprules.model.PayloadFaultKind.NOT_ONE_OF;
import static io.github.icprules.model.PayloadFaultKind.NOT_TO_SEND;
import static io.github.icprules.model.PayloadFaultKind.REDUNDANT;
import static io.github.icprules.model.PayloadFaultKind.TOO_LONG;
import static io.github.icprules.model.PayloadFaultKind.TOO_MANY_ITEMS;
import static io.github.icprules.model.PayloadFaultKind.UNKNOWN_MEMBER;
import static io.github.icprules.model.PayloadFaultKind.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeChatFilingTest {

    @Test
    void an_enterprise_is_read_field_by_field() {
        FilingRequest request = WeChatFiling.read(WeChatBodies.authorised());

        assertThat(request.payload())
                .isNotNull()
                .satisfies(payload -> assertThat(payload.faults()).isEmpty());
        assertThat(request.filingType()).isEqualTo(FilingType.NEW_FIRST);
        assertThat(request.subject().type()).isEqualTo(SubjectType.ENTERPRISE);
        assertThat(request.subject().name()).isEqualTo("示例科技有限公司");
        assertThat(request.subject().region()).isEqualTo(new Region(Province.BEIJING, "110100", "110105"));
        assertThat(request.subject().contactAddress()).isEqualTo("示例路1号院1号楼101室");
        assertThat(request.subject().remark()).isEmpty();
        assertThat(request.subject().certificate()).isNotNull().satisfies(certificate -> {
            assertThat(certificate.type()).isEqualTo(CertificateType.BUSINESS_LICENCE);
            assertThat(certificate.number()).isEqualTo("91000000000000000K");
            assertThat(certificate.address()).isEqualTo("北京市朝阳区示例路1号院1号楼101室");
        });
        assertThat(request.subject().principal()).isNotNull().satisfies(principal -> {
            assertThat(principal.name()).isEqualTo("样例甲");
            assertThat(principal.phone()).isEqualTo("13800000001");
            assertThat(principal.email()).isEqualTo("jia@example.com");
            assertThat(principal.emergencyPhone()).isEqualTo("13800000002");
            assertThat(principal.document()).isNotNull().satisfies(document -> {
                assertThat(document.type()).isEqualTo(CertificateType.RESIDENT_ID);
                assertThat(document.number()).isEqualTo("110101200001010010");
                assertThat(document.validity())
                        .isEqualTo(Validity.between(LocalDate.of(2024, 1, 1), LocalDate.of(2034, 1, 1)));
            });
        });
        assertThat(request.subject().legalRepresentative())
                .isNotNull()
                .satisfies(person -> assertThat(person.name()).isEqualTo("样例丙"));
        assertThat(request.miniProgram().serviceContentTypes()).containsExactly(2);
        assertThat(request.miniProgram().preApprovalCategories()).containsExactly(PreApprovalCategory.NONE);
        assertThat(request.miniProgram().preApprovals()).isEmpty();
        assertThat(request.miniProgram().remark()).startsWith("本小程序");
        assertThat(request.miniProgram().faceVerification()).isNotNull();
        assertThat(request.materials())
                .extracting(MaterialAtHand::material)
                .containsExactlyInAnyOrder(
                        Material.SUBJECT_CERTIFICATE,
                        Material.SUBJECT_PRINCIPAL_ID,
                        Material.SUBJECT_PRINCIPAL_ID,
                        Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER,
                        Material.MINI_PROGRAM_PRINCIPAL_ID,
                        Material.MINI_PROGRAM_PRINCIPAL_ID,
                        Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                        Material.SERVICE_COMMITMENT,
                        Material.FILING_COMMITMENT);
    }

    @Test
    void without_a_legal_person_and_without_a_letter_the_principal_is_the_legal_representative() {
        FilingRequest request = WeChatFiling.read(WeChatBodies.enterprise());

        assertThat(request.subject().legalRepresentative())
                .isNotNull()
                .isEqualTo(request.subject().principal());
    }

    @Test
    void a_letter_without_a_legal_person_leaves_open_who_it_is() {
        Map<String, Object> body = WeChatBodies.enterprise();
        at(body, "icp_subject", "principal_info").put("authorization_letter", "media-letter");

        assertThat(WeChatFiling.read(body).subject().legalRepresentative()).isNull();
    }

    @Test
    void a_credit_code_of_sole_traders_makes_the_subject_one() {
        Map<String, Object> body = WeChatBodies.enterprise();
        at(body, "icp_subject", "organize_info").put("certificate_number", "92000000000000000X");

        assertThat(WeChatFiling.read(body).subject().type()).isEqualTo(SubjectType.SOLE_TRADER);
    }

    @Test
    void filings_on_record_make_it_a_new_service() {
        Object context = object("filings", List.of(object("province", "110000", "kind", "WEBSITE")));

        assertThat(WeChatFiling.read(WeChatBodies.enterprise(), context).filingType())
                .isEqualTo(FilingType.NEW_SERVICE);
        assertThat(WeChatFiling.read(WeChatBodies.enterprise(), object("filings", List.of()))
                        .filingType())
                .isEqualTo(FilingType.NEW_FIRST);
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                fault("the body is a list", PayloadFaultKind.WRONG_TYPE, "$", body -> List.of()),
                fault("the body is null", PayloadFaultKind.WRONG_TYPE, "$", body -> null),
                fault("a misspelt member", UNKNOWN_MEMBER, "icp_subject.base_info.distric", body -> {
                    Map<String, Object> base = at(body, "icp_subject", "base_info");
                    base.put("distric", base.remove("district"));
                    return body;
                }),
                fault("a tab before a name", UNKNOWN_MEMBER, "icp_subject.principal_info.?mobile", body -> {
                    Map<String, Object> principal = at(body, "icp_subject", "principal_info");
                    principal.put("\tmobile", principal.remove("mobile"));
                    return body;
                }),
                value(
                        "a number of a person as a name",
                        UNKNOWN_MEMBER,
                        1,
                        "icp_subject.110101200001010010",
                        "icp_subject.?"),
                value("an unknown member", UNKNOWN_MEMBER, "100000", "icp_applets.zip_code", "icp_applets.?"),
                value("a district as a number", WRONG_TYPE, 110105, "icp_subject.base_info.district"),
                value("a type as a text", WRONG_TYPE, "4", "icp_subject.base_info.type"),
                value("a broken number", WRONG_TYPE, 4.5, "icp_subject.base_info.type"),
                value("a huge number", WRONG_TYPE, 1e30, "icp_subject.base_info.type"),
                value("a province of another level", NOT_A_REGION, "110100", "icp_subject.base_info.province"),
                value("a city that is none", NOT_A_REGION, "1101", "icp_subject.base_info.city"),
                value("a blank name", BLANK, "　", "icp_subject.base_info.name"),
                value("a masked name", MASKED, "*甲", "icp_subject.base_info.name"),
                value("a masked phone", MASKED, "138******01", "icp_subject.principal_info.mobile"),
                value("a record number", NOT_TO_SEND, "京ICP备00000000号", "icp_subject.base_info.record_number"),
                value("an AppID", NOT_TO_SEND, "wx0000000000000000", "icp_applets.base_info.appid"),
                value(
                        "a date with hyphens",
                        NOT_A_DATE,
                        "2024-01-01",
                        "icp_subject.principal_info.certificate_validity_date_start"),
                value(
                        "a day that does not exist",
                        NOT_A_DATE,
                        "20340230",
                        "icp_applets.principal_info.certificate_validity_date_end"),
                value(
                        "a start that is indefinite",
                        NOT_A_DATE,
                        "长期",
                        "icp_applets.principal_info.certificate_validity_date_start"),
                value("a blank media id", BLANK, "", "icp_subject.principal_info.certificate_photo_front"),
                value("a task of the subject's", REDUNDANT, "task", "icp_subject.principal_info.verify_task_id"),
                value("two letters", TOO_MANY_ITEMS, List.of("a", "b"), "icp_materials.commitment_letter"),
                value("an essay", TOO_LONG, "长".repeat(5000), "icp_applets.base_info.comment"),
                value("an unknown type of subject", CODE_UNKNOWN, 7, "icp_subject.base_info.type"),
                value("an unknown certificate", CODE_UNKNOWN, 99, "icp_subject.organize_info.certificate_type"),
                value(
                        "a letter and no legal person",
                        LEGAL_PERSON_MISSING,
                        "media-letter",
                        "icp_subject.principal_info.authorization_letter",
                        "icp_subject.legal_person_info"),
                value(
                        "a blank media id in a list",
                        BLANK,
                        List.of(" "),
                        "icp_materials.commitment_letter",
                        "icp_materials.commitment_letter[0]"),
                value(
                        "an item of another type",
                        WRONG_TYPE,
                        List.of(object("type", 24), object("type", 1, "code", 5, "media", "m")),
                        "icp_applets.base_info.nrlx_details",
                        "icp_applets.base_info.nrlx_details[1].code"),
                value(
                        "a service as a text",
                        WRONG_TYPE,
                        List.<Object>of(2, "3"),
                        "icp_applets.base_info.service_content_types",
                        "icp_applets.base_info.service_content_types[1]"),
                value(
                        "a customer of another kind",
                        CUSTOMER_TYPE_DIFFERS,
                        object("customer_type", 15),
                        "auth_data",
                        "auth_data.customer_type"),
                value(
                        "a customer of no kind",
                        NOT_ONE_OF,
                        object("customer_type", 2),
                        "auth_data",
                        "auth_data.customer_type"),
                value(
                        "a contact misspelt",
                        UNKNOWN_MEMBER,
                        object("contact_info", object("phone", "13800000001")),
                        "auth_data",
                        "auth_data.contact_info.?"),
                value("a legal person without members", REDUNDANT, object(), "icp_subject.legal_person_info"),
                value(
                        "a legal person who is the principal",
                        REDUNDANT,
                        object("name", "样例甲", "certificate_number", "110101200001010010"),
                        "icp_subject.legal_person_info"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void a_fault_is_noted_once_at_its_place(
            String what, PayloadFaultKind kind, String path, Function<Map<String, Object>, @Nullable Object> change) {
        FilingRequest request = WeChatFiling.read(change.apply(WeChatBodies.enterprise()));

        assertThat(faults(request))
                .extracting(PayloadFault::kind, PayloadFault::path)
                .as(what)
                .containsExactly(tuple(kind, path));
        assertThat(request.toString()).doesNotContain("13800000001");
    }

    @Test
    void an_empty_legal_person_is_the_principal_unless_a_letter_says_otherwise() {
        Map<String, Object> body = WeChatBodies.enterprise();
        at(body, "icp_subject").put("legal_person_info", object());

        assertThat(WeChatFiling.read(body).subject().legalRepresentative())
                .isEqualTo(WeChatFiling.read(body).subject().principal());

        at(body, "icp_subject", "principal_info").put("authorization_letter", "media-letter");

        FilingRequest delegated = WeChatFiling.read(body);
        assertThat(delegated.subject().legalRepresentative()).isNull();
        assertThat(faults(delegated)).extracting(PayloadFault::kind).containsExactly(MISSING, MISSING);
    }

    @Test
    void an_individual_s_letters_and_legal_person_are_redundant_and_not_read() {
        Map<String, Object> body = WeChatBodies.individual();
        at(body, "icp_subject").put("legal_person_info", object("name", 1));
        at(body, "icp_subject", "principal_info").put("authorization_letter", "media-letter");

        FilingRequest request = WeChatFiling.read(body);

        assertThat(faults(request)).extracting(PayloadFault::kind).containsExactly(REDUNDANT, REDUNDANT);
        assertThat(request.subject().legalRepresentative()).isNull();
        assertThat(request.materials())
                .extracting(MaterialAtHand::material)
                .doesNotContain(Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER);
    }

    @Test
    void a_thousand_unknown_members_are_listed_up_to_a_limit() {
        Map<String, Object> body = WeChatBodies.enterprise();
        for (int i = 0; i < 100_000; i++) {
            at(body, "icp_applets").put("member" + i, i);
        }

        assertThat(faults(WeChatFiling.read(body)))
                .hasSize(Faults.MOST + 1)
                .last()
                .extracting(PayloadFault::kind)
                .isEqualTo(PayloadFaultKind.MORE);
    }

    @Test
    @Timeout(10)
    void a_deep_or_huge_body_is_read_in_bounded_time() {
        Object deep = "bottom";
        for (int level = 0; level < 100_000; level++) {
            deep = level % 2 == 0 ? List.of(deep) : Map.of("icp_subject", deep);
        }
        Map<String, Object> body = WeChatBodies.enterprise();
        at(body, "icp_subject").put("attachments", deep);
        at(body, "icp_applets", "base_info").put("comment", "长".repeat(10_000_000));
        at(body, "icp_materials").put("subject_other_materials", Collections.nCopies(1_000_000, "m"));

        assertThat(faults(WeChatFiling.read(body)))
                .extracting(PayloadFault::kind)
                .containsExactlyInAnyOrder(UNKNOWN_MEMBER, TOO_LONG, TOO_MANY_ITEMS);
        assertThat(faults(WeChatFiling.read(deep))).isNotEmpty();
    }

    @Test
    void objects_without_members_add_nothing() {
        FilingRequest request = WeChatFiling.read(object(
                "icp_subject",
                object(
                        "base_info", object(),
                        "organize_info", object(),
                        "principal_info", object(),
                        "legal_person_info", object()),
                "icp_applets",
                object("base_info", object(), "principal_info", object())));

        assertThat(request.subject().region()).isNull();
        assertThat(request.subject().certificate()).isNull();
        assertThat(request.subject().legalRepresentative()).isNull();
        assertThat(request.subject().principal())
                .isNotNull()
                .satisfies(principal -> assertThat(principal.document()).isNull());
        assertThat(request.miniProgram().principal())
                .isNotNull()
                .satisfies(principal -> assertThat(principal.document()).isNull());
    }

    @Test
    void a_document_without_end_is_read_as_such() {
        Map<String, Object> body = WeChatBodies.enterprise();
        at(body, "icp_subject", "principal_info").put("certificate_validity_date_end", "长期");

        FilingRequest request = WeChatFiling.read(body);

        assertThat(faults(request)).isEmpty();
        assertThat(request.subject().principal())
                .isNotNull()
                .satisfies(principal -> assertThat(principal.document())
                        .isNotNull()
                        .satisfies(document -> assertThat(document.validity())
                                .isEqualTo(new Validity(LocalDate.of(2024, 1, 1), null, true))));
    }

    static Stream<Arguments> regions() {
        Object districts = object(
                "codeTables",
                object("districts", List.of(object("code", 110000, "sub_list", List.of(object("code", 110100))))));
        return Stream.of(
                arguments("city", null, object(), new Region(Province.BEIJING, null, "110105"), "MISSING null"),
                arguments(
                        "city", "1101", object(), new Region(Province.BEIJING, null, "110105"), "NOT_A_REGION XXXXXX"),
                arguments("province", "110100", object(), new Region(null, "110100", "110105"), "NOT_A_REGION XX0000"),
                arguments(
                        "district",
                        "110105",
                        districts,
                        new Region(Province.BEIJING, "110100", null),
                        "CODE_NOT_LISTED null"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("regions")
    void a_code_of_no_region_is_noted_and_not_read(
            String member, @Nullable String code, Object context, Region read, String fault) {
        Map<String, Object> body = WeChatBodies.enterprise();
        at(body, "icp_subject", "base_info").remove(member);
        if (code != null) {
            at(body, "icp_subject", "base_info").put(member, code);
        }

        FilingRequest request = WeChatFiling.read(body, context);

        assertThat(request.subject().region()).isEqualTo(read);
        assertThat(faults(request))
                .extracting(each -> each.path() + ' ' + each.kind() + ' ' + each.expected())
                .containsExactly("icp_subject.base_info." + member + ' ' + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "LONG"})
    void a_media_id_that_cannot_be_one_is_no_material(String id) {
        Map<String, Object> body = WeChatBodies.enterprise();
        at(body, "icp_materials").put("commitment_letter", List.of(id.replace("LONG", "m".repeat(5000))));

        assertThat(WeChatFiling.read(body).materials())
                .extracting(MaterialAtHand::material)
                .doesNotContain(Material.FILING_COMMITMENT)
                .contains(Material.SUBJECT_CERTIFICATE);
    }

    @Test
    void the_context_adds_what_the_body_lacks() {
        Object context = object(
                "evaluatedOn",
                "2026-11-24",
                "account",
                object("registeredName", "示例科技有限公司", "miniProgramName", "示例记事本", "firstListedOn", "2023-01-01"),
                "entrance",
                object("status", 1028, "available", 0, "is_canceling", false, "sms_verify_status", 0, "new_member", 1),
                "faceTask",
                object("createdAt", "2026-11-23T20:00:00+08:00", "is_finish", true, "face_status", 3),
                "media",
                object("media-licence", object("certificate_type", 2, "format", "png", "bytes", 1000, "width", 10)));

        FilingRequest request = WeChatFiling.read(WeChatBodies.enterprise(), context);

        assertThat(request.evaluatedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(request.miniProgram().name()).isEqualTo("示例记事本");
        assertThat(request.miniProgram().listing()).isEqualTo(Listing.since(LocalDate.of(2023, 1, 1)));
        assertThat(request.platform()).isNotNull().satisfies(platform -> {
            assertThat(platform.registeredName()).isEqualTo("示例科技有限公司");
            assertThat(platform.status()).isEqualTo(FilingStatus.NOT_FILED_NOT_VERIFIED);
            assertThat(platform.entranceOpen()).isFalse();
            assertThat(platform.cancelling()).isFalse();
            assertThat(platform.smsVerification()).isNull();
        });
        assertThat(request.miniProgram().faceVerification()).isNotNull().satisfies(face -> {
            assertThat(face.finished()).isTrue();
            assertThat(face.status()).isEqualTo(FaceStatus.PASSED);
            assertThat(face.withAccountVerification()).isNull();
        });
        assertThat(request.materials())
                .filteredOn(paper -> paper.material() == Material.SUBJECT_CERTIFICATE)
                .singleElement()
                .satisfies(paper -> {
                    assertThat(paper.certificateType()).isEqualTo(CertificateType.RESIDENT_ID);
                    assertThat(paper.picture())
                            .isEqualTo(new Picture("png", 1000L, 10, null, null, null, null, null, null));
                });
    }

    @Test
    void a_combined_submission_gives_the_face_verification_one_day() {
        Map<String, Object> body = WeChatBodies.enterprise();
        body.put("auth_data", object("customer_type", 12));

        FilingRequest request = WeChatFiling.read(body);

        assertThat(faults(request)).isEmpty();
        assertThat(request.subject().type()).isEqualTo(SubjectType.SOLE_TRADER);
        assertThat(request.miniProgram().faceVerification())
                .isNotNull()
                .satisfies(face -> assertThat(face.withAccountVerification()).isTrue());
    }

    static Stream<Arguments> contexts() {
        return Stream.of(
                arguments(List.of(), "context: expected an object, found array."),
                arguments(object("acount", object()), "context.acount is not known, expected account."),
                arguments(
                        object("account", object("registredName", "x")),
                        "context.account.registredName is not known, expected registeredName."),
                arguments(object("account", "x"), "context.account: expected an object, found string."),
                arguments(
                        object("evaluatedOn", "24.11.2026"), "context.evaluatedOn: expected a day such as 2026-11-24."),
                arguments(
                        object("entrance", object("status", 7)),
                        "context.entrance.status: expected one of 2, 3, 4, 5, 6, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031, found another number."),
                arguments(
                        object("entrance", object("available", 2)),
                        "context.entrance.available: expected 0 or 1, found another number."),
                arguments(
                        object("faceTask", object("is_finish", 1)),
                        "context.faceTask.is_finish: expected a boolean, found number."),
                arguments(
                        object("media", object("secret-media-id", object("bytes", -1))),
                        "context.media.<media_id>.bytes: expected no negative number, found one."),
                arguments(
                        object("filings", List.of(object("province", "99"))),
                        "context.filings[0].province: expected the code of a province such as 440000."),
                arguments(
                        object("codeTables", object("nrlx_types", List.of(object("name", "x")))),
                        "context.codeTables.nrlx_types[0].type: expected an integer, found null."));
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void a_context_that_is_not_as_described_is_refused_in_one_line(Object context, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeChatFiling.read(WeChatBodies.enterprise(), context))
                .withMessage(message);
    }

    private static List<PayloadFault> faults(FilingRequest request) {
        return Objects.requireNonNull(Objects.requireNonNull(request.payload()).faults());
    }

    private static Arguments fault(
            String what, PayloadFaultKind kind, String path, Function<Map<String, Object>, @Nullable Object> change) {
        return arguments(what, kind, path, change);
    }

    /** A value that is a fault at its path. */
    private static Arguments value(String what, PayloadFaultKind kind, Object value, String path) {
        return value(what, kind, value, path, path);
    }

    /** A value that is a fault at another path. */
    private static Arguments value(String what, PayloadFaultKind kind, Object value, String path, String faulty) {
        return fault(what, kind, faulty, body -> {
            String[] steps = path.split("\\.", -1);
            at(body, Arrays.copyOf(steps, steps.length - 1)).put(steps[steps.length - 1], value);
            return body;
        });
    }
}
