package io.github.icprules.examples.runner.io;

/**
 * A file that a command writes. Each option with such a name has this type. Only {@link Target} opens the file.
 *
 * @param name the name on the command line
 */
public record OutputFile(String name) {}
