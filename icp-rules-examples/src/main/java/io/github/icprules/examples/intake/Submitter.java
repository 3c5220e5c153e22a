package io.github.icprules.examples.intake;

import io.github.icprules.model.FilingRequest;

/** Submits filings to the platform. */
@FunctionalInterface
public interface Submitter {

    /**
     * Submits a filing.
     *
     * @throws RuntimeException if the platform cannot be reached or does not accept the filing
     */
    void submit(FilingRequest request);
}
