package io.github.icprules.oracle;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a province does not accept a person other than the legal representative as a principal. What a source merely advises, or
 * does not surely say, refuses no person.
 */
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
            Province.TIBET,
            Province.SHAANXI,
            Province.QINGHAI,
            Province.NINGXIA,
            Province.XINJIANG);

    /** The same: a legal representative without a resident ID card authorises a person who has one. */
    private static final Set<Province> WANTS_RESIDENT =
            EnumSet.of(Province.SHANXI, Province.LIAONING, Province.SHANDONG);

    /** The same: a foreign legal representative authorises a Chinese citizen. */
    private static final Set<Province> WANTS_CITIZEN = EnumSet.of(Province.HEBEI);

    /** Zhejiang: the same of enterprises alone, among them what does business like one. */
    private static final Set<SubjectType> ENTERPRISES = EnumSet.of(
            SubjectType.ENTERPRISE,
            SubjectType.SOLE_TRADER,
            SubjectType.COLLECTIVE_ECONOMY,
            SubjectType.LAW_FIRM,
            SubjectType.OVERSEAS_ORGANISATION);

    private Delegation() {}

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

    /** {@return whether the province accepts only the legal representative as subject principal of a unit} */
    static boolean isRefused(Case c) {
        Region region = c.subject().region();
        Province province = region == null ? null : region.province();
        SubjectType type = c.subject().type();
        if (province == null) {
            return false;
        }
        if (province == Province.LIAONING) {
            return Boolean.TRUE.equals(isFinancial(c)) && !mustAuthorise(c, province);
        }
        // Elsewhere it is so of every unit, and an individual authorises no person, so that the type does not matter.
        boolean refused =
                province == Province.ZHEJIANG ? type != null && ENTERPRISES.contains(type) : REFUSED.contains(province);
        return refused && !mustAuthorise(c, province);
    }

    /** The legal representative is from abroad, and the province requires that another person is authorised. */
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

    /**
     * {@return whether it is a financial unit, by a word in its name; {@code null} if the name is not given} Many a unit may do
     * some such business by its scope without being one.
     */
    static @Nullable Boolean isFinancial(Case c) {
        String name = c.subject().name();
        if (Identity.isBlank(name)) {
            return null;
        }
        return MentionedSectors.isNamedAfterFinance(c, name)
                || Provincial.mentions(name, c.given().words("keywords.PROVINCE_FINANCIAL_UNIT"));
    }
}
