package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.Material.APPLICANT_ID;
import static io.github.icprules.model.Material.CANCELLATION_STATEMENT;
import static io.github.icprules.model.Material.HANDHELD_ID_PHOTO;
import static io.github.icprules.model.Material.LEGAL_REPRESENTATIVE_ID;
import static io.github.icprules.model.Material.SUBJECT_CERTIFICATE;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_ID;
import static io.github.icprules.report.Stage.SMS_VERIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.Cancellation;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Subject;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.TimelineEntry;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 注销备案: {@code cancellation.drl}. */
class CancellationRulesTest {

    private static final String DONE = "cancellation.completed";
    private static final String STATEMENT = "cancellation.dead-phone-statement";

    private static final Subject UNIT = enterprise().build();
    private static final Subject INDIVIDUAL = individual().build();

    @ParameterizedTest
    @EnumSource
    void every_filing_but_a_cancellation_of_access_takes_an_sms(FilingType type) {
        long sms = rule(DONE).given(filing(type)).report().timeline().stream()
                .map(TimelineEntry::stage)
                .filter(SMS_VERIFICATION::equals)
                .count();
        assertThat(sms).isEqualTo(type == FilingType.CANCEL_ACCESS ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE"})
    void a_unit_without_its_phone_hands_in_papers(FilingType type) {
        assertThat(materialsOf(deadPhone(type, UNIT)))
                .containsExactlyInAnyOrder(
                        SUBJECT_CERTIFICATE, LEGAL_REPRESENTATIVE_ID, APPLICANT_ID, CANCELLATION_STATEMENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE"})
    void an_individual_without_its_phone_hands_in_papers(FilingType type) {
        assertThat(materialsOf(deadPhone(type, INDIVIDUAL)))
                .containsExactlyInAnyOrder(SUBJECT_PRINCIPAL_ID, HANDHELD_ID_PHOTO, CANCELLATION_STATEMENT);
    }

    private static FilingRequest.Builder phone(FilingType type, boolean reachable) {
        return filing(type)
                .cancellation(Cancellation.builder().phoneReachable(reachable).build());
    }

    private static FilingRequest.Builder deadPhone(FilingType type, Subject subject) {
        return phone(type, false).subject(subject);
    }

    private static Stream<Material> materialsOf(FilingRequest.Builder request) {
        return rule(STATEMENT).given(request).report().requirements().stream().map(MaterialRequirement::material);
    }
}
