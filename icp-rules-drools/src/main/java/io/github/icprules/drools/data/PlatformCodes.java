package io.github.icprules.drools.data;

import io.github.icprules.law.Confidence;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The platform's codes of subject types, certificate types and pre-approval types as far as they are known, each with its
 * source, read from {@code platform-codes.csv} when the first one is asked for. Service content types have a table of their
 * own, {@link ServiceContents}.
 */
public final class PlatformCodes {

    /** The file, as the digest of the rule pack counts it. */
    public static final String FILE = "data/platform-codes.csv";

    static final Columns COLUMNS =
            Columns.of("list", "code", "parent", "constant", "chinese", "standing", "basis", "confidence", "checked");

    private static final int LARGEST = 9_999;

    private final List<Code> codes = new ArrayList<>();
    private final Map<List<Object>, Integer> lines = new HashMap<>();

    private PlatformCodes() {
        Tables.csv(FILE, COLUMNS, this::read);
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

    Code read(Row row) {
        ParameterTable.checkSource(row);
        CodeList list = row.constant("list", CodeList.class);
        Code code = new Code(
                list,
                row.integer("code", 1, LARGEST),
                row.text("parent").isEmpty() ? null : Integer.valueOf(row.integer("parent", 1, LARGEST)),
                list.meaning(row),
                row.required("chinese"),
                row.constant("standing", Standing.class),
                ParameterTable.basis(row),
                row.constant("confidence", Confidence.class),
                row.date("checked"));
        row.once("code", List.of(list, code.code()), lines);
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

        private Term meaning(Row row) {
            return switch (this) {
                case SUBJECT_TYPE -> row.constant("constant", SubjectType.class);
                case CERTIFICATE_TYPE -> row.constant("constant", CertificateType.class);
                case PRE_APPROVAL_TYPE -> row.constant("constant", PreApprovalCategory.class);
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
     * @param basis the identifier of the article where that was read
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
            String basis,
            Confidence confidence,
            LocalDate checked) {}

    /** Read when first asked for: few filings have a use for it. */
    private static final class Bundled {
        static final PlatformCodes CODES = new PlatformCodes();
    }
}
