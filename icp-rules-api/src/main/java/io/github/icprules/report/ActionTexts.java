package io.github.icprules.report;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of actions on open points and on materials that are made on the platform. */
final class ActionTexts {

    private ActionTexts() {}

    /**
     * Returns the sentence for a group of open points.
     *
     * @param paths the number of inputs that settle the points of the action; 0 if no input does
     */
    static Text sentenceOf(UncheckedGroup group, int paths) {
        String ticksChinese = joined(group.ticks(), Language.ZH);
        String ticksEnglish = joined(group.ticks(), Language.EN);
        int places = group.paths().isEmpty()
                ? group.entries().size()
                : group.key() == UncheckedGroup.Key.BLOCKING_INPUT
                        ? paths
                        : group.paths().size();
        return switch (group.key()) {
            case BLOCKING_INPUT ->
                Text.of(
                        "补充 " + places + " 项信息：缺了不能断定能否提交。",
                        "State what could block the filing: " + items(places) + '.');
            case OTHER_INPUT ->
                Text.of("可以补充 " + places + " 项信息（不影响提交）。", "State what is for advice only: " + items(places) + '.');
            case PICTURES ->
                Text.of(
                        "逐张核对 " + places + " 张图片：" + ticksChinese + "。",
                        "Look at each picture (" + places + "): " + ticksEnglish + '.');
            case PAPERS ->
                Text.of("对照证件或者文件，补充 " + places + " 项信息。", "State what stands on the papers: " + items(places) + '.');
            case REGISTER ->
                Text.of(
                        "向平台或者登记机关查询 " + places + " 项信息。",
                        "Look up on the platform or in a register: " + items(places) + '.');
            case DISCRETION ->
                Text.of(
                        "由审核人员判断 " + places + " 项，无须补充资料。",
                        "The reviewer judges; there is nothing to provide: " + items(places) + '.');
            case FAULT ->
                Text.of("向规则库的维护者报告程序故障。", "Report the fault of the program to the maintainers of the library.");
            case STANDING -> group.title();
        };
    }

    /** Returns the sentence for a number of inputs that only the merchant knows. */
    static Text knownByMerchant(int inputs) {
        return Text.of(
                "提供 " + inputs + " 项只有商户知道的信息：缺了不能断定能否提交。",
                "State what only the merchant knows, because it could block the filing: " + items(inputs) + '.');
    }

    /** Returns the sentence for materials that are made or confirmed on the platform while filing. */
    static Text onPlatform(List<Text> titles) {
        return Text.of(
                "填写备案信息时在平台上确认：" + joined(titles, Language.ZH) + "。",
                "Confirm on the platform while filing: " + joined(titles, Language.EN) + '.');
    }

    /** Returns the sentence for a missing material, or for alternatives of which one is enough. */
    static Text provide(List<MaterialRequirement> requirements) {
        List<Text> titles = requirements.stream()
                .limit(requirements.get(0).oneOf().isEmpty() ? 1 : requirements.size())
                .map(MaterialRequirement::title)
                .distinct()
                .toList();
        return Text.of(
                "提供" + joined(titles, Language.ZH, "“", "”或者“", "”") + "。",
                "Provide this: " + joined(titles, Language.EN, "", " or ", "") + '.');
    }

    private static String joined(List<Text> texts, Language language, String start, String between, String end) {
        return texts.stream().map(text -> text.in(language)).collect(Collectors.joining(between, start, end));
    }

    private static String items(int number) {
        return number == 1 ? "1 item" : number + " items";
    }

    /** Returns texts in a language with commas between them. */
    static String joined(List<Text> texts, Language language) {
        return joined(texts, language, "", language == Language.ZH ? "、" : ", ", "");
    }
}
