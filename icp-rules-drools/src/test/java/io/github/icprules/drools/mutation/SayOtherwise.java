package io.github.icprules.drools.mutation;

import io.github.icprules.model.Material;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Changes a consequence: another severity, path, material, stage or deadline. */
final class SayOtherwise implements MutationOperator {

    private static final Pattern PLACE = Pattern.compile("\"[\\w.\\[\\]]*\"");
    private static final Pattern DEADLINE =
            Pattern.compile("(findings\\.(?:duty|stage)\\(\\$\\w+, )(?!null)([^,;]+?)(, |\\);)");

    @Override
    public Stream<Mutation> mutate(RuleDescr rule) {
        return Stream.of(
                        severities(rule),
                        others(rule, "material", Material.values()),
                        others(rule, "stage", Stage.values()),
                        places(rule),
                        deadlines(rule))
                .flatMap(mutations -> mutations);
    }

    /** {@return the rule without its finding} */
    static Stream<Mutation> nothing(RuleDescr rule) {
        RuleDescr mute = RuleMutants.copy(rule, rule.getLhs());
        mute.setConsequence("");
        return Stream.of(new Mutation("say nothing", rule.getLine(), mute));
    }

    /** The next graver and the next less grave. */
    private static Stream<Mutation> severities(RuleDescr rule) {
        String given = value(rule, "severity");
        if (given == null) {
            return Stream.empty();
        }
        List<Severity> all = List.of(Severity.values());
        int at = all.indexOf(Severity.valueOf(given));
        return Stream.of(at - 1, at + 1)
                .filter(other -> other >= 0 && other < all.size())
                .map(other -> annotated(rule, "severity", given, all.get(other).name()));
    }

    private static Stream<Mutation> others(RuleDescr rule, String annotation, Enum<?>[] constants) {
        String given = value(rule, annotation);
        List<String> names = Arrays.stream(constants).map(Enum::name).toList();
        return given == null
                ? Stream.empty()
                : Stream.of(annotated(rule, annotation, given, names.get((names.indexOf(given) + 1) % names.size())));
    }

    private static Stream<Mutation> places(RuleDescr rule) {
        String consequence = rule.getConsequence().toString();
        Matcher place = PLACE.matcher(consequence);
        if (!place.find()) {
            return Stream.empty();
        }
        String elsewhere = place.group().equals("\"\"") ? "\"elsewhere\"" : "\"\"";
        return Stream.of(saying(
                rule,
                "at " + elsewhere,
                consequence.substring(0, place.start()) + elsewhere + consequence.substring(place.end())));
    }

    private static Stream<Mutation> deadlines(RuleDescr rule) {
        String consequence = rule.getConsequence().toString();
        Matcher deadline = DEADLINE.matcher(consequence);
        return deadline.find()
                ? Stream.of(
                        saying(rule, "without the deadline " + deadline.group(2), deadline.replaceFirst("$1null$3")))
                : Stream.empty();
    }

    private static @Nullable String value(RuleDescr rule, String annotation) {
        AnnotationDescr descr = rule.getAnnotation(annotation);
        return descr == null ? null : descr.getSingleValueAsString();
    }

    private static Mutation annotated(RuleDescr rule, String annotation, String given, String other) {
        RuleDescr changed = RuleMutants.copy(
                rule,
                rule.getLhs(),
                each -> each.getName().equals(annotation) ? new AnnotationDescr(annotation, other) : each);
        return new Mutation("%s %s instead of %s".formatted(annotation, other, given), rule.getLine(), changed);
    }

    private static Mutation saying(RuleDescr rule, String name, String consequence) {
        RuleDescr changed = RuleMutants.copy(rule, rule.getLhs());
        changed.setConsequence(consequence);
        return new Mutation(name, rule.getConsequenceLine(), changed);
    }
}
