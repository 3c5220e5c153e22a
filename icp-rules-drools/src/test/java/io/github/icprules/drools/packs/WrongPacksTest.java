package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.RulePackException;
import io.github.icprules.drools.RulePackException.Problem;
import io.github.icprules.drools.data.tables.Tables;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A wrong pack is refused with one error for each fault. The cases stand in {@code wrong-packs.txt}: changes of the pack
 * {@code acme}, and the errors that must follow.
 */
class WrongPacksTest {

    @TempDir
    private Path folder;

    /** Changes, and errors. */
    private static final Pattern CASE = Pattern.compile("((?:[^ #\\n].*\\n)+)((?:  .*\\n)+)");

    /** A change of one file: {@code file: before → after}, where {@code \n} is a line break. */
    record Change(String file, String before, String after) {
        static Change of(String line) {
            int colon = line.indexOf(": ");
            int arrow = line.indexOf(" → ");
            return new Change(
                    line.substring(0, colon),
                    line.substring(colon + 2, arrow).replace("\\n", "\n"),
                    line.substring(arrow + 3).replace("\\n", "\n"));
        }
    }

    /** A case: changes and the errors. */
    record Case(List<Change> changes, List<String> errors) {

        /** {@return the changed pack in a folder} */
        PackFolder in(Path folder) {
            PackFolder pack = PackFolder.in(folder);
            for (Change change : changes) {
                if (change.before().isEmpty()) {
                    pack.withFile(change.file(), change.after());
                } else if (change.before().equals("ALL")) {
                    pack.without(change.file());
                } else {
                    pack.with(change.file(), change.before(), change.after());
                }
            }
            return pack;
        }

        @Override
        public String toString() {
            return changes.toString();
        }
    }

    static Stream<Case> cases() {
        return CASE.matcher(new String(
                        Tables.bytes("/io/github/icprules/drools/packs/wrong-packs.txt"), StandardCharsets.UTF_8))
                .results()
                .map(found -> new Case(
                        found.group(1).lines().map(Change::of).toList(),
                        found.group(2).lines().map(String::strip).toList()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_wrong_pack_is_refused_with_one_error_for_each_fault(Case one) {
        PackFolder pack = one.in(folder);
        RulePackException refusal = catchThrowableOfType(RulePackException.class, () -> RulePack.of(pack.path()));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.getMessage().lines().skip(1).map(line -> line.replace(folder.toString(), "FOLDER")))
                .containsExactlyElementsOf(one.errors());
    }

    @Test
    void an_error_has_no_control_characters() {
        PackFolder pack = PackFolder.in(folder)
                .with("pack.properties", "id=acme", "id=ac\u001b[31mme\u202e")
                .withFile("rules/\u001b[2J.txt", "");
        RulePackException refusal = catchThrowableOfType(RulePackException.class, pack::pack);
        assertThat(refusal.getMessage())
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]")
                .contains("ac?[31mme?");
        assertThat(refusal.problems())
                .allSatisfy(problem -> assertThat(problem.pack() + problem.file() + problem.found())
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
    }

    @Test
    void an_error_has_its_parts() {
        PackFolder pack = PackFolder.in(folder).with("rules/brand.drl", "taken.possible", "takn.possible");
        RulePackException refusal = catchThrowableOfType(RulePackException.class, pack::pack);
        assertThat(refusal.problems())
                .containsExactly(new Problem(
                        "acme", "rules/brand.drl", 28, 58, "a property of MiniProgramName", "\"takn\"", "taken"));
        assertThat(refusal)
                .hasMessage("The rule pack acme is refused:\n"
                        + "acme rules/brand.drl:28:58: expected a property of MiniProgramName, found \"takn\" (did"
                        + " you mean taken?)");
    }
}
