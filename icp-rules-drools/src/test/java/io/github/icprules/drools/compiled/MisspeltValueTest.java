package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.catalogue.Sheets;
import io.github.icprules.drools.data.tables.Tables;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** The compiler of the build refuses a provincial sheet with a misspelt value, so no such sheet can be packaged. */
class MisspeltValueTest {

    private static final Pattern VALUE = Pattern.compile("(ProvincialValue\\.[A-Z_]+[A-Z])");

    @ParameterizedTest
    @MethodSource("provincialSheets")
    void a_sheet_with_a_misspelt_value_does_not_compile(String sheet) {
        String drl = new String(Tables.bytes("rules/" + sheet + ".drl"), StandardCharsets.UTF_8);
        assertThat(errors(drl)).isEmpty();
        assertThat(errors(VALUE.matcher(drl).replaceFirst("$1_MISSPELT")))
                .anySatisfy(error -> assertThat(error.getText()).contains("_MISSPELT"));
    }

    static Stream<String> provincialSheets() {
        return Sheets.SHEETS.stream().filter(sheet -> sheet.startsWith("province-"));
    }

    private static List<Message> errors(String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/io/github/icprules/drools/rules/example.drl", drl);
        return services.newKieBuilder(files)
                .buildAll(ExecutableModelProject.class)
                .getResults()
                .getMessages(Message.Level.ERROR);
    }
}
