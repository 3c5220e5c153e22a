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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The party that corrects a finding, and the words for the task.
 *
 * <p>The party follows from the path of the finding. If the path does not show the party, the party follows from the rule,
 * which is in {@code parties.csv}.
 */
final class Responsibility {

    /** Paths that only a paper or its holder can correct, also behind the path of a principal. */
    private static final List<String> OF_PAPER = List.of(
            "materials",
            "miniProgram.preApprovals",
            "subject.certificate.validity",
            "subject.certificate.newestVersion",
            "subject.certificate.electronic",
            "subject.certificate.matchesRegistry");

    private static final List<String> OF_ANY_PAPER =
            List.of(".document.validity", ".document.temporary", ".authorisation");

    /**
     * Paths of tasks of the merchant without a paper: the register, the seal, the verification by face or SMS, the service
     * itself.
     */
    private static final List<String> OF_MERCHANT = List.of(
            "subject.standing",
            "subject.seal",
            "miniProgram.faceVerification",
            "platform.smsVerification",
            "platform.smsTries",
            "platform.reuseConfirmed");

    private static final String OF_CANCELLATION = "cancellation.";

    private static final Set<String> OF_PLATFORM =
            Set.of("platform.status", "platform.quotaUsedUp", "platform.entranceOpen", "platform.cancelling");

    private static final String OF_AUTHORITY = "subject.history.ordersInProgress";

    private static final Task OF_A_PAPER = new Task(Party.MERCHANT, ActionKind.PAPER);
    private static final Task OF_THE_MERCHANT = new Task(Party.MERCHANT, ActionKind.CORRECTION);
    private static final Task OF_THE_PROVIDER = new Task(Party.SERVICE_PROVIDER, ActionKind.CORRECTION);
    private static final Task OF_THE_PLATFORM = new Task(Party.PLATFORM, ActionKind.WAIT);
    private static final Task OF_THE_AUTHORITY = new Task(Party.AUTHORITY, ActionKind.WAIT);

    private static final Map<String, Task> BY_RULE = byRule();

    private Responsibility() {}

    /**
     * The task that a violation of a rule causes.
     *
     * @param who the party that acts
     * @param kind the kind of the action
     */
    record Task(Party who, ActionKind kind) {}

    /** Returns the task that a violation causes. */
    static Task of(Violation violation) {
        Task task = BY_RULE.get(violation.ruleId());
        if (task != null) {
            return task;
        }
        String path = violation.path();
        if (isAtAny(OF_PAPER, path) || isBehindAny(path)) {
            return OF_A_PAPER;
        }
        if (isAtAny(OF_MERCHANT, path) || path.startsWith(OF_CANCELLATION)) {
            return OF_THE_MERCHANT;
        }
        if (OF_PLATFORM.contains(path)) {
            return OF_THE_PLATFORM;
        }
        return path.equals(OF_AUTHORITY) ? OF_THE_AUTHORITY : OF_THE_PROVIDER;
    }

    private static boolean isAtAny(List<String> places, String path) {
        for (int i = 0; i < places.size(); i++) {
            if (path.startsWith(places.get(i)) && isEnd(path, places.get(i).length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBehindAny(String path) {
        for (int i = 0; i < OF_ANY_PAPER.size(); i++) {
            int at = path.indexOf(OF_ANY_PAPER.get(i));
            if (at >= 0 && isEnd(path, at + OF_ANY_PAPER.get(i).length())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the name of a path ends at an index: at the end of the path, or before a member or an item. */
    private static boolean isEnd(String path, int index) {
        return index == path.length() || path.charAt(index) == '.' || path.charAt(index) == '[';
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

    /** Returns the sentence for materials that are made or confirmed on the platform while filing. */
    static Text onPlatform(List<Text> titles) {
        return Text.of(
                "填写备案信息时在平台上完成或者确认：" + joined(titles, Language.ZH) + "。",
                "Complete or confirm on the platform while filing: " + joined(titles, Language.EN) + '.');
    }

    private static String items(int number) {
        return number == 1 ? "1 item" : number + " items";
    }

    static String joined(List<Text> texts, Language language) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                joined.append(language == Language.ZH ? "、" : ", ");
            }
            joined.append(texts.get(i).in(language));
        }
        return joined.toString();
    }
}
