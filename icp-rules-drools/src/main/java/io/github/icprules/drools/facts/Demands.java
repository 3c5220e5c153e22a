package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.NormSubject;
import io.github.icprules.drools.data.ProvincialNorm;
import io.github.icprules.drools.data.ProvincialParameter;
import io.github.icprules.drools.data.ProvincialSelection;
import io.github.icprules.drools.data.ProvincialTable;
import io.github.icprules.drools.data.ProvincialValue;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the province of a filing demands, as far as it is told: where it decides, what holds everywhere steps back. */
public final class Demands {

    private static final Set<CertificateType> OF_FOREIGNERS =
            Set.of(CertificateType.PASSPORT, CertificateType.FOREIGNER_PERMANENT_RESIDENCE);

    private static final Set<String> TRADE_REFUSED = Set.of("INDIVIDUAL_NON_COMMERCIAL", "INDIVIDUAL_NO_ECOMMERCE");

    private final Filing filing;
    private final @Nullable Province province;
    private final ProvincialTable table;
    private final ProvincialSelection selection;
    /** Once it is known: texts are searched to tell. */
    private @Nullable Boolean financeRuled;

    Demands(Filing filing, ProvincialTable table) {
        this.filing = filing;
        this.table = table;
        this.province = filing.history().province();
        this.selection = DemandedChange.rows(filing, table, province);
    }

    /** A norm for each row, and a question for each point that the rows leave open. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(
                selection.demanding().size() + selection.unsettled().size());
        for (ProvincialNorm row : selection.demanding()) {
            facts.add(new Norm(filing, row));
        }
        for (List<ProvincialNorm> rows : selection.unsettled()) {
            facts.add(new OpenQuestion(filing, rows));
        }
        return facts;
    }

    /** {@return the rows that contradict a contested one and concern this filing, too, each in its own words} */
    List<ProvincialNorm> otherVersionsOf(ProvincialNorm row) {
        SubjectType type = filing.request().subject().type();
        return table.otherVersionsOf(row).stream()
                .filter(other -> other.concerns(type, filing.type().kind()))
                .toList();
    }

    /** {@return the day on which the demand not looked at for longest was last checked; {@code null} if there is none} */
    @Nullable LocalDate checkedOn() {
        return selection.checkedOn();
    }

    /** {@return whether it is known which province decides, and its demands are told at all} */
    public boolean isTold() {
        return province != null && table.isTelling();
    }

    /** {@return whether it is known which province decides; yes as well if no demands are told} */
    public Answer provinceKnown() {
        return table.isTelling() ? Answer.given(province, "subject.region.province") : Answer.YES;
    }

    /** {@return whether it is settled who can be subject principal of a unit, whichever it is} */
    public boolean isDelegationSettled() {
        return isOfUnit(ProvincialNorm::isSettled);
    }

    /**
     * {@return whether it is known that nobody but the legal representative can be subject principal of a unit, whichever it
     * is} What is no more than advice does not do away with the letter that a delegate needs.
     */
    public boolean isDelegationRefused() {
        return isOfUnit(
                row -> row.isSettled() && row.effectiveSeverity() == Severity.BLOCKING && isRefusingDelegates(row));
    }

    /** {@return whether the subject principal must be the legal representative} Units alone have one; so who files must be known. */
    public Answer representativeRequired() {
        return isDelegationRefused() ? Answer.given(filing.request().subject().type(), "subject.type") : Answer.NO;
    }

    /** {@return whether the legal representative is known to be one that the province wants somebody else authorised for} */
    public boolean isRepresentativeBarred() {
        CertificateType document = documentType(representative());
        for (ProvincialNorm row : selection.about(ProvincialParameter.FOREIGN_LEGAL_REP)) {
            if (row.isSettled()
                    && row.value().startsWith("DELEGATE_")
                    && document != null
                    && isBarred(row.value(), document)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether it is settled what a legal representative from abroad does} */
    public boolean isForeignRepresentativeSettled() {
        return selection.settled(ProvincialParameter.FOREIGN_LEGAL_REP) != null;
    }

    /** {@return whether the province has its own letter for mini-program principals} */
    public boolean isServiceLetterOwn() {
        return has(ProvincialParameter.SERVICE_PRINCIPAL_AUTH, "SHANGHAI_TEMPLATE");
    }

    /** {@return whether the province itself says what words of finance bring about that are there} */
    public boolean isFinanceRuled() {
        if (financeRuled == null) {
            financeRuled = wordsAbout(ProvincialParameter.PREAPPROVAL_FINANCE, ProvincialParameter.PREAPPROVAL_KEYWORDS)
                    .anyMatch(DemandedWords::isOfFinance);
        }
        return financeRuled;
    }

    /** {@return whether the province itself says what one of these words of a sector brings about} */
    boolean isRuling(SectorMention mention) {
        return wordsAbout(ProvincialParameter.PREAPPROVAL_KEYWORDS, ProvincialParameter.PREAPPROVAL_RELIGION)
                .map(DemandedWords::word)
                .anyMatch(word -> word != null && mention.isAbout(word));
    }

    /** {@return whether it is settled that the province itself says that no individual trades} */
    public boolean isTradeByIndividualRuled() {
        return selection.about(ProvincialParameter.CONTENT_RESTRICTION).stream()
                .anyMatch(row -> row.isSettled() && TRADE_REFUSED.contains(row.value()));
    }

    /** {@return whether the province itself says what becomes of an individual's filing when a unit is to take it over} */
    public boolean isChangeOfIndividualRuled() {
        return selection.about(ProvincialParameter.SUBJECT_CHANGE).stream().anyMatch(DemandedChange::rulesIndividuals);
    }

    /** {@return whether it is settled what the province itself asks of individuals from other provinces} */
    public boolean isIndividualLocalityRuled() {
        return selection.about(ProvincialParameter.INDIVIDUAL_LOCALITY).stream()
                .anyMatch(row -> row.isSettled() && row.meaning().reading() == ProvincialValue.Reading.DEMANDS);
    }

    /** {@return whether the province demands two phone numbers of one person who is both principals} */
    public boolean isTwoNumbersDemanded() {
        return selection.about(ProvincialParameter.CONTACT_DISTINCT).stream()
                .anyMatch(row -> row.value().equals("TWO_NUMBERS_IF_SAME_PERSON"));
    }

    /**
     * {@return whether the province refuses the subject principal's travel permit} The residence permit that replaces the
     * travel permit proves the residence as well, so no other proof is due.
     */
    public boolean isTravelPermitRefused() {
        ProvincialNorm row = selection.settled(ProvincialParameter.HMT_DOCUMENT);
        return row != null
                && row.value().equals("RESIDENCE_PERMIT_ONLY")
                && documentType(filing.request().subject().principal())
                        == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT;
    }

    /** {@return what the province says of individuals from other provinces, as a sentence} */
    public Text individualsFromElsewhere() {
        ProvincialNorm row = selection.settled(ProvincialParameter.INDIVIDUAL_LOCALITY);
        return province != null && row != null && row.value().equals("CROSS_PROVINCE_ALLOWED")
                ? Text.of(
                        province.chinese() + "接受外省个人备案，但微信表单仍要求上传其中一种。",
                        province.english()
                                + " accepts individuals from other provinces, but the platform's form still asks for one.")
                : Text.of("是否接受外省个人由各省管局决定。", "Whether such individuals can file is each province's decision.");
    }

    /** {@return whether the province says which identity cards count} */
    public boolean isTemporaryIdRuled() {
        return selection.settled(ProvincialParameter.ID_TYPE) != null;
    }

    /** {@return whether the province takes none but the newest certificate} */
    public boolean isNewestCertificateDemanded() {
        return selection.settled(ProvincialParameter.DOCUMENT_CURRENT) != null;
    }

    /** {@return whether the province refuses mini-program principals who answer for another subject} */
    public boolean isReuseRefused() {
        ProvincialNorm row = selection.settled(ProvincialParameter.RESPONSIBLE_REUSE);
        return row != null && (row.value().equals("FORBIDDEN") || row.value().equals("SERVICE_PRINCIPAL_FORBIDDEN"));
    }

    /** {@return whether the province refuses the certificate because it is of another city, or may be} */
    public boolean isAnotherCityRefused() {
        return selection.settled(ProvincialParameter.ADDRESS_LOCALITY) != null
                && filing.entered().certificateInCity().isDoubtful();
    }

    /** Whether a value that wants somebody authorised means a legal representative with such a document. */
    static boolean isBarred(String value, CertificateType document) {
        return value.equals("DELEGATE_TO_MAINLAND_ID_HOLDER")
                ? document.isPersonal() && document != CertificateType.RESIDENT_ID
                : OF_FOREIGNERS.contains(document);
    }

    static boolean isOfForeigner(CertificateType document) {
        return OF_FOREIGNERS.contains(document);
    }

    static @Nullable CertificateType documentType(@Nullable Person person) {
        return (person == null || person.document() == null)
                ? null
                : person.document().type();
    }

    private boolean isRefusingDelegates(ProvincialNorm row) {
        return switch (row.value()) {
            case "LEGAL_REP_REQUIRED" -> !isRepresentativeBarred();
            case "LEGAL_REP_REQUIRED_IF_FINANCE" -> filing.subject().financial().isYes() && !isRepresentativeBarred();
            default -> false;
        };
    }

    /**
     * Whether such a row on subject principals concerns the unit that files. Of a subject of unknown type all rows are here, and
     * one may be of other units: then there must be one for every kind.
     */
    private boolean isOfUnit(Predicate<ProvincialNorm> such) {
        boolean typeKnown = filing.subject().given().type() != null;
        Set<NormSubject> others = EnumSet.complementOf(EnumSet.of(NormSubject.INDIVIDUAL));
        for (ProvincialNorm row : selection.about(ProvincialParameter.SUBJECT_PRINCIPAL)) {
            if (such.test(row)) {
                others.removeAll(row.subjects());
                if (typeKnown || others.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Person representative() {
        return filing.request().subject().legalRepresentative();
    }

    private boolean has(ProvincialParameter parameter, String value) {
        for (ProvincialNorm row : selection.about(parameter)) {
            if (row.value().equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** The words of the rows about some points that still have something to say: what is ticked does not answer them. */
    private Stream<DemandedWords> wordsAbout(ProvincialParameter... parameters) {
        return Stream.of(parameters)
                .flatMap(parameter -> selection.about(parameter).stream())
                .map(row -> new DemandedWords(filing, row))
                .filter(words -> words.ticked().isDoubtful());
    }
}
