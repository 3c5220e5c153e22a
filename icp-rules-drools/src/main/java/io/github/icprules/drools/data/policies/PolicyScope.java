package io.github.icprules.drools.data.policies;

import io.github.icprules.drools.data.words.Nfkc;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.policy.PolicyRow;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The findings that a row of a policy concerns. A component that is {@code null} is no condition.
 *
 * @param path a finding must be at this path or below
 * @param province the province of the filing
 * @param subject the normalised name of the filing unit, or the normalised number of its certificate
 * @param reference the caller's own reference
 * @param from the first evaluation date
 * @param until the last evaluation date
 */
record PolicyScope(
        @Nullable PolicyPath path,
        @Nullable Province province,
        @Nullable String subject,
        @Nullable String reference,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static PolicyScope of(PolicyRow row) {
        return new PolicyScope(
                row.path() == null ? null : PolicyPath.of(row.path()),
                row.province(),
                row.subject() == null ? null : compared(row.subject()),
                row.reference() == null ? null : row.reference().strip(),
                row.from(),
                row.until());
    }

    /**
     * Returns the normal form for comparisons: full-width and half-width forms, upper and lower case, and blanks make no
     * difference.
     */
    private static String compared(String text) {
        return BLANKS.matcher(Nfkc.of(text)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * Returns the normalised name and certificate number of a unit; empty for an individual, and for a subject whose type is not
     * known.
     */
    static Set<String> namesOf(Subject subject) {
        Set<String> names = new HashSet<>();
        if (subject.type() != null && !subject.type().isIndividual()) {
            if (subject.name() != null) {
                names.add(compared(subject.name()));
            }
            SubjectCertificate certificate = subject.certificate();
            if (certificate != null && certificate.number() != null) {
                names.add(compared(certificate.number()));
            }
        }
        return names;
    }

    /** Returns whether a filing meets the conditions, except for the path. */
    boolean includes(LocalDate on, FilingRequest request, @Nullable Province ofFiling, Set<String> names) {
        return (from == null || !on.isBefore(from))
                && (until == null || !on.isAfter(until))
                && (province == null || province == ofFiling)
                && (subject == null || names.contains(subject))
                && (reference == null
                        || (request.reference() != null
                                && reference.equals(request.reference().strip())));
    }

    /**
     * Returns whether a finding with these paths meets the condition of the path. An open point also meets the condition if all
     * its missing inputs are in the scope, because the path of the point can be in another part of the request.
     */
    boolean includes(List<PolicyPath> paths, List<PolicyPath> needs) {
        return path == null
                || paths.stream().anyMatch(path::covers)
                || (!needs.isEmpty() && needs.stream().allMatch(path::covers));
    }

    /** Returns whether each finding of this scope is a finding of the other scope, on days that both have. */
    boolean isWithin(PolicyScope other) {
        return (other.path == null || (path != null && other.path.covers(path)))
                && (other.province == null || other.province == province)
                && (other.subject == null || other.subject.equals(subject))
                && (other.reference == null || other.reference.equals(reference));
    }

    /** Returns whether a finding can be in both scopes, on days that both have. */
    boolean overlaps(PolicyScope other) {
        return (path == null || other.path == null || path.overlaps(other.path))
                && areCompatible(province, other.province)
                && areCompatible(subject, other.subject)
                && areCompatible(reference, other.reference);
    }

    /** Returns the same scope on all days. */
    PolicyScope onAllDays() {
        return new PolicyScope(path, province, subject, reference, null, null);
    }

    private static boolean areCompatible(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || Objects.equals(one, other);
    }
}
