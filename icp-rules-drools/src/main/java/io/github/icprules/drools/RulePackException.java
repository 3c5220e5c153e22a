package io.github.icprules.drools;

import static java.util.Objects.requireNonNull;

import io.github.icprules.drools.data.tables.SourceFault;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule pack is wrong, and therefore refused as a whole. The message has one line for each fault. */
public final class RulePackException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RulePackException(String pack, List<SourceFault> faults) {
        super("The rule pack %s is refused:\n%s"
                .formatted(
                        pack,
                        faults.stream().map(fault -> pack + ' ' + fault.text()).collect(Collectors.joining("\n"))));
        this.problems = faults.stream()
                .map(fault -> new Problem(
                        pack,
                        fault.file(),
                        fault.line(),
                        fault.column(),
                        fault.expected(),
                        fault.found(),
                        fault.nearest()))
                .toList();
    }

    /** {@return the faults in a language: a line for each fault, as in {@link #getMessage()}} */
    public List<String> lines(Language language) {
        requireNonNull(language, "language must be given.");
        return problems.stream().map(problem -> problem.text(language)).toList();
    }

    /** {@return the faults, ordered by file, line and column; never empty} */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * A fault of a rule pack.
     *
     * @param pack the id of the pack; the location of the pack if the manifest has no id
     * @param file the file in the pack, such as {@code rules/brand.drl}
     * @param line the line, counted from 1
     * @param column the column, counted from 1
     * @param expected the expected content
     * @param found the actual content
     * @param nearest the name that was probably meant; {@code null} if no name is similar
     */
    public record Problem(
            String pack,
            String file,
            int line,
            int column,
            String expected,
            String found,
            @Nullable String nearest) {

        /** {@return the fault in one line, in a language} */
        public String text(Language language) {
            requireNonNull(language, "language must be given.");
            return pack + ' ' + new SourceFault(file, line, column, expected, found, nearest).text(language);
        }
    }
}
