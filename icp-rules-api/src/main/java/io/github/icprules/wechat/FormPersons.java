package io.github.icprules.wechat;

import io.github.icprules.internal.WeChatField;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import org.jspecify.annotations.Nullable;

/** The persons of a filing as WeChat's form compares them: by the numbers of their documents. */
final class FormPersons {

    private static final String APPLETS = "icp_applets.";

    private final FilingRequest request;

    FormPersons(FilingRequest request) {
        this.request = request;
    }

    boolean isIndividual() {
        return request.subject().type() != null && request.subject().type().isIndividual();
    }

    /**
     * Returns whether the principal of the part with a field can be another person than the legal representative. An individual
     * has no legal representative.
     */
    boolean canBeDelegated(WeChatField field) {
        return !isIndividual() && !Boolean.TRUE.equals(isLegalRepresentative(field));
    }

    /** Returns whether the principal of the part with a field is known to be another person than the legal representative. */
    boolean isDelegated(WeChatField field) {
        return !isIndividual() && Boolean.FALSE.equals(isLegalRepresentative(field));
    }

    /** Returns whether the subject principal is known to be the legal representative. */
    boolean isOnePerson() {
        return Boolean.TRUE.equals(isLegalRepresentative(request.subject().principal()));
    }

    private @Nullable Boolean isLegalRepresentative(WeChatField field) {
        return isLegalRepresentative(
                field.api().startsWith(APPLETS)
                        ? request.miniProgram().principal()
                        : request.subject().principal());
    }

    private @Nullable Boolean isLegalRepresentative(@Nullable Person principal) {
        String one = number(principal);
        String other = number(request.subject().legalRepresentative());
        return (one == null || other == null) ? null : one.equalsIgnoreCase(other);
    }

    /** Returns whether an individual is known to be from another province than the province of the filing. */
    boolean isFromAnotherProvince() {
        Region region = request.subject().region();
        Province home = home(request.subject().principal());
        return isIndividual()
                && region != null
                && region.province() != null
                && home != null
                && region.province() != home;
    }

    private static @Nullable Province home(@Nullable Person person) {
        String number = number(person);
        if (person == null || person.homeProvince() != null || number == null) {
            return person == null ? null : person.homeProvince();
        }
        IdentityDocument document = person.document();
        return document != null && document.type() == CertificateType.RESIDENT_ID
                ? Province.ofCode(number).orElse(null)
                : null;
    }

    /** Returns the number of a person's document without outer blanks; {@code null} if it is absent or blank. */
    static @Nullable String number(@Nullable Person person) {
        IdentityDocument document = person == null ? null : person.document();
        String number = document == null ? null : document.number();
        return (number == null || number.isBlank()) ? null : number.strip();
    }
}
