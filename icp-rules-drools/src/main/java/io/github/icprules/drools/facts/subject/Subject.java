package io.github.icprules.drools.facts.subject;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.ApplicableRequirements;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.approval.Sector;
import io.github.icprules.drools.facts.approval.SectorTexts;
import io.github.icprules.drools.facts.approval.TextSource;
import io.github.icprules.drools.facts.person.Persons;
import io.github.icprules.drools.facts.person.Roles;
import io.github.icprules.drools.facts.record.ChangeOrder;
import io.github.icprules.drools.facts.record.FilingRecord;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.drools.sheet.Settled;
import io.github.icprules.model.AuthorisationReason;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.RegistrationStanding;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The subject (主办单位). */
@ForSheets
public final class Subject implements Fact {

    private static final Function<Filing, Subject> VIEW = Subject::ofRequest;

    /** The types whose standing the national enterprise credit system publishes. */
    private static final Set<SubjectType> LISTED_IN_CREDIT_SYSTEM =
            EnumSet.of(SubjectType.ENTERPRISE, SubjectType.SOLE_TRADER);

    private static final Text RESTORED = Text.of(
            "向登记的市场监管局申请移出经营异常名录（先补年报或者改地址）",
            "Apply to the market regulator of the registration to be taken off the list of abnormal operations (first hand in the missing"
                    + " annual report, or correct the address)");

    private static final Text ANOTHER_SUBJECT = Text.of(
            "该主体已不能备案：换为存续的主体（小程序也先变更主体）",
            "This subject can file no longer: take another one, to which the mini-program is transferred first");

    private static final List<String> BIRTH =
            List.of("subject.principal.birthDate", "subject.principal.document.number");

    private static final List<String> HOME =
            List.of("subject.principal.homeProvince", "subject.principal.document.number");

    private final Filing filing;
    private final io.github.icprules.model.Subject given;
    private final Lazy<Answer> fromElsewhere = new Lazy<>(this::findFromElsewhere);
    private final Lazy<Answer> ofAge = new Lazy<>(this::findOfAge);
    private final Lazy<Answer> principalIsIndividual = new Lazy<>(this::findPrincipalIsIndividual);
    private final Lazy<Answer> nameOfAccount = new Lazy<>(this::findNameOfAccount);
    private final Lazy<@Nullable Province> contactAddressProvince = new Lazy<>(this::findContactAddressProvince);
    private final Lazy<Answer> financial = new Lazy<>(this::findFinancial);
    private final Lazy<Boolean> delegationRefused = new Lazy<>(this::findDelegationRefused);

    /** {@return the subject of a filing} */
    public static Subject of(Filing filing) {
        return filing.view(VIEW);
    }

    private static Subject ofRequest(Filing filing) {
        return new Subject(filing, filing.request().subject());
    }

    private Subject(Filing filing, io.github.icprules.model.Subject given) {
        this.filing = filing;
        this.given = given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "subject";
    }

    /** {@return the described part of the request} */
    public io.github.icprules.model.Subject given() {
        return given;
    }

    /** {@return whether the subject is a natural person (个人)} */
    public Answer individual() {
        return filing.byIndividual();
    }

    /**
     * {@return whether the subject is a unit (单位)}
     *
     * <p>The method is not called {@code unit}, because {@code unit} is a word of the rule language.
     */
    public Answer organisation() {
        return filing.byUnit();
    }

    /** {@return whether the subject principal is the legal representative} */
    public Answer principalIsLegalRepresentative() {
        return Roles.of(filing).subjectPrincipalLeads();
    }

    /** {@return the province of the subject principal's registered residence} */
    public @Nullable Province homeProvince() {
        return Persons.homeProvince(given.principal());
    }

    /** {@return whether the subject principal is known to have a document for people who do not live on the mainland} */
    public boolean isWithDocumentFromElsewhere() {
        return Persons.isWithDocumentFromElsewhere(given.principal());
    }

    /** {@return whether an individual comes from another province than the province of the filing} */
    public Answer fromElsewhere() {
        return fromElsewhere.get();
    }

    private Answer findFromElsewhere() {
        Province here = province();
        Province home = homeProvince();
        boolean homeKnown = home != null || isWithDocumentFromElsewhere();
        Answer known = Answer.of(homeKnown ? Boolean.TRUE : null, () -> HOME)
                .and(Answer.given(here, "subject.region.province"));
        return known.isYes() ? Answer.of(isWithDocumentFromElsewhere() || home != here) : known;
    }

    /**
     * {@return whether a unit changed its name after it was filed}
     *
     * <p>If the data of the subject equal the data on record, or the change leaves out the name, the name is that on record.
     */
    public Answer renamed() {
        FilingHistory history = given.history();
        String filedName = history == null ? null : history.filedName();
        return Answer.ofAny(
                isRenamed(filedName, history != null && Boolean.TRUE.equals(history.subjectDataUnchanged())),
                () -> List.of(
                        Input.at("subject.renamedSinceFiling", given.renamedSinceFiling()),
                        Input.text("subject.name", given.name()),
                        Input.text("subject.history.filedName", filedName)));
    }

    private @Nullable Boolean isRenamed(@Nullable String filedName, boolean isUnchanged) {
        if (given.renamedSinceFiling() != null) {
            return given.renamedSinceFiling();
        }
        if (ChangeOrder.of(filing).changesName().isYes()) {
            return true;
        }
        Boolean same = Texts.sameText(filedName, given.name());
        if (same != null) {
            return !same;
        }
        return (isUnchanged || ChangeOrder.of(filing).changesName().isNo()) ? Boolean.FALSE : null;
    }

    /** {@return whether the service of this filing is the only service on record} */
    public Answer onlyOneService() {
        FilingHistory history = given.history();
        Integer services = history == null ? null : history.serviceCount();
        if (services == null && history != null && history.filings() != null) {
            services = history.filings().size();
        }
        return Answer.of(services == null ? null : services <= 1, () -> FilingRecord.SERVICE_COUNT);
    }

    /** {@return whether the subject principal is the individual who files} */
    public Answer principalIsIndividual() {
        return principalIsIndividual.get();
    }

    private Answer findPrincipalIsIndividual() {
        String principalName =
                given.principal() == null ? null : given.principal().name();
        return Answer.ofAll(
                Persons.sameName(given.name(), principalName),
                () -> List.of(
                        Input.text("subject.name", given.name()), Input.text("subject.principal.name", principalName)));
    }

    /** {@return whether an individual who files is of age on the platform} */
    public Answer ofAge() {
        return ofAge.get();
    }

    private Answer findOfAge() {
        LocalDate birthDate = Persons.birthDate(given.principal());
        return Answer.of(
                birthDate == null
                        ? null
                        : !birthDate.plusYears(filing.parameters().leastAge()).isAfter(filing.on()),
                () -> BIRTH);
    }

    /** {@return the name under which the account is registered} */
    public @Nullable String registeredName() {
        return filing.request().platform() == null
                ? null
                : filing.request().platform().registeredName();
    }

    /**
     * {@return the name of the subject for use in a report: the full name of a unit, otherwise only the first character, because
     * the name may be the name of a person}
     */
    @CountsAbsent
    public @Nullable String nameShown() {
        return shown(given.name());
    }

    /** {@return the name under which the account is registered, for use in a report} */
    @CountsAbsent
    public @Nullable String registeredNameShown() {
        return shown(registeredName());
    }

    /** Returns a name that is or should be the name of the subject, for use in a report. */
    @Nullable String shown(@Nullable String name) {
        return organisation().isYes() ? name : PersonalData.maskName(name);
    }

    /** {@return whether the account is registered under the subject's name} */
    public Answer nameOfAccount() {
        return nameOfAccount.get();
    }

    /** {@return where the correspondence address must be, for use in a report: the province, or the city of the certificate} */
    @CountsAbsent
    public Text contactPlace() {
        return filing.requirements().isCityRuled()
                ? Text.of("和证件上的地址同一个市、", "the city of the address on the certificate")
                : Text.of("在备案省份的、", "the province of filing");
    }

    /** {@return whether the account is known to be registered under the name on record, which the subject has changed since} */
    public boolean isAccountOfFormerName() {
        FilingHistory history = given.history();
        return nameOfAccount().isNo()
                && history != null
                && Boolean.TRUE.equals(Texts.sameText(history.filedName(), registeredName()));
    }

    private Answer findNameOfAccount() {
        return Answer.ofAll(
                Texts.sameText(given.name(), registeredName()),
                () -> List.of(
                        Input.text("subject.name", given.name()),
                        Input.text("platform.registeredName", registeredName())));
    }

    /**
     * {@return whether the subject is in good standing in the enterprise credit system}
     *
     * <p>The system lists only enterprises, cooperatives, their representative offices and sole traders. Other subjects
     * without a stated standing are not checked.
     */
    public Answer inGoodStanding() {
        boolean listed = given.type() == null || LISTED_IN_CREDIT_SYSTEM.contains(given.type());
        return given.standing() == null && !listed
                ? Answer.YES
                : answer(given.standing(), "standing", standing -> standing == RegistrationStanding.NORMAL);
    }

    /** {@return the step before another attempt at filing; only a unit that is listed as abnormal can be restored} */
    public Text standingRemedy() {
        return (given.standing() == RegistrationStanding.REVOKED
                        || given.standing() == RegistrationStanding.DEREGISTERED)
                ? ANOTHER_SUBJECT
                : RESTORED;
    }

    /** {@return whether the correspondence address is known to start with another province than the province of the filing} */
    public boolean isContactAddressElsewhere() {
        return Boolean.FALSE.equals(Addresses.inProvince(contactAddressProvince(), given.region()));
    }

    /** {@return the province with which the correspondence address starts; {@code null} if there is none} */
    public @Nullable Province contactAddressProvince() {
        return contactAddressProvince.get();
    }

    private @Nullable Province findContactAddressProvince() {
        return Addresses.provinceOf(given.contactAddress());
    }

    /**
     * {@return whether the correspondence address is known to start with another city or district than those of the filing}
     *
     * <p>If the province requires one city for this address and the certificate, and the certificate is in the city of the filing, the
     * rule of the province reports another city.
     */
    public boolean isContactAddressInAnotherRegion() {
        return contactRegionElsewhere() != null && !isContactCityRefused();
    }

    /**
     * {@return the city or district with which the correspondence address starts; {@code null} unless it is known to be another than
     * that of the filing}
     */
    public @Nullable String contactRegionElsewhere() {
        String address = given.contactAddress();
        return address == null || isContactAddressElsewhere()
                ? null
                : Regions.of(filing).otherIn(address);
    }

    private boolean isContactCityRefused() {
        return filing.requirements().isCityRuled() && isContactCityElsewhere();
    }

    /**
     * {@return whether the correspondence address is known to start with another city than that of the filing, which is the city of the
     * certificate}
     */
    @NotForSheets
    public boolean isContactCityElsewhere() {
        Regions regions = Regions.of(filing);
        String address = given.contactAddress();
        return address != null
                && !isContactAddressElsewhere()
                && regions.isOfAnotherCity(address)
                && regions.isCertificateInCity().isYes();
    }

    /** {@return the names of the city and the district of the filing; a general name if they are not known} */
    public Text regionCalled() {
        return Regions.of(filing).called();
    }

    /** {@return the province of the filing} */
    public @Nullable Province province() {
        return filing.province();
    }

    /** {@return whether the city is in the province} */
    public Answer cityInProvince() {
        return Regions.of(filing).cityInProvince();
    }

    /** {@return the sentence that says how to name a city that is not known; empty if the city is known or absent} */
    public Text cityHint() {
        return Regions.of(filing).cityHint();
    }

    /** {@return the sentence that says how to name a district that is not known; empty if the district is known or absent} */
    public Text districtHint() {
        return Regions.of(filing).districtHint();
    }

    /** {@return whether the district is in the city} */
    public Answer districtInCity() {
        return Regions.of(filing).districtInCity();
    }

    /** {@return whether the correspondence address is known to start with a region of the filing, which the form adds itself} */
    @CountsAbsent
    public boolean isContactAddressRepeatingRegion() {
        String address = given.contactAddress();
        return address != null
                && !isContactAddressElsewhere()
                && contactRegionElsewhere() == null
                && (contactAddressProvince() != null || Regions.of(filing).isRepeatedIn(address));
    }

    /**
     * {@return whether the correspondence address is known to have no number or room}
     *
     * <p>A remark may explain this.
     */
    public boolean isContactAddressVague() {
        return given.contactAddress() != null && !Addresses.isDetailed(given.contactAddress());
    }

    /** {@return whether the remark is blank} */
    public Answer remarkEmpty() {
        return answer(given.remark(), "remark", Texts::isBlank);
    }

    /** {@return whether the remark contains text} */
    public boolean isRemarked() {
        return remarkEmpty().isNo();
    }

    /** {@return whether a reason for the authorisation of the subject principal is entered that the guide of the platform accepts} */
    public boolean isDelegatedForGoodReason() {
        Person principal = given.principal();
        AuthorisationReason reason = principal == null || principal.authorisation() == null
                ? null
                : principal.authorisation().reason();
        return reason == AuthorisationReason.LONG_ABROAD || reason == AuthorisationReason.SECRET_IDENTITY;
    }

    /** {@return whether the subject principal is known to be another person than the legal representative} */
    @CountsAbsent
    public boolean isPrincipalKnownAsDelegate() {
        return principalIsLegalRepresentative().isNo();
    }

    /**
     * {@return whether the name is the name of a financial unit}
     *
     * <p>The business scope does not count, because it may name investments of the subject's own money.
     */
    public Answer financial() {
        return financial.get();
    }

    private Answer findFinancial() {
        String name = given.name();
        return answer(
                (name == null || Texts.isBlank(name)) ? null : name,
                "name",
                written -> SectorTexts.of(filing).nameOf(Sector.FINANCE, EnumSet.of(TextSource.UNIT_NAME)) != null
                        || filing.parameters()
                                        .keywords("PROVINCE_FINANCIAL_UNIT")
                                        .firstIn(written)
                                != null);
    }

    /**
     * {@return whether the province is known, for every kind of unit, to require the legal representative as subject principal}
     */
    @CountsAbsent
    public boolean isDelegationRefused() {
        return delegationRefused.get();
    }

    private boolean findDelegationRefused() {
        return filing.requirements().isDelegationRefused(() -> financial().isYes());
    }

    /**
     * {@return whether the subject principal must be the legal representative}
     *
     * <p>Only units have a legal representative, so the result is unknown if the subject type is absent.
     */
    public Answer representativeRequired() {
        return isDelegationRefused() ? Answer.given(given.type(), "subject.type") : Answer.NO;
    }

    /** {@return whether the legal representative is known to have the document of a foreigner} */
    public boolean isRepresentativeForeign() {
        CertificateType document = ApplicableRequirements.documentType(given.legalRepresentative());
        return document != null && ApplicableRequirements.isOfForeigner(document);
    }

    /**
     * {@return whether the filing, by its type, describes a subject on record, so that the name can differ from the name on
     * record}
     */
    @Settled
    public boolean isOnRecordAlready() {
        return filing.isDescribingSubject() && filing.type() != FilingType.NEW_FIRST;
    }

    /** {@return whether the subject is known to be an organisation from overseas} */
    public boolean isOverseas() {
        return given.type() == SubjectType.OVERSEAS_ORGANISATION;
    }

    /** {@return whether the subject is known to be a foundation (基金会)} */
    public boolean isFoundation() {
        return given.type() == SubjectType.FOUNDATION;
    }

    /** {@return whether the subject is known to be a branch} */
    public boolean isBranch() {
        return Boolean.TRUE.equals(given.branch());
    }
}
