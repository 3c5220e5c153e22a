package io.github.icprules.drools.corpus;

import io.github.icprules.drools.corpus.FilingNotation.Made;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.drools.support.RuleVerifier.Outcome;
import io.github.icprules.law.Provision;
import io.github.icprules.model.FilingRequest;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One expectation of a case. */
interface CaseExpectation {

    /** The Chinese name of the province of the request. */
    String PROVINCE = "$province";

    /** The Chinese name of the last choice of the request. */
    String CHOICE = "$choice";

    /** The ids of the provisions. */
    Set<String> PROVISIONS =
            DatedLaw.bundled().tables().provisions().stream().map(Provision::id).collect(Collectors.toSet());

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
            Map.entry("cites", text -> provisions(text, Outcome::cites)),
            Map.entry("never", CaseExpectation::never),
            Map.entry("field", text -> words(text, Outcome::isAtField)),
            Map.entry("threatens", text -> words(text, (outcome, words) -> outcome.threatens(words[0]))),
            Map.entry("errcode", CaseExpectation::answered),
            Map.entry("starts", text -> onDay(text, RuleVerifier::countsFrom)),
            Map.entry("ends", text -> onDay(text, RuleVerifier::countsUntil)));

    /** Asserts that a rule fires up to a day, or from a day. */
    interface Limit {
        void verify(RuleVerifier rule, LocalDate day, FilingRequest request);
    }

    /** Asserts what is expected of a rule, a request and the outcome of both. */
    void verify(RuleVerifier rule, Made made, Outcome outcome);

    /** Reads an expectation up to the next semicolon. */
    static CaseExpectation read(NotationText text) {
        String word = text.word();
        Function<NotationText, CaseExpectation> reader = WORDS.get(word);
        if (reader == null) {
            throw text.unknown("expectation", word, WORDS.keySet());
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

    private static CaseExpectation words(NotationText text, BiConsumer<Outcome, String[]> assertion) {
        String[] words = text.list(text::text).toArray(String[]::new);
        return of(outcome -> assertion.accept(outcome, words));
    }

    private static CaseExpectation provisions(NotationText text, BiConsumer<Outcome, String[]> assertion) {
        String[] ids = text.list(() -> text.name("provision", PROVISIONS)).toArray(String[]::new);
        return of(outcome -> assertion.accept(outcome, ids));
    }

    private static CaseExpectation answered(NotationText text) {
        int errcode = text.number();
        return of(outcome -> outcome.answeredBy(errcode));
    }

    private static CaseExpectation never(NotationText text) {
        String word = text.word();
        return switch (word) {
            case "says" -> words(text, Outcome::isNotSaying);
            case "cites" -> provisions(text, Outcome::citesNot);
            default -> throw text.unknown("expectation", "never " + word, Set.of("never says", "never cites"));
        };
    }

    private static CaseExpectation onDay(NotationText text, Limit limit) {
        LocalDate day = text.day();
        return (rule, made, outcome) -> limit.verify(rule, day, made.request());
    }

    private static String[] pathsBehind(String word, NotationText text) {
        if (!text.skip(word)) {
            throw text.unknown("word", text.word(), Set.of(word));
        }
        return text.list(() -> path(text)).toArray(String[]::new);
    }

    /** A path of a request. A body of WeChat has paths of its own. */
    private static String path(NotationText text) {
        String path = text.isAhead('"') ? text.text() : text.word();
        return path.isEmpty() || path.startsWith("$") || path.startsWith("icp_")
                ? path
                : FilingMaker.checked(text, path);
    }
}
