package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Filing;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises conditions that depend only on the type of a filing, such as {@code filing.isNew}. The engine evaluates these conditions
 * once for each type instead of once for each filing.
 */
final class OfFilingType {

    /** The properties of a filing that depend on its type only. */
    static final List<String> PROPERTIES = List.of(
            "isNew",
            "change",
            "isChange",
            "cancellation",
            "changeOfSubject",
            "changeOfService",
            "cancelOfSubject",
            "cancelOfService",
            "describingSubject",
            "describingService");

    private static final Pattern OF_FILING = pattern("");
    private static final Pattern OF_OTHER_FACT = pattern("filing\\.");

    private OfFilingType() {}

    /** Returns whether a condition on facts of a class depends only on the type of the filing. */
    static boolean decides(Class<?> fact, String condition) {
        return fact == Filing.class
                ? OF_FILING.matcher(condition).matches()
                : condition.contains("filing.")
                        && OF_OTHER_FACT.matcher(condition).matches();
    }

    private static Pattern pattern(String path) {
        String term = "\\s*(?:!?" + path + "(?:" + String.join("|", PROPERTIES) + ")|" + path
                + "type [!=]= FilingType\\.[A-Z_]+)\\s*";
        return Pattern.compile(term + "(?:(?:\\|\\||&&)" + term + ")*");
    }
}
