package io.github.icprules.drools.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.ValidFilings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.Violation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    static final List<ValidFilings.Filing> FILINGS = ValidFilings.ALL;

    @ParameterizedTest
    @FieldSource("FILINGS")
    void no_fact_left_out_is_held_against_a_filing(ValidFilings.Filing filing) throws Exception {
        LocalDate on = Objects.requireNonNull(filing.request().evaluatedOn());
        Map<String, FilingRequest> variants = new TreeMap<>();
        for (Variant variant : without(filing.request(), "")) {
            variants.put(variant.path(), (FilingRequest) variant.value());
        }
        if (Stream.ofNullable(filing.request().platform())
                .anyMatch(platform -> Boolean.TRUE.equals(platform.reusesSubjectData()))) {
            variants.keySet().removeAll(REUSE);
        }
        assertThat(variants).hasSizeGreaterThan(60);
        variants.forEach((path, request) -> {
            Set<String> found = ENGINE.evaluate(request.withEvaluatedOn(on)).violations().stream()
                    .map(Violation::ruleId)
                    .filter(id -> !UNLESS_GIVEN.contains(id))
                    .collect(Collectors.toSet());
            assertThat(found).as("without " + path).isSubsetOf(filing.warnings());
        });
    }

    /**
     * A record of which one member, or one member of a member, is left out.
     *
     * @param path which one
     */
    private record Variant(String path, Record value) {}

    private static List<Variant> without(Record whole, String path) throws ReflectiveOperationException {
        List<Variant> variants = new ArrayList<>();
        RecordComponent[] components = whole.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Object member = components[i].getAccessor().invoke(whole);
            String place = path + components[i].getName();
            if (member != null) {
                add(variants, place, copy(whole, i, null));
            }
            if (member instanceof Record inner) {
                for (Variant variant : without(inner, place + '.')) {
                    add(variants, variant.path(), copy(whole, i, variant.value()));
                }
            }
            if (member instanceof List<?> items) {
                for (int j = 0; j < items.size(); j++) {
                    if (items.get(j) instanceof Record item) {
                        for (Variant variant : without(item, place + '[' + j + "].")) {
                            List<Object> others = new ArrayList<>(items);
                            others.set(j, variant.value());
                            add(variants, variant.path(), copy(whole, i, others));
                        }
                    }
                }
            }
        }
        return variants;
    }

    private static void add(List<Variant> variants, String path, @Nullable Record value) {
        if (value != null) {
            variants.add(new Variant(path, value));
        }
    }

    /** The same with another member; {@code null} if it must be given. */
    private static @Nullable Record copy(Record whole, int index, @Nullable Object member)
            throws ReflectiveOperationException {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        @Nullable Object[] members = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            members[i] = i == index ? member : components[i].getAccessor().invoke(whole);
        }
        try {
            return whole.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(members);
        } catch (InvocationTargetException e) {
            return null;
        }
    }
}
