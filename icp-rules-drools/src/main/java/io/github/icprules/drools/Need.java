package io.github.icprules.drools;

import static io.github.icprules.drools.Place.at;
import static io.github.icprules.drools.Place.cancellation;
import static io.github.icprules.drools.Place.change;
import static io.github.icprules.drools.Place.derived;
import static io.github.icprules.drools.Place.history;
import static io.github.icprules.drools.Place.miniProgram;
import static io.github.icprules.drools.Place.number;
import static io.github.icprules.drools.Place.person;
import static io.github.icprules.drools.Place.platform;
import static io.github.icprules.drools.Place.region;
import static io.github.icprules.drools.Place.subject;
import static io.github.icprules.drools.Place.unlessBlank;

import io.github.icprules.drools.facts.Certificate;
import io.github.icprules.drools.facts.FaceVerification;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.HeldApproval;
import io.github.icprules.drools.facts.Norm;
import io.github.icprules.drools.facts.Paper;
import io.github.icprules.drools.facts.Picture;
import io.github.icprules.drools.facts.Principal;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.Change;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule must know to decide, as {@code @needs} in a sheet names it: when it counts as known, and which places
 * in a request would make it known.
 */
enum Need {
    ACCOUNT_VERIFIED(
            filing -> filing.platform().accountVerified() != null,
            platform("accountVerified", PlatformState::accountVerified),
            platform("status", PlatformState::status)),
    APPROVAL_COVERS_CONTENT(HeldApproval.class, "coversContent", approval -> approval.coversContent() != null),
    APPROVAL_DOCUMENT_AT_HAND(HeldApproval.class, "documentAtHand", approval -> approval.documentAtHand() != null),
    APPROVAL_FROM(HeldApproval.class, "validity.from", approval -> approval.granted() != null),
    APPROVAL_HOLDER(
            HeldApproval.class,
            "holder",
            approval -> unlessBlank(approval.given().holder()) != null),
    APPROVAL_NUMBER(HeldApproval.class, "number", approval -> approval.numbered() != null),
    APPROVAL_UNTIL(HeldApproval.class, "validity.until", approval -> approval.expired() != null),
    APP_ID(miniProgram("appId", MiniProgram::appId)),
    AUTHORISATION_REASON(
            Principal.class, "authorisation.reason", principal -> principal.authorisationReasonAccepted() != null),
    AUTHORISATION_UNTIL(
            Principal.class, "authorisation.validity.until", principal -> principal.authorisationExpired() != null),
    AVATAR_BYTES(at(
            "miniProgram.avatar.bytes",
            request -> request.miniProgram().avatar() == null
                    ? null
                    : request.miniProgram().avatar().bytes())),
    BIRTH_DATE(
            filing -> filing.subject().ofAge() != null,
            derived("subject.principal.birthDate"),
            derived("subject.principal.document.number")),
    BOTH_EMAILS(
            filing -> given(filing, request -> request.subject().principal(), Person::email)
                    && given(filing, request -> request.miniProgram().principal(), Person::email),
            person("subject.principal", "email", request -> request.subject().principal(), Person::email),
            person(
                    "miniProgram.principal",
                    "email",
                    request -> request.miniProgram().principal(),
                    Person::email)),
    BOTH_PHONES(
            filing -> given(filing, request -> request.subject().principal(), Person::phone)
                    && given(filing, request -> request.miniProgram().principal(), Person::phone),
            person("subject.principal", "phone", request -> request.subject().principal(), Person::phone),
            person(
                    "miniProgram.principal",
                    "phone",
                    request -> request.miniProgram().principal(),
                    Person::phone)),
    CANCELLING(platform("cancelling", PlatformState::cancelling)),
    CATEGORY_APPROVED(
            filing -> filing.platform().categoryApproved() != null,
            platform("categoryApproved", PlatformState::categoryApproved),
            platform("status", PlatformState::status)),
    CERTIFICATE_ADDRESS(Certificate.class, "address", certificate -> certificate.addressProvince() != null),
    CERTIFICATE_HOLDER(
            Certificate.class,
            "holder",
            certificate -> unlessBlank(certificate.given().holder()) != null),
    CERTIFICATE_NUMBER(
            Certificate.class, "number", certificate -> certificate.given().number() != null),
    CERTIFICATE_NUMBERS(
            filing -> filing.changeOrder().anotherSubject() != null,
            numberOnRecord(),
            at(
                    "subject.certificate.number",
                    request -> request.subject().certificate() == null
                            ? null
                            : unlessBlank(request.subject().certificate().number()))),
    CERTIFICATE_NUMBER_WRITTEN(
            Certificate.class,
            "number",
            certificate -> unlessBlank(certificate.given().number()) != null),
    CERTIFICATE_REGION(placesOfCity(), filing -> filing.entered().placesOfRegionMissing()),
    CERTIFICATE_TYPE(
            Certificate.class, "type", certificate -> certificate.given().type() != null),
    CERTIFICATE_UNTIL(Certificate.class, "validity.until", certificate -> certificate.expired() != null),
    CHANGED_ITEMS(change("items", Change::items)),
    CHANGE_EFFECTIVE_ON(change("effectiveOn", Change::effectiveOn)),
    CITY_IN_PROVINCE(
            filing -> filing.subject().cityInProvince() != null,
            region("province", Region::province),
            region("city", region -> unlessBlank(region.city()))),
    COMBINED_WITH_NEW_FILING(change("combinedWithNewFiling", Change::combinedWithNewFiling)),
    CONTENT_FITS_SUBJECT(miniProgram("contentFitsSubject", MiniProgram::contentFitsSubject)),
    DEMAND_DELEGATE(Norm.class, "subject.principal.document.type", norm -> norm.delegateAdmitted() != null),
    DEMAND_GREATEST_AGE(
            Norm.class,
            "miniProgram.principal.document.number",
            norm -> norm.persons().pastGreatestAge() != null),
    DEMAND_HOMES(
            norm -> norm.persons().placesOfHomesMissing(),
            "subject.principal.homeProvince",
            "subject.principal.document.number",
            "miniProgram.principal.homeProvince",
            "miniProgram.principal.document.number"),
    DEMAND_IDENTITY_CARD(
            Norm.class,
            "subject.principal.document.temporary",
            norm -> norm.persons().individualWithTemporaryId() != null),
    DEMAND_INDIVIDUAL_DOCUMENT(
            Norm.class,
            "subject.principal.document.type",
            norm -> norm.persons().individualForeign() != null),
    DEMAND_MINOR(
            norm -> norm.persons().placesOfMinorityMissing(),
            "subject.principal.birthDate",
            "subject.principal.document.number",
            "miniProgram.principal.birthDate",
            "miniProgram.principal.document.number",
            "subject.legalRepresentative.document.number"),
    DEMAND_PERMIT_TERM(norm -> norm.permits().placesMissing(), "materials[].validity.until"),
    DEMAND_REPRESENTATIVE(
            Norm.class, "subject.legalRepresentative.document.type", norm -> norm.representativeBarred() != null),
    DEMAND_REPRESENTATIVE_AGE(
            norm -> norm.persons().placesOfRepresentativesAgeMissing(),
            "subject.legalRepresentative.birthDate",
            "subject.legalRepresentative.document.number"),
    DEMAND_RESIDENCE_PROOF(Norm.class, "materials[].residenceProof", norm -> norm.residenceProofAccepted() != null),
    DEMAND_RESIDENT_OF(
            norm -> norm.persons().placesOfResidentsMissing(),
            "subject.principal.document.number",
            "miniProgram.principal.document.number"),
    DEMAND_SERVICE_PRINCIPAL_DOCUMENT(
            Norm.class, "miniProgram.principal.document.type", norm -> norm.servicePrincipalChinese() != null),
    DEMAND_SERVICE_PRINCIPAL_HOME(
            Norm.class,
            "miniProgram.principal.homeProvince",
            norm -> norm.persons().servicePrincipalFromElsewhere() != null),
    DEMAND_OWN_COMPANY(
            filing -> filing.changeOrder().ownCompany() != null,
            numberOnRecord(),
            number("subject.legalRepresentative", request -> request.subject().legalRepresentative())),
    DEMAND_SCOPE(Norm.class, "subject.businessScope", norm -> norm.scopeWorded() != null),
    DEMAND_WORDS(Norm::textsMissing, "miniProgram.name", "subject.name", "subject.businessScope", "miniProgram.remark"),
    DEMAND_YOUTH(
            norm -> norm.persons().placesOfYouthMissing(),
            "subject.principal.birthDate",
            "subject.principal.document.number",
            "miniProgram.principal.birthDate",
            "miniProgram.principal.document.number"),
    DEMAND_SERVICE_COUNT(Norm.class, "subject.history.serviceCount", norm -> norm.serviceLimitReached() != null),
    DESCRIPTION(
            filing -> filing.miniProgram().isDescribed(),
            miniProgram("name", MiniProgram::name),
            miniProgram("introduction", MiniProgram::introduction),
            miniProgram("remark", MiniProgram::remark),
            subject("name", Subject::name),
            subject("businessScope", Subject::businessScope)),
    DISTRICT_IN_CITY(
            filing -> filing.subject().districtInCity() != null,
            region("city", region -> unlessBlank(region.city())),
            region("district", region -> unlessBlank(region.district()))),
    DOCUMENT_NUMBER(Principal.class, "document.number", Principal::isDocumentNumberGiven),
    DOCUMENT_TEMPORARY(Principal.class, "document.temporary", principal -> principal.documentTemporary() != null),
    DOCUMENT_TYPE(Principal.class, "document.type", principal -> principal.documentPersonal() != null),
    DOCUMENT_UNTIL(Principal.class, "document.validity.until", principal -> principal.documentExpired() != null),
    EMAIL(Principal.class, "email", principal -> principal.given().email() != null),
    EMERGENCY_PHONE(
            Principal.class, "emergencyPhone", principal -> principal.given().emergencyPhone() != null),
    ENTERED_CERTIFICATE_CITY(placesOfCity(), filing -> filing.entered().placesOfCityMissing()),
    ENTERED_CERTIFICATE_NEWEST(at(
            "subject.certificate.newestVersion", request -> certificate(request, SubjectCertificate::newestVersion))),
    ENTERED_CERTIFICATE_TYPE(at("subject.certificate.type", request -> certificate(request, SubjectCertificate::type))),
    ENTERED_EMERGENCY_PHONES(filing -> filing.entered().emergencyPhoneShared() != null, phonesOfBoth()),
    ENTERED_LICENCE_ELECTRONIC(
            filing -> filing.entered().licenceElectronic() != null, derived("subject.certificate.electronic")),
    ENTERED_LICENCE_SEAL(
            filing -> filing.entered().licenceSealOfRegistry() != null,
            derived("materials[].sealText"),
            at("subject.certificate.type", request -> certificate(request, SubjectCertificate::type))),
    ENTERED_NUMBERS_ON_RECORD(filing -> filing.entered().severalNumbers() != null, derived("subject.history.filings")),
    ENTERED_OWNER_NAME(
            filing -> filing.entered().namedAfterOwner() != null,
            subject("name", subject -> unlessBlank(subject.name())),
            person(
                    "subject.legalRepresentative",
                    "name",
                    request -> request.subject().legalRepresentative(),
                    Person::name)),
    ENTERED_PHONES_SWAPPED(filing -> filing.entered().phonesSwapped() != null, phonesOfBoth()),
    ENTERED_SEAL(subject("seal", Subject::seal)),
    ENTERED_SERVICE_PRINCIPAL_REUSED(
            filing -> filing.entered().servicePrincipalReused() != null,
            derived("miniProgram.principal.principalOfOthers")),
    ENTERED_SUBJECT_PRINCIPAL_REUSED(
            filing -> filing.entered().subjectPrincipalReused() != null,
            derived("subject.principal.principalOfOthers")),
    ENTERED_THREE_NUMBERS(filing -> filing.entered().threeNumbers() != null, phonesOfBoth()),
    ENTERED_TRADER(
            filing -> filing.entered().trader() != null,
            subject("type", Subject::type),
            subject("name", subject -> unlessBlank(subject.name()))),
    ENTERED_TRADE_NAME(subject("tradeName", Subject::tradeName)),
    ENTERED_TRADE_NAME_AND_SEAL(
            filing -> filing.entered().tradeNameAndSealHeld() != null,
            subject("tradeName", Subject::tradeName),
            subject("seal", Subject::seal)),
    ENTRY_OPEN(platform("entranceOpen", PlatformState::entranceOpen)),
    EXISTING(filing -> filing.miniProgram().existing() != null, derived("miniProgram.listing.firstListedOn")),
    FACE_CREATED_AT(FaceVerification.class, "createdAt", face -> face.createdOn() != null),
    FACE_PHOTO_IN_ORDER(FaceVerification.class, "photoInOrder", face -> face.photoInOrder() != null),
    FACE_SAME_PERSON(FaceVerification.class, "samePerson", face -> face.samePerson() != null),
    FACE_STATUS(FaceVerification.class, "status", face -> face.passed() != null),
    FEATURES(miniProgram("features", MiniProgram::features)),
    FILED_PROVINCES(filing -> filing.history().isFiledProvincesKnown(), derived("subject.history.filings")),
    FILING_NUMBER(miniProgram("filingNumber", MiniProgram::filingNumber)),
    FILING_PROVINCE(region("province", Region::province)),
    HOME_PROVINCE(
            filing ->
                    filing.subject().homeProvince() != null || filing.subject().isWithDocumentFromElsewhere(),
            derived("subject.principal.homeProvince"),
            derived("subject.principal.document.number")),
    INSIDER(Principal.class, "insider", principal -> principal.insider() != null),
    INTRODUCTION(miniProgram("introduction", MiniProgram::introduction)),
    LINKS_TO_FILING_SYSTEM(miniProgram("linksToFilingSystem", MiniProgram::linksToFilingSystem)),
    LISTED(filing -> filing.miniProgram().listed() != null, derived("miniProgram.listing.listed")),
    MATCHES_REGISTRY(Certificate.class, "matchesRegistry", certificate -> certificate.matchesRegistry() != null),
    MINI_PROGRAM_COUNT(
            filing -> filing.history().isMiniProgramsCounted(),
            history("miniProgramCount", FilingHistory::miniProgramCount),
            derived("subject.history.filings")),
    MINI_PROGRAM_NAME(miniProgram("name", MiniProgram::name)),
    MINI_PROGRAM_PRINCIPAL_IS_LEGAL_REPRESENTATIVE(
            filing -> filing.miniProgram().principalIsLegalRepresentative() != null,
            number("miniProgram.principal", request -> request.miniProgram().principal()),
            number("subject.legalRepresentative", request -> request.subject().legalRepresentative())),
    MINI_PROGRAM_REMARK(miniProgram("remark", MiniProgram::remark)),
    NAME_RELATED(miniProgram("nameRelated", MiniProgram::nameRelated)),
    NAME_TAKEN(miniProgram("nameTaken", MiniProgram::nameTaken)),
    NATIONAL_UNIT(
            filing ->
                    filing.subject().isIndividual() || filing.subject().given().nationalUnit() != null,
            subject("nationalUnit", Subject::nationalUnit)),
    NEWEST_VERSION(Certificate.class, "newestVersion", certificate -> certificate.newestVersion() != null),
    ON_RECORD(
            filing -> filing.platform().onRecord() != null,
            platform("status", PlatformState::status),
            miniProgram("filingNumber", MiniProgram::filingNumber)),
    ORDERS_IN_PROGRESS(history("ordersInProgress", FilingHistory::ordersInProgress)),
    PAPER_MATCHES_ENTRIES(Paper.class, "matchesEntries", paper -> paper.matchesEntries() != null),
    PAPER_SEALED(Paper.class, "sealed", paper -> paper.sealed() != null),
    PAPER_SIGNED_BY_HAND(Paper.class, "signedByHand", paper -> paper.signedByHand() != null),
    PAPER_SIGNED_ON(Paper.class, "signedOn", paper -> paper.datedAhead() != null),
    PAPER_UNTIL(Paper.class, "validity.until", paper -> paper.expired() != null),
    PHONE(Principal.class, "phone", principal -> principal.given().phone() != null),
    PHONE_ANSWERED(Principal.class, "phoneReachable", principal -> principal.phoneReachable() != null),
    PHONE_REACHABLE(cancellation("phoneReachable", Cancellation::phoneReachable)),
    PHONE_USED_BY_OTHERS(Principal.class, "phoneUsedByOthers", principal -> principal.phoneUsedByOthers() != null),
    PICTURE_BYTES(Picture.class, "bytes", picture -> picture.kilobytes() != null),
    PICTURE_COLOUR(Picture.class, "colour", picture -> picture.inColour() != null),
    PICTURE_COMPLETE(Picture.class, "complete", picture -> picture.complete() != null),
    PICTURE_FORMAT(Picture.class, "format", picture -> picture.format() != null),
    PICTURE_HEIGHT(Picture.class, "height", picture -> picture.height() != null),
    PICTURE_LEGIBLE(Picture.class, "legible", picture -> picture.legible() != null),
    PICTURE_ORIGINAL(Picture.class, "original", picture -> picture.original() != null),
    PICTURE_WATERMARK(Picture.class, "watermark", picture -> picture.watermarkUnrelated() != null),
    PICTURE_WIDTH(Picture.class, "width", picture -> picture.width() != null),
    PLATFORM_STATUS(platform("status", PlatformState::status)),
    PREVIOUS_SUBJECT_TYPE(change("previousSubjectType", Change::previousSubjectType)),
    PRE_APPROVALS(miniProgram("preApprovals", MiniProgram::preApprovals)),
    PRE_APPROVAL_CATEGORIES(miniProgram("preApprovalCategories", MiniProgram::preApprovalCategories)),
    PRINCIPAL_IS_ADMINISTRATOR(
            filing -> filing.miniProgram().principalIsAdministrator() != null,
            number("miniProgram.principal", request -> request.miniProgram().principal()),
            number("miniProgram.administrator", request -> request.miniProgram().administrator())),
    PRINCIPAL_OF_OTHERS(Principal.class, "principalOfOthers", principal -> principal.principalOfOthers() != null),
    PROFILE_COMPLETE(
            filing -> filing.platform().profileComplete() != null,
            platform("profileComplete", PlatformState::profileComplete),
            platform("status", PlatformState::status)),
    QUOTA_USED_UP(platform("quotaUsedUp", PlatformState::quotaUsedUp)),
    REGISTERED_NAME(platform("registeredName", platform -> unlessBlank(platform.registeredName()))),
    REGISTERED_NUMBER(platform("registeredNumber", platform -> unlessBlank(platform.registeredNumber()))),
    REJECTED_FIELDS_CORRECTED(platform("rejectedFieldsCorrected", PlatformState::rejectedFieldsCorrected)),
    RENAMED(
            filing -> filing.subject().renamed() != null,
            subject("renamedSinceFiling", Subject::renamedSinceFiling),
            subject("name", subject -> unlessBlank(subject.name())),
            history("filedName", history -> unlessBlank(history.filedName()))),
    REUSE_CONFIRMED(platform("reuseConfirmed", PlatformState::reuseConfirmed)),
    SAME_PRINCIPAL(
            filing -> filing.miniProgram().principalIsSubjectPrincipal() != null,
            number("subject.principal", request -> request.subject().principal()),
            number("miniProgram.principal", request -> request.miniProgram().principal())),
    SERVICES_CONFORMING(filing -> filing.history().servicesConforming() != null, derived("subject.history.filings")),
    SERVICES_MATCH_CONTENT(miniProgram("servicesMatchContent", MiniProgram::servicesMatchContent)),
    SERVICES_WITHIN_SCOPE(miniProgram("servicesWithinScope", MiniProgram::servicesWithinScope)),
    SERVICE_CONTENT_TYPES(miniProgram("serviceContentTypes", MiniProgram::serviceContentTypes)),
    SERVICE_COUNT(
            filing -> filing.subject().onlyOneService() != null,
            derived("subject.history.serviceCount"),
            derived("subject.history.filings")),
    SERVICE_ENDS_ON(cancellation("serviceEndsOn", Cancellation::serviceEndsOn)),
    SERVICE_RUNNING(
            filing -> filing.serviceRunsOn() != null,
            cancellation("serviceRunning", Cancellation::serviceRunning),
            cancellation("serviceEndsOn", Cancellation::serviceEndsOn)),
    SHELL_SUBJECT(
            filing -> filing.history().shellSubject() != null,
            history("shellSubject", FilingHistory::shellSubject),
            derived("subject.history.filings")),
    SHOWS_NUMBER(miniProgram("showsFilingNumber", MiniProgram::showsFilingNumber)),
    SMS_TRIES(platform("smsTries", PlatformState::smsTries)),
    SMS_VERIFICATION(platform("smsVerification", PlatformState::smsVerification)),
    STANDING(subject("standing", Subject::standing)),
    SUBJECT_DATA_UNCHANGED(
            filing -> filing.history().dataUnchanged() != null,
            history("subjectDataUnchanged", FilingHistory::subjectDataUnchanged)),
    SUBJECT_FILED(
            filing -> filing.history().subjectFiled() != null, history("subjectFiled", FilingHistory::subjectFiled)),
    SUBJECT_NAME(subject("name", subject -> unlessBlank(subject.name()))),
    SUBJECT_PRINCIPAL_IS_LEGAL_REPRESENTATIVE(
            filing -> filing.subject().principalIsLegalRepresentative() != null,
            number("subject.principal", request -> request.subject().principal()),
            number("subject.legalRepresentative", request -> request.subject().legalRepresentative())),
    SUBJECT_PRINCIPAL_NAME(at(
            "subject.principal.name",
            request -> request.subject().principal() == null
                    ? null
                    : unlessBlank(request.subject().principal().name()))),
    SUBJECT_REMARK(subject("remark", Subject::remark)),
    SUBJECT_TYPE(subject("type", Subject::type));

    private final Predicate<Fact> known;
    private final Function<Fact, List<String>> missing;
    private final List<String> catalogued;

    /** What one place in the request tells. */
    Need(Place place) {
        this(filing -> place.isGivenIn(filing.request()), place);
    }

    /** What follows from several places, or from one of several. */
    Need(Predicate<Filing> known, Place... places) {
        List<String> all = Stream.of(places).map(Place::path).toList();
        this.known = fact -> known.test(fact.filing());
        this.missing = places.length == 1
                ? fact -> all
                : fact -> placesMissing(fact.filing().request(), all, places);
        this.catalogued = all;
    }

    /** What a member of the very fact tells that the rule looks at. */
    <F extends Fact> Need(Class<F> type, String member, Predicate<F> known) {
        this.known = fact -> known.test(type.cast(fact));
        this.missing = fact -> List.of(fact.at(member));
        List<String> owners = placesOf(type);
        // What a province demands names places in full.
        this.catalogued = owners.isEmpty()
                ? List.of(member)
                : owners.stream().map(owner -> owner + '.' + member).toList();
    }

    /** What a province asks of several persons or papers: of which it is not known, and what would tell, depends on the filing. */
    Need(Function<Norm, List<String>> missing, String... catalogued) {
        this.missing = fact -> missing.apply((Norm) fact);
        this.known = fact -> this.missing.apply(fact).isEmpty();
        this.catalogued = List.of(catalogued);
    }

    /** A need for several places at once: the values of some places decide which others are missing. */
    Need(List<String> catalogued, Function<Filing, List<String>> missing) {
        this.missing = fact -> missing.apply(fact.filing());
        this.known = fact -> this.missing.apply(fact).isEmpty();
        this.catalogued = catalogued;
    }

    boolean isKnownOf(Fact fact) {
        return known.test(fact);
    }

    /** The places that would make it known. */
    List<String> placesMissing(Fact fact) {
        return missing.apply(fact);
    }

    /** The places in a request, as the catalogue names them. */
    Stream<String> catalogued() {
        return catalogued.stream();
    }

    /** Those not given, or all of them if all are given and still do not tell. */
    private static List<String> placesMissing(FilingRequest request, List<String> all, Place... places) {
        List<String> missing = new ArrayList<>(places.length);
        for (Place place : places) {
            if (!place.isGivenIn(request)) {
                missing.add(place.path());
            }
        }
        return missing.isEmpty() ? all : missing;
    }

    /** Where the facts of a type stand in a request. */
    private static List<String> placesOf(Class<? extends Fact> type) {
        if (type == FaceVerification.class) {
            return List.of("miniProgram.faceVerification");
        }
        if (type == HeldApproval.class) {
            return List.of("miniProgram.preApprovals[]");
        }
        if (type == Certificate.class) {
            return List.of("subject.certificate");
        }
        if (type == Principal.class) {
            return List.of("subject.principal", "miniProgram.principal");
        }
        if (type == Paper.class) {
            return List.of("materials[]");
        }
        if (type == Norm.class) {
            return List.of();
        }
        if (type == Picture.class) {
            return List.of("materials[].picture");
        }
        throw new IllegalStateException("Where does a " + type.getSimpleName() + " stand in a request?");
    }

    /** What shows in which city the address on the certificate lies. */
    private static List<String> placesOfCity() {
        return List.of("subject.certificate.address", "subject.region.city", "codeTables.districts");
    }

    /** The certificate number on record, which may stand in the history as well. */
    private static Place numberOnRecord() {
        return at("change.previousCertificateNumber", request -> {
            String said = request.change() == null ? null : request.change().previousCertificateNumber();
            FilingHistory history = request.subject().history();
            return unlessBlank(said) != null || history == null
                    ? unlessBlank(said)
                    : unlessBlank(history.filedCertificateNumber());
        });
    }

    /** The phones of both principals and their emergency contacts. */
    private static Place[] phonesOfBoth() {
        return Stream.of("subject", "miniProgram")
                .flatMap(owner -> Stream.of("phone", "emergencyPhone").map(member -> phone(owner, member)))
                .toArray(Place[]::new);
    }

    private static Place phone(String owner, String member) {
        return person(
                owner + ".principal",
                member,
                request -> owner.equals("subject")
                        ? request.subject().principal()
                        : request.miniProgram().principal(),
                member.equals("phone") ? Person::phone : Person::emergencyPhone);
    }

    private static @Nullable Object certificate(
            FilingRequest request, Function<SubjectCertificate, @Nullable Object> value) {
        SubjectCertificate certificate = request.subject().certificate();
        return certificate == null ? null : value.apply(certificate);
    }

    private static boolean given(
            Filing filing, Function<FilingRequest, @Nullable Person> person, Function<Person, @Nullable String> value) {
        Person given = person.apply(filing.request());
        return given != null && unlessBlank(value.apply(given)) != null;
    }
}
