package io.github.icprules.desk;

import io.github.icprules.pages.Message;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.pages.Pages;
import io.github.icprules.report.Party;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report for its readers: verdict, tasks of each party, papers, messages. Also a stored report has a sheet. */
final class Sheet {

    private static final int MOST_NAMES = 8;

    private final Page page;
    private final Map<String, ?> tree;
    private final Pages pages;
    private final Branch report;
    private @Nullable String calendar;

    /** Takes the tree of a report, of a report joined with an answer, or of a line of a batch. */
    Sheet(Page page, Map<String, ?> tree, PageDetails details) {
        this.page = page;
        this.tree = tree;
        this.pages = Pages.in(page.language()).with(details);
        this.report = tree.containsKey("report") ? Branch.of(tree.get("report")) : Branch.of(tree);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    Verdict verdict() {
        return constant(Verdict.class, report.text("verdict"), Verdict.UNDECIDED);
    }

    /** {@return the verdict in words; after an answer of the platform, what the answer means} */
    String headline() {
        Branch whole = Branch.of(tree);
        String answered = whole.text("headline") + whole.branch("answer").text("headline");
        return answered.isEmpty() ? page.in(verdict()) : answered;
    }

    String mood() {
        return isRejected() ? "stop" : Page.mood(verdict());
    }

    /** {@return whether the platform has rejected the filing} */
    boolean isRejected() {
        Branch answer = Branch.of(tree).branch("answer");
        return answer.text("rejected").equals("true")
                || answer.branch("answer").text("rejected").equals("true");
    }

    String day() {
        return report.text("evaluatedOn");
    }

    String reference() {
        return report.text("reference");
    }

    /** {@return the last day to submit; empty if there is none, such as for a paper that is replaced, and for a rejected filing} */
    String submitBefore() {
        return isRejected() ? "" : inCalendar(report.branch("submitBefore").text("day"));
    }

    /**
     * {@return the remarks of the platform and the tasks before the filing is submitted, by the party that does them; the party of the
     * most urgent one comes first}
     */
    Map<Party, List<Branch>> tasks() {
        Branch whole = Branch.of(tree);
        Stream<Branch> remarks = Stream.of(whole, whole.branch("answer"))
                .flatMap(answered -> answered.list("remarks").stream())
                .map(remark -> Branch.of(Map.of(
                        "who", remark.text("who"),
                        "what",
                                page.say(
                                        "note.platform",
                                        FieldTree.placed(page, remark.text("place"), remark.text("message"))),
                        "why", remark.text("suggestion"),
                        "severity", "BLOCKING")));
        return Stream.concat(remarks, report.list("actions").stream())
                .filter(task -> !task.text("kind").equals("STEP"))
                .collect(Collectors.groupingBy(
                        task -> constant(Party.class, task.text("who"), Party.SERVICE_PROVIDER),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** {@return a task in words; a task about a field of a body has the name of the field in front} */
    String what(Branch task) {
        List<Branch> fields = task.list("fields");
        Optional<String> name = fields.size() != 1 || page.language() != Language.ZH
                ? Optional.empty()
                : FieldTree.ofForm(fields.get(0).text("path"));
        return name.map(words -> words + page.say("colon")).orElse("") + task.text("what");
    }

    /** {@return the names of the first inputs for which a task asks; empty for another task} */
    String inputs(Branch task) {
        List<String> names = !task.text("kind").equals("INPUT")
                ? List.of()
                : task.list("fields").stream()
                        .map(field -> report.branch("labels").text(field.text("path")))
                        .filter(label -> !label.isEmpty())
                        .distinct()
                        .toList();
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(page.say("ask.and")));
        return names.size() > MOST_NAMES ? page.say("sheet.others", first) : first;
    }

    /** {@return whether the calendar has a day} */
    boolean hasDays() {
        return calendar().contains("BEGIN:VEVENT");
    }

    /** {@return the steps of the procedure; none of a rejected filing, because they do not come} */
    List<Branch> steps() {
        return isRejected() ? List.of() : report.list("timeline");
    }

    /** {@return the last day of a step; empty if it has none that is known before the submission, as in the calendar} */
    String dayOf(Branch step) {
        return inCalendar(step.text("deadline"));
    }

    /** {@return the last day of a task; empty if it has none that the calendar has, too} */
    String by(Branch task) {
        return inCalendar(task.text("by"));
    }

    private String inCalendar(String day) {
        return !day.isEmpty() && calendar().contains(':' + day.replace("-", "")) ? day : "";
    }

    private String calendar() {
        if (calendar == null) {
            calendar = pages.calendar(tree);
        }
        return calendar;
    }

    /** {@return the duties with a last day; none of a rejected or blocked filing} */
    List<Branch> duties() {
        return report.list("duties").stream()
                .filter(duty -> !isRejected()
                        && verdict() != Verdict.BLOCKED
                        && !duty.text("deadline").isEmpty())
                .toList();
    }

    List<Branch> papers() {
        return report.list("requirements");
    }

    String status(Branch paper) {
        RequirementStatus status =
                constant(RequirementStatus.class, paper.text("status"), RequirementStatus.TO_CONFIRM);
        return status == RequirementStatus.DEFECTIVE ? page.say("mood.REPLACE") : page.in(status);
    }

    List<Message> messages() {
        return pages.messages(tree);
    }

    /** {@return the content of a file about the report; its name ends with its kind} */
    String file(String name) {
        return switch (name) {
            case "merchant.html" -> pages.merchant(tree);
            case "file.html" -> pages.file(tree);
            case "letters.html" -> pages.letter(tree);
            case "report.txt" -> pages.text(tree);
            case "report.csv" -> pages.csv(List.of(tree));
            case "calendar.ics" -> calendar();
            case "report.json" -> Json.writeIndented(tree);
            default -> throw ProblemKind.NOT_FOUND.problem();
        };
    }

    /** {@return the name of the verdict for a filter; a rejected filing has its own} */
    String verdictName() {
        return isRejected() ? "rejected" : verdict().name().toLowerCase(Locale.ROOT);
    }
}
