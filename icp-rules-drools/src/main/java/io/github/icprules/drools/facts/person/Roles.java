package io.github.icprules.drools.facts.person;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.FilingRequest;
import org.jspecify.annotations.Nullable;

/**
 * The persons of a filing that are one person. The answers are kept because many rules need them.
 *
 * @param subjectPrincipalLeads whether the subject principal is the legal representative
 * @param miniProgramPrincipalLeads whether the mini-program principal is the legal representative
 * @param onePrincipal whether one person is both principals
 */
public record Roles(
        @Nullable Boolean subjectPrincipalLeads,
        @Nullable Boolean miniProgramPrincipalLeads,
        @Nullable Boolean onePrincipal) {

    private static final Filing.View<Roles> VIEW = new Filing.View<>(Roles::compared);

    /** {@return the roles of the persons of a filing} */
    public static Roles of(Filing filing) {
        return filing.view(VIEW);
    }

    private static Roles compared(Filing filing) {
        FilingRequest request = filing.request();
        return new Roles(
                Persons.same(request.subject().principal(), request.subject().legalRepresentative()),
                Persons.same(
                        request.miniProgram().principal(), request.subject().legalRepresentative()),
                Persons.same(
                        request.miniProgram().principal(), request.subject().principal()));
    }
}
