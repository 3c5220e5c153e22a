package io.github.icprules.drools.advice;

import io.github.icprules.advice.ChangeKind;
import io.github.icprules.drools.advice.Candidate.Put;
import io.github.icprules.model.Feature;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes to tick and untick pre-approval categories and features, and to add or renew approvals. A category is ticked or
 * unticked only if the suggestion says so, because the choice states the business of the merchant.
 */
final class ApprovalChanges {

    private static final String FEATURES = "miniProgram.features";
    private static final String NONE = PreApprovalCategory.NONE.name();

    private static final Pattern NONE_IF_ALONE = Pattern.compile("（没有选其他项的，选择“以上都不涉及”）");
    private static final Pattern TICKED = Pattern.compile("选择“([^”]+)”");
    private static final Pattern UNTICKED = Pattern.compile("(?:取消勾选|不选)“([^”]+)”");

    /** The words of a suggestion for an approval that can be handed in, and of one that can be renewed. */
    private static final Pattern HANDED_IN = Pattern.compile("需要的文件|填写文号|取得.*许可证|填写编号");

    private static final Pattern RENEWED = Pattern.compile("(?<!不再|不用)(?:延续|换证|换发|换领)");

    private final Proposals proposals;
    private final String suggestion;

    ApprovalChanges(Proposals proposals) {
        this.proposals = proposals;
        this.suggestion = NONE_IF_ALONE.matcher(proposals.suggestion).replaceAll("");
    }

    void make() {
        chooseCategories();
        removeFeatures();
        addApproval();
        int index = proposals.indexIn("preApprovals");
        List<PreApproval> approvals = proposals.request.miniProgram().preApprovals();
        if (index >= 0 && approvals != null && index < approvals.size()) {
            ofApproval(index, approvals.get(index).category());
        }
    }

    private List<?> ticked() {
        return proposals.itemsAt(Proposals.CATEGORIES);
    }

    private void chooseCategories() {
        String path = proposals.violation.path();
        boolean isWithNone = ticked().contains(NONE) && ticked().size() > 1;
        if (isWithNone && path.equals(Proposals.CATEGORIES)) {
            // "None of these" states no fact if other choices are ticked, too.
            untick(NONE, false);
            ticked().stream().filter(item -> !item.equals(NONE)).distinct().forEach(item -> untick(item, true));
        }
        Matcher ticked = TICKED.matcher(suggestion);
        while (ticked.find()) {
            category(ticked.group(1)).ifPresent(this::tick);
        }
        Matcher unticked = UNTICKED.matcher(suggestion);
        while (unticked.find()) {
            Optional<String> category = category(unticked.group(1));
            // An approval that can be handed in is proposed instead, with the other way in its sentence.
            if (category.isPresent() && !isHandedInFirst(unticked.start())) {
                untick(category.get(), true);
            }
        }
        if (proposals.indexIn("preApprovalCategories") >= 0
                && suggestion.contains("去掉")
                && proposals.at(path) instanceof String item
                && !item.equals(NONE)) {
            untick(item, true);
        }
    }

    /** Returns whether a suggestion is to renew an approval. */
    static boolean isRenewed(String suggestion) {
        return RENEWED.matcher(suggestion).find();
    }

    private boolean isHandedInFirst(int position) {
        Matcher handedIn = HANDED_IN.matcher(suggestion);
        return handedIn.find() && handedIn.start() < position;
    }

    private static Optional<String> category(String chinese) {
        return Stream.of(PreApprovalCategory.values())
                .filter(category -> category.chinese().equals(chinese))
                .map(PreApprovalCategory::name)
                .findFirst();
    }

    private void tick(String category) {
        if (ticked().contains(category)) {
            return;
        }
        if (category.equals(NONE)) {
            if (ticked().isEmpty()) {
                proposals.add(ChangeKind.TICK, Proposals.CATEGORIES, List.of(NONE), NONE, true);
            }
            return;
        }
        List<Object> more = new ArrayList<>(ticked());
        more.remove(NONE);
        more.add(category);
        Candidate tick = Candidate.known(ChangeKind.TICK, List.of(Proposals.CATEGORIES), more, category, true);
        proposals.add(tick);
    }

    private void untick(Object category, boolean onlyIfTrue) {
        if (!ticked().contains(category)) {
            return;
        }
        List<?> others = ticked().stream()
                .filter(other -> !other.equals(category))
                .distinct()
                .toList();
        Candidate untick = Candidate.known(
                ChangeKind.UNTICK,
                List.of(Proposals.CATEGORIES),
                others.isEmpty() ? List.of(NONE) : others,
                category,
                onlyIfTrue);
        proposals.add(untick);
        List<Put> withoutApproval = withoutApprovalsOf(category);
        if (!withoutApproval.isEmpty()) {
            proposals.add(untick.assuming(withoutApproval));
        }
    }

    /** Returns what is left of the approvals and papers without those of a category, from the last to the first. */
    private List<Put> withoutApprovalsOf(Object category) {
        return Stream.of(Proposals.APPROVALS, "materials")
                .flatMap(list -> {
                    List<?> items = proposals.itemsAt(list);
                    return IntStream.range(0, items.size())
                            .boxed()
                            .filter(i ->
                                    items.get(i) instanceof Map<?, ?> item && category.equals(item.get("category")))
                            .sorted(Comparator.reverseOrder())
                            .map(i -> new Put(list + '[' + i + ']', null));
                })
                .toList();
    }

    /** Proposes to remove a feature, if the suggestion says so. */
    private void removeFeatures() {
        if (!proposals.inputs().contains(FEATURES) || !proposals.suggestion.contains("去掉")) {
            return;
        }
        List<?> features = proposals.itemsAt(FEATURES);
        for (Object feature : features) {
            List<?> others =
                    features.stream().filter(other -> !other.equals(feature)).toList();
            proposals.add(
                    ChangeKind.UNTICK,
                    FEATURES,
                    others,
                    Feature.valueOf(String.valueOf(feature)).name(),
                    true);
        }
    }

    /** Proposes to hand in an approval that the suggestion asks for. */
    private void addApproval() {
        boolean isOfApprovals = proposals.violation.path().equals(Proposals.APPROVALS);
        if (!isOfApprovals || !isHandedInFirst(suggestion.length())) {
            return;
        }
        for (Object item : ticked()) {
            PreApprovalCategory category = PreApprovalCategory.valueOf(String.valueOf(item));
            if (suggestion.contains('“' + category.chinese() + '”')) {
                handIn(category);
            }
        }
    }

    private void handIn(PreApprovalCategory category) {
        int end = proposals.itemsAt(Proposals.APPROVALS).size();
        Map<String, Object> paper = paperOf(category);
        Map<String, Object> inOrder = new LinkedHashMap<>(paper);
        inOrder.put("picture", InOrder.picture());
        String path = Proposals.APPROVALS + '[' + end + ']';
        List<Put> handedIn = new ArrayList<>(List.of(new Put(path, inOrder(category, null))));
        if (proposals.request.materials() != null) {
            handedIn.add(new Put("materials[" + proposals.itemsAt("materials").size() + ']', inOrder));
        }
        proposals.add(Candidate.open(
                ChangeKind.ADD_PAPER,
                List.of(path),
                paper,
                handedIn,
                List.of(Text.of(
                        "实际不做这项业务的，取消勾选“" + category.chinese() + "”。",
                        "If you do not offer this service, untick \"" + category.english() + "\"."))));
    }

    private Map<String, Object> inOrder(PreApprovalCategory category, @Nullable Object old) {
        Map<String, Object> approval = new LinkedHashMap<>();
        approval.put("category", category.name());
        approval.put("number", "〔" + proposals.day().getYear() + "〕1号");
        String holder = proposals.request.subject().name();
        if (holder != null) {
            approval.put("holder", holder);
        }
        approval.put("coversContent", true);
        if (old instanceof Map<?, ?> members) {
            members.forEach((name, value) -> approval.put(String.valueOf(name), value));
        }
        approval.put("validity", InOrder.validity(proposals.day()));
        return approval;
    }

    private static Map<String, Object> paperOf(PreApprovalCategory category) {
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("material", category.material().name());
        paper.put("category", category.name());
        return paper;
    }

    /** Proposes to renew an approval, or to add the picture of its document. */
    private void ofApproval(int index, PreApprovalCategory category) {
        String path = Proposals.APPROVALS + '[' + index + ']';
        if (InOrder.isEnding(proposals.at(path + ".validity"), proposals.day()) && isRenewed(suggestion)) {
            List<Put> renewed = new ArrayList<>();
            renewed.add(new Put(path, inOrder(category, Objects.requireNonNull(proposals.at(path)))));
            renewed.addAll(proposals.readAgain(
                    paper -> category.name().equals(paper.get("category")),
                    ".validity",
                    InOrder.validity(proposals.day())));
            proposals.open(ChangeKind.RENEW, List.of(path), renewed, List.of());
        }
        if (proposals.violation.path().endsWith(".documentAtHand") && proposals.request.materials() != null) {
            String end = "materials[" + proposals.itemsAt("materials").size() + ']';
            Map<String, Object> paper = paperOf(category);
            proposals.add(Candidate.known(ChangeKind.ADD_PAPER, List.of(end), paper, paper, true)
                    .assuming(List.of(new Put(path + ".documentAtHand", true))));
        }
    }
}
