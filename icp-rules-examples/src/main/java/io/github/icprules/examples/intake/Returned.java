package io.github.icprules.examples.intake;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;

/**
 * A filing that is returned to the applicant.
 *
 * @param request the filing
 * @param report the report on the filing, with the reasons
 */
public record Returned(FilingRequest request, FilingReport report) {}
