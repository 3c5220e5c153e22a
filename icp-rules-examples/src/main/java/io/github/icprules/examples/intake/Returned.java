package io.github.icprules.examples.intake;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;

/**
 * A filing that goes back to the applicant.
 *
 * @param request the filing
 * @param report what is wrong with it
 */
public record Returned(FilingRequest request, FilingReport report) {}
