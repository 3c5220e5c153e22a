package io.github.icprules.drools.compiled;

import io.github.icprules.drools.data.tables.Tables;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.Rule;

/** The rules of the bundled sheets, as the build compiled them. */
public final class BundledRules {

    /** The file in which the build lists the classes generated from the sheets. */
    private static final String COMPILED = "/META-INF/kie/io.github.icprules/icp-rules-drools/drools-model";

    private BundledRules() {}

    /** Loads the rules. */
    public static Rules load() {
        return of(models());
    }

    /**
     * Returns the same rules in a session of Drools.
     *
     * @throws IllegalStateException if {@code drools-core} or {@code drools-mvel} is not on the class path
     */
    public static Rules inSession() {
        return MissingJar.named(() -> SessionRules.of(models()));
    }

    /**
     * Returns rules that run without a session.
     *
     * @throws IllegalStateException if a rule needs a session; the message names the rule
     */
    public static Rules of(Collection<Model> models) {
        return new CompiledRules(models.stream()
                .flatMap(model -> model.getRules().stream())
                .map(BundledRules::compiled)
                .toList());
    }

    private static CompiledRule compiled(Rule rule) {
        return CompiledRuleReader.read(rule)
                .orElseThrow(() ->
                        new IllegalStateException(("Rule %s needs a session of Drools, so it cannot be a bundled rule."
                                        + " Write one pattern on one fact, see docs/testing-rules.md.")
                                .formatted(rule.getName())));
    }

    /** {@return the models of the sheets} */
    public static List<Model> models() {
        return new String(Tables.bytes(COMPILED), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.indexOf(':') < 0)
                .map(BundledRules::model)
                .toList();
    }

    private static Model model(String className) {
        try {
            return Class.forName(className, true, BundledRules.class.getClassLoader())
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The compiled rules (%s) cannot be loaded.\nMaybe icp-rules-drools was repackaged without them."
                            .formatted(className),
                    e);
        }
    }
}
