package io.github.icprules.desk;

import io.github.icprules.model.Subject;
import io.github.icprules.report.Party;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.PersonalData;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many filings: one in each line, as filings or as the output of a batch. The lines travel in the form. */
@RestController
final class BoardView {

    private static final String VIEW = "board";

    private final FilingViews filings;
    private final Work work;
    private final DataSize most;

    BoardView(FilingViews filings, Work work, DeskProperties properties) {
        this.filings = filings;
        this.work = work;
        this.most = properties.limits().board();
    }

    /**
     * A line of the board.
     *
     * @param line the number of the line
     * @param name the name of the mini-program or the reference; if neither is known, the number in words
     * @param sheet the report; {@code null} if the line cannot be read
     * @param problem what is wrong with the line; empty if it can be read
     */
    record Row(int line, String name, @Nullable Sheet sheet, String problem) {

        /** {@return the nearest last day of a task or of the submission; empty if there is none} */
        String by() {
            return sheet == null
                    ? ""
                    : Stream.concat(Stream.of(sheet.submitBefore()), days(sheet).map(sheet::by))
                            .filter(day -> !day.isEmpty())
                            .min(Comparator.naturalOrder())
                            .orElse("");
        }

        private static Stream<Branch> days(Sheet sheet) {
            return sheet.tasks().values().stream().flatMap(List::stream);
        }

        /** {@return the party whose turn it is; {@code null} if there is none} */
        @Nullable Party turn() {
            return isReady()
                    ? Party.SERVICE_PROVIDER
                    : first().map(Map.Entry::getKey).orElse(null);
        }

        /** Returns the first task that blocks the filing, or else the first task, with its party. */
        private Optional<Map.Entry<Party, Branch>> first() {
            List<Map.Entry<Party, Branch>> tasks = sheet == null || isReady()
                    ? List.of()
                    : sheet.tasks().entrySet().stream()
                            .flatMap(party -> party.getValue().stream().map(task -> Map.entry(party.getKey(), task)))
                            .toList();
            return tasks.stream()
                    .filter(task -> task.getValue().text("severity").equals("BLOCKING"))
                    .findFirst()
                    .or(() -> tasks.stream().findFirst());
        }

        /** {@return whether nothing is left to do before the filing is submitted} */
        boolean isReady() {
            return sheet != null && !isRejected() && sheet.verdict() == Verdict.READY;
        }

        boolean isRejected() {
            return sheet != null && sheet.isRejected();
        }

        /** {@return what to do first; empty if there is nothing to do} */
        String next() {
            return sheet == null
                    ? ""
                    : first().map(task -> sheet.what(task.getValue())).orElse("");
        }

        String verdict() {
            return sheet == null ? "broken" : sheet.verdictName();
        }

        /** {@return the verdict for the order of the rows, the gravest first} */
        Verdict rank() {
            return sheet == null ? Verdict.BLOCKED : sheet.verdict();
        }

        boolean isOf(String filter) {
            Party turn = turn();
            return filter.isEmpty()
                    || verdict().equals(filter)
                    || (turn != null && turn.name().equals(filter));
        }
    }

    /** {@return the form for the lines} */
    @GetMapping("/board")
    ResponseEntity<byte[]> start(HttpServletRequest http) {
        return show(Page.of(http, VIEW, Kept.NOTHING), "", "", List.of());
    }

    /** {@return the board, or those of its rows that a filter takes} */
    @PostMapping("/board")
    ResponseEntity<byte[]> board(HttpServletRequest http) {
        return work.onForm(http, most, form -> {
            Page page = Page.of(http, VIEW, Kept.NOTHING);
            String lines = form.text(VIEW);
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (String line : lines.split("\n", -1)) {
                number++;
                if (!line.isBlank()) {
                    rows.add(row(page, number, line));
                }
            }
            rows.sort(Comparator.comparing((Row row) -> !row.isRejected())
                    .thenComparing(row -> row.by().isEmpty())
                    .thenComparing(Row::by)
                    .thenComparing(Row::rank)
                    .thenComparing(Row::line));
            String filter = form.text("filter").isEmpty() ? form.text("shown") : form.text("filter");
            return show(page, lines, filter.equals("all") ? "" : filter, rows);
        });
    }

    private Row row(Page page, int number, String line) {
        String unnamed = page.say("board.line", number);
        try {
            Filed filed = Filed.read(Kept.NOTHING.withFiling(line), work);
            Object error = filed.report() == null ? null : filed.report().get("error");
            if (error != null) {
                return new Row(number, unnamed, null, error.toString());
            }
            Sheet sheet = filings.sheetOf(page, filed, false);
            Stream<@Nullable String> names = filed.submission() == null
                    ? Stream.of()
                    : Stream.of(
                            filed.request().miniProgram().name(),
                            subject(filed.request().subject()));
            return new Row(
                    number,
                    Stream.concat(names, Stream.of(sheet.reference()))
                            .filter(each -> each != null && !each.isBlank())
                            .findFirst()
                            .orElse(unnamed),
                    sheet,
                    "");
        } catch (InvalidTreeException e) {
            return new Row(
                    number,
                    unnamed,
                    null,
                    ProblemException.words(e, page.language()).collect(Collectors.joining("; ")));
        } catch (ProblemException e) {
            return new Row(number, unnamed, null, page.in(e.detail()));
        }
    }

    /** Returns the name of the subject, which is masked unless it is certain that it is no person. */
    private static @Nullable String subject(Subject subject) {
        return subject.type() != null && !subject.type().isIndividual()
                ? subject.name()
                : PersonalData.maskName(subject.name());
    }

    private static ResponseEntity<byte[]> show(Page page, String lines, String filter, List<Row> rows) {
        return Views.show(VIEW, page, "lines", lines, "filter", filter, "rows", rows);
    }

    /** {@return the check or the sheet of one line} */
    @PostMapping("/board/open")
    ResponseEntity<byte[]> open(HttpServletRequest http) {
        return work.onForm(http, most, form -> {
            String[] lines = form.text(VIEW).split("\n", -1);
            int line = Form.number(form.text("open"), 0);
            if (line < 1 || line > lines.length) {
                throw ProblemKind.NOT_FOUND.problem();
            }
            Page page = Page.of(http, "check", Kept.NOTHING.withFiling(lines[line - 1].strip()));
            return FilingViews.answer(page, form, filings::checked);
        });
    }
}
