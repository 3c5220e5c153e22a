package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialSubject;
import io.github.icprules.drools.data.provinces.ProvincialValue;
import io.github.icprules.drools.facts.ApplicableRequirements;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.miniprogram.MiniProgram;
import io.github.icprules.drools.facts.record.FilingRecord;
import io.github.icprules.drools.facts.subject.SoleTrader;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A provincial requirement (省管局要求) for this filing: a row of {@code provinces.csv}. Each provincial sheet has its own subclass. A
 * requirement can concern any part of the request, so its members are full paths.
 */
@ForSheets
public abstract class Requirement implements Fact {

    private static final Text WITHOUT_PROVINCE = Text.of("接入商一般", "an access provider generally");

    private final Filing filing;
    private final ProvincialRequirement row;
    private final String path;

    Requirement(Filing filing, ProvincialRequirement row) {
        this(filing, row, row.parameter().path());
    }

    private Requirement(Filing filing, ProvincialRequirement row, String path) {
        this.filing = filing;
        this.row = row;
        this.path = path;
    }

    /** {@return this requirement, reported at the path} */
    public Requirement reportedAt(String otherPath) {
        return new Elsewhere(filing, row, otherPath);
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String at(String member) {
        return member.isEmpty() ? path : member;
    }

    /** {@return the field of the API for the path of the requirement; {@code null} if there is none} */
    @Override
    @NotForSheets
    public @Nullable String apiField(String member) {
        return WeChatFields.ofPath(path).orElse(null);
    }

    /** {@return the row} */
    public ProvincialRequirement row() {
        return row;
    }

    /** {@return the parameter} */
    public ProvincialParameter parameter() {
        return row.parameter();
    }

    /** {@return the value, in which {@code N} stands for a number} */
    public ProvincialValue value() {
        return row.meaning();
    }

    /** {@return the first number in the value; 0 if the value contains no number} */
    public int number() {
        return row.number();
    }

    /** {@return the subject} */
    public Subject subject() {
        return Subject.of(filing);
    }

    /** {@return the questions about sole traders} */
    public SoleTrader soleTrader() {
        return SoleTrader.of(filing);
    }

    /** {@return the record of the subject} */
    public FilingRecord filingRecord() {
        return FilingRecord.of(filing);
    }

    /** {@return the mini-program} */
    public MiniProgram miniProgram() {
        return MiniProgram.of(filing);
    }

    /** {@return the province} */
    public Text province() {
        return row.province() == null ? WITHOUT_PROVINCE : row.province();
    }

    /** {@return the reason why no request can decide the requirement; empty if a rule decides it} */
    public Text reason() {
        Text reason = value().reason();
        return reason == null ? Text.of("", "") : reason;
    }

    /** {@return the rows that contradict a contested requirement} */
    public List<ProvincialRequirement> otherVersions() {
        return filing.requirements().otherVersionsOf(row);
    }

    /** {@return the statement of one source in its own words, with the source and its standing} */
    @NotForSheets
    public static Text version(ProvincialRequirement row) {
        return new Version(row);
    }

    /** {@return the statements of several sources} */
    @NotForSheets
    public static Text versions(List<ProvincialRequirement> rows) {
        return Texts.joined(rows.stream().map(Requirement::version).toList(), "；", "; ");
    }

    @Override
    @NotForSheets
    public List<String> placesUndecided() {
        List<String> places = placesOfType(filing, parameter(), row.subjects());
        return filing.province() != null || parameter().isAdded()
                ? places
                : Stream.concat(places.stream(), Stream.of("subject.region.province"))
                        .toList();
    }

    /**
     * Returns the paths that decide whether a requirement for some kinds of subjects concerns this subject; empty if the
     * requirement is known to concern the subject.
     */
    static List<String> placesOfType(Filing filing, ProvincialParameter parameter, Set<ProvincialSubject> kinds) {
        if (filing.request().subject().type() != null || kinds.size() == ProvincialSubject.values().length) {
            return List.of();
        }
        if (parameter != ProvincialParameter.SUBJECT_CHANGE) {
            return List.of("subject.type");
        }
        return ApplicableRequirements.subjectTypeOnRecord(filing.request()) == null
                ? List.of("subject.type", "change.previousSubjectType")
                : List.of();
    }

    /** A requirement that is reported at another path. */
    private static final class Elsewhere extends Requirement {

        private Elsewhere(Filing filing, ProvincialRequirement row, String path) {
            super(filing, row, path);
        }
    }

    /** The statement of one source. It is a value, so equal findings are equal. */
    private record Version(ProvincialRequirement row) implements Text {

        @Override
        public String in(Language language) {
            String sentence = row.requirement().in(language);
            boolean isChinese = language == Language.ZH;
            String separator = isChinese ? "，" : "; ";
            return '“'
                    + sentence.substring(0, sentence.length() - 1)
                    + (isChinese ? "”（" : "” (")
                    + row.basis().get(0).citation().in(language)
                    + separator
                    + row.status().in(language)
                    + separator
                    + row.miniPrograms().in(language)
                    + (isChinese ? '）' : ')');
        }

        @Override
        public String toString() {
            return in(Language.ZH);
        }
    }
}
