package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The party that corrects a finding, and the words for the task.
 *
 * <p>The party follows from the path of the finding. For the rules in {@code parties.csv}, it follows from the rule, because the
 * path does not show it.
 */
final class Responsibility {

    /** Paths that only a paper or its holder can correct. */
    private static final Pattern OF_PAPER = Pattern.compile("materials(?:\\[.*)?"
            + "|miniProgram\\.preApprovals(?:\\[.*)?"
            + "|subject\\.certificate\\.(?:validity|newestVersion|electronic|matchesRegistry)(?:\\..*)?"
            + "|.*\\.document\\.(?:validity|temporary)(?:\\..*)?"
            + "|.*\\.authorisation(?:\\..*)?");

    /** Paths of tasks of the merchant without a paper: the register, the seal, the verification by face or SMS, the service itself. */
    private static final Pattern OF_MERCHANT = Pattern.compile(
            "subject\\.(?:standing|seal)|miniProgram\\.faceVerification(?:\\..*)?|platform\\.(?:smsVerification|smsTries|reuseConfirmed)|cancellation\\..*");

    private static final Pattern OF_PLATFORM =
            Pattern.compile("platform\\.(?:status|quotaUsedUp|entranceOpen|cancelling)");

    private static final Pattern OF_AUTHORITY = Pattern.compile("subject\\.history\\.ordersInProgress");

    private static final Map<String, Task> BY_RULE = byRule();

    private Responsibility() {}

    /**
     * The task that a violation of a rule causes.
     *
     * @param who the party that acts
     * @param kind the kind of the action
     */
    private record Task(Party who, ActionKind kind) {}

    static Party of(Violation violation) {
        Task task = BY_RULE.get(violation.ruleId());
        if (task != null) {
            return task.who();
        }
        String path = violation.path();
        if (OF_PAPER.matcher(path).matches() || OF_MERCHANT.matcher(path).matches()) {
            return Party.MERCHANT;
        }
        if (OF_PLATFORM.matcher(path).matches()) {
            return Party.PLATFORM;
        }
        return OF_AUTHORITY.matcher(path).matches() ? Party.AUTHORITY : Party.SERVICE_PROVIDER;
    }

    static ActionKind kindOf(Violation violation) {
        Task task = BY_RULE.get(violation.ruleId());
        if (task != null) {
            return task.kind();
        }
        return switch (of(violation)) {
            case MERCHANT -> OF_PAPER.matcher(violation.path()).matches() ? ActionKind.PAPER : ActionKind.CORRECTION;
            case SERVICE_PROVIDER -> ActionKind.CORRECTION;
            case PLATFORM, AUTHORITY -> ActionKind.WAIT;
        };
    }

    private static Map<String, Task> byRule() {
        try (InputStream table =
                requireNonNull(Responsibility.class.getResourceAsStream("parties.csv"), "parties.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> cells[0],
                            cells -> new Task(Party.valueOf(cells[1]), ActionKind.valueOf(cells[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException("A resource of the library can be read.", e);
        }
    }

    static ActionKind kindOf(UncheckedGroup.Key key) {
        return switch (key) {
            case BLOCKING_INPUT, OTHER_INPUT -> ActionKind.INPUT;
            case DISCRETION, FAULT, STANDING -> ActionKind.WAIT;
            case PICTURES, PAPERS, REGISTER -> ActionKind.LOOK;
        };
    }

    static Text sentenceOf(UncheckedGroup group) {
        String ticksChinese = joined(group.ticks(), Language.ZH);
        String ticksEnglish = joined(group.ticks(), Language.EN);
        int places =
                group.paths().isEmpty() ? group.entries().size() : group.paths().size();
        return switch (group.key()) {
            case BLOCKING_INPUT ->
                Text.of("补充 " + places + " 项可能影响能否提交的信息。", "State what could block the filing: " + items(places) + '.');
            case OTHER_INPUT ->
                Text.of("补充 " + places + " 项只影响提示的信息。", "State what is for advice only: " + items(places) + '.');
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

    /** Materials that are made or confirmed on the platform while filing. */
    static Text onPlatform(List<Text> titles) {
        return Text.of(
                "填写备案信息时在平台上完成或者确认：" + joined(titles, Language.ZH) + "。",
                "Complete or confirm on the platform while filing: " + joined(titles, Language.EN) + '.');
    }

    private static String items(int number) {
        return number == 1 ? "1 item" : number + " items";
    }

    static String joined(List<Text> texts, Language language) {
        return texts.stream()
                .map(text -> text.in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }
}
