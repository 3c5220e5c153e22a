package io.github.icprules.drools.advice;

import io.github.icprules.RuleDescription;
import io.github.icprules.advice.ChangeKind;
import io.github.icprules.drools.condition.Constants;
import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.RequestPath.Step;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Validity;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds changes that could remove a violation. They are derived from the paths of the violation, the inputs of its rule and the
 * types of the model. A proposal is not a proof: the search evaluates each proposal.
 *
 * <p>Facts that only another record contains, and facts that a reviewer decides, are never changed, because the filing cannot
 * change them. A fact on a paper changes with the paper. A date, a name or a number that the filing does not determine is never
 * invented.
 */
final class Candidates {

    private static final String FILING_TYPE = "filingType";
    private static final String MATERIALS = "materials";
    private static final String CATEGORIES = "miniProgram.preApprovalCategories";

    private static final String APPROVALS = "miniProgram.preApprovals";

    /** The data on record at the ministry. Applicants can state them, but they are not entries of the form. */
    private static final Set<String> ON_RECORD = Set.of(
            "subject.history.filedName",
            "subject.history.filedCertificateNumber",
            "change.previousCertificateNumber",
            "change.previousSubjectType");

    /** A sentence that a suggestion offers for the remark of the mini-program. */
    private static final Pattern REMARK = Pattern.compile("(在备注中写明|把备注改写为)：“(.*?。)”");

    /** Materials that are not papers, or for which the filing needs more than the paper. */
    private static final Set<Material> NOT_TO_ADD = Set.of(
            Material.LEGAL_REPRESENTATIVE_INFO,
            Material.PRE_APPROVAL_DOCUMENT,
            Material.SPECIAL_APPROVAL_DOCUMENT,
            Material.FACE_VERIFICATION);

    private final Map<String, RuleDescription> rules;

    Candidates(List<RuleDescription> rules) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(RuleDescription::id, Function.identity()));
    }

    /** Returns the changes that could remove a violation, in the order in which they are tried. */
    List<Candidate> of(FilingRequest request, Violation violation) {
        Proposals proposals = new Proposals(request, violation, rules.get(violation.ruleId()));
        proposals.make();
        return proposals.all.stream().distinct().sorted(Candidate.ORDER).toList();
    }

    /** The proposed changes for one violation. */
    private static final class Proposals {
        private final FilingRequest request;
        private final Map<String, Object> tree;
        private final Violation violation;
        private final @Nullable RuleDescription rule;
        private final List<Candidate> all = new ArrayList<>();

        Proposals(FilingRequest request, Violation violation, @Nullable RuleDescription rule) {
            this.request = request;
            this.tree = request.asTree();
            this.violation = violation;
            this.rule = rule;
        }

        void make() {
            for (String input : inputs()) {
                at(input, input.equals(violation.path()));
            }
            addPaper();
            writeRemark();
            exchangePersons();
        }

        /** Returns the path of the violation and the inputs of its rule. An input in a list gets the index of the violation. */
        private Set<String> inputs() {
            Set<String> inputs = new LinkedHashSet<>();
            inputs.add(violation.path());
            if (violation.path().startsWith(APPROVALS)) {
                inputs.add(CATEGORIES);
            }
            String item = stepsOfViolation()
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

        private Stream<Step> stepsOfViolation() {
            return RequestPath.of(violation.path()).steps().stream();
        }

        /** Proposes changes at one input. */
        private void at(String input, boolean isPlace) {
            RequestPath path = RequestPath.of(input);
            Step first = path.steps().get(0);
            if (first.name().equals(MATERIALS) && first.index() >= 0) {
                replacePaper(first.toString(), isPlace);
                return;
            }
            if (!isStatable(input)) {
                return;
            }
            Optional<Component> found = path.component(FilingRequest.class);
            if (found.isEmpty()) {
                return;
            }
            Component component = found.get();
            Object old = path.in(tree);
            if (input.equals(FILING_TYPE)) {
                chooseType();
            } else if (component.kind() == Kind.LIST || component.kind() == Kind.SET) {
                inList(input, component, path.isItem() ? parent(input) : input, isPlace);
            } else if (component.type() == Boolean.class && old != null) {
                fill(input, !Boolean.TRUE.equals(old), true);
            } else if (component.type().isEnum() && isPlace) {
                Constants.names(component.type()).forEach(name -> fill(input, name, true));
            } else if (component.kind() == Kind.TEXT) {
                writeText(input, old instanceof String text ? text : null);
            } else if (component.type() == Validity.class && old instanceof Map<?, ?> validity && isPlace) {
                turnRound(input, validity);
            }
        }

        private static String parent(String item) {
            return item.substring(0, item.lastIndexOf('['));
        }

        /** Returns whether an applicant can change an input. A fact in another record cannot be changed by the applicant. */
        private static boolean isStatable(String input) {
            return !ON_RECORD.contains(input) && SettledBy.any(List.of(input), false) == UncheckedKind.INPUT_MISSING;
        }

        /**
         * Proposes other filing types. If the suggestion names types, only these types are proposed; otherwise all other types of
         * the same kind.
         */
        private void chooseType() {
            String suggestion = violation.suggestion().in(Language.ZH);
            List<FilingType> others = Stream.of(FilingType.values())
                    .filter(type -> type != request.filingType())
                    .toList();
            List<FilingType> named = others.stream()
                    .filter(type -> suggestion.contains(type.chinese()))
                    .toList();
            others.stream()
                    .filter(type -> named.isEmpty()
                            ? type.kind() == request.filingType().kind()
                            : named.contains(type))
                    .forEach(type -> add(ChangeKind.CHOOSE_TYPE, FILING_TYPE, type.name(), null, false));
        }

        private void inList(String input, Component component, String list, boolean isPlace) {
            List<?> items = RequestPath.of(list).in(tree) instanceof List<?> found ? found : List.of();
            List<?> once = items.stream().distinct().toList();
            if (once.size() < items.size() && component.inner() == null) {
                add(ChangeKind.REMOVE, list, once, null, false);
            }
            if (!component.type().isEnum()) {
                removeItems(input, list, items, isPlace);
                return;
            }
            boolean isOfCategories = list.equals(CATEGORIES);
            for (Object item : once) {
                List<?> others =
                        once.stream().filter(other -> !other.equals(item)).toList();
                boolean isNone = item.equals(PreApprovalCategory.NONE.name());
                add(
                        ChangeKind.UNTICK,
                        list,
                        isOfCategories && others.isEmpty() ? List.of(PreApprovalCategory.NONE.name()) : others,
                        item,
                        // "None of these" states no fact if other choices are ticked, too.
                        !(isNone && !others.isEmpty()));
            }
            for (String name : Constants.names(component.type())) {
                if (!once.contains(name)) {
                    List<Object> more = new ArrayList<>(once);
                    more.remove(PreApprovalCategory.NONE.name());
                    more.add(name);
                    add(
                            ChangeKind.TICK,
                            list,
                            isOfCategories && name.equals(PreApprovalCategory.NONE.name()) ? List.of(name) : more,
                            name,
                            true);
                }
            }
        }

        private void removeItems(String input, String list, List<?> items, boolean isPlace) {
            if (!isPlace) {
                return;
            }
            if (!input.equals(list)) {
                add(ChangeKind.REMOVE, input, null, RequestPath.of(input).in(tree), true);
                return;
            }
            // Of several equal items, only one is tried.
            new LinkedHashSet<>(items)
                    .forEach(item -> add(ChangeKind.REMOVE, list + '[' + items.indexOf(item) + ']', null, item, true));
        }

        /** Proposes a value from another entry that can state the same fact, or the same value in the usual form. */
        private void writeText(String input, @Nullable String old) {
            String usual = old == null ? "" : EnteredTexts.usual(input, old);
            if (!usual.isEmpty() && !usual.equals(old)) {
                fill(input, usual, false);
            }
            new EnteredTexts(request, tree)
                    .ofOthers(input).stream()
                            .filter(text -> !text.equals(old))
                            .forEach(text -> fill(input, text, true));
        }

        /** Proposes to exchange the first and the last day. */
        private void turnRound(String input, Map<?, ?> validity) {
            if (validity.get("from") instanceof String from && validity.get("until") instanceof String until) {
                Map<String, Object> turned = new LinkedHashMap<>();
                turned.put("from", until);
                turned.put("until", from);
                fill(input, turned, true);
            }
        }

        /** Proposes a value. A finding on one person in two roles is changed at both paths. */
        private void fill(String input, Object value, boolean onlyIfTrue) {
            List<String> paths = new ArrayList<>(List.of(input));
            if (input.equals(violation.path())) {
                paths.addAll(violation.alsoAt());
            }
            all.add(new Candidate(ChangeKind.FILL, paths, value, null, onlyIfTrue));
        }

        private void add(
                ChangeKind kind, String path, @Nullable Object value, @Nullable Object item, boolean onlyIfTrue) {
            all.add(new Candidate(kind, List.of(path), value, item, onlyIfTrue));
        }

        /** Proposes a new paper of the same kind as the old paper, without any other statement about the new paper. */
        private void replacePaper(String paper, boolean isPlace) {
            if (!isPlace || !(RequestPath.of(paper).in(tree) instanceof Map<?, ?> old)) {
                return;
            }
            Map<String, Object> fresh = new LinkedHashMap<>();
            for (String member : List.of("material", "category", "side")) {
                Object value = old.get(member);
                if (value != null) {
                    fresh.put(member, value);
                }
            }
            add(ChangeKind.REPLACE_PAPER, paper, fresh, fresh, true);
            add(ChangeKind.REMOVE, paper, null, fresh, false);
            if (violation.ruleId().equals("document.side-missing") && old.get("side") instanceof String side) {
                Map<String, Object> other = new LinkedHashMap<>(fresh);
                other.put("side", (IdSide.valueOf(side) == IdSide.FRONT ? IdSide.BACK : IdSide.FRONT).name());
                addPaper(other);
            }
        }

        private void addPaper() {
            if (request.materials() == null) {
                return;
            }
            Material material = rule == null ? null : rule.material();
            if (material != null && !NOT_TO_ADD.contains(material)) {
                addPaper(Map.of("material", material.name()));
            }
            List<PreApproval> approvals =
                    Objects.requireNonNullElse(request.miniProgram().preApprovals(), List.of());
            stepsOfViolation()
                    .filter(step ->
                            step.name().equals("preApprovals") && step.index() >= 0 && step.index() < approvals.size())
                    .map(step -> approvals.get(step.index()).category())
                    .forEach(category -> {
                        Map<String, Object> paper = new LinkedHashMap<>();
                        paper.put("material", category.material().name());
                        paper.put("category", category.name());
                        addPaper(paper);
                    });
        }

        private void addPaper(Map<String, Object> paper) {
            int end = request.materials() == null ? 0 : request.materials().size();
            add(ChangeKind.ADD_PAPER, MATERIALS + '[' + end + ']', paper, paper, true);
        }

        /** Proposes the sentence in the suggestion as the remark. */
        private void writeRemark() {
            Matcher sentence = REMARK.matcher(violation.suggestion().in(Language.ZH));
            String standing = request.miniProgram().remark();
            if (sentence.find()) {
                boolean isAdded = sentence.group(1).equals("在备注中写明") && standing != null;
                add(ChangeKind.FILL, "miniProgram.remark", (isAdded ? standing : "") + sentence.group(2), null, true);
            }
        }

        /** Proposes another person of the filing for the role, if the rule compares persons. */
        private void exchangePersons() {
            Set<String> compared = new TreeSet<>();
            for (String input : inputs()) {
                EnteredTexts.PERSONS.stream()
                        .filter(person -> input.equals(person) || input.startsWith(person + ".document."))
                        .forEach(compared::add);
            }
            if (compared.size() < 2 && !EnteredTexts.PERSONS.contains(violation.path())) {
                return;
            }
            for (String role : EnteredTexts.PERSONS.subList(1, 3)) {
                if (compared.contains(role)) {
                    for (String other : EnteredTexts.PERSONS) {
                        Object person = RequestPath.of(other).in(tree);
                        if (!other.equals(role)
                                && person != null
                                && !person.equals(RequestPath.of(role).in(tree))) {
                            add(ChangeKind.FILL, role, person, other, true);
                        }
                    }
                }
            }
        }
    }
}
