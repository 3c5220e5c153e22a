package io.github.icprules.oracle;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** The second evaluator. Thread-safe. */
public final class Oracle {

    /** The sheets; the age of the sources depends on what the others say, so that sheet is the last one. */
    private static final List<BiFunction<Case, Answers, Sheet>> SHEETS = List.of(
            WeChatSheet::new,
            RequiredEntries::new,
            DutyToFileSheet::new,
            EntrySheet::new,
            PlatformPreconditions::new,
            ChangePreconditions::new,
            RecordPreconditions::new,
            MaterialsSheet::new,
            ChangeMaterialsSheet::new,
            SupplementsSheet::new,
            SubjectSheet::new,
            SubjectAddresses::new,
            PersonSheet::new,
            PrincipalSheet::new,
            ProvincePrincipalSheet::new,
            ProvincePersonSheet::new,
            ProvinceAges::new,
            ProvinceMaterialSheet::new,
            ProvinceSubjectSheet::new,
            ProvinceContacts::new,
            ProvinceContentSheet::new,
            ProvinceSectorWords::new,
            ProvinceChangeSheet::new,
            NumberSheet::new,
            MiniProgramSheet::new,
            MiniProgramNames::new,
            ServiceContentSheet::new,
            DocumentSheet::new,
            ReadTextSheet::new,
            FaceSheet::new,
            PreApprovalSheet::new,
            SectorSheet::new,
            AiSheet::new,
            NumberDisplaySheet::new,
            ReviewSheet::new,
            OperationSheet::new,
            CancellationSheet::new,
            KnowledgeSheet::new);

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
        Case filing = Case.of(lookedAt.request(), on, given, provinces);
        Answers answers = new Answers(filing);
        RequestSheet.judge(lookedAt, on, answers);
        for (BiFunction<Case, Answers, Sheet> sheet : SHEETS) {
            sheet.apply(filing, answers).judge();
        }
        List<Answer> all = new ArrayList<>(answers.all());
        all.addAll(OtherFilings.of(all));
        return all;
    }
}
