package io.github.icprules.desk;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialStatus;
import io.github.icprules.drools.data.provinces.ProvincialValue.Reading;
import io.github.icprules.model.Province;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages about what the engine knows: provinces and rules. */
@RestController
final class CatalogueViews {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The fewest provinces with a row, so that a question is worth a page. */
    private static final int FEWEST = 3;

    private final IcpRuleEngine engine;
    private final ProvincialRequirements requirements;
    private final Work work;

    CatalogueViews(IcpRuleEngine engine, ProvincialRequirements requirements, Work work) {
        this.engine = engine;
        this.requirements = requirements;
        this.work = work;
    }

    /**
     * A province with its answer to one question.
     *
     * @param state {@code asks}, {@code free} or {@code unknown}
     * @param rows the rows of the province on the question
     */
    record Tile(Province province, String state, List<ProvincialRequirement> rows) {

        /** {@return whether no source settles the answer} */
        boolean isOpen() {
            return !rows.isEmpty() && rows.stream().noneMatch(ProvincialRequirement::isSettled);
        }
    }

    /** {@return the tiles of all provinces, coloured by one question} */
    @GetMapping("/provinces")
    ResponseEntity<byte[]> provinces(HttpServletRequest http) {
        return work.on(() -> {
            Page page = Page.of(http, "provinces", Kept.NOTHING);
            String ask = Form.of(http.getQueryString()).text("ask");
            List<ProvincialParameter> questions = Arrays.stream(ProvincialParameter.values())
                    .filter(each -> rows(each).stream()
                                    .map(ProvincialRequirement::province)
                                    .distinct()
                                    .count()
                            >= FEWEST)
                    .toList();
            ProvincialParameter question = questions.stream()
                    .filter(each -> each.name().equals(ask))
                    .findFirst()
                    .orElse(ProvincialParameter.INDIVIDUAL_LOCALITY);
            Map<Integer, List<Tile>> regions = Arrays.stream(Province.values())
                    .map(province -> tile(province, question))
                    .collect(Collectors.groupingBy(
                            tile -> tile.province().code() / 10, TreeMap::new, Collectors.toList()));
            return Views.show(
                    "provinces", page,
                    "questions", questions,
                    "question", question,
                    "regions", regions,
                    "version", requirements.version());
        });
    }

    private List<ProvincialRequirement> rows(ProvincialParameter question) {
        LocalDate today = LocalDate.now(CHINA);
        return requirements.rows().stream()
                .filter(row -> row.parameter() == question
                        && row.province() != null
                        && row.isOfInterest()
                        && row.status() != ProvincialStatus.NOT_FOUND
                        && row.meaning().reading() != Reading.UNSETTLED
                        && row.isInForceOn(today))
                .toList();
    }

    private Tile tile(Province province, ProvincialParameter question) {
        List<ProvincialRequirement> rows = rows(question).stream()
                .filter(row -> row.province() == province)
                .toList();
        String state = rows.isEmpty()
                ? "unknown"
                : rows.stream().allMatch(row -> row.meaning().reading() == Reading.PERMITS) ? "free" : "asks";
        return new Tile(province, state, rows);
    }

    /** {@return the rows of a province and of all provinces, those in force first} */
    @GetMapping("/provinces/{code}")
    ResponseEntity<byte[]> province(@PathVariable("code") String code, HttpServletRequest http) {
        return work.on(() -> {
            Page page = Page.of(http, "provinces", Kept.NOTHING);
            Province province = Province.ofCode(code).orElseThrow(ProblemKind.NOT_FOUND::problem);
            return Views.show("province", page, "province", province, "own", of(province), "all", of(null));
        });
    }

    private List<ProvincialRequirement> of(@Nullable Province province) {
        return requirements.rows().stream()
                .filter(row -> row.province() == province && row.isOfInterest())
                .sorted(Comparator.comparing(ProvincialRequirement::status)
                        .thenComparing(ProvincialRequirement::parameter))
                .toList();
    }

    /** {@return the rules, or those with the words of a search} */
    @GetMapping("/rules")
    ResponseEntity<byte[]> rules(HttpServletRequest http) {
        return work.on(() -> {
            Page page = Page.of(http, "rules", Kept.NOTHING);
            String words = Form.of(http.getQueryString()).text("q").strip();
            List<RuleDescription> found = engine.rules().stream()
                    .filter(rule -> Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+"))
                            .allMatch(text(page, rule)::contains))
                    .toList();
            return Views.show("rules", page, "words", words, "rules", found);
        });
    }

    private static String text(Page page, RuleDescription rule) {
        return String.join(
                        " ",
                        rule.id(),
                        page.in(rule.title()),
                        page.in(rule.remedy()),
                        rule.gist(),
                        rule.basis().stream()
                                .map(basis -> page.in(basis.citation()))
                                .collect(Collectors.joining(" ")))
                .toLowerCase(Locale.ROOT);
    }

    /** {@return a rule; the id of a rule of a pack has a slash} */
    @GetMapping("/rules/{*id}")
    ResponseEntity<byte[]> rule(@PathVariable("id") String path, HttpServletRequest http) {
        return work.on(() -> {
            Page page = Page.of(http, "rules", Kept.NOTHING);
            RuleDescription rule =
                    CatalogueController.rule(engine, path.substring(1)).orElseThrow(ProblemKind.NOT_FOUND::problem);
            return Views.show("rule", page, "rule", rule);
        });
    }
}
