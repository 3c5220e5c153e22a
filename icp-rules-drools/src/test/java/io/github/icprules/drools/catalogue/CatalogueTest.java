package io.github.icprules.drools.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.engine.RuleBook;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Material;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The digest of a rule book covers everything that its answers depend on. */
class CatalogueTest {

    private static final Path HOME = Path.of("src/main/resources/io/github/icprules/drools");

    @Test
    void a_rule_that_stands_in_no_sheet_cannot_be_described() {
        Sheets sheets = new Sheets();
        assertThatIllegalStateException()
                .isThrownBy(() -> sheets.of("operation.nowhere"))
                .withMessage("Rule operation.nowhere stands in no sheet.");
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
        // The tables of repairs, of questions and of refused files decide nothing in a report.
        for (String table : List.of("clauses", "cities", "platform-codes", "consequences", "also-to-file", "inputs")) {
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
}
