package io.github.icprules.oracle;

import io.github.icprules.model.Change;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the provincial table as it bears on a filing.
 *
 * @param row the row
 * @param ofUnknownType whether it concerns some types of subjects only, and the type is not given
 * @param path where it is reported if it cannot be decided
 */
record RowRequirement(Provinces.Row row, boolean ofUnknownType, String path) {

    /** One type of each kind that the table distinguishes. */
    private static final SubjectType[] KINDS = {
        SubjectType.INDIVIDUAL,
        SubjectType.ENTERPRISE,
        SubjectType.GOVERNMENT_ORGAN,
        SubjectType.PUBLIC_INSTITUTION,
        SubjectType.SOCIAL_ORGANISATION
    };

    /** {@return the rows about one thing that are reported; that concern the filing or, for want of its type, might} */
    static List<RowRequirement> all(Case c, String parameter, String path) {
        List<RowRequirement> requirements = new ArrayList<>(2);
        for (Provinces.Row row : c.requirements(parameter)) {
            requirements.add(new RowRequirement(row, false, path));
        }
        if (c.subject().type() == null && region(c) != null) {
            for (SubjectType kind : KINDS) {
                for (Provinces.Row row : c.provinces().applicable(as(c, kind), c.on(), parameter)) {
                    if (!row.everySubject() && !has(requirements, row)) {
                        requirements.add(new RowRequirement(row, true, path));
                    }
                }
            }
        }
        return requirements;
    }

    /** {@return the row that requires this value; {@code null} if none does} */
    static @Nullable RowRequirement of(Case c, String parameter, String value, String path) {
        Provinces.Row row = c.requirement(parameter, value);
        if (row != null) {
            return new RowRequirement(row, false, path);
        }
        if (c.subject().type() == null && region(c) != null) {
            for (SubjectType kind : KINDS) {
                row = c.provinces().applicable(as(c, kind), c.on(), parameter, value);
                if (row != null) {
                    return new RowRequirement(row, true, path);
                }
            }
        }
        return null;
    }

    /** {@return whether sources speak of something, but none that is sure} Without a type, of any subject. */
    static boolean isUnsettled(Case c, String parameter) {
        List<Provinces.Row> known = known(c, parameter);
        for (Provinces.Row row : known) {
            if (row.sure()) {
                return false;
            }
        }
        return !known.isEmpty();
    }

    /** {@return the rows about one thing, reported or not, that concern the filing or, for want of its type, might} */
    static List<Provinces.Row> known(Case c, String parameter) {
        List<Provinces.Row> known = c.provinces().known(c.request(), c.on(), parameter);
        if (c.subject().type() == null && region(c) != null) {
            for (SubjectType kind : KINDS) {
                for (Provinces.Row row : c.provinces().known(as(c, kind), c.on(), parameter)) {
                    if (!known.contains(row)) {
                        known.add(row);
                    }
                }
            }
        }
        return known;
    }

    /** {@return the filing as one of another type of subject, as far as the table of the provinces asks} */
    static FilingRequest as(Case c, SubjectType type) {
        Subject.Builder subject = Subject.builder().type(type);
        Region region = region(c);
        if (region != null) {
            subject.region(region);
        }
        return FilingRequest.builder(c.request().filingType())
                .subject(subject.build())
                .build();
    }

    static @Nullable SubjectType typeOnRecord(Case c) {
        Change change = c.request().change();
        return change == null ? null : change.previousSubjectType();
    }

    /** It is not met, unless something is missing that would decide. */
    void unmet(Answers out, String rule, Severity ceiling, String at, String... missing) {
        if (!isOpen(out, rule, missing)) {
            out.violation(rule, row.atMost(ceiling), at);
        }
    }

    /** It calls for a paper, unless something is missing that would decide. */
    void calls(Answers out, String rule, Severity ceiling, Material paper, String... missing) {
        if (!isOpen(out, rule, missing)) {
            out.requiredMaterial(rule, paper, row.atMost(ceiling));
        }
    }

    /** It is an open point, unless something is missing that would decide whether it is one. */
    void leavesOpen(Answers out, String rule, String at, String... missing) {
        if (!isOpen(out, rule, missing)) {
            out.openPoint(rule, at);
        }
    }

    private boolean isOpen(Answers out, String rule, String... missing) {
        List<String> needs = new ArrayList<>(3);
        if (ofUnknownType) {
            needs.add("subject.type");
        }
        for (String place : missing) {
            if (!place.isEmpty()) {
                needs.add(place);
            }
        }
        if (needs.isEmpty()) {
            return false;
        }
        out.unchecked(rule, path, needs);
        return true;
    }

    /** {@return the place if something is missing there; else nothing} */
    static String missing(boolean isMissing, String place) {
        return isMissing ? place : "";
    }

    private static @Nullable Region region(Case c) {
        return c.subject().region();
    }

    private static boolean has(List<RowRequirement> requirements, Provinces.Row row) {
        for (RowRequirement requirement : requirements) {
            if (requirement.row.equals(row)) {
                return true;
            }
        }
        return false;
    }
}
