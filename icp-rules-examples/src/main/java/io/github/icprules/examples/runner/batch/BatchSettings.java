package io.github.icprules.examples.runner.batch;

import io.github.icprules.examples.runner.options.EngineOptions;
import io.github.icprules.report.Receipt;
import io.github.icprules.text.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a batch. Two batches with equal settings write the same line for the same filing.
 *
 * @param day the evaluation date of all filings if an option has it; otherwise that of filings without a date
 * @param digest the digest of the version, the rules, the packs, the policies and the options
 */
record BatchSettings(LocalDate day, String digest) {

    /**
     * {@return the settings of a batch that starts today}
     *
     * @param receipt the receipt of any evaluation of the batch
     * @param on the evaluation date of all filings; {@code null} if there is none
     */
    static BatchSettings of(Receipt receipt, Language language, @Nullable LocalDate on) {
        String all = "%s\n%s\n%s\n%s\n%s\n%s"
                .formatted(
                        receipt.engine(), receipt.rulePackSha256(), receipt.packs(), receipt.policies(), language, on);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return new BatchSettings(
                    on == null ? EngineOptions.today() : on, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** {@return the settings in the form of a line of the output} */
    String text() {
        return day + " " + digest;
    }

    /** {@return the day in the settings of a line; {@code null} if there is none} */
    static @Nullable LocalDate dayOf(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.split(" ", 2)[0]);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@return the settings with another day} */
    BatchSettings withDay(LocalDate day) {
        return new BatchSettings(day, digest);
    }
}
