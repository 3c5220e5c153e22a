package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.law.BasisKind;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.Provision;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Actor;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Party;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.SubmitBefore;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedGroup;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.report.Waived;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference of the report as JSON says what a report can have: no more, no less. */
class ReportReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "filing-report.md");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Text SENTENCE = Text.of("句", "sentence");

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

    @Test
    void each_object_has_the_properties_that_are_written_in_their_order() {
        Map<String, List<String>> documented = new LinkedHashMap<>();
        OBJECTS.values().forEach(object -> documented.put(object, column(object, 0)));
        Map<String, Set<String>> written = properties(report(true));
        assertThat(written.keySet()).containsExactlyInAnyOrderElementsOf(documented.keySet());
        written.forEach((object, properties) ->
                assertThat(List.copyOf(properties)).as(object).isEqualTo(documented.get(object)));
    }

    @Test
    void what_can_be_left_out_says_when() {
        Map<String, Set<String>> can = properties(report(true));
        Map<String, Set<String>> always = propertiesOfAll(report(true));
        always.putAll(propertiesOfAll(report(false)));
        can.forEach((object, properties) -> {
            Set<String> sometimes = new LinkedHashSet<>(properties);
            // Of an object that such a report is without, what a full one has in every such object.
            sometimes.removeAll(always.getOrDefault(object, properties));
            assertThat(rows(object).stream()
                            .filter(row -> !row.get(3).isEmpty())
                            .map(row -> row.get(0))
                            .toList())
                    .as(object)
                    .containsExactlyElementsOf(sometimes);
        });
    }

    @Test
    void the_samples_answers_have_no_other_properties() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("samples"))) {
            for (Path sample : samples.toList()) {
                String answer = run("check", sample, "--format json").answer();
                properties(tree(answer))
                        .forEach((object, properties) -> assertThat(column(object, 0))
                                .as(sample + ": " + object)
                                .containsAll(properties));
            }
        }
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

    /** The properties that some object of its kind has. */
    private static Map<String, Set<String>> properties(JsonNode report) {
        return properties(report, Set::addAll);
    }

    private static Map<String, Set<String>> properties(JsonNode report, BiConsumer<Set<String>, Set<String>> merge) {
        Map<String, Set<String>> properties = new LinkedHashMap<>();
        visit(
                "",
                report,
                (object, names) ->
                        merge.accept(properties.computeIfAbsent(object, first -> new LinkedHashSet<>(names)), names));
        return properties;
    }

    /** The properties that all objects of a kind have. */
    private static Map<String, Set<String>> propertiesOfAll(JsonNode report) {
        return properties(report, Set::retainAll);
    }

    private static void visit(String place, JsonNode node, BiConsumer<String, Set<String>> visitor) {
        if (node.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            node.properties().forEach(property -> names.add(property.getKey()));
            visitor.accept(String.valueOf(OBJECTS.get(place)), names);
            node.properties().forEach(property -> visit(property.getKey(), property.getValue(), visitor));
        } else {
            node.forEach(item -> visit(place, item, visitor));
        }
    }

    /** A report that has one of everything, with all that can be left out or with none of it. */
    private static JsonNode report(boolean full) {
        List<LegalBasis> basis = List.of(basis(full));
        Penalty penalty = full ? penalty(true) : null;
        Penalty other = full ? penalty : penalty(false);
        LocalDate deadline = given(full, DAY);
        Violation.Cause cause = new Violation.Cause("rule", "path");
        Violation violation = violation(full, basis, penalty, given(full, cause));
        MaterialRequirement requirement = new MaterialRequirement(
                "rule",
                Material.PRE_APPROVAL_DOCUMENT,
                given(full, PreApprovalCategory.NEWS),
                SENTENCE,
                RequirementStatus.MISSING,
                SENTENCE,
                "path",
                given(full, "field"),
                basis);
        UncheckedKind kind = full ? UncheckedKind.FAULT : UncheckedKind.INPUT_MISSING;
        List<String> paths = full ? List.of("path") : List.of();
        Unchecked unchecked = new Unchecked(
                "rule", "path", paths, List.of("need"), SENTENCE, kind, given(full, Severity.BLOCKING), full);
        List<Receipt.AppliedPack> packs =
                full ? List.of(new Receipt.AppliedPack("acme", "1.0.0", "digest")) : List.of();
        List<Receipt.AppliedPolicy> policies =
                full ? List.of(new Receipt.AppliedPolicy("policy", "digest")) : List.of();
        FilingReport report = new FilingReport(
                DAY,
                List.of(requirement),
                List.of(violation(full, basis, penalty, cause), violation),
                List.of(unchecked),
                List.of(new TimelineEntry("rule", Stage.ENTRY, SENTENCE, given(full, SENTENCE), deadline, basis)),
                List.of(
                        new Duty("rule", "path", SENTENCE, deadline, SENTENCE, penalty, basis, full),
                        new Duty("rule", "path", SENTENCE, deadline, SENTENCE, other, basis)),
                new Receipt("engine", "pack", "digest", DAY, given(full, "hmac"), given(full, DAY), packs, policies),
                given(full, new SubmitBefore(DAY, SENTENCE, "path")),
                given(full, "reference"),
                full
                        ? List.of(
                                new Waived(violation, null, null, DAY, "reason", "policy"),
                                new Waived(null, requirement, null, DAY, "reason", "policy"),
                                new Waived(null, null, unchecked, DAY, "reason", "policy"))
                        : List.of());
        return JsonMapper.builder().build().valueToTree(report.asTree(Language.EN));
    }

    private static Violation violation(
            boolean full, List<LegalBasis> basis, @Nullable Penalty penalty, Violation.@Nullable Cause cause) {
        List<String> others = full ? List.of("path") : List.of();
        String field = given(full, "field");
        return new Violation(
                "rule",
                Severity.LEGAL,
                "path",
                others,
                field,
                SENTENCE,
                SENTENCE,
                given(full, 1),
                penalty,
                basis,
                cause);
    }

    /** An article that was changed, of a document with an address, or an article that never was, of a document without. */
    private static LegalBasis basis(boolean full) {
        LegalDocument document = new LegalDocument(
                "SAMPLE",
                SENTENCE,
                null,
                null,
                BasisKind.STATUTE,
                LegalDocument.Unit.ARTICLE,
                given(full, "https://example.com"),
                DAY.minusYears(2),
                null,
                List.of(),
                DAY);
        LocalDate from = full ? DAY.minusYears(1) : DAY.minusYears(2);
        return new Provision("SAMPLE_ART_1", document, "1", SENTENCE, from, given(full, DAY), Confidence.HIGH, DAY)
                .basis();
    }

    private static Penalty penalty(boolean full) {
        List<LegalBasis> basis = List.of(basis(full));
        LocalDate from = DAY.minusYears(2);
        return new Penalty("SAMPLE", given(full, 1), given(full, 2), full, SENTENCE, basis, from, null);
    }

    private static <T> @Nullable T given(boolean isGiven, T value) {
        return isGiven ? value : null;
    }

    private static JsonNode tree(String json) throws IOException {
        return JsonMapper.builder().build().readTree(json);
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
