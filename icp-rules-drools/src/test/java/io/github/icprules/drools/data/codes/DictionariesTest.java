package io.github.icprules.drools.data.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.codes.Cities.City;
import io.github.icprules.drools.data.codes.PlatformCodes.Code;
import io.github.icprules.drools.data.codes.PlatformCodes.CodeList;
import io.github.icprules.drools.data.codes.PlatformCodes.Standing;
import io.github.icprules.drools.support.GeneratedFile;
import io.github.icprules.law.Confidence;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import java.io.IOException;
import java.io.StringReader;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 码表: the four lists of codes and the cities agree with the model, the page and the reader. */
class DictionariesTest {

    private static final String COPIED = "CODE_LISTS_COPIED";
    private static final PlatformCodes CODES = PlatformCodes.bundled();
    private static final List<ServiceContents.Type> SERVICES =
            Knowledge.bundled().serviceContents().all();

    private static final List<City> CITIES = Cities.bundled().all();

    private static final String SERVICE_COLUMNS = "code,parent,chinese,english,individuals,basis,confidence,checked\n";
    private static final String FIRST_LEVEL = "500,0,示例服务,examples,NOT_STATED,SERVICE_CONTENT_PAGE,HIGH,2026-11-24\n";
    private static final String BELOW = "7,500,示例一,example one,ADVISED_AGAINST,SERVICE_CONTENT_PAGE,HIGH,2026-11-24\n";

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
        new GeneratedFile("docs/dictionaries.md")
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

    @Test
    void there_are_369_of_which_32_are_run_by_a_province_directly() {
        assertThat(CITIES).hasSize(369).extracting(City::code).isSorted().doesNotHaveDuplicates();
        assertThat(CITIES).filteredOn(City::isDirectlyAdministered).hasSize(32);
    }

    @Test
    void names_that_mean_something_else_as_well_are_marked() {
        assertThat(CITIES)
                .filteredOn(City::ambiguous)
                .extracting(City::shortName)
                .contains("吉林", "海南", "朝阳", "中山", "东方")
                .hasSizeLessThan(30);
        assertThat(CITIES)
                .filteredOn(city -> Arrays.stream(Province.values())
                        .anyMatch(province -> province.chinese().equals(city.shortName())
                                && !city.name().equals(province.chinese() + "市")))
                .allMatch(City::ambiguous);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8,500,示例,example,PERHAPS,SERVICE_CONTENT_PAGE,HIGH,2026-11-24 | individuals: expected one of ADVISED_AGAINST, NOT_STATED, found 7 characters",
                "8,500,示例,example,,SERVICE_CONTENT_PAGE,HIGH,2026-11-24 | individuals: expected one of ADVISED_AGAINST, NOT_STATED, found nothing",
                "7,500,示例,example,NOT_STATED,SERVICE_CONTENT_PAGE,HIGH,2026-11-24 | code: expected what no row above has, found \"7\" as in line 3",
                "8,500,示例,example,NOT_STATED,HEARSAY,HIGH,2026-11-24 | basis: expected one of",
                "8,500,示例,example,NOT_STATED,SERVICE_CONTENT_PAGE,SURE,2026-11-24 | confidence: expected one of HIGH, MEDIUM, LOW",
                "eight,500,示例,example,NOT_STATED,SERVICE_CONTENT_PAGE,HIGH,2026-11-24 | code: expected a whole number from 1 to 999,999, found 5 characters",
            })
    void a_row_that_does_not_fit_or_is_there_twice_is_refused_with_its_line(String row, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(FIRST_LEVEL + BELOW + row + "\n"))
                .withMessageContaining(":4:")
                .withMessageContaining(expected);
    }

    private static ServiceContents read(String rows) {
        return ServiceContents.read(new StringReader(SERVICE_COLUMNS + rows));
    }
}
