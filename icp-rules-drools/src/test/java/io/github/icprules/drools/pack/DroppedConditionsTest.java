package io.github.icprules.drools.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.pack.DroppedConditions.Dropped;
import io.github.icprules.drools.support.PackFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedConditionsTest {

    private static final String SHEET = "rules/brand.drl";
    private static final String RULE = "brand.taken";

    @TempDir
    private Path pack;

    @TempDir
    private Path changed;

    private List<Dropped> dropped(String instead) {
        PackFolder.in(pack).with(SHEET, "taken.possible )", instead + " )");
        return DroppedConditions.write(pack, changed);
    }

    @Test
    void each_constraint_and_each_operand_is_dropped() {
        List<Dropped> dropped =
                dropped("(taken.possible || (special.possible && filing.attribute(\"acme.a\").present.yes))");

        assertThat(dropped)
                .filteredOn(each -> each.rule().equals(RULE))
                .allMatch(each -> each.place().equals(SHEET + ":23"))
                .extracting(Dropped::condition)
                .containsExactly(
                        "filing.isNew || filing.change",
                        "filing.isNew",
                        "filing.change",
                        "(taken.possible || (special.possible && filing.attribute(\"acme.a\").present.yes))",
                        "taken.possible",
                        "(special.possible && filing.attribute(\"acme.a\").present.yes)",
                        "special.possible",
                        "filing.attribute(\"acme.a\").present.yes");
        assertThat(PackReader.read(changed).rules().infos())
                .extracting(info -> info.id())
                .containsExactlyInAnyOrderElementsOf(
                        dropped.stream().map(each -> "acme/" + each.name()).toList());
        assertThat(rule(7)).contains("filing.isNew || filing.change, (taken.possible || filing.attribute(");
    }

    @Test
    void each_joined_answer_is_dropped() {
        assertThat(dropped("!filing.attribute(\"acme.a\").equalTo(\"a.or(b)\").either(related.both(national)).no"))
                .filteredOn(each -> each.rule().equals(RULE))
                .extracting(Dropped::condition)
                .endsWith("related.both(national)", "filing.attribute(\"acme.a\").equalTo(\"a.or(b)\")");
        assertThat(rule(5)).contains("!filing.attribute(\"acme.a\").equalTo(\"a.or(b)\").no");
        assertThat(rule(6)).contains("!related.both(national).no");
    }

    @Test
    void nothing_is_written_if_no_rule_has_a_condition() {
        PackFolder.in(pack).withFile(SHEET, """
            package acme;
            rule "brand.stage"
            when
                $f : Filing()
            then
                findings.stage($f, null);
            end
            """);

        assertThat(DroppedConditions.write(pack, changed)).isEmpty();
        assertThat(changed).isEmptyDirectory();
    }

    /** The text of the rule without one of its conditions. */
    private String rule(int number) {
        return String.valueOf(PackReader.read(changed).sheets().get("acme/" + RULE + "-without-" + number));
    }
}
