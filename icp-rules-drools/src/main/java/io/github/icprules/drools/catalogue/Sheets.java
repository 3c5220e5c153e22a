package io.github.icprules.drools.catalogue;

import io.github.icprules.drools.data.tables.Tables;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The original text of the sheets, for the catalogue: the comment above each rule, and the condition of the rule. */
public final class Sheets {

    /** The names of the sheets, in their order. Each sheet is a file {@code rules/SHEET.drl}. */
    public static final List<String> SHEETS = List.of(
            "request",
            "wechat",
            "duty-to-file",
            "entry",
            "filing-type",
            "materials",
            "change-materials",
            "supplements",
            "subject",
            "person",
            "province-principal",
            "province-person",
            "province-material",
            "province-subject",
            "province-content",
            "province-change",
            "number",
            "mini-program",
            "service-content",
            "document",
            "face",
            "pre-approval",
            "sector",
            "ai",
            "number-display",
            "review",
            "operation",
            "cancellation",
            "knowledge");

    private static final String RULE = "\nrule \"";

    private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");

    private static final Pattern BREAK_IN_CHINESE =
            Pattern.compile("(?<=[\\p{IsHan}，。：；、（）“”《》])\\s*\n\\s*(?=[\\p{IsHan}，。：；、（）“”《》])");

    private final Map<String, Entry> entries = new HashMap<>();

    public Sheets() {
        SHEETS.forEach(sheet -> read(
                new String(Tables.bytes("rules/" + sheet + ".drl"), StandardCharsets.UTF_8).replace("\r\n", "\n")));
    }

    /**
     * Returns the text of a rule in its sheet.
     *
     * @throws IllegalStateException if no sheet contains the rule
     */
    public Entry of(String ruleId) {
        Entry entry = entries.get(ruleId);
        if (entry == null) {
            throw new IllegalStateException("Rule " + ruleId + " stands in no sheet.");
        }
        return entry;
    }

    private void read(String sheet) {
        for (int rule = sheet.indexOf(RULE); rule >= 0; rule = sheet.indexOf(RULE, rule + 1)) {
            int name = rule + RULE.length();
            String id = sheet.substring(name, sheet.indexOf('"', name));
            entries.put(id, entry(sheet, rule, name + id.length(), sheet.indexOf("\nthen\n", name)));
        }
    }

    /**
     * {@return the text of a rule}
     *
     * @param sheet the text of the sheet
     * @param start the start of the rule
     * @param name the end of its name
     * @param then the end of its condition
     */
    public static Entry entry(String sheet, int start, int name, int then) {
        Matcher when = WHEN.matcher(sheet);
        return new Entry(
                inOneLine(gistAbove(sheet.substring(0, start).stripTrailing())),
                when.find(name) && when.end() < then ? inOneLine(sheet.substring(when.end(), then)) : "");
    }

    /** Returns the comment at the end of a text; empty if there is none. */
    private static String gistAbove(String rule) {
        if (rule.endsWith("*/")) {
            int open = Math.max(0, rule.lastIndexOf("/*"));
            return rule.substring(open + 2, rule.length() - 2).replace("\n *", "\n");
        }
        String line = rule.substring(rule.lastIndexOf('\n') + 1).strip();
        return line.startsWith("//") ? line.substring(2) : "";
    }

    /**
     * Returns a text as one line. A line break between two Chinese characters or full-width signs is removed; any other line
     * break becomes a space.
     */
    private static String inOneLine(String text) {
        return BREAK_IN_CHINESE.matcher(text.strip()).replaceAll("").replaceAll("\\s+", " ");
    }

    /**
     * The text of a rule in its sheet.
     *
     * @param gist the comment above the rule; empty if there is none
     * @param condition the text of the {@code when} part
     */
    public record Entry(String gist, String condition) {}
}
