package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filing with another authority that the mini-program needs in addition to the ICP filing (备案之外还要办的备案). A duty or an open
 * point of the same report says more about the filing.
 *
 * @param ruleId the rule of the duty or of the open point
 * @param name the name of the filing
 * @param authority the authority with which the operator files
 * @param days the number of days within which the filing is due; {@code null} if the law has no number
 * @param workingDays whether the days are working days; {@code false} if there is no number
 * @param from the event from which the days are counted; without a number, the time of the filing
 * @param certain whether the filing is due; {@code false} if an open point asks whether the filing is needed
 * @param standing whether every ICP filing of this kind has the entry, independent of the content of the request
 * @param confidence the confidence of authority and days
 * @param basis the articles behind the filing; at least one
 */
public record AlsoToFile(
        String ruleId,
        Text name,
        Text authority,
        @Nullable Integer days,
        boolean workingDays,
        Text from,
        boolean certain,
        boolean standing,
        Confidence confidence,
        List<LegalBasis> basis) {

    /** Copies the list. */
    public AlsoToFile {
        requireNonNull(ruleId, "ruleId must be given.");
        requireNonNull(name, "name must be given.");
        requireNonNull(authority, "authority must be given.");
        requireNonNull(from, "from must be given.");
        requireNonNull(confidence, "confidence must be given.");
        requireNonNull(basis, "basis must be given.");
        basis = List.copyOf(basis);
    }

    /** {@return the time of the filing in words, such as <q>within 30 working days of the ICP filing</q>} */
    public Text when() {
        return days == null
                ? from
                : Text.of(
                        from.in(Language.ZH) + " " + days + (workingDays ? " 个工作日内" : " 日内"),
                        "within " + days + (workingDays ? " working days " : " days ") + from.in(Language.EN));
    }
}
