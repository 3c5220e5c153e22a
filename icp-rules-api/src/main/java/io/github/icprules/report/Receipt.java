package io.github.icprules.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data for reproducing a report: the engine, the rules, the dates and, if the engine has a key, the digest of the
 * request. The receipt does not contain the request.
 *
 * @param engine the engine's name and version
 * @param rulePack the rule pack's name and version
 * @param rulePackSha256 the SHA-256 digest of the pack's rules and data, in lower-case hexadecimal
 * @param evaluatedOn the day as of which the filing was evaluated
 * @param requestHmac the digest of the request under the engine's key, as {@link RequestDigest} has it; {@code null} if the engine was
 *     given no key
 * @param knowledgeCheckedOn the day on which the sources that the report cites were last checked, the oldest such day; {@code null}
 *     if the report cites none
 * @param packs the rule packs of the integrator, each as its id, version and SHA-256 digest with blanks between them; empty if the
 *     engine has none
 */
public record Receipt(
        String engine,
        String rulePack,
        String rulePackSha256,
        LocalDate evaluatedOn,
        @Nullable String requestHmac,
        @Nullable LocalDate knowledgeCheckedOn,
        List<String> packs) {

    /** Refuses what is not there, and copies the list. */
    public Receipt {
        Objects.requireNonNull(engine, "engine must be given.");
        Objects.requireNonNull(rulePack, "rulePack must be given.");
        Objects.requireNonNull(rulePackSha256, "rulePackSha256 must be given.");
        Objects.requireNonNull(evaluatedOn, "evaluatedOn must be given.");
        packs = List.copyOf(Objects.requireNonNull(packs, "packs must be given."));
    }

    /** Notes down an evaluation without rule packs of the integrator. */
    public Receipt(
            String engine,
            String rulePack,
            String rulePackSha256,
            LocalDate evaluatedOn,
            @Nullable String requestHmac,
            @Nullable LocalDate knowledgeCheckedOn) {
        this(engine, rulePack, rulePackSha256, evaluatedOn, requestHmac, knowledgeCheckedOn, List.of());
    }

    /** Notes down an evaluation, before anything is known of what the report rests on. */
    public Receipt(
            String engine,
            String rulePack,
            String rulePackSha256,
            LocalDate evaluatedOn,
            @Nullable String requestHmac) {
        this(engine, rulePack, rulePackSha256, evaluatedOn, requestHmac, null);
    }

    /** Notes down an evaluation of a request of which no digest is kept. */
    public Receipt(String engine, String rulePack, String rulePackSha256, LocalDate evaluatedOn) {
        this(engine, rulePack, rulePackSha256, evaluatedOn, null);
    }

    /** {@return the same receipt of a report that rests on sources of which the one not looked at for longest was checked on a day} */
    public Receipt withKnowledgeCheckedOn(@Nullable LocalDate day) {
        return new Receipt(engine, rulePack, rulePackSha256, evaluatedOn, requestHmac, day, packs);
    }
}
