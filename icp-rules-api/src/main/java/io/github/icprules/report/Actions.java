package io.github.icprules.report;

import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.Action.Field;
import io.github.icprules.report.Action.Finding;
import io.github.icprules.report.Action.FindingKind;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Derives the actions from the findings of a report. Every violation, every missing material and every open point with
 * missing inputs is in exactly one action, or follows from a finding in an action.
 */
final class Actions {

    private static final String OF_FILING = "filingType";

    /** The ends of the names of the platform's fields for the two sides of a paper. */
    private static final String BACK = "_back";

    private static final String FRONT = "_front";

    private static final String PICTURE_OF_APPROVAL = ".documentAtHand";

    /** An action without a severity comes behind actions with a severity. */
    private static final Comparator<Action> ORDER = Comparator.comparingInt(Actions::urgency)
            .thenComparing(Action::who)
            .thenComparing(Action::kind)
            .thenComparing(Action::severity, Comparator.nullsLast(Comparator.naturalOrder()));

    private final FilingReport report;
    /** The last day for the preparation of the filing; {@code null} if it is far away or not known. */
    private final @Nullable LocalDate byForPreparation;

    /** The position of each finding in its list of the report. */
    private final IdentityHashMap<Object, Integer> indices = new IdentityHashMap<>();

    private final List<Action> actions = new ArrayList<>();
    private final CausesOfViolations folded;
    /** The violations without a cause that have no action yet. */
    private final List<Violation> causes;

    private final List<Unchecked> open = new ArrayList<>();
    private final List<MaterialRequirement> missing = new ArrayList<>();

    private Actions(FilingReport report) {
        this.report = report;
        List.of(report.violations(), report.requirements(), report.unchecked(), report.timeline())
                .forEach(this::number);
        this.folded = new CausesOfViolations(report.violations());
        this.causes = folded.causes();
        SubmitBefore before = report.submitBefore();
        this.byForPreparation = before == null || !before.isNear(report.evaluatedOn()) ? null : before.day();
    }

    private void number(List<?> findings) {
        for (int i = 0; i < findings.size(); i++) {
            indices.put(findings.get(i), i);
        }
    }

    /** Returns the actions, the most urgent first. */
    static List<Action> of(FilingReport report) {
        Actions all = new Actions(report);
        for (Unchecked point : report.unchecked()) {
            if (point.responsibility() != null) {
                all.add(point, point.responsibility());
            } else if (!point.needs().isEmpty() || point.fault()) {
                all.open.add(point);
            }
        }
        report.requirements().stream()
                .filter(requirement -> requirement.status() == RequirementStatus.MISSING)
                .forEach(all.missing::add);
        all.addQuestions();
        all.addMissingMaterials();
        all.causes.forEach(all::add);
        UncheckedGroups.of(all.open).forEach(all::add);
        all.actions.sort(ORDER);
        // The steps come last, in the order of their stages.
        all.addConfirmations();
        report.timeline().forEach(all::add);
        return List.copyOf(all.actions);
    }

    /**
     * Returns the rank of an action: actions that remove a block come first, actions without an effect on the filing last.
     */
    /** What blocks the filing comes before what may block it. */
    private static int urgency(Action action) {
        if (action.isBlocking()) {
            return action.resolves().stream().allMatch(finding -> finding.kind() == FindingKind.UNCHECKED) ? 1 : 0;
        }
        return action.severity() == Severity.INFO || (action.severity() == null && action.kind() != ActionKind.PAPER)
                ? 3
                : 2;
    }

    /** Adds the questions. The missing materials that belong to an answer are no actions of their own. */
    private void addQuestions() {
        for (Violation violation : taken(causes, Actions::isQuestion)) {
            Responsibility task = violation.correction();
            List<Finding> resolves = new ArrayList<>();
            resolves.add(finding(violation));
            taken(missing, each -> isOfAnswer(each, task)).forEach(each -> resolves.add(finding(each)));
            add(new Action(
                    task.who(),
                    task.kind(),
                    folded.gravest(violation),
                    task.what() == null ? violation.suggestion() : task.what(),
                    violation.message(),
                    resolves,
                    followUps(List.of(violation)),
                    fieldsOf(violation),
                    List.of(),
                    byForPreparation,
                    task.answers(),
                    task.merchant()));
        }
    }

    private static boolean isQuestion(Violation violation) {
        return violation.correction().kind() == ActionKind.QUESTION;
    }

    /** Returns whether an answer to a question provides a missing material, or an alternative to it. */
    private static boolean isOfAnswer(MaterialRequirement requirement, Responsibility question) {
        return !requirement.oneOf().isEmpty()
                && question.answers().stream()
                        .flatMap(answer -> answer.materials().stream())
                        .anyMatch(requirement.oneOf()::contains);
    }

    /** Adds the action of an open point that one party settles. */
    private void add(Unchecked point, Responsibility task) {
        // Only inputs of the applicant decide whether the filing may be blocked.
        boolean isOverrated = point.severity() == Severity.BLOCKING && !point.mayBlock();
        add(new Action(
                task.who(),
                task.kind(),
                isOverrated ? Severity.WARNING : point.severity(),
                task.what() == null ? point.message() : task.what(),
                // That an input is missing is no reason that a reader needs.
                task.what() == null || !point.needs().isEmpty() ? null : point.message(),
                List.of(finding(point)),
                List.of(),
                point.needs().stream().map(Actions::field).toList(),
                List.of(),
                byForPreparation,
                List.of(),
                task.merchant()));
    }

    /**
     * Adds one action for each missing material, with the violations and open points of all rules that require the material.
     * Alternatives have one action together.
     */
    private void addMissingMaterials() {
        Map<Paper, List<MaterialRequirement>> missing = new LinkedHashMap<>();
        for (MaterialRequirement requirement : this.missing) {
            missing.computeIfAbsent(Paper.of(requirement), paper -> new ArrayList<>())
                    .add(requirement);
        }
        missing.forEach((paper, requirements) -> add(requirements));
    }

    private void add(List<MaterialRequirement> requirements) {
        MaterialRequirement first = requirements.get(0);
        List<Violation> violations = new ArrayList<>();
        List<Unchecked> points = new ArrayList<>();
        for (MaterialRequirement requirement : requirements) {
            violations.addAll(taken(causes, violation -> isOfRequirement(violation, requirement)));
            points.addAll(taken(
                    open,
                    point -> point.ruleId().equals(requirement.ruleId())
                            && point.path().equals(requirement.path())));
        }
        List<Finding> resolves = new ArrayList<>();
        violations.forEach(each -> resolves.add(finding(each)));
        requirements.forEach(each -> resolves.add(finding(each)));
        points.forEach(each -> resolves.add(finding(each)));
        Severity severity = null;
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Violation violation : violations) {
            severity = graver(severity, folded.gravest(violation));
            fields.putIfAbsent(violation.path(), new Field(violation.path(), violation.apiField()));
        }
        for (Unchecked point : points) {
            severity = graver(severity, point.severity());
        }
        requirements.forEach(each -> fields.putIfAbsent(each.path(), new Field(each.path(), each.apiField())));
        add(new Action(
                Party.MERCHANT,
                ActionKind.PAPER,
                severity,
                violations.isEmpty()
                        ? ActionTexts.provide(requirements)
                        : violations.get(0).suggestion(),
                violations.isEmpty() ? first.reason() : violations.get(0).message(),
                resolves,
                followUps(violations),
                List.copyOf(fields.values()),
                first.oneOf().isEmpty() ? List.of(first.material()) : first.oneOf(),
                byForPreparation,
                List.of(),
                violations.isEmpty() ? null : violations.get(0).correction().merchant()));
    }

    /**
     * Returns whether a violation means that a required material is missing. The rule that requires a material reports a
     * missing material itself. For an approval, another rule reports the missing material, and its sentence has the category
     * in quotation marks.
     */
    private static boolean isOfRequirement(Violation violation, MaterialRequirement requirement) {
        if (!violation.path().equals(requirement.path()) && !isPictureOfApproval(violation.path(), requirement)) {
            return false;
        }
        PreApprovalCategory category = requirement.category();
        return violation.ruleId().equals(requirement.ruleId())
                || (category != null && violation.message().in(Language.ZH).contains('“' + category.chinese() + '”'));
    }

    /** Returns whether a path is the picture of an approval, for a requirement of an approval. */
    private static boolean isPictureOfApproval(String path, MaterialRequirement requirement) {
        return requirement.category() != null
                && path.startsWith(requirement.path() + '[')
                && path.endsWith(PICTURE_OF_APPROVAL);
    }

    private void add(Violation violation) {
        Responsibility task = violation.correction();
        Party who = task.who();
        add(new Action(
                who,
                task.kind(),
                folded.gravest(violation),
                violation.suggestion(),
                violation.message(),
                List.of(finding(violation)),
                followUps(List.of(violation)),
                fieldsOf(violation),
                materialsOf(violation, task.kind()),
                who == Party.MERCHANT || who == Party.SERVICE_PROVIDER ? byForPreparation : null,
                List.of(),
                task.merchant()));
    }

    private static List<Field> fieldsOf(Violation violation) {
        List<Field> fields = new ArrayList<>();
        violation.fields().forEach(field -> addNew(fields, field));
        return fields;
    }

    private static <T> void addNew(List<T> items, T item) {
        if (!items.contains(item)) {
            items.add(item);
        }
    }

    /**
     * Returns the materials of a violation. A material that belongs into the same field of the platform's API counts; a
     * defective material comes first.
     */
    private List<Material> materialsOf(Violation violation, ActionKind kind) {
        String field = violation.apiField();
        if (field == null || kind != ActionKind.PAPER) {
            return List.of();
        }
        String front = field.endsWith(BACK) ? field.substring(0, field.length() - BACK.length()) + FRONT : field;
        List<Material> ofField = new ArrayList<>();
        List<Material> defective = new ArrayList<>();
        for (MaterialRequirement requirement : report.requirements()) {
            if (front.equals(requirement.apiField())) {
                addNew(
                        requirement.status() == RequirementStatus.DEFECTIVE ? defective : ofField,
                        requirement.material());
            }
        }
        return defective.isEmpty() ? ofField : defective;
    }

    /** Adds the actions on a group of open points. What only the merchant knows is an action of the merchant. */
    private void add(UncheckedGroup group) {
        if (group.key() != UncheckedGroup.Key.BLOCKING_INPUT) {
            Party who = group.key() == UncheckedGroup.Key.DISCRETION ? Party.AUTHORITY : Party.SERVICE_PROVIDER;
            add(group, group.entries(), who);
            return;
        }
        List<Unchecked> others = new ArrayList<>(group.entries());
        List<Unchecked> ofMerchant = taken(others, Actions::isKnownByMerchant);
        for (Party who : List.of(Party.MERCHANT, Party.SERVICE_PROVIDER)) {
            List<Unchecked> points = who == Party.MERCHANT ? ofMerchant : others;
            if (!points.isEmpty()) {
                add(group, points, who);
            }
        }
    }

    private static boolean isKnownByMerchant(Unchecked point) {
        return point.needs().stream().allMatch(Responsibilities::isKnownByMerchant);
    }

    private void add(UncheckedGroup group, List<Unchecked> points, Party who) {
        Severity severity = null;
        Set<String> paths = new LinkedHashSet<>();
        List<Finding> resolves = new ArrayList<>();
        for (Unchecked point : points) {
            severity = graver(severity, point.severity());
            paths.addAll(point.needs());
            resolves.add(finding(point));
        }
        // Only inputs of the applicant decide whether the filing may be blocked, because the verdict counts no other
        // inputs.
        boolean mayBlock = group.key() == UncheckedGroup.Key.BLOCKING_INPUT;
        add(new Action(
                who,
                kindOf(group.key()),
                mayBlock || severity != Severity.BLOCKING ? severity : Severity.WARNING,
                who == Party.MERCHANT
                        ? ActionTexts.knownByMerchant(paths.size())
                        : ActionTexts.sentenceOf(group, paths.size()),
                null,
                resolves,
                List.of(),
                paths.stream().map(Actions::field).toList(),
                List.of(),
                who == Party.AUTHORITY ? null : byForPreparation));
    }

    static ActionKind kindOf(UncheckedGroup.Key key) {
        return switch (key) {
            case BLOCKING_INPUT, OTHER_INPUT -> ActionKind.INPUT;
            case DISCRETION, FAULT, STANDING -> ActionKind.WAIT;
            case PICTURES, PAPERS, REGISTER -> ActionKind.LOOK;
        };
    }

    /**
     * Adds the materials that the principal, or the person who enters the filing, makes or confirms on the platform while
     * filing.
     */
    private void addConfirmations() {
        addConfirmations(Party.MERCHANT, ProvidedBy.COMPLETED_ON_PLATFORM);
        addConfirmations(Party.SERVICE_PROVIDER, null);
    }

    private void addConfirmations(Party who, @Nullable ProvidedBy providedBy) {
        List<Text> titles = new ArrayList<>();
        List<Finding> resolves = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        List<Material> materials = new ArrayList<>();
        @Nullable Text reason = null;
        for (MaterialRequirement each : report.requirements()) {
            if (each.status() == RequirementStatus.TO_CONFIRM
                    && (each.providedBy() == ProvidedBy.COMPLETED_ON_PLATFORM) == (providedBy != null)) {
                addNew(titles, each.title());
                reason = each.reason();
                resolves.add(finding(each));
                addNew(fields, new Field(each.path(), each.apiField()));
                addNew(materials, each.material());
            }
        }
        if (reason != null) {
            add(new Action(
                    who,
                    ActionKind.STEP,
                    null,
                    providedBy != null && titles.size() == 1 ? reason : ActionTexts.onPlatform(titles),
                    null,
                    resolves,
                    List.of(),
                    fields,
                    materials,
                    byForPreparation));
        }
    }

    private void add(TimelineEntry entry) {
        add(new Action(
                switch (entry.actor()) {
                    case DEVELOPER -> Party.SERVICE_PROVIDER;
                    case PRINCIPAL -> Party.MERCHANT;
                    case PLATFORM -> Party.PLATFORM;
                    case AUTHORITY -> Party.AUTHORITY;
                },
                ActionKind.STEP,
                null,
                entry.message(),
                null,
                List.of(new Finding(FindingKind.STAGE, entry.ruleId(), OF_FILING, indices.get(entry))),
                List.of(),
                List.of(),
                List.of(),
                entry.deadline()));
    }

    private void add(Action action) {
        actions.add(action);
    }

    private List<Finding> followUps(List<Violation> violations) {
        return folded.following(violations).stream().map(this::finding).toList();
    }

    private static @Nullable Severity graver(@Nullable Severity one, @Nullable Severity other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Finding finding(Violation violation) {
        return new Finding(FindingKind.VIOLATION, violation.ruleId(), violation.path(), indices.get(violation));
    }

    private Finding finding(MaterialRequirement requirement) {
        return new Finding(FindingKind.REQUIREMENT, requirement.ruleId(), requirement.path(), indices.get(requirement));
    }

    private Finding finding(Unchecked point) {
        return new Finding(FindingKind.UNCHECKED, point.ruleId(), point.path(), indices.get(point));
    }

    private static Field field(String path) {
        return new Field(path, WeChatFields.ofPath(path).orElse(null));
    }

    /** Removes the items that meet a condition from a list, and returns them. */
    private static <T> List<T> taken(List<T> all, Predicate<T> condition) {
        List<T> taken = new ArrayList<>();
        all.removeIf(item -> condition.test(item) && taken.add(item));
        return taken;
    }

    /** The alternatives of which one is enough, usually a single material, and the category of an approval. */
    private record Paper(List<Material> oneOf, @Nullable PreApprovalCategory category) {

        static Paper of(MaterialRequirement requirement) {
            List<Material> oneOf = requirement.oneOf();
            return new Paper(oneOf.isEmpty() ? List.of(requirement.material()) : oneOf, requirement.category());
        }
    }
}
