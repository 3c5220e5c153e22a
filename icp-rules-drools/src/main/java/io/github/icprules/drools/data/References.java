package io.github.icprules.drools.data;

import io.github.icprules.ClauseReference;
import io.github.icprules.ClauseReference.Kind;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.parameters.Parameters;
import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.text.NearestName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The possible targets of references from clauses. Only this class knows the names of each kind. */
final class References {

    private static final String HOME = "io.github.icprules.";
    private static final List<String> PACKAGES_OF_TABLES = List.of("model.", "law.", "report.", "wechat.");

    private final Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);

    /** Takes the ids of all rules. */
    References(Set<String> rules) {
        names.put(Kind.RULE, rules);
        names.put(Kind.PARAMETER, Parameters.bundled().table().ids());
        names.put(Kind.KEYWORDS, Parameters.bundled().table().listNames());
        names.put(
                Kind.PROVINCE,
                Arrays.stream(ProvincialParameter.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet()));
        names.put(Kind.DOCUMENT, DatedLaw.bundled().documentIds());
        names.put(Kind.PENALTY, DatedLaw.bundled().penaltyIds());
    }

    /** {@return whether the target exists} */
    boolean knows(ClauseReference reference) {
        String name = reference.name();
        return switch (reference.kind()) {
            case RULE, PARAMETER, KEYWORDS, PROVINCE, DOCUMENT, PENALTY ->
                listed(reference.kind()).contains(name);
            case TABLE -> isTable(name);
            case FORMAT -> find(HOME + "format." + name) != null;
        };
    }

    /** {@return the reference that was probably meant; empty if no name is near} */
    Optional<ClauseReference> nearest(ClauseReference reference) {
        return NearestName.of(reference.name(), listed(reference.kind()))
                .map(name -> new ClauseReference(reference.kind(), name));
    }

    private Set<String> listed(Kind kind) {
        return names.getOrDefault(kind, Set.of());
    }

    private static boolean isTable(String name) {
        int dot = name.indexOf('.');
        String table = dot < 0 ? name : name.substring(0, dot);
        return PACKAGES_OF_TABLES.stream()
                .map(place -> find(HOME + place + table))
                .flatMap(found -> found == null || !found.isEnum() ? Stream.empty() : Stream.of(found))
                .anyMatch(found -> dot < 0 || hasConstant(found, name.substring(dot + 1)));
    }

    private static boolean hasConstant(Class<?> table, String name) {
        return Arrays.stream(table.getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().equals(name));
    }

    private static @Nullable Class<?> find(String className) {
        try {
            return Class.forName(className, false, References.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
