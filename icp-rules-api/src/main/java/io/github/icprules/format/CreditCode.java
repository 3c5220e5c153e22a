package io.github.icprules.format;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The unified social credit code (统一社会信用代码), 18 digits and capital letters without I, O, S, V and Z.
 *
 * <p>The parts are one character for the registering authority, one character for the category of body, six digits for the
 * region of the authority, nine characters of the organisation code, and a check character, which may be any of the 31
 * characters. The region must have six digits, and is not checked further: national authorities and older codes have regions
 * that GB/T 2260 does not list.
 *
 * <p>Source: GB 32100-2015 with its amendment, known from several independent descriptions that agree; the original text was
 * not read. The check always finds one wrong character and two swapped neighbours. The organisation code within the code
 * follows GB 11714. Eight zeros with the check character 0 also pass the check of GB 11714. The check of the organisation
 * code comes last, and has its own flaw {@code ORGANISATION_CODE}. The rest of the code is then valid, so a caller who knows
 * such codes from real certificates can accept the code.
 */
public final class CreditCode {

    private static final int LENGTH = 18;
    private static final int REGION = 2;
    private static final int ORGANISATION = 8;
    private static final int ORGANISATION_CHECK = 16;
    private static final int CHECK = 17;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /**
     * A category of bodies: the first two characters of a code, which mean the registering authority (登记管理部门) and the
     * category of the body (机构类别).
     */
    public enum Category implements Term {
        /** 机关: government organ. */
        GOVERNMENT_ORGAN("11", "机关", "government organ"),
        /** 事业单位: public institution. */
        PUBLIC_INSTITUTION("12", "事业单位", "public institution"),
        /** 编办直接管理机构编制的群众团体: mass organisation under the staffing authority. */
        MASS_ORGANISATION("13", "编办直接管理机构编制的群众团体", "mass organisation under the staffing authority"),
        /** 机构编制部门登记的其他机构: other body registered by the staffing authority. */
        OTHER_OF_STAFFING("19", "机构编制部门登记的其他机构", "other body registered by the staffing authority"),
        /** 外国常驻新闻机构: foreign press office. */
        FOREIGN_PRESS("21", "外国常驻新闻机构", "foreign press office"),
        /** 外交部门登记的其他机构: other body registered by the foreign ministry. */
        OTHER_OF_FOREIGN_AFFAIRS("29", "外交部门登记的其他机构", "other body registered by the foreign ministry"),
        /** 律师执业机构: law firm. */
        LAW_FIRM("31", "律师执业机构", "law firm"),
        /** 公证处: notary office. */
        NOTARY_OFFICE("32", "公证处", "notary office"),
        /** 基层法律服务所: grassroots legal service office. */
        LEGAL_SERVICE_OFFICE("33", "基层法律服务所", "grassroots legal service office"),
        /** 司法鉴定机构: forensic institution. */
        FORENSIC_INSTITUTION("34", "司法鉴定机构", "forensic institution"),
        /** 仲裁委员会: arbitration commission. */
        ARBITRATION_COMMISSION("35", "仲裁委员会", "arbitration commission"),
        /** 司法行政部门登记的其他机构: other body registered by the justice authority. */
        OTHER_OF_JUSTICE("39", "司法行政部门登记的其他机构", "other body registered by the justice authority"),
        /** 外国在华文化中心: foreign cultural centre. */
        FOREIGN_CULTURAL_CENTRE("41", "外国在华文化中心", "foreign cultural centre"),
        /** 文化部门登记的其他机构: other body registered by the culture authority. */
        OTHER_OF_CULTURE("49", "文化部门登记的其他机构", "other body registered by the culture authority"),
        /** 社会团体: social organisation. */
        SOCIAL_ORGANISATION("51", "社会团体", "social organisation"),
        /** 民办非企业单位: private non-enterprise unit. */
        PRIVATE_NON_ENTERPRISE_UNIT("52", "民办非企业单位", "private non-enterprise unit"),
        /** 基金会: foundation. */
        FOUNDATION("53", "基金会", "foundation"),
        /** 村民委员会: villagers' committee. */
        VILLAGERS_COMMITTEE("54", "村民委员会", "villagers' committee"),
        /** 居民委员会: residents' committee. */
        RESIDENTS_COMMITTEE("55", "居民委员会", "residents' committee"),
        /** 民政部门登记的其他机构: other body registered by the civil affairs authority. */
        OTHER_OF_CIVIL_AFFAIRS("59", "民政部门登记的其他机构", "other body registered by the civil affairs authority"),
        /** 外国旅游部门常驻代表机构: foreign tourism authority's office. */
        FOREIGN_TOURISM_OFFICE("61", "外国旅游部门常驻代表机构", "foreign tourism authority's office"),
        /** 港澳台地区旅游部门常驻代表机构: Hong Kong, Macao or Taiwan tourism authority's office. */
        HMT_TOURISM_OFFICE("62", "港澳台地区旅游部门常驻代表机构", "Hong Kong, Macao or Taiwan tourism authority's office"),
        /** 旅游部门登记的其他机构: other body registered by the tourism authority. */
        OTHER_OF_TOURISM("69", "旅游部门登记的其他机构", "other body registered by the tourism authority"),
        /** 宗教活动场所: religious venue. */
        RELIGIOUS_VENUE("71", "宗教活动场所", "religious venue"),
        /** 宗教院校: religious school. */
        RELIGIOUS_SCHOOL("72", "宗教院校", "religious school"),
        /** 宗教部门登记的其他机构: other body registered by the religious affairs authority. */
        OTHER_OF_RELIGION("79", "宗教部门登记的其他机构", "other body registered by the religious affairs authority"),
        /** 基层工会: grassroots trade union. */
        TRADE_UNION("81", "基层工会", "grassroots trade union"),
        /** 工会登记的其他机构: other body registered by the trade unions. */
        OTHER_OF_TRADE_UNIONS("89", "工会登记的其他机构", "other body registered by the trade unions"),
        /** 企业: enterprise. */
        ENTERPRISE("91", "企业", "enterprise"),
        /** 个体工商户: sole trader. */
        SOLE_TRADER("92", "个体工商户", "sole trader"),
        /** 农民专业合作社: farmers' cooperative. */
        FARMERS_COOPERATIVE("93", "农民专业合作社", "farmers' cooperative"),
        /** 军队事业单位: public institution of the armed forces. */
        MILITARY_INSTITUTION("A1", "军队事业单位", "public institution of the armed forces"),
        /** 军队编制部门登记的其他机构: other body registered by the armed forces. */
        OTHER_OF_ARMED_FORCES("A9", "军队编制部门登记的其他机构", "other body registered by the armed forces"),
        /** 组级集体经济组织: collective economic organisation of a group. */
        GROUP_COLLECTIVE("N1", "组级集体经济组织", "collective economic organisation of a group"),
        /** 村级集体经济组织: collective economic organisation of a village. */
        VILLAGE_COLLECTIVE("N2", "村级集体经济组织", "collective economic organisation of a village"),
        /** 乡镇级集体经济组织: collective economic organisation of a township. */
        TOWNSHIP_COLLECTIVE("N3", "乡镇级集体经济组织", "collective economic organisation of a township"),
        /** 农业部门登记的其他机构: other body registered by the agriculture authority. */
        OTHER_OF_AGRICULTURE("N9", "农业部门登记的其他机构", "other body registered by the agriculture authority"),
        /** 其他部门登记的机构: body registered by another authority. */
        OTHER("Y1", "其他部门登记的机构", "body registered by another authority");

        private final String code;
        private final Label label;

        Category(String code, String chinese, String english) {
            this.code = code;
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }

        /** {@return the first two characters of the codes of this category} */
        public String code() {
            return code;
        }

        /**
         * {@return whether a body of this category files as a subject of a type; {@code null} if unknown}
         *
         * <p>The answer is known for government organs (11), public institutions (12), law firms (31), social organisations
         * (51), private non-enterprise units (52), foundations (53), enterprises (91, 93, and also 92, because the form has
         * one code for enterprises and sole traders), sole traders (92) and the collective economy (N). An individual has no
         * such code. The answer is unknown for the categories "other", for villagers' and residents' committees, and for mass
         * organisations and trade unions that file as social organisations. No source has this table. The table follows from
         * the names of the categories, so a mismatch is a reason to check again and no error (low confidence).
         */
        public @Nullable Boolean fits(SubjectType type) {
            requireNonNull(type, "type must be given.");
            if (type == SubjectType.INDIVIDUAL) {
                return false;
            }
            if (isOpen()) {
                return null;
            }
            return switch (type) {
                case GOVERNMENT_ORGAN -> this == GOVERNMENT_ORGAN;
                case PUBLIC_INSTITUTION -> this == PUBLIC_INSTITUTION;
                case LAW_FIRM -> this == LAW_FIRM;
                case SOCIAL_ORGANISATION ->
                    (this == MASS_ORGANISATION || this == TRADE_UNION)
                            ? null
                            : Boolean.valueOf(this == SOCIAL_ORGANISATION);
                case PRIVATE_NON_ENTERPRISE_UNIT -> this == PRIVATE_NON_ENTERPRISE_UNIT;
                case FOUNDATION -> this == FOUNDATION;
                case ENTERPRISE -> this == ENTERPRISE || this == SOLE_TRADER || this == FARMERS_COOPERATIVE;
                case SOLE_TRADER -> this == SOLE_TRADER;
                case COLLECTIVE_ECONOMY -> code.charAt(0) == 'N';
                default -> null;
            };
        }

        private boolean isOpen() {
            return code.charAt(1) == '9' || this == OTHER || this == VILLAGERS_COMMITTEE || this == RESIDENTS_COMMITTEE;
        }

        private static @Nullable Category of(CharSequence creditCode) {
            return Stream.of(values())
                    .filter(category -> Characters.matches(creditCode, 0, category.code))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** {@return the flaw of the code; {@link Flaw#NONE} if there is none} */
    public static Flaw check(@Nullable CharSequence code) {
        if (code == null || Characters.isBlank(code)) {
            return Flaw.BLANK;
        }
        if (code.length() != LENGTH) {
            return Flaw.LENGTH;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return Flaw.CHARACTERS;
            }
            if (i < CHECK) {
                sum += value * WEIGHTS[i];
            }
        }
        if (!Characters.areDigits(code, REGION, ORGANISATION)
                || !isOrganisationCheck(code.charAt(ORGANISATION_CHECK))) {
            return Flaw.CHARACTERS;
        }
        if (Category.of(code) == null) {
            return Flaw.CATEGORY;
        }
        if (code.charAt(CHECK) != ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()))) {
            return Flaw.CHECK_CHARACTER;
        }
        return code.charAt(ORGANISATION_CHECK) == OrganisationCode.checkCharacter(code, ORGANISATION)
                ? Flaw.NONE
                : Flaw.ORGANISATION_CODE;
    }

    /** {@return whether the code has no flaw} */
    public static boolean isValid(@Nullable CharSequence code) {
        return check(code) == Flaw.NONE;
    }

    /** {@return the category of the first two characters; empty if the code has a flaw} */
    public static Optional<Category> category(@Nullable CharSequence code) {
        return code != null && isValid(code) ? Optional.ofNullable(Category.of(code)) : Optional.empty();
    }

    /**
     * {@return the type of a subject that the number of its certificate shows: a sole trader if the number starts with the
     * category of sole traders (92) and the entered type is that of an enterprise, otherwise the entered type}
     *
     * <p>The platform's form has one type for enterprises and sole traders, so callers enter a sole trader as an enterprise. The
     * rest of the number is not checked.
     */
    public static @Nullable SubjectType typeOf(@Nullable SubjectType entered, @Nullable String number) {
        boolean isOfSoleTrader = number != null && number.strip().startsWith(Category.SOLE_TRADER.code);
        return isOfSoleTrader && entered == SubjectType.ENTERPRISE ? SubjectType.SOLE_TRADER : entered;
    }

    /**
     * {@return the organisation code (组织机构代码) within the code, nine characters without a hyphen; empty if the code has a
     * flaw}
     */
    public static Optional<String> organisationCode(@Nullable CharSequence code) {
        return code != null && isValid(code)
                ? Optional.of(code.subSequence(ORGANISATION, CHECK).toString())
                : Optional.empty();
    }

    /**
     * {@return whether the holder of the code files as a subject of a type; {@code null} if unknown or if the code has a
     * flaw}
     *
     * @see Category#fits
     */
    public static @Nullable Boolean fits(@Nullable CharSequence code, SubjectType type) {
        requireNonNull(type, "type must be given.");
        Category category = category(code).orElse(null);
        return category == null ? null : category.fits(type);
    }

    private static boolean isOrganisationCheck(char c) {
        return Characters.isDigit(c) || c == 'X';
    }
}
