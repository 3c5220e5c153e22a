package io.github.icprules.oracle;

import io.github.icprules.model.SubjectType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A provincial requirement for a filing.
 *
 * @param row the row of the table
 * @param ofUnknownType whether the requirement concerns some types of subjects only, and the type is absent
 * @param ofUnknownProvince whether the requirement applies if the province has no other, and the province is absent
 */
record Requirement(Provinces.Row row, boolean ofUnknownType, boolean ofUnknownProvince) {

    private static final int TYPES = SubjectType.values().length;

    /** {@return the requirement of this value; {@code null} if there is none that is reported} */
    static @Nullable Requirement of(Case c, String parameter, String value) {
        for (Provinces.Row row : c.provinces().ofProvince(c, parameter)) {
            if (row.reported() && row.value().equals(value) && row.mayConcern(c)) {
                return of(c, row);
            }
        }
        return null;
    }

    /** {@return all that is reported about one thing} */
    static List<Requirement> all(Case c, String parameter) {
        List<Requirement> all = List.of();
        for (Provinces.Row row : c.provinces().ofProvince(c, parameter)) {
            if (row.reported() && row.mayConcern(c)) {
                all = all.isEmpty() ? new ArrayList<>(2) : all;
                all.add(of(c, row));
            }
        }
        return all;
    }

    /** {@return the requirement of every province about one thing; {@code null} if there is none that is reported} */
    static @Nullable Requirement everywhere(Case c, String parameter) {
        for (Provinces.Row row : c.provinces().ofEveryProvince(parameter)) {
            if (row.reported() && row.mayConcern(c)) {
                return new Requirement(row, isOfUnknownType(c, row), c.province() == null);
            }
        }
        return null;
    }

    /** {@return all that is reported about one thing: by the province, or of every province if the province has none} */
    static List<Requirement> allOrEverywhere(Case c, String parameter) {
        List<Requirement> all = all(c, parameter);
        Requirement everywhere = all.isEmpty() ? everywhere(c, parameter) : null;
        return everywhere == null ? all : List.of(everywhere);
    }

    /** {@return whether sources state something and no source is sure} Without a type, of any subject. */
    static boolean isUnsettled(Case c, String parameter) {
        boolean known = false;
        for (Provinces.Row row : c.provinces().ofProvince(c, parameter)) {
            if (row.mayConcern(c)) {
                known = true;
                if (row.sure()) {
                    return false;
                }
            }
        }
        return known;
    }

    /** {@return the missing paths of an open point, with the type of the subject if sources are about some types only} */
    static List<String> openFor(Case c, String parameter, String... missing) {
        if (c.type() != null) {
            return Answers.paths(missing);
        }
        Set<SubjectType> covered = EnumSet.noneOf(SubjectType.class);
        for (Provinces.Row row : c.provinces().ofProvince(c, parameter)) {
            if (row.mayConcern(c)) {
                covered.addAll(row.subjects());
            }
        }
        List<String> all = new ArrayList<>(3);
        if (covered.size() < TYPES) {
            all.add("subject.type");
        }
        all.addAll(Answers.paths(missing));
        return all;
    }

    private static Requirement of(Case c, Provinces.Row row) {
        return new Requirement(row, isOfUnknownType(c, row), false);
    }

    private static boolean isOfUnknownType(Case c, Provinces.Row row) {
        return c.type() == null && !row.everySubject();
    }

    /** {@return the missing paths, with those that decide whether the requirement concerns the filing} */
    List<String> needs(String... missing) {
        return needs(Answers.paths(missing));
    }

    /** {@return the missing paths, with those that decide whether the requirement concerns the filing} */
    List<String> needs(List<String> missing) {
        if (!ofUnknownType && !ofUnknownProvince) {
            return Answers.paths(missing);
        }
        List<String> needs = new ArrayList<>(missing.size() + 2);
        if (ofUnknownType) {
            needs.add("subject.type");
        }
        if (ofUnknownProvince) {
            needs.add("subject.region.province");
        }
        for (String path : missing) {
            if (!path.isEmpty() && !needs.contains(path)) {
                needs.add(path);
            }
        }
        return needs;
    }
}
