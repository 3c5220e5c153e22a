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

    /** {@return the requirement of this value; {@code null} if there is none that is reported} */
    static @Nullable Requirement of(Case c, String parameter, String value) {
        return all(c, parameter).stream()
                .filter(requirement -> requirement.row().value().equals(value))
                .findFirst()
                .orElse(null);
    }

    /** {@return all that is reported about one thing} */
    static List<Requirement> all(Case c, String parameter) {
        return c.provinces().ofProvince(c, parameter).stream()
                .filter(row -> row.reported() && row.mayConcern(c))
                .map(row -> new Requirement(row, isOfUnknownType(c, row), false))
                .toList();
    }

    /** {@return the requirement of every province about one thing; {@code null} if there is none that is reported} */
    static @Nullable Requirement everywhere(Case c, String parameter) {
        return c.provinces().ofEveryProvince(parameter).stream()
                .filter(row -> row.reported() && row.mayConcern(c))
                .map(row -> new Requirement(row, isOfUnknownType(c, row), c.province() == null))
                .findFirst()
                .orElse(null);
    }

    /** {@return all that is reported about one thing: by the province, or of every province if the province has none} */
    static List<Requirement> allOrEverywhere(Case c, String parameter) {
        List<Requirement> all = all(c, parameter);
        Requirement everywhere = all.isEmpty() ? everywhere(c, parameter) : null;
        return everywhere == null ? all : List.of(everywhere);
    }

    /** {@return whether sources state something and no source is sure} Without a type, of any subject. */
    static boolean isUnsettled(Case c, String parameter) {
        List<Provinces.Row> known = c.provinces().ofProvince(c, parameter).stream()
                .filter(row -> row.mayConcern(c))
                .toList();
        return !known.isEmpty() && known.stream().noneMatch(Provinces.Row::sure);
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
        List<String> all = new ArrayList<>();
        if (covered.size() < SubjectType.values().length) {
            all.add("subject.type");
        }
        all.addAll(Answers.paths(missing));
        return all;
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
        List<String> needs = new ArrayList<>();
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
