package io.github.icprules;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.Material;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule, as the catalogue shows it.
 *
 * @param id the rule's id, {@code sheet.finding}; stable across releases
 * @param kind what it says when it speaks
 * @param title what it is about, in a few words
 * @param gist what it catches and by which article, in Chinese, as its author wrote it above the rule
 * @param condition when it speaks, as the rule itself has it, in DRL
 * @param severity how much a breach matters, for a material: how much its absence matters; {@code null} where the rule
 *     finds no breach
 * @param material the material it asks for; {@code null} unless it is a requirement, or if the request decides which
 * @param stage the stage it speaks of; {@code null} unless it is a timeline entry
 * @param needs the places in a request that it must know to decide; empty if it decides from the filing type alone. Provincial rules
 *     need the province and the type of subject as well
 * @param remedy what to do when it speaks: about a breach, to get a material, in a stage, for a duty; values that come from
 *     the filing are an ellipsis
 * @param penalties what the law threatens a breach with, in every version, the oldest first; empty if nothing
 * @param basis the articles it rests on; at least one. Of an article that was changed while the rule counts, every version
 *     stands here, the oldest first
 * @param inForceFrom the first day on which it counts, because all of its basis does
 * @param inForceUntil the last day on which it counts; {@code null} while no end is known
 */
public record RuleDescription(
        String id,
        RuleKind kind,
        Text title,
        String gist,
        String condition,
        @Nullable Severity severity,
        @Nullable Material material,
        @Nullable Stage stage,
        List<String> needs,
        Text remedy,
        List<Penalty> penalties,
        List<LegalBasis> basis,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil) {

    /** Copies the lists. */
    public RuleDescription {
        requireNonNull(id, "id must be given.");
        requireNonNull(kind, "kind must be given.");
        requireNonNull(title, "title must be given.");
        requireNonNull(gist, "gist must be given.");
        requireNonNull(condition, "condition must be given.");
        requireNonNull(needs, "needs must be given.");
        requireNonNull(remedy, "remedy must be given.");
        requireNonNull(penalties, "penalties must be given.");
        requireNonNull(basis, "basis must be given.");
        requireNonNull(inForceFrom, "inForceFrom must be given.");
        needs = List.copyOf(needs);
        penalties = List.copyOf(penalties);
        basis = List.copyOf(basis);
    }

    /** {@return whether it counts on this day} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return !day.isBefore(inForceFrom) && (inForceUntil == null || !day.isAfter(inForceUntil));
    }

    /** {@return the articles it rests on as they stand on this day; empty if it does not count on it} */
    public List<LegalBasis> basisOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return inForceOn(day)
                ? basis.stream().filter(article -> article.inForceOn(day)).toList()
                : List.of();
    }

    /** {@return the penalty for a violation of this rule on this day; {@code null} if there is none} */
    public @Nullable Penalty penaltyOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return penalties.stream()
                .filter(penalty -> penalty.inForceOn(day))
                .findFirst()
                .orElse(null);
    }

    /** {@return the sheet the rule stands in: its id up to the dot} */
    public String sheet() {
        return id.substring(0, id.indexOf('.'));
    }
}
