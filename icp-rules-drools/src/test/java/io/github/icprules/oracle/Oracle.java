package io.github.icprules.oracle;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The second evaluator. Thread-safe. */
public final class Oracle {

    private static final List<BiConsumer<Case, Answers>> SHEETS = List.of(
            WeChatSheet::judge,
            DutyToFileSheet::judge,
            EntrySheet::judge,
            FilingTypeSheet::judge,
            MaterialsSheet::judge,
            ChangeMaterialsSheet::judge,
            SupplementsSheet::judge,
            SubjectSheet::judge,
            PersonSheet::judge,
            ProvincePrincipalSheet::judge,
            ProvincePersonSheet::judge,
            ProvinceMaterialSheet::judge,
            ProvinceSubjectSheet::judge,
            ProvinceContentSheet::judge,
            ProvinceChangeSheet::judge,
            NumberSheet::judge,
            MiniProgramSheet::judge,
            ServiceContentSheet::judge,
            DocumentSheet::judge,
            FaceSheet::judge,
            PreApprovalSheet::judge,
            SectorSheet::judge,
            NumberDisplaySheet::judge,
            ReviewSheet::judge,
            OperationSheet::judge,
            CancellationSheet::judge,
            KnowledgeSheet::judge);

    private final Given given;
    private final Provinces provinces;

    /** Makes an evaluator that is given the same parameters as an engine. */
    public Oracle(IcpRuleEngine engine) {
        this(engine, false);
    }

    /**
     * Makes an evaluator that is given the same parameters as an engine.
     *
     * @param allProvincialRows whether it reports what is old, contested or not known to concern mini-programs as well
     */
    public Oracle(IcpRuleEngine engine, boolean allProvincialRows) {
        this.given = new Given(engine.parameters(), engine.rules(), engine.law());
        this.provinces = new Provinces(allProvincialRows);
    }

    /** {@return what is to be said of a filing, which names its day} */
    public List<Answer> answer(FilingRequest request) {
        LocalDate on = Objects.requireNonNull(request.evaluatedOn(), "evaluatedOn");
        LookedAt lookedAt = new LookedAt(request);
        Answers answers = new Answers(given, lookedAt.request(), on);
        Case filing = new Case(lookedAt.request(), on, given, provinces);
        RequestSheet.judge(lookedAt, on, answers);
        for (BiConsumer<Case, Answers> sheet : SHEETS) {
            sheet.accept(filing, answers);
        }
        return answers.all();
    }
}
