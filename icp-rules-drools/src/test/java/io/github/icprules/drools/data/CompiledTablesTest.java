package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.engine.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables that a start reads in the binary form are the tables that a lawyer edits. */
class CompiledTablesTest {

    @Test
    void every_binary_file_is_the_one_that_the_texts_give() {
        Map<String, byte[]> files = RuleBook.compile();
        assertThat(files).hasSizeGreaterThan(5);
        files.forEach((name, bytes) -> assertThat(Tables.bytes(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void the_law_is_the_law_of_the_texts() {
        DatedLaw read = LawReader.read(
                file(DatedLaw.DOCUMENTS),
                file(DatedLaw.PROVISIONS),
                file(DatedLaw.PENALTIES),
                file(DatedLaw.PRE_APPROVAL));
        DatedLaw bundled = DatedLaw.bundled();
        assertThat(bundled.tables()).isEqualTo(read.tables());
        assertThat(bundled.fingerprint()).isEqualTo(read.fingerprint());
        assertThat(bundled.articleIds()).containsExactlyElementsOf(read.articleIds());
        Map<String, Object> versions = new LinkedHashMap<>();
        read.articleIds().forEach(id -> versions.put(id, read.versionsOf(id)));
        assertThat(versions)
                .allSatisfy((id, all) -> assertThat(bundled.versionsOf(id)).isEqualTo(all));
    }

    @Test
    void the_parameters_and_words_are_those_of_the_texts() {
        Parameters bundled = Parameters.bundled();
        ParameterTable read = ParameterTable.bundled();
        assertThat(bundled.all()).isEqualTo(read.all());
        assertThat(bundled.table().listNames()).isEqualTo(read.lists(1000).keySet());
        assertThat(Compiled.bytes(bundled.sectors().stored()))
                .isEqualTo(Compiled.bytes(SectorLexicon.of(read.lists(1000)).stored()));
    }

    @Test
    void the_provincial_requirements_are_those_of_the_text() {
        List<ProvincialRequirement> read = Tables.csv(
                ProvincialTable.FILE, ProvincialRequirementReader.COLUMNS, new ProvincialRequirementReader()::read);
        ProvincialTable bundled = ProvincialTable.bundled();
        assertThat(bundled.rows()).isEqualTo(read);
        ProvincialTable other = bundled.mapping(row -> row);
        assertThat(bundled.sha256()).isEqualTo(other.sha256());
        assertThat(bundled.fingerprint()).isEqualTo(other.fingerprint());
    }

    @Test
    void the_service_content_types_are_those_of_the_text() {
        assertThat(ServiceContents.bundled().all())
                .isEqualTo(ServiceContents.read(new InputStreamReader(
                                new ByteArrayInputStream(Tables.bytes(ServiceContents.FILE)), StandardCharsets.UTF_8))
                        .all());
    }

    private static TableFile file(String name) {
        return new TableFile(name, Tables.bytes("data/" + name));
    }
}
