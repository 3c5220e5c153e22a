package io.github.icprules.drools.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.FilingNotation;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.Violation;
import io.github.icprules.text.InvalidTreeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** If any fact is left out of a filing in order, no violation is found in the rest. */
class LeftOutFactsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    /** What speaks until a fact says otherwise, and means to. */
    private static final Set<String> UNLESS_GIVEN = Set.of(
            // The data are the material: to leave them out is to leave it out.
            "supplements.legal-representative-info",
            // The word calls for a paper, whether or not the request lists papers.
            "pre-approval.finance-words",
            // A sole trader has a seal unless it says that it has none.
            "document.letter-not-sealed");

    /** Left out, these say that no data are reused, so that all are due. */
    private static final Set<String> REUSE = Set.of("platform", "platform.reusesSubjectData");

    static final List<SampleFiling> FILINGS = Filings.all();

    @ParameterizedTest
    @FieldSource("FILINGS")
    void no_fact_left_out_is_held_against_a_filing(SampleFiling filing) {
        Set<String> warnings = violated(filing.request());
        LocalDate on = Objects.requireNonNull(filing.request().evaluatedOn());
        Map<String, FilingRequest> variants = new TreeMap<>();
        Map<String, Object> tree = FilingNotation.treeOf(filing.request());
        leaveOutEach(tree, "", tree, variants);
        if (Stream.ofNullable(filing.request().platform())
                .anyMatch(platform -> Boolean.TRUE.equals(platform.reusesSubjectData()))) {
            variants.keySet().removeAll(REUSE);
        }
        assertThat(variants).hasSizeGreaterThan(60);
        variants.forEach((path, request) -> {
            Set<String> found = violated(request.withEvaluatedOn(on));
            found.removeAll(UNLESS_GIVEN);
            assertThat(found).as("without " + path).isSubsetOf(warnings);
        });
    }

    private static Set<String> violated(FilingRequest request) {
        return ENGINE.evaluate(request).violations().stream()
                .map(Violation::ruleId)
                .collect(Collectors.toSet());
    }

    /** Leaves out each fact of a part of a tree in turn, if a filing can do without it. */
    private static void leaveOutEach(
            Object part, String path, Map<String, Object> tree, Map<String, FilingRequest> variants) {
        if (part instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                leaveOutEach(items.get(i), path + '[' + i + ']', tree, variants);
            }
        } else if (part instanceof Map<?, ?>) {
            Map<String, Object> object = FilingNotation.objectOf(part);
            for (String name : List.copyOf(object.keySet())) {
                String place = path.isEmpty() ? name : path + '.' + name;
                Object value = Objects.requireNonNull(object.remove(name));
                try {
                    variants.put(place, FilingRequest.fromTree(tree));
                } catch (InvalidTreeException e) {
                    // The fact is required.
                }
                object.put(name, value);
                leaveOutEach(value, place, tree, variants);
            }
        }
    }
}
