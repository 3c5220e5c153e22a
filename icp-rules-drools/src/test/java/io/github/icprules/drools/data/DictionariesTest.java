package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.icprules.drools.GeneratedPage;
import io.github.icprules.drools.data.PlatformCodes.Code;
import io.github.icprules.drools.data.PlatformCodes.CodeList;
import io.github.icprules.drools.data.PlatformCodes.Standing;
import io.github.icprules.law.Confidence;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 码表: the platform's four lists of codes are those of the model, and the document shows them as they are. */
class DictionariesTest {

    private static final String COPIED = "CODE_LISTS_COPIED";
    private static final PlatformCodes CODES = PlatformCodes.bundled();
    private static final List<ServiceContents.Type> SERVICES =
            Knowledge.bundled().serviceContents().all();

    @Test
    void subject_types_are_those_of_the_model() {
        assertThat(codes(CodeList.SUBJECT_TYPE))
                .extracting(Code::meaning, Code::code, Code::chinese)
                .containsExactlyElementsOf(Stream.of(SubjectType.values())
                        .filter(type -> type != SubjectType.SOLE_TRADER)
                        .map(type -> tuple(type, type.miitCode(), type.chinese()))
                        .toList());
    }

    @Test
    void certificate_types_are_those_of_the_model_each_with_the_subject_that_files_with_it() {
        assertThat(codes(CodeList.CERTIFICATE_TYPE))
                .extracting(Code::meaning)
                .containsExactlyElementsOf(List.of(CertificateType.values()));
        assertThat(codes(CodeList.CERTIFICATE_TYPE)).allSatisfy(code -> {
            CertificateType type = (CertificateType) code.meaning();
            assertThat(code.code()).isEqualTo(type.code());
            assertThat(type.chinese())
                    .containsAnyOf(code.chinese(), code.chinese().replace("（个人或企业）", ""));
            assertThat(type.subjectTypes().stream()
                            .filter(subject -> subject != SubjectType.SOLE_TRADER)
                            .map(SubjectType::miitCode))
                    .isEqualTo(code.parent() == null ? List.of() : List.of(code.parent()));
        });
    }

    @Test
    void pre_approval_types_are_those_of_the_model_and_the_old_code_of_ride_hailing() {
        assertThat(codes(CodeList.PRE_APPROVAL_TYPE))
                .filteredOn(code -> code.standing() == Standing.LISTED)
                .hasSize(13)
                .allSatisfy(code -> {
                    PreApprovalCategory category = (PreApprovalCategory) code.meaning();
                    assertThat(category.platformCode()).isEqualTo(code.code());
                    assertThat(category.chinese()).isEqualTo(code.chinese());
                });
        assertThat(codes(CodeList.PRE_APPROVAL_TYPE))
                .extracting(Code::meaning)
                .containsAll(Arrays.stream(PreApprovalCategory.values())
                        .filter(category -> category.platformCode() != null)
                        .toList());
        assertThat(codes(CodeList.PRE_APPROVAL_TYPE))
                .filteredOn(code -> code.standing() == Standing.OLD)
                .singleElement()
                .satisfies(code -> {
                    assertThat(code.code()).isEqualTo(11);
                    assertThat(code.meaning()).isEqualTo(PreApprovalCategory.RIDE_HAILING);
                    assertThat(code.confidence()).isEqualTo(Confidence.MEDIUM);
                });
    }

    @Test
    void the_document_is_up_to_date() throws IOException {
        new GeneratedPage("dictionaries.md")
                .assertHas(Map.of(
                        "Service content types",
                        SERVICES.stream()
                                .filter(ServiceContents.Type::isFirstLevel)
                                .flatMap(group -> services(group).stream())
                                .toList(),
                        "Subject types",
                        table(CodeList.SUBJECT_TYPE),
                        "Certificate types",
                        table(CodeList.CERTIFICATE_TYPE),
                        "Pre-approval types",
                        table(CodeList.PRE_APPROVAL_TYPE)));
    }

    private static List<String> services(ServiceContents.Type group) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "### %s %s: %s"
                        .formatted(
                                group.code(),
                                group.name().in(Language.ZH),
                                group.name().in(Language.EN)),
                "",
                "Confidence of the group: %s."
                        .formatted(confidence(group.confidence(), group.basis(), group.checked())),
                "",
                "| Code | Chinese | English | Individuals | Confidence |",
                "| --- | --- | --- | --- | --- |"));
        SERVICES.stream()
                .filter(type -> type.parent() == group.code())
                .map(type -> row(
                        type.code(),
                        type.name().in(Language.ZH),
                        type.name().in(Language.EN),
                        type.advisedAgainst() ? "advised against" : "",
                        confidence(type.confidence(), type.basis(), type.checked())))
                .forEach(lines::add);
        return lines;
    }

    private static List<String> table(CodeList list) {
        boolean withSubject = list == CodeList.CERTIFICATE_TYPE;
        List<String> lines = new ArrayList<>(List.of(
                "| Code | Constant | Chinese | English |" + (withSubject ? " Subject |" : "") + " Confidence |",
                "| --- | --- | --- | --- | --- |" + (withSubject ? " --- |" : "")));
        for (Code code : codes(list)) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(
                    code.code(),
                    "`" + ((Enum<?>) code.meaning()).name() + "`",
                    code.chinese(),
                    code.meaning().in(Language.EN)));
            if (withSubject) {
                cells.add(
                        code.parent() == null
                                ? "not known"
                                : code.parent() + " " + subject(code.parent()).chinese());
            }
            String remark = switch (code.standing()) {
                case LISTED -> "";
                case OLD -> "; an old code";
                case ELSEWHERE -> "; not offered by WeChat";
            };
            cells.add(confidence(code.confidence(), code.basis(), code.checked()) + remark);
            lines.add(row(cells.toArray()));
        }
        return lines;
    }

    private static Term subject(int code) {
        return Objects.requireNonNull(CODES.of(CodeList.SUBJECT_TYPE, code), Integer.toString(code))
                .meaning();
    }

    private static String row(Object... cells) {
        return "| " + String.join(" | ", Stream.of(cells).map(Object::toString).toList()) + " |";
    }

    private static String confidence(Confidence confidence, String basis, LocalDate checked) {
        return "%s, %s, %s".formatted(confidence.name().toLowerCase(Locale.ROOT), source(basis), checked);
    }

    private static String source(String basis) {
        return switch (basis) {
            case COPIED -> "copy";
            case "PRACTICE_CERTIFICATE_CODES" -> "another platform";
            default -> "documentation";
        };
    }

    private static List<Code> codes(CodeList list) {
        return CODES.all().stream().filter(code -> code.list() == list).toList();
    }
}
