package io.github.icprules.report;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Groups open points by the way to settle them. */
final class UncheckedGroups {

    /** The points to check on a picture, in the order of the list. */
    private static final Map<String, Text> TICKS = ticks();

    /** The property that stands for all properties of a picture. */
    private static final String WHOLE = "picture";

    private static final List<String> OF_WHOLE = List.of("original", "colour", "complete", "legible", "watermark");

    private UncheckedGroups() {}

    static List<UncheckedGroup> of(Collection<Unchecked> unchecked) {
        Map<UncheckedGroup.Key, List<Unchecked>> byKey = new TreeMap<>();
        unchecked.forEach(point ->
                byKey.computeIfAbsent(keyOf(point), key -> new ArrayList<>()).add(point));
        List<UncheckedGroup> groups = new ArrayList<>();
        byKey.forEach((key, points) ->
                groups.add(key == UncheckedGroup.Key.PICTURES ? pictures(points) : group(key, points)));
        return List.copyOf(groups);
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
            Seen seen = Seen.at(needs.get(i));
            if (seen != null && (seen.what().equals(WHOLE) || TICKS.containsKey(seen.what()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A picture of a paper, and the property to check.
     *
     * @param picture the path of the paper, such as {@code materials[3]}
     * @param what the property of the picture, such as {@code legible}
     */
    private record Seen(String picture, String what) {

        private static final String MATERIALS = "materials[";
        private static final String OF_PICTURE = "picture.";

        /** Reads a path. Returns {@code null} if the path does not belong to a picture. */
        static @Nullable Seen at(String path) {
            int end = path.indexOf("].") + 1;
            if (end == 0 || !path.startsWith(MATERIALS)) {
                return null;
            }
            int name = path.startsWith(OF_PICTURE, end + 1) ? end + 1 + OF_PICTURE.length() : end + 1;
            return path.indexOf('.', name) >= 0 ? null : new Seen(path.substring(0, end), path.substring(name));
        }
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
        Set<String> seen = new LinkedHashSet<>();
        for (Unchecked point : points) {
            for (String need : point.needs()) {
                Seen found = Seen.at(need);
                if (found != null) {
                    pictures.add(found.picture());
                    seen.add(found.what());
                }
            }
        }
        if (seen.contains(WHOLE)) {
            seen.addAll(OF_WHOLE);
        }
        List<Text> ticks = TICKS.entrySet().stream()
                .filter(tick -> seen.contains(tick.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Text title = Text.of(
                pictures.size() + " 张图片未看：" + Responsibility.joined(ticks, Language.ZH),
                "pictures not looked at " + pictures.size() + ": " + Responsibility.joined(ticks, Language.EN));
        return new UncheckedGroup(UncheckedGroup.Key.PICTURES, title, ticks, List.copyOf(pictures), points);
    }

    private static Map<String, Text> ticks() {
        Map<String, Text> ticks = new LinkedHashMap<>();
        ticks.put("original", Text.of("原件", "original"));
        ticks.put("colour", Text.of("彩色", "in colour"));
        ticks.put("complete", Text.of("四角", "all corners"));
        ticks.put("legible", Text.of("清晰", "legible"));
        ticks.put("watermark", Text.of("水印", "watermark"));
        ticks.put("matchesEntries", Text.of("与填写一致", "as entered"));
        ticks.put("sealed", Text.of("盖章", "sealed"));
        ticks.put("sealText", Text.of("印章文字", "words of the seal"));
        ticks.put("signedByHand", Text.of("手写签名", "signed by hand"));
        ticks.put("signedOn", Text.of("签署日期", "date of signature"));
        return ticks;
    }
}
