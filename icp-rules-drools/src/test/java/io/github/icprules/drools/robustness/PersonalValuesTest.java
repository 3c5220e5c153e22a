package io.github.icprules.drools.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.FilingMaker;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.explain.Explanation;
import io.github.icprules.fixtures.Defect;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.wechat.WeChatFiling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No answer, no error and no {@code toString} contains personal data of a filing or the numbers of its subject, with any defect
 * and any form of the values.
 */
class PersonalValuesTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    /** Each filing has one of so many defects; one in so many filings is explained. */
    private static final int SHARE_OF_DEFECTS = Effort.of(67, 5);

    /** Each place of a body has one of so many values. */
    private static final int SHARE_OF_VALUES = 5;

    /** The places of numbers, phones, e-mail addresses, addresses and names of persons. */
    private static final Pattern PERSONAL =
            Pattern.compile("(subject\\.(principal|legalRepresentative)|miniProgram\\.(principal|administrator))"
                    + "\\.(name|phone|email|emergencyPhone|document\\.number)"
                    + "|subject\\.certificate\\.(number|address)|subject\\.contactAddress"
                    + "|subject\\.history\\.filedCertificateNumber|change\\.previousCertificateNumber"
                    + "|platform\\.registeredNumber");

    /** Numbers of mobiles and of resident ID cards, as words of their own: digests and links have longer runs. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z])");

    /** Names of the subject, which are a person's where the subject is one. */
    private static final Pattern NAME_OF_SUBJECT = Pattern.compile(
            "subject\\.name|subject\\.certificate\\.holder|subject\\.history\\.filedName|platform\\.registeredName");

    /** What texts of a body are of persons, or numbers and addresses of the subject. */
    private static final Set<String> PERSONAL_MEMBERS =
            Set.of("mobile", "email", "emergency_contact", "certificate_number", "certificate_address", "address");

    private static final Set<String> PERSONS = Set.of("principal_info", "legal_person_info");

    static final List<SampleFiling> FILINGS = Filings.all();

    static List<FilingRequest> requests() {
        return RandomFilings.described()
                .filter(request -> !personal(request).isEmpty())
                .toList();
    }

    @ParameterizedTest
    @FieldSource("FILINGS")
    void no_personal_value_of_a_sample_filing_appears_with_any_defect_in_it(SampleFiling filing) {
        assertThat(personal(filing.request())).hasSizeGreaterThan(4);
        assertSaysNothingPersonal(filing.request());
        int turn = FILINGS.indexOf(filing);
        if (turn % SHARE_OF_DEFECTS == 0) {
            assertExplainsNothingPersonal(filing.request());
        }
        for (Defect defect : DEFECTS) {
            if (turn++ % SHARE_OF_DEFECTS != 0) {
                continue;
            }
            try {
                assertSaysNothingPersonal(filing.with(defect).request());
            } catch (IllegalArgumentException e) {
                // The defect does not fit; the reason must not repeat a personal value either.
                assertThat(e.getMessage()).doesNotContain(personal(filing.request()));
            }
        }
    }

    static List<FilingRequest> someRequests() {
        return Effort.oneIn(3, requests());
    }

    @ParameterizedTest
    @MethodSource("someRequests")
    void no_personal_value_of_any_filing_of_the_tests_appears(FilingRequest request) {
        assertSaysNothingPersonal(request);
        assertThat(List.of(
                        ENGINE.evaluate(request).asTree(Language.ZH).toString(),
                        ENGINE.evaluate(request).asTree(Language.EN).toString(),
                        request.toString()))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(NUMBER));
    }

    /** A number in the wrong field: an applicant pastes it into the name, a reader of pictures takes it for an address. */
    @ParameterizedTest
    @CsvSource({
        "110101199001010015, 110101199001010015",
        "13800000001, 13800000001",
        "样例甲110101199001010015之%s, 110101199001010015",
        "样例甲，13800000001；%s, 13800000001"
    })
    void a_number_in_the_wrong_field_does_not_appear(String text, String number) {
        // In the ordinary build, a text is in one in four of the filings.
        for (FilingRequest request : Effort.oneIn(4, text.length(), requests())) {
            // Texts that differ from each other are compared, and found to differ.
            AtomicInteger count = new AtomicInteger();
            FilingRequest mistaken =
                    TextPlaces.replaced(request, (place, given) -> text.formatted(count.incrementAndGet()));
            assertSaysNone(ENGINE.evaluate(mistaken), Set.of(number));
        }
    }

    @Test
    void no_personal_value_appears_in_advice() {
        for (SampleFiling filing : List.of(Filings.enterprise(), Filings.individual(), Filings.soleTrader())) {
            for (Defect defect : DEFECTS) {
                FilingRequest request;
                try {
                    request = filing.with(defect).request();
                } catch (IllegalArgumentException e) {
                    continue;
                }
                RepairResult repair = ENGINE.repairs(request, Duration.ofMillis(200));
                for (Language language : Language.values()) {
                    assertThat(repair.asTree(language).toString()).doesNotContain(personal(request));
                    assertThat(ENGINE.nextQuestions(request).stream()
                                    .map(question -> question.asTree(language).toString()))
                            .allSatisfy(text -> assertThat(text).doesNotContain(personal(request)));
                }
                assertThat(repair.toString() + repair.changes()).doesNotContain(personal(request));
            }
        }
    }

    /** Masking goes by the place, so that it does not matter whether a value looks like a number. */
    @Test
    void no_personal_value_appears_that_looks_like_none() {
        List<FilingType> explained = Effort.oneIn(4, List.of(FilingType.values()));
        for (FilingType type : FilingType.values()) {
            for (SubjectType subject : SubjectType.values()) {
                FilingRequest request = TextPlaces.replaced(
                        TextPlaces.full(type, subject),
                        (place, text) -> PERSONAL.matcher(place).matches() ? "秘" + place.replace('.', '密') : text);
                assertSaysNothingPersonal(request);
                // An explanation of all rules takes as long as a hundred reports.
                if (explained.contains(type)
                        && (subject == SubjectType.ENTERPRISE || subject == SubjectType.INDIVIDUAL)) {
                    assertExplainsNothingPersonal(request);
                }
            }
        }
    }

    @Test
    void of_an_individual_s_name_the_first_character_is_shown_and_a_unit_s_name_is_shown_in_full() {
        FilingRequest individual =
                Filings.individual().with(Defects.accountOfAnotherName()).request();
        FilingRequest unit =
                Filings.enterprise().with(Defects.accountOfAnotherName()).request();

        assertThat(accountOfAnotherName(individual))
                .contains("“" + PersonalData.maskName(individual.subject().name()) + "”")
                .doesNotContain(Objects.requireNonNull(individual.subject().name()));
        assertThat(accountOfAnotherName(unit)).contains("“" + unit.subject().name() + "”");
    }

    private static String accountOfAnotherName(FilingRequest request) {
        return ENGINE.evaluate(request).violations().stream()
                .filter(violation -> violation.ruleId().equals("subject.account-of-another-name"))
                .findFirst()
                .orElseThrow()
                .message()
                .in(Language.ZH);
    }

    static List<Map<String, Object>> bodies() {
        return List.of(
                WeChatBodies.enterprise(), WeChatBodies.full(), WeChatBodies.individual(), WeChatBodies.soleTrader());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void no_personal_value_of_a_body_appears_with_any_defect_in_it(Map<String, Object> body) {
        Set<String> personal = personalIn(body);
        assertThat(personal).hasSizeGreaterThanOrEqualTo(5);
        assertSaysNone(body, personal);
        String[] values = personal.toArray(String[]::new);
        List<Object> wrong = List.of(7, List.of(values[0]), Map.of(values[1], values[2]), true, values[3], values[4]);
        int turn = 0;
        for (Place place : placesOf(body, "")) {
            for (int i = turn++ % SHARE_OF_VALUES; i < wrong.size(); i += SHARE_OF_VALUES) {
                place.set().accept(wrong.get(i));
                assertSaysNone(body, personal);
            }
            place.set().accept(place.value());
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_personal_value_that_became_the_name_of_a_member_does_not_appear(Map<String, Object> body) {
        Set<String> personal = personalIn(body);
        List<Map<String, Object>> objects = placesOf(body, "").stream()
                .filter(place -> place.value() instanceof Map)
                .map(place -> FilingMaker.objectOf(place.value()))
                .toList();
        for (String value : personal) {
            for (Map<String, Object> object : objects) {
                object.put(value, value);
                assertSaysNone(body, personal);
                object.remove(value);
            }
        }
    }

    @Test
    void no_personal_value_of_a_context_appears_in_an_error() {
        String phone = "13800000001";
        for (String member : List.of(
                "evaluatedOn", "account", "entrance", "faceTask", "media", "filings", "codeTables", phone, "样例甲")) {
            for (Object value : List.of(
                    phone,
                    13_800_000_001L,
                    List.of(phone),
                    List.of(Map.of(phone, phone)),
                    Map.of(phone, phone),
                    Map.of("status", 138_000_000, "available", 138_000_000),
                    Map.of("districts", phone))) {
                for (Object context : List.of(Map.of(member, value), Map.of(phone, value))) {
                    try {
                        WeChatFiling.read(WeChatBodies.enterprise(), context);
                    } catch (IllegalArgumentException e) {
                        assertThat(e.getMessage()).doesNotContain(phone, "138000000", "样例甲");
                    }
                }
            }
        }
    }

    private static final List<Defect> DEFECTS = List.of(
            Defects.expiredLicence(),
            Defects.misreadCreditCode(),
            Defects.licenceOfAnotherName(),
            Defects.expiredIdCard(),
            Defects.misreadIdNumber(),
            Defects.shortPhoneNumber(),
            Defects.phoneNotAnswered(),
            Defects.brokenEmail(),
            Defects.approvalOfAnother(),
            Defects.anotherAdministrator(),
            Defects.accountOfAnotherName(),
            Defect.at("subject.contactAddress", "13800000001"),
            Defect.at("subject.certificate.address", "示例省示例市110101199001010015号"));

    private static void assertSaysNothingPersonal(FilingRequest request) {
        assertSaysNone(ENGINE.evaluate(request), personal(request));
    }

    private static void assertExplainsNothingPersonal(FilingRequest request) {
        Set<String> personal = personal(request);
        for (Explanation explanation : ENGINE.explainAll(request)) {
            assertThat(explanation.asTree(Language.ZH).toString()).doesNotContain(personal);
            assertThat(explanation.asTree(Language.EN).toString()).doesNotContain(personal);
            assertThat(explanation.toString()).doesNotContain(personal);
        }
    }

    private static void assertSaysNone(Map<String, Object> body, Set<String> personal) {
        FilingRequest request = WeChatFiling.read(body);
        assertSaysNone(ENGINE.evaluate(request), personal);
        List<PayloadFault> faults =
                Objects.requireNonNull(Objects.requireNonNull(request.payload()).faults());
        assertThat(faults.toString()).doesNotContain(personal);
    }

    private static void assertSaysNone(FilingReport report, Set<String> personal) {
        for (Language language : Language.values()) {
            assertThat(report.asTree(language).toString()).doesNotContain(personal);
        }
        assertThat(Stream.of(
                                List.of(report),
                                report.violations(),
                                report.requirements(),
                                report.duties(),
                                report.timeline(),
                                report.unchecked())
                        .flatMap(Collection::stream)
                        .map(Object::toString))
                .allSatisfy(text -> assertThat(text).doesNotContain(personal));
    }

    /**
     * The values that must not appear. Those that may do so are left out: what a mini-program is called, what a unit is called and what
     * services are called, for they are public and sentences are about them.
     */
    private static Set<String> personal(FilingRequest request) {
        boolean isUnit =
                request.subject().type() != null && !request.subject().type().isIndividual();
        Set<String> personal = new TreeSet<>();
        TextPlaces.replaced(request, (place, text) -> {
            if (PERSONAL.matcher(place).matches()
                    || (!isUnit && NAME_OF_SUBJECT.matcher(place).matches())) {
                personal.add(text);
            }
            return text;
        });
        // Two letters are in any text, and what a public name has in it anyway is not what gives it away.
        personal.removeIf(value -> value.strip().length() < 3 || isPublic(value, request, isUnit));
        return personal;
    }

    private static boolean isPublic(String value, FilingRequest request, boolean isUnit) {
        Stream<Optional<String>> names = Stream.of(
                Optional.ofNullable(request.miniProgram().name()),
                Optional.ofNullable(isUnit ? request.subject().name() : null));
        return names.flatMap(Optional::stream).anyMatch(name -> name.contains(value));
    }

    private static Set<String> personalIn(Map<String, Object> body) {
        return placesOf(body, "").stream()
                .filter(place -> place.value() instanceof String
                        && (PERSONAL_MEMBERS.contains(place.name())
                                || (place.name().equals("name") && PERSONS.contains(place.object()))))
                .map(place -> (String) place.value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A member of an object of a body, or an item of a list in it.
     *
     * @param object the name of the object
     * @param name the name of the member, or of the list
     * @param set replaces the value in the body
     */
    private record Place(String object, String name, Object value, Consumer<Object> set) {}

    @SuppressWarnings("unchecked")
    private static List<Place> placesOf(Object value, String name) {
        List<Place> places = new ArrayList<>();
        if (value instanceof Map<?, ?>) {
            FilingMaker.objectOf(value)
                    .entrySet()
                    .forEach(member ->
                            places.add(new Place(name, member.getKey(), member.getValue(), member::setValue)));
        } else if (value instanceof List<?>) {
            List<Object> items = (List<Object>) value;
            for (int i = 0; i < items.size(); i++) {
                int at = i;
                places.add(new Place("", name, items.get(i), item -> items.set(at, item)));
            }
        }
        List.copyOf(places).forEach(place -> places.addAll(placesOf(place.value(), place.name())));
        return places;
    }
}
