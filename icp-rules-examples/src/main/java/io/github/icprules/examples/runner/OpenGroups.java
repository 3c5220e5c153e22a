package io.github.icprules.examples.runner;

import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Open points in few lines: one for all that the same would settle. */
final class OpenGroups {

    /** A picture of a paper, and what is to be seen on it. */
    private static final Pattern PICTURE = Pattern.compile("(materials\\[\\d+])\\.(?:picture\\.)?(\\w+)");

    /** What a reader ticks off on a picture, in the order of the list. */
    private static final Map<String, Text> TICKS = ticks();

    private final Language language;
    private final Function<String, String> title;

    /**
     * Groups open points.
     *
     * @param title returns the title of a rule by its id
     */
    OpenGroups(Language language, Function<String, String> title) {
        this.language = language;
        this.title = title;
    }

    /** Returns one sentence for each group; what could block comes first, what every filing leaves open comes last. */
    List<String> of(List<Unchecked> unchecked) {
        List<String> groups = new ArrayList<>();
        List<Unchecked> special =
                unchecked.stream().filter(open -> !open.standing()).toList();
        add(groups, said("缺少信息，可能阻断", "inputs missing that could block"), needs(special, true));
        add(groups, said("缺少信息，只影响提示", "inputs missing for advice only"), needs(special, false));
        addPictures(groups, of(UncheckedKind.PICTURE_REVIEW, special));
        for (UncheckedKind kind : List.of(UncheckedKind.REGISTER, UncheckedKind.DISCRETION, UncheckedKind.FAULT)) {
            add(groups, kind.in(language), titles(of(kind, special)));
        }
        add(
                groups,
                said("同类备案都有的未决事项", "open in every such filing"),
                titles(unchecked.stream().filter(Unchecked::standing).toList()));
        return groups;
    }

    private void add(List<String> groups, String label, Collection<String> items) {
        if (!items.isEmpty()) {
            groups.add(label + ' ' + items.size() + said("：", ": ") + list(items.stream()));
        }
    }

    /** What is to be seen on pictures is a list to tick off; what a picture only shows beside is named by its rule. */
    private void addPictures(List<String> groups, List<Unchecked> open) {
        Set<String> pictures = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        List<Unchecked> others = new ArrayList<>();
        for (Unchecked each : open) {
            List<Matcher> matches = each.needs().stream()
                    .map(PICTURE::matcher)
                    .filter(Matcher::matches)
                    .filter(match -> TICKS.containsKey(match.group(2)))
                    .toList();
            if (matches.isEmpty()) {
                others.add(each);
            }
            matches.forEach(match -> {
                pictures.add(match.group(1));
                seen.add(match.group(2));
            });
        }
        if (!pictures.isEmpty()) {
            String ticks = list(TICKS.entrySet().stream()
                    .filter(tick -> seen.contains(tick.getKey()))
                    .map(tick -> tick.getValue().in(language)));
            groups.add(said(
                    pictures.size() + " 张图片未看：" + ticks, "pictures not looked at " + pictures.size() + ": " + ticks));
        }
        add(groups, said("须看证件或文件", "to be seen on the papers"), titles(others));
    }

    private static List<Unchecked> of(UncheckedKind kind, List<Unchecked> unchecked) {
        return unchecked.stream().filter(open -> open.kind() == kind).toList();
    }

    /** The places that are missing, each once. */
    private static Set<String> needs(List<Unchecked> unchecked, boolean mayBlock) {
        return of(UncheckedKind.INPUT_MISSING, unchecked).stream()
                .filter(open -> open.mayBlock() == mayBlock)
                .flatMap(open -> open.needs().isEmpty() ? Stream.of(open.path()) : open.needs().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> titles(List<Unchecked> unchecked) {
        return unchecked.stream()
                .map(open -> title.apply(open.ruleId()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String list(Stream<String> items) {
        return items.collect(Collectors.joining(said("、", ", ")));
    }

    private String said(String chinese, String english) {
        return language == Language.ZH ? chinese : english;
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
