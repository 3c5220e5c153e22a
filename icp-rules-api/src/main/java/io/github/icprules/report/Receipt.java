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
 * @param requestHmac the digest of the request under the engine's key, see {@link RequestDigest}; {@code null} if the engine
 *     has no key
 * @param knowledgeCheckedOn the oldest of the days on which the sources that the report cites were last checked; {@code null}
 *     if the report cites no source
 * @param packs the rule packs of the integrator, in the order of the engine; empty if there are none
 * @param policies the policies that the engine applies to findings, in their order; empty if there are none
 */
public record Receipt(
        String engine,
        String rulePack,
        String rulePackSha256,
        LocalDate evaluatedOn,
        @Nullable String requestHmac,
        @Nullable LocalDate knowledgeCheckedOn,
        List<AppliedPack> packs,
        List<AppliedPolicy> policies) {

    /** Refuses {@code null}, except for the optional components, and copies the lists. */
    public Receipt {
        Objects.requireNonNull(engine, "engine must be given.");
        Objects.requireNonNull(rulePack, "rulePack must be given.");
        Objects.requireNonNull(rulePackSha256, "rulePackSha256 must be given.");
        Objects.requireNonNull(evaluatedOn, "evaluatedOn must be given.");
        packs = List.copyOf(Objects.requireNonNull(packs, "packs must be given."));
        policies = List.copyOf(Objects.requireNonNull(policies, "policies must be given."));
    }

    /**
     * A rule pack of the integrator.
     *
     * @param id the pack's id
     * @param version the pack's version
     * @param sha256 the SHA-256 digest of the pack's files, in lower-case hexadecimal
     */
    public record AppliedPack(String id, String version, String sha256) {

        /** Refuses {@code null}. */
        public AppliedPack {
            Objects.requireNonNull(id, "id must be given.");
            Objects.requireNonNull(version, "version must be given.");
            Objects.requireNonNull(sha256, "sha256 must be given.");
        }
    }

    /**
     * A policy that the engine applies.
     *
     * @param id the policy's id
     * @param sha256 the policy's digest, see {@link io.github.icprules.policy.Policy#sha256()}
     */
    public record AppliedPolicy(String id, String sha256) {

        /** Refuses {@code null}. */
        public AppliedPolicy {
            Objects.requireNonNull(id, "id must be given.");
            Objects.requireNonNull(sha256, "sha256 must be given.");
        }
    }

    /** Creates a receipt without rule packs and policies of the integrator. */
    public Receipt(
            String engine,
            String rulePack,
            String rulePackSha256,
            LocalDate evaluatedOn,
            @Nullable String requestHmac,
            @Nullable LocalDate knowledgeCheckedOn) {
        this(engine, rulePack, rulePackSha256, evaluatedOn, requestHmac, knowledgeCheckedOn, List.of(), List.of());
    }

    /** Creates a receipt without the day on which the cited sources were last checked. */
    public Receipt(
            String engine,
            String rulePack,
            String rulePackSha256,
            LocalDate evaluatedOn,
            @Nullable String requestHmac) {
        this(engine, rulePack, rulePackSha256, evaluatedOn, requestHmac, null);
    }

    /** Creates a receipt without a digest of the request. */
    public Receipt(String engine, String rulePack, String rulePackSha256, LocalDate evaluatedOn) {
        this(engine, rulePack, rulePackSha256, evaluatedOn, null);
    }

    /** {@return a copy of the receipt with the oldest of the days on which the cited sources were last checked} */
    public Receipt withKnowledgeCheckedOn(@Nullable LocalDate day) {
        return new Receipt(engine, rulePack, rulePackSha256, evaluatedOn, requestHmac, day, packs, policies);
    }
}
