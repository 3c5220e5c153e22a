package io.github.icprules.hosts;

import io.github.icprules.drools.compiled.BundledRules;

/** Prepares the bundled rules for a session of Drools, and prints the number of rules. */
final class InSession {

    private InSession() {}

    public static void main(String[] arguments) {
        System.out.println(BundledRules.inSession().infos().size());
    }
}
