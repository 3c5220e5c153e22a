package io.github.icprules.drools.facts.record;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.format.FilingNumber;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Province;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The record of the subject (已有备案). */
@ForSheets
public final class FilingRecord implements Fact {

    /** The paths of the inputs that contain the number of services on record. */
    public static final List<String> SERVICE_COUNT = List.of("subject.history.serviceCount", "subject.history.filings");

    private static final Function<Filing, FilingRecord> VIEW = FilingRecord::new;

    private final Filing filing;
    private final FilingHistory given;
    private final Lazy<Answer> filedElsewhere = new Lazy<>(this::findFiledElsewhere);
    private final Lazy<@Nullable Province> otherProvince = new Lazy<>(this::findOtherProvince);
    private final Lazy<Answer> limitReached = new Lazy<>(this::findLimitReached);
    private final Lazy<Answer> servicesConforming = new Lazy<>(this::findServicesConforming);

    /** {@return the record of the subject of a filing} */
    public static FilingRecord of(Filing filing) {
        return filing.view(VIEW);
    }

    private FilingRecord(Filing filing) {
        FilingHistory given = filing.request().subject().history();
        this.filing = filing;
        this.given = given == null ? FilingHistory.builder().build() : given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "subject.history";
    }

    /** {@return the number of orders of the subject that are in progress; {@code null} if it is not known} */
    public @Nullable Integer ordersInProgress() {
        return given.ordersInProgress();
    }

    /** {@return whether an order of the subject is in progress on any platform} */
    public Answer orderInProgress() {
        return answer(ordersInProgress(), "ordersInProgress", ordersInProgress -> ordersInProgress > 0);
    }

    /**
     * {@return whether the subject is on record}
     *
     * <p>A shell subject is on record, and so is a subject with services on record.
     */
    public Answer subjectFiled() {
        boolean filed = Boolean.TRUE.equals(given.shellSubject()) || hasServices();
        return given.subjectFiled() == null && filed ? Answer.YES : answer(given.subjectFiled(), "subjectFiled");
    }

    /** {@return whether the subject is on record without any service} */
    public Answer shellSubject() {
        return Answer.ofAny(
                isShell(),
                () -> List.of(Input.at(at("shellSubject"), given.shellSubject()), new Input(at("filings"), true)));
    }

    private @Nullable Boolean isShell() {
        if (given.shellSubject() != null) {
            return given.shellSubject();
        }
        if (hasServices() || Boolean.FALSE.equals(given.subjectFiled())) {
            return false;
        }
        boolean none = given.filings() != null || Objects.equals(given.serviceCount(), 0);
        return (none && Boolean.TRUE.equals(given.subjectFiled())) ? Boolean.TRUE : null;
    }

    /**
     * {@return whether the entered data equal the data on record}
     *
     * <p>The answer is no if the request names changes. A further access enters all data on record. A further service enters only
     * the data of the subject.
     */
    public Answer dataUnchanged() {
        ChangeOrder changes = ChangeOrder.of(filing);
        if (filing.type() == FilingType.NEW_ACCESS ? changes.isChangingAnything() : changes.isChangingSubject()) {
            return Answer.NO;
        }
        String before = ChangeOrder.normalised(given.filedCertificateNumber());
        SubjectCertificate certificate = filing.request().subject().certificate();
        String now = certificate == null ? null : ChangeOrder.normalised(certificate.number());
        boolean differs = before != null && now != null && !before.equals(now);
        return given.subjectDataUnchanged() == null && differs
                ? Answer.NO
                : answer(given.subjectDataUnchanged(), "subjectDataUnchanged");
    }

    /** {@return the province of this filing; {@code null} if it is not known} */
    public @Nullable Province province() {
        return filing.province();
    }

    /**
     * {@return whether the subject has filed in another province}
     *
     * <p>A first filing has no earlier filings, so the answer is no unless the request names filings.
     */
    public Answer filedElsewhere() {
        return filedElsewhere.get();
    }

    private Answer findFiledElsewhere() {
        List<ExistingFiling> filings = filings();
        if (filings == null ? filing.type() == FilingType.NEW_FIRST : filings.isEmpty()) {
            return Answer.NO;
        }
        // One other province is sufficient.
        if (otherProvince() != null) {
            return Answer.YES;
        }
        boolean known = areFiledProvincesKnown();
        return Answer.ofAll(
                (province() == null || !known) ? null : Boolean.FALSE,
                () -> List.of(new Input(at("filings"), !known), Input.at("subject.region.province", province())));
    }

    /**
     * {@return the other province in which the subject has filed; the first by code if there are several; {@code null} if there
     * is none}
     */
    public @Nullable Province otherProvince() {
        return otherProvince.get();
    }

    private @Nullable Province findOtherProvince() {
        List<ExistingFiling> filings = filings();
        Province here = province();
        if (filings == null || here == null) {
            return null;
        }
        Province first = null;
        for (ExistingFiling filing : filings) {
            Province other = provinceOf(filing);
            if (other != null && other != here && (first == null || other.compareTo(first) < 0)) {
                first = other;
            }
        }
        return first;
    }

    /** Returns whether the provinces of all earlier filings are known. */
    private boolean areFiledProvincesKnown() {
        List<ExistingFiling> filings = filings();
        return filings != null && filings.stream().allMatch(each -> provinceOf(each) != null);
    }

    /** {@return the known number of services on record; 0 for a first filing} */
    @CountsAbsent
    public @Nullable Integer services() {
        if (given.serviceCount() != null) {
            return given.serviceCount();
        }
        if (given.filings() != null) {
            return given.filings().size();
        }
        return filing.type() == FilingType.NEW_FIRST ? Integer.valueOf(0) : null;
    }

    /** {@return whether the number of services on record reaches a number} */
    public Answer services(int number) {
        Integer services = services();
        return Answer.of(services == null ? null : services >= number, () -> SERVICE_COUNT);
    }

    /**
     * {@return the number of mini-programs that the subject has filed; {@code null} if it is not known}
     *
     * <p>If the kind of service of some filings is not known, the number is a minimum.
     */
    public @Nullable Integer miniPrograms() {
        if (given.miniProgramCount() != null) {
            return given.miniProgramCount();
        }
        List<ExistingFiling> filings = filings();
        return filings == null ? null : count(filings, ServiceKind.MINI_PROGRAM);
    }

    /** {@return the maximum number of mini-programs of a subject of this type} */
    @CountsAbsent
    public int limit() {
        SubjectType type = filing.request().subject().type();
        return (type == SubjectType.INDIVIDUAL || type == SubjectType.SOLE_TRADER)
                ? filing.parameters().individualMiniPrograms()
                : filing.parameters().unitMiniPrograms();
    }

    /**
     * {@return whether the number of filed mini-programs has reached the maximum, so that no further mini-program can be filed}
     */
    public Answer limitReached() {
        return limitReached.get();
    }

    private Answer findLimitReached() {
        Boolean reached = isLimitReached();
        if (Boolean.FALSE.equals(reached)) {
            return Answer.NO;
        }
        boolean counted = reached != null || (miniPrograms() != null && ofUnknownKind() == 0);
        Answer known = Answer.given(filing.request().subject().type(), "subject.type")
                .and(Answer.ofAny(
                        counted ? Boolean.TRUE : null,
                        () -> List.of(
                                Input.at(at("miniProgramCount"), given.miniProgramCount()),
                                new Input(at("filings"), true))));
        return known.isYes() ? Answer.YES : known;
    }

    private @Nullable Boolean isLimitReached() {
        Integer least = miniPrograms();
        if (least == null) {
            return null;
        }
        if (least >= limit()) {
            return true;
        }
        int lowestLimit =
                filing.request().subject().type() == null ? filing.parameters().individualMiniPrograms() : limit();
        return least + ofUnknownKind() < lowestLimit ? Boolean.FALSE : null;
    }

    /** {@return whether all services of the subject are conforming (合规): reachable, with the filing number shown} */
    public Answer servicesConforming() {
        return servicesConforming.get();
    }

    private Answer findServicesConforming() {
        List<ExistingFiling> filings = filings();
        if (filings != null && filings.stream().anyMatch(service -> Boolean.FALSE.equals(service.conforming()))) {
            return Answer.NO;
        }
        boolean all = filings != null && filings.stream().allMatch(service -> service.conforming() != null);
        return answer(all ? Boolean.TRUE : null, "filings");
    }

    /** {@return the services that are not conforming, as an enumeration} */
    public Text nonconforming() {
        List<ExistingFiling> filings = filings();
        List<ExistingFiling> found = filings == null
                ? List.of()
                : filings.stream()
                        .filter(service -> Boolean.FALSE.equals(service.conforming()))
                        .toList();
        return Text.of(
                found.stream().map(service -> named(service, "未具名的服务")).collect(Collectors.joining("、")),
                found.stream()
                        .map(service -> named(service, "a service without a name"))
                        .collect(Collectors.joining(", ")));
    }

    /** Returns the known filings on record; empty if the subject is known not to be filed or to have no service. */
    private @Nullable List<ExistingFiling> filings() {
        if (given.filings() != null) {
            return given.filings();
        }
        return (Boolean.FALSE.equals(given.subjectFiled()) || Boolean.TRUE.equals(given.shellSubject()))
                ? List.of()
                : null;
    }

    /** Returns the number of filings that may be mini-programs. */
    private int ofUnknownKind() {
        List<ExistingFiling> filings = given.miniProgramCount() == null ? filings() : null;
        return filings == null ? 0 : count(filings, null);
    }

    private boolean hasServices() {
        return (given.filings() != null && !given.filings().isEmpty())
                || (given.serviceCount() != null && given.serviceCount() > 0)
                || (given.miniProgramCount() != null && given.miniProgramCount() > 0);
    }

    /** Returns the province of a filing: the stated province, or the province of its number; {@code null} if neither is known. */
    private static @Nullable Province provinceOf(ExistingFiling filing) {
        return filing.province() != null
                ? filing.province()
                : FilingNumber.parse(filing.recordNumber())
                        .map(FilingNumber::province)
                        .orElse(null);
    }

    private static int count(List<ExistingFiling> filings, @Nullable ServiceKind kind) {
        return (int) filings.stream().filter(filing -> filing.kind() == kind).count();
    }

    private static String named(ExistingFiling service, String otherwise) {
        String given = service.name() == null ? service.recordNumber() : service.name();
        return given == null ? otherwise : PersonalData.maskNumbersIn(given);
    }
}
