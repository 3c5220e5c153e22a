package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A remark of the platform beside what our rules say of the same place.
 *
 * @param remark the remark
 * @param foreseenBy the violations that foresaw it, those on the same field first; empty if none
 * @param materials the required materials, missing or defective, that foresaw it; empty if none
 * @param leftOpenBy the rules that could not decide and would have looked at its place, or lacked what foreseeing its code
 *     needs; empty if none
 */
public record AnsweredRemark(
        PlatformRemark remark,
        List<Violation> foreseenBy,
        List<MaterialRequirement> materials,
        List<Unchecked> leftOpenBy) {

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

    /** {@return whether our rules saw it coming} */
    public Outcome outcome() {
        if (!foreseenBy.isEmpty() || !materials.isEmpty()) {
            return Outcome.FORESEEN;
        }
        return leftOpenBy.isEmpty() ? Outcome.ADDED : Outcome.LEFT_OPEN;
    }

    /**
     * {@return what to do}
     *
     * <p>The first of these that exists: the suggestion of the platform; of a violation on the same field or with the same
     * code; of the code; of a violation around the field. {@code null} if there is none.
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

    private boolean isOnTheSame(Violation violation) {
        Integer code = violation.platformErrcode();
        String field = violation.apiField();
        return (code != null && code.equals(remark.errcode()))
                || (field != null && remark.apiFields().contains(field));
    }

    /** Whether our rules saw a remark coming. */
    public enum Outcome implements Term {
        /** 已预见: a rule found the same. */
        FORESEEN("已预见", "foreseen"),
        /** 因资料不足未判断: no rule found it, and one on the same place lacked something to decide by. */
        LEFT_OPEN("因资料不足未判断", "left open"),
        /** 平台新指出: no rule says anything of it. */
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
