package io.github.icprules.drools;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.catalogue.Sheets;
import io.github.icprules.drools.compiled.BundledRules;
import io.github.icprules.drools.compiled.Rules;
import io.github.icprules.drools.compiled.SessionRules;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.drools.engine.RuleBook;
import io.github.icprules.drools.engine.WarmUp;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Makes engines that differ from the bundled engine only in their rules, or in the way to compile and run them. */
public final class MeasuredEngines {

    private MeasuredEngines() {}

    /** {@return an engine with only those bundled rules whose ids the predicate accepts} */
    public static IcpRuleEngine of(Predicate<String> accepted) {
        return warm(BundledRules.of(models().<Model>map(model -> DerivedModel.selecting(model, accepted))
                .toList()));
    }

    /** {@return an engine whose bundled rules are compiled from their sheets by this call} */
    public static IcpRuleEngine compiledAtRunTime() {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        for (String sheet : Sheets.SHEETS) {
            String drl = new String(Tables.bytes("rules/" + sheet + ".drl"), StandardCharsets.UTF_8);
            builder.add(
                    ResourceFactory.newByteArrayResource(forRunTime(drl).getBytes(StandardCharsets.UTF_8)),
                    ResourceType.DRL);
        }
        if (builder.hasErrors()) {
            throw new IllegalStateException("The sheets do not compile: " + builder.getErrors());
        }
        return warm(new SessionRules(builder.newKieBase()));
    }

    private static Stream<Model> models() {
        return BundledRules.models().stream();
    }

    private static IcpRuleEngine warm(Rules rules) {
        return new DroolsIcpRuleEngine(WarmUp.run(new RuleBook(rules)), DroolsIcpRuleEngine.builder());
    }

    /**
     * Returns a sheet in the form that the compiler at run time accepts. A sheet uses a method name such as {@code isNew}, because
     * {@code new} is a keyword. The compiler of the build accepts the method name alone. The compiler at run time needs the object in
     * front of the name: {@code this.isNew}.
     */
    private static String forRunTime(String drl) {
        return drl.replaceAll("(?<![.\\w])is[A-Z]\\w*", "this.$0");
    }
}
