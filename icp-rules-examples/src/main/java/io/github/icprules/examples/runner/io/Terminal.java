package io.github.icprules.examples.runner.io;

import java.io.Console;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** The properties of the terminal at standard output. */
public final class Terminal {

    private static final int USUAL_COLUMNS = 100;
    private static final int LEAST_COLUMNS = 60;
    private static final int MOST_COLUMNS = 200;

    private Terminal() {}

    /** {@return whether the program runs at a terminal} */
    @SuppressWarnings("SystemConsoleNull") // It can be null before 22, and what holds since then is asked below.
    public static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 there is always a console, and its method isTerminal returns whether it is a terminal.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /**
     * {@return whether standard error is a terminal that can move its cursor}
     *
     * <p>Java has no information about standard error alone, so the method asks the shell of the system if there is one.
     */
    public static boolean showsErrors() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return new ProcessBuilder("sh", "-c", "test -t 2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return isThere();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** {@return whether the terminal shows colours and the environment allows colours} */
    public static boolean hasColours() {
        return wantsColours(System.getenv()) && Ansi.AUTO.enabled();
    }

    /** {@return whether the environment allows colours} */
    static boolean wantsColours(Map<String, String> environment) {
        return !environment.containsKey("NO_COLOR") && !"dumb".equals(environment.get("TERM"));
    }

    /** {@return the number of columns of a line} */
    public static int columns(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[0-9]{1,6}")
                ? Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, Integer.parseInt(columns)))
                : USUAL_COLUMNS;
    }

    /** {@return the number of columns if the width of the terminal is unknown} */
    public static int usualColumns() {
        return USUAL_COLUMNS;
    }
}
