package io.github.icprules.drools.pack;

import io.github.icprules.RuleKind;
import io.github.icprules.drools.compiled.SheetText.Part;
import io.github.icprules.drools.compiled.SheetText.RuleText;
import io.github.icprules.drools.condition.Constants;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.model.Material;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.NearestName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the annotations of the rules in a sheet. */
final class AnnotationChecker {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern TRUE = Pattern.compile("true");

    private static final Map<String, Class<? extends Enum<?>>> CONSTANTS = Map.of(
            "kind", RuleKind.class,
            "severity", Severity.class,
            "material", Material.class,
            "stage", Stage.class,
            "settledBy", UncheckedKind.class);

    private static final Set<String> ANNOTATIONS = Set.of(
            "kind", "severity", "material", "stage", "party", "penalty", "errcode", "basis", "settledBy", "standing");

    /** The kinds of the rules that can have an annotation. All rules can have the other annotations. */
    private static final Map<String, List<RuleKind>> KINDS = Map.of(
            "party", List.of(RuleKind.VIOLATION),
            "settledBy", List.of(RuleKind.OPEN_POINT),
            "stage", List.of(RuleKind.TIMELINE),
            "standing", List.of(RuleKind.OPEN_POINT, RuleKind.DUTY),
            "severity", List.of(RuleKind.VIOLATION, RuleKind.REQUIREMENT));

    private final SourceText source;
    private final DatedLaw law;
    private final Set<String> faultyIds;

    /** Takes the text, the law and the refused identifiers of {@link SheetChecker}. */
    AnnotationChecker(SourceText source, DatedLaw law, Set<String> faultyIds) {
        this.source = source;
        this.law = law;
        this.faultyIds = faultyIds;
    }

    /**
     * Checks the annotations of a rule.
     *
     * @return whether the rule can be compiled without an error that follows from a refused annotation
     */
    boolean check(RuleText rule) {
        Map<String, Part> written = rule.annotations();
        Set<String> meant = new HashSet<>();
        written.forEach((annotation, value) -> {
            if (!ANNOTATIONS.contains(annotation)) {
                source.refuseName(value.offset(), "a known annotation", annotation, new TreeSet<>(ANNOTATIONS));
                // A misspelt annotation is one fault, not two.
                NearestName.of(annotation, ANNOTATIONS).ifPresent(meant::add);
            }
        });
        CONSTANTS.forEach((annotation, type) -> {
            Part value = written.get(annotation);
            if (value != null) {
                checkConstant(value.offset(), value.text(), annotation, type);
            }
        });
        checkParty(written.get("party"));
        boolean isMisspelt = !written.containsKey("basis") && meant.contains("basis");
        if (!isMisspelt) {
            checkBasis(rule, written.get("basis"));
        }
        checkPenalty(written.get("penalty"));
        if (!written.containsKey("kind") && !meant.contains("kind")) {
            source.refuse(rule.offset(), "@kind", "no @kind");
        }
        checkForm(written.get("errcode"), NUMBER, "a number in @errcode");
        checkForm(written.get("standing"), TRUE, "@standing( true )");
        RuleKind kind = kind(rule);
        if (kind != null) {
            checkFor(kind, rule, meant);
        }
        return !isMisspelt;
    }

    /** Checks the annotations that a rule of a kind must have, and those that it must not have. */
    private void checkFor(RuleKind kind, RuleText rule, Set<String> meant) {
        Map<String, Part> written = rule.annotations();
        if (kind == RuleKind.VIOLATION && !written.containsKey("severity") && !meant.contains("severity")) {
            source.refuse(rule.offset(), "@severity, because the rule finds a violation", "no @severity");
        }
        if (kind == RuleKind.TIMELINE && !written.containsKey("stage") && !meant.contains("stage")) {
            source.refuse(rule.offset(), "@stage, because the rule reports a stage", "no @stage");
        }
        KINDS.forEach((annotation, kinds) -> {
            Part value = written.get(annotation);
            if (value != null && !kinds.contains(kind)) {
                String named = kinds.stream().map(RuleKind::name).collect(Collectors.joining(" or "));
                source.refuse(
                        value.offset(), "@%s only of a rule of the kind %s".formatted(annotation, named), kind.name());
            }
        });
    }

    private void checkForm(@Nullable Part annotation, Pattern form, String expected) {
        if (annotation != null && !form.matcher(annotation.text()).matches()) {
            source.refuse(annotation.offset(), expected, SourceText.quoted(annotation.text()));
        }
    }

    private void checkParty(@Nullable Part party) {
        if (party == null) {
            return;
        }
        List<String> names =
                Stream.of(party.text().split(",", -1)).map(String::strip).toList();
        if (names.size() != 2) {
            source.refuse(
                    party.offset(),
                    "@party with a party and the kind of its action, such as @party( MERCHANT, PAPER )",
                    SourceText.quoted(party.text()));
            return;
        }
        checkConstant(at(party, names.get(0)), names.get(0), "party", Party.class);
        checkConstant(at(party, names.get(1)), names.get(1), "party", ActionKind.class);
    }

    private void checkConstant(int offset, String name, String annotation, Class<? extends Enum<?>> type) {
        List<String> names = Constants.names(type);
        if (!names.contains(name)) {
            source.refuseName(
                    offset,
                    names.size() <= 8
                            ? "@%s with one of %s".formatted(annotation, String.join(", ", names))
                            : "@%s with one of %s constants of %s"
                                    .formatted(annotation, names.size(), type.getSimpleName()),
                    name,
                    names);
        }
    }

    private void checkBasis(RuleText rule, @Nullable Part basis) {
        if (basis == null || basis.text().isBlank()) {
            source.refuse(
                    basis == null ? rule.offset() : basis.offset(), "@basis with at least one article", "no article");
            return;
        }
        for (String id : basis.text().split(",", -1)) {
            if (law.versionsOf(id.strip()).isEmpty() && !faultyIds.contains(id.strip())) {
                source.refuseName(
                        at(basis, id.strip()),
                        "an article of the pack's provisions.csv or of the bundled one",
                        id.strip(),
                        law.articleIds());
            }
        }
    }

    private void checkPenalty(@Nullable Part penalty) {
        if (penalty != null && law.penaltiesOf(penalty.text()).isEmpty() && !faultyIds.contains(penalty.text())) {
            source.refuseName(
                    at(penalty, penalty.text()),
                    "a penalty of the pack's penalties.csv or of the bundled one",
                    penalty.text(),
                    law.penaltyIds());
        }
    }

    /** Returns the position of a word in an annotation. */
    private int at(Part annotation, String word) {
        int found = source.text().indexOf(word, annotation.offset());
        return found < 0 ? annotation.offset() : found;
    }

    /** {@return the kind of a rule; {@code null} if the rule names no kind} */
    static @Nullable RuleKind kind(RuleText rule) {
        Part kind = rule.annotations().get("kind");
        return kind == null
                ? null
                : Constants.named(RuleKind.class, kind.text())
                        .map(RuleKind.class::cast)
                        .orElse(null);
    }
}
