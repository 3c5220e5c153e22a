package io.github.icprules.examples.runner.io;

/**
 * A file or a folder that a command reads. Each option and parameter with such a name has this type, so that
 * {@link InputFiles} finds all of them.
 *
 * @param name the name on the command line; a hyphen means standard input
 */
public record InputFile(String name) {

    /** Standard input. */
    public static final InputFile STANDARD_INPUT = new InputFile("-");

    /** {@return whether the name means standard input} */
    public boolean isStandardInput() {
        return name.equals(STANDARD_INPUT.name);
    }
}
