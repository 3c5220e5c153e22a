package io.github.icprules.drools.law;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Days in a request beside the day it is judged by: what holds on the boundary, a day before and a day after it, whatever
 * that day is.
 */
class BoundaryDaysInRequestsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final Map<String, RuleDescription> RULES = new TreeMap<>();

    static {
        ENGINE.rules().forEach(rule -> RULES.put(rule.id(), rule));
    }

    /** Days from which a month or a year does not lead to a day of the same number. */
    private static final List<LocalDate> ODD_DAYS = List.of(
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 1, 29),
            LocalDate.of(2024, 1, 30),
            LocalDate.of(2024, 1, 31),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2028, 2, 29));

    static final List<Boundary> BOUNDARIES = List.of(
            // rule, boundary counted from the day of judgement, request with a day in it; found a day before, on it,
            // after
            at("subject.certificate-expired", on -> on, BoundaryDaysInRequestsTest::licenceUntil, true, false, false),
            at(
                    "subject.certificate-expires-within-a-month",
                    on -> on,
                    BoundaryDaysInRequestsTest::licenceUntil,
                    false,
                    true,
                    true),
            at(
                    "subject.certificate-expires-within-a-month",
                    on -> on.plusMonths(1),
                    BoundaryDaysInRequestsTest::licenceUntil,
                    true,
                    true,
                    false),
            at(
                    "subject.certificate-expires-within-three-months",
                    on -> on.plusMonths(1),
                    BoundaryDaysInRequestsTest::licenceUntil,
                    false,
                    false,
                    true),
            at(
                    "subject.certificate-expires-within-three-months",
                    on -> on.plusMonths(3),
                    BoundaryDaysInRequestsTest::licenceUntil,
                    true,
                    false,
                    false),
            at("person.document-expired", on -> on, BoundaryDaysInRequestsTest::documentUntil, true, false, false),
            at(
                    "person.document-expires-within-a-month",
                    on -> on.plusMonths(1),
                    BoundaryDaysInRequestsTest::documentUntil,
                    true,
                    true,
                    false),
            at(
                    "person.document-expires-within-three-months",
                    on -> on.plusMonths(3),
                    BoundaryDaysInRequestsTest::documentUntil,
                    true,
                    false,
                    false),
            at("document.expired", on -> on, day -> paperUntil(Material.SUBJECT_CERTIFICATE, day), true, false, false),
            at(
                    "document.expires-within-a-month",
                    on -> on.plusMonths(1),
                    day -> paperUntil(Material.SUBJECT_CERTIFICATE, day),
                    true,
                    true,
                    false),
            at(
                    "document.expires-within-three-months",
                    on -> on.plusMonths(3),
                    day -> paperUntil(Material.SUBJECT_CERTIFICATE, day),
                    true,
                    false,
                    false),
            at(
                    "document.letter-expired",
                    on -> on,
                    day -> paperUntil(Material.SITUATION_STATEMENT, day),
                    true,
                    false,
                    false),
            at(
                    "document.letter-dated-ahead",
                    on -> on,
                    day -> filing(FilingType.NEW_FIRST)
                            .materials(MaterialAtHand.builder(Material.SITUATION_STATEMENT)
                                    .signedOn(day)
                                    .build()),
                    false,
                    false,
                    true),
            at("pre-approval.expired", on -> on, day -> approved(Validity.until(day)), true, false, false),
            at(
                    "pre-approval.not-yet-granted",
                    on -> on,
                    day -> approved(Validity.between(day, day.plusYears(3))),
                    false,
                    false,
                    true),
            at(
                    "pre-approval.launched-before-approval",
                    on -> on,
                    day -> filing(FilingType.CHANGE_SERVICE)
                            .miniProgram(miniProgram()
                                    .preApprovalCategories(PreApprovalCategory.CULTURE)
                                    .build())
                            .change(Change.builder(ChangedItem.PRE_APPROVAL)
                                    .effectiveOn(day)
                                    .build()),
                    true,
                    true,
                    false),
            at(
                    "operation.change-reported-late",
                    on -> on.plusDays(30),
                    day -> filing(FilingType.CHANGE_SERVICE)
                            .change(Change.builder(ChangedItem.REMARK)
                                    .effectiveOn(day)
                                    .build()),
                    true,
                    false,
                    false),
            at(
                    "cancellation.overdue",
                    on -> on,
                    day -> filing(FilingType.CANCEL_SERVICE)
                            .cancellation(
                                    Cancellation.builder().serviceEndsOn(day).build()),
                    true,
                    false,
                    false),
            at("face.expired", on -> on.minusDays(3), day -> verifiedOn(day, false), true, false, false),
            at("face.expired", on -> on.minusDays(1), day -> verifiedOn(day, true), true, false, false),
            at(
                    "person.individual-too-young",
                    on -> on.minusYears(18),
                    day -> filing(FilingType.NEW_FIRST)
                            .subject(individual()
                                    .principal(
                                            Person.builder("样例甲").birthDate(day).build())
                                    .build()),
                    false,
                    false,
                    true));

    @ParameterizedTest
    @FieldSource("BOUNDARIES")
    void a_day_before_on_it_and_a_day_after(Boundary boundary) {
        RuleDescription rule = Objects.requireNonNull(RULES.get(boundary.ruleId()), boundary.ruleId());
        int judged = 0;
        for (LocalDate on : Stream.concat(BoundaryGridTest.daysWithRules().stream(), ODD_DAYS.stream())
                .toList()) {
            if (!on.isBefore(rule.inForceFrom())) {
                LocalDate day = boundary.countedFrom().apply(on);
                assertThat(isFound(boundary, on, day.minusDays(1)))
                        .as("a day before, judged on %s", on)
                        .isEqualTo(boundary.before());
                assertThat(isFound(boundary, on, day))
                        .as("on it, judged on %s", on)
                        .isEqualTo(boundary.onIt());
                assertThat(isFound(boundary, on, day.plusDays(1)))
                        .as("a day after, judged on %s", on)
                        .isEqualTo(boundary.after());
                judged++;
            }
        }
        assertThat(judged).isPositive();
    }

    /** What a rule finds on either side of a boundary. */
    private record Boundary(
            String ruleId,
            UnaryOperator<LocalDate> countedFrom,
            Function<LocalDate, FilingRequest.Builder> request,
            boolean before,
            boolean onIt,
            boolean after) {

        @Override
        public String toString() {
            return ruleId;
        }
    }

    private static Boundary at(
            String ruleId,
            UnaryOperator<LocalDate> countedFrom,
            Function<LocalDate, FilingRequest.Builder> request,
            boolean before,
            boolean onIt,
            boolean after) {
        return new Boundary(ruleId, countedFrom, request, before, onIt, after);
    }

    private static boolean isFound(Boundary boundary, LocalDate on, LocalDate day) {
        return ENGINE.evaluate(boundary.request().apply(day).evaluatedOn(on).build()).violations().stream()
                .map(Violation::ruleId)
                .anyMatch(boundary.ruleId()::equals);
    }

    private static FilingRequest.Builder licenceUntil(LocalDate day) {
        return filing(FilingType.NEW_FIRST)
                .subject(enterprise()
                        .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                .validity(Validity.until(day))
                                .build())
                        .build());
    }

    private static FilingRequest.Builder documentUntil(LocalDate day) {
        return filing(FilingType.NEW_FIRST)
                .miniProgram(miniProgram()
                        .principal(Person.builder("样例甲")
                                .document(IdentityDocument.residentId("110101200001010010")
                                        .withValidity(Validity.until(day)))
                                .build())
                        .build());
    }

    private static FilingRequest.Builder paperUntil(Material material, LocalDate day) {
        return filing(FilingType.NEW_FIRST)
                .materials(MaterialAtHand.builder(material)
                        .validity(Validity.until(day))
                        .build());
    }

    private static FilingRequest.Builder approved(Validity validity) {
        return filing(FilingType.NEW_FIRST)
                .miniProgram(miniProgram()
                        .preApprovalCategories(PreApprovalCategory.CULTURE)
                        .preApprovals(PreApproval.of(PreApprovalCategory.CULTURE, "示例文号")
                                .withValidity(validity))
                        .build());
    }

    private static FilingRequest.Builder verifiedOn(LocalDate day, boolean withAccount) {
        return filing(FilingType.NEW_FIRST)
                .miniProgram(miniProgram()
                        .principal(REPRESENTATIVE)
                        .faceVerification(FaceVerification.builder()
                                .createdAt(OffsetDateTime.of(day, LocalTime.MIDNIGHT, ZoneOffset.ofHours(8)))
                                .withAccountVerification(withAccount)
                                .build())
                        .build());
    }
}
