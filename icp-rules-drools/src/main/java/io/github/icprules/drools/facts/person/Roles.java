package io.github.icprules.drools.facts.person;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Person;
import java.util.function.Function;

/**
 * The answers to the questions which persons of a filing are the same person.
 *
 * @param subjectPrincipalLeads whether the subject principal is the legal representative
 * @param miniProgramPrincipalLeads whether the mini-program principal is the legal representative
 * @param onePrincipal whether one person is both principals
 */
public record Roles(Answer subjectPrincipalLeads, Answer miniProgramPrincipalLeads, Answer onePrincipal) {

    private static final Function<Filing, Roles> VIEW = Roles::compared;

    /** {@return the roles of the persons of a filing} */
    public static Roles of(Filing filing) {
        return filing.view(VIEW);
    }

    private static Roles compared(Filing filing) {
        FilingRequest request = filing.request();
        Person subjectPrincipal = request.subject().principal();
        Person miniProgramPrincipal = request.miniProgram().principal();
        Person representative = request.subject().legalRepresentative();
        return new Roles(
                Persons.one(subjectPrincipal, "subject.principal", representative, "subject.legalRepresentative"),
                Persons.one(
                        miniProgramPrincipal, "miniProgram.principal", representative, "subject.legalRepresentative"),
                Persons.one(subjectPrincipal, "subject.principal", miniProgramPrincipal, "miniProgram.principal"));
    }
}
