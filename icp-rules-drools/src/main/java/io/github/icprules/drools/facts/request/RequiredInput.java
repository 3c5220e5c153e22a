package io.github.icprules.drools.facts.request;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.wechat.RequiredInput.State;
import io.github.icprules.wechat.RequiredInputs;
import java.util.List;
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

    /**
     * {@return the required inputs of a filing}
     *
     * <p>If the body of the filing has a fault at an input, or at an input that decides whether the form requires it, the fault
     * is reported and the input is left out.
     */
    @NotForSheets
    public static List<RequiredInput> allOf(Filing filing) {
        return RequiredInputs.of(filing.request()).stream()
                .filter(input -> !isFaulty(filing, input))
                .map(input -> new RequiredInput(filing, input))
                .toList();
    }

    private static boolean isFaulty(Filing filing, io.github.icprules.wechat.RequiredInput input) {
        return filing.isOfPayload()
                && (filing.isFaultyAt(input.apiField())
                        || input.undecided().stream()
                                .anyMatch(path -> filing.isFaultyAt(
                                        WeChatFields.ofPath(path).orElse(null))));
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
