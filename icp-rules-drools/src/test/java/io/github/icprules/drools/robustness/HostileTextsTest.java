package io.github.icprules.drools.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A filing with a hostile text at any path has a report that can be read. */
class HostileTextsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final int LENGTH = 20_000;

    /** A sentence may repeat a text, and a name is repeated by all sentences on it; no more than so often. */
    private static final int MOST_REPETITIONS = 60;

    /** In the ordinary build a place gets one of so many of the texts that have brought down nothing yet. */
    private static final int SHARE = Effort.of(16, 4);

    /** The answer to a request of which everything is given, in either language. */
    private static final int USUAL_ANSWER = 400_000;

    /** What has brought the library down, or made it slow, or passed the masking. Each place gets all of them. */
    private static final Map<String, String> KNOWN = new LinkedHashMap<>();

    /** What others have been brought down by. */
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        KNOWN.put("a domain name without end", repeated("a."));
        KNOWN.put("marks out of order", "示" + "\u0301".repeat(LENGTH / 2) + "\u0323".repeat(LENGTH / 2));
        KNOWN.put(
                "all symbols",
                IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(character -> !Character.isLetterOrDigit(character) && Character.isDefined(character))
                        .limit(LENGTH / 2)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()));
        KNOWN.put("digits without end", repeated("1"));

        OTHERS.put("full-width digits", repeated("１"));
        OTHERS.put("Arabic digits", repeated("٣"));
        OTHERS.put("mathematical digits", repeated("\uD835\uDFCF"));
        OTHERS.put("digits with blanks", repeated("1 "));
        OTHERS.put("digits with zero width between", repeated("1\u200B"));
        OTHERS.put("digits with marks", repeated("1\u0301"));
        OTHERS.put("a phone without end", repeated("138-0000-0000 "));
        OTHERS.put("dates without end", repeated("2026-11-24 "));
        OTHERS.put("lone high surrogates", repeated("\uD800"));
        OTHERS.put("lone low surrogates", repeated("\uDC00"));
        OTHERS.put("NUL", repeated("\u0000"));
        OTHERS.put("C0 and C1", repeated("\u0001\u0007\b\u001B[31m\u0080\u009B\u009D"));
        OTHERS.put("bidirectional controls", repeated("\u202E\u202D\u2066\u2069\u200F"));
        OTHERS.put("zero width", repeated("\u200B\u200D\u2060\uFEFF\u00AD"));
        OTHERS.put("four-byte characters", repeated("\uD83D\uDE00\uD842\uDFB7"));
        OTHERS.put("a script", "<script>alert('示例')</script>");
        OTHERS.put("a formula", "=cmd|' /C calc'!A0");
        OTHERS.put("placeholders", repeated("{0}{1}{99}{"));
        OTHERS.put("a placeholder that is none", "{zero}");
        OTHERS.put("conversions", repeated("%s%d%n%1$s%"));
        OTHERS.put("dollars and backslashes", repeated("$1\\$\\\\"));
        OTHERS.put("a look-up", "${jndi:ldap://example.com/a}");
        OTHERS.put("line ends", repeated("\r\n\u2028\u2029\u0085"));
        OTHERS.put("blanks", repeated(" \t\u00A0\u3000"));
        OTHERS.put("nothing", "");
        OTHERS.put("clauses", repeated("，。；"));
        OTHERS.put("clauses of a sector", repeated("新闻，药品，游戏，直播，"));
        OTHERS.put("denials", repeated("不含新闻，"));
        OTHERS.put("foundations", repeated("基金会计划"));
        OTHERS.put("brackets", repeated("（("));
        OTHERS.put("dashes", repeated("1-"));
        OTHERS.put("provinces", "北京" + repeated("北京市"));
        OTHERS.put("what becomes eighteen", repeated("\uFDFA"));
        OTHERS.put("marks that are none", repeated("ﾞﾟ"));
        OTHERS.put("Hangul", repeated("\u1100\u1161\u11A8"));
        OTHERS.put("at signs", repeated("@a.b"));
        OTHERS.put("a filing number without end", "京ICP备" + repeated("1") + "号-1X");
        OTHERS.put("capitals that grow", repeated("ßŉǰΐ"));
    }

    @Test
    void every_place_takes_every_hostile_text() {
        List<FilingRequest> filings = List.of(
                TextPlaces.full(FilingType.NEW_FIRST, SubjectType.ENTERPRISE),
                TextPlaces.full(FilingType.NEW_FIRST, SubjectType.INDIVIDUAL),
                TextPlaces.full(FilingType.CHANGE_ALL, SubjectType.ENTERPRISE),
                TextPlaces.full(FilingType.CANCEL_SUBJECT, SubjectType.SOLE_TRADER));
        List<String> places = TextPlaces.of(filings.get(0));
        assertThat(places)
                .hasSizeGreaterThan(55)
                .contains("subject.principal.document.number", "platform.rejectedFields[0]", "payload.faults[0].path");

        // The time is a backstop.
        assertTimeoutPreemptively(Duration.ofMinutes(4), () -> {
            int turn = 0;
            for (String place : places) {
                for (Map.Entry<String, String> text : KNOWN.entrySet()) {
                    assertAnswered(filings.get(turn++ % filings.size()), place, text);
                }
                int offset = turn;
                for (Map.Entry<String, String> text : OTHERS.entrySet()) {
                    if (offset++ % SHARE == 0) {
                        assertAnswered(filings.get(turn++ % filings.size()), place, text);
                    }
                }
            }
        });
    }

    @Test
    void a_filing_of_nothing_but_hostile_texts_is_answered() {
        FilingRequest filing = TextPlaces.full(FilingType.NEW_FIRST, SubjectType.ENTERPRISE);
        KNOWN.forEach((what, text) -> assertThat(ENGINE.evaluate(TextPlaces.replaced(filing, (place, given) -> text))
                        .asTree(Language.ZH))
                .as(what)
                .isNotEmpty());
    }

    private static void assertAnswered(FilingRequest filing, String place, Map.Entry<String, String> hostile) {
        String text = hostile.getValue();
        String what = hostile.getKey() + " at " + place;
        FilingReport report;
        try {
            report = ENGINE.evaluate(TextPlaces.with(filing, place, text));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what, e);
        }
        for (Language language : Language.values()) {
            String answer = report.asTree(language).toString();
            assertThat(answer.length()).as(what).isBetween(100, USUAL_ANSWER + MOST_REPETITIONS * text.length());
            assertThat(answer.contains("1111111") || answer.contains("１１１１１１１") || answer.contains("٣٣٣٣٣٣٣"))
                    .as("%s is masked", what)
                    .isFalse();
        }
    }

    private static String repeated(String unit) {
        return unit.repeat(LENGTH / unit.length());
    }
}
