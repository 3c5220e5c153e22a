package io.github.icprules.drools.facts;

import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions about the record of a mini-program: whether a filing exists, and whether the phone of the filing works. */
@ForSheets
public final class RecordStatus {

    private final FilingRequest request;

    RecordStatus(FilingRequest request) {
        this.request = request;
    }

    /**
     * {@return whether this mini-program has a filing in force (已备案)}
     *
     * <p>The earlier filing stays in force until a change, a cancellation or a further access is decided. If the request does not
     * state whether the mini-program is on record, only the mini-program of a new filing counts as not filed.
     */
    @CountsAbsent
    public boolean isFiled() {
        if (request.filingType() == FilingType.NEW_ACCESS) {
            return true;
        }
        Answer onRecord = onRecord();
        return onRecord.isUnknown() ? request.filingType().kind() != FilingKind.NEW : onRecord.isYes();
    }

    /**
     * {@return whether this mini-program is on record}
     *
     * <p>While a filing is in review or rejected, the status does not decide this, because the filing may change an existing
     * filing. Then the filing number decides: a number means yes, and a blank number means no.
     */
    public Answer onRecord() {
        if (isKnown()) {
            return Answer.of(status() == FilingStatus.FILED);
        }
        String number = request.miniProgram().filingNumber();
        return Answer.ofAny(
                number == null ? null : !number.isBlank(),
                () -> List.of(Input.at("platform.status", status()), Input.at("miniProgram.filingNumber", number)));
    }

    /** {@return whether the status on the platform decides whether this mini-program is on record} */
    public boolean isKnown() {
        FilingStatus status = status();
        return status == FilingStatus.FILED || (status != null && status.code() >= FilingStatus.NOT_FILED.code());
    }

    /** {@return whether the phone on record still receives the SMS that confirms a cancellation} */
    public Answer phoneReachable() {
        return Answer.of(
                request.cancellation() == null ? null : request.cancellation().phoneReachable(),
                "cancellation.phoneReachable");
    }

    /** {@return whether the phone on record is known to receive no SMS} */
    public boolean isPhoneDead() {
        return phoneReachable().isNo();
    }

    private @Nullable FilingStatus status() {
        return request.platform() == null ? null : request.platform().status();
    }
}
