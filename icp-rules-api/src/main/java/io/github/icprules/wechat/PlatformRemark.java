package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.text.Label;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing the platform, or the authority through it, says against a filing.
 *
 * @param source which part of the answer says it
 * @param errcode the platform's code; {@code null} where it gives none, as for a review
 * @param place the place as the platform names it, a dotted path or a Chinese label; {@code null} if it names none
 * @param apiFields the fields of {@code apply_icp_filing} that this can be, dotted and without indices: one where it is
 *     clear, several where the label fits several, empty if there is no place or its meaning is not known
 * @param words what the platform says, as a rule in Chinese, with ID and phone numbers masked and up to 4,000 characters; empty
 *     if it says nothing
 * @param suggestion what the platform suggests, in the same way; {@code null} if nothing
 */
public record PlatformRemark(
        Source source,
        @Nullable Integer errcode,
        @Nullable String place,
        List<String> apiFields,
        String words,
        @Nullable String suggestion) {

    /** Copies the list. */
    public PlatformRemark {
        requireNonNull(source, "source must be given.");
        requireNonNull(apiFields, "apiFields must be given.");
        requireNonNull(words, "words must be given.");
        apiFields = List.copyOf(apiFields);
    }

    /**
     * {@return what is known of its code}
     *
     * <p>Empty if it has none, or one that nothing is known of.
     */
    public Optional<PlatformErrorCode> knownCode() {
        return errcode == null ? Optional.empty() : PlatformErrorCode.of(errcode);
    }

    /** {@return how well its place could be mapped to fields} */
    public Mapping mapping() {
        if (place == null) {
            return Mapping.WHOLE;
        }
        return switch (apiFields.size()) {
            case 0 -> Mapping.UNMAPPED;
            case 1 -> Mapping.EXACT;
            default -> Mapping.AMBIGUOUS;
        };
    }

    /**
     * {@return what the platform says, in one sentence}
     *
     * <p>In Chinese it is the platform's own words. In English it is what the code means, where that is known, and the
     * platform's words behind it.
     */
    public Text message() {
        return this::message;
    }

    private String message(Language language) {
        String meaning = knownCode().map(code -> code.in(language)).orElse("");
        if (words.isEmpty()) {
            return !meaning.isEmpty() ? meaning : language == Language.ZH ? "平台未说明原因" : "the platform gives no reason";
        }
        return language == Language.ZH || meaning.isEmpty() ? words : meaning + ": " + words;
    }

    /** {@return where it stands and its code, fit for a log: the words could name a person} */
    @Override
    public String toString() {
        return "PlatformRemark[%s %s at %s]".formatted(source, errcode, apiFields);
    }

    /** Which part of an answer says something. */
    public enum Source implements Term {
        /** 接口返回: the call as a whole, in {@code errcode} and {@code errmsg}. */
        CALL("接口返回", "answer to the call"),
        /** 字段校验: an item of {@code hints}, returned by the call. */
        HINT("字段校验", "check of a field"),
        /** 审核意见: an item of {@code audit_data}, written by a review of the platform or of the authority. */
        REVIEW("审核意见", "review"),
        /** 认证审核: {@code refill_reason} or {@code fail_reason} of the account's verification in the combined flow. */
        VERIFICATION("认证审核", "verification of the account");

        private final Label label;

        Source(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** How well the place of a remark could be mapped to the API's fields. */
    public enum Mapping implements Term {
        /** 字段明确: it is this one field. */
        EXACT("字段明确", "clear"),
        /** 多个可能字段: the label fits several fields. */
        AMBIGUOUS("多个可能字段", "one of several"),
        /** 未知标签: a place is named that stands for no known field. */
        UNMAPPED("未知标签", "unknown label"),
        /** 不涉及具体字段: it names no place. */
        WHOLE("不涉及具体字段", "no field");

        private final Label label;

        Mapping(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }
}
