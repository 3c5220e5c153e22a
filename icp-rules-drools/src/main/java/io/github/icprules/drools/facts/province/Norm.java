package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.Keywords;
import io.github.icprules.drools.data.NormSubject;
import io.github.icprules.drools.data.ProvincialNorm;
import io.github.icprules.drools.data.ProvincialParameter;
import io.github.icprules.drools.data.ProvincialValue;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Demands;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.approval.DemandedWords;
import io.github.icprules.drools.facts.miniprogram.ChosenService;
import io.github.icprules.drools.facts.miniprogram.Services;
import io.github.icprules.drools.facts.record.ChangeOrder;
import io.github.icprules.drools.facts.record.History;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A provincial requirement (省管局要求) for this filing: a row of {@code provinces.csv}. A requirement can concern any part of
 * the request, so its members are full paths.
 */
public final class Norm implements Fact {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Text WITHOUT_PROVINCE = Text.of("接入商一般", "an access provider generally");

    private final Filing filing;
    private final ProvincialNorm given;
    private @Nullable DemandedWords words;
    private final String demand;
    private final String path;

    public Norm(Filing filing, ProvincialNorm given) {
        this(filing, given, given.parameter().path());
    }

    private Norm(Filing filing, ProvincialNorm given, String path) {
        this.filing = filing;
        this.given = given;
        this.demand = given.demand();
        this.path = path;
    }

    /** {@return this requirement, reported at the path} */
    public Norm standingAt(String place) {
        return new Norm(filing, given, place);
    }

    @Override
    public Filing filing() {
        return filing;
    }

    /** {@return the entries for the subject that provinces check} */
    public Entered entered() {
        return Entered.of(filing);
    }

    /** {@return the subject} */
    public Subject subject() {
        return Subject.of(filing);
    }

    /** {@return the record of the subject} */
    public History history() {
        return History.of(filing);
    }

    /** {@return the mini-program} */
    public io.github.icprules.drools.facts.miniprogram.MiniProgram miniProgram() {
        return io.github.icprules.drools.facts.miniprogram.MiniProgram.of(filing);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String at(String member) {
        return member.isEmpty() ? path() : member;
    }

    @Override
    public @Nullable String apiField(String member) {
        return WeChatFields.ofPath(at(member)).orElse(null);
    }

    /** {@return the row} */
    public ProvincialNorm given() {
        return given;
    }

    /** {@return the parameter} */
    public ProvincialParameter parameter() {
        return given.parameter();
    }

    /** {@return the value} */
    public String value() {
        return given.value();
    }

    /** {@return point and value as rules name them, such as {@code MIN_AGE/N}: {@code N} stands for a number} */
    public String demand() {
        return demand;
    }

    /** {@return the first number in the value; 0 if there is none} */
    public int number() {
        Matcher number = NUMBER.matcher(given.value());
        return number.find() ? Integer.parseInt(number.group()) : 0;
    }

    /** {@return whether no request can decide this requirement} */
    public boolean isUndecidable() {
        return given.meaning().reading() == ProvincialValue.Reading.OPEN;
    }

    /** {@return the reason why no request can decide this requirement} */
    public Text reason() {
        Text reason = given.meaning().reason();
        return reason == null ? Text.of("", "") : reason;
    }

    /** {@return the province} */
    public Text province() {
        return given.province() == null ? WITHOUT_PROVINCE : given.province();
    }

    /** {@return the rows that say otherwise, if it is contested} */
    public List<ProvincialNorm> otherVersions() {
        return filing.demands().otherVersionsOf(given);
    }

    /** {@return the statement of one source in its own words, with the source and its standing} */
    public static Text version(ProvincialNorm row) {
        return new Version(row);
    }

    /** The statement of one source, as a value, so that equal findings are equal. */
    private record Version(ProvincialNorm row) implements Text {

        @Override
        public String in(Language language) {
            String sentence = row.requirement().in(language);
            return (language == Language.ZH ? "“%s”（%s，%s，%s）" : "“%s” (%s; %s; %s)")
                    .formatted(
                            sentence.substring(0, sentence.length() - 1),
                            row.basis().get(0).citation().in(language),
                            row.status().in(language),
                            row.miniPrograms().in(language));
        }

        @Override
        public String toString() {
            return in(Language.ZH);
        }
    }

    /** {@return the statements of several sources} */
    public static Text versions(List<ProvincialNorm> rows) {
        return Texts.joined(rows.stream().map(Norm::version).toList(), "；", "; ");
    }

    @Override
    public List<String> placesUndecided() {
        List<String> places = DemandedChange.placesOfType(filing, given.parameter(), given.subjects());
        return filing.province() != null || given.parameter().isAdded()
                ? places
                : Stream.concat(places.stream(), Stream.of("subject.region.province"))
                        .toList();
    }

    /** {@return whether the platform's own minimum age for individuals is as high, so that it is already reported} */
    public boolean isBelowPlatformAge() {
        boolean ofIndividual = filing.byIndividual().isYes()
                || (given.subjects().size() == 1 && given.subjects().contains(NormSubject.INDIVIDUAL));
        return ofIndividual && number() <= filing.parameters().leastAge();
    }

    /** {@return whether the province requires a delegate in place of this legal representative} */
    public Answer representativeBarred() {
        return Answer.of(
                Demands.documentType(filing.request().subject().legalRepresentative()),
                "subject.legalRepresentative.document.type",
                document -> Demands.isBarred(value(), document));
    }

    /** {@return whether the subject principal has a document that the province requires from a delegate} */
    public Answer delegateAdmitted() {
        return Answer.of(
                Demands.documentType(subjectPrincipal()),
                "subject.principal.document.type",
                document -> value().equals("DELEGATE_TO_CHINESE_CITIZEN")
                        ? !Demands.isOfForeigner(document)
                        : document == CertificateType.RESIDENT_ID);
    }

    /** {@return whether the mini-program principal is a Chinese citizen} */
    public Answer servicePrincipalChinese() {
        return Answer.of(
                Demands.documentType(servicePrincipal()),
                "miniProgram.principal.document.type",
                document -> !Demands.isOfForeigner(document));
    }

    /** {@return the checks of the principals: home province, age and documents} */
    public DemandedPersons persons() {
        return new DemandedPersons(filing, given, number());
    }

    /** {@return whether any of the papers that the row names is known to be among the materials} */
    public boolean isPaperAtHand() {
        List<MaterialAtHand> materials = filing.request().materials();
        return materials != null
                && materials.stream().anyMatch(atHand -> given.materials().contains(atHand.material()));
    }

    /** {@return the checks of the terms of residence permits among the materials} */
    public DemandedPermits permits() {
        return new DemandedPermits(filing, number());
    }

    /** {@return whether a proof of residence among the materials is of a kind that counts here; also where there is none} */
    public Answer residenceProofAccepted() {
        List<ResidenceProof> kinds = residenceProofs()
                .map(MaterialAtHand::residenceProof)
                .filter(Objects::nonNull)
                .toList();
        if (kinds.stream().anyMatch(given.proofs()::contains)) {
            return Answer.YES;
        }
        return Answer.of(
                residenceProofs().count() > kinds.size() ? null : kinds.isEmpty(), "materials[].residenceProof");
    }

    /** {@return the kinds of proof among the materials} */
    public Text residenceProofsNamed() {
        return Texts.joined(residenceProofs()
                .map(MaterialAtHand::residenceProof)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** {@return the place of the first proof of residence among the materials} */
    public String placeOfResidenceProof() {
        List<MaterialAtHand> materials = filing.request().materials();
        for (int i = 0; materials != null && i < materials.size(); i++) {
            if (materials.get(i).material() == Material.RESIDENCE_PROOF) {
                return "materials[" + i + ']';
            }
        }
        return "materials";
    }

    /** {@return the first of the words that the province looks for; {@code null} if there is none} */
    public @Nullable String word() {
        return words().word();
    }

    /** {@return whether one of the texts that the province checks contains a word} */
    public Answer worded() {
        return words().inTexts();
    }

    /** {@return whether the business scope contains a word} */
    public Answer scopeWorded() {
        return words().inScope();
    }

    /** {@return whether the mini-program's name contains a word} */
    public Answer nameWorded() {
        return words().inName();
    }

    /** {@return whether the mini-program's name is known to contain no word} */
    public boolean isNameClean() {
        return nameWorded().isNo();
    }

    /** {@return the word in the name that the province takes only with an approval; {@code null} if there is none} */
    public @Nullable String qualifiedWord() {
        return words().qualifiedWord();
    }

    /** {@return whether there is a word in the name that the province takes only with an approval} */
    public Answer nameQualified() {
        return Answer.of(service().name(), "miniProgram.name", name -> qualifiedWord() != null);
    }

    /** {@return whether a category is ticked that goes with the words} */
    public Answer approvalTicked() {
        return words().ticked();
    }

    /** {@return whether an approval is known to be at hand in place of the statement} */
    public boolean isApprovedInstead() {
        return words().isApprovedInstead();
    }

    /** {@return whether it is known to be a hospital} */
    public boolean isHospital() {
        SubjectCertificate certificate = filing.request().subject().certificate();
        return filing.request().subject().type() == SubjectType.MEDICAL_INSTITUTION
                || (certificate != null && certificate.type() == CertificateType.MEDICAL_INSTITUTION_LICENCE);
    }

    /** {@return whether the mini-program is known to be a game, by what it offers or by what is ticked} */
    public boolean isGame() {
        List<PreApprovalCategory> ticked = service().preApprovalCategories();
        return (service().features() != null && service().features().contains(Feature.GAME))
                || (ticked != null && ticked.contains(PreApprovalCategory.GAME));
    }

    /** {@return whether the mini-program sells anything or lets others sell} */
    public Answer trading() {
        return services().commercial();
    }

    /** {@return the trade features of the mini-program, as one enumeration} */
    public Text trade() {
        return services().commercialFeaturesNamed();
    }

    /** {@return whether a category or a service content type of blogs is known to be chosen} */
    public boolean isBlogChosen() {
        return blogs() != null;
    }

    /** {@return the category or service content type of blogs chosen; {@code null} if there is none} */
    public @Nullable String blogs() {
        String category = blogIn(service().categories());
        return category != null ? category : blogIn(serviceContents());
    }

    /** {@return the place where it is chosen} */
    public String placeOfBlogs() {
        return blogIn(service().categories()) == null ? "miniProgram.serviceContentTypes" : "miniProgram.categories";
    }

    /** {@return whether the remark declares that the service is a person's own and no enterprise's} */
    public Answer remarkDeclares() {
        return Answer.of(
                service().remark(),
                "miniProgram.remark",
                remark -> filing.parameters().keywords("PROVINCE_DECLARATION").firstIn(remark) != null);
    }

    /**
     * {@return whether the remark has the required length}
     *
     * <p>A remark of a length that no province accepts is already another finding.
     */
    public Answer remarkLongEnough() {
        return Answer.of(
                service().remark(),
                "miniProgram.remark",
                remark -> !filing.parameters().remarkLength().includes(Texts.length(remark))
                        || Texts.length(remark) >= number());
    }

    /** {@return how many characters the remark has} */
    public int remarkLength() {
        String remark = service().remark();
        return remark == null ? 0 : Texts.length(remark);
    }

    /** {@return whether the number of services on record reaches the number of the requirement} */
    public Answer manyServices() {
        Integer services = DemandedChange.servicesOnRecord(filing);
        return Answer.of(services == null ? null : services >= number(), () -> History.SERVICE_COUNT);
    }

    /** {@return how many services a subject of this type can have, by the numbers in the value} */
    public int serviceLimit() {
        boolean ofUnit =
                given.value().startsWith("INDIVIDUAL_") && filing.byUnit().isYes();
        Matcher number = NUMBER.matcher(given.value());
        int limit = 0;
        for (int i = ofUnit ? 2 : 1; i > 0 && number.find(); i--) {
            limit = Integer.parseInt(number.group());
        }
        return limit;
    }

    /** {@return whether the subject has so many services on record that no further one can be} */
    public Answer serviceLimitReached() {
        return filing.isNew() && filing.type() != FilingType.NEW_ACCESS
                ? Answer.of(
                        DemandedChange.servicesOnRecord(filing),
                        "subject.history.serviceCount",
                        services -> services >= serviceLimit())
                : Answer.NO;
    }

    /** {@return whether an individual on record becomes a unit} */
    public Answer individualBecomesUnit() {
        return ChangeOrder.of(filing).individualToUnit();
    }

    /** {@return whether the individual on record leads the unit that takes the filing over} */
    public Answer ownCompany() {
        return ChangeOrder.of(filing).ownCompany();
    }

    /** {@return whether the subject principal changes} */
    public Answer newPrincipal() {
        return DemandedChange.newPrincipal(filing);
    }

    /** {@return whether the subject principal is known to change} */
    public boolean isPrincipalKnownAsNew() {
        return newPrincipal().isYes();
    }

    private DemandedWords words() {
        DemandedWords known = words;
        if (known == null) {
            known = new DemandedWords(filing, given);
            words = known;
        }
        return known;
    }

    private @Nullable String blogIn(@Nullable List<String> names) {
        Keywords words = filing.parameters().keywords("PROVINCE_BLOG");
        return names == null
                ? null
                : names.stream()
                        .filter(name -> words.firstIn(name) != null)
                        .findFirst()
                        .orElse(null);
    }

    /** The names of the service content types chosen, as far as they are known. */
    private List<String> serviceContents() {
        List<Integer> types = service().serviceContentTypes();
        return types == null
                ? List.of()
                : types.stream()
                        .map(code -> new ChosenService(filing, 0, code, false).name())
                        .filter(Objects::nonNull)
                        .map(name -> name.in(Language.ZH))
                        .toList();
    }

    private Services services() {
        return new Services(filing, service());
    }

    private MiniProgram service() {
        return filing.request().miniProgram();
    }

    private Stream<MaterialAtHand> residenceProofs() {
        List<MaterialAtHand> materials = filing.request().materials();
        return materials == null
                ? Stream.empty()
                : materials.stream().filter(atHand -> atHand.material() == Material.RESIDENCE_PROOF);
    }

    private @Nullable Person subjectPrincipal() {
        return filing.request().subject().principal();
    }

    private @Nullable Person servicePrincipal() {
        return filing.request().miniProgram().principal();
    }
}
