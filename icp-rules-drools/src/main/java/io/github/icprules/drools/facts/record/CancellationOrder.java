package io.github.icprules.drools.facts.record;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.platform.Platform;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CancellationReason;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cancellation of filings on record (注销事项). */
@ForSheets
public final class CancellationOrder implements Fact {

    private static final Function<Filing, CancellationOrder> VIEW = CancellationOrder::new;

    private final Filing filing;
    private final @Nullable Cancellation given;

    private CancellationOrder(Filing filing) {
        this.filing = filing;
        this.given = filing.request().cancellation();
    }

    /** {@return the cancellation of a filing} */
    public static CancellationOrder of(Filing filing) {
        return filing.view(VIEW);
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "cancellation";
    }

    /** {@return the stated last day of the service; {@code null} if it is absent} */
    public @Nullable LocalDate serviceEndsOn() {
        return given == null ? null : given.serviceEndsOn();
    }

    /**
     * {@return whether the service ended before the filing was submitted}
     *
     * <p>A service that is stated to be running has not ended.
     */
    public Answer serviceEnded() {
        return Boolean.TRUE.equals(running(given))
                ? Answer.NO
                : answer(
                        serviceEndsOn(),
                        "serviceEndsOn",
                        end -> end.isBefore(Platform.of(filing).handedInOn()));
    }

    /** {@return whether the service is known to be running and to end after the evaluation date} */
    public boolean isServiceEndsLater() {
        LocalDate end = serviceEndsOn();
        return end != null && end.isAfter(filing.on()) && Boolean.TRUE.equals(running(given));
    }

    /** {@return whether the service is still running after its stated last day} */
    public Answer serviceRunsOn() {
        Answer running = answer(running(given), "serviceRunning");
        Answer both = running.and(answer(serviceEndsOn(), "serviceEndsOn", end -> end.isBefore(filing.on())));
        return both.isUnknown()
                ? Answer.ofAny(
                        null,
                        () -> List.of(
                                Input.at(at("serviceRunning"), running(given)),
                                Input.at(at("serviceEndsOn"), serviceEndsOn())))
                : both;
    }

    /** {@return whether the filing is known to be cancelled because data of the subject changed, so that a new filing follows} */
    public boolean isToFileAgain() {
        return given != null && given.reason() == CancellationReason.SUBJECT_DATA_CHANGED;
    }

    private static @Nullable Boolean running(@Nullable Cancellation given) {
        return given == null ? null : given.serviceRunning();
    }
}
