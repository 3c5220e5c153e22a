package io.github.icprules.drools.facts.subject;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.Person;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.util.List;
import java.util.function.Function;

/** The questions about a subject that is, or may be, a sole trader (个体工商户): name, trade name and seal. */
@ForSheets
public final class SoleTrader {

    private static final Function<Filing, SoleTrader> VIEW = SoleTrader::new;

    /** The suffix of the name of a sole trader without a trade name (字号). */
    private static final String SUFFIX = "(个体工商户)";

    private final Subject subject;

    /** {@return the questions about the subject of a filing} */
    public static SoleTrader of(Filing filing) {
        return filing.view(VIEW);
    }

    private SoleTrader(Filing filing) {
        this.subject = filing.request().subject();
    }

    /** {@return whether the subject is a sole trader (个体工商户), or its type is not known} */
    @CountsAbsent
    public boolean isMaybe() {
        return subject.type() == null || subject.type() == SubjectType.SOLE_TRADER;
    }

    /** {@return whether the subject is a sole trader, or a company with 商贸 (trading) in its name} */
    public Answer trader() {
        String name = subject.name();
        return subject.type() == SubjectType.SOLE_TRADER || (name != null && name.contains("商贸"))
                ? Answer.YES
                : Answer.ofAny(
                        (subject.type() == null || name == null || name.isBlank()) ? null : Boolean.FALSE,
                        () -> List.of(Input.at("subject.type", subject.type()), Input.text("subject.name", name)));
    }

    /**
     * {@return whether the rules check for a seal}
     *
     * <p>The result is true for a subject that is or may be a sole trader, because a sole trader may have no seal. It is also
     * true if the request mentions the seal. Every other subject is assumed to have a seal.
     */
    @CountsAbsent
    public boolean isSealInQuestion() {
        return isMaybe() || subject.seal() != null;
    }

    /** {@return whether the subject has a seal (公章)} */
    public Answer sealHeld() {
        return Answer.of(subject.seal(), "subject.seal");
    }

    /** {@return whether the sole trader has a trade name (字号)} */
    public Answer tradeNameHeld() {
        return Answer.of(subject.tradeName(), "subject.tradeName");
    }

    /** {@return whether the sole trader has both a trade name and a seal} */
    public Answer tradeNameAndSealHeld() {
        Answer both = tradeNameHeld().and(sealHeld());
        return both.isUnknown()
                ? Answer.ofAny(
                        null,
                        () -> List.of(
                                Input.at("subject.tradeName", subject.tradeName()),
                                Input.at("subject.seal", subject.seal())))
                : both;
    }

    /** {@return whether the name of the subject is the name of its owner with the suffix （个体工商户）} */
    public Answer namedAfterOwner() {
        Person owner = subject.legalRepresentative();
        String name = subject.name();
        String ownersName = owner == null ? null : owner.name();
        return Answer.ofAny(
                (name == null || ownersName == null || name.isBlank() || ownersName.isBlank())
                        ? null
                        : Texts.normalised(name).equals(Texts.normalised(ownersName) + SUFFIX),
                () -> List.of(
                        Input.text("subject.name", name), Input.text("subject.legalRepresentative.name", ownersName)));
    }
}
