package io.github.icprules.desk;

import io.github.icprules.Clause;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.model.Province;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.Tree;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the engine knows: rules, provinces, clauses, sources. */
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class CatalogueController {

    private final IcpRuleEngine engine;
    private final ProvincialRequirements requirements;
    private final Work work;

    CatalogueController(IcpRuleEngine engine, ProvincialRequirements requirements, Work work) {
        this.engine = engine;
        this.requirements = requirements;
        this.work = work;
    }

    /** {@return all rules} */
    @GetMapping("/rules")
    ResponseEntity<byte[]> rules(HttpServletRequest http) {
        return answer(
                http,
                language -> engine.rules().stream()
                        .map(rule -> rule.asTree(language))
                        .toList());
    }

    /** {@return a rule; the id of a rule of a pack has a slash} */
    @GetMapping("/rules/{*id}")
    ResponseEntity<byte[]> rule(@PathVariable("id") String path, HttpServletRequest http) {
        String id = path.substring(1);
        return answer(http, language -> {
            List<String> ids = engine.rules().stream().map(RuleDescription::id).toList();
            return rule(engine, id)
                    .orElseThrow(() -> notFound("id", id, ids, "/v1/rules"))
                    .asTree(language);
        });
    }

    /** {@return the rule with an id; empty if there is none} */
    static Optional<RuleDescription> rule(IcpRuleEngine engine, String id) {
        return engine.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** {@return code and names of all provinces} */
    @GetMapping("/provinces")
    ResponseEntity<byte[]> provinces(HttpServletRequest http) {
        return answer(
                http,
                language -> Arrays.stream(Province.values())
                        .map(province -> tree(province, language).done())
                        .toList());
    }

    /** {@return a province with its requirements, and which of them the engine reports; the province is a code or a name} */
    @GetMapping("/provinces/{code}")
    ResponseEntity<byte[]> province(@PathVariable("code") String code, HttpServletRequest http) {
        return answer(http, language -> {
            Province found = province(code).orElseThrow(() -> notFound("code", code, names(), "/v1/provinces"));
            return tree(found, language)
                    .put("version", requirements.version())
                    .put(
                            "requirements",
                            requirements.rows().stream()
                                    .filter(row -> row.province() == found)
                                    .toList(),
                            row -> tree(row, requirements.profile()))
                    .done();
        });
    }

    /** {@return all clauses with the answer of the rules} */
    @GetMapping("/clauses")
    ResponseEntity<byte[]> clauses(HttpServletRequest http) {
        return answer(
                http, language -> engine.clauses().stream().map(Clause::asTree).toList());
    }

    /** {@return documents and articles with the day on which each was last checked} */
    @GetMapping("/sources")
    ResponseEntity<byte[]> sources(HttpServletRequest http) {
        return answer(http, language -> engine.law().asTree(language));
    }

    /** {@return the names of the JSON Schemas} */
    @GetMapping("/schemas")
    ResponseEntity<byte[]> schemas(HttpServletRequest http) {
        return answer(http, language -> Schemas.NAMES);
    }

    /** {@return a JSON Schema} */
    @GetMapping("/schemas/{name}")
    ResponseEntity<byte[]> schema(@PathVariable("name") String name, HttpServletRequest http) {
        if (!Schemas.NAMES.contains(name)) {
            throw notFound("name", name, Schemas.NAMES, "/v1/schemas");
        }
        return Answers.of(
                http, MediaType.parseMediaType("application/schema+json"), work.on(() -> Schemas.bytes(name)));
    }

    /** {@return the description of the paths} */
    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> openApi(HttpServletRequest http) {
        return Answers.of(http, MediaType.APPLICATION_JSON, work.on(() -> Json.writeSorted(OpenApi.document())));
    }

    private static Tree tree(Province province, Language language) {
        return new Tree(language)
                .put("code", Integer.toString(province.code()))
                .putName("province", province)
                .put("name", province);
    }

    private static Map<String, Object> tree(ProvincialRequirement row, ProvincialProfile profile) {
        Map<String, Object> tree = new LinkedHashMap<>(row.asTree());
        tree.put("reported", row.isAdmittedBy(profile));
        return tree;
    }

    /** {@return the province with a code or a name; empty if there is none} */
    static Optional<Province> province(String name) {
        return Arrays.stream(Province.values())
                .filter(province -> names(province).anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    /** {@return the codes and names of all provinces} */
    static List<String> names() {
        return Arrays.stream(Province.values())
                .flatMap(CatalogueController::names)
                .toList();
    }

    private static Stream<String> names(Province province) {
        return Stream.of(
                Integer.toString(province.code()),
                province.chinese(),
                province.english(),
                province.name().toLowerCase(Locale.ROOT),
                province.abbreviation());
    }

    private static ProblemException notFound(String parameter, String name, List<String> names, String list) {
        return ProblemException.notFound(new InvalidTreeException.Problem(
                parameter,
                "there is no such name; expected one of " + list,
                "没有这个名称；应为 " + list + " 中的一个",
                nearest(name, names)));
    }

    /** {@return the name with the least difference from an unknown name; {@code null} if no name shares a letter with it} */
    static @Nullable String nearest(String unknown, List<String> names) {
        return NearestName.of(unknown, names)
                .filter(name -> name.codePoints().anyMatch(letter -> unknown.indexOf(letter) >= 0))
                .orElse(null);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest http, Function<Language, Object> content) {
        Languages.setOfAddress(http);
        return Answers.of(
                http, MediaType.APPLICATION_JSON, work.on(() -> Json.write(content.apply(Languages.of(http)))));
    }
}
