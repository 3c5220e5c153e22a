package io.github.icprules.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.icprules.fixtures.Filings;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.SubjectType;
import io.github.icprules.wechat.RequiredInput.State;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The required inputs, compared with the document of the interface and not with the table. */
class RequiredInputsTest {

    /** The mandatory entries of every body, by the page of {@code apply_icp_filing}. */
    private static final List<String> OF_EVERY_FILING = words("""
            subject.type subject.name subject.region.province subject.region.city subject.region.district
            subject.contactAddress subject.certificate.address
            subject.principal.name subject.principal.document.type subject.principal.document.number
            subject.principal.document.validity.from subject.principal.document.validity.until
            subject.principal.phone subject.principal.email subject.principal.emergencyPhone
            miniProgram.serviceContentTypes miniProgram.preApprovalCategories miniProgram.remark
            miniProgram.principal.name miniProgram.principal.document.type miniProgram.principal.document.number
            miniProgram.principal.document.validity.from miniProgram.principal.document.validity.until
            miniProgram.principal.phone miniProgram.principal.email miniProgram.principal.emergencyPhone
            """);

    private static final List<String> OF_UNITS = words("subject.certificate.type subject.certificate.number");

    private static final List<String> OF_DELEGATES =
            words("subject.legalRepresentative.name subject.legalRepresentative.document.number");

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }

    @Test
    void a_unit_with_a_delegate_needs_every_entry() {
        FilingRequest request = delegated();
        assertThat(RequiredInputs.of(request))
                .extracting(RequiredInput::path)
                .containsExactlyInAnyOrderElementsOf(Stream.of(OF_EVERY_FILING, OF_UNITS, OF_DELEGATES)
                        .flatMap(List::stream)
                        .toList());
        assertAllGiven(request);
    }

    @ParameterizedTest
    @EnumSource(SubjectType.class)
    void the_legal_representative_is_no_entry_of_its_own_if_it_is_the_principal(SubjectType type) {
        FilingRequest request = with(Filings.of(type).request(), "subject.certificate.address", "示例路 1 号");
        assertThat(RequiredInputs.of(request))
                .extracting(RequiredInput::path)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(OF_EVERY_FILING.stream(), type.isIndividual() ? Stream.of() : OF_UNITS.stream())
                                .toList());
        assertAllGiven(request);
    }

    private static void assertAllGiven(FilingRequest request) {
        assertThat(RequiredInputs.of(request)).allSatisfy(input -> {
            assertThat(input.state()).as(input.path()).isEqualTo(State.GIVEN);
            assertThat(input.undecided()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(FilingType.class)
    void there_is_a_call_for_new_filings_only(FilingType type) {
        assertThat(RequiredInputs.of(FilingRequest.builder(type).build()).isEmpty())
                .isEqualTo(!type.name().startsWith("NEW_"));
    }

    @Test
    void reused_data_of_the_subject_are_not_entered_again() {
        FilingRequest reusing =
                with(Filings.of(FilingType.NEW_SERVICE).request(), "platform", Map.of("reusesSubjectData", true));
        assertThat(RequiredInputs.of(reusing))
                .extracting(RequiredInput::path)
                .containsExactlyInAnyOrderElementsOf(OF_EVERY_FILING.stream()
                        .filter(path -> path.startsWith("miniProgram."))
                        .toList());
        FilingRequest first = with(Filings.enterprise().request(), "platform", Map.of("reusesSubjectData", true));
        assertThat(RequiredInputs.of(first)).hasSize(OF_EVERY_FILING.size() + OF_UNITS.size());
    }

    @Test
    void an_empty_request_asks_first_what_decides() {
        FilingRequest empty = FilingRequest.builder(FilingType.NEW_FIRST).build();
        assertThat(RequiredInputs.of(empty))
                .allSatisfy(input -> assertThat(input.state()).isEqualTo(State.ABSENT))
                .filteredOn(input -> !input.undecided().isEmpty())
                .extracting(RequiredInput::path, RequiredInput::undecided)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(OF_UNITS.stream(), OF_DELEGATES.stream())
                        .map(path -> tuple(path, List.of("subject.type")))
                        .toList());
    }

    /** The number of a person, the number of the other, and the paths that decide whether they are one person. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            110105199003078888, 110105199003078888 , not
            11010519900307888x, ' 11010519900307888X', not
            110105199003078888, 110105199003079999 , ''
            110105199003078888, -                  , subject.legalRepresentative.document.number
            110105199003078888, ' '                , subject.legalRepresentative.document.number
            -                 , 110105199003078888 , subject.principal.document.number
            -                 , -                  , subject.legalRepresentative.document.number subject.principal.document.number
            """)
    void the_numbers_decide_whether_the_principal_leads(
            @Nullable String principal, @Nullable String representative, String undecided) {
        FilingRequest request = with(
                with(Filings.enterprise().request(), "subject.principal.document.number", principal),
                "subject.legalRepresentative.document.number",
                representative);
        assertThat(RequiredInputs.of(request))
                .filteredOn(input -> input.path().startsWith("subject.legalRepresentative"))
                .extracting(input -> String.join(" ", input.undecided()))
                .isEqualTo(undecided.equals("not") ? List.of() : List.of(undecided, undecided));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            subject.contactAddress              , -    , ABSENT
            subject.contactAddress              , ' 　', BLANK
            subject.contactAddress              , 幸福路 1 号, GIVEN
            miniProgram.remark                  , ''   , BLANK
            """)
    void a_value_is_given_absent_or_blank(String path, @Nullable String value, State state) {
        assertThat(input(with(Filings.enterprise().request(), path, value), path)
                        .state())
                .isEqualTo(state);
    }

    @Test
    void an_empty_list_is_blank() {
        FilingRequest request = Filings.enterprise().request();
        for (String path : words("miniProgram.serviceContentTypes miniProgram.preApprovalCategories")) {
            assertThat(input(with(request, path, List.of()), path).state()).isEqualTo(State.BLANK);
            assertThat(input(with(request, path, null), path).state()).isEqualTo(State.ABSENT);
        }
    }

    @Test
    void an_indefinite_validity_has_an_end() {
        String until = "subject.principal.document.validity.until";
        FilingRequest request = with(Filings.enterprise().request(), until, null);
        assertThat(input(request, until).state()).isEqualTo(State.ABSENT);
        assertThat(input(with(request, until.replace("until", "indefinite"), true), until)
                        .state())
                .isEqualTo(State.GIVEN);
    }

    /** The ticked categories, the approvals with their numbers, and the inputs of the approvals with their states. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            NONE      , -                   , ''
            MICRODRAMA, -                   , ''
            NEWS      , -                   , [] ABSENT
            NEWS      , ''                  , [] BLANK
            NEWS      , CULTURE=1           , [] BLANK
            NEWS      , CULTURE=1 NEWS=2    , [1].number GIVEN
            NEWS      , CULTURE=1 NEWS=     , [1].number BLANK
            NEWS      , NEWS= NEWS=3        , [1].number GIVEN
            NEWS      , NEWS                , [0].number ABSENT
            NEWS NEWS , NEWS=1              , [0].number GIVEN
            NEWS CULTURE MICRODRAMA, NEWS=1 , [0].number GIVEN; [] BLANK
            """)
    void each_ticked_category_with_a_box_needs_its_number(String ticked, @Nullable String approvals, String expected) {
        FilingRequest request = with(
                with(Filings.enterprise().request(), "miniProgram.preApprovalCategories", words(ticked)),
                "miniProgram.preApprovals",
                approvals == null
                        ? null
                        : words(approvals).stream()
                                .filter(each -> !each.isEmpty())
                                .map(RequiredInputsTest::approval)
                                .toList());
        assertThat(RequiredInputs.of(request))
                .filteredOn(input -> input.path().startsWith("miniProgram.preApprovals"))
                .extracting(
                        input -> (input.path().replace("miniProgram.preApprovals", "") + ' ' + input.state()).strip())
                .isEqualTo(
                        expected.isEmpty()
                                ? List.of()
                                : Stream.of(expected.split("; "))
                                        .map(each -> each.replace("[] ", ""))
                                        .toList());
    }

    private static Map<String, Object> approval(String written) {
        String[] parts = written.split("=", 2);
        return parts.length == 1 ? Map.of("category", parts[0]) : Map.of("category", parts[0], "number", parts[1]);
    }

    @Test
    void every_required_field_is_a_field_of_a_body() {
        assertThat(WeChatField.all())
                .filteredOn(field -> field.required() != null)
                .extracting(WeChatField::presence)
                .isSubsetOf(WeChatField.Presence.MANDATORY, WeChatField.Presence.OPTIONAL);
    }

    private static FilingRequest delegated() {
        FilingRequest request = Filings.enterprise().request();
        return with(
                request,
                "subject.legalRepresentative",
                Map.of("name", "样例乙", "document", Map.of("type", "RESIDENT_ID", "number", "440106198808082233")));
    }

    private static RequiredInput input(FilingRequest request, String path) {
        return RequiredInputs.of(request).stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static FilingRequest with(FilingRequest request, String path, @Nullable Object value) {
        return FilingRequest.fromTree(RequestPath.of(path).put(request.asTree(), value));
    }
}
