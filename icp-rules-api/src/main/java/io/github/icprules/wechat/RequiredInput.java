package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.WeChatField;
import io.github.icprules.text.Label;
import java.util.List;

/**
 * An input of a filing that WeChat's form requires.
 *
 * @param path the path in the request, such as {@code subject.contactAddress} or {@code miniProgram.preApprovals[0].number}
 * @param apiField the field of {@code apply_icp_filing}, a dotted path without indices
 * @param state whether the request has a value
 * @param undecided the paths of the missing values that decide whether the form requires the input for this filing; empty if the
 *     form requires the input
 */
public record RequiredInput(String path, String apiField, State state, List<String> undecided) {

    /** Copies the list. */
    public RequiredInput {
        requireNonNull(path, "path must be given.");
        requireNonNull(apiField, "apiField must be given.");
        requireNonNull(state, "state must be given.");
        requireNonNull(undecided, "undecided must be given.");
        undecided = List.copyOf(undecided);
    }

    /** {@return the label of the field in WeChat's form} */
    public Label label() {
        WeChatField field = WeChatField.all().stream()
                .filter(each -> each.api().equals(apiField))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("WeChat's form has no field " + apiField + "."));
        return new Label(field.labels().get(0), field.english());
    }

    /** Whether a request has a value. */
    public enum State {
        /** The request has a value. */
        GIVEN,
        /** The request does not say anything. */
        ABSENT,
        /** The request says that there is no value: a blank text or an empty list. */
        BLANK
    }
}
