package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.WeChatField;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Party;
import io.github.icprules.report.Responsibility;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A remark of the platform, with the findings of the library's rules on the same field.
 *
 * @param remark the remark
 * @param foreseenBy the violations that foresaw the remark; empty if there are none. Violations on the same field come first
 * @param materials the missing or defective materials that foresaw the remark; empty if there are none
 * @param leftOpenBy the rules that could not decide, and that check the field of the remark or lack an input for the code of
 *     the remark; empty if there are none
 * @param changed whether the entry of the remark was changed since the attempt before; {@code null} if it is not known
 */
public record AnsweredRemark(
        PlatformRemark remark,
        List<Violation> foreseenBy,
        List<MaterialRequirement> materials,
        List<Unchecked> leftOpenBy,
        @Nullable Boolean changed) {

    /**
     * The words in a label for what only the merchant brings or settles: papers, the own verification, an answered phone, the
     * avatar.
     */
    private static final List<String> OF_MERCHANT =
            List.of("证件", "照片", "图片", "核验", "核身", "人脸", "手机", "电话", "联系方式", "授权书", "承诺书", "许可证", "审批", "头像", "商标");

    /** Words of a reviewer who could not reach a person by phone. */
    private static final List<String> UNREACHED =
            List.of("无人接", "无人应答", "未接", "没有接", "没人接", "拒接", "接不通", "联系不上", "无法联系", "打不通", "无法接通", "关机", "停机", "空号");

    /** Words for a standing in the register, which only the unit itself can change. */
    private static final List<String> OF_REGISTER = List.of("经营异常", "异常名录", "吊销", "严重违法");

    /** Words for a proof that only the merchant has. */
    private static final String TRADEMARK = "商标";

    /** Copies the lists. */
    public AnsweredRemark {
        requireNonNull(remark, "remark must be given.");
        requireNonNull(foreseenBy, "foreseenBy must be given.");
        requireNonNull(materials, "materials must be given.");
        requireNonNull(leftOpenBy, "leftOpenBy must be given.");
        foreseenBy = List.copyOf(foreseenBy);
        materials = List.copyOf(materials);
        leftOpenBy = List.copyOf(leftOpenBy);
    }

    /** Creates a remark for which it is not known whether its entry was changed. */
    public AnsweredRemark(
            PlatformRemark remark,
            List<Violation> foreseenBy,
            List<MaterialRequirement> materials,
            List<Unchecked> leftOpenBy) {
        this(remark, foreseenBy, materials, leftOpenBy, null);
    }

    /** Returns this remark with the answer whether its entry was changed. */
    AnsweredRemark withChanged(@Nullable Boolean isChanged) {
        return new AnsweredRemark(remark, foreseenBy, materials, leftOpenBy, isChanged);
    }

    /** {@return whether the library's rules foresaw the remark} */
    public Outcome outcome() {
        if (!foreseenBy.isEmpty() || !materials.isEmpty()) {
            return Outcome.FORESEEN;
        }
        return leftOpenBy.isEmpty() ? Outcome.ADDED : Outcome.LEFT_OPEN;
    }

    /**
     * {@return the next step; {@code null} if there is none}
     *
     * <p>The result is the first of these texts that exists: the suggestion of the platform; the suggestion of a violation on
     * the same field or with the same code; the advice for the code; the suggestion of a violation on an enclosing field.
     */
    public @Nullable Text suggestion() {
        String theirs = remark.suggestion();
        if (theirs != null) {
            return language -> theirs;
        }
        return Stream.of(
                        foreseenBy.stream().filter(this::isOnTheSame).map(Violation::suggestion),
                        remark.knownCode().map(PlatformErrorCode::advice).stream(),
                        foreseenBy.stream().map(Violation::suggestion))
                .flatMap(suggestions -> suggestions)
                .findFirst()
                .orElse(null);
    }

    /**
     * {@return the party that corrects what the remark objects to}
     *
     * <p>A person who could not be reached by phone is the merchant or works for the merchant, and only the merchant settles the
     * standing in the register. Otherwise the result is the party of the first violation that foresaw the remark. Without a violation,
     * the field decides: the merchant brings files and trademarks, settles the own verification, and knows the phones of persons, the
     * name and the avatar; the service provider corrects entries. If the label of the field is not known, its words and those of the
     * remark decide, because labels are not published.
     */
    public Party who() {
        if (isAbout(UNREACHED, remark.words()) || isAbout(OF_REGISTER, remark.words())) {
            return Party.MERCHANT;
        }
        if (!foreseenBy.isEmpty()) {
            return foreseenBy.get(0).correctedBy();
        }
        String suggestion = remark.suggestion();
        boolean isForMerchant = !materials.isEmpty()
                || remark.words().contains(TRADEMARK)
                || (suggestion != null && suggestion.contains(TRADEMARK))
                || remark.source() == PlatformRemark.Source.VERIFICATION
                || remark.apiFields().stream().anyMatch(AnsweredRemark::isOfMerchant)
                || (remark.mapping() == PlatformRemark.Mapping.UNMAPPED
                        && (isAbout(OF_MERCHANT, remark.place()) || isAbout(OF_MERCHANT, remark.words())));
        return isForMerchant ? Party.MERCHANT : Party.SERVICE_PROVIDER;
    }

    private static boolean isAbout(List<String> words, @Nullable String text) {
        return text != null && words.stream().anyMatch(text::contains);
    }

    private static boolean isOfMerchant(String api) {
        return WeChatField.all().stream()
                .anyMatch(field -> field.api().equals(api)
                        && (!field.materials().isEmpty()
                                || (field.request() != null
                                        && Responsibility.ofPath(field.request())
                                                        .who()
                                                == Party.MERCHANT)));
    }

    private boolean isOnTheSame(Violation violation) {
        Integer code = violation.platformErrcode();
        String field = violation.apiField();
        return (code != null && code.equals(remark.errcode()))
                || (field != null && remark.apiFields().contains(field));
    }

    /** Whether the library's rules foresaw a remark. */
    public enum Outcome implements Term {
        /** 已预见: a rule found the same fault. */
        FORESEEN("已预见", "foreseen"),
        /** 因资料不足未判断: no rule found the fault, and a rule on the same field lacked an input. */
        LEFT_OPEN("因资料不足未判断", "left open"),
        /** 平台新指出: no rule covers the fault. */
        ADDED("平台新指出", "added by the platform");

        private final Label label;

        Outcome(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }
}
