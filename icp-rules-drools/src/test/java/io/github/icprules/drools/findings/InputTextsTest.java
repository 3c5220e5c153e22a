package io.github.icprules.drools.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of inputs has a row for each input of the model, and no other row. */
class InputTextsTest {

    private static final InputTexts TEXTS = InputTexts.bundled();
    private static final FilingRequest REQUEST = Filings.enterprise().request();

    /** Components that describe the request and not the filing, and the attributes, which the caller names. */
    private static final Set<String> OTHERS = Set.of("payload", "attributes", "reference");

    private static final String CODE_TABLES = "codeTables.";

    private static final Pattern PART_OF_PERSON =
            Pattern.compile("^(subject\\.(principal|legalRepresentative)|miniProgram\\.(principal|administrator))\\.");

    /** The rows for components without components of their own. */
    private final Set<String> leaves = new TreeSet<>();

    /** The rows for records and for the items of lists. */
    private final Set<String> records = new TreeSet<>();

    InputTextsTest() {
        collect(RecordShape.of(FilingRequest.class), "");
    }

    private void collect(RecordShape shape, String prefix) {
        for (Component component : shape.components()) {
            String path = prefix + component.name();
            if (OTHERS.contains(path)) {
                continue;
            }
            boolean isRecord = component.kind() == Kind.RECORD;
            (isRecord ? records : leaves).add(PART_OF_PERSON.matcher(path).replaceFirst("person."));
            RecordShape inner = component.inner();
            if (inner != null && !path.startsWith(CODE_TABLES)) {
                if (!isRecord) {
                    records.add(path + "[]");
                }
                collect(inner, path + (isRecord ? "." : "[]."));
            }
        }
    }

    @Test
    void each_input_of_the_model_has_a_row_and_no_row_is_unused() {
        assertThat(TEXTS.paths()).containsAll(leaves);
        Set<String> others = new TreeSet<>(TEXTS.paths());
        others.removeAll(leaves);
        assertThat(records).containsAll(others);
        assertThat(others)
                .allSatisfy(row -> assertThat(TEXTS.hasQuestion(path(row)) || hasName(path(row)))
                        .as(row)
                        .isTrue());
    }

    private static boolean hasName(String path) {
        return !TEXTS.name(path, REQUEST).in(Language.EN).equals(path);
    }

    /** Returns a path of a request for a row. */
    private static String path(String row) {
        return row.replaceFirst("^person\\.", "miniProgram.principal.").replace("[]", "[0]");
    }

    @ParameterizedTest
    @EnumSource
    void each_label_is_short_and_names_one_input(Language language) {
        List<String> labels = TEXTS.paths().stream()
                // A paper in the list has its own name, which can be the name of an input, such as the subject's
                // certificate.
                .filter(row -> !row.equals("materials[]"))
                .map(row -> TEXTS.label(path(row), REQUEST).orElseThrow().in(language))
                .toList();
        assertThat(labels)
                .doesNotHaveDuplicates()
                .allSatisfy(label -> assertThat(label)
                        .doesNotContain("{")
                        .doesNotMatch(".*[。.？?]")
                        .hasSizeLessThan(90));
    }

    @ParameterizedTest
    @EnumSource
    void each_question_is_a_sentence_with_its_values_filled_in(Language language) {
        assertThat(TEXTS.paths().stream().map(InputTextsTest::path))
                .allSatisfy(path -> assertThat(TEXTS.question(path, REQUEST).in(language))
                        .doesNotContain("{")
                        .matches(".*[？。?.]"));
    }

    @Test
    void a_label_names_the_person_the_material_and_the_category() {
        FilingRequest request =
                Filings.enterprise().with("miniProgram.preApprovals", null).request();
        assertThat(label("subject.legalRepresentative.document.validity.until", request))
                .isEqualTo("法定代表人 · 证件有效期止 / Legal representative · document valid until");
        assertThat(label("miniProgram.preApprovals[3].number", request))
                .isEqualTo("审批 · 前置审批号 / the category · pre-approval number");
        assertThat(label("materials[0].signedOn", REQUEST))
                .isEqualTo("主办单位证件 · 签署日期 / subject's certificate · day of signature");
        assertThat(TEXTS.label("attributes.acme.fee", REQUEST)).isEmpty();
    }

    private static String label(String path, FilingRequest request) {
        return TEXTS.label(path, request)
                .map(label -> label.in(Language.ZH) + " / " + label.in(Language.EN))
                .orElseThrow();
    }

    @Test
    void an_input_that_the_applicant_cannot_settle_is_known_by_another_party() {
        assertThat(TEXTS.paths().stream()
                        .map(InputTextsTest::path)
                        .filter(path -> SettledBy.any(List.of(path), false) != UncheckedKind.INPUT_MISSING)
                        .filter(path -> TEXTS.knownBy(path).orElseThrow() == KnownBy.MERCHANT)
                        .collect(Collectors.toList()))
                .isEmpty();
        assertThat(TEXTS.knownBy("subject.principal.phone")).contains(KnownBy.MERCHANT);
        assertThat(TEXTS.knownBy("subject.standing")).contains(KnownBy.REGISTER);
        assertThat(TEXTS.knownBy("platform.status")).contains(KnownBy.PLATFORM);
        assertThat(TEXTS.knownBy("materials[2].picture.bytes")).contains(KnownBy.PROVIDER);
    }
}
