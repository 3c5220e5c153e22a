package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RulePack;
import io.github.icprules.examples.fuzz.ChangedSamples;
import io.github.icprules.examples.fuzz.Trees;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.law.BasisKind;
import io.github.icprules.law.Confidence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Actor;
import io.github.icprules.report.Party;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.UncheckedGroup;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference of the report as JSON says what a report can have: no more, no less. */
class ReportReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "filing-report.md");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where the objects of a report stand in it. */
    private static final Map<String, String> OBJECTS = Stream.of((":FilingReport submitBefore:SubmitBefore"
                            + " actions:Action fields:Field resolves:Finding followUps:Finding"
                            + " requirements:MaterialRequirement violations:Violation unchecked:Unchecked"
                            + " uncheckedGroups:UncheckedGroup timeline:TimelineEntry duties:Duty causedBy:Cause"
                            + " penalty:Penalty basis:LegalBasis receipt:Receipt packs:AppliedPack policies:AppliedPolicy"
                            + " waived:Waived violation:Violation requirement:MaterialRequirement")
                    .split(" ", -1))
            .collect(Collectors.toMap(entry -> entry.split(":", -1)[0], entry -> entry.split(":", -1)[1]));

    static List<Class<? extends Enum<?>>> enums() {
        return List.of(
                Verdict.class,
                Severity.class,
                UncheckedKind.class,
                UncheckedGroup.Key.class,
                Party.class,
                ActionKind.class,
                Action.FindingKind.class,
                RequirementStatus.class,
                ProvidedBy.class,
                Stage.class,
                Actor.class,
                BasisKind.class,
                Confidence.class);
    }

    /** What is always there is what the schema requires, which comes from the same page; see {@code SchemasTest}. */
    @Test
    void each_object_has_the_properties_that_are_written_in_their_order(@TempDir Path folder) throws IOException {
        Map<String, Set<String>> written = new LinkedHashMap<>();
        for (JsonNode report : reports(folder)) {
            visit("", report, (object, names) -> {
                assertThat(column(object, 0).stream().filter(names::contains))
                        .as(object)
                        .containsExactlyElementsOf(names);
                written.computeIfAbsent(object, first -> new TreeSet<>()).addAll(names);
            });
        }
        List<String> unwritten = Set.copyOf(OBJECTS.values()).stream()
                .flatMap(object -> column(object, 0).stream()
                        .filter(property ->
                                !written.getOrDefault(object, Set.of()).contains(property))
                        .map(property -> object + '.' + property))
                .toList();
        // No filing causes a fault of the program.
        assertThat(unwritten).containsExactly("Unchecked.fault");
    }

    @ParameterizedTest
    @MethodSource("enums")
    void an_enum_has_its_constants_in_both_languages(Class<? extends Enum<?>> type) {
        assertThat(rows(nameOf(type)))
                .containsExactlyElementsOf(Stream.of(type.getEnumConstants())
                        .map(constant ->
                                List.of(constant.name(), ((Term) constant).chinese(), ((Term) constant).english()))
                        .toList());
    }

    @Test
    void there_is_no_other_section() {
        List<String> names = new ArrayList<>(Set.copyOf(OBJECTS.values()));
        enums().forEach(type -> names.add(nameOf(type)));
        assertThat(text().lines()
                        .filter(line -> line.startsWith("### "))
                        .map(line -> line.substring(4))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void the_example_is_what_the_runner_answers() {
        String shown = text().split("```json\n", 2)[1].split("\n```", 2)[0];
        String answer = run("check samples/cancel-only-service.json --format json --lang en")
                .answer();
        assertThat(answer).contains(shown.replace("\n", "\n    "));
    }

    /** Of a nested type, the name with that of the type around it. */
    private static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static void visit(String place, JsonNode node, BiConsumer<String, List<String>> visitor) {
        if (node.isObject()) {
            visitor.accept(
                    String.valueOf(OBJECTS.get(place)),
                    node.properties().stream().map(Map.Entry::getKey).toList());
            node.properties().forEach(property -> visit(property.getKey(), property.getValue(), visitor));
        } else {
            node.forEach(item -> visit(place, item, visitor));
        }
    }

    /** {@return reports on many filings, of an engine with a rule pack, a policy and a key for receipts} */
    private static List<JsonNode> reports(Path folder) throws IOException {
        Path policy = Files.writeString(folder.resolve("own.csv"), """
                rule,effect,severity,path,subject,until,acknowledged,reason
                subject.certificate-expired,WAIVE,,,,2026-12-31,true,示例
                materials.subject-certificate,WAIVE,,,,2026-12-31,true,示例
                """);
        IcpRuleEngine engine = DroolsIcpRuleEngine.builder()
                .pack(RulePack.of(Path.of("packs/first/pack")))
                .policy(policy)
                .receiptKey(new byte[32])
                .build();
        List<FilingRequest> requests = new ArrayList<>();
        Filings.all().forEach(filing -> requests.add(filing.request().withReference("A-17")));
        Stream.of(Defects.missingLicence(), Defects.expiredLicence(), Defects.misreadIdNumber())
                .forEach(
                        defect -> requests.add(Filings.enterprise().with(defect).request()));
        new ChangedSamples(Trees.samples(Path.of("samples")))
                .filings(100)
                .forEach(filing -> requests.addAll(
                        List.of(filing.withEvaluatedOn(DAY), filing.withEvaluatedOn(LocalDate.of(2024, 12, 31)))));
        return requests.stream()
                .map(request ->
                        JSON.<JsonNode>valueToTree(engine.evaluate(request).asTree(Language.EN)))
                .toList();
    }

    private static List<String> column(String section, int index) {
        return rows(section).stream().map(row -> row.get(index)).toList();
    }

    private static List<List<String>> rows(String section) {
        return Stream.of(text().split("\n### ", -1))
                .filter(part -> part.startsWith(section + "\n"))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("| `"))
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(REFERENCE, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("The reference cannot be read.", e);
        }
    }
}
