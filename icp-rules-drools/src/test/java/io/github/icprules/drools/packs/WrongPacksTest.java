package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.RulePackException;
import io.github.icprules.drools.RulePackException.Problem;
import io.github.icprules.drools.corpus.NotationText;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.PackFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A wrong pack is refused with one error for each fault. {@code wrong-packs.cases} lists changes of the pack {@code acme},
 * and the errors that follow.
 */
class WrongPacksTest {

    private static final Pattern CHANGE = Pattern.compile("(.+?): (.*?) → ?(.*)");

    @TempDir
    private Path folder;

    /** A change of one file: {@code file: before → after}, where {@code \n} is a line break. */
    record Change(String file, String before, String after) {
        static Change of(String written) {
            Matcher change = CHANGE.matcher(written);
            if (!change.matches()) {
                throw new IllegalArgumentException("expected FILE: BEFORE → AFTER, found " + written);
            }
            return new Change(
                    change.group(1),
                    change.group(2).replace("\\n", "\n"),
                    change.group(3).replace("\\n", "\n"));
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
        return NotationText.resource("packs/wrong-packs.cases").stream().map(WrongPacksTest::read);
    }

    private static Case read(NotationText written) {
        List<Change> changes = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (String part : written.parts("&|")) {
            if (part.startsWith("| ")) {
                errors.add(part.substring(2));
            } else {
                changes.add(Change.of(part.startsWith("& ") ? part.substring(2) : part));
            }
        }
        return new Case(changes, errors);
    }

    static List<Case> some() {
        return Effort.oneIn(3, 1, cases().toList());
    }

    @ParameterizedTest
    @MethodSource("some")
    void a_wrong_pack_is_refused_with_one_error_for_each_fault(Case one) {
        PackFolder pack = one.in(folder);
        RulePackException refusal = catchThrowableOfType(RulePackException.class, () -> RulePack.of(pack.path()));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.getMessage()
                        .lines()
                        .skip(1)
                        .map(line -> line.replace(folder.toString(), "FOLDER")
                                .replaceAll("one of \\d\\d+ names", "one of # names")))
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
    void more_than_64_brackets_within_each_other_are_refused() {
        PackFolder pack = PackFolder.in(folder)
                .with("rules/brand.drl", "taken.possible )", "(".repeat(66) + "taken.possible" + ")".repeat(66) + " )");
        assertThat(catchThrowableOfType(RulePackException.class, pack::pack))
                .hasMessageEndingWith(
                        "acme rules/brand.drl:28:121: expected at most 64 brackets within each other, and at most 64"
                                + " steps of a path, found \"(\"");
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
