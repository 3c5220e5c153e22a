package io.github.icprules.drools.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.icprules.drools.data.SourceFault;
import io.github.icprules.drools.pack.DroppedConditions.Dropped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedConditionsTest {

    private static final String SHEET = """
        package sample.rules;

        import io.github.icprules.drools.facts.Filing;
        import io.github.icprules.drools.facts.miniprogram.MiniProgramName;

        global io.github.icprules.drools.findings.Findings findings;

        /* 示例。 */
        rule "name.one"
            @kind( VIOLATION )
            @severity( WARNING )
            @basis( HOUSE )
        when
            $n : MiniProgramName( filing.describingService && !filing.cancellation,
                (taken.possible || (special.possible && filing.attribute("sample.a,)&&").present.yes)) )
        then
            findings.violation($n, "name", $n.shown());
        end

        /* 示例。 */
        rule "name.two"
            @kind( OPEN_POINT )
            @basis( HOUSE )
        when
            $f : Filing()
        then
            findings.openPoint($f);
        end
        """;

    @Test
    void each_constraint_and_each_operand_is_dropped(@TempDir Path pack, @TempDir Path changed) throws IOException {
        write(pack, SHEET.replace("sample.a,)&&", "sample.a"));

        List<Dropped> dropped = DroppedConditions.write(pack, changed);

        assertThat(dropped)
                .extracting(Dropped::condition)
                .containsExactly(
                        "filing.describingService && !filing.cancellation",
                        "filing.describingService",
                        "!filing.cancellation",
                        "(taken.possible || (special.possible && filing.attribute(\"sample.a\").present.yes))",
                        "taken.possible",
                        "(special.possible && filing.attribute(\"sample.a\").present.yes)",
                        "special.possible",
                        "filing.attribute(\"sample.a\").present.yes");
        assertThat(dropped)
                .allMatch(each -> each.rule().equals("name.one") && each.place().equals("rules/name.drl:9"));
        Pack read = PackReader.read(changed);
        assertThat(read.rules().infos())
                .extracting(info -> info.id())
                .containsExactlyInAnyOrderElementsOf(
                        dropped.stream().map(each -> "sample/" + each.name()).toList());
        assertThat(String.valueOf(read.sheets().get("sample/name.one-without-7")))
                .contains("filing.describingService && !filing.cancellation, (taken.possible || filing.attribute(");
    }

    @Test
    void each_joined_answer_is_dropped(@TempDir Path pack, @TempDir Path changed) throws IOException {
        write(
                pack,
                SHEET.replace(
                        "filing.attribute(\"sample.a,)&&\").present.yes",
                        "!filing.attribute(\"sample.a\").equalTo(\"a.or(b)\").either(related.both(national)).no"));

        List<Dropped> dropped = DroppedConditions.write(pack, changed);

        assertThat(dropped)
                .extracting(Dropped::condition)
                .endsWith("related.both(national)", "filing.attribute(\"sample.a\").equalTo(\"a.or(b)\")");
        Pack read = PackReader.read(changed);
        assertThat(String.valueOf(read.sheets().get("sample/name.one-without-9")))
                .contains("!filing.attribute(\"sample.a\").equalTo(\"a.or(b)\").no");
        assertThat(String.valueOf(read.sheets().get("sample/name.one-without-10")))
                .contains("!related.both(national).no");
    }

    @Test
    void nothing_is_written_if_no_rule_has_a_condition(@TempDir Path pack, @TempDir Path changed) throws IOException {
        write(pack, SHEET.replaceFirst("MiniProgramName\\([\\s\\S]*?\\) \\)", "MiniProgramName()"));

        assertThat(DroppedConditions.write(pack, changed)).isEmpty();
        assertThat(changed).isEmptyDirectory();
    }

    @Test
    void a_path_or_a_name_that_no_request_has_is_a_fault_at_its_place(@TempDir Path pack) throws IOException {
        write(
                pack,
                SHEET.replace("sample.a,)&&", "samplea")
                        .replace("$n.shown()", "$n.filing().input(\"miniProgram.nam\").text()"));

        assertThatExceptionOfType(PackRefusal.class)
                .isThrownBy(() -> PackReader.read(pack))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(SourceFault::line, SourceFault::column, SourceFault::expected, SourceFault::nearest)
                        .containsExactly(
                                tuple(15, 66, "the name of an attribute, such as acme.hotline", null),
                                tuple(17, 54, "the path of an input, such as miniProgram.remark", "miniProgram.name")));
    }

    private static void write(Path pack, String sheet) throws IOException {
        Map<String, String> files = Map.of(
                "pack.properties",
                "id=sample\nversion=1.0.0\ntitle.zh=示例\ntitle.en=Sample\nrequires=[0.1,)\n",
                "data/documents.csv",
                """
                id,title_zh,title_en,number_zh,number_en,issuer_zh,issuer_en,kind,unit,url,from,until,amendments,checked
                BOOK,示例手册,Sample,,,示例,Sample,HOUSE_RULE,SECTION,https://example.com/book,2025-01-01,,,2026-11-27
                """,
                "data/provisions.csv",
                """
                id,document,article,asks_zh,asks_en,from,until,confidence,checked
                HOUSE,BOOK,1,示例。,A sample.,2025-01-01,,HIGH,2026-11-27
                """,
                "rules/name.drl",
                sheet,
                "messages/arguments.properties",
                "name.one=name\n",
                "messages/name.zh.properties",
                "one.title=示例\none.message=名称“{name}”。\none.suggestion=请修改。\ntwo.title=示例\ntwo.message=示例。\n",
                "messages/name.en.properties",
                """
                one.title=Sample
                one.message=The name {name}.
                one.suggestion=Change it.
                two.title=Sample
                two.message=Sample.
                """);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = pack.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
