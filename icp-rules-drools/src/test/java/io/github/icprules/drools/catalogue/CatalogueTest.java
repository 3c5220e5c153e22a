package io.github.icprules.drools.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.Clause;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.compiled.BundledRules;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.engine.RuleBook;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Material;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.drools.model.NamedModelItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule book describes its rules as people wrote into sheets, bundles and the register, and its digest is of all of it. */
class CatalogueTest {

    private static final Path HOME = Path.of("src/main/resources/io/github/icprules/drools");

    /** The rules as they are written, by their ids. */
    private static final Map<String, Written> WRITTEN = new TreeMap<>();

    static {
        Sheets.SHEETS.forEach(sheet -> read(text("rules/" + sheet + ".drl")));
    }

    @Test
    void rules_come_by_their_ids() {
        assertThat(RuleBook.load().describe())
                .extracting(RuleDescription::id)
                .containsExactlyElementsOf(WRITTEN.keySet());
    }

    @Test
    void what_the_build_compiled_are_the_rules_of_the_sheets() {
        assertThat(BundledRules.models().stream()
                        .flatMap(model -> model.getRules().stream())
                        .map(NamedModelItem::getName))
                .containsExactlyInAnyOrderElementsOf(WRITTEN.keySet());
    }

    @Test
    void a_rule_is_described_by_the_comment_above_it_and_by_its_condition() {
        assertThat(RuleBook.load().describe()).allSatisfy(rule -> {
            Written written = WRITTEN.getOrDefault(rule.id(), new Written("", ""));
            assertThat(rule.gist()).as(rule.id()).isEqualTo(written.comment()).isNotEmpty();
            assertThat(rule.condition())
                    .as(rule.id())
                    .isEqualTo(written.condition())
                    .isNotEmpty();
        });
    }

    @Test
    void a_rule_that_stands_in_no_sheet_cannot_be_described() {
        Sheets sheets = new Sheets();
        assertThatIllegalStateException()
                .isThrownBy(() -> sheets.of("operation.nowhere"))
                .withMessage("Rule operation.nowhere stands in no sheet.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_remedy_is_what_a_rule_suggests_or_what_it_says_or_to_get_the_material(Language language) {
        Map<String, Properties> bundles = new HashMap<>();
        assertThat(RuleBook.load().describe()).allSatisfy(rule -> {
            Properties own = bundles.computeIfAbsent(rule.sheet(), sheet -> bundle(sheet, language));
            String finding = rule.id().substring(rule.sheet().length() + 1);
            Material material = rule.material();
            String expected = material != null
                    ? bundle("common", language)
                            .getProperty("material-missing.suggestion")
                            .replace("{material}", material.in(language))
                    : own.getProperty(finding + (rule.severity() == null ? ".message" : ".suggestion"))
                            .replaceAll("\\{\\w+}", "…");
            assertThat(rule.remedy().in(language)).as(rule.id()).isEqualTo(expected);
        });
    }

    @Test
    void the_clauses_are_those_of_the_register_in_its_order() {
        List<Clause> clauses = RuleBook.load().clauses();
        List<CSVRecord> rows = rows("data/clauses.csv");
        assertThat(clauses)
                .extracting(Clause::id)
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.get("id")).toList());
        assertThat(clauses)
                .extracting(clause -> clause.statement().in(Language.EN))
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.get("en")).toList());
    }

    @Test
    void an_engine_hands_out_the_catalogue_and_the_register() {
        DroolsIcpRuleEngine engine = new DroolsIcpRuleEngine();
        assertThat(engine.rules()).extracting(RuleDescription::id).containsExactlyElementsOf(WRITTEN.keySet());
        assertThat(engine.clauses()).hasSameSizeAs(rows("data/clauses.csv"));
    }

    /** By it an answer can be reproduced: every change of a rule or of its data makes another one. */
    @Test
    void the_digest_is_of_sheets_sentences_register_and_tables_and_of_what_is_known() throws Exception {
        MessageDigest content = MessageDigest.getInstance("SHA-256");
        for (String sheet : Sheets.SHEETS) {
            update(content, Files.readAllBytes(HOME.resolve("rules/" + sheet + ".drl")));
        }
        List<String> bundles = new ArrayList<>(Sheets.SHEETS);
        bundles.add("common");
        for (String bundle : bundles) {
            update(content, Files.readAllBytes(HOME.resolve("messages/" + bundle + ".zh.properties")));
            update(content, Files.readAllBytes(HOME.resolve("messages/" + bundle + ".en.properties")));
        }
        update(content, Files.readAllBytes(HOME.resolve("messages/arguments.properties")));
        for (String table : List.of("clauses", "cities", "platform-codes", "consequences")) {
            update(content, Files.readAllBytes(HOME.resolve("data/" + table + ".csv")));
        }
        for (CertificateType type : CertificateType.values()) {
            update(content, inOneLine(type, type.subjectTypes()));
        }
        for (Material material : Material.values()) {
            update(content, inOneLine(material, material.providedBy()));
        }

        MessageDigest all = MessageDigest.getInstance("SHA-256");
        update(all, hexadecimal(content).getBytes(StandardCharsets.UTF_8));
        Knowledge.bundled().content().forEach(piece -> update(all, piece));
        assertThat(RuleBook.load().sha256(Knowledge.bundled())).isEqualTo(hexadecimal(all));
    }

    /** The length goes in front, so that no piece can look like two. */
    private static void update(MessageDigest digest, byte[] piece) {
        digest.update(ByteBuffer.allocate(8).putLong(piece.length).array());
        digest.update(piece);
    }

    private static byte[] inOneLine(@Nullable Object... parts) {
        StringBuilder line = new StringBuilder();
        for (@Nullable Object part : parts) {
            line.append(line.isEmpty() ? "" : " ").append(part);
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Goes through a sheet line by line. */
    private static void read(String sheet) {
        List<String> comment = new ArrayList<>();
        List<String> condition = new ArrayList<>();
        boolean isInComment = false;
        boolean isInCondition = false;
        String id = "";
        for (String line : sheet.lines().toList()) {
            if (line.startsWith("/*")) {
                comment.clear();
                isInComment = true;
            }
            if (isInComment) {
                comment.add(line.replaceFirst("^(/\\*| \\*(?!/))", "").replace("*/", ""));
                isInComment = !line.endsWith("*/");
            } else if (line.startsWith("rule \"")) {
                id = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
            } else if (line.equals("when")) {
                condition.clear();
                isInCondition = true;
            } else if (line.equals("then")) {
                isInCondition = false;
                WRITTEN.put(id, new Written(words(comment), words(condition)));
            } else if (isInCondition) {
                condition.add(line);
            }
        }
    }

    private static String words(List<String> lines) {
        return String.join("\n", lines)
                .replaceAll("(?<=[^\\x00-\\x7f])\\s*\n\\s*(?=[^\\x00-\\x7f])", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(String file) {
        try {
            return Files.readString(HOME.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read.", e);
        }
    }

    private static Properties bundle(String sheet, Language language) {
        Properties properties = new Properties();
        String name = language == Language.ZH ? ".zh.properties" : ".en.properties";
        try (Reader reader = Files.newBufferedReader(HOME.resolve("messages/" + sheet + name))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(sheet + " cannot be read.", e);
        }
        return properties;
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser table = CSVParser.parse(text(file), format)) {
            return table.getRecords();
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read.", e);
        }
    }

    private record Written(String comment, String condition) {}
}
