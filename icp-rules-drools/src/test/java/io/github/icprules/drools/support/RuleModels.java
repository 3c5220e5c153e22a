package io.github.icprules.drools.support;

import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.globalOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.findings.Findings;
import java.util.function.UnaryOperator;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.BlockN;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleBuilder;

/** Models of rules that no sheet contains. */
public final class RuleModels {

    /** The package of the bundled sheets. */
    public static final String SHEETS = "io.github.icprules.drools.rules";

    private static final Global<Findings> FINDINGS = globalOf(Findings.class, SHEETS, "findings");
    private static final Variable<Filing> FILING = declarationOf(Filing.class, "$f");

    private RuleModels() {}

    /** {@return a duty on every filing with this consequence} */
    public static Model throwing(String id, BlockN consequence) {
        return model(
                SHEETS,
                id,
                rule -> rule,
                pattern(FILING),
                on(FINDINGS, FILING).execute((findings, filing) -> consequence.execute(findings, filing)));
    }

    /** {@return a duty in a package of sheets} */
    public static Model model(
            String sheets, String id, UnaryOperator<RuleBuilder> attributes, RuleItemBuilder<?>... parts) {
        return new ModelImpl()
                .addGlobal(globalOf(Findings.class, sheets, "findings"))
                .addRule(attributes
                        .apply(rule(sheets, id))
                        .metadata("kind", "DUTY")
                        .metadata("basis", "DECREE_292_ART_12")
                        .build(parts));
    }
}
