package io.github.icprules.spark;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.PackFailure;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an engine, with the content of the rule packs and policies. The driver reads the settings {@code spark.icp.*} of Spark's
 * configuration, the settings travel to the executors with the tasks, and each executor makes one engine of them. Immutable.
 */
final class EngineSettings implements Serializable {

    /** The start of the names in Spark's configuration. */
    static final String PREFIX = "spark.icp.";

    private static final long serialVersionUID = 1L;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int SHORTEST_KEY = 32;

    private final Language language;
    private final ProvincialProfile provinces;
    private final @Nullable LocalDate on;
    private final LocalDate today;
    private final ArrayList<ShippedFile> packs;
    private final ArrayList<ShippedFile> policies;
    private final byte @Nullable [] key;
    private final String digest;

    private EngineSettings(BinaryOperator<String> conf) {
        this.language = constant(conf, "language", Language.ZH);
        this.provinces = constant(conf, "provinces", ProvincialProfile.CURRENT);
        this.on = day(conf);
        this.today = LocalDate.now(CHINA);
        this.packs = new ArrayList<>(files(conf, "packs"));
        this.policies = new ArrayList<>(files(conf, "policies"));
        this.key = key(files(conf, "keyFile"));
        this.digest = digestOf(this);
    }

    private EngineSettings(EngineSettings settings, LocalDate today) {
        this.language = settings.language;
        this.provinces = settings.provinces;
        this.on = settings.on;
        this.today = today;
        this.packs = settings.packs;
        this.policies = settings.policies;
        this.key = settings.key;
        this.digest = settings.digest;
    }

    /**
     * {@return the settings in a configuration; Chinese, the current provincial requirements and today if there are none}
     *
     * @param conf returns the value of a name, or the second argument if there is none
     * @throws JobRefusedException if a setting is wrong
     */
    static EngineSettings of(BinaryOperator<String> conf) {
        return new EngineSettings(conf);
    }

    private static <E extends Enum<E>> E constant(BinaryOperator<String> conf, String name, E otherwise) {
        String value = conf.apply(PREFIX + name, otherwise.name());
        try {
            return Enum.valueOf(otherwise.getDeclaringClass(), value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            List<String> expected = Stream.of(otherwise.getDeclaringClass().getEnumConstants())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .toList();
            throw new JobRefusedException(
                    new Sentence("%s%s：应为 %s", "%s%s: expected %s", PREFIX, name, Sentence.either(expected)), e);
        }
    }

    private static @Nullable LocalDate day(BinaryOperator<String> conf) {
        String on = conf.apply(PREFIX + "on", "");
        try {
            return on.isEmpty() ? null : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw new JobRefusedException(new Sentence("%son：应为 YYYY-MM-DD", "%son: expected YYYY-MM-DD", PREFIX), e);
        }
    }

    private static List<ShippedFile> files(BinaryOperator<String> conf, String name) {
        List<ShippedFile> files = new ArrayList<>();
        for (String file : conf.apply(PREFIX + name, "").split(",", -1)) {
            if (!file.isBlank()) {
                files.add(ShippedFile.find(PREFIX + name, file.strip()));
            }
        }
        return files;
    }

    private static byte @Nullable [] key(List<ShippedFile> files) {
        if (files.isEmpty()) {
            return null;
        }
        byte[] key = files.get(0).content();
        if (key.length < SHORTEST_KEY) {
            throw new JobRefusedException(new Sentence(
                    "%skeyFile：密钥只有 %s 字节；应至少 %s 字节",
                    "%skeyFile: the key has %s bytes; expected at least %s", PREFIX, key.length, SHORTEST_KEY));
        }
        return key;
    }

    /** {@return the language of the sentences} */
    Language language() {
        return language;
    }

    /** {@return which provincial requirements are reported} */
    ProvincialProfile provinces() {
        return provinces;
    }

    /** {@return the day for all filings; {@code null} if filings have their own day} */
    @Nullable LocalDate on() {
        return on;
    }

    /** {@return the day for filings that name none} */
    LocalDate today() {
        return today;
    }

    /** {@return the same settings with another day for filings that name none} */
    EngineSettings withToday(LocalDate day) {
        return new EngineSettings(this, day);
    }

    /** {@return the key of digests; {@code null} if there is none} */
    byte @Nullable [] key() {
        return key == null ? null : key.clone();
    }

    /** {@return the filing with the day as of which it is evaluated} */
    FilingRequest dated(FilingRequest request) {
        if (on != null) {
            return request.withEvaluatedOn(on);
        }
        return request.evaluatedOn() == null ? request.withEvaluatedOn(today) : request;
    }

    /** {@return a digest of all that decides what an engine reports} */
    String digest() {
        return digest;
    }

    private static String digestOf(EngineSettings settings) {
        byte[] key = settings.key;
        MessageDigest digest = Digests.sha256();
        digest.update("%s %s"
                .formatted(settings.provinces, key == null ? "" : HexFormat.of().formatHex(key))
                .getBytes(StandardCharsets.UTF_8));
        for (List<ShippedFile> files : List.of(settings.packs, settings.policies)) {
            digest.update((byte) files.size());
            files.forEach(file -> file.update(digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * {@return a new engine with these settings}
     *
     * @throws IllegalArgumentException if a pack or a policy is wrong
     */
    IcpRuleEngine newEngine() {
        DroolsIcpRuleEngine.Builder builder = DroolsIcpRuleEngine.builder()
                .provinces(ProvincialRequirements.bundled().withProfile(provinces));
        if (key != null) {
            builder.receiptKey(key);
        }
        if (packs.isEmpty() && policies.isEmpty()) {
            return builder.build();
        }
        try {
            Path folder = Files.createTempDirectory("icp-rules");
            try {
                for (ShippedFile pack : packs) {
                    builder.pack(RulePack.of(pack.writeTo(folder)));
                }
                // As the batch of the command line: the findings of the other rules stay.
                builder.onPackFailure(PackFailure.REPORT);
                for (ShippedFile policy : policies) {
                    builder.policy(policy.writeTo(folder));
                }
                return builder.build();
            } finally {
                // The engine has read the files.
                for (Path file : ShippedFile.filesBelow(folder)) {
                    Files.deleteIfExists(file);
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rule packs and policies cannot be written to a temporary folder.", e);
        }
    }

    /** {@return the language and the number of files, without the key} */
    @Override
    public String toString() {
        return "EngineSettings[%s, %s packs, %s policies]".formatted(language, packs.size(), policies.size());
    }
}
