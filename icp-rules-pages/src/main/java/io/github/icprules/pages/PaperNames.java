package io.github.icprules.pages;

import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.Field;
import io.github.icprules.pages.ReportTree.Requirement;
import io.github.icprules.text.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of papers in the merchant's words. */
final class PaperNames {

    /** The start of the paths of the approvals. */
    private static final String APPROVAL = "miniProgram.preApprovals[";

    private final ReportTree report;
    private final Words words;
    private final UsualWords usual;
    private final Language language;

    PaperNames(ReportTree report, Words words, UsualWords usual, Language language) {
        this.report = report;
        this.words = words;
        this.usual = usual;
        this.language = language;
    }

    /** {@return the name of the paper of an action, or the task if it names none} */
    String titleOf(Action action) {
        Set<String> papers = new LinkedHashSet<>();
        action.resolves().stream()
                .map(report::requirement)
                .filter(Objects::nonNull)
                .forEach(requirement -> papers.add(titleOf(requirement)));
        if (papers.isEmpty()) {
            report.materials(action).forEach(material -> papers.add(titleOf(material)));
        }
        if (papers.isEmpty()) {
            action.fields().stream().map(this::paperOf).filter(Objects::nonNull).forEach(papers::add);
        }
        return usual.title(
                papers.isEmpty()
                        ? usual.withoutForm(action.what())
                        : papers.stream().collect(Collectors.joining(words.say("paper.between"))));
    }

    /** {@return the name of a paper at the start of a task, or the task if it does not start with a name} */
    String nameIn(Action action) {
        String sentence = usual.withoutForm(action.what());
        int end = sentence.indexOf(words.say("paper.end"));
        return end > 0 ? sentence.substring(0, end) : sentence;
    }

    /** {@return the name of a required paper as a title} */
    String titleOfPaper(Requirement requirement) {
        return usual.title(titleOf(requirement));
    }

    /** Returns the name of a required paper. An approval of which the law has several names is named by its category. */
    private String titleOf(Requirement requirement) {
        String category = requirement.category();
        return requirement.title().contains(words.say("paper.names"))
                ? Stream.of(PreApprovalCategory.values())
                        .filter(each -> each.name().equals(category))
                        .map(each -> words.say("paper.approval", Map.of("name", each.in(language))))
                        .findFirst()
                        .orElseGet(() -> usual.paper(requirement.title()))
                : usual.paper(requirement.title());
    }

    private String titleOf(String material) {
        List<String> required = report.requirements().stream()
                .filter(requirement -> requirement.material().equals(material))
                .map(this::titleOf)
                .distinct()
                .toList();
        if (!required.isEmpty()) {
            return required.get(0);
        }
        return Stream.of(material)
                .flatMap(code -> Stream.of(Material.values())
                        .filter(known -> known.name().equals(code))
                        .map(known -> known.in(language)))
                .findFirst()
                .map(usual::paper)
                .orElse(material);
    }

    private @Nullable String paperOf(Field field) {
        String paper = usual.paperAt(field.path());
        if (paper != null || !field.path().startsWith(APPROVAL)) {
            return paper;
        }
        String label = report.label(field.path());
        int end = label.indexOf(" · ");
        return end < 0 ? null : words.say("paper.approval", Map.of("name", usual.usual(label.substring(0, end))));
    }

    /** {@return whether an action is about an approval} */
    static boolean isOfApproval(Action action) {
        return action.fields().stream().anyMatch(field -> field.path().startsWith(APPROVAL));
    }
}
