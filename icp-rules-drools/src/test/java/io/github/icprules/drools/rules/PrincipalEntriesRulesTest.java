package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_ALL;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import org.junit.jupiter.api.Test;

/** What the entries of several persons of one filing say together. */
class PrincipalEntriesRulesTest {

    private static final String TWO_NAMES = "person.one-number-two-names";
    private static final String LETTER = "supplements.letter-of-one-principal";

    private static final Person MISSPELT =
            Person.builder("样例丁").document(REPRESENTATIVE.document()).build();

    @Test
    void one_document_number_with_the_names_of_legal_representative_and_principal_is_a_warning() {
        rule(TWO_NAMES)
                .given(filing(NEW_FIRST)
                        .subject(enterprise().legalRepresentative(MISSPELT).build()))
                .isViolatedAt(WARNING, "subject.principal.name")
                .isSaying("同一个证件号码");
        rule(TWO_NAMES).given(filing(NEW_FIRST)).isSilent();
        rule(TWO_NAMES)
                .given(filing(NEW_FIRST)
                        .subject(enterprise()
                                .legalRepresentative(MISSPELT)
                                .principal(SOMEBODY_ELSE)
                                .build()))
                .isViolatedAt("miniProgram.principal.name");
        rule(TWO_NAMES)
                .given(filing(NEW_FIRST)
                        .subject(enterprise().legalRepresentative(SOMEBODY_ELSE).build()))
                .isSilent();
    }

    @Test
    void the_mini_program_principal_is_compared_with_the_subject_principal_as_well() {
        FilingRequest.Builder request = filing(CHANGE_SERVICE)
                .subject(subjectWithout().principal(MISSPELT).build());
        rule(TWO_NAMES).given(request).isViolatedAt(WARNING, "miniProgram.principal.name");
        rule(TWO_NAMES)
                .given(filing(CHANGE_SUBJECT)
                        .subject(subjectWithout().principal(MISSPELT).build()))
                .isSilent();
    }

    @Test
    void spaces_and_width_do_not_make_two_names() {
        Person spaced =
                Person.builder(" 样例 甲").document(REPRESENTATIVE.document()).build();
        rule(TWO_NAMES)
                .given(filing(NEW_FIRST)
                        .subject(enterprise().legalRepresentative(spaced).build()))
                .isSilent();
    }

    @Test
    void two_principals_without_any_letter_lack_one_whoever_the_legal_representative_is() {
        rule(LETTER)
                .given(twoPrincipals(NEW_FIRST))
                .isViolatedAt(BLOCKING, "materials")
                .isSaying("至少一位不是法定代表人");
        rule(LETTER).given(twoPrincipals(CHANGE_ALL)).isViolatedAt("materials");
    }

    @Test
    void without_the_type_of_the_subject_the_letter_of_one_principal_stays_unchecked() {
        rule(LETTER)
                .given(twoPrincipals(NEW_FIRST)
                        .subject(Subject.builder()
                                .region(Region.of(Province.BEIJING))
                                .principal(REPRESENTATIVE)
                                .build()))
                .isUndecidedFor("subject.type");
    }

    @Test
    void a_letter_of_one_principal_is_enough_while_the_legal_representative_is_unknown() {
        for (Material letter : new Material[] {
            Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER, Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER
        }) {
            rule(LETTER)
                    .given(twoPrincipals(NEW_FIRST).materials(atHand(letter)))
                    .isSilent();
        }
    }

    @Test
    void the_letter_of_one_principal_is_not_asked_for_where_other_rules_decide() {
        rule(LETTER).given(twoPrincipals(CHANGE_SERVICE)).isSilent();
        rule(LETTER).given(twoPrincipals(CHANGE_SUBJECT)).isSilent();
        rule(LETTER)
                .given(twoPrincipals(NEW_SERVICE)
                        .platform(
                                PlatformState.builder().reusesSubjectData(true).build()))
                .isSilent();
        rule(LETTER)
                .given(twoPrincipals(NEW_FIRST)
                        .subject(subjectWithout().type(SubjectType.INDIVIDUAL).build()))
                .isSilent();
        rule(LETTER)
                .given(twoPrincipals(NEW_FIRST)
                        .subject(subjectWithout()
                                .legalRepresentative(REPRESENTATIVE)
                                .build()))
                .isSilent();
        rule(LETTER)
                .given(twoPrincipals(NEW_FIRST)
                        .miniProgram(miniProgram().principal(REPRESENTATIVE).build()))
                .isSilent();
        rule(LETTER)
                .given(twoPrincipals(NEW_FIRST)
                        .subject(subjectWithout()
                                .region(Region.of(Province.SHANGHAI))
                                .build()))
                .isSilent();
        FilingRequest.Builder unlisted = filing(NEW_FIRST)
                .subject(subjectWithout().build())
                .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build());
        rule(LETTER).given(unlisted).isSilent();
    }

    private static FilingRequest.Builder twoPrincipals(FilingType type) {
        return filing(type)
                .subject(subjectWithout().build())
                .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build())
                .noMaterials();
    }

    /** An enterprise of which no legal representative is given. */
    private static Subject.Builder subjectWithout() {
        return Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司")
                .region(Region.of(Province.BEIJING))
                .principal(REPRESENTATIVE);
    }
}
