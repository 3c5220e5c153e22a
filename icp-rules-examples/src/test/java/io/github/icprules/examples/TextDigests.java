package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The digest of the texts that the command line writes about the samples. A change of structure that shall not change a text has
 * an equal digest before and after it. {@code docs/testing-rules.md} has the command; no ordinary build runs this class.
 *
 * <p>The texts are written to {@code target/texts.txt}. Digests in receipts are left out, because they change with each bundled
 * file.
 */
class TextDigests {

    private static final String ON = "--on 2026-11-24";
    private static final Path BODIES = Path.of("samples/wechat");

    private final List<String> texts = new ArrayList<>();

    @Test
    void the_texts_have_the_expected_digest() throws IOException {
        for (String language : List.of("zh", "en")) {
            for (Path sample : CommandLine.samples("")) {
                for (String format : List.of("text", "json", "html", "merchant")) {
                    add("check", sample, ON, "--format", format, "--lang", language);
                }
                add("check", sample, ON, "--full --lang", language);
                add("next", sample, ON, "--lang", language);
                add("repair", sample, ON, "--lang", language);
                add("explain pre-approval.document-missing", sample, ON, "--lang", language);
                add("diff", sample, "--on 2026-11-24 --and 2023-10-01 --lang", language);
            }
            for (String body : List.of("enterprise-authorised", "individual", "many-defects")) {
                for (String format : List.of("text", "json", "html", "merchant")) {
                    add("wechat", BODIES.resolve(body + ".json"), ON, "--format", format, "--lang", language);
                }
            }
            Path authorised = BODIES.resolve("enterprise-authorised.json");
            add(
                    "wechat",
                    authorised,
                    "--context",
                    BODIES.resolve("enterprise-authorised.context.json"),
                    "--lang",
                    language);
            for (Path answer : CommandLine.samples("wechat-answers")) {
                add("wechat", authorised, ON, "--answer", answer, "--lang", language);
            }
            for (String list : List.of("rules", "parameters", "provinces", "clauses", "sources")) {
                add(list, "--lang", language);
                add(list, "--format json --lang", language);
            }
        }
        String whole = String.join("\n", texts);
        Files.writeString(Path.of("target/texts.txt"), whole);
        String digest = sha256(whole);
        System.out.println("texts " + texts.size() + ' ' + digest);

        String expected = System.getProperty("icprules.digest", digest);
        assertThat(digest).isEqualTo(expected);
    }

    private void add(Object... line) {
        CommandLine.Result result = CommandLine.run(line);
        String command = Stream.of(line).map(Object::toString).reduce("$", (all, part) -> all + ' ' + part);
        texts.add(command
                + '\n'
                + result.exitCode()
                + '\n'
                + withoutDigests(result.answer())
                + withoutDigests(result.messages()));
    }

    private static String withoutDigests(String text) {
        return text.replaceAll("[0-9a-f]{12,64}", "…");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
