package io.github.icprules.drools.data;

import io.github.icprules.law.Confidence;
import io.github.icprules.law.Provision;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The platform's codes of subject types, certificate types and pre-approval types as far as they are known, each with its
 * source, read from {@code platform-codes.csv} when the first one is asked for. Service content types have a table of their
 * own, {@link ServiceContents}.
 */
public final class PlatformCodes {

    /** The file, as the digest of the rule pack counts it. */
    public static final String FILE = "data/platform-codes.csv";

    private final List<Code> codes = new ArrayList<>();

    private PlatformCodes() {
        Tables.csv(FILE, this::read);
    }

    /** {@return the codes that the pack comes with} */
    public static PlatformCodes bundled() {
        return Bundled.CODES;
    }

    /** {@return all of them, in the order of the table} */
    public List<Code> all() {
        return List.copyOf(codes);
    }

    /** {@return what a code of a list is; {@code null} if it is not known} */
    public @Nullable Code of(CodeList list, int code) {
        for (Code known : codes) {
            if (known.list() == list && known.code() == code) {
                return known;
            }
        }
        return null;
    }

    private Code read(CSVRecord row) {
        ParameterTable.checkSource(row);
        CodeList list = CodeList.valueOf(row.get("list"));
        Code code = new Code(
                list,
                Integer.parseInt(row.get("code")),
                row.get("parent").isEmpty() ? null : Integer.valueOf(row.get("parent")),
                list.meaning(row.get("constant")),
                row.get("chinese"),
                Standing.valueOf(row.get("standing")),
                Provision.valueOf(row.get("basis")),
                Confidence.valueOf(row.get("confidence")),
                LocalDate.parse(row.get("checked")));
        if (of(list, code.code()) != null) {
            throw new IllegalArgumentException(list + " " + code.code() + " is there twice.");
        }
        codes.add(code);
        return code;
    }

    /** One of the platform's lists. */
    public enum CodeList {
        /** Types of subject ({@code query_icp_subject_types}). */
        SUBJECT_TYPE,
        /** Kinds of certificate ({@code query_icp_certificate_types}). */
        CERTIFICATE_TYPE,
        /** Pre-approval types ({@code query_icp_nrlx_types}). */
        PRE_APPROVAL_TYPE;

        private Term meaning(String constant) {
            return switch (this) {
                case SUBJECT_TYPE -> SubjectType.valueOf(constant);
                case CERTIFICATE_TYPE -> CertificateType.valueOf(constant);
                case PRE_APPROVAL_TYPE -> PreApprovalCategory.valueOf(constant);
            };
        }
    }

    /** Whether the platform has a code. */
    public enum Standing {
        /** Its list has it. */
        LISTED,
        /** Its list had it, and has another one now. */
        OLD,
        /** Only another platform's list has it. */
        ELSEWHERE
    }

    /**
     * A code of a list.
     *
     * @param list the list
     * @param code the code
     * @param parent the type of subject that files with the kind of certificate; {@code null} if there is none
     * @param meaning the constant of the model
     * @param chinese what the list calls it, which can be shorter than the constant's name
     * @param standing whether the platform has it
     * @param basis where that was read
     * @param confidence how sure that is
     * @param checked when it was read
     */
    public record Code(
            CodeList list,
            int code,
            @Nullable Integer parent,
            Term meaning,
            String chinese,
            Standing standing,
            Provision basis,
            Confidence confidence,
            LocalDate checked) {}

    /** Read when first asked for: few filings have a use for it. */
    private static final class Bundled {
        static final PlatformCodes CODES = new PlatformCodes();
    }
}
