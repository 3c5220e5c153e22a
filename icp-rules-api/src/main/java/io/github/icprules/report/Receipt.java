package io.github.icprules.report;

import io.github.icprules.model.FilingRequest;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By which a report can be reproduced: who answered, by which rules, to what question, as of when. */
public final class Receipt {

    private final String engine;
    private final String rulePack;
    private final String rulePackSha256;
    private final LocalDate evaluatedOn;
    private final FilingRequest request;
    private final @Nullable LocalDate knowledgeCheckedOn;
    private volatile @Nullable String requestSha256;

    /**
     * Notes down an evaluation.
     *
     * @param engine the engine's name and version
     * @param rulePack the rule pack's name and version
     * @param rulePackSha256 the digest of the pack's rules and data, in lower-case hexadecimal
     * @param evaluatedOn the day the filing was judged by
     * @param request the filing
     */
    public Receipt(
            String engine, String rulePack, String rulePackSha256, LocalDate evaluatedOn, FilingRequest request) {
        this(engine, rulePack, rulePackSha256, evaluatedOn, request, null);
    }

    private Receipt(
            String engine,
            String rulePack,
            String rulePackSha256,
            LocalDate evaluatedOn,
            FilingRequest request,
            @Nullable LocalDate knowledgeCheckedOn) {
        this.engine = engine;
        this.rulePack = rulePack;
        this.rulePackSha256 = rulePackSha256;
        this.evaluatedOn = evaluatedOn;
        this.request = request;
        this.knowledgeCheckedOn = knowledgeCheckedOn;
    }

    /** {@return the same receipt of a report that rests on sources of which the one not looked at for longest was checked on a day} */
    public Receipt withKnowledgeCheckedOn(@Nullable LocalDate day) {
        return new Receipt(engine, rulePack, rulePackSha256, evaluatedOn, request, day);
    }

    /** {@return the engine's name and version} */
    public String engine() {
        return engine;
    }

    /** {@return the rule pack's name and version} */
    public String rulePack() {
        return rulePack;
    }

    /** {@return the SHA-256 digest of the pack's rules and data, in lower-case hexadecimal} */
    public String rulePackSha256() {
        return rulePackSha256;
    }

    /** {@return the day the filing was judged by} */
    public LocalDate evaluatedOn() {
        return evaluatedOn;
    }

    /**
     * {@return the day on which the sources that the report cites were last checked, the oldest such day; {@code null} if it cites
     * none}
     */
    public @Nullable LocalDate knowledgeCheckedOn() {
        return knowledgeCheckedOn;
    }

    /**
     * {@return the SHA-256 digest of the request, in lower-case hexadecimal} Equal requests have equal digests. It is
     * worked out when first asked for.
     */
    public String requestSha256() {
        String digest = requestSha256;
        if (digest == null) {
            digest = RequestDigest.of(request);
            requestSha256 = digest;
        }
        return digest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Receipt receipt
                && engine.equals(receipt.engine)
                && rulePack.equals(receipt.rulePack)
                && rulePackSha256.equals(receipt.rulePackSha256)
                && evaluatedOn.equals(receipt.evaluatedOn)
                && request.equals(receipt.request)
                && Objects.equals(knowledgeCheckedOn, receipt.knowledgeCheckedOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(engine, rulePack, rulePackSha256, evaluatedOn, request, knowledgeCheckedOn);
    }

    @Override
    public String toString() {
        return "Receipt[%s, %s, %s, %s]".formatted(engine, rulePack, rulePackSha256, evaluatedOn);
    }
}
