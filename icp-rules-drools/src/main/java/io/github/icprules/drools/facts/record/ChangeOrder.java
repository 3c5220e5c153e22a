package io.github.icprules.drools.facts.record;

import io.github.icprules.drools.data.words.LetterCase;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.person.Persons;
import io.github.icprules.drools.facts.platform.Platform;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.format.CreditCode;
import io.github.icprules.format.FilingNumber;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The changes to the record (变更事项). */
@ForSheets
public final class ChangeOrder implements Fact {

    private static final Function<Filing, ChangeOrder> VIEW = ChangeOrder::new;

    /** The length of a unified social credit code and of a resident ID number. Both numbers never change. */
    private static final int LENGTH_OF_LASTING_NUMBERS = 18;

    private static final Set<ChangedItem> OF_SUBJECT = Set.of(
            ChangedItem.SUBJECT_NAME,
            ChangedItem.SUBJECT_TYPE,
            ChangedItem.SUBJECT_CERTIFICATE,
            ChangedItem.SUBJECT_CERTIFICATE_NUMBER,
            ChangedItem.PROVINCE,
            ChangedItem.ADDRESS,
            ChangedItem.LEGAL_REPRESENTATIVE,
            ChangedItem.SUBJECT_PRINCIPAL,
            ChangedItem.SUBJECT_CONTACT);

    private static final Text NEW_PROVINCE = Text.of("新的省份", "the new province");
    private static final Text OLD_PROVINCE = Text.of("原来省份", "the old province");

    private static final String NUMBER_ON_RECORD = "change.previousCertificateNumber";

    private final Filing filing;
    private final Change given;
    private final Lazy<Answer> anotherSubject = new Lazy<>(this::findAnotherSubject);
    private final Lazy<Answer> ownCompany = new Lazy<>(this::findOwnCompany);

    /** {@return the changes of a filing} */
    public static ChangeOrder of(Filing filing) {
        return filing.view(VIEW);
    }

    private ChangeOrder(Filing filing) {
        Change given = filing.request().change();
        this.filing = filing;
        this.given = given == null ? Change.builder().build() : given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "change";
    }

    /** {@return whether the request names any changed item} */
    public boolean isChangingAnything() {
        return given.items() != null && !given.items().isEmpty();
    }

    /** {@return whether the request names a changed item of the subject} */
    boolean isChangingSubject() {
        return given.items() != null && !Collections.disjoint(given.items(), OF_SUBJECT);
    }

    /** {@return whether the change enters the mini-program principal again} */
    public Answer reentersMiniProgramPrincipal() {
        return names(ChangedItem.MINI_PROGRAM_PRINCIPAL);
    }

    /** {@return whether the change gives the subject another name} */
    public Answer changesName() {
        return names(ChangedItem.SUBJECT_NAME);
    }

    /** {@return whether the change concerns the content of the mini-program} */
    public Answer changesContent() {
        return answer(
                given.items(),
                "items",
                items -> items.contains(ChangedItem.SERVICE_CONTENT) || items.contains(ChangedItem.PRE_APPROVAL));
    }

    private Answer names(ChangedItem item) {
        return answer(given.items(), "items", items -> items.contains(item));
    }

    /** {@return the day from which the change is effective; {@code null} if it is absent} */
    public @Nullable LocalDate effectiveOn() {
        return given.effectiveOn();
    }

    /** {@return whether the last day for reporting the change has not passed on the evaluation date} */
    public Answer reportable() {
        return answer(reportedBy(), "effectiveOn", by -> !by.isBefore(filing.on()));
    }

    /** {@return the last day for reporting the change} */
    public @Nullable LocalDate reportedBy() {
        LocalDate effectiveOn = effectiveOn();
        return effectiveOn == null
                ? null
                : effectiveOn.minusDays(filing.parameters().changeAheadDays());
    }

    /**
     * {@return whether the change is reported the required number of days ahead}
     *
     * <p>A change that was submitted in time stays in time.
     */
    public Answer reportedAhead() {
        return answer(
                reportedBy(),
                "effectiveOn",
                by -> !Platform.of(filing).handedInOn().isAfter(by));
    }

    /** {@return whether the change is known not to have been reported the required number of days ahead} */
    public boolean isReportedLate() {
        return reportedAhead().isNo();
    }

    /** {@return whether the announced change is already effective on the evaluation date} */
    public Answer inEffect() {
        return answer(effectiveOn(), "effectiveOn", effectiveOn -> !effectiveOn.isAfter(filing.on()));
    }

    /** {@return whether the change is known to be effective on the evaluation date} */
    public boolean isTakenEffect() {
        return inEffect().isYes();
    }

    /** {@return the type of subject on record} */
    public @Nullable SubjectType previousSubjectType() {
        return given.previousSubjectType();
    }

    /**
     * {@return whether a new filing is known to be submitted together with the change}
     *
     * <p>The filing type of a request names one order, so an absent answer means that the order is not combined with another one.
     */
    public boolean isCombinedWithNewFiling() {
        return Boolean.TRUE.equals(given.combinedWithNewFiling());
    }

    /** {@return whether the province of filing changes} */
    public Answer changesProvince() {
        return changes(ChangedItem.PROVINCE);
    }

    /**
     * {@return the province to which the filing moves; a general name if it is not known}
     *
     * <p>A stated province that is the province of the filing number is the old province.
     */
    public Text provinceNow() {
        Province stated = filing.province();
        return stated == null || stated == provinceOfNumber() ? NEW_PROVINCE : stated;
    }

    /** {@return the province of the filing number; a general name if the number does not show it} */
    public Text provinceOnRecord() {
        Province ofNumber = provinceOfNumber();
        return ofNumber == null ? OLD_PROVINCE : ofNumber;
    }

    private @Nullable Province provinceOfNumber() {
        return FilingNumber.parse(filing.request().miniProgram().filingNumber())
                .map(FilingNumber::province)
                .orElse(null);
    }

    /** {@return whether the number of the subject's certificate changes} */
    public Answer changesCertificateNumber() {
        return changes(ChangedItem.SUBJECT_CERTIFICATE_NUMBER);
    }

    /** {@return whether an individual on record becomes a unit} */
    public Answer individualToUnit() {
        return becomes(filing.byUnit().isYes(), filing.byIndividual().isYes(), true);
    }

    /** {@return whether a unit on record becomes an individual} */
    public Answer unitToIndividual() {
        return becomes(filing.byIndividual().isYes(), filing.byUnit().isYes(), false);
    }

    /**
     * {@return whether the subject on record is another subject}
     *
     * <p>Two numbers decide this if both are of a lasting kind. An invalid number is a typing error and does not distinguish
     * subjects. An individual that becomes a unit, or the reverse, always has another number, so the answer is no for these
     * changes.
     */
    public Answer anotherSubject() {
        return anotherSubject.get();
    }

    private Answer findAnotherSubject() {
        if (individualToUnit().isYes() || unitToIndividual().isYes()) {
            return Answer.NO;
        }
        String before = numberOnRecord();
        String now = numberNow();
        Boolean byNumber = (before == null || now == null) ? null : isOfAnother(before, now);
        if (byNumber == null && changesCertificateNumber().isNo()) {
            return Answer.NO;
        }
        SubjectCertificate certificate = filing.request().subject().certificate();
        return Answer.ofAny(
                byNumber,
                () -> List.of(
                        Input.at(NUMBER_ON_RECORD, before),
                        Input.text("subject.certificate.number", certificate == null ? null : certificate.number())));
    }

    /**
     * {@return whether the individual on record is the legal representative of the unit that takes over the filing}
     *
     * <p>Different people can have the same name, so only a different name decides.
     */
    public Answer ownCompany() {
        return ownCompany.get();
    }

    private Answer findOwnCompany() {
        FilingHistory history = filing.request().subject().history();
        String name = history == null ? null : history.filedName();
        String number = numberOnRecord();
        Person onRecord = Person.builder(Objects.requireNonNullElse(name, ""))
                .document(new IdentityDocument(null, number, null, null))
                .build();
        Person representative = filing.request().subject().legalRepresentative();
        return Answer.ofAny(
                Persons.same(onRecord, representative),
                () -> List.of(
                        Input.at(NUMBER_ON_RECORD, number),
                        Persons.number("subject.legalRepresentative", representative)));
    }

    /**
     * An item that is not named does not change. If no item is named, a change of the subject may change any item of the
     * subject.
     */
    private Answer changes(ChangedItem item) {
        return given.items() == null && !filing.isChangeOfSubject()
                ? Answer.NO
                : answer(given.items(), "items", items -> items.contains(item));
    }

    private Answer becomes(boolean whatIsAsked, boolean theOther, boolean individualBefore) {
        SubjectType before = given.previousSubjectType();
        if (theOther || (before != null && before.isIndividual() != individualBefore)) {
            return Answer.NO;
        }
        boolean known = before != null && whatIsAsked;
        if (!known && changes(ChangedItem.SUBJECT_TYPE).isNo()) {
            return Answer.NO;
        }
        return Answer.ofAll(
                known ? Boolean.TRUE : null,
                () -> List.of(
                        Input.at("subject.type", filing.request().subject().type()),
                        Input.at(at("previousSubjectType"), before)));
    }

    private static @Nullable Boolean isOfAnother(String before, String now) {
        if (before.equals(now)
                || before.length() != LENGTH_OF_LASTING_NUMBERS
                || now.length() != LENGTH_OF_LASTING_NUMBERS) {
            return false;
        }
        return (isLasting(before) && isLasting(now)) ? Boolean.TRUE : null;
    }

    private static boolean isLasting(String number) {
        return CreditCode.isValid(number) || ResidentId.isValid(number);
    }

    private @Nullable String numberOnRecord() {
        String said = normalised(given.previousCertificateNumber());
        FilingHistory history = filing.request().subject().history();
        return said == null && history != null ? normalised(history.filedCertificateNumber()) : said;
    }

    /** Returns a number without differences of notation; {@code null} if the number is absent or blank. */
    static @Nullable String normalised(@Nullable String number) {
        return (number == null || number.isBlank()) ? null : LetterCase.upper(number.strip());
    }

    /** An individual's certificate is the principal's identity document. */
    private @Nullable String numberNow() {
        SubjectCertificate certificate = filing.request().subject().certificate();
        String number = certificate == null ? null : normalised(certificate.number());
        if (number != null) {
            return number;
        }
        Person principal = filing.request().subject().principal();
        IdentityDocument document = principal == null ? null : principal.document();
        return (document == null || filing.byIndividual().isDoubtful()) ? null : normalised(document.number());
    }
}
