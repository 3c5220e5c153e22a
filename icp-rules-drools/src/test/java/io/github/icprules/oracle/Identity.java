package io.github.icprules.oracle;

import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a person is, by the document entered. */
final class Identity {

    private Identity() {}

    static @Nullable CertificateType type(@Nullable Person person) {
        return (person == null || person.document() == null)
                ? null
                : person.document().type();
    }

    /** {@return the number of the document, without blanks around it; {@code null} if it is not given or blank} */
    static @Nullable String number(@Nullable Person person) {
        IdentityDocument document = person == null ? null : person.document();
        String number = document == null ? null : document.number();
        return (number == null || number.isBlank()) ? null : number.strip();
    }

    /** {@return whether two are one person; {@code null} if this is unknown} */
    static @Nullable Boolean same(@Nullable Person one, @Nullable Person other) {
        return Persons.areOne(one, other);
    }

    /** {@return where the numbers are missing that would distinguish two} Both if both are given and still do not decide. */
    static List<String> missing(@Nullable Person one, String at, @Nullable Person other, String otherAt) {
        List<String> missing = new ArrayList<>(3);
        boolean given = number(one) != null;
        boolean otherGiven = number(other) != null;
        if (!given || otherGiven) {
            missing.add(at);
        }
        if (!otherGiven || given) {
            missing.add(otherAt);
        }
        return missing;
    }

    /** {@return the province of the registered residence, for want of it that of the resident ID number} */
    static @Nullable Province home(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        if (person.homeProvince() != null) {
            return person.homeProvince();
        }
        return type(person) == CertificateType.RESIDENT_ID
                ? ResidentId.province(number(person)).orElse(null)
                : null;
    }

    /** {@return the day of birth, for want of it that of the resident ID number} */
    static @Nullable LocalDate born(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        if (person.birthDate() != null) {
            return person.birthDate();
        }
        return type(person) == CertificateType.RESIDENT_ID
                ? ResidentId.birthDate(number(person)).orElse(null)
                : null;
    }

    /** {@return whether it is a document that foreigners have} */
    static boolean isForeigners(@Nullable CertificateType type) {
        return type == CertificateType.PASSPORT || type == CertificateType.FOREIGNER_PERMANENT_RESIDENCE;
    }

    /** {@return whether it is a document that residents of Hong Kong, Macao and Taiwan have} */
    static boolean isHongKongMacaoTaiwan(@Nullable CertificateType type) {
        return type == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT
                || type == CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT
                || type == CertificateType.TAIWAN_TRAVEL_PERMIT
                || type == CertificateType.TAIWAN_RESIDENCE_PERMIT;
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
