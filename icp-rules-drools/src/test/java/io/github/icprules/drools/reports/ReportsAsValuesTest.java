package io.github.icprules.drools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.differential.RandomFilings;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A report is a value: equal questions have equal ones, and none holds on to what was asked. */
class ReportsAsValuesTest {

    private static final int FILINGS = 2_000;

    /** An engine that also reports old and contested requirements: their sentences have the most parts. */
    private static final IcpRuleEngine ENGINE = DroolsIcpRuleEngine.builder()
            .provinces(ProvincialRequirements.bundled().withProfile(ProvincialProfile.ALL))
            .build();

    private static Stream<FilingRequest> requests() {
        RandomFilings random = new RandomFilings(RandomFilings.described());
        return Stream.concat(
                RandomFilings.described(), LongStream.range(0, FILINGS).mapToObj(random::of));
    }

    @Test
    void defect_18_the_same_question_has_equal_reports() {
        requests().forEach(request -> {
            FilingReport report = ENGINE.evaluate(request);
            FilingReport again = ENGINE.evaluate(request);
            assertThat(again.equals(report))
                    .as("equal reports on %s", request.asTree())
                    .isTrue();
            assertThat(again.hashCode()).isEqualTo(report.hashCode());
        });
    }

    @Test
    void a_report_keeps_neither_the_request_nor_a_fact() {
        requests()
                .limit(400)
                .forEach(request -> assertThat(held(ENGINE.evaluate(request)))
                        .as("what the report on %s holds", request.asTree())
                        .noneMatch(held -> held instanceof Fact
                                || (held instanceof Record
                                        && held.getClass()
                                                .getPackageName()
                                                .equals(FilingRequest.class.getPackageName()))));
    }

    /** What can be reached from a report, as far as it is the library's own or a collection. */
    private static Set<Object> held(Object report) {
        Set<Object> held = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> left = new ArrayDeque<>(List.of(report));
        while (!left.isEmpty()) {
            Object next = left.pop();
            if (!held.add(next)) {
                continue;
            }
            if (next instanceof Collection<?> items) {
                left.addAll(items);
            } else if (next instanceof Map<?, ?> map) {
                left.addAll(map.values());
            } else if (next.getClass().getName().startsWith("io.github.icprules.") && !(next instanceof Messages)) {
                fields(next).forEach(left::push);
            }
        }
        return held;
    }

    private static List<Object> fields(Object owner) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Class<?> type = owner.getClass(); type != null && type != Object.class && type != Record.class; ) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    try {
                        field.setAccessible(true);
                        values.add(field.get(owner));
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError(field.toString(), e);
                    }
                }
            }
            type = type.isEnum() || Enum.class.isAssignableFrom(type) ? null : type.getSuperclass();
        }
        return values.stream().flatMap(Stream::ofNullable).toList();
    }
}
