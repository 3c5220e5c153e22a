package io.github.icprules.drools.data.law;

import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.TableErrors;
import io.github.icprules.drools.data.tables.TableFile;
import io.github.icprules.internal.Json;
import io.github.icprules.law.BasisKind;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LawTables;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.law.LegalDocument.Amendment;
import io.github.icprules.law.LegalDocument.Unit;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.Provision;
import io.github.icprules.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of the law: a whole law, or tables that are added to a law. A lawyer can edit the tables: each error in a row or between rows is reported with file,
 * line, column and the expected value, and all errors are reported at once.
 */
final class LawReader {

    private static final Columns DOCUMENT_COLUMNS = Columns.of(
            "id",
            "title_zh",
            "title_en",
            "number_zh",
            "number_en",
            "issuer_zh",
            "issuer_en",
            "kind",
            "unit",
            "url",
            "from",
            "until",
            "amendments",
            "checked");

    private static final Columns PROVISION_COLUMNS =
            Columns.of("id", "document", "article", "asks_zh", "asks_en", "from", "until", "confidence", "checked");

    private static final Pattern BETWEEN_AMENDMENTS = Pattern.compile(" ; ");
    private static final Pattern AMENDMENT = Pattern.compile("(\\S++) ([^|]++)\\| (.++)");
    private static final String AN_ID = "capital letters and digits joined by _, such as ORDER_33";
    private static final String SOME_AMENDMENTS =
            "days with what changed it, such as \"2025-01-20 国务院令第797号 | State Council Decree No. 797\", "
                    + "the oldest first, with \" ; \" between them";

    /** Whether a row has no identifier. Then a document that seems to be missing may be the document of that row. */
    private boolean incomplete;

    /** The documents by identifier; {@code null} stands for a document whose row has an error. */
    private final Map<String, @Nullable LegalDocument> documents = new LinkedHashMap<>();

    /** The law that the tables are added to; empty if the tables are a whole law. */
    private final LawTables base;

    private final Set<String> articlesOfBase;
    private final Versions<Provision> provisions;

    private LawReader(LawTables base) {
        this.base = base;
        this.articlesOfBase = new Articles(base.provisions().stream()).ids();
        this.provisions = new Versions<>(articlesOfBase);
        base.documents().forEach(document -> documents.put(document.id(), document));
    }

    /**
     * {@return the tables in some files}
     *
     * @param base the law that the tables are added to: their rows can name documents and articles of the law, and cannot replace
     *     them; empty if the tables are a whole law
     * @param files the present tables by their names
     * @throws IllegalArgumentException if a table is invalid; the message has a line for each of the first 20 errors of a table
     */
    static LawTables read(LawTables base, Map<String, TableFile> files) {
        LawTables tables = new LawReader(base).read(files);
        TableErrors.throwIfAny(files.values().stream().map(TableFile::errors).toList());
        return tables;
    }

    private LawTables read(Map<String, TableFile> files) {
        rows(files, DatedLaw.DOCUMENTS, DOCUMENT_COLUMNS).forEach(this::readDocument);
        rows(files, DatedLaw.PROVISIONS, PROVISION_COLUMNS).forEach(this::readProvision);
        provisions.check();
        Articles articles = new Articles(Stream.concat(base.provisions().stream(), provisions.sound().stream()));
        Set<String> penaltiesOfBase = base.penalties().stream().map(Penalty::id).collect(Collectors.toSet());
        PenaltyReader penalties = new PenaltyReader(articles, provisions, penaltiesOfBase);
        rows(files, DatedLaw.PENALTIES, PenaltyReader.COLUMNS).forEach(penalties::read);
        PreApprovalReader preApprovals = new PreApprovalReader(articles, provisions);
        rows(files, DatedLaw.PRE_APPROVAL, PreApprovalReader.COLUMNS).forEach(preApprovals::read);
        TableFile preApprovalFile = files.get(DatedLaw.PRE_APPROVAL);
        return new LawTables(
                documents.values().stream()
                        .filter(Objects::nonNull)
                        .filter(document -> base.document(document.id()).isEmpty())
                        .toList(),
                provisions.sound(),
                penalties.checked(),
                preApprovalFile == null ? List.of() : preApprovals.checked(preApprovalFile.errors()));
    }

    private static List<Row> rows(Map<String, TableFile> files, String name, Columns columns) {
        TableFile file = files.get(name);
        return file == null ? List.of() : file.rows(columns);
    }

    private void readDocument(Row row) {
        String id = id(row);
        if (id == null || documents.containsKey(id)) {
            if (id != null && base.document(id).isPresent()) {
                row.refuse(row.taken("id", "an identifier that no bundled document has"));
            } else if (id != null) {
                row.refuse("id", "one that is not there yet");
            }
            incomplete = true;
            return;
        }
        LocalDate from = LawCells.day(row, "from");
        LocalDate until = LawCells.until(row, from);
        Text title = LawCells.sentence(row, "title");
        Text number = LawCells.signIfAny(row, "number");
        Text issuer = LawCells.sentenceIfAny(row, "issuer");
        BasisKind kind = LawCells.one(row, "kind", BasisKind.class);
        Unit unit = LawCells.one(row, "unit", Unit.class);
        String url = row.text("url");
        if (!url.isEmpty() && !url.startsWith("https://") && !url.startsWith("http://")) {
            row.refuse("url", "an address that begins with https:// or http://, or nothing");
        }
        List<Amendment> amendments = amendments(row, from);
        LocalDate checked = LawCells.day(row, "checked");
        LegalDocument document = null;
        if (!row.isFaulty() && title != null && kind != null && unit != null && from != null && checked != null) {
            String address = url.isEmpty() ? null : url;
            document =
                    new LegalDocument(id, title, number, issuer, kind, unit, address, from, until, amendments, checked);
        }
        documents.put(id, document);
    }

    private static List<Amendment> amendments(Row row, @Nullable LocalDate from) {
        List<Amendment> amendments = new ArrayList<>();
        String text = row.text("amendments");
        LocalDate before = from;
        for (String written : text.isEmpty() ? new String[0] : BETWEEN_AMENDMENTS.split(text, -1)) {
            Matcher amendment = AMENDMENT.matcher(written);
            LocalDate day = amendment.matches() ? day(amendment.group(1)) : null;
            if (day == null || (before != null && day.isBefore(before))) {
                row.refuse("amendments", SOME_AMENDMENTS);
                return amendments;
            }
            amendments.add(new Amendment(day, Text.of(amendment.group(2).strip(), amendment.group(3))));
            before = day;
        }
        return amendments;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return Json.day(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void readProvision(Row row) {
        String id = id(row);
        if (id == null) {
            provisions.missOne();
            return;
        }
        if (articlesOfBase.contains(id)) {
            row.refuse(row.taken("id", "an identifier that no bundled article has"));
        }
        String documentId = row.text("document");
        LegalDocument document = documents.get(documentId);
        if (!incomplete && !documents.isEmpty() && !documents.containsKey(documentId)) {
            row.refuse(row.unknown("document", documentId, documents.keySet()));
        }
        String article = row.orNull(() -> row.required("article", "an article, an item or a section"));
        Text asks = LawCells.sentence(row, "asks");
        LocalDate from = LawCells.day(row, "from");
        LocalDate until = LawCells.until(row, from);
        if (document != null) {
            checkWithin(row, from, until, document);
            until = until == null ? document.inForceUntil() : until;
        }
        Confidence confidence = LawCells.one(row, "confidence", Confidence.class);
        LocalDate checked = LawCells.day(row, "checked");
        Provision provision = null;
        if (document != null
                && article != null
                && asks != null
                && from != null
                && confidence != null
                && checked != null) {
            provision = new Provision(id, document, article, asks, from, until, confidence, checked);
        }
        provisions.add(id, row, from, until, provision);
    }

    private static void checkWithin(
            Row row, @Nullable LocalDate from, @Nullable LocalDate until, LegalDocument document) {
        if (from != null && from.isBefore(document.inForceFrom())) {
            row.refuse("from", "no day before %s, the first of %s".formatted(document.inForceFrom(), document.id()));
        }
        LocalDate end = document.inForceUntil();
        if (end != null && from != null && from.isAfter(end)) {
            row.refuse("from", "no day after %s, the last of %s".formatted(end, document.id()));
        } else if (end != null && until != null && until.isAfter(end)) {
            row.refuse("until", "no day after %s, the last of %s".formatted(end, document.id()));
        }
    }

    private static @Nullable String id(Row row) {
        return row.orNull(() -> row.matching("id", LawCells.ID, AN_ID));
    }
}
