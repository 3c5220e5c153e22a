package io.github.icprules.report;

import io.github.icprules.report.UncheckedGroup.Key;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Groups open points by what would settle them. */
final class UncheckedGroups {

    /** A picture of a paper, and what is to be seen on it. */
    private static final Pattern PICTURE = Pattern.compile("(materials\\[\\d+])\\.(?:picture\\.)?(\\w+)");

    /** What a reader ticks off on a picture, in the order of the list. */
    private static final Map<String, Text> TICKS = ticks();

    private UncheckedGroups() {}

    static List<UncheckedGroup> of(Collection<Unchecked> unchecked) {
        Map<Key, List<Unchecked>> byKey = new TreeMap<>();
        unchecked.forEach(point ->
                byKey.computeIfAbsent(keyOf(point), key -> new ArrayList<>()).add(point));
        List<UncheckedGroup> groups = new ArrayList<>();
        byKey.forEach((key, points) -> groups.add(key == Key.PICTURES ? pictures(points) : group(key, points)));
        return List.copyOf(groups);
    }

    /** Returns the group that an open point belongs to. */
    static Key keyOf(Unchecked point) {
        if (point.fault()) {
            return Key.FAULT;
        }
        if (point.standing()) {
            return Key.STANDING;
        }
        return switch (point.kind()) {
            case INPUT_MISSING -> point.mayBlock() ? Key.BLOCKING_INPUT : Key.OTHER_INPUT;
            case PICTURE_REVIEW ->
                point.needs().stream().anyMatch(UncheckedGroups::isTicked) ? Key.PICTURES : Key.PAPERS;
            case REGISTER -> Key.REGISTER;
            case DISCRETION -> Key.DISCRETION;
            case FAULT -> Key.FAULT;
        };
    }

    private static boolean isTicked(String need) {
        Matcher picture = PICTURE.matcher(need);
        return picture.matches() && TICKS.containsKey(picture.group(2));
    }

    private static UncheckedGroup group(Key key, List<Unchecked> points) {
        Set<String> paths = new LinkedHashSet<>();
        points.forEach(point -> paths.addAll(point.needs()));
        int places = paths.size();
        Text title = switch (key) {
            case BLOCKING_INPUT -> Text.of("缺少 " + places + " 项信息，可能阻断", "inputs missing that could block: " + places);
            case OTHER_INPUT -> Text.of("缺少 " + places + " 项信息，只影响提示", "inputs missing for advice only: " + places);
            case REGISTER -> Text.of("须查平台或者登记 " + places + " 项", "known to the platform or a register: " + places);
            case DISCRETION -> Text.of("由主管部门决定 " + points.size() + " 项", "left to the authority: " + points.size());
            case FAULT -> Text.of("程序故障 " + points.size() + " 项", "faults of the program: " + points.size());
            case STANDING ->
                Text.of("同类备案都有的未决事项 " + points.size() + " 项", "open in every such filing: " + points.size());
            case PAPERS, PICTURES -> Text.of("须看证件或者文件 " + places + " 项", "to be seen on the papers: " + places);
        };
        return new UncheckedGroup(key, title, List.of(), List.copyOf(paths), points);
    }

    private static UncheckedGroup pictures(List<Unchecked> points) {
        Set<String> pictures = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        points.stream()
                .flatMap(point -> point.needs().stream())
                .map(PICTURE::matcher)
                .filter(Matcher::matches)
                .forEach(match -> {
                    pictures.add(match.group(1));
                    seen.add(match.group(2));
                });
        List<Text> ticks = TICKS.entrySet().stream()
                .filter(tick -> seen.contains(tick.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Text title = language -> switch (language) {
            case ZH -> pictures.size() + " 张图片未看：" + Responsibility.joined(ticks, language);
            case EN -> "pictures not looked at " + pictures.size() + ": " + Responsibility.joined(ticks, language);
        };
        return new UncheckedGroup(Key.PICTURES, title, ticks, List.copyOf(pictures), points);
    }

    private static Map<String, Text> ticks() {
        Map<String, Text> ticks = new LinkedHashMap<>();
        ticks.put("picture", Text.of("图片情况", "the picture itself"));
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
