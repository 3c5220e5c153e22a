package io.github.icprules.drools.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.drools.drl.ast.descr.RuleDescr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleMutationReportTest {

    @TempDir
    private Path folder;

    @Test
    void tells_how_many_were_made_and_noticed_and_which_were_not() throws IOException {
        Path file = folder.resolve("report.md");

        new RuleMutationReport(
                        List.of(
                                mutant("entry.a", 1, "DropCondition"),
                                mutant("entry.a", 2, "SwapConstant"),
                                mutant("face.b", 1, "DropCondition")),
                        List.of(mutant("entry.a", 2, "SwapConstant")))
                .write(file, mutant -> "because of " + mutant.change());

        assertThat(file)
                .content()
                .contains(
                        "| entry | 2 | 1 | 1 |\n| face | 1 | 1 | 0 |\n| all | 3 | 2 | 1 |",
                        "| DropCondition | 2 | 2 | 0 |\n| SwapConstant | 1 | 0 | 1 |\n| all | 3 | 2 | 1 |")
                .endsWith("## Not noticed\n\n- `entry.drl:7 entry.a: change 2`: because of change 2\n");
    }

    /** Made again each time, as mutants are that are compiled again. */
    private static RuleMutant mutant(String rule, int number, String operator) {
        String place = rule.substring(0, rule.indexOf('.')) + ".drl:7";
        return new RuleMutant(rule + '#' + number, rule, "change " + number, place, operator, new RuleDescr(rule));
    }
}
