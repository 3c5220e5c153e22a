package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.LawOnDay;
import io.github.icprules.drools.data.Parameters;
import io.github.icprules.format.CreditCode;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CancellationReason;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.wechat.WeChatFields;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filing as a whole (备案), and the day it is judged by. */
public final class Filing implements Fact {

    /** The time that all days here are counted in. */
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final FilingRequest request;
    private final List<RequestBounds.Excess> excesses;
    private final LocalDate on;
    private final Knowledge knowledge;
    private final Parameters parameters;
    private final LawOnDay law;
    private final Subject subject;
    private final MiniProgram miniProgram;
    private final List<HeldApproval> heldApprovals;
    private @Nullable SectorTexts sectorTexts;
    private @Nullable Regions regions;
    private @Nullable List<SectorSign> sectorSigns;
    private final History history;
    private final ChangeOrder changeOrder;
    private final Platform platform;
    private final Deadlines deadlines;
    private final Demands demands;

    /** Lays a request out, as far as it is within the limits; what is not is a fact of its own. */
    public Filing(FilingRequest given, LocalDate on, Knowledge knowledge) {
        RequestBounds bounds = new RequestBounds(knowledge.limits());
        FilingRequest request = withSoleTrader(bounds.within(given));
        this.request = request;
        this.excesses = bounds.excesses();
        this.on = on;
        this.knowledge = knowledge;
        this.parameters = knowledge.parameters();
        this.law = knowledge.law().on(on);
        this.subject = new Subject(this, request.subject());
        this.miniProgram = new MiniProgram(this, request.miniProgram());
        this.history = new History(this, request.subject().history());
        this.changeOrder = new ChangeOrder(this, request.change());
        this.platform = new Platform(this, request.platform());
        this.deadlines = new Deadlines(on, request.platform(), knowledge);
        this.demands = new Demands(this, knowledge.provinces());
        this.heldApprovals = heldApprovals(request.miniProgram().preApprovals());
    }

    /**
     * Returns the request with the type that the credit code proves. The platform's form has one type for enterprises and
     * sole traders, so callers enter a sole trader as an enterprise.
     */
    private static FilingRequest withSoleTrader(FilingRequest request) {
        io.github.icprules.model.Subject subject = request.subject();
        return subject.type() == SubjectType.ENTERPRISE
                        && subject.certificate() != null
                        && CreditCode.startsAsOfSoleTrader(subject.certificate().number())
                ? request.withSubject(subject.withType(SubjectType.SOLE_TRADER))
                : request;
    }

    private List<HeldApproval> heldApprovals(@Nullable List<PreApproval> approvals) {
        List<HeldApproval> held = new ArrayList<>();
        for (int i = 0; approvals != null && i < approvals.size(); i++) {
            held.add(new HeldApproval(this, i, approvals.get(i)));
        }
        return held;
    }

    /** {@return every fact of this filing} */
    public List<Fact> facts() {
        return facts(kind -> true, (kind, problem) -> {
            throw new IllegalStateException("No facts of the kind %s.".formatted(kind.getSimpleName()), problem);
        });
    }

    /**
     * {@return the facts of this filing that rules look at, and some more}
     *
     * @param lookedAt whether any rule looks at facts of a kind: those that it takes work to find are not looked for in vain
     * @param broken takes each kind whose facts cannot all be laid out because of a fault of the program, and the fault
     */
    public List<Fact> facts(
            Predicate<Class<? extends Fact>> lookedAt, BiConsumer<Class<? extends Fact>, Throwable> broken) {
        return Layout.of(this, lookedAt, broken);
    }

    @Override
    public Filing filing() {
        return this;
    }

    @Override
    public String path() {
        return "";
    }

    /** {@return what was asked, as far as it is within the limits} */
    public FilingRequest request() {
        return request;
    }

    /** What of the request is over the limits. */
    List<RequestBounds.Excess> excesses() {
        return excesses;
    }

    /** {@return the day it is judged by} */
    public LocalDate on() {
        return on;
    }

    /** {@return what is known besides the filing} */
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

    /** {@return what the province demands} */
    public Demands demands() {
        return demands;
    }

    /** {@return what is entered of the subject, as far as provinces ask} */
    public Entered entered() {
        return new Entered(this);
    }

    /** {@return the subject (主办单位)} */
    public Subject subject() {
        return subject;
    }

    /** {@return the mini-program (小程序)} */
    public MiniProgram miniProgram() {
        return miniProgram;
    }

    /** {@return the approvals held, those of categories that nobody ticked included} */
    public List<HeldApproval> heldApprovals() {
        return heldApprovals;
    }

    /** The regions of the filing, to be compared. */
    Regions regions() {
        if (regions == null) {
            regions = Regions.of(this);
        }
        return regions;
    }

    /** The texts that are read for words of sectors. */
    SectorTexts sectorTexts() {
        if (sectorTexts == null) {
            sectorTexts = new SectorTexts(request, subject.individual().isYes(), parameters.sectors());
        }
        return sectorTexts;
    }

    /** {@return the signs that the mini-program is of a sector in which another authority has a say} */
    public List<SectorSign> sectorSigns() {
        if (sectorSigns == null) {
            sectorSigns = SectorSign.of(this, request.miniProgram());
        }
        return sectorSigns;
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
    CodeTables codeTables() {
        return request.codeTables() == null ? CodeTables.none() : request.codeTables();
    }

    /** {@return whether the materials listed have a document for a category; {@code null} if that is not known} */
    public @Nullable Boolean approvalDocumentListed(PreApprovalCategory category) {
        return documentListed(category, false);
    }

    /**
     * {@return whether the materials listed have what can be the document of an approval that is held; {@code null} if that is
     * not known} A paper that names no category may be its, too.
     */
    @Nullable Boolean heldDocumentListed(PreApprovalCategory category) {
        return documentListed(category, true);
    }

    private @Nullable Boolean documentListed(PreApprovalCategory category, boolean orOfNoCategory) {
        List<MaterialAtHand> materials = request.materials();
        if (materials == null) {
            return null;
        }
        boolean listed = materials.stream()
                .anyMatch(atHand -> atHand.material() == category.material()
                        && (atHand.category() == category || (orOfNoCategory && atHand.category() == null)));
        boolean faulty = isFaultyAt(WeChatFields.ofMaterial(category.material()).orElse(null));
        return (!listed && faulty) ? null : Boolean.valueOf(listed);
    }

    /**
     * {@return whether the materials listed have a paper of this kind of which it is given how long it is valid} Then the
     * paper is judged by itself, and what is entered of its term needs no judgement of its own.
     */
    boolean isTermOfPaperGiven(Material material) {
        if (request.materials() != null) {
            for (MaterialAtHand atHand : request.materials()) {
                if (atHand.material() == material && isEndKnown(atHand.validity())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isEndKnown(@Nullable Validity validity) {
        return validity != null && (validity.indefinite() || validity.until() != null);
    }

    /** {@return what the subject has on record} */
    public History history() {
        return history;
    }

    /** {@return what is to change} */
    public ChangeOrder changeOrder() {
        return changeOrder;
    }

    /** {@return what the platform says} */
    public Platform platform() {
        return platform;
    }

    /** {@return until when things are due that run from what the platform says} */
    public Deadlines deadlines() {
        return deadlines;
    }

    /** {@return what is asked of the authority} */
    public FilingType type() {
        return request.filingType();
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

    /** {@return whether the subject is described anew, so that its papers are due} */
    public boolean isDescribingSubject() {
        return isNew() || isChangeOfSubject();
    }

    /** {@return whether the subject is described anew and its data are entered, not reused} */
    public boolean isEnteringSubject() {
        return isDescribingSubject() && !isReusingSubjectData();
    }

    /** {@return whether the mini-program is described anew, so that its papers are due} */
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
     * {@return whether this mini-program has a filing in force (已备案)} Until a change, a cancellation or a further access
     * is decided upon, what was filed before stays in force. Where nobody says, only what is filed anew is not on record.
     */
    public boolean isFiled() {
        if (type() == FilingType.NEW_ACCESS) {
            return true;
        }
        Answer onRecord = platform.onRecord();
        return onRecord.isUnknown() ? !isNew() : onRecord.isYes();
    }

    /** {@return whether the change enters the mini-program principal again} */
    public Answer reentersMiniProgramPrincipal() {
        return Answer.of(changedItems(), "change.items", items -> items.contains(ChangedItem.MINI_PROGRAM_PRINCIPAL));
    }

    /** {@return whether the change gives the subject another name} */
    public Answer changesName() {
        return Answer.of(changedItems(), "change.items", items -> items.contains(ChangedItem.SUBJECT_NAME));
    }

    /** {@return whether the change touches what the mini-program offers} */
    public Answer changesContent() {
        return Answer.of(
                changedItems(),
                "change.items",
                items -> items.contains(ChangedItem.SERVICE_CONTENT) || items.contains(ChangedItem.PRE_APPROVAL));
    }

    /** {@return the day from which the change holds} */
    public @Nullable LocalDate changeEffectiveOn() {
        return request.change() == null ? null : request.change().effectiveOn();
    }

    /** {@return yes if it is said from which day the change holds, unknown otherwise} */
    public Answer changeDated() {
        return Answer.given(changeEffectiveOn(), "change.effectiveOn");
    }

    /** {@return the last day for reporting the change} */
    public @Nullable LocalDate changeReportedBy() {
        LocalDate effectiveOn = changeEffectiveOn();
        return effectiveOn == null ? null : effectiveOn.minusDays(parameters.changeAheadDays());
    }

    /** {@return whether the change is reported as many days ahead as the law asks for} What was handed in in time stays so. */
    public Answer changeAhead() {
        return Answer.of(
                changeReportedBy(), "change.effectiveOn", by -> !handedInOn().isAfter(by));
    }

    /** {@return whether what the change announces holds already on the day asked about} */
    public Answer changeInEffect() {
        return Answer.of(changeEffectiveOn(), "change.effectiveOn", effectiveOn -> !effectiveOn.isAfter(on));
    }

    /** {@return whether the entry is open for this mini-program} */
    public Answer entryOpen() {
        return Answer.of(
                request.platform() == null ? null : request.platform().entranceOpen(), "platform.entranceOpen");
    }

    /** {@return whether the day's quota is used up} */
    public Answer quotaUsedUp() {
        return Answer.of(request.platform() == null ? null : request.platform().quotaUsedUp(), "platform.quotaUsedUp");
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

    /** {@return the day the service ends, as a cancellation says} */
    public @Nullable LocalDate serviceEndsOn() {
        return request.cancellation() == null ? null : request.cancellation().serviceEndsOn();
    }

    /** {@return whether the service ended before the filing was handed in} One that is said to run still has not. */
    public Answer serviceEnded() {
        return Boolean.TRUE.equals(running(request.cancellation()))
                ? Answer.NO
                : Answer.of(serviceEndsOn(), "cancellation.serviceEndsOn", end -> end.isBefore(handedInOn()));
    }

    /** {@return whether the service still runs though the day on which it was to end is over} */
    public Answer serviceRunsOn() {
        Answer running = Answer.of(running(request.cancellation()), "cancellation.serviceRunning");
        Answer ended = Answer.of(serviceEndsOn(), "cancellation.serviceEndsOn", end -> end.isBefore(on));
        return Answer.ofAny(
                running.and(ended).isUnknown() ? null : running.and(ended).isYes(),
                () -> Stream.of(
                        new Input("cancellation.serviceRunning", running.isUnknown()),
                        new Input("cancellation.serviceEndsOn", ended.isUnknown())));
    }

    /** {@return whether it is known that the filing is cancelled only to be made again with other data of the subject} */
    public boolean isCancelledToFileAgain() {
        return request.cancellation() != null
                && request.cancellation().reason() == CancellationReason.SUBJECT_DATA_CHANGED;
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

    /** The day it was handed in, which is the day asked about unless an earlier one is given. */
    private LocalDate handedInOn() {
        LocalDate submittedOn =
                request.platform() == null ? null : request.platform().submittedOn();
        return (submittedOn != null && submittedOn.isBefore(on)) ? submittedOn : on;
    }

    private static @Nullable Boolean running(@Nullable Cancellation cancellation) {
        return cancellation == null ? null : cancellation.serviceRunning();
    }

    private @Nullable Set<ChangedItem> changedItems() {
        return request.change() == null ? null : request.change().items();
    }
}
