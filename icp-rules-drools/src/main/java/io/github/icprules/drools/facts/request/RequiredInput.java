package io.github.icprules.drools.facts.request;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.wechat.RequiredInput.State;
import io.github.icprules.wechat.RequiredInputs;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An input that WeChat's form requires or may require for the filing (必填项). */
@ForSheets
public final class RequiredInput implements Fact {

    private final Filing filing;
    private final io.github.icprules.wechat.RequiredInput given;

    private RequiredInput(Filing filing, io.github.icprules.wechat.RequiredInput given) {
        this.filing = filing;
        this.given = given;
    }

    /** {@return the required inputs of a filing} */
    @NotForSheets
    public static List<RequiredInput> allOf(Filing filing) {
        return RequiredInputs.of(filing.request()).stream()
                .map(input -> new RequiredInput(filing, input))
                .toList();
    }

    /**
     * {@return the places of the faults of the body at the input, or at an input that decides whether the form requires it; empty if
     * there are none}
     */
    @NotForSheets
    public List<String> faultsAt() {
        Payload payload = filing.request().payload();
        if (payload == null || payload.faults() == null) {
            return List.of();
        }
        List<String> fields = Stream.concat(
                        Stream.of(given.apiField()),
                        given.undecided().stream().flatMap(path -> WeChatFields.ofPath(path).stream()))
                .toList();
        if (fields.stream().noneMatch(payload::isFaultyAt)) {
            return List.of();
        }
        return payload.faults().stream()
                .filter(fault -> fields.stream().anyMatch(new Payload(List.of(fault), null)::isFaultyAt))
                .map(PayloadFault::path)
                .toList();
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return given.path();
    }

    @Override
    @NotForSheets
    public @Nullable String apiField(String member) {
        return given.apiField();
    }

    @Override
    @NotForSheets
    public List<String> placesUndecided() {
        if (!given.undecided().isEmpty()) {
            return given.undecided();
        }
        if (given.state() == State.ABSENT) {
            return List.of(path());
        }
        // The form asks a filing that reuses the data of the subject for none of these inputs.
        return given.state() == State.GIVEN && path().startsWith("subject.")
                ? filing.subjectDataReused().gaps().stream()
                        .flatMap(gap -> gap.paths().stream())
                        .toList()
                : List.of();
    }

    /** {@return whether the form requires the input, and the input is blank} */
    public Answer blank() {
        if (given.state() == State.GIVEN) {
            return Answer.NO;
        }
        if (!given.undecided().isEmpty()) {
            return Answer.ofAll(
                    null,
                    () -> given.undecided().stream()
                            .map(path -> new Input(path, true))
                            .toList());
        }
        return Answer.of(given.state() == State.BLANK ? Boolean.TRUE : null, path());
    }
}
