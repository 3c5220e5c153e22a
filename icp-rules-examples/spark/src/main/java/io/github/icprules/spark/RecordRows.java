package io.github.icprules.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.pages.Harmless;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.report.Waived;
import io.github.icprules.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows about one record: JSON in UTF-8, each row with its line end. */
final class RecordRows {

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] REPORT = ",\"report\":".getBytes(StandardCharsets.UTF_8);
    private static final String WAIVED = "WAIVED";
    private static final String VIOLATED = "VIOLATED";

    private final @Nullable Verdict verdict;
    private final Map<OutputKind, byte[]> rows;

    private RecordRows(@Nullable Verdict verdict, Map<OutputKind, byte[]> rows) {
        this.verdict = verdict;
        this.rows = rows;
    }

    /**
     * How rows are written.
     *
     * @param source the name of the file
     * @param language the language of sentences and reasons
     * @param kinds the kinds of rows that are written; bad records always are
     * @param digest makes the digest of a bad record
     * @param keepsRecords whether the row of a bad record contains the record
     */
    record Layout(
            String source,
            Language language,
            Set<OutputKind> kinds,
            Function<byte[], String> digest,
            boolean keepsRecords) {}

    /** {@return the rows about a record} */
    static RecordRows of(BatchAnswer<JobText> answer, Layout layout) {
        JobText text = answer.item();
        Map<OutputKind, byte[]> rows = new EnumMap<>(OutputKind.class);
        try {
            if (answer instanceof BatchAnswer.Evaluated<JobText> evaluated) {
                FilingReport report = evaluated.report();
                Place place = new Place(layout.source(), text.line(), report.reference());
                Verdict verdict = report.verdict();
                if (layout.kinds().contains(OutputKind.VERDICTS)) {
                    rows.put(OutputKind.VERDICTS, verdictRow(place, verdict, report));
                }
                if (layout.kinds().contains(OutputKind.FINDINGS)) {
                    rows.put(OutputKind.FINDINGS, new Findings(place, layout.language()).rows(report));
                }
                if (layout.kinds().contains(OutputKind.REPORTS)) {
                    rows.put(OutputKind.REPORTS, reportRow(place, report.toJson(layout.language())));
                }
                return new RecordRows(verdict, rows);
            }
            rows.put(OutputKind.BAD, badRow(text, ((BatchAnswer.Broken<JobText>) answer).problem(), layout));
            return new RecordRows(null, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("Rows in memory can be written.", e);
        }
    }

    /** {@return the verdict; {@code null} of a bad record} */
    @Nullable Verdict verdict() {
        return verdict;
    }

    /** {@return the rows of a kind; empty if there are none} */
    byte[] rows(OutputKind kind) {
        return rows.getOrDefault(kind, new byte[0]);
    }

    /** {@return the number of bytes} */
    long weight() {
        return rows.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    /** The first columns of every row. */
    private record Place(String source, long line, @Nullable String reference) {

        void write(JsonGenerator json) throws IOException {
            writeText(json, "source", source);
            json.writeNumberField("line", line);
            writeIfGiven(json, "reference", reference);
        }
    }

    /** Writes the properties of a row. */
    @FunctionalInterface
    private interface Properties {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] row(Place place, Properties properties) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(json, place, properties);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Place place, Properties properties) throws IOException {
        json.writeStartObject();
        place.write(json);
        properties.write(json);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static byte[] verdictRow(Place place, Verdict verdict, FilingReport report) throws IOException {
        return row(place, json -> {
            json.writeStringField("verdict", verdict.name());
            json.writeStringField("evaluatedOn", report.evaluatedOn().toString());
            if (report.submitBefore() != null) {
                json.writeStringField(
                        "submitBefore", report.submitBefore().day().toString());
            }
            for (Severity severity : Severity.values()) {
                json.writeNumberField(
                        severity.name().toLowerCase(Locale.ROOT),
                        report.violations().stream()
                                .filter(violation -> violation.severity() == severity)
                                .count());
            }
            json.writeNumberField(
                    "missing",
                    report.requirements().stream()
                            .filter(requirement -> requirement.status() == RequirementStatus.MISSING)
                            .count());
            json.writeNumberField("unchecked", report.unchecked().size());
            json.writeNumberField("waived", report.waived().size());
            json.writeArrayFieldStart("policyEffects");
            for (PolicyEffect effect : report.policyEffects()) {
                write(json, effect);
            }
            json.writeEndArray();
            writeIfGiven(json, "requestHmac", report.receipt().requestHmac());
        });
    }

    private static void write(JsonGenerator json, PolicyEffect effect) throws IOException {
        json.writeStartObject();
        writeText(json, "policy", effect.policy());
        json.writeStringField("rule", effect.rule());
        json.writeStringField("effect", effect.effect().name());
        writeIfGiven(
                json,
                "severity",
                effect.severity() == null ? null : effect.severity().name());
        writeIfGiven(
                json,
                "newSeverity",
                effect.newSeverity() == null ? null : effect.newSeverity().name());
        json.writeNumberField("count", effect.count());
        json.writeBooleanField("applied", effect.applied());
        writeText(json, "reason", effect.reason());
        json.writeEndObject();
    }

    private static byte[] reportRow(Place place, byte[] report) throws IOException {
        byte[] start = row(place, json -> {});
        // Without the bracket and the line end.
        int length = start.length - 2;
        byte[] row = new byte[length + REPORT.length + report.length + 2];
        System.arraycopy(start, 0, row, 0, length);
        System.arraycopy(REPORT, 0, row, length, REPORT.length);
        System.arraycopy(report, 0, row, length + REPORT.length, report.length);
        row[row.length - 2] = '}';
        row[row.length - 1] = '\n';
        return row;
    }

    private static byte[] badRow(JobText text, Throwable problem, Layout layout) throws IOException {
        byte[] record = Objects.requireNonNullElse(text.json(), new byte[0]);
        Place place = new Place(layout.source(), text.line(), FilingTexts.referenceIn(record));
        return row(place, json -> {
            json.writeStringField(
                    "digest", text.digest() == null ? layout.digest().apply(record) : text.digest());
            boolean isFault = !(problem instanceof UnusableTextException);
            // The message of another exception could repeat what the filing says of a person.
            writeText(
                    json,
                    "reason",
                    problem instanceof UnusableTextException unusable
                            ? unusable.reason(layout.language())
                            : (layout.language() == Language.ZH ? "程序故障（%s）" : "a fault of the program (%s)")
                                    .formatted(problem.getClass().getSimpleName()));
            json.writeBooleanField("fault", isFault);
            if (layout.keepsRecords()) {
                int length = Math.min(record.length, FilingTexts.MOST_BYTES);
                writeText(json, "record", new String(record, 0, length, StandardCharsets.UTF_8));
            }
        });
    }

    private static void writeIfGiven(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            writeText(json, name, value);
        }
    }

    /** Writes a text with an escape for each character that could control a terminal, as the report does. */
    private static void writeText(JsonGenerator json, String name, String text) throws IOException {
        if (Harmless.is(text)) {
            json.writeStringField(name, text);
        } else {
            String quoted = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
            json.writeFieldName(name);
            json.writeRawValue('"' + Harmless.inJson(quoted) + '"');
        }
    }

    /** Writes the findings of a report. */
    private record Findings(Place place, Language language, Map<LegalBasis, String> citations) {

        Findings(Place place, Language language) {
            // The findings of a report share their articles.
            this(place, language, new IdentityHashMap<>());
        }

        byte[] rows(FilingReport report) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                json.setRootValueSeparator(null);
                for (Violation violation : report.violations()) {
                    write(json, violation, VIOLATED);
                }
                for (MaterialRequirement requirement : report.requirements()) {
                    write(json, requirement, requirement.status().name());
                }
                for (Unchecked unchecked : report.unchecked()) {
                    write(json, unchecked, unchecked.kind().name());
                }
                for (Waived waived : report.waived()) {
                    if (waived.violation() != null) {
                        write(json, waived.violation(), WAIVED);
                    } else if (waived.requirement() != null) {
                        write(json, waived.requirement(), WAIVED);
                    } else if (waived.unchecked() != null) {
                        write(json, waived.unchecked(), WAIVED);
                    }
                }
            }
            return bytes.toByteArray();
        }

        private void write(JsonGenerator json, Violation violation, String status) throws IOException {
            write(
                    json,
                    "VIOLATION",
                    violation.ruleId(),
                    violation.severity(),
                    status,
                    violation.path(),
                    violation.basis(),
                    violation.message().in(language));
        }

        private void write(JsonGenerator json, MaterialRequirement requirement, String status) throws IOException {
            write(
                    json,
                    "REQUIREMENT",
                    requirement.ruleId(),
                    null,
                    status,
                    requirement.path(),
                    requirement.basis(),
                    requirement.title().in(language));
        }

        private void write(JsonGenerator json, Unchecked unchecked, String status) throws IOException {
            write(
                    json,
                    "UNCHECKED",
                    unchecked.ruleId(),
                    unchecked.severity(),
                    status,
                    unchecked.path(),
                    List.of(),
                    unchecked.message().in(language));
        }

        private void write(
                JsonGenerator json,
                String kind,
                String ruleId,
                @Nullable Severity severity,
                String status,
                String path,
                List<LegalBasis> basis,
                String sentence)
                throws IOException {
            RecordRows.write(json, place, row -> {
                row.writeStringField("kind", kind);
                row.writeStringField("ruleId", ruleId);
                writeIfGiven(row, "severity", severity == null ? null : severity.name());
                row.writeStringField("status", status);
                writeText(row, "path", path);
                List<LegalBasis> law = LegalBasis.withoutNotes(basis);
                writeCitations(row, "basis", law);
                row.writeArrayFieldStart("confidence");
                for (LegalBasis article : law) {
                    row.writeString(article.confidence().name());
                }
                row.writeEndArray();
                writeCitations(row, "notes", LegalBasis.notes(basis));
                writeText(row, "sentence", sentence);
            });
        }

        private void writeCitations(JsonGenerator row, String column, List<LegalBasis> basis) throws IOException {
            row.writeArrayFieldStart(column);
            for (LegalBasis article : basis) {
                row.writeString(citations.computeIfAbsent(
                        article, each -> each.citation().in(language)));
            }
            row.writeEndArray();
        }
    }
}
