package io.github.icprules.report;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups open points by the way to settle them. */
final class UncheckedGroups {

    /** What a reader ticks off on a picture, in the order of the list. */
    private static final List<Tick> TICKS = List.of(
            new Tick("original", true, Text.of("原件", "original")),
            new Tick("colour", true, Text.of("彩色", "in colour")),
            new Tick("complete", true, Text.of("四角", "all corners")),
            new Tick("legible", true, Text.of("清晰", "legible")),
            new Tick("watermark", true, Text.of("水印", "watermark")),
            new Tick("matchesEntries", false, Text.of("与填写一致", "as entered")),
            new Tick("sealed", false, Text.of("盖章", "sealed")),
            new Tick("sealText", false, Text.of("印章文字", "words of the seal")),
            new Tick("signedByHand", false, Text.of("手写签名", "signed by hand")),
            new Tick("signedOn", false, Text.of("签署日期", "date of signature")));

    /** The property that stands for all properties of a picture itself. */
    private static final String WHOLE = "picture";

    private static final String MATERIALS = "materials[";
    private static final String END_OF_PICTURE = "].";
    private static final String OF_PICTURE = "picture.";

    private UncheckedGroups() {}

    /**
     * A point to check on a picture.
     *
     * @param property the property of the picture, such as {@code legible}
     * @param ofWhole whether {@link #WHOLE} includes the property
     * @param text the words for readers
     */
    private record Tick(String property, boolean ofWhole, Text text) {}

    /**
     * Groups open points, in the order of the keys.
     *
     * @param known the groups of a list that has all these points; a group that has lost no point is used again
     */
    static List<UncheckedGroup> of(List<Unchecked> unchecked, List<UncheckedGroup> known) {
        Map<UncheckedGroup.Key, List<Unchecked>> byKey = new EnumMap<>(UncheckedGroup.Key.class);
        for (int i = 0; i < unchecked.size(); i++) {
            Unchecked point = unchecked.get(i);
            byKey.computeIfAbsent(keyOf(point), key -> new ArrayList<>()).add(point);
        }
        List<UncheckedGroup> groups = new ArrayList<>(byKey.size());
        byKey.forEach((key, points) -> groups.add(whole(key, points, known)));
        return List.copyOf(groups);
    }

    private static UncheckedGroup whole(UncheckedGroup.Key key, List<Unchecked> points, List<UncheckedGroup> known) {
        for (int i = 0; i < known.size(); i++) {
            UncheckedGroup group = known.get(i);
            if (group.key() == key && group.entries().size() == points.size()) {
                return group;
            }
        }
        return key == UncheckedGroup.Key.PICTURES ? pictures(points) : group(key, points);
    }

    /** Returns the key of the group of an open point. */
    static UncheckedGroup.Key keyOf(Unchecked point) {
        if (point.fault()) {
            return UncheckedGroup.Key.FAULT;
        }
        if (point.standing()) {
            return UncheckedGroup.Key.STANDING;
        }
        return switch (point.kind()) {
            case INPUT_MISSING -> point.mayBlock() ? UncheckedGroup.Key.BLOCKING_INPUT : UncheckedGroup.Key.OTHER_INPUT;
            case PICTURE_REVIEW -> isAnyTicked(point.needs()) ? UncheckedGroup.Key.PICTURES : UncheckedGroup.Key.PAPERS;
            case REGISTER -> UncheckedGroup.Key.REGISTER;
            case DISCRETION -> UncheckedGroup.Key.DISCRETION;
            case FAULT -> UncheckedGroup.Key.FAULT;
        };
    }

    private static boolean isAnyTicked(List<String> needs) {
        for (int i = 0; i < needs.size(); i++) {
            int property = propertyIn(needs.get(i));
            if (property >= 0 && isAnyTicked(needs.get(i), property)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnyTicked(String path, int property) {
        for (int i = 0; i < TICKS.size(); i++) {
            if (isTicked(TICKS.get(i), path, property)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTicked(Tick tick, String path, int property) {
        return isAt(tick.property(), path, property) || (tick.ofWhole() && isAt(WHOLE, path, property));
    }

    /** Returns whether a path ends with a name that starts at an index. No text is cut out: a report has many paths. */
    private static boolean isAt(String name, String path, int index) {
        return path.length() - index == name.length() && path.startsWith(name, index);
    }

    /**
     * Returns the index at which the property of a picture starts in a path such as {@code materials[3].picture.legible} or {@code
     * materials[3].sealed}; -1 if the path is none of a picture.
     */
    private static int propertyIn(String path) {
        int end = path.startsWith(MATERIALS) ? path.indexOf(END_OF_PICTURE) : -1;
        if (end < 0) {
            return -1;
        }
        int member = end + END_OF_PICTURE.length();
        int property = path.startsWith(OF_PICTURE, member) ? member + OF_PICTURE.length() : member;
        return path.indexOf('.', property) >= 0 ? -1 : property;
    }

    private static UncheckedGroup group(UncheckedGroup.Key key, List<Unchecked> points) {
        Set<String> paths = new LinkedHashSet<>();
        for (int i = 0; i < points.size(); i++) {
            paths.addAll(points.get(i).needs());
        }
        int number = key == UncheckedGroup.Key.BLOCKING_INPUT || key == UncheckedGroup.Key.OTHER_INPUT
                ? Math.max(1, paths.size())
                : points.size();
        Text title = Text.of(key.chinese() + ' ' + number, key.english() + ' ' + number);
        return new UncheckedGroup(key, title, List.of(), List.copyOf(paths), points);
    }

    private static UncheckedGroup pictures(List<Unchecked> points) {
        Set<String> pictures = new LinkedHashSet<>();
        boolean[] seen = new boolean[TICKS.size()];
        for (int j = 0; j < points.size(); j++) {
            List<String> needs = points.get(j).needs();
            for (int k = 0; k < needs.size(); k++) {
                String need = needs.get(k);
                int property = propertyIn(need);
                if (property >= 0) {
                    pictures.add(need.substring(0, need.indexOf(END_OF_PICTURE) + 1));
                    for (int i = 0; i < seen.length; i++) {
                        seen[i] |= isTicked(TICKS.get(i), need, property);
                    }
                }
            }
        }
        List<Text> ticks = new ArrayList<>(seen.length);
        for (int i = 0; i < seen.length; i++) {
            if (seen[i]) {
                ticks.add(TICKS.get(i).text());
            }
        }
        Text title = Text.of(
                pictures.size() + " 张图片未看：" + Responsibility.joined(ticks, Language.ZH),
                "pictures not looked at " + pictures.size() + ": " + Responsibility.joined(ticks, Language.EN));
        return new UncheckedGroup(UncheckedGroup.Key.PICTURES, title, ticks, List.copyOf(pictures), points);
    }
}
