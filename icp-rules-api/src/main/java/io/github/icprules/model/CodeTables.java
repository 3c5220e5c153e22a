package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.GivenPlaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code lists of the platform, loaded from the platform shortly before the evaluation.
 *
 * <p>WeChat changes the lists without notice, and asks callers not to keep the lists for long. So the lists of the library
 * are defaults only: a code that the library does not know may exist. A list in this record replaces the default. A code that
 * is not in such a list does not exist.
 *
 * @param subjectTypes types of subject ({@code query_icp_subject_types}); {@code null} if not given
 * @param certificateTypes kinds of certificate, each with the type of subject that files with the certificate
 *     ({@code query_icp_certificate_types}); {@code null} if not given
 * @param preApprovalTypes pre-approval categories ({@code query_icp_nrlx_types}); {@code null} if not given
 * @param serviceContentTypes service content types; the types of the first level have the parent 0
 *     ({@code query_icp_service_content_types}); {@code null} if not given
 * @param districts provinces, cities and districts, each with the region that contains it ({@code query_icp_district_code});
 *     {@code null} if not given
 */
public record CodeTables(
        @Nullable List<ListedCode> subjectTypes,
        @Nullable List<ListedCode> certificateTypes,
        @Nullable List<ListedCode> preApprovalTypes,
        @Nullable List<ListedCode> serviceContentTypes,
        @Nullable List<ListedCode> districts) {

    private static final CodeTables NONE = new CodeTables(null, null, null, null, null);

    /** Copies the collections. */
    public CodeTables {
        subjectTypes = Components.copy(subjectTypes, "subjectTypes");
        certificateTypes = Components.copy(certificateTypes, "certificateTypes");
        preApprovalTypes = Components.copy(preApprovalTypes, "preApprovalTypes");
        serviceContentTypes = Components.copy(serviceContentTypes, "serviceContentTypes");
        districts = Components.copy(districts, "districts");
    }

    /** {@return tables without any list} */
    public static CodeTables none() {
        return NONE;
    }

    /** {@return the first item of a list with this code; {@code null} if there is no item or no list} */
    public static @Nullable ListedCode find(@Nullable List<ListedCode> list, int code) {
        if (list != null) {
            for (ListedCode item : list) {
                if (item.code() == code) {
                    return item;
                }
            }
        }
        return null;
    }

    /**
     * {@return whether the lists allow a kind of certificate for a type of subject; {@code null} if the lists have no answer}
     *
     * <p>A sole trader files as an enterprise if the list of subject types has no entry for sole traders.
     */
    public @Nullable Boolean admits(SubjectType subject, CertificateType certificate) {
        requireNonNull(subject, "subject must be given.");
        requireNonNull(certificate, "certificate must be given.");
        Integer code = codeOf(subject);
        if (code == null || certificateTypes == null) {
            return null;
        }
        return certificateTypes.stream()
                .anyMatch(item -> item.code() == certificate.code() && code.equals(item.parent()));
    }

    /** {@return the code of a type of subject in the list; {@code null} if the list does not have the name or is not given} */
    public @Nullable Integer codeOf(SubjectType subject) {
        requireNonNull(subject, "subject must be given.");
        if (subjectTypes == null) {
            return null;
        }
        for (ListedCode item : subjectTypes) {
            if (subject.chinese().equals(item.name())) {
                return item.code();
            }
        }
        return subject == SubjectType.SOLE_TRADER ? codeOf(SubjectType.ENTERPRISE) : null;
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
