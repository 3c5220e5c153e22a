package io.github.icprules.drools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every violation of a rule has the API's field, unless the API has none for it. */
class FieldsOfRulesTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    /** The fields of papers follow from the kind of paper, and those of a body from the fault. */
    private static final Pattern WITH_FIELDS_OF_THEIR_OWN = Pattern.compile("(request|wechat|document)\\..*");

    /** What the API does not ask: it knows, or does not ask. */
    private static final Set<String> OUTSIDE =
            Set.of("platform.", "change.", "cancellation.", "subject.history.", "materials[");

    /** The properties of which the document on requests shows no field of the API. */
    private static final Pattern WITHOUT_FIELD = Pattern.compile("(?m)^\\| `(\\w+)` \\|.*\\| \\|$");

    @Test
    void every_place_that_a_rule_finds_fault_with_has_its_field_or_is_documented_to_have_none() throws IOException {
        Set<String> documented = WITHOUT_FIELD
                .matcher(Files.readString(Path.of("..", "docs", "filing-request.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        Set<String> without = RandomFilings.described()
                .flatMap(request -> ENGINE.evaluate(request).violations().stream())
                .filter(violation ->
                        !WITH_FIELDS_OF_THEIR_OWN.matcher(violation.ruleId()).matches())
                .map(Violation::path)
                .filter(path -> path.contains(".")
                        && WeChatFields.ofPath(path).isEmpty()
                        && OUTSIDE.stream().noneMatch(path::startsWith))
                .collect(Collectors.toSet());
        assertThat(without)
                .isNotEmpty()
                .allMatch(path -> documented.contains(path.substring(path.lastIndexOf('.') + 1)));
    }
}
