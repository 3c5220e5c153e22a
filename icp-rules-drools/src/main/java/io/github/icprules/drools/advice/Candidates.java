package io.github.icprules.drools.advice;

import io.github.icprules.RuleDescription;
import io.github.icprules.advice.ChangeKind;
import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Pattern PAPER = Pattern.compile("(materials\\[\\d+])(?:\\..*)?");
    private static final Pattern APPROVAL = Pattern.compile("miniProgram\\.preApprovals\\[(\\d+)](?:\\..*)?");

    /** A sentence that a suggestion offers for the remark of the mini-program. */
    private static final Pattern REMARK = Pattern.compile("(在备注中写明|把备注改写为)：“(.*?。)”");

    private static final List<String> PERSONS = List.of(
            "subject.legalRepresentative", "subject.principal", "miniProgram.principal", "miniProgram.administrator");

    /** Groups of entries that can state the same value, so that one entry can be wrong in comparison with another entry. */
    private static final List<Set<String>> EQUALS = List.of(
            Set.of(
                    "subject.name",
                    "subject.certificate.holder",
                    "platform.registeredName",
                    "subject.history.filedName",
                    "subject.principal.name"),
            Set.of(
                    "subject.certificate.number",
                    "platform.registeredNumber",
                    "subject.history.filedCertificateNumber",
                    "change.previousCertificateNumber",
                    "subject.principal.document.number"),
            ofPersons("document.number"),
            ofPersons("phone"),
            ofPersons("email"),
            ofPersons("name"));

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

    private static Set<String> ofPersons(String member) {
        return PERSONS.stream().map(person -> person + '.' + member).collect(Collectors.toUnmodifiableSet());
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
            List<String> needs = rule == null ? List.of() : rule.needs();
            Matcher index = Pattern.compile("\\[(\\d+)]").matcher(violation.path());
            String item = index.find() ? index.group() : null;
            for (String need : needs) {
                if (!need.contains("[]")) {
                    inputs.add(need);
                } else if (item != null) {
                    inputs.add(need.replace("[]", item));
                }
            }
            return inputs;
        }

        /** Proposes changes at one input. */
        private void at(String input, boolean isPlace) {
            Matcher paper = PAPER.matcher(input);
            if (paper.matches()) {
                replacePaper(paper.group(1), isPlace);
                return;
            }
            if (!isStatable(input)) {
                return;
            }
            RequestPath path = RequestPath.of(input);
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
                fill(input, !Boolean.TRUE.equals(old));
            } else if (component.type().isEnum() && isPlace) {
                Stream.of(component.type().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .forEach(name -> fill(input, name));
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
            (named.isEmpty()
                            ? others.stream()
                                    .filter(type ->
                                            type.kind() == request.filingType().kind())
                            : named.stream())
                    .forEach(type -> all.add(
                            new Candidate(ChangeKind.CHOOSE_TYPE, List.of(FILING_TYPE), type.name(), null, false)));
        }

        private void inList(String input, Component component, String list, boolean isPlace) {
            List<?> items = RequestPath.of(list).in(tree) instanceof List<?> found ? found : List.of();
            List<?> once = items.stream().distinct().toList();
            if (once.size() < items.size() && component.inner() == null) {
                all.add(new Candidate(ChangeKind.REMOVE, List.of(list), once, null, false));
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
                all.add(new Candidate(
                        ChangeKind.UNTICK,
                        List.of(list),
                        isOfCategories && others.isEmpty() ? List.of(PreApprovalCategory.NONE.name()) : others,
                        item,
                        // "None of these" states no fact if other choices are ticked, too.
                        !(isNone && !others.isEmpty())));
            }
            for (Object constant : component.type().getEnumConstants()) {
                String name = ((Enum<?>) constant).name();
                if (!once.contains(name)) {
                    List<Object> more = new ArrayList<>(once);
                    more.remove(PreApprovalCategory.NONE.name());
                    more.add(name);
                    all.add(new Candidate(
                            ChangeKind.TICK,
                            List.of(list),
                            isOfCategories && name.equals(PreApprovalCategory.NONE.name()) ? List.of(name) : more,
                            name,
                            true));
                }
            }
        }

        private void removeItems(String input, String list, List<?> items, boolean isPlace) {
            if (!isPlace) {
                return;
            }
            if (!input.equals(list)) {
                all.add(new Candidate(
                        ChangeKind.REMOVE,
                        List.of(input),
                        null,
                        RequestPath.of(input).in(tree),
                        true));
                return;
            }
            // Of several equal items, only one is tried.
            new LinkedHashSet<>(items)
                    .forEach(item -> all.add(new Candidate(
                            ChangeKind.REMOVE, List.of(list + '[' + items.indexOf(item) + ']'), null, item, true)));
        }

        /** Proposes a value from another entry that can state the same fact, or the same value in the usual form. */
        private void writeText(String input, @Nullable String old) {
            String usual = old == null ? null : usual(input, old);
            if (usual != null && !usual.isEmpty() && !usual.equals(old)) {
                all.add(new Candidate(ChangeKind.FILL, paths(input), usual, null, false));
            }
            Set<String> values = new TreeSet<>();
            for (Set<String> equals : EQUALS) {
                if (equals.contains(input)) {
                    equals.forEach(other -> {
                        if (isOfSame(input, other)
                                && RequestPath.of(other).in(tree) instanceof String text
                                && !text.isBlank()) {
                            values.add(text);
                        }
                    });
                }
            }
            if (input.endsWith(".emergencyPhone")) {
                PERSONS.forEach(person -> {
                    if (RequestPath.of(person + ".phone").in(tree) instanceof String text && !text.isBlank()) {
                        values.add(text);
                    }
                });
            }
            if (input.equals("subject.region.city")
                    && RequestPath.of("subject.region.district").in(tree) instanceof String district
                    && district.length() == 6) {
                values.add(district.substring(0, 4) + "00");
            }
            if (old != null) {
                values.remove(old);
            }
            values.forEach(value -> fill(input, value));
        }

        /**
         * Returns whether two entries are about the same person or unit. Two persons with the same name or the same document
         * number are one person. A subject is its principal only if it is an individual.
         */
        private boolean isOfSame(String one, String other) {
            Optional<String> person = personOf(one);
            Optional<String> another = personOf(other);
            if (person.isPresent() && another.isPresent()) {
                String known = one.endsWith(".name") ? ".document.number" : ".name";
                Object value = RequestPath.of(person.get() + known).in(tree);
                return value != null
                        && value.equals(RequestPath.of(another.get() + known).in(tree));
            }
            SubjectType subject = request.subject().type();
            return person.isEmpty() == another.isEmpty() || (subject != null && subject.isIndividual());
        }

        private static Optional<String> personOf(String input) {
            return PERSONS.stream()
                    .filter(person -> input.startsWith(person + '.'))
                    .findFirst();
        }

        private static String usual(String input, String text) {
            String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
            if (input.endsWith(".phone") || input.endsWith(".emergencyPhone")) {
                String digits = narrow.replaceAll("[\\s()\\-.]", "");
                return input.endsWith(".phone")
                        ? digits.replaceFirst("^(?:\\+|00)?86(?=1\\d{10}$)", "")
                        : narrow.strip();
            }
            if (input.endsWith(".number") || input.endsWith("Number") || input.endsWith(".email")) {
                String bare = narrow.replaceAll("\\s", "");
                return input.endsWith(".email") ? bare : bare.toUpperCase(Locale.ROOT);
            }
            return text.strip();
        }

        /** Proposes to exchange the first and the last day. */
        private void turnRound(String input, Map<?, ?> validity) {
            if (validity.get("from") instanceof String from && validity.get("until") instanceof String until) {
                Map<String, Object> turned = new LinkedHashMap<>();
                turned.put("from", until);
                turned.put("until", from);
                fill(input, turned);
            }
        }

        private void fill(String input, Object value) {
            all.add(new Candidate(ChangeKind.FILL, paths(input), value, null, true));
        }

        /** Returns the paths of a change. A finding on one person in two roles is changed at both paths. */
        private List<String> paths(String input) {
            if (!input.equals(violation.path())) {
                return List.of(input);
            }
            List<String> paths = new ArrayList<>(List.of(input));
            paths.addAll(violation.alsoAt());
            return paths;
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
            all.add(new Candidate(ChangeKind.REPLACE_PAPER, List.of(paper), fresh, fresh, true));
            all.add(new Candidate(ChangeKind.REMOVE, List.of(paper), null, fresh, false));
            if (violation.ruleId().equals("document.side-missing") && old.get("side") instanceof String side) {
                Map<String, Object> other = new LinkedHashMap<>(fresh);
                other.put("side", (IdSide.valueOf(side) == IdSide.FRONT ? IdSide.BACK : IdSide.FRONT).name());
                add(other);
            }
        }

        private void addPaper() {
            if (request.materials() == null) {
                return;
            }
            Material material = rule == null ? null : rule.material();
            if (material != null && !NOT_TO_ADD.contains(material)) {
                add(Map.of("material", material.name()));
            }
            Matcher approval = APPROVAL.matcher(violation.path());
            List<PreApproval> approvals = request.miniProgram().preApprovals();
            if (approval.matches() && approvals != null) {
                int index = Integer.parseInt(approval.group(1));
                if (index < approvals.size()) {
                    PreApprovalCategory category = approvals.get(index).category();
                    Map<String, Object> paper = new LinkedHashMap<>();
                    paper.put("material", category.material().name());
                    paper.put("category", category.name());
                    add(paper);
                }
            }
        }

        private void add(Map<String, Object> paper) {
            int end = request.materials() == null ? 0 : request.materials().size();
            all.add(new Candidate(ChangeKind.ADD_PAPER, List.of(MATERIALS + '[' + end + ']'), paper, paper, true));
        }

        /** Proposes the sentence in the suggestion as the remark. */
        private void writeRemark() {
            Matcher sentence = REMARK.matcher(violation.suggestion().in(Language.ZH));
            String standing = request.miniProgram().remark();
            if (sentence.find()) {
                boolean isAdded = sentence.group(1).equals("在备注中写明") && standing != null;
                all.add(new Candidate(
                        ChangeKind.FILL,
                        List.of("miniProgram.remark"),
                        (isAdded ? standing : "") + sentence.group(2),
                        null,
                        true));
            }
        }

        /** Proposes another person of the filing for the role, if the rule compares persons. */
        private void exchangePersons() {
            Set<String> compared = new TreeSet<>();
            for (String input : inputs()) {
                PERSONS.stream()
                        .filter(person -> input.equals(person) || input.startsWith(person + ".document."))
                        .forEach(compared::add);
            }
            if (compared.size() < 2 && !PERSONS.contains(violation.path())) {
                return;
            }
            for (String role : PERSONS.subList(1, 3)) {
                if (compared.contains(role)) {
                    for (String other : PERSONS) {
                        Object person = RequestPath.of(other).in(tree);
                        if (!other.equals(role)
                                && person != null
                                && !person.equals(RequestPath.of(role).in(tree))) {
                            all.add(new Candidate(ChangeKind.FILL, List.of(role), person, other, true));
                        }
                    }
                }
            }
        }
    }
}
