package io.github.icprules.oracle;

import io.github.icprules.model.Material;
import io.github.icprules.model.Region;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the province of filing requires.
 *
 * @param row the row that says so
 * @param ofUnknownType whether it concerns subjects of some types only, and the type is not given
 * @param ofUnknownProvince whether it holds where the province says nothing else, and the province is not given
 */
record ProvinceRequirement(Provinces.Row row, boolean ofUnknownType, boolean ofUnknownProvince) {

    /** {@return the requirement of this value, if it is reported} */
    static @Nullable ProvinceRequirement of(Case c, String parameter, String value) {
        for (Provinces.Row row : c.provinces().possible(c.request(), c.on(), parameter)) {
            if (row.reported() && row.value().equals(value)) {
                return of(c, row);
            }
        }
        return null;
    }

    /** {@return all that is reported about one thing} */
    static List<ProvinceRequirement> all(Case c, String parameter) {
        List<ProvinceRequirement> all = new ArrayList<>(2);
        for (Provinces.Row row : c.provinces().possible(c.request(), c.on(), parameter)) {
            if (row.reported()) {
                all.add(of(c, row));
            }
        }
        return all;
    }

    /** {@return what is reported about one thing of every province} */
    static @Nullable ProvinceRequirement everywhere(Case c, String parameter) {
        Provinces.Row row = c.provinces().possibleEverywhere(c.request(), c.on(), parameter);
        if (row == null) {
            return null;
        }
        Region region = c.subject().region();
        return new ProvinceRequirement(row, isOfUnknownType(c, row), region == null || region.province() == null);
    }

    /** {@return all that is reported about one thing: by the province, or of every province where it says nothing} */
    static List<ProvinceRequirement> allOrEverywhere(Case c, String parameter) {
        List<ProvinceRequirement> all = all(c, parameter);
        ProvinceRequirement everywhere = all.isEmpty() ? everywhere(c, parameter) : null;
        return everywhere == null ? all : List.of(everywhere);
    }

    private static ProvinceRequirement of(Case c, Provinces.Row row) {
        return new ProvinceRequirement(row, isOfUnknownType(c, row), false);
    }

    private static boolean isOfUnknownType(Case c, Provinces.Row row) {
        return c.subject().type() == null && !row.everySubject();
    }

    /** It is not met at a place, or that is open for want of what is missing. */
    void unmet(Answers out, String ruleId, Severity ceiling, String at, String openAt, List<String> missing) {
        List<String> needs = needs(missing);
        if (needs.isEmpty()) {
            out.violation(ruleId, row.atMost(ceiling), at);
        } else {
            out.unchecked(ruleId, openAt, needs);
        }
    }

    /** It calls for a material, or that is open for want of what is missing. */
    void calls(Answers out, String ruleId, Severity ceiling, Material material, String openAt, List<String> missing) {
        List<String> needs = needs(missing);
        if (needs.isEmpty()) {
            out.requiredMaterial(ruleId, material, row.atMost(ceiling));
        } else {
            out.unchecked(ruleId, openAt, needs);
        }
    }

    /** It leaves a point open, or whether it does is open for want of what is missing. */
    void leavesOpen(Answers out, String ruleId, String at, List<String> missing) {
        out.unchecked(ruleId, at, needs(missing));
    }

    private List<String> needs(List<String> missing) {
        if (!ofUnknownType && !ofUnknownProvince) {
            return missing;
        }
        List<String> needs = new ArrayList<>(missing.size() + 2);
        if (ofUnknownType) {
            needs.add("subject.type");
        }
        if (ofUnknownProvince) {
            needs.add("subject.region.province");
        }
        for (String place : missing) {
            if (!needs.contains(place)) {
                needs.add(place);
            }
        }
        return needs;
    }
}
