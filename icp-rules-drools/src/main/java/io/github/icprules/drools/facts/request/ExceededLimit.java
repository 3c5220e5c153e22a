package io.github.icprules.drools.facts.request;

import io.github.icprules.Limits;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.text.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

/** A limit that a request exceeds (超过上限). Parts over a limit of size or time are not evaluated. */
@ForSheets
public final class ExceededLimit implements Fact {

    /** The path of the filing as a whole. */
    private static final String FILING = "filingType";

    private final Filing filing;
    private final LimitKind kind;
    private final String path;
    private final Text found;
    private final Text limit;

    ExceededLimit(Filing filing, LimitKind kind, String path, Text found, Text limit) {
        this.filing = filing;
        this.kind = kind;
        this.path = path;
        this.found = found;
        this.limit = limit;
    }

    /** {@return the fact that the evaluation date is before the first day on which a rule was in force} */
    @NotForSheets
    public static ExceededLimit beforeFirstDay(Filing filing, LocalDate firstDay) {
        return new ExceededLimit(filing, LimitKind.FIRST_DAY, "evaluatedOn", same(filing.on()), same(firstDay));
    }

    /** {@return the fact that the evaluation found more than a report lists} */
    @NotForSheets
    public static ExceededLimit ofFindings(Filing filing) {
        Text most = findings(limits(filing).findings());
        return new ExceededLimit(filing, LimitKind.FINDINGS, FILING, most, most);
    }

    /** {@return the fact that the evaluation took longer than allowed} */
    @NotForSheets
    public static ExceededLimit ofTime(Filing filing) {
        Text longest = seconds(limits(filing).time());
        return new ExceededLimit(filing, LimitKind.TIME, FILING, longest, longest);
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return path;
    }

    /** {@return the kind of limit} */
    public LimitKind kind() {
        return kind;
    }

    /** {@return the actual size} */
    public Text found() {
        return found;
    }

    /** {@return the limit} */
    public Text limit() {
        return limit;
    }

    static Text characters(int number) {
        return Text.of(number + " 个字符", number + " characters");
    }

    static Text items(int number) {
        return Text.of(number + " 项", number + " items");
    }

    static Text years(Limits limits) {
        return Text.of(
                "%s 年至 %s 年".formatted(limits.firstYear(), limits.lastYear()),
                "%s to %s".formatted(limits.firstYear(), limits.lastYear()));
    }

    private static Text findings(int number) {
        return Text.of(number + " 条", number + " findings");
    }

    private static Text seconds(Duration time) {
        String seconds = String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
        return Text.of(seconds + " 秒", seconds + " seconds");
    }

    private static Text same(LocalDate day) {
        return Text.of(day.toString(), day.toString());
    }

    private static Limits limits(Filing filing) {
        return filing.knowledge().limits();
    }
}
