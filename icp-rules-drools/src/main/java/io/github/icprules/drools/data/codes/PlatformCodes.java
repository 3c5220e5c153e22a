package io.github.icprules.drools.data.codes;

import io.github.icprules.drools.data.parameters.ParameterTable;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
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
 * The known codes of the platform for subject types, certificate types and pre-approval types, each with its source. The table
 * {@code platform-codes.csv} is read on first use. Service content types have a table of their own, {@link ServiceContents}.
 */
public final class PlatformCodes {

    /** The path of the file, which is part of the digest of the rule pack. */
    public static final String FILE = "data/platform-codes.csv";

    static final Columns COLUMNS =
            Columns.of("list", "code", "parent", "constant", "chinese", "standing", "basis", "confidence", "checked");

    private static final int LARGEST = 9_999;

    private final List<Code> codes = new ArrayList<>();
    private final Map<List<Object>, Integer> lines = new HashMap<>();

    private PlatformCodes() {
        Tables.csv(FILE, COLUMNS, this::read);
    }

    /** {@return the bundled codes} */
    public static PlatformCodes bundled() {
        return Bundled.CODES;
    }

    /** {@return all codes, in the order of the table} */
    public List<Code> all() {
        return List.copyOf(codes);
    }

    /** {@return the entry of a code in a list; {@code null} if the code is unknown} */
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

    /** The code lists of the platform. */
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
        /** The list of the platform contains the code. */
        LISTED,
        /** The list of the platform contained the code earlier. Now the list has another code for the same meaning. */
        OLD,
        /** Only the list of another platform contains the code. */
        ELSEWHERE
    }

    /**
     * A code of a list.
     *
     * @param list the list
     * @param code the code
     * @param parent the code of the subject type that files with the kind of certificate; {@code null} if there is none
     * @param meaning the constant of the model
     * @param chinese the name in the list, which can be shorter than the name of the constant
     * @param standing whether the platform has the code
     * @param basis the identifier of the article that contains the code
     * @param confidence the confidence in the source
     * @param checked the day on which the source was last read
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

    /** Reads the table on first use, because few filings need the table. */
    private static final class Bundled {
        static final PlatformCodes CODES = new PlatformCodes();
    }
}
