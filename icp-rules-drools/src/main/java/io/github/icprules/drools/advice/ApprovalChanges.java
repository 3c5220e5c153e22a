package io.github.icprules.drools.advice;

import io.github.icprules.advice.ChangeKind;
import io.github.icprules.drools.advice.Candidate.Put;
import io.github.icprules.drools.advice.RepairTable.Advised;
import io.github.icprules.drools.advice.RepairTable.Change;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.HeldApproval;
import io.github.icprules.drools.facts.approval.SectorMention.Advice;
import io.github.icprules.drools.facts.approval.TickedCategory;
import io.github.icprules.model.Feature;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes to tick and untick pre-approval categories and features, and to add or renew approvals. A category is ticked or
 * unticked only if the rule advises it, because the choice states the business of the merchant.
 */
final class ApprovalChanges {

    private static final String FEATURES = "miniProgram.features";
    private static final String NONE = PreApprovalCategory.NONE.name();

    private final Proposals proposals;
    private final Filing filing;

    /** Takes the filing of the proposals as a fact, which knows the law of its categories. */
    ApprovalChanges(Proposals proposals, Filing filing) {
        this.proposals = proposals;
        this.filing = filing;
    }

    void make() {
        chooseCategories();
        removeFeatures();
        handIn();
        int index = proposals.indexIn("preApprovals");
        List<HeldApproval> approvals = HeldApproval.allOf(filing);
        if (index >= 0 && index < approvals.size()) {
            ofApproval(index, approvals.get(index));
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
        proposals.advised(Change.TICK).forEach(each -> tick(each.value()));
        for (Advised each : proposals.advised(Change.UNTICK)) {
            Stream<String> categories = each.value().isEmpty() ? ofViolation() : Stream.of(each.value());
            categories
                    .filter(category -> !category.equals(NONE) && each.isFor(advice(category)))
                    .toList()
                    .forEach(category -> untick(category, true));
        }
    }

    /** Returns the category at the place of the violation; the ticked categories without an approval if the place is their list. */
    private Stream<String> ofViolation() {
        int index = proposals.indexIn("preApprovals");
        List<HeldApproval> approvals = HeldApproval.allOf(filing);
        if (index >= 0 && index < approvals.size()) {
            return Stream.of(approvals.get(index).category().name());
        }
        return proposals.indexIn("preApprovalCategories") >= 0
                ? Stream.ofNullable(proposals.at(proposals.violation.path())).map(String::valueOf)
                : withoutApproval();
    }

    private Stream<String> withoutApproval() {
        return ticked().stream()
                .map(String::valueOf)
                .distinct()
                .filter(category -> !HeldApproval.bestOf(filing).isAnyPresent(PreApprovalCategory.valueOf(category)));
    }

    /** Returns whether the rule advises to renew the approval of a category, which must be granted on the day of the filing. */
    static boolean isRenewed(Proposals proposals, Filing filing, PreApprovalCategory category) {
        Advice advice = Objects.requireNonNullElse(HeldApproval.cancelled(filing, category), Advice.TICK);
        return proposals.advised(Change.RENEW).stream().anyMatch(each -> each.isFor(advice));
    }

    private Advice advice(String category) {
        return new TickedCategory(filing, 0, PreApprovalCategory.valueOf(category), false).advice();
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

    /** Proposes to remove a feature, if the rule advises it. */
    private void removeFeatures() {
        if (proposals.advised(Change.REMOVE_FEATURE).isEmpty()) {
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

    /** Proposes to hand in an approval, if the rule advises it. */
    private void handIn() {
        for (Advised each : proposals.advised(Change.HAND_IN)) {
            withoutApproval()
                    .filter(category -> !category.equals(NONE) && each.isFor(advice(category)))
                    .map(PreApprovalCategory::valueOf)
                    .forEach(this::handIn);
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
        approval.put("validity", InOrder.validityOfApproval(proposals.day()));
        return approval;
    }

    private static Map<String, Object> paperOf(PreApprovalCategory category) {
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("material", category.material().name());
        paper.put("category", category.name());
        return paper;
    }

    /** Proposes to renew an approval, or to add the picture of its document. */
    private void ofApproval(int index, HeldApproval approval) {
        PreApprovalCategory category = approval.category();
        String path = Proposals.APPROVALS + '[' + index + ']';
        if (InOrder.isEnding(proposals.at(path + ".validity"), proposals.day())
                && isRenewed(proposals, filing, category)) {
            List<Put> renewed = new ArrayList<>();
            renewed.add(new Put(path, inOrder(category, Objects.requireNonNull(proposals.at(path)))));
            renewed.addAll(proposals.readAgain(
                    paper -> category.name().equals(paper.get("category")),
                    ".validity",
                    InOrder.validityOfApproval(proposals.day())));
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
