package io.github.icprules.wechat;

import io.github.icprules.format.RegionCode;
import io.github.icprules.format.RegionCode.Level;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The meanings of the API's codes. If the caller has passed the platform's own list, a code that is not in the list is
 * invalid. Otherwise the list of the library applies. The list can be outdated, so a code that is not in the list is unknown
 * and not invalid.
 */
final class Codes {

    private static final Map<Integer, SubjectType> SUBJECT_TYPES = Stream.of(SubjectType.values())
            .filter(type -> type != SubjectType.SOLE_TRADER)
            .collect(Collectors.toUnmodifiableMap(SubjectType::miitCode, Function.identity()));

    private static final Map<String, SubjectType> SUBJECT_TYPES_BY_NAME = Stream.of(SubjectType.values())
            .collect(Collectors.toUnmodifiableMap(SubjectType::chinese, Function.identity()));

    private static final Map<Integer, CertificateType> CERTIFICATE_TYPES = Stream.of(CertificateType.values())
            .collect(Collectors.toUnmodifiableMap(CertificateType::code, Function.identity()));

    /** Codes that the platform's documentation of 2023 had, and that the platform's list no longer has. */
    private static final Map<Integer, PreApprovalCategory> REPLACED_CATEGORIES =
            Map.of(11, PreApprovalCategory.RIDE_HAILING);

    private final CodeTables tables;
    private final Faults faults;

    Codes(@Nullable CodeTables tables, Faults faults) {
        this.tables = tables == null ? CodeTables.none() : tables;
        this.faults = faults;
    }

    @Nullable SubjectType subjectType(@Nullable Integer code, String path) {
        if (code == null || !isListed(tables.subjectTypes(), code, path)) {
            return null;
        }
        ListedCode listed = CodeTables.find(tables.subjectTypes(), code);
        SubjectType type = listed == null || listed.name() == null
                ? SUBJECT_TYPES.get(code)
                : SUBJECT_TYPES_BY_NAME.get(listed.name().strip());
        return known(type, code, path);
    }

    @Nullable CertificateType certificateType(@Nullable Integer code, String path) {
        if (code == null || !isListed(tables.certificateTypes(), code, path)) {
            return null;
        }
        return known(CERTIFICATE_TYPES.get(code), code, path);
    }

    /** Returns the kind of certificate of a code, without noting a fault. */
    static @Nullable CertificateType certificateType(int code) {
        return CERTIFICATE_TYPES.get(code);
    }

    @Nullable PreApprovalCategory category(@Nullable Integer code, String path) {
        if (code == null || !isListed(tables.preApprovalTypes(), code, path)) {
            return null;
        }
        for (PreApprovalCategory category : PreApprovalCategory.values()) {
            if (code.equals(category.platformCode())) {
                return category;
            }
        }
        return known(replacedCategory(code, path), code, path);
    }

    /**
     * Returns the category of a former code. If a list of the caller has the code without a name or with the name of the
     * category, the code is still valid and no fault is noted.
     */
    private @Nullable PreApprovalCategory replacedCategory(int code, String path) {
        PreApprovalCategory category = REPLACED_CATEGORIES.get(code);
        if (category == null) {
            return null;
        }
        ListedCode listed = CodeTables.find(tables.preApprovalTypes(), code);
        if (listed == null) {
            faults.add(
                    PayloadFaultKind.CODE_REPLACED,
                    path,
                    String.valueOf(category.platformCode()),
                    String.valueOf(code));
            return category;
        }
        return listed.name() == null || listed.name().strip().equals(category.chinese()) ? category : null;
    }

    /** Returns the province of a region code; {@code null} for a code of another level. */
    @Nullable Province province(@Nullable String code, String path) {
        String region = region(code, path, true);
        return region == null ? null : Province.ofCode(region).orElse(null);
    }

    /** Returns a region code below a province; {@code null} for any other code. */
    @Nullable String region(@Nullable String code, String path) {
        return region(code, path, false);
    }

    private @Nullable String region(@Nullable String code, String path, boolean ofProvince) {
        if (code == null) {
            return null;
        }
        Level level = RegionCode.level(code).orElse(null);
        boolean fits = ofProvince
                ? level == Level.PROVINCE && Province.ofCode(code).isPresent()
                : level == Level.CITY || level == Level.DISTRICT;
        if (!fits) {
            faults.add(PayloadFaultKind.NOT_A_REGION, path, ofProvince ? "XX0000" : "XXXXXX", null);
            return null;
        }
        return isListed(tables.districts(), Integer.parseInt(code), path) ? code : null;
    }

    private boolean isListed(@Nullable List<ListedCode> list, int code, String path) {
        if (list == null || CodeTables.find(list, code) != null) {
            return true;
        }
        faults.add(PayloadFaultKind.CODE_NOT_LISTED, path, null, String.valueOf(code));
        return false;
    }

    private <T> @Nullable T known(@Nullable T meaning, int code, String path) {
        if (meaning == null) {
            faults.add(PayloadFaultKind.CODE_UNKNOWN, path, null, String.valueOf(code));
        }
        return meaning;
    }
}
