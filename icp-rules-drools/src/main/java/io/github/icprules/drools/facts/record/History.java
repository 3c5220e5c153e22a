package io.github.icprules.drools.facts.record;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The record of the subject (已有备案). */
public final class History implements Fact {

    private static final Filing.View<History> VIEW = new Filing.View<>(History::new);

    private final Filing filing;
    private final FilingHistory given;

    /** {@return the record of the subject of a filing} */
    public static History of(Filing filing) {
        return filing.view(VIEW);
    }

    private History(Filing filing) {
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

    /** {@return how many orders of the subject are in progress} */
    public @Nullable Integer ordersInProgress() {
        return given.ordersInProgress();
    }

    /** {@return whether an order of the subject is in progress on any platform} */
    public @Nullable Boolean orderInProgress() {
        return ordersInProgress() == null ? null : ordersInProgress() > 0;
    }

    /**
     * {@return whether the subject is on record}
     *
     * <p>A shell subject is on record, and so is a subject with services on record.
     */
    public @Nullable Boolean subjectFiled() {
        if (given.subjectFiled() != null) {
            return given.subjectFiled();
        }
        return (Boolean.TRUE.equals(given.shellSubject()) || hasServices()) ? Boolean.TRUE : null;
    }

    /** {@return whether the subject is on record without any service} */
    public @Nullable Boolean shellSubject() {
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
     * <p>They differ if the request names changes. A further access enters all data on record, a further service only the
     * data of the subject.
     */
    public @Nullable Boolean dataUnchanged() {
        ChangeOrder changes = ChangeOrder.of(filing);
        if (filing.type() == FilingType.NEW_ACCESS ? changes.isChangingAnything() : changes.isChangingSubject()) {
            return false;
        }
        if (given.subjectDataUnchanged() != null) {
            return given.subjectDataUnchanged();
        }
        String before = ChangeOrder.normalised(given.filedCertificateNumber());
        SubjectCertificate certificate = filing.request().subject().certificate();
        String now = certificate == null ? null : ChangeOrder.normalised(certificate.number());
        return (before == null || now == null || before.equals(now)) ? null : Boolean.FALSE;
    }

    /** {@return the province it files in now} */
    public @Nullable Province province() {
        return filing.province();
    }

    /**
     * {@return whether the subject has filed in another province}
     *
     * <p>A first filing has nothing on record, so the answer is no unless the request names filings.
     */
    public @Nullable Boolean filedElsewhere() {
        List<ExistingFiling> filings = filings();
        if (filings == null) {
            return filing.type() == FilingType.NEW_FIRST ? Boolean.FALSE : null;
        }
        if (filings.isEmpty()) {
            return false;
        }
        if (otherProvince() != null) {
            return true;
        }
        return (province() == null || !isFiledProvincesKnown()) ? null : Boolean.FALSE;
    }

    /** {@return the other province that it has filed in, the first by code if there are several} */
    public @Nullable Province otherProvince() {
        List<ExistingFiling> filings = filings();
        Province here = province();
        return (filings == null || here == null)
                ? null
                : filings.stream()
                        .map(History::provinceOf)
                        .flatMap(Optional::stream)
                        .filter(other -> other != here)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    /**
     * {@return whether the provinces of earlier filings are sufficiently known}
     *
     * <p>One other province is sufficient.
     */
    public boolean isFiledProvincesKnown() {
        List<ExistingFiling> filings = filings();
        return otherProvince() != null
                || (filings != null && filings.stream().map(History::provinceOf).allMatch(Optional::isPresent));
    }

    /** {@return how many mini-programs it has filed; at least so many, if it is not said of every filing what is filed} */
    public @Nullable Integer miniPrograms() {
        if (given.miniProgramCount() != null) {
            return given.miniProgramCount();
        }
        List<ExistingFiling> filings = filings();
        return filings == null ? null : count(filings, ServiceKind.MINI_PROGRAM);
    }

    /** {@return how many mini-programs a subject of its type can file} */
    public int limit() {
        SubjectType type = filing.request().subject().type();
        return (type == SubjectType.INDIVIDUAL || type == SubjectType.SOLE_TRADER)
                ? filing.parameters().individualMiniPrograms()
                : filing.parameters().unitMiniPrograms();
    }

    /** {@return whether it is known how many mini-programs are filed, as far as the limit asks} */
    public boolean isMiniProgramsCounted() {
        return limitReached() != null || (miniPrograms() != null && ofUnknownKind() == 0);
    }

    /** {@return whether so many mini-programs are filed that no further one can be} */
    public @Nullable Boolean limitReached() {
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

    /** {@return whether all its services are conforming (合规): reachable, with their number shown} */
    public @Nullable Boolean servicesConforming() {
        List<ExistingFiling> filings = filings();
        if (filings == null) {
            return null;
        }
        if (filings.stream().anyMatch(service -> Boolean.FALSE.equals(service.conforming()))) {
            return false;
        }
        return filings.stream().allMatch(service -> service.conforming() != null) ? Boolean.TRUE : null;
    }

    /** {@return the services that are not conforming, as a sentence names them} */
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

    /** The province that a filing was made in, as given or by its number. */
    private static Optional<Province> provinceOf(ExistingFiling filing) {
        return Optional.ofNullable(filing.province())
                .or(() -> FilingNumber.parse(filing.recordNumber()).map(FilingNumber::province));
    }

    private static int count(List<ExistingFiling> filings, @Nullable ServiceKind kind) {
        return (int) filings.stream().filter(service -> service.kind() == kind).count();
    }

    private static String named(ExistingFiling service, String otherwise) {
        String given = service.name() == null ? service.recordNumber() : service.name();
        return given == null ? otherwise : PersonalData.maskNumbersIn(given);
    }
}
