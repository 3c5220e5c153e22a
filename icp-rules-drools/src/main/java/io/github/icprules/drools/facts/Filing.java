package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.LawOnDay;
import io.github.icprules.drools.data.Parameters;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.PersonalData;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filing as a whole (备案) with its evaluation date: the scope of all facts. This class names no fact. */
public final class Filing implements Fact {

    /** The time that all days here are counted in. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final FilingRequest request;
    private final LocalDate on;
    private final Knowledge knowledge;
    private final Parameters parameters;
    private final LawOnDay law;
    private final Demands demands;
    private @Nullable Object[] views = new Object[View.count()];

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
        this.parameters = knowledge.parameters();
        this.law = knowledge.law().on(on);
        this.demands = new Demands(request, on, knowledge.provinces());
    }

    /** Returns the view of a kind, which is made when a fact first asks for it and kept for the others. */
    public <T> T view(View<T> kind) {
        @SuppressWarnings("unchecked") // There stands what its maker made, and nothing else.
        T known = kind.place < views.length ? (T) views[kind.place] : null;
        return known == null ? made(kind) : known;
    }

    private <T> T made(View<T> kind) {
        T made = kind.maker.apply(this);
        if (kind.place >= views.length) {
            views = Arrays.copyOf(views, View.count());
        }
        views[kind.place] = made;
        return made;
    }

    /**
     * A kind of view that a filing keeps. Each has a place of its own in every filing, for rules ask for views all the time, and a
     * map costs more.
     *
     * @param <T> the type of the view
     */
    public static final class View<T> {

        private static final AtomicInteger COUNT = new AtomicInteger();

        private final int place = COUNT.getAndIncrement();
        private final Function<Filing, T> maker;

        /** Makes a kind, once for each; the maker makes the view of a filing. */
        public View(Function<Filing, T> maker) {
            this.maker = maker;
        }

        private static int count() {
            return COUNT.get();
        }
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

    /** {@return the caller's own reference, masked; {@code null} if none is given} */
    public @Nullable String reference() {
        return request.reference() == null ? null : PersonalData.maskReference(request.reference());
    }

    /** {@return the day it is judged by} */
    public LocalDate on() {
        return on;
    }

    /** {@return the knowledge beyond the request: laws, parameters and tables} */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** {@return the numbers and dates that are data, not law} */
    public Parameters parameters() {
        return parameters;
    }

    /** {@return the law as it stands on the day the filing is judged by} */
    public LawOnDay law() {
        return law;
    }

    /** {@return the provincial requirements} */
    public Demands demands() {
        return demands;
    }

    /** {@return whether it was read from a body of WeChat's API} */
    public boolean isOfPayload() {
        return request.payload() != null;
    }

    /** {@return whether the body it was read from has a fault at a field, so that what is missing there is no second one} */
    public boolean isFaultyAt(@Nullable String apiField) {
        return apiField != null
                && request.payload() != null
                && request.payload().isFaultyAt(apiField);
    }

    /** {@return the platform's own code lists; empty ones if none are given} */
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
        return demands.province();
    }

    /** {@return whether it is a new filing (新增备案)} */
    public boolean isNew() {
        return type().kind() == FilingKind.NEW;
    }

    /** {@return whether it is a change filing (变更备案)} */
    public boolean isChange() {
        return type().kind() == FilingKind.CHANGE;
    }

    /** {@return whether it is a cancellation (注销备案)} */
    public boolean isCancellation() {
        return type().kind() == FilingKind.CANCELLATION;
    }

    /** {@return whether data of the subject change} */
    public boolean isChangeOfSubject() {
        return type() == FilingType.CHANGE_SUBJECT || type() == FilingType.CHANGE_ALL;
    }

    /** {@return whether data of the mini-program change} */
    public boolean isChangeOfService() {
        return type() == FilingType.CHANGE_SERVICE || type() == FilingType.CHANGE_ALL;
    }

    /** {@return whether the subject is cancelled (注销主体)} */
    public boolean isCancelOfSubject() {
        return type() == FilingType.CANCEL_SUBJECT;
    }

    /** {@return whether one mini-program is cancelled (注销小程序)} */
    public boolean isCancelOfService() {
        return type() == FilingType.CANCEL_SERVICE;
    }

    /** {@return whether the filing describes the subject, so that the papers of the subject are due} */
    public boolean isDescribingSubject() {
        return isNew() || isChangeOfSubject();
    }

    /** {@return whether the filing describes the subject with entered data, not with reused data} */
    public boolean isEnteringSubject() {
        return isDescribingSubject() && !isReusingSubjectData();
    }

    /** {@return whether the filing describes the mini-program, so that the papers of the mini-program are due} */
    public boolean isDescribingService() {
        return isNew() || isChangeOfService();
    }

    /** {@return whether a subject is described that has something on record, so that it can have been renamed since} */
    public boolean isOnRecordAlready() {
        return isDescribingSubject() && type() != FilingType.NEW_FIRST;
    }

    /** {@return whether the applicant chose to reuse the filed subject's data (复用资料)} */
    public boolean isReusingSubjectData() {
        return type() == FilingType.NEW_SERVICE
                && request.platform() != null
                && Boolean.TRUE.equals(request.platform().reusesSubjectData());
    }

    /**
     * {@return whether this mini-program has a filing in force (已备案)}
     *
     * <p>The earlier filing stays in force until a change, a cancellation or a further access is decided. If the request
     * does not state it, only a mini-program of a new filing is not on record.
     */
    public boolean isFiled() {
        if (type() == FilingType.NEW_ACCESS) {
            return true;
        }
        Answer onRecord = onRecord();
        return onRecord.isUnknown() ? !isNew() : onRecord.isYes();
    }

    /**
     * {@return whether this mini-program is on record}
     *
     * <p>The status does not decide this while a filing is in review or rejected, because the filing may change an existing
     * one. The filing number decides then: it is present, or stated to be absent.
     */
    public Answer onRecord() {
        if (isRecordKnownByStatus()) {
            return Answer.of(status() == FilingStatus.FILED);
        }
        String number = request.miniProgram().filingNumber();
        return Answer.ofAny(
                number == null ? null : !number.isBlank(),
                () -> List.of(Input.at("platform.status", status()), Input.at("miniProgram.filingNumber", number)));
    }

    /** {@return whether the platform's status shows whether this mini-program is on record} */
    public boolean isRecordKnownByStatus() {
        FilingStatus status = status();
        return status == FilingStatus.FILED || (status != null && status.code() >= FilingStatus.NOT_FILED.code());
    }

    private @Nullable FilingStatus status() {
        return request.platform() == null ? null : request.platform().status();
    }

    /** {@return whether the phone on record still receives the SMS that confirms a cancellation} */
    public Answer phoneReachable() {
        return Answer.of(
                request.cancellation() == null ? null : request.cancellation().phoneReachable(),
                "cancellation.phoneReachable");
    }

    /** {@return whether the phone on record is known to receive no SMS any more} */
    public boolean isPhoneDead() {
        return phoneReachable().isNo();
    }

    /** {@return whether the answer can rest on a source that was not checked for long on the day asked about} */
    public boolean isKnowledgeOld() {
        LocalDate checkedOn = knowledgeCheckedOn();
        return checkedOn != null && isLongAgo(checkedOn);
    }

    /** {@return whether a source that was last checked on a day was not checked for long on the day asked about} */
    public boolean isLongAgo(LocalDate checkedOn) {
        return !on.isBefore(checkedOn.plusDays(parameters.knowledgeMaxAgeDays()));
    }

    /** {@return the day on which the source not looked at for longest was last checked, of those that the answer can rest on} */
    public @Nullable LocalDate knowledgeCheckedOn() {
        LocalDate ofLaw = law.checkedOn();
        LocalDate ofProvince = demands.checkedOn();
        return ofLaw == null || (ofProvince != null && ofProvince.isBefore(ofLaw)) ? ofProvince : ofLaw;
    }

    /** {@return whether there was no duty to file mini-programs yet} */
    public boolean isBeforeDutyBegan() {
        return on.isBefore(parameters.newFileFrom());
    }

    /** {@return whether new mini-programs could not be submitted yet, though the duty had begun} */
    public boolean isBeforeEntryOpened() {
        return on.isBefore(parameters.entryOpensOn());
    }

    /** {@return whether the time that listed mini-programs had for filing is over} */
    public boolean isGraceOver() {
        return on.isAfter(parameters.existingFileUntil());
    }

    /** {@return the day after} */
    public LocalDate nextDay() {
        return on.plusDays(1);
    }

    /** {@return the day of the submission: an earlier stated day, or the evaluation date} */
    public LocalDate handedInOn() {
        LocalDate submittedOn =
                request.platform() == null ? null : request.platform().submittedOn();
        return (submittedOn != null && submittedOn.isBefore(on)) ? submittedOn : on;
    }
}
