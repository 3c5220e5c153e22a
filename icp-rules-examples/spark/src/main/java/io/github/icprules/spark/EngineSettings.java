package io.github.icprules.spark;

import static java.util.Objects.requireNonNull;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.PackFailure;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the engines of a job, with the content of the rule packs and policies. The settings travel to the executors with the
 * tasks, and each executor makes one engine of them. Immutable.
 */
public final class EngineSettings implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Language language;
    private final ProvincialProfile provinces;
    private final @Nullable LocalDate on;
    private final LocalDate today;
    private final ArrayList<ShippedFile> packs;
    private final ArrayList<ShippedFile> policies;
    private final byte @Nullable [] key;
    private final String digest;

    private EngineSettings(Builder builder, LocalDate today) {
        this.language = builder.language;
        this.provinces = builder.provinces;
        this.on = builder.on;
        this.today = today;
        this.packs = new ArrayList<>(builder.packs);
        this.policies = new ArrayList<>(builder.policies);
        this.key = builder.key;
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

    /** Starts the settings of an engine with the bundled rules, which reports in Chinese as of today. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the language of the sentences} */
    public Language language() {
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

    /** Collects settings. */
    public static final class Builder {

        private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

        private Language language = Language.ZH;
        private ProvincialProfile provinces = ProvincialProfile.CURRENT;
        private @Nullable LocalDate on;
        private final List<ShippedFile> packs = new ArrayList<>();
        private final List<ShippedFile> policies = new ArrayList<>();
        private byte @Nullable [] key;

        private Builder() {}

        /** Sets the language of the sentences; Chinese without this call. */
        public Builder language(Language language) {
            this.language = requireNonNull(language, "language must be given.");
            return this;
        }

        /** Sets which provincial requirements are reported. */
        public Builder provinces(ProvincialProfile provinces) {
            this.provinces = requireNonNull(provinces, "provinces must be given.");
            return this;
        }

        /** Sets the day as of which all filings are evaluated, in place of their own day. */
        public Builder on(LocalDate on) {
            this.on = requireNonNull(on, "on must be given.");
            return this;
        }

        /**
         * Adds a rule pack, see {@link RulePack}.
         *
         * @param place a folder or a jar that the driver can read
         * @throws UncheckedIOException if the pack cannot be read
         */
        public Builder pack(Path place) {
            packs.add(ShippedFile.of(place));
            return this;
        }

        /**
         * Adds a policy, see {@link DroolsIcpRuleEngine.Builder#policy(Path)}.
         *
         * @param file a table that the driver can read
         * @throws UncheckedIOException if the file cannot be read
         */
        public Builder policy(Path file) {
            policies.add(ShippedFile.of(file));
            return this;
        }

        /** Sets the key of digests, see {@link DroolsIcpRuleEngine.Builder#receiptKey}. The key is copied. */
        public Builder receiptKey(byte[] key) {
            this.key = key.clone();
            return this;
        }

        /** {@return the settings; filings that name no day are evaluated as of today in China} */
        public EngineSettings build() {
            return new EngineSettings(this, LocalDate.now(CHINA));
        }
    }
}
