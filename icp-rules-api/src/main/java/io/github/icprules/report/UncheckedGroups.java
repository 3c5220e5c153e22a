package io.github.icprules.report;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private static final String MATERIAL = "materials[";

    private UncheckedGroups() {}

    /**
     * A point to check on a picture.
     *
     * @param property the property of the picture, such as {@code legible}
     * @param ofWhole whether {@link #WHOLE} includes the property
     * @param text the words for readers
     */
    private record Tick(String property, boolean ofWhole, Text text) {

        boolean is(String other) {
            return other.equals(property) || (ofWhole && other.equals(WHOLE));
        }
    }

    /** Groups open points, in the order of the keys. */
    static List<UncheckedGroup> of(List<Unchecked> unchecked) {
        Map<UncheckedGroup.Key, List<Unchecked>> byKey = new EnumMap<>(UncheckedGroup.Key.class);
        unchecked.forEach(point ->
                byKey.computeIfAbsent(keyOf(point), key -> new ArrayList<>()).add(point));
        return byKey.entrySet().stream()
                .map(group -> group.getKey() == UncheckedGroup.Key.PICTURES
                        ? pictures(group.getValue())
                        : group(group.getKey(), group.getValue()))
                .toList();
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
        for (String need : needs) {
            String property = propertyOfPicture(need);
            if (property != null && isTicked(property)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the property of a picture at a path, such as {@code legible} at {@code materials[3].picture.legible} or {@code sealed}
     * at {@code materials[3].sealed}; {@code null} for any other path.
     */
    private static @Nullable String propertyOfPicture(String path) {
        int dot = path.indexOf('.');
        if (dot < 0 || !path.startsWith(MATERIAL)) {
            return null;
        }
        int start = path.startsWith(WHOLE + '.', dot + 1) ? dot + WHOLE.length() + 2 : dot + 1;
        return path.indexOf('.', start) < 0 ? path.substring(start) : null;
    }

    private static boolean isTicked(String property) {
        for (Tick tick : TICKS) {
            if (tick.is(property)) {
                return true;
            }
        }
        return false;
    }

    private static UncheckedGroup group(UncheckedGroup.Key key, List<Unchecked> points) {
        Set<String> paths = new LinkedHashSet<>();
        points.forEach(point -> paths.addAll(point.needs()));
        int number = key == UncheckedGroup.Key.BLOCKING_INPUT || key == UncheckedGroup.Key.OTHER_INPUT
                ? Math.max(1, paths.size())
                : points.size();
        Text title = Text.of(key.chinese() + ' ' + number, key.english() + ' ' + number);
        return new UncheckedGroup(key, title, List.of(), List.copyOf(paths), points);
    }

    private static UncheckedGroup pictures(List<Unchecked> points) {
        Set<String> pictures = new LinkedHashSet<>();
        Set<String> properties = new HashSet<>();
        for (Unchecked point : points) {
            for (String need : point.needs()) {
                String property = propertyOfPicture(need);
                if (property != null) {
                    pictures.add(need.substring(0, need.indexOf('.')));
                    properties.add(property);
                }
            }
        }
        List<Text> ticks = TICKS.stream()
                .filter(tick -> properties.stream().anyMatch(tick::is))
                .map(Tick::text)
                .toList();
        Text title = Text.of(
                pictures.size() + " 张图片未看：" + ActionTexts.joined(ticks, Language.ZH),
                "pictures not looked at " + pictures.size() + ": " + ActionTexts.joined(ticks, Language.EN));
        return new UncheckedGroup(UncheckedGroup.Key.PICTURES, title, ticks, List.copyOf(pictures), points);
    }
}
