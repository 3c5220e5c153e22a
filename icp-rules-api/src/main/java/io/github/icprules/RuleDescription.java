package io.github.icprules;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.Material;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The description of one rule in the catalogue.
 *
 * @param id the rule's id, {@code sheet.finding}; stable across releases
 * @param kind the kind of its finding
 * @param title the subject of the rule in a few words
 * @param gist the case that the rule finds, and the article, in Chinese; the comment above the rule
 * @param condition the condition of the rule, in DRL
 * @param severity the severity of a violation, or of a missing material; {@code null} if the rule finds no violation
 * @param material the required material; {@code null} if the rule is no requirement, or if the request decides which material
 *     is required
 * @param stage the stage of a timeline entry; {@code null} if the rule has another kind
 * @param needs the paths of the inputs that the rule needs; empty if the filing type is enough. Provincial rules also need
 *     the province and the type of subject
 * @param remedy the action that follows from a finding: the repair of a violation, the way to get a material, or the action
 *     in a stage or for a duty. An ellipsis stands for values of the filing
 * @param penalties the penalties for a violation, in every version, the oldest first; empty if there is no penalty
 * @param basis the articles behind the rule; at least one. If an article was changed while the rule is in force, the list has
 *     every version, the oldest first
 * @param inForceFrom the first day on which the rule is in force, which is the first day on which its whole basis is in force
 * @param inForceUntil the last day on which the rule is in force; {@code null} if no end is known
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

    /** {@return whether the rule is in force on a day} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return !day.isBefore(inForceFrom) && (inForceUntil == null || !day.isAfter(inForceUntil));
    }

    /** {@return the articles behind the rule, in the versions of a day; empty if the rule is not in force on the day} */
    public List<LegalBasis> basisOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return inForceOn(day)
                ? basis.stream().filter(article -> article.inForceOn(day)).toList()
                : List.of();
    }

    /** {@return the penalty for a violation of the rule on a day; {@code null} if there is none} */
    public @Nullable Penalty penaltyOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return penalties.stream()
                .filter(penalty -> penalty.inForceOn(day))
                .findFirst()
                .orElse(null);
    }

    /**
     * {@return the rule as a tree, which any JSON library can write}
     *
     * <p>Title, remedy and penalties are in both languages, as objects with {@code zh} and {@code en}.
     *
     * @param language the language of the titles of documents
     */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new RuleTree(language).of(this);
    }

    /** {@return the sheet that contains the rule: the part of the id before the dot} */
    public String sheet() {
        return id.substring(0, id.indexOf('.'));
    }
}
