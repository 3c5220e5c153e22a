package io.github.icprules.model;

import static io.github.icprules.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.icprules.Samples;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final Set<String> REQUIRED = Set.of(
            "FilingRequest.filingType",
            "ListedCode.code",
            "SubmittedMaterial.material",
            "PayloadFault.kind",
            "PayloadFault.path",
            "PreApproval.category");

    static List<Class<?>> records() {
        return Samples.modelRecords();
    }

    static Stream<RecordComponent> components() {
        return records().stream().flatMap(type -> Stream.of(type.getRecordComponents()));
    }

    static Stream<RecordComponent> numbers() {
        return components().filter(component -> Number.class.isAssignableFrom(component.getType()));
    }

    static Stream<RecordComponent> collections() {
        return components().filter(Samples::isCollection);
    }

    static Stream<RecordComponent> required() {
        return components().filter(component -> REQUIRED.contains(Samples.pathOf(component)));
    }

    static Stream<RecordComponent> optional() {
        return components().filter(component -> !REQUIRED.contains(Samples.pathOf(component)));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_negative_number_is_refused_and_zero_is_not(RecordComponent component) {
        Object record = Samples.full().of(component.getDeclaringRecord());

        assertRefused(
                () -> Samples.with(record, component, number(component, -1)),
                "%s must not be negative.".formatted(component.getName()));
        assertThat(Samples.read(Samples.with(record, component, number(component, 0)), component))
                .isEqualTo(number(component, 0));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void a_collection_is_copied_refuses_null_and_is_empty_or_not_given(RecordComponent component) {
        Object record = Samples.full().of(component.getDeclaringRecord());
        List<@Nullable Object> items = new ArrayList<>(Samples.full().items(component, 2));
        Collection<@Nullable Object> given = collection(component, items);
        Object copied = Samples.with(record, component, given);
        given.clear();
        assertThat((Collection<?>) Samples.read(copied, component))
                .isEqualTo(collection(component, items))
                .isUnmodifiable();

        Object empty = Samples.with(record, component, given);
        Object notGiven = Samples.with(record, component, null);
        assertThat((Collection<?>) Samples.read(empty, component)).isNotNull().isEmpty();
        assertThat(Samples.read(notGiven, component)).isNull();
        assertThat(empty).isNotEqualTo(notGiven);

        items.set(1, null);
        assertRefused(
                () -> Samples.with(record, component, collection(component, items)),
                component.getName() + "[1] must not be null.");
    }

    @ParameterizedTest
    @MethodSource("required")
    void what_must_be_given_is_named_when_it_is_not(RecordComponent component) {
        Object record = Samples.full().of(component.getDeclaringRecord());

        assertThatNullPointerException()
                .isThrownBy(() -> Samples.with(record, component, null))
                .withMessage("%s must be given.", component.getName());
    }

    @ParameterizedTest
    @MethodSource("optional")
    void anything_else_can_be_left_open(RecordComponent component) {
        Object openEnded = Samples.openEnded().of(component.getDeclaringRecord());
        boolean given = Samples.read(openEnded, component) != null;
        Object record = given ? openEnded : Samples.full().of(component.getDeclaringRecord());
        Object open = Samples.with(record, component, null);

        assertThat(open).isNotEqualTo(record);
    }

    /** Jackson 3 refuses to read an object that leaves out a primitive. */
    @Test
    void no_component_is_a_primitive() {
        assertThat(components()).noneMatch(component -> component.getType().isPrimitive());
    }

    @Test
    void a_filing_without_subject_and_mini_program_has_ones_of_which_nothing_is_given() {
        FilingRequest full = Samples.full().of(FilingRequest.class);
        FilingRequest open = full;
        for (RecordComponent component : FilingRequest.class.getRecordComponents()) {
            if (!component.getName().equals("filingType")) {
                open = Samples.with(open, component, null);
            }
        }

        assertThat(open).isEqualTo(FilingRequest.builder(full.filingType()).build());
        assertThat(open.subject()).isEqualTo(Subject.builder().build());
        assertThat(open.miniProgram()).isEqualTo(MiniProgram.builder().build());
        assertThat(Subject.builder().build()).hasAllNullFieldsOrProperties();
        assertThat(MiniProgram.builder().build()).hasAllNullFieldsOrProperties();
    }

    @Test
    void a_validity_ends_with_its_last_day() {
        assertThat(Validity.until(DAY).endedBefore(DAY.minusDays(1))).isFalse();
        assertThat(Validity.until(DAY).endedBefore(DAY)).isFalse();
        assertThat(Validity.until(DAY).endedBefore(DAY.plusDays(1))).isTrue();
        assertThat(Validity.withoutEnd().endedBefore(LocalDate.MAX)).isFalse();
        assertThat(new Validity(DAY, null, false).endedBefore(DAY)).isNull();
    }

    @Test
    void sets_have_the_order_of_the_constants() {
        Set<ChangedItem> given = new LinkedHashSet<>(List.of(ChangedItem.REMARK, ChangedItem.SUBJECT_NAME));

        Change change = new Change(given, null, null, null, null);

        assertThat(change.items()).containsExactly(ChangedItem.SUBJECT_NAME, ChangedItem.REMARK);
    }

    @Test
    void the_shorthands_say_what_their_names_say() {
        Validity days = Validity.between(DAY, DAY.plusDays(1));
        assertThat(days)
                .isEqualTo(new Validity(DAY, DAY.plusDays(1), false))
                .as("a validity of which nothing is said about an end is not indefinite")
                .isEqualTo(new Validity(DAY, DAY.plusDays(1), null));
        assertThat(Validity.withoutEnd()).isEqualTo(new Validity(null, null, true));
        assertThat(Validity.until(DAY)).isEqualTo(new Validity(null, DAY, false));
        assertThat(Listing.since(DAY))
                .isEqualTo(new Listing(true, DAY, null))
                .as("a day of listing says that it is listed")
                .isEqualTo(new Listing(null, DAY, null));
        assertThat(Listing.never()).isEqualTo(new Listing(false, null, null));
        assertThat(Listing.plannedOn(DAY)).isEqualTo(new Listing(false, null, DAY));
        assertThat(new Listing(null, null, null).listed()).isNull();
        assertThat(FilingHistory.none())
                .isEqualTo(new FilingHistory(false, List.of(), null, null, 0, null, null, null, null));
        assertThat(FaceVerification.passed())
                .isEqualTo(new FaceVerification(null, true, FaceStatus.PASSED, true, null, null, null));
        assertThat(Region.of(Province.GUANGDONG)).isEqualTo(new Region(Province.GUANGDONG, null, null));
        assertThat(Cancellation.because(CancellationReason.NO_LONGER_OPERATED))
                .isEqualTo(new Cancellation(CancellationReason.NO_LONGER_OPERATED, null, null, null));
        assertThat(IdentityDocument.residentId("110101200001010010").withValidity(days))
                .isEqualTo(new IdentityDocument(CertificateType.RESIDENT_ID, "110101200001010010", days, null));
        assertThat(PreApproval.of(PreApprovalCategory.NEWS, "示例0001号")
                        .withHolder("示例传媒有限公司")
                        .withValidity(days)
                        .withCoversContent(false))
                .isEqualTo(new PreApproval(PreApprovalCategory.NEWS, "示例0001号", "示例传媒有限公司", days, false, true));
        assertThat(SubmittedMaterial.of(Material.RESIDENCE_PROOF))
                .isEqualTo(SubmittedMaterial.builder(Material.RESIDENCE_PROOF).build());
    }

    /** The samples say at each text place that they are samples, and their days are of 2026. */
    @ParameterizedTest
    @MethodSource("records")
    void defect_8_no_to_string_shows_what_stands_at_any_place(Class<?> type) {
        for (Samples samples : List.of(Samples.full(), Samples.openEnded())) {
            assertThat(samples.of(type).toString())
                    .startsWith(type.getSimpleName() + '[')
                    .doesNotContain("示例", "2026");
        }
    }

    @Test
    void to_string_says_which_places_are_given() {
        FilingRequest full = Samples.full().of(FilingRequest.class);
        String places = places("", full.asTree()).collect(Collectors.joining(", "));
        assertThat(full).hasToString("FilingRequest[" + places.replaceFirst("filingType", "NEW_FIRST") + "]");
    }

    /** The paths of the values in a tree; a list that holds no objects has one path. */
    private static Stream<String> places(String path, Map<?, ?> tree) {
        return tree.entrySet().stream().flatMap(member -> {
            String place = path + member.getKey();
            Object value = member.getValue();
            return value instanceof Map<?, ?> inner
                    ? places(place + '.', inner)
                    : value instanceof List<?> items && items.get(0) instanceof Map<?, ?> item
                            ? places(place + "[0].", item)
                            : Stream.of(place);
        });
    }

    @Test
    void to_string_of_a_filing_begins_with_its_type() {
        MiniProgram miniProgram = MiniProgram.builder("示例")
                .categories("工具", "商业")
                .noPreApprovals()
                .build();
        SubmittedMaterial other = SubmittedMaterial.of(Material.SUBJECT_OTHER);
        assertThat(FilingRequest.builder(FilingType.NEW_FIRST)
                        .miniProgram(miniProgram)
                        .materials(other, other)
                        .build())
                .hasToString("FilingRequest[NEW_FIRST, miniProgram.name, miniProgram.categories,"
                        + " miniProgram.preApprovals, materials[0].material, materials[1].material]");
        assertThat(Region.of(Province.GUANGDONG)).hasToString("Region[province]");
        assertThat(new Region(null, null, null)).hasToString("Region[]");
    }

    @Test
    void to_string_of_a_filing_with_thousands_of_places_fits_into_a_log() {
        List<SubmittedMaterial> many = Collections.nCopies(5000, SubmittedMaterial.of(Material.SUBJECT_OTHER));

        assertThat(FilingRequest.builder(FilingType.NEW_FIRST)
                        .materials(many)
                        .build()
                        .toString())
                .hasSizeLessThan(9000)
                .startsWith("FilingRequest[NEW_FIRST, materials[0].material, ")
                .endsWith("materials[298].material, … and 4701 more]");
    }

    /** The member that was meant stands where it is known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MISSING | $                           |      | icp_subject.base_info.name    | true
            MISSING | icp_subject.base_info.name  |      | icp_subject.base_info.name    | true
            MISSING | icp_subject.base_info       |      | icp_subject.base_info.name    | true
            MISSING | icp_subject.base_info.name  |      | icp_subject.base_info         | true
            MISSING | icp_subject.base_info.name  |      | icp_subject.base_info.address | false
            MISSING | icp_subject.base_info.name  |      | icp_subject.base_info.name_of | false
            MISSING | icp_subject.base_info.name_of |    | icp_subject.base_info.name    | false
            MISSING | icp_applets.base_info.nrlx_details[0].code  | | icp_applets.base_info.nrlx_details.code  | true
            MISSING | icp_applets.base_info.nrlx_details[10].code | | icp_applets.base_info.nrlx_details       | true
            MISSING | icp_applets.base_info.nrlx_details[0].code  | | icp_applets.base_info.nrlx_details.media | false
            UNKNOWN_MEMBER | icp_subject.base_info.nam | name | icp_subject.base_info.name    | true
            UNKNOWN_MEMBER | icp_subject.base_info.nam | name | icp_subject.base_info.nam     | false
            UNKNOWN_MEMBER | icp_subject.base_info.nam | name | icp_subject.base_info.address | false
            UNKNOWN_MEMBER | icp_subject.base_info.nam |      | icp_subject.base_info.name    | false
            UNKNOWN_MEMBER | icp_subject.base_info.nam |      | icp_subject.base_info.nam     | true
            UNKNOWN_MEMBER | icp_subjects | icp_subject       | icp_subject.base_info.name    | true
            WRONG_TYPE | icp_subject.base_info.type    | name | icp_subject.base_info.type    | true
            REDUNDANT | icp_subject.legal_person_info  |      | icp_subject.legal_person_info | false
            """)
    void a_field_is_faulty_if_it_is_or_has_or_belongs_to_what_is(
            PayloadFaultKind kind, String path, @Nullable String meant, String field, boolean faulty) {
        PayloadFault fault = new PayloadFault(kind, path, meant, null);
        assertThat(new Payload(List.of(fault), null).isFaultyAt(field)).isEqualTo(faulty);
        assertThat(new Payload(List.of(), null).isFaultyAt(field)).isFalse();
    }

    private static Number number(RecordComponent component, int value) {
        return component.getType() == Long.class ? (Number) (long) value : (Number) value;
    }

    private static <T extends @Nullable Object> Collection<T> collection(RecordComponent component, List<T> items) {
        return component.getType() == Set.class ? new LinkedHashSet<>(items) : new ArrayList<>(items);
    }
}
