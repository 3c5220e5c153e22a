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
 * One objection to a filing, by the platform or by the authority through the platform.
 *
 * @param source the part of the answer that has the remark
 * @param errcode the platform's code; {@code null} if the remark has none, as in a review
 * @param place the field as written by the platform, a dotted path or a Chinese label; {@code null} if the remark names no
 *     field
 * @param apiFields the fields of {@code apply_icp_filing} that {@code place} can mean, as dotted paths without indices: one
 *     field if the meaning is clear, several fields if the label fits several fields, empty if there is no place or its
 *     meaning is unknown
 * @param words the message of the platform, usually in Chinese, at most 4,000 characters, with ID and phone numbers masked;
 *     empty if there is none
 * @param suggestion the suggestion of the platform, in the same form; {@code null} if there is none
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

    /** {@return the known data of the code; empty if the remark has no code or an unknown code} */
    public Optional<PlatformErrorCode> knownCode() {
        return errcode == null ? Optional.empty() : PlatformErrorCode.of(errcode);
    }

    /** {@return how clearly the place of the remark can be mapped to fields} */
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
     * {@return the message of the platform, in one sentence}
     *
     * <p>The Chinese sentence has the platform's own words. If the code is known, the English sentence has the meaning of the
     * code first, and then the platform's words.
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

    /**
     * {@return the field and the code, without the message, because the message could name a person; the text can be logged}
     */
    @Override
    public String toString() {
        return "PlatformRemark[%s %s at %s]".formatted(source, errcode, apiFields);
    }

    /** The part of an answer from which a remark comes. */
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

    /** The result of mapping the field of a remark to the API's fields. */
    public enum Mapping implements Term {
        /** 字段明确: the place means exactly one field. */
        EXACT("字段明确", "clear"),
        /** 多个可能字段: the label fits several fields. */
        AMBIGUOUS("多个可能字段", "one of several"),
        /** 未知标签: the place means no known field. */
        UNMAPPED("未知标签", "unknown label"),
        /** 不涉及具体字段: the remark names no place. */
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
