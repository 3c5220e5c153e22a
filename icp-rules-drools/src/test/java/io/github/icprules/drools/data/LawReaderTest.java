package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.law.LegalDocument.Amendment;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.PreApprovalRegime.Asked;
import io.github.icprules.law.PreApprovalRegime.Scope;
import io.github.icprules.law.Provision;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the tables of the law are read, and what is said of a row that cannot be. */
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
            category,from,until,asked,scope,document_zh,document_en,authority_zh,authority_en,years,natural_person,box,basis
            NEWS,2023-09-01,2025-12-21,APPROVAL,ICP_FILING,许可证,licence,示例局,sample bureau,3,NEVER,,ORDER_1_ART_5 GUIDE_1_HINTS
            NEWS,2025-12-22,,FILING,PLATFORM_CATEGORY_LICENCE,备案凭证,proof of filing,示例局,sample bureau,,DISCOURAGED,,ORDER_1_ART_5 GUIDE_1_HINTS
            """;

    private static final String GAME =
            "GAME,2023-09-01,,APPROVAL,ICP_FILING,版号,approval,示例局,sample bureau,,NEVER,PUBLISHING,ORDER_1_ART_9\n";

    @Test
    void a_document_is_read_with_all_that_it_says() {
        List<LegalDocument> documents = read().tables().documents();
        LegalDocument order = documents.get(0);
        assertThat(order.id()).isEqualTo("ORDER_1");
        assertThat(order.number()).isEqualTo(Text.of("示例令第1号", "Sample Order No. 1"));
        assertThat(order.issuer()).isEqualTo(Text.of("示例部", "Sample Ministry"));
        assertThat(order.url()).isEqualTo("https://example.com/1");
        assertThat(order.amendments())
                .containsExactly(new Amendment(LocalDate.of(2025, 1, 20), Text.of("示例令第2号", "Sample Order No. 2")));
        LegalDocument guide = documents.get(1);
        assertThat(guide.number()).isNull();
        assertThat(guide.issuer()).isNull();
        assertThat(guide.url()).isNull();
        assertThat(guide.amendments()).isEmpty();
        assertThat(guide.inForceUntil()).isEqualTo("2026-06-30");
    }

    @Test
    void of_an_article_the_version_of_the_day_is_cited() {
        DatedLaw law = read();
        assertThat(cited(law, "2025-01-19")).isEqualTo("先取得同意。");
        assertThat(cited(law, "2025-01-20")).isEqualTo("可以要求说明。");
        assertThat(law.on(LocalDate.of(2019, 12, 31)).cite(List.of("ORDER_1_ART_5")))
                .isNull();
        assertThat(law.versionsOf("ORDER_1_ART_5")).hasSize(2);
        assertThat(law.newest("ORDER_1_ART_5").citation().in(Language.EN))
                .isEqualTo("Sample Rules (Sample Order No. 1), art. 5 (text since 2025-01-20)");
    }

    @Test
    void articles_are_cited_together_only_on_days_on_which_all_of_them_count() {
        DatedLaw law = read();
        List<String> both = List.of("ORDER_1_ART_9", "GUIDE_1_HINTS");
        assertThat(law.on(LocalDate.of(2023, 8, 31)).cite(both)).isNull();
        assertThat(law.on(LocalDate.of(2023, 9, 1)).cite(both)).isNotNull().satisfies(found -> {
            assertThat(found.articles()).extracting(LegalBasis::article).containsExactly("9", "提示");
            assertThat(found.checkedOn()).as("the guide").isEqualTo("2026-11-20");
        });
        assertThat(law.on(LocalDate.of(2026, 6, 30)).cite(both)).isNotNull();
        assertThat(law.on(LocalDate.of(2026, 7, 1)).cite(both))
                .as("the guide has ended")
                .isNull();
        assertThat(law.on(LocalDate.of(2023, 9, 1)).cite(List.of("ORDER_1_ART_9", "NONE")))
                .isNull();
    }

    @Test
    void an_article_of_a_document_that_ended_ends_with_it() {
        assertThat(read().tables().provisions())
                .filteredOn(provision -> provision.id().equals("GUIDE_1_HINTS"))
                .extracting(Provision::until)
                .containsExactly(LocalDate.of(2026, 6, 30));
    }

    @Test
    void a_penalty_is_that_of_the_day_and_rests_on_the_articles_as_they_stand_then() {
        DatedLaw law = read();
        assertThat(law.on(LocalDate.of(2020, 12, 31)).penalty("SAMPLE")).isNull();
        assertThat(law.on(LocalDate.of(2024, 12, 31)).penalty("SAMPLE"))
                .isNotNull()
                .satisfies(penalty -> {
                    assertThat(penalty.maximumYuan()).isEqualTo(500);
                    assertThat(penalty.uncapped()).isFalse();
                });
        assertThat(law.penaltiesOf("SAMPLE"))
                .extracting(Penalty::from)
                .as("its second row, parted where article 5 changes")
                .containsExactly(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 20));
        assertThat(law.on(LocalDate.of(2025, 1, 20)).penalty("SAMPLE"))
                .isNotNull()
                .satisfies(penalty -> {
                    assertThat(penalty.minimumYuan()).isEqualTo(200);
                    assertThat(penalty.maximumYuan()).isNull();
                    assertThat(penalty.uncapped()).isTrue();
                    assertThat(penalty.basis())
                            .extracting(LegalBasis::wordingFrom)
                            .contains(LocalDate.of(2025, 1, 20));
                });
    }

    @Test
    void what_is_asked_of_a_category_changes_with_its_rows_and_with_the_articles() {
        DatedLaw law = read();
        assertThat(law.on(LocalDate.of(2023, 8, 31)).regime(PreApprovalCategory.NEWS))
                .isNull();
        PreApprovalRegime before = regime(law, "2025-12-21");
        assertThat(before.asked()).isEqualTo(Asked.APPROVAL);
        assertThat(before.scope()).isEqualTo(Scope.ICP_FILING);
        assertThat(before.validityYears()).isEqualTo(3);
        assertThat(before.box()).isEqualTo(PreApprovalCategory.NEWS);
        assertThat(before.basis()).extracting(LegalBasis::article).containsExactly("5", "提示");
        PreApprovalRegime after = regime(law, "2026-07-01");
        assertThat(after.asked()).isEqualTo(Asked.FILING);
        assertThat(after.isDocumentDue()).isFalse();
        assertThat(after.validityYears()).isNull();
        assertThat(after.basis())
                .as("the guide has ended")
                .extracting(LegalBasis::article)
                .containsExactly("5");
        assertThat(law.on(LocalDate.of(2024, 1, 1)).regime(PreApprovalCategory.GAME))
                .extracting(PreApprovalRegime::box)
                .isEqualTo(PreApprovalCategory.PUBLISHING);
    }

    @Test
    void on_days_without_a_change_between_them_the_law_is_the_same() {
        DatedLaw law = read();
        assertThat(law.on(LocalDate.of(2024, 2, 1))).isSameAs(law.on(LocalDate.of(2024, 3, 1)));
        assertThat(law.on(LocalDate.of(2025, 1, 19))).isNotSameAs(law.on(LocalDate.of(2025, 1, 20)));
    }

    /** One fault each: table, what stands there, what stands there instead, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                // documents
                "documents ~ ORDER_1,示 ~ ,示 ~ 2 id ~ capital letters",
                "documents ~ ORDER_1,示 ~ Order 1,示 ~ 2 id ~ ",
                "documents ~ GUIDE_1,示 ~ ORDER_1,示 ~ 3 id ~ ",
                "documents ~ 示例规定,Sample ~ ,Sample ~ 2 title_zh ~ words in Chinese",
                "documents ~ 示例规定,Sample ~ Rules,Sample ~ 2 title_zh ~ ",
                "documents ~ ,Sample Rules, ~ ,, ~ 2 title_en ~ words in English",
                "documents ~ ,Sample Rules, ~ ,规定, ~ 2 title_en ~ ",
                "documents ~ ,Sample Order No. 1, ~ ,, ~ 2 number_en ~ ",
                "documents ~ 示例部,Sample Ministry ~ 示例部, ~ 2 issuer_en ~ ",
                "documents ~ GUIDANCE ~ GUIDENCE ~ 3 kind ~ (did you mean GUIDANCE?)",
                "documents ~ ARTICLE ~ PAGE ~ 2 unit ~ one of ARTICLE, ITEM, SECTION",
                "documents ~ https://example.com/1 ~ example.com/1 ~ 2 url ~ ",
                "documents ~ 2020-01-01,,2025 ~ 2020-02-30,,2025 ~ 2 from ~ a day",
                "documents ~ 2020-01-01,,2025 ~ ,,2025 ~ 2 from ~ a day",
                "documents ~ 2023-09-01,2026-06-30 ~ 2023-09-01,2023-08-31 ~ 3 until ~ no day before 2023-09-01",
                "documents ~ 2025-01-20 示例令 ~ 2025-1-20 示例令 ~ 2 amendments ~ ",
                "documents ~ 2025-01-20 示例令 ~ 2019-01-20 示例令 ~ 2 amendments ~ ",
                "documents ~ 号 | Sample ~ 号 Sample ~ 2 amendments ~ ",
                "documents ~ 2026-11-20 ~ yesterday ~ 3 checked ~ ",
                // provisions
                "provisions ~ ORDER_1_ART_9,ORDER_1 ~ ORDER_1_ART_9,ORDER_2 ~ 4 document ~ (did you mean ORDER_1?)",
                "provisions ~ ORDER_1,9, ~ ORDER_1,, ~ 4 article ~ ",
                "provisions ~ 处罚。,Pen ~ ,Pen ~ 4 asks_zh ~ words in Chinese",
                "provisions ~ ,Penalties., ~ ,, ~ 4 asks_en ~ words in English",
                "provisions ~ 2021-01-01,,HIGH ~ 2019-12-31,,HIGH ~ 4 from ~ no day before 2020-01-01, the first of ORDER_1",
                "provisions ~ 2023-09-01,,LOW ~ 2026-07-01,,LOW ~ 5 from ~ no day after 2026-06-30, the last of GUIDE_1",
                "provisions ~ 2023-09-01,,LOW ~ 2023-09-01,2026-07-01,LOW ~ 5 until ~ no day after 2026-06-30",
                "provisions ~ 2021-01-01,,HIGH ~ 2021-13-01,,HIGH ~ 4 from ~ a day from 1900-01-01",
                "provisions ~ 2025-01-20,,MEDIUM ~ 2025-01-19,,MEDIUM ~ 3 from ~ as the version of line 2 ends on 2025-01-19 and there is an overlap",
                "provisions ~ 2025-01-20,,MEDIUM ~ 2025-01-22,,MEDIUM ~ 3 from ~ as the version of line 2 ends on 2025-01-19 and there is a gap",
                "provisions ~ 2020-01-01,2025-01-19, ~ 2020-01-01,, ~ 3 from ~ a last day in the column until of line 2",
                "provisions ~ LOW ~ SURE ~ 5 confidence ~ one of HIGH, MEDIUM, LOW",
                "provisions ~ LOW,2026-11-24 ~ LOW, ~ 5 checked ~ a day",
                "provisions ~ GUIDE_1_HINTS ~ hints ~ 5 id ~ capital letters",
                // penalties
                "penalties ~ SAMPLE,100 ~ Sample,100 ~ 2 id ~ ",
                "penalties ~ 100,500 ~ ,500 ~ 2 minimum ~ the lowest fine",
                "penalties ~ 100,500 ~ -100,500 ~ 2 minimum ~ a whole number above 0",
                "penalties ~ 100,500 ~ 100,50 ~ 2 maximum ~ no less than 100",
                "penalties ~ 100,500 ~ 100, ~ 2 maximum ~ the highest fine",
                "penalties ~ 100,500 ~ 100,much ~ 2 maximum ~ a whole number",
                "penalties ~ 200,,yes ~ ,,yes ~ 3 minimum ~ the lowest fine",
                "penalties ~ 200,,yes ~ 200,,no ~ 3 uncapped ~ yes, or nothing",
                "penalties ~ 责令改正,order to correct,ORDER_1_ART_9, ~ 责令改正,,ORDER_1_ART_9, ~ 2 measure_en ~ ",
                "penalties ~ ORDER_1_ART_9 ORDER_1_ART_5 ~ ORDER_1_ART_9 ORDER_1_ART_55 ~ 3 basis ~ (did you mean ORDER_1_ART_5?)",
                "penalties ~ ,ORDER_1_ART_9,2021 ~ ,,2021 ~ 2 basis ~ identifiers of articles",
                "penalties ~ 2021-01-01,2024 ~ 2020-12-31,2024 ~ 2 from ~ no day before 2021-01-01, the first of ORDER_1_ART_9",
                "penalties ~ 2025-01-01, ~ 2025-01-02, ~ 3 from ~ as the version of line 2 ends on 2024-12-31 and there is a gap",
                // categories
                "pre-approval ~ NEWS,2023 ~ NEWZ,2023 ~ 2 category ~ (did you mean NEWS?)",
                "pre-approval ~ 2025-12-22 ~ 2025-12-21 ~ * from ~ as the version of line 2 ends on 2025-12-21 and there is an overlap",
                "pre-approval ~ 2025-12-22 ~ 2026-01-01 ~ * from ~ as the version of line 2 ends on 2025-12-21 and there is a gap",
                "pre-approval ~ NEWS,2023-09-01 ~ NEWS,2023-09-02 ~ 2 from ~ no day after 2023-09-01",
                "pre-approval ~ GAME,2023-09-01, ~ GAME,2023-09-01,2027-01-01 ~ * until ~ nothing, or another row",
                "pre-approval ~ FILING,PLATFORM ~ FILLING,PLATFORM ~ 3 asked ~ (did you mean FILING?)",
                "pre-approval ~ PLATFORM_CATEGORY_LICENCE ~ PLATFORM ~ 3 scope ~ one of ICP_FILING, PLATFORM_CATEGORY_LICENCE",
                "pre-approval ~ 许可证,licence ~ , ~ 2 document_zh ~ the document that is asked for",
                "pre-approval ~ 许可证,licence ~ 许可证, ~ 2 document_en ~ words in English",
                "pre-approval ~ licence,示例局,sample bureau ~ licence,, ~ 2 authority_zh ~ the authority",
                "pre-approval ~ bureau,3 ~ bureau,0 ~ 2 years ~ ",
                "pre-approval ~ DISCOURAGED ~ MAYBE ~ 3 natural_person ~ ",
                "pre-approval ~ NEVER,,ORDER ~ NEVER,NEWS,ORDER ~ 2 box ~ nothing, as NEWS has a box of its own",
                "pre-approval ~ PUBLISHING,ORDER ~ PUBLISH,ORDER ~ * box ~ ",
                "pre-approval ~ PUBLISHING,ORDER ~ MAP,ORDER ~ * box ~ ",
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
    void a_category_without_a_row_is_missed_by_its_name() {
        String without = preApprovals().replaceAll("(?m)^MAP,.*\\n", "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(DOCUMENTS, PROVISIONS, PENALTIES, without))
                .withMessage(
                        "pre-approval.csv:1:1 category: expected a row of MAP for each day since 2023-09-01, found none");
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
    void all_that_does_not_fit_is_reported_at_once_but_no_more_than_twenty_lines_of_it() {
        String documents = DOCUMENTS.replace("STATUTE", "STATUE").replace("2026-11-20", "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(documents, PROVISIONS.replace("HIGH", "HIGHT"), PENALTIES, preApprovals()))
                .satisfies(refused -> assertThat(lines(refused))
                        .extracting(line -> line.replaceFirst(": expected.*", ""))
                        .containsExactly(
                                "documents.csv:2:73 kind",
                                "documents.csv:3:72 checked",
                                "provisions.csv:2:75 confidence",
                                "provisions.csv:4:52 confidence"));
        String many = PROVISIONS
                + IntStream.range(0, 30)
                        .mapToObj(i -> "X_" + i + ",ORDER_1,1,示例。,Sample.,2021-01-01,,SURE,2026-11-24\n")
                        .reduce("", String::concat);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(DOCUMENTS, many, PENALTIES, preApprovals()))
                .satisfies(refused -> assertThat(lines(refused))
                        .hasSize(21)
                        .last()
                        .isEqualTo("provisions.csv has more errors; these are the first 20."));
    }

    @Test
    void a_table_as_a_whole_can_be_wrong_too() {
        refuses("documents.csv:1:1 checked: expected a column of this name, found none", ",checked\n", "\n");
        refuses("documents.csv:1:62: expected one of 14 names, such as id (did you mean kind?)", ",kind,", ",kin,");
        refuses("documents.csv:1:106: expected one of 14 names", ",checked\n", ",checked,note\n");
        refuses("documents.csv:1:106 kind: expected each column once", ",checked\n", ",checked,kind\n");
        refuses("documents.csv:2:163: expected 14 cells (a comma in a sentence needs quotes", "示例部", "示例,部");
        refuses("documents.csv:2:53: expected a closing quote in the same line", "示例部", "\"示例部");
        refuses(
                "documents.csv:2:1: expected a row, found the end of the table",
                DOCUMENTS.substring(DOCUMENTS.indexOf('\n')),
                "\n");
    }

    @Test
    void a_byte_order_mark_does_not_move_the_columns() {
        String documents = "\ufeff" + DOCUMENTS.replace("GUIDANCE", "GUIDE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(documents, PROVISIONS, PENALTIES, preApprovals()))
                .withMessageStartingWith("documents.csv:3:31 kind: expected one of");
    }

    @Test
    void what_is_no_utf_8_is_refused() {
        TableFile documents = new TableFile("documents.csv", DOCUMENTS.getBytes(Charset.forName("GB18030")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawReader.read(
                        documents,
                        table("provisions", PROVISIONS),
                        table("penalties", PENALTIES),
                        table("pre-approval", preApprovals())))
                .withMessageContaining("documents.csv:2:10: expected text in UTF-8");
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

    @Test
    void an_article_or_a_penalty_that_no_row_has_is_reported_with_the_nearest() {
        DatedLaw law = read();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.newest("ORDER_1_ART_6"))
                .withMessage("there is no article ORDER_1_ART_6 in provisions.csv; did you mean ORDER_1_ART_5?");
        assertThat(law.noSuchPenalty("SAMPEL"))
                .isEqualTo("there is no penalty SAMPEL in penalties.csv; did you mean SAMPLE?");
        assertThat(law.noSuchPenalty("OTHER_THINGS")).isEqualTo("there is no penalty OTHER_THINGS in penalties.csv.");
        assertThat(law.penaltiesOf("OTHER_THINGS")).isEmpty();
        assertThat(law.versionsOf("OTHER_THINGS")).isEmpty();
        assertThat(law.document("OTHER_THINGS")).isNull();
    }

    private static List<String> lines(Throwable refused) {
        return String.valueOf(refused.getMessage()).lines().toList();
    }

    private static String cited(DatedLaw law, String day) {
        LawOnDay.Cited cited =
                Objects.requireNonNull(law.on(LocalDate.parse(day)).cite(List.of("ORDER_1_ART_5")));
        return Objects.requireNonNull(cited.articles().get(0).provision())
                .asks()
                .in(Language.ZH);
    }

    private static PreApprovalRegime regime(DatedLaw law, String day) {
        return law.tables()
                .preApproval(PreApprovalCategory.NEWS, LocalDate.parse(day))
                .orElseThrow();
    }

    private static void refuses(String message, String standing, String instead) {
        assertThat(DOCUMENTS).contains(standing);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(DOCUMENTS.replace(standing, instead), PROVISIONS, PENALTIES, preApprovals()))
                .satisfies(refused ->
                        assertThat(lines(refused)).singleElement(STRING).startsWith(message));
    }

    private static DatedLaw read() {
        return read(DOCUMENTS, PROVISIONS, PENALTIES, preApprovals());
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
        return LawReader.read(
                table("documents", documents),
                table("provisions", provisions),
                table("penalties", penalties),
                table("pre-approval", preApprovals));
    }

    private static TableFile table(String name, String content) {
        return new TableFile(name + ".csv", content.getBytes(StandardCharsets.UTF_8));
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
