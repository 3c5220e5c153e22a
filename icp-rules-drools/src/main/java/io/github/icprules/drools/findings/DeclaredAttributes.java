package io.github.icprules.drools.findings;

import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The attributes that the packs of an engine declare. */
public final class DeclaredAttributes {

    /** No declared attributes. */
    public static final DeclaredAttributes NONE = new DeclaredAttributes(Map.of());

    private static final String ATTRIBUTES = RequestPath.ATTRIBUTES + '.';

    private final Map<String, DeclaredAttribute> byName;
    /** The packs that declare attributes of their own. */
    private final Set<String> owners;

    /**
     * Takes the attributes that each pack declares. The words of the pack to which an attribute belongs come first.
     *
     * @param byPack the attributes by the ids of the packs
     * @throws IllegalArgumentException if two packs declare an attribute with other values
     */
    public DeclaredAttributes(Map<String, List<DeclaredAttribute>> byPack) {
        Map<String, DeclaredAttribute> names = new TreeMap<>();
        Map<String, String> declaredBy = new HashMap<>();
        byPack.forEach((pack, declared) -> declared.forEach(attribute -> {
            DeclaredAttribute known = names.get(attribute.name());
            if (known != null && !known.agreesWith(attribute)) {
                throw new IllegalArgumentException(
                        "The rule packs %s and %s declare the attribute %s with different kinds or choices."
                                .formatted(declaredBy.get(attribute.name()), pack, attribute.name()));
            }
            if (known == null || attribute.pack().equals(pack)) {
                names.put(attribute.name(), attribute);
                declaredBy.put(attribute.name(), pack);
            }
        }));
        this.byName = names;
        this.owners = names.values().stream()
                .map(DeclaredAttribute::pack)
                .filter(byPack::containsKey)
                .collect(Collectors.toSet());
    }

    private static String prefix(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    /** {@return the attribute at a path such as {@code attributes.acme.hotline}; empty if no pack declares it} */
    public Optional<DeclaredAttribute> at(String path) {
        return path.startsWith(ATTRIBUTES)
                ? Optional.ofNullable(byName.get(path.substring(ATTRIBUTES.length())))
                : Optional.empty();
    }

    /**
     * Checks the attributes of a filing. A pack that declares attributes declares all attributes with its id in front.
     *
     * @throws InvalidTreeException if an attribute is not declared, or has a value of another kind
     */
    public void check(FilingRequest request) {
        if (byName.isEmpty() || request.attributes() == null) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        request.attributes().forEach((name, value) -> {
            DeclaredAttribute declared = byName.get(name);
            if (declared != null && !declared.accepts(value)) {
                String nearest = value instanceof String text
                        ? NearestName.of(text, declared.choices()).orElse(null)
                        : null;
                problems.add(problem(name, Text.of("值不对", "wrong value"), declared.expected(), nearest));
            } else if (declared == null && owners.contains(prefix(name))) {
                problems.add(problem(
                        name,
                        Text.of("没有这项附加信息", "unknown attribute"),
                        Text.of(
                                "规则包 %s 声明的附加信息".formatted(prefix(name)),
                                "an attribute that the rule pack %s declares".formatted(prefix(name))),
                        NearestName.of(name, byName.keySet()).orElse(null)));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidTreeException(problems);
        }
    }

    private static Problem problem(String name, Text kind, Text expected, @Nullable String nearest) {
        return new Problem(
                ATTRIBUTES + name,
                "%s; expected %s%s"
                        .formatted(
                                kind.in(Language.EN),
                                expected.in(Language.EN),
                                nearest == null ? "" : " (did you mean " + nearest + "?)"),
                "%s；应为%s%s"
                        .formatted(
                                kind.in(Language.ZH),
                                expected.in(Language.ZH),
                                nearest == null ? "" : "（是否想写 " + nearest + "？）"),
                nearest);
    }
}
