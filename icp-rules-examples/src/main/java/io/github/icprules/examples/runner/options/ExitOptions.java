package io.github.icprules.examples.runner.options;

import picocli.CommandLine.Option;

/** The option for the exit code of a command whose exit code is an answer. */
public final class ExitOptions {

    @Option(names = "--exit-zero", description = "Return 0, and not 1, if something is found; 2 and 3 stay.")
    private boolean exitZero;

    /** {@return the exit code of the process for the exit code of an answer; errors keep their code} */
    public int code(int answer) {
        return exitZero && answer == 1 ? 0 : answer;
    }
}
