package io.github.icprules.drools.pack;

import java.util.Set;

/** Names in sheets that have a meaning of their own. */
final class NamesOfSheets {

    /** Words of conditions that are not names of members. */
    static final Set<String> WORDS_OF_CONDITIONS = Set.of("startsWith", "endsWith", "length", "new");

    /** Members of objects of Java with which a rule could look at code, wait or read the clock and its zone. */
    static final Set<String> OF_JAVA =
            Set.of("getClass", "class", "wait", "notify", "notifyAll", "now", "systemDefault");

    /** Methods that change a collection. */
    static final Set<String> CHANGING =
            names("add addAll clear compute computeIfAbsent computeIfPresent merge put putAll putIfAbsent remove "
                    + "removeAll removeIf replaceAll retainAll set sort");

    /** A property that Drools takes for a word of its expressions. */
    static final String UNTIL = "until";

    static final Set<String> WORKING_MEMORY =
            Set.of("insert", "insertLogical", "update", "modify", "delete", "retract", "upsert", "insertAsync");

    static final Set<String> SESSION = Set.of("drools", "kcontext");

    /** Types of {@code java.lang} with which a rule could reach beyond the filing. */
    static final Set<String> OUTSIDE =
            names("System Runtime Process ProcessBuilder ProcessHandle Thread ThreadGroup ThreadLocal "
                    + "InheritableThreadLocal Class ClassLoader ClassValue Module ModuleLayer Package StackWalker "
                    + "SecurityManager Compiler");

    private NamesOfSheets() {}

    private static Set<String> names(String names) {
        return Set.of(names.split(" ", -1));
    }
}
