package io.github.icprules.oracle;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is judged: a filing, on a day, with the parameters given.
 *
 * @param request the filing
 * @param on the day
 * @param given parameters
 * @param provinces what the provinces require
 */
record Case(FilingRequest request, LocalDate on, Given given, Provinces provinces) {

    /** The code 92… is given to sole traders alone, so it settles the type of a subject entered as an enterprise. */
    Case {
        SubjectCertificate certificate = request.subject().certificate();
        String number = certificate == null ? null : certificate.number();
        if (request.subject().type() == SubjectType.ENTERPRISE
                && number != null
                && number.strip().startsWith("92")) {
            request = request.withSubject(request.subject().withType(SubjectType.SOLE_TRADER));
        }
    }

    Subject subject() {
        return request.subject();
    }

    MiniProgram miniProgram() {
        return request.miniProgram();
    }

    @Nullable PlatformState platform() {
        return request.platform();
    }

    boolean isNew() {
        return switch (request.filingType()) {
            case NEW_FIRST, NEW_SERVICE, NEW_ACCESS -> true;
            default -> false;
        };
    }

    /** {@return the row of the province of filing that requires this value of the filing} */
    Provinces.@Nullable Row requirement(String parameter, String value) {
        return provinces.applicable(request, on, parameter, value);
    }

    /** {@return the rows of the province of filing that require something of the filing} */
    List<Provinces.Row> requirements(String parameter) {
        return provinces.applicable(request, on, parameter);
    }
}
