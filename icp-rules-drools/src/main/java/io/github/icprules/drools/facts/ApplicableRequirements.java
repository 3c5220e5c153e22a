package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialSelection;
import io.github.icprules.drools.data.provinces.ProvincialSubject;
import io.github.icprules.drools.data.provinces.ProvincialTable;
import io.github.icprules.drools.data.provinces.ProvincialValue;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reported provincial requirements for a filing. If a province decides a point, the general rules on the point are not
 * applied.
 */
@ForSheets
public final class ApplicableRequirements {

    private static final Set<CertificateType> OF_FOREIGNERS =
            Set.of(CertificateType.PASSPORT, CertificateType.FOREIGNER_PERMANENT_RESIDENCE);

    private static final Set<ProvincialValue> TRADE_REFUSED = EnumSet.of(
            ProvincialValue.CONTENT_RESTRICTION_INDIVIDUAL_NON_COMMERCIAL,
            ProvincialValue.CONTENT_RESTRICTION_INDIVIDUAL_NO_ECOMMERCE);

    private static final Set<ProvincialValue> DELEGATE_REQUIRED = EnumSet.of(
            ProvincialValue.FOREIGN_LEGAL_REP_DELEGATE_TO_CHINESE_CITIZEN,
            ProvincialValue.FOREIGN_LEGAL_REP_DELEGATE_TO_MAINLAND_ID_HOLDER);

    private static final Set<ProvincialValue> DELEGATION = EnumSet.of(
            ProvincialValue.SUBJECT_PRINCIPAL_DELEGATION_ALLOWED,
            ProvincialValue.SUBJECT_PRINCIPAL_DELEGATION_SAME_PERSON_BOTH_ROLES,
            ProvincialValue.SUBJECT_PRINCIPAL_DELEGATION_WITH_REMARK);

    private static final Set<ProvincialValue> REUSE_REFUSED = EnumSet.of(
            ProvincialValue.RESPONSIBLE_REUSE_FORBIDDEN, ProvincialValue.RESPONSIBLE_REUSE_SERVICE_PRINCIPAL_FORBIDDEN);

    private final FilingRequest request;
    private final @Nullable Province province;
    private final ProvincialTable table;
    private final ProvincialSelection selection;

    ApplicableRequirements(FilingRequest request, LocalDate on, ProvincialTable table) {
        Region region = request.subject().region();
        this.request = request;
        this.table = table;
        this.province = region == null ? null : region.province();
        this.selection = rows(request, on, table, province);
    }

    /**
     * Selects the rows that concern a filing. A row on the change of the subject (变更主体) concerns the subject on record. Every
     * other row concerns the subject that files now.
     */
    private static ProvincialSelection rows(
            FilingRequest request, LocalDate on, ProvincialTable table, @Nullable Province province) {
        FilingKind kind = request.filingType().kind();
        SubjectType now = request.subject().type();
        ProvincialSelection ofNow = table.select(province, now, kind, on);
        SubjectType before = subjectTypeOnRecord(request);
        if (before == null || (now != null && ProvincialSubject.of(before) == ProvincialSubject.of(now))) {
            return ofNow;
        }
        ProvincialSelection ofBefore = table.select(province, before, kind, on);
        return new ProvincialSelection(
                Stream.concat(
                                ofNow.admitted().stream().filter(row -> !isOfSubject(row)),
                                ofBefore.admitted().stream().filter(ApplicableRequirements::isOfSubject))
                        .toList(),
                Stream.concat(
                                ofNow.unsettled().stream().filter(rows -> !isOfSubject(rows.get(0))),
                                ofBefore.unsettled().stream().filter(rows -> isOfSubject(rows.get(0))))
                        .toList());
    }

    private static boolean isOfSubject(ProvincialRequirement row) {
        return row.parameter() == ProvincialParameter.SUBJECT_CHANGE;
    }

    /** {@return the type of the subject on record; {@code null} if no change of the subject names the type} */
    @NotForSheets
    public static @Nullable SubjectType subjectTypeOnRecord(FilingRequest request) {
        boolean isOfSubject =
                request.filingType() == FilingType.CHANGE_SUBJECT || request.filingType() == FilingType.CHANGE_ALL;
        return (request.change() == null || !isOfSubject)
                ? null
                : request.change().previousSubjectType();
    }

    /** {@return the rows that require something} */
    @NotForSheets
    public List<ProvincialRequirement> requiring() {
        return selection.requiring();
    }

    /** {@return the rows of the points without a settled row, one list for each point} */
    @NotForSheets
    public List<List<ProvincialRequirement>> unsettled() {
        return selection.unsettled();
    }

    /** {@return the rows about a point} */
    @NotForSheets
    public List<ProvincialRequirement> about(ProvincialParameter parameter) {
        return selection.about(parameter);
    }

    /** {@return the province of the filing} */
    @Nullable Province province() {
        return province;
    }

    /** {@return the rows that contradict a contested row and also concern this filing} */
    @NotForSheets
    public List<ProvincialRequirement> otherVersionsOf(ProvincialRequirement row) {
        SubjectType type = request.subject().type();
        return table.otherVersionsOf(row).stream()
                .filter(other -> other.concerns(type, request.filingType().kind()))
                .toList();
    }

    /** {@return the oldest of the days on which the requirements were last checked; {@code null} if there is no requirement} */
    @Nullable LocalDate checkedOn() {
        return selection.checkedOn();
    }

    /** {@return whether the province that decides is known and provincial requirements are reported} */
    public boolean isReported() {
        return province != null && table.isReported();
    }

    /** {@return whether the province that decides is known; also yes if no requirements are reported} */
    public Answer provinceKnown() {
        return table.isReported() ? Answer.given(province, "subject.region.province") : Answer.YES;
    }

    /** {@return whether the province settles for every kind of unit which person can be the subject principal} */
    @CountsAbsent
    public boolean isDelegationSettled() {
        return isOfUnit(ProvincialRequirement::isSettled);
    }

    /**
     * {@return whether the province requires the legal representative to be the subject principal}
     *
     * <p>True only if the requirement is known for every kind of unit. Advisory requirements are ignored: a delegate then still
     * needs an authorisation letter.
     *
     * @param financial returns whether the unit is known to be a financial unit
     */
    @NotForSheets
    public boolean isDelegationRefused(BooleanSupplier financial) {
        return isOfUnit(row ->
                row.isSettled() && row.effectiveSeverity() == Severity.BLOCKING && isRefusingDelegates(row, financial));
    }

    /** {@return whether the province is known to require a delegate in place of this legal representative} */
    public boolean isRepresentativeBarred() {
        CertificateType document = documentType(representative());
        for (ProvincialRequirement row : selection.about(ProvincialParameter.FOREIGN_LEGAL_REP)) {
            if (row.isSettled()
                    && DELEGATE_REQUIRED.contains(row.meaning())
                    && document != null
                    && isBarred(row.meaning(), document)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether the province settles the duties of a legal representative from abroad} */
    @CountsAbsent
    public boolean isForeignRepresentativeSettled() {
        return selection.settled(ProvincialParameter.FOREIGN_LEGAL_REP) != null;
    }

    /** {@return whether the province has its own letter for mini-program principals} */
    @CountsAbsent
    public boolean isServiceLetterOwn() {
        return has(ProvincialValue.SERVICE_PRINCIPAL_AUTH_SHANGHAI_TEMPLATE);
    }

    /** {@return whether a settled provincial requirement excludes individuals from trade} */
    @CountsAbsent
    public boolean isTradeByIndividualRuled() {
        return selection.isAny(
                ProvincialParameter.CONTENT_RESTRICTION,
                row -> row.isSettled() && TRADE_REFUSED.contains(row.meaning()));
    }

    /** {@return whether the province settles the transfer of an individual's filing to a unit} */
    @CountsAbsent
    public boolean isChangeOfIndividualRuled() {
        return selection.isAny(ProvincialParameter.SUBJECT_CHANGE, ApplicableRequirements::rulesIndividuals);
    }

    /** Returns whether a row settles the transfer of an individual's filing, so that a more general rule is not needed. */
    private static boolean rulesIndividuals(ProvincialRequirement row) {
        return isOfSubject(row)
                && row.province() != null
                && row.subjects().equals(Set.of(ProvincialSubject.INDIVIDUAL))
                && row.isSettled();
    }

    /** {@return whether a settled provincial requirement concerns individuals from other provinces} */
    @CountsAbsent
    public boolean isIndividualLocalityRuled() {
        return selection.isAny(
                ProvincialParameter.INDIVIDUAL_LOCALITY,
                row -> row.isSettled() && row.meaning().reading() == ProvincialValue.Reading.REQUIRES);
    }

    /** {@return whether the province requires two phone numbers from one person in both roles} */
    public boolean isTwoNumbersRequired() {
        return has(ProvincialValue.CONTACT_DISTINCT_TWO_NUMBERS_IF_SAME_PERSON);
    }

    /**
     * {@return whether the province refuses the subject principal's travel permit}
     *
     * <p>The residence permit that replaces the travel permit also proves the residence, so no other proof is required.
     */
    public boolean isTravelPermitRefused() {
        return settled(ProvincialParameter.HMT_DOCUMENT) == ProvincialValue.HMT_DOCUMENT_RESIDENCE_PERMIT_ONLY
                && documentType(request.subject().principal()) == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT;
    }

    /** {@return the provincial requirement for individuals from other provinces, as a sentence} */
    public Text individualsFromElsewhere() {
        return province != null
                        && settled(ProvincialParameter.INDIVIDUAL_LOCALITY)
                                == ProvincialValue.INDIVIDUAL_LOCALITY_CROSS_PROVINCE_ALLOWED
                ? Text.of(
                        province.chinese() + "接受外省个人备案，但微信表单仍要求上传其中一种。",
                        province.english()
                                + " accepts individuals from other provinces, but the platform's form still asks for"
                                + " one.")
                : Text.of("是否接受外省个人由各省管局决定。", "The provincial authority decides whether such individuals can file.");
    }

    /** {@return whether a delegate can be the subject principal of the unit, as the end of a sentence} */
    public Text delegation() {
        return province != null && isOfUnit(row -> row.isSettled() && DELEGATION.contains(row.meaning()))
                ? Text.of(province.chinese() + "允许授权他人担任。", province.english() + " allows a delegate.")
                : Text.of("是否允许授权由管局决定。", "the provincial authority decides whether a delegate is allowed.");
    }

    /** {@return whether the province settles which identity cards are accepted} */
    @CountsAbsent
    public boolean isTemporaryIdRuled() {
        return selection.settled(ProvincialParameter.ID_TYPE) != null;
    }

    /** {@return whether the province accepts only the newest certificate} */
    @CountsAbsent
    public boolean isNewestCertificateRequired() {
        return selection.settled(ProvincialParameter.DOCUMENT_CURRENT) != null;
    }

    /** {@return whether the province refuses mini-program principals who are also principals of another subject} */
    public boolean isReuseRefused() {
        ProvincialValue value = settled(ProvincialParameter.RESPONSIBLE_REUSE);
        return value != null && REUSE_REFUSED.contains(value);
    }

    /** {@return whether the province settles the required city of the certificate} */
    @CountsAbsent
    public boolean isCityRuled() {
        return selection.settled(ProvincialParameter.ADDRESS_LOCALITY) != null;
    }

    /** Returns whether a value that requires a delegate applies to a legal representative with this kind of document. */
    @NotForSheets
    public static boolean isBarred(ProvincialValue value, CertificateType document) {
        return value == ProvincialValue.FOREIGN_LEGAL_REP_DELEGATE_TO_MAINLAND_ID_HOLDER
                ? document.isPersonal() && document != CertificateType.RESIDENT_ID
                : OF_FOREIGNERS.contains(document);
    }

    /** {@return whether a document is the document of a foreigner} */
    @NotForSheets
    public static boolean isOfForeigner(CertificateType document) {
        return OF_FOREIGNERS.contains(document);
    }

    /** {@return the kind of a person's document; {@code null} if the person, the document or its kind is absent} */
    @NotForSheets
    public static @Nullable CertificateType documentType(@Nullable Person person) {
        return (person == null || person.document() == null)
                ? null
                : person.document().type();
    }

    private boolean isRefusingDelegates(ProvincialRequirement row, BooleanSupplier financial) {
        return switch (row.meaning()) {
            case SUBJECT_PRINCIPAL_LEGAL_REP_REQUIRED -> !isRepresentativeBarred();
            case SUBJECT_PRINCIPAL_LEGAL_REP_REQUIRED_IF_FINANCE ->
                financial.getAsBoolean() && !isRepresentativeBarred();
            default -> false;
        };
    }

    /**
     * Returns whether a matching row on subject principals concerns the filing unit. If the subject type is absent, rows for
     * all units are selected; then a matching row must exist for every kind of unit.
     */
    private boolean isOfUnit(Predicate<ProvincialRequirement> condition) {
        if (request.subject().type() != null) {
            return selection.isAny(ProvincialParameter.SUBJECT_PRINCIPAL, condition);
        }
        Set<ProvincialSubject> others = EnumSet.complementOf(EnumSet.of(ProvincialSubject.INDIVIDUAL));
        for (ProvincialRequirement row : selection.about(ProvincialParameter.SUBJECT_PRINCIPAL)) {
            if (condition.test(row)) {
                others.removeAll(row.subjects());
                if (others.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Person representative() {
        return request.subject().legalRepresentative();
    }

    private boolean has(ProvincialValue value) {
        return selection.isAny(value.parameter(), row -> row.meaning() == value);
    }

    private @Nullable ProvincialValue settled(ProvincialParameter parameter) {
        ProvincialRequirement row = selection.settled(parameter);
        return row == null ? null : row.meaning();
    }
}
