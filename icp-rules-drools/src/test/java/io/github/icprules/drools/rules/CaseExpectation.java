package io.github.icprules.drools.rules;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.RuleVerifier.Outcome;
import io.github.icprules.drools.corpus.FilingNotation;
import io.github.icprules.drools.corpus.FilingNotation.Made;
import io.github.icprules.drools.corpus.NotationText;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One expectation of a case. */
interface CaseExpectation {

    /** The Chinese name of the province of the request. */
    String PROVINCE = "$province";

    /** The Chinese name of the last choice of the request. */
    String CHOICE = "$choice";

    /** The words with which an expectation starts. */
    Map<String, Function<NotationText, CaseExpectation>> WORDS = Map.ofEntries(
            Map.entry("silent", text -> of(Outcome::isSilent)),
            Map.entry("speaks", text -> of(Outcome::speaks)),
            Map.entry("open", text -> of(Outcome::isOpen)),
            Map.entry("violated", CaseExpectation::violated),
            Map.entry("provincial", CaseExpectation::provincial),
            Map.entry("undecided", CaseExpectation::undecided),
            Map.entry("requires", CaseExpectation::required),
            Map.entry("due", CaseExpectation::due),
            Map.entry("says", CaseExpectation::saying),
            Map.entry("cites", CaseExpectation::citing),
            Map.entry("never", CaseExpectation::never),
            Map.entry("field", CaseExpectation::atField),
            Map.entry("threatens", text -> threatening(text.word())),
            Map.entry("errcode", text -> answeredBy(text.word())),
            Map.entry("starts", text -> starting(text.day())),
            Map.entry("ends", text -> ending(text.day())));

    /** Asserts what is expected of a rule, a request and the outcome of both. */
    void verify(RuleVerifier rule, Made made, Outcome outcome);

    /** Reads an expectation up to the next semicolon. */
    static CaseExpectation read(NotationText text) {
        int start = text.here();
        String word = text.word();
        Function<NotationText, CaseExpectation> reader = WORDS.get(word);
        if (reader == null) {
            throw text.unknown(start, "expectation", word, WORDS.keySet());
        }
        return reader.apply(text);
    }

    private static CaseExpectation of(Consumer<Outcome> assertion) {
        return (rule, made, outcome) -> assertion.accept(outcome);
    }

    private static CaseExpectation violated(NotationText text) {
        Severity severity = text.constantIfThere(Severity.class);
        String[] paths = pathsBehind("at", text);
        return of(
                severity == null
                        ? outcome -> outcome.isViolatedAt(paths)
                        : outcome -> outcome.isViolatedAt(severity, paths));
    }

    private static CaseExpectation provincial(NotationText text) {
        Severity severity = text.constant(Severity.class);
        String[] paths = pathsBehind("at", text);
        return of(outcome -> outcome.isProvincialViolationAt(severity, paths));
    }

    private static CaseExpectation undecided(NotationText text) {
        String path = text.skip("at") ? path(text) : null;
        String[] needs = pathsBehind("for", text);
        return of(
                path == null
                        ? outcome -> outcome.isUndecidedFor(needs)
                        : outcome -> outcome.isUndecidedAt(path, needs));
    }

    private static CaseExpectation required(NotationText text) {
        Material material = text.constantIfThere(Material.class);
        RequirementStatus status = text.constant(RequirementStatus.class);
        return of(
                material == null
                        ? outcome -> outcome.isRequired(status)
                        : outcome -> outcome.isRequired(material, status));
    }

    private static CaseExpectation due(NotationText text) {
        Stage stage = text.constantIfThere(Stage.class);
        @Nullable LocalDate deadline = text.skip("never") ? null : text.day();
        return of(stage == null ? outcome -> outcome.isDue(deadline) : outcome -> outcome.isDue(stage, deadline));
    }

    private static CaseExpectation saying(NotationText text) {
        List<String> words = text.list(text::text);
        return (rule, made, outcome) ->
                outcome.isSaying(words.stream().map(word -> filled(word, made)).toArray(String[]::new));
    }

    private static String filled(String word, Made made) {
        Region region = made.request().subject().region();
        Province province = region == null ? null : region.province();
        return word.replace(CHOICE, made.chosen()).replace(PROVINCE, province == null ? PROVINCE : province.chinese());
    }

    private static CaseExpectation citing(NotationText text) {
        String[] provisions = text.list(text::word).toArray(String[]::new);
        return of(outcome -> outcome.cites(provisions));
    }

    private static CaseExpectation never(NotationText text) {
        int start = text.here();
        String word = text.word();
        if (!word.equals("says") && !word.equals("cites")) {
            throw text.unknown(start, "expectation", "never " + word, Set.of("never says", "never cites"));
        }
        String[] words = text.list(text::text).toArray(String[]::new);
        return of(word.equals("says") ? outcome -> outcome.isNotSaying(words) : outcome -> outcome.citesNot(words));
    }

    private static CaseExpectation atField(NotationText text) {
        String[] fields = text.list(text::word).toArray(String[]::new);
        return of(outcome -> outcome.isAtField(fields));
    }

    private static CaseExpectation threatening(String penalty) {
        return of(outcome -> outcome.threatens(penalty));
    }

    private static CaseExpectation answeredBy(String errcode) {
        return of(outcome -> outcome.answeredBy(Integer.parseInt(errcode)));
    }

    private static CaseExpectation starting(LocalDate day) {
        return (rule, made, outcome) -> rule.countsFrom(day, made.request());
    }

    private static CaseExpectation ending(LocalDate day) {
        return (rule, made, outcome) -> rule.countsUntil(day, made.request());
    }

    private static String[] pathsBehind(String word, NotationText text) {
        int start = text.here();
        if (!text.skip(word)) {
            throw text.unknown(start, "word", text.word(), Set.of(word));
        }
        return text.list(() -> path(text)).toArray(String[]::new);
    }

    /** A path of a request. A body of WeChat has paths of its own. */
    private static String path(NotationText text) {
        int start = text.here();
        String path = text.isAhead('"') ? text.text() : text.word();
        return path.isEmpty() || path.startsWith("$") || path.startsWith("icp_")
                ? path
                : FilingNotation.checked(text, start, path);
    }
}
