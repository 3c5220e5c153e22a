package io.github.icprules.oracle;

import io.github.icprules.format.PersonalDocuments;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a principal is somebody else than the legal representative, and where a province does not have that. */
final class Delegation {

    /** Conditions of the provincial administrations: the subject principal of a unit is its legal representative. */
    private static final Set<Province> REFUSED = EnumSet.of(
            Province.TIANJIN,
            Province.HEBEI,
            Province.SHANXI,
            Province.INNER_MONGOLIA,
            Province.HEILONGJIANG,
            Province.SHANGHAI,
            Province.FUJIAN,
            Province.JIANGXI,
            Province.SHANDONG,
            Province.HENAN,
            Province.HUBEI,
            Province.HUNAN,
            Province.GUANGDONG,
            Province.GUANGXI,
            Province.CHONGQING,
            Province.GUIZHOU,
            Province.YUNNAN,
            Province.TIBET,
            Province.SHAANXI,
            Province.QINGHAI,
            Province.NINGXIA,
            Province.XINJIANG);

    /** The same: a legal representative without a resident ID card authorises somebody who has one. */
    private static final Set<Province> WANTS_RESIDENT =
            EnumSet.of(Province.SHANXI, Province.LIAONING, Province.SHANDONG);

    /** The same: a foreign legal representative authorises a Chinese citizen. */
    private static final Set<Province> WANTS_CITIZEN = EnumSet.of(Province.HEBEI, Province.JIANGXI);

    private Delegation() {}

    /** {@return whether two are one person; {@code null} if what is given does not tell} */
    static @Nullable Boolean isSame(@Nullable Person one, @Nullable Person other) {
        if (one == null || other == null) {
            return null;
        }
        String oneNumber = numberOf(one);
        String otherNumber = numberOf(other);
        if (oneNumber != null && otherNumber != null) {
            if (oneNumber.equals(otherNumber)) {
                return true;
            }
            CertificateType type = typeOf(one);
            if (type == typeOf(other) && isPossible(type, oneNumber) && isPossible(type, otherNumber)) {
                return false;
            }
        }
        String oneName = one.name();
        String otherName = other.name();
        if (oneName == null || otherName == null || oneName.isBlank() || otherName.isBlank()) {
            return null;
        }
        return oneName.strip().equals(otherName.strip()) ? null : Boolean.FALSE;
    }

    /** A number that cannot be one tells nobody apart. */
    private static boolean isPossible(@Nullable CertificateType type, String number) {
        return type == null || !Boolean.FALSE.equals(PersonalDocuments.isValid(type, number));
    }

    static @Nullable String numberOf(@Nullable Person person) {
        IdentityDocument document = person == null ? null : person.document();
        String number = document == null ? null : document.number();
        return (number == null || number.isBlank()) ? null : number.strip().toUpperCase(Locale.ROOT);
    }

    static @Nullable CertificateType typeOf(@Nullable Person person) {
        return (person == null || person.document() == null)
                ? null
                : person.document().type();
    }

    /** {@return whether the province takes nobody but the legal representative as subject principal of a unit} */
    static boolean isRefused(Case c) {
        Region region = c.subject().region();
        Province province = region == null ? null : region.province();
        SubjectType type = c.subject().type();
        if (province == null || type == null) {
            return false;
        }
        if (province == Province.LIAONING) {
            return isFinancial(c);
        }
        boolean refused = province == Province.ZHEJIANG
                ? type == SubjectType.ENTERPRISE || type == SubjectType.SOLE_TRADER
                : REFUSED.contains(province);
        return refused && !mustAuthorise(c, province);
    }

    /** The legal representative is from abroad, and the province wants somebody else authorised. */
    private static boolean mustAuthorise(Case c, Province province) {
        CertificateType document = typeOf(c.subject().legalRepresentative());
        if (document == null) {
            return false;
        }
        if (WANTS_RESIDENT.contains(province)) {
            return document.isPersonal() && document != CertificateType.RESIDENT_ID;
        }
        return WANTS_CITIZEN.contains(province)
                && (document == CertificateType.PASSPORT || document == CertificateType.FOREIGNER_PERMANENT_RESIDENCE);
    }

    private static boolean isFinancial(Case c) {
        List<String> words = c.given().words("keywords.FINANCE");
        return SectorWords.contains(c.subject().name(), words)
                || SectorWords.contains(c.subject().businessScope(), words);
    }
}
