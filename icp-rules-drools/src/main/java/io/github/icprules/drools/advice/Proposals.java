package io.github.icprules.drools.advice;

import io.github.icprules.RuleDescription;
import io.github.icprules.advice.ChangeKind;
import io.github.icprules.drools.advice.Candidate.Put;
import io.github.icprules.drools.advice.RepairTable.Advised;
import io.github.icprules.drools.advice.RepairTable.Change;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.RequestPath.Step;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The proposed changes for one violation of a filing, and what they are derived from. */
final class Proposals {

    static final String CATEGORIES = "miniProgram.preApprovalCategories";
    static final String MATERIALS = "materials";
    static final String APPROVALS = "miniProgram.preApprovals";

    final FilingRequest request;
    final Map<String, Object> tree;
    final Violation violation;
    /** What the rule of the violation advises. */
    final List<Advised> advised;

    final @Nullable RuleDescription rule;
    private final List<Violation> blocking;
    private final List<Candidate> all = new ArrayList<>();

    Proposals(FilingRequest request, Violation violation, List<Violation> blocking, @Nullable RuleDescription rule) {
        this.request = request;
        this.tree = request.asTree();
        this.violation = violation;
        this.advised = RepairTable.bundled().of(violation.ruleId());
        this.blocking = blocking;
        this.rule = rule;
    }

    /** Returns the rows of the table with a change for the rule of the violation. */
    List<Advised> advised(Change change) {
        return advised.stream().filter(each -> each.change() == change).toList();
    }

    List<Candidate> all() {
        return all.stream().distinct().sorted(Candidate.ORDER).toList();
    }

    void add(Candidate candidate) {
        all.add(candidate);
    }

    void add(ChangeKind kind, String path, @Nullable Object value, @Nullable Object item, boolean onlyIfTrue) {
        add(Candidate.known(kind, List.of(path), value, item, onlyIfTrue));
    }

    /** Proposes a value. A finding on one person in two roles is changed at both paths. */
    void fill(String input, Object value, boolean onlyIfTrue) {
        add(Candidate.known(ChangeKind.FILL, pathsWith(input), value, null, onlyIfTrue));
    }

    /** Proposes a change whose new value does not exist yet. */
    void open(ChangeKind kind, List<String> paths, List<Put> assumed, List<Text> advice) {
        add(Candidate.open(kind, paths, null, assumed, advice));
    }

    /** Returns a path, with the other paths of the violation if it is the path of the violation. */
    List<String> pathsWith(String input) {
        List<String> paths = new ArrayList<>(List.of(input));
        if (input.equals(violation.path())) {
            paths.addAll(violation.alsoAt());
        }
        return paths;
    }

    @Nullable Object at(String path) {
        return RequestPath.of(path).in(tree);
    }

    /** Returns a copy of the object at a path; empty if there is none. */
    Map<String, Object> objectAt(String path) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (at(path) instanceof Map<?, ?> members) {
            members.forEach((name, value) -> copy.put(String.valueOf(name), value));
        }
        return copy;
    }

    /** Returns the items of a list; empty if the list is absent. */
    List<?> itemsAt(String path) {
        return at(path) instanceof List<?> items ? items : List.of();
    }

    /**
     * Returns assumptions on the papers that a change replaces: the text is read again from the new paper. Without them, the text
     * of the former paper would differ from the new entries.
     *
     * @param isReplaced whether a material is replaced
     * @param member the member of the read text that changes; empty for the whole text
     * @param value the new value; {@code null} if it is not known
     */
    List<Put> readAgain(Predicate<Map<?, ?>> isReplaced, String member, @Nullable Object value) {
        List<Put> assumed = new ArrayList<>();
        for (int i = 0; i < itemsAt(MATERIALS).size(); i++) {
            String read = MATERIALS + '[' + i + "].readText" + member;
            if (itemsAt(MATERIALS).get(i) instanceof Map<?, ?> paper && isReplaced.test(paper) && at(read) != null) {
                assumed.add(new Put(read, value));
            }
        }
        return assumed;
    }

    /** Returns the day on which the filing is evaluated. The engine sets it before a search. */
    LocalDate day() {
        return Objects.requireNonNull(request.evaluatedOn());
    }

    /** Returns the path of the violation and the inputs of its rule. An input in a list gets the index of the violation. */
    Set<String> inputs() {
        Set<String> inputs = new LinkedHashSet<>();
        inputs.add(violation.path());
        if (violation.path().startsWith(APPROVALS)) {
            inputs.add(CATEGORIES);
        }
        String item = RequestPath.of(violation.path()).steps().stream()
                .filter(step -> step.index() >= 0)
                .map(Step::brackets)
                .findFirst()
                .orElse(null);
        for (String need : rule == null ? List.<String>of() : rule.needs()) {
            if (!need.contains("[]")) {
                inputs.add(need);
            } else if (item != null) {
                inputs.add(need.replace("[]", item));
            }
        }
        return inputs;
    }

    /** Returns the index of the item of a list in the path of the violation; -1 if the path leads to no item of this list. */
    int indexIn(String list) {
        return RequestPath.of(violation.path()).steps().stream()
                .filter(step -> step.name().equals(list))
                .mapToInt(Step::index)
                .findFirst()
                .orElse(-1);
    }

    /** Returns what to do about all blocking violations at a path or behind it, each sentence once. */
    List<Text> adviceAt(String path) {
        return blocking.stream()
                .filter(each -> each.path().equals(path) || each.path().startsWith(path + '.'))
                .map(each -> plain(each.suggestion()))
                .distinct()
                .toList();
    }

    /** Returns what to do about the violation. */
    List<Text> advice() {
        return List.of(plain(violation.suggestion()));
    }

    /** Returns a sentence with its words, so that equal sentences are equal. */
    private static Text plain(Text sentence) {
        return Text.of(sentence.in(Language.ZH), sentence.in(Language.EN));
    }
}
