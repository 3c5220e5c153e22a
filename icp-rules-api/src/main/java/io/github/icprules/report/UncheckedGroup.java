package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.util.List;

/**
 * Open points of a report that the same work can settle.
 *
 * @param key the way to settle the open points
 * @param title the open question in a few words, such as <q>5 pictures not looked at: original, in colour, legible</q>
 * @param ticks the points to check on the pictures, such as <q>legible</q>; empty if no picture is to be checked
 * @param paths the paths of the answers in the request, such as {@code materials[3]} for a picture; empty if no input settles
 *     the open points
 * @param entries the open points, in the order of the report; at least one
 */
public record UncheckedGroup(Key key, Text title, List<Text> ticks, List<String> paths, List<Unchecked> entries) {

    /** Copies the lists. */
    public UncheckedGroup {
        requireNonNull(key, "key must be given.");
        requireNonNull(title, "title must be given.");
        requireNonNull(ticks, "ticks must be given.");
        requireNonNull(paths, "paths must be given.");
        requireNonNull(entries, "entries must be given.");
        ticks = List.copyOf(ticks);
        paths = List.copyOf(paths);
        entries = List.copyOf(entries);
    }

    /** The way to settle the open points of a group, in the order of the groups. */
    public enum Key implements Term {
        /** 缺少信息，可能阻断: the applicant must state facts, and at least one of the facts could still block the filing. */
        BLOCKING_INPUT("缺少信息，可能阻断", "inputs missing that could block"),
        /** 缺少信息，不影响提交: the applicant must state facts, and none of the facts can block the filing. */
        OTHER_INPUT("缺少信息，不影响提交", "inputs missing for advice only"),
        /** 图片未看: a person looks at pictures and ticks off what the pictures must show. */
        PICTURES("图片未看", "pictures not looked at"),
        /** 须看证件或者文件: a person reads the papers. */
        PAPERS("须看证件或者文件", "to be seen on the papers"),
        /** 须查平台或者登记: the fact is looked up on the platform or in a register. */
        REGISTER("须查平台或者登记", "known to the platform or a register"),
        /** 由主管部门决定: the authority or the reviewer decides, or the sources leave the question open. */
        DISCRETION("由主管部门决定", "left to the authority"),
        /** 程序故障: the fault of the program is mended. */
        FAULT("程序故障", "fault of the program"),
        /** 同类备案都有的未决事项: the point is open for every filing of this kind. */
        STANDING("同类备案都有的未决事项", "open in every such filing");

        private final Label label;

        Key(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }
}
