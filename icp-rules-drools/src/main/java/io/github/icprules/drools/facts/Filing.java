package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.law.LawOnDay;
import io.github.icprules.drools.data.parameters.KeyedTable;
import io.github.icprules.drools.data.parameters.Parameters;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.drools.sheet.Settled;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filing as a whole (备案) with its evaluation date: the scope of all facts. This class refers to no other fact. */
@ForSheets
public final class Filing implements Fact {

    private static final Text SUBJECT_PRINCIPAL = Text.of("主体负责人", "subject principal");
    private static final Text MINI_PROGRAM_PRINCIPAL = Text.of("小程序负责人", "mini-program principal");
    private static final Text BOTH_PRINCIPALS =
            Text.of("主体负责人和小程序负责人", "subject principal and of the mini-program principal");

    private static final String PROVINCE = "subject.region.province";

    private final FilingRequest request;
    private final LocalDate on;
    private final Knowledge knowledge;
    private final LawOnDay law;
    private final ApplicableRequirements requirements;
    private final EvaluationDay day;
    private final RecordStatus recordStatus;
    private final Map<Function<Filing, ?>, Object> views = new HashMap<>();

    /**
     * Takes a request that is within the limits.
     *
     * @param request the request
     * @param on the evaluation date
     * @param knowledge the knowledge beyond the request
     */
    public Filing(FilingRequest request, LocalDate on, Knowledge knowledge) {
        this.request = request;
        this.on = on;
        this.knowledge = knowledge;
        this.law = knowledge.law().on(on);
        this.requirements = new ApplicableRequirements(request, on, knowledge.provinces());
        this.day = new EvaluationDay(on, knowledge.parameters(), law, requirements);
        this.recordStatus = new RecordStatus(request);
    }

    /**
     * {@return a view of the filing, which is made on the first call and then kept}
     *
     * @param maker makes the view; the same object for each call, such as a constant
     */
    @NotForSheets
    public <T> T view(Function<Filing, T> maker) {
        @SuppressWarnings("unchecked") // The same maker made it.
        T known = (T) views.get(maker);
        if (known == null) {
            known = maker.apply(this);
            views.put(maker, known);
        }
        return known;
    }

    @Override
    public Filing filing() {
        return this;
    }

    @Override
    public String path() {
        return "";
    }

    /** {@return the request without the parts over the limits} */
    public FilingRequest request() {
        return request;
    }

    /**
     * {@return a fact of the caller}
     *
     * @param name the name of the attribute, such as {@code acme.hotline}
     * @throws IllegalArgumentException if no attribute can have the name
     */
    public GivenInput attribute(String name) {
        return GivenInput.attribute(request, name);
    }

    /**
     * {@return an input of the request}
     *
     * @param path the path, such as {@code miniProgram.remark}, {@code materials[0].signedOn} or {@code attributes.acme.hotline}
     * @throws IllegalArgumentException if a request has no such path
     */
    public GivenInput input(String path) {
        return GivenInput.at(request, path);
    }

    /**
     * {@return the value of a table of a rule pack for the province of the filing}
     *
     * @param name the name of the table, such as {@code acme/fees}
     * @throws IllegalArgumentException if there is no such table, or if its values also depend on a category
     */
    public TableValue table(String name) {
        KeyedTable table = knowledge.table(name);
        if (table.hasCategory()) {
            throw new IllegalArgumentException("The table %s needs a category.".formatted(name));
        }
        return value(table, null);
    }

    /**
     * {@return the value of a table of a rule pack for a category, and for the province of the filing if the table has provinces}
     *
     * @param name the name of the table, such as {@code acme/fees}
     * @throws IllegalArgumentException if there is no such table
     */
    public TableValue table(String name, PreApprovalCategory category) {
        return value(knowledge.table(name), category);
    }

    private TableValue value(KeyedTable table, @Nullable PreApprovalCategory category) {
        Province province = province();
        return new TableValue(GivenInput.dependingOn(
                PROVINCE, table.hasProvince() && province == null ? null : table.value(province, category)));
    }

    /** {@return the evaluation date} */
    public LocalDate on() {
        return on;
    }

    /** {@return the questions about the evaluation date} */
    public EvaluationDay day() {
        return day;
    }

    /** {@return the questions about the mini-program's record} */
    public RecordStatus recordStatus() {
        return recordStatus;
    }

    /** {@return the knowledge beyond the request: laws, parameters and tables} */
    @NotForSheets
    public Knowledge knowledge() {
        return knowledge;
    }

    /** {@return the numbers and dates that are data, not law} */
    public Parameters parameters() {
        return knowledge.parameters();
    }

    /** {@return the law of the evaluation date} */
    @NotForSheets
    public LawOnDay law() {
        return law;
    }

    /** {@return the provincial requirements} */
    public ApplicableRequirements requirements() {
        return requirements;
    }

    /** {@return whether the filing was read from a body of WeChat's API} */
    @Settled
    public boolean isOfPayload() {
        return request.payload() != null;
    }

    /**
     * {@return whether the body of the filing has a fault at a field, so that a missing value of the field is not a second fault}
     */
    @NotForSheets
    public boolean isFaultyAt(@Nullable String apiField) {
        return apiField != null
                && request.payload() != null
                && request.payload().isFaultyAt(apiField);
    }

    /** {@return the platform's own code lists; empty lists if the request contains none} */
    public CodeTables codeTables() {
        return request.codeTables() == null ? CodeTables.none() : request.codeTables();
    }

    /** {@return the filing type} */
    public FilingType type() {
        return request.filingType();
    }

    /** {@return whether the subject is a natural person (个人)} */
    public Answer byIndividual() {
        return Answer.of(request.subject().type(), "subject.type", SubjectType::isIndividual);
    }

    /** {@return whether the subject is a unit (单位)} */
    public Answer byUnit() {
        return byIndividual().not();
    }

    /** {@return the province of the filing} */
    public @Nullable Province province() {
        return requirements.province();
    }

    /** {@return whether the filing is a new filing (新增备案)} */
    @Settled
    public boolean isNew() {
        return type().kind() == FilingKind.NEW;
    }

    /** {@return whether the filing is a change filing (变更备案)} */
    @Settled
    public boolean isChange() {
        return type().kind() == FilingKind.CHANGE;
    }

    /** {@return whether the filing is a cancellation (注销备案)} */
    @Settled
    public boolean isCancellation() {
        return type().kind() == FilingKind.CANCELLATION;
    }

    /** {@return whether the filing changes data of the subject} */
    @Settled
    public boolean isChangeOfSubject() {
        return type() == FilingType.CHANGE_SUBJECT || type() == FilingType.CHANGE_ALL;
    }

    /** {@return whether the filing changes data of the mini-program} */
    @Settled
    public boolean isChangeOfService() {
        return type() == FilingType.CHANGE_SERVICE || type() == FilingType.CHANGE_ALL;
    }

    /** {@return whether the filing cancels the subject (注销主体)} */
    @Settled
    public boolean isCancelOfSubject() {
        return type() == FilingType.CANCEL_SUBJECT;
    }

    /** {@return whether the filing cancels one mini-program (注销小程序)} */
    @Settled
    public boolean isCancelOfService() {
        return type() == FilingType.CANCEL_SERVICE;
    }

    /**
     * {@return the principals whose phones get the SMS of the ministry}
     *
     * <p>A change is verified by the principals of the changed data, a new service or access by the mini-program principal.
     */
    public Text smsReceivers() {
        return switch (type()) {
            case NEW_FIRST, CHANGE_ALL -> BOTH_PRINCIPALS;
            case CHANGE_SUBJECT, CANCEL_SUBJECT -> SUBJECT_PRINCIPAL;
            case NEW_SERVICE, NEW_ACCESS, CHANGE_SERVICE, CHANGE_ACCESS, CANCEL_SERVICE, CANCEL_ACCESS ->
                MINI_PROGRAM_PRINCIPAL;
        };
    }

    /** {@return whether the filing describes the subject, so that the papers of the subject are due} */
    @Settled
    public boolean isDescribingSubject() {
        return isNew() || isChangeOfSubject();
    }

    /**
     * {@return whether the filing describes the subject with entered data, not with reused data; without a choice, the data is
     * entered}
     */
    @CountsAbsent
    public boolean isEnteringSubject() {
        return isDescribingSubject() && !isReusingSubjectData();
    }

    /** {@return whether the filing describes the mini-program, so that the papers of the mini-program are due} */
    @Settled
    public boolean isDescribingService() {
        return isNew() || isChangeOfService();
    }

    /** {@return whether the filing reuses the filed subject's data (复用资料); no for every filing other than a new service} */
    public Answer subjectDataReused() {
        return type() != FilingType.NEW_SERVICE
                ? Answer.NO
                : Answer.of(
                        request.platform() == null ? null : request.platform().reusesSubjectData(),
                        "platform.reusesSubjectData");
    }

    /** {@return whether the applicant is known to reuse the filed subject's data (复用资料)} */
    public boolean isReusingSubjectData() {
        return type() == FilingType.NEW_SERVICE
                && request.platform() != null
                && Boolean.TRUE.equals(request.platform().reusesSubjectData());
    }
}
