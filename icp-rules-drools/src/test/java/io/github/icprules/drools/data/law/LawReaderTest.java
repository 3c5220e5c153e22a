package io.github.icprules.drools.data.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.icprules.drools.data.tables.TableFile;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.PreApprovalCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader of the tables of the law, and its errors. */
class LawReaderTest {

    private static final String DOCUMENTS = """
            id,title_zh,title_en,number_zh,number_en,issuer_zh,issuer_en,kind,unit,url,from,until,amendments,checked
            ORDER_1,示例规定,Sample Rules,示例令第1号,Sample Order No. 1,示例部,Sample Ministry,STATUTE,ARTICLE,https://example.com/1,2020-01-01,,2025-01-20 示例令第2号 | Sample Order No. 2,2026-11-24
            GUIDE_1,示例指引,Sample Guide,,,,,GUIDANCE,SECTION,,2023-09-01,2026-06-30,,2026-11-20
            """;

    private static final String PROVISIONS = """
            id,document,article,asks_zh,asks_en,from,until,confidence,checked
            ORDER_1_ART_5,ORDER_1,5,先取得同意。,Consent comes first.,2020-01-01,2025-01-19,HIGH,2026-11-24
            ORDER_1_ART_5,ORDER_1,5,可以要求说明。,A statement can be asked for.,2025-01-20,,MEDIUM,2026-11-23
            ORDER_1_ART_9,ORDER_1,9,处罚。,Penalties.,2021-01-01,,HIGH,2026-11-24
            GUIDE_1_HINTS,GUIDE_1,提示,提示。,Hints.,2023-09-01,,LOW,2026-11-24
            """;

    private static final String PENALTIES = """
            id,minimum,maximum,uncapped,measure_zh,measure_en,basis,from,until
            SAMPLE,100,500,,责令改正,order to correct,ORDER_1_ART_9,2021-01-01,2024-12-31
            SAMPLE,200,,yes,责令改正,order to correct,ORDER_1_ART_9 ORDER_1_ART_5,2025-01-01,
            """;

    /** Its columns, and two rows of news; after them comes a row of every other category. */
    private static final String NEWS = """
            category,from,until,asked,scope,document_zh,document_en,authority_zh,authority_en,years,natural_person,form_item,basis
            NEWS,2023-09-01,2025-12-21,APPROVAL,ICP_FILING,许可证,licence,示例局,sample bureau,3,NEVER,,ORDER_1_ART_5 GUIDE_1_HINTS
            NEWS,2025-12-22,,FILING,PLATFORM_CATEGORY_LICENCE,备案凭证,proof of filing,示例局,sample bureau,,DISCOURAGED,,ORDER_1_ART_5 GUIDE_1_HINTS
            """;

    private static final String GAME =
            "GAME,2023-09-01,,APPROVAL,ICP_FILING,版号,approval,示例局,sample bureau,,NEVER,PUBLISHING,ORDER_1_ART_9\n";

    /** One fault each: table, what stands there, what stands there instead, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                // documents
                "documents ~ 2023-09-01,2026-06-30 ~ 2023-09-01,2023-08-31 ~ 3 until ~ no day before 2023-09-01",
                // provisions
                "provisions ~ ORDER_1_ART_9,ORDER_1 ~ ORDER_1_ART_9,ORDER_2 ~ 4 document ~ (did you mean ORDER_1?)",
                "provisions ~ 2021-01-01,,HIGH ~ 2019-12-31,,HIGH ~ 4 from ~ no day before 2020-01-01, the first of ORDER_1",
                "provisions ~ 2023-09-01,,LOW ~ 2026-07-01,,LOW ~ 5 from ~ no day after 2026-06-30, the last of GUIDE_1",
                "provisions ~ 2023-09-01,,LOW ~ 2023-09-01,2026-07-01,LOW ~ 5 until ~ no day after 2026-06-30",
                "provisions ~ 2025-01-20,,MEDIUM ~ 2025-01-19,,MEDIUM ~ 3 from ~ as the version of line 2 ends on 2025-01-19 and there is an overlap",
                "provisions ~ 2025-01-20,,MEDIUM ~ 2025-01-22,,MEDIUM ~ 3 from ~ as the version of line 2 ends on 2025-01-19 and there is a gap",
                "provisions ~ 2020-01-01,2025-01-19, ~ 2020-01-01,, ~ 3 from ~ a last day in the column until of line 2",
                // penalties
                "penalties ~ 100,500, ~ ,500,yes ~ 2 minimum ~ the lowest fine in yuan, as the fine has no limit",
                "penalties ~ 100,500 ~ 100,50 ~ 2 maximum ~ no less than 100",
                "penalties ~ 100,500 ~ 100, ~ 2 maximum ~ the highest fine",
                "penalties ~ 200,,yes ~ ,,yes ~ 3 minimum ~ the lowest fine",
                "penalties ~ 200,,yes ~ 200,,no ~ 3 uncapped ~ yes, or nothing",
                "penalties ~ ORDER_1_ART_9 ORDER_1_ART_5 ~ ORDER_1_ART_9 ORDER_1_ART_55 ~ 3 basis ~ (did you mean ORDER_1_ART_5?)",
                "penalties ~ ,ORDER_1_ART_9,2021 ~ ,,2021 ~ 2 basis ~ identifiers of articles",
                "penalties ~ 2021-01-01,2024 ~ 2020-12-31,2024 ~ 2 from ~ no day before 2021-01-01, the first of ORDER_1_ART_9",
                "penalties ~ 2025-01-01, ~ 2025-01-02, ~ 3 from ~ as the version of line 2 ends on 2024-12-31 and there is a gap",
                // categories
                "pre-approval ~ 2025-12-22 ~ 2025-12-21 ~ * from ~ as the version of line 2 ends on 2025-12-21 and there is an overlap",
                "pre-approval ~ 2025-12-22 ~ 2026-01-01 ~ * from ~ as the version of line 2 ends on 2025-12-21 and there is a gap",
                "pre-approval ~ NEWS,2023-09-01 ~ NEWS,2023-09-02 ~ 2 from ~ no day after 2023-09-01",
                "pre-approval ~ GAME,2023-09-01, ~ GAME,2023-09-01,2027-01-01 ~ * until ~ nothing, or another row",
                "pre-approval ~ 许可证,licence ~ , ~ 2 document_zh ~ the document that is asked for",
                "pre-approval ~ licence,示例局,sample bureau ~ licence,, ~ 2 authority_zh ~ the authority",
                "pre-approval ~ NEVER,,ORDER ~ NEVER,NEWS,ORDER ~ 2 form_item ~ nothing, as NEWS has an item of its own",
                "pre-approval ~ ,ORDER_1_ART_5 GUIDE_1_HINTS ~ ,GUIDE_1_HINT ~ 2 basis ~ (did you mean GUIDE_1_HINTS?)",
                "pre-approval ~ PUBLISHING,ORDER_1_ART_9 ~ PUBLISHING,GUIDE_1_HINTS ~ * basis ~ an article that counts on 2026-07-01, as none of these does",
            })
    void a_row_that_does_not_fit_is_refused_with_file_line_column_and_what_was_expected(
            String table, String standing, String instead, String place, @Nullable String expected) {
        String line = place.startsWith("*") ? "\\d+" : place.substring(0, place.indexOf(' '));
        String column = place.substring(place.indexOf(' ') + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(table, standing, instead))
                .satisfies(refused -> assertThat(lines(refused))
                        .singleElement(STRING)
                        .matches("%s\\.csv:%s:\\d+ %s: expected .+, found .+".formatted(table, line, column))
                        .contains(expected == null ? "expected" : expected));
    }

    @Test
    void a_penalty_ends_with_the_first_of_its_articles_that_ends() {
        String provisions = PROVISIONS.replace("2021-01-01,,HIGH", "2021-01-01,2026-12-31,HIGH");
        DatedLaw law = read(DOCUMENTS, provisions, PENALTIES, preApprovals("ORDER_1_ART_5"));
        assertThat(law.on(LocalDate.of(2026, 12, 31)).penalty("SAMPLE")).isNotNull();
        assertThat(law.on(LocalDate.of(2027, 1, 1)).penalty("SAMPLE")).isNull();
        String longer = PENALTIES.replace("2025-01-01,\n", "2025-01-01,2027-01-01\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(DOCUMENTS, provisions, longer, preApprovals("ORDER_1_ART_5")))
                .withMessageContaining(
                        ":3:78 until: expected no day after 2026-12-31, the last of ORDER_1_ART_9, found \"2027-01-01\"");
    }

    @Test
    void what_a_folder_does_not_have_is_as_it_was_bundled(@TempDir Path folder) throws IOException {
        byte[] bundled = Tables.bytes("data/penalties.csv");
        Path penalties = folder.resolve("penalties.csv");
        Files.write(penalties, bundled);
        Files.writeString(folder.resolve("notes.txt"), "示例");
        assertThat(DatedLaw.read(folder).fingerprint())
                .isEqualTo(DatedLaw.bundled().fingerprint());

        Files.writeString(
                penalties, new String(bundled, StandardCharsets.UTF_8).replace(",5000,50000,", ",5000,60000,"));
        DatedLaw other = DatedLaw.read(folder);
        assertThat(other.fingerprint()).isNotEqualTo(DatedLaw.bundled().fingerprint());
        assertThat(other.tables().documents())
                .isEqualTo(DatedLaw.bundled().tables().documents());
        assertThat(other.penaltiesOf("NUMBER_NOT_SHOWN"))
                .extracting(Penalty::maximumYuan)
                .containsExactly(60000);

        Files.writeString(
                penalties, new String(bundled, StandardCharsets.UTF_8).replace("ORDER_33_ART_25", "ORDER_33_ART_250"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatedLaw.read(folder))
                .withMessageStartingWith(penalties + ":6:")
                .withMessageContaining("basis: expected one of")
                .withMessageContaining("(did you mean ORDER_33_ART_25?), found \"ORDER_33_ART_250\"");
    }

    @Test
    void a_folder_has_at_least_one_of_the_tables_and_no_other(@TempDir Path folder) throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatedLaw.read(folder))
                .withMessage(folder
                        + ": expected one or more of documents.csv, provisions.csv, penalties.csv, pre-approval.csv");
        Path misspelt = Files.writeString(folder.resolve("provision.csv"), PROVISIONS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatedLaw.read(folder))
                .withMessage(misspelt
                        + ": there is no such table; expected one of documents.csv, provisions.csv, penalties.csv, pre-approval.csv"
                        + " (did you mean provisions.csv?)");
        assertThatThrownBy(() -> DatedLaw.read(folder.resolve("none"))).isInstanceOf(UncheckedIOException.class);
    }

    /** A whole file of this length is longer than an array can be. */
    @Test
    void of_a_file_that_is_too_long_no_more_is_read_than_shows_that(@TempDir Path folder) throws IOException {
        Path documents = folder.resolve("documents.csv");
        try (FileChannel file = FileChannel.open(
                documents, StandardOpenOption.CREATE_NEW, StandardOpenOption.SPARSE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[1]), 3L << 30);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatedLaw.read(folder))
                .withMessage(documents + ":1:1: expected at most 8,388,608 bytes, found more");
    }

    private static List<String> lines(Throwable refused) {
        return String.valueOf(refused.getMessage()).lines().toList();
    }

    /** Reads the tables with something else in one place of one of them. */
    private static DatedLaw read(String table, String standing, String instead) {
        List<String> tables = new ArrayList<>(List.of(DOCUMENTS, PROVISIONS, PENALTIES, preApprovals()));
        int index =
                List.of("documents", "provisions", "penalties", "pre-approval").indexOf(table);
        String content = tables.get(index);
        int at = content.indexOf(standing);
        assertThat(at).as(standing).isNotNegative();
        tables.set(index, content.substring(0, at) + instead + content.substring(at + standing.length()));
        return read(tables.get(0), tables.get(1), tables.get(2), tables.get(3));
    }

    private static DatedLaw read(String documents, String provisions, String penalties, String preApprovals) {
        Map<String, String> tables = Map.of(
                DatedLaw.DOCUMENTS, documents,
                DatedLaw.PROVISIONS, provisions,
                DatedLaw.PENALTIES, penalties,
                DatedLaw.PRE_APPROVAL, preApprovals);
        return DatedLaw.read(name ->
                new TableFile(name, Objects.requireNonNull(tables.get(name)).getBytes(StandardCharsets.UTF_8)));
    }

    private static String preApprovals() {
        return preApprovals("ORDER_1_ART_9");
    }

    /** Two rows of news, one of games, one of each other category. */
    private static String preApprovals(String basis) {
        return NEWS
                + Arrays.stream(PreApprovalCategory.values())
                        .filter(category ->
                                category != PreApprovalCategory.NEWS && category != PreApprovalCategory.GAME)
                        .map(category -> String.format(
                                Locale.ROOT,
                                "%s,2023-09-01,,AT_DISCRETION,ICP_FILING,,,示例局,sample bureau,,NEVER,,%s\n",
                                category,
                                basis))
                        .reduce("", String::concat)
                + GAME.replace("ORDER_1_ART_9", basis);
    }
}
