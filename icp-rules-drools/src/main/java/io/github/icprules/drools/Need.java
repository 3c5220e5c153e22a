package io.github.icprules.drools;

import io.github.icprules.drools.facts.Certificate;
import io.github.icprules.drools.facts.FaceVerification;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.HeldApproval;
import io.github.icprules.drools.facts.Paper;
import io.github.icprules.drools.facts.Picture;
import io.github.icprules.drools.facts.Principal;
import io.github.icprules.model.Change;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
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
    APPROVAL_HOLDER(HeldApproval.class, "holder", approval -> approval.given().holder() != null),
    APPROVAL_NUMBER(HeldApproval.class, "number", approval -> approval.numbered() != null),
    APPROVAL_UNTIL(HeldApproval.class, "validity.until", approval -> approval.expired() != null),
    APP_ID(place("miniProgram.appId", request -> request.miniProgram().appId())),
    BIRTH_DATE(
            filing -> filing.subject().ofAge() != null,
            place("subject.principal.birthDate", request -> null),
            place("subject.principal.document.number", request -> null)),
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
            change("previousCertificateNumber", Change::previousCertificateNumber),
            place(
                    "subject.certificate.number",
                    request -> request.subject().certificate() == null
                            ? null
                            : request.subject().certificate().number())),
    CERTIFICATE_TYPE(
            Certificate.class, "type", certificate -> certificate.given().type() != null),
    CERTIFICATE_UNTIL(Certificate.class, "validity.until", certificate -> certificate.expired() != null),
    AVATAR_BYTES(place(
            "miniProgram.avatar.bytes",
            request -> request.miniProgram().avatar() == null
                    ? null
                    : request.miniProgram().avatar().bytes())),
    CHANGED_ITEMS(place(
            "change.items",
            request -> request.change() == null ? null : request.change().items())),
    CHANGE_EFFECTIVE_ON(place(
            "change.effectiveOn",
            request -> request.change() == null ? null : request.change().effectiveOn())),
    CONTENT_FITS_SUBJECT(place(
            "miniProgram.contentFitsSubject", request -> request.miniProgram().contentFitsSubject())),
    COMBINED_WITH_NEW_FILING(change("combinedWithNewFiling", Change::combinedWithNewFiling)),
    DESCRIPTION(
            filing -> filing.miniProgram().isDescribed(),
            place("miniProgram.name", request -> request.miniProgram().name()),
            place("miniProgram.introduction", request -> request.miniProgram().introduction()),
            place("subject.name", request -> request.subject().name()),
            place("subject.businessScope", request -> request.subject().businessScope())),
    DOCUMENT_NUMBER(Principal.class, "document.number", Principal::isDocumentNumberGiven),
    DOCUMENT_TEMPORARY(Principal.class, "document.temporary", principal -> principal.documentTemporary() != null),
    DOCUMENT_TYPE(Principal.class, "document.type", principal -> principal.documentPersonal() != null),
    DOCUMENT_UNTIL(Principal.class, "document.validity.until", principal -> principal.documentExpired() != null),
    EMAIL(Principal.class, "email", principal -> principal.given().email() != null),
    EMERGENCY_PHONE(
            Principal.class, "emergencyPhone", principal -> principal.given().emergencyPhone() != null),
    ENTRY_OPEN(place(
            "platform.entranceOpen",
            request -> request.platform() == null ? null : request.platform().entranceOpen())),
    EXISTING(
            filing -> filing.miniProgram().existing() != null,
            place("miniProgram.listing.firstListedOn", request -> null)),
    FEATURES(place("miniProgram.features", request -> request.miniProgram().features())),
    FACE_CREATED_AT(FaceVerification.class, "createdAt", face -> face.createdOn() != null),
    FACE_PHOTO_IN_ORDER(FaceVerification.class, "photoInOrder", face -> face.photoInOrder() != null),
    FACE_SAME_PERSON(FaceVerification.class, "samePerson", face -> face.samePerson() != null),
    FACE_STATUS(FaceVerification.class, "status", face -> face.passed() != null),
    FILED_PROVINCES(
            filing -> filing.history().filedProvinces() != null, place("subject.history.filings", request -> null)),
    FILING_PROVINCE(place(
            "subject.region.province",
            request -> request.subject().region() == null
                    ? null
                    : request.subject().region().province())),
    HOME_PROVINCE(
            filing ->
                    filing.subject().homeProvince() != null || filing.subject().isWithDocumentFromElsewhere(),
            place("subject.principal.homeProvince", request -> null),
            place("subject.principal.document.number", request -> null)),
    INSIDER(Principal.class, "insider", principal -> principal.insider() != null),
    INTRODUCTION(
            place("miniProgram.introduction", request -> request.miniProgram().introduction())),
    LINKS_TO_FILING_SYSTEM(place(
            "miniProgram.linksToFilingSystem", request -> request.miniProgram().linksToFilingSystem())),
    LISTED(filing -> filing.miniProgram().listed() != null, place("miniProgram.listing.listed", request -> null)),
    MATERIALS(place("materials", FilingRequest::materials)),
    MATCHES_REGISTRY(Certificate.class, "matchesRegistry", certificate -> certificate.matchesRegistry() != null),
    MINI_PROGRAM_NAME(place("miniProgram.name", request -> request.miniProgram().name())),
    MINI_PROGRAM_PRINCIPAL_IS_LEGAL_REPRESENTATIVE(
            filing -> filing.miniProgram().principalIsLegalRepresentative() != null,
            number("miniProgram.principal", request -> request.miniProgram().principal()),
            number("subject.legalRepresentative", request -> request.subject().legalRepresentative())),
    MINI_PROGRAM_COUNT(
            filing -> filing.history().isMiniProgramsCounted(),
            history("miniProgramCount", FilingHistory::miniProgramCount),
            place("subject.history.filings", request -> null)),
    NEWEST_VERSION(Certificate.class, "newestVersion", certificate -> certificate.newestVersion() != null),
    PHONE(Principal.class, "phone", principal -> principal.given().phone() != null),
    ON_RECORD(
            filing -> filing.platform().onRecord() != null,
            platform("status", PlatformState::status),
            place("miniProgram.filingNumber", request -> request.miniProgram().filingNumber())),
    ORDERS_IN_PROGRESS(history("ordersInProgress", FilingHistory::ordersInProgress)),
    PHONE_ANSWERED(Principal.class, "phoneReachable", principal -> principal.phoneReachable() != null),
    MINI_PROGRAM_REMARK(
            place("miniProgram.remark", request -> request.miniProgram().remark())),
    NAME_RELATED(
            place("miniProgram.nameRelated", request -> request.miniProgram().nameRelated())),
    NAME_TAKEN(place("miniProgram.nameTaken", request -> request.miniProgram().nameTaken())),
    NATIONAL_UNIT(
            filing ->
                    filing.subject().isIndividual() || filing.subject().given().nationalUnit() != null,
            place("subject.nationalUnit", request -> request.subject().nationalUnit())),
    PAPER_MATCHES_ENTRIES(Paper.class, "matchesEntries", paper -> paper.matchesEntries() != null),
    PAPER_SEALED(Paper.class, "sealed", paper -> paper.sealed() != null),
    PAPER_SIGNED_BY_HAND(Paper.class, "signedByHand", paper -> paper.signedByHand() != null),
    PAPER_SIGNED_ON(Paper.class, "signedOn", paper -> paper.datedAhead() != null),
    PAPER_UNTIL(Paper.class, "validity.until", paper -> paper.expired() != null),
    PHONE_REACHABLE(place(
            "cancellation.phoneReachable",
            request -> request.cancellation() == null
                    ? null
                    : request.cancellation().phoneReachable())),
    PHONE_USED_BY_OTHERS(Principal.class, "phoneUsedByOthers", principal -> principal.phoneUsedByOthers() != null),
    PICTURE(Paper.class, "picture", paper -> !paper.isUnpictured()),
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
    PRE_APPROVALS(
            place("miniProgram.preApprovals", request -> request.miniProgram().preApprovals())),
    PRE_APPROVAL_CATEGORIES(place(
            "miniProgram.preApprovalCategories",
            request -> request.miniProgram().preApprovalCategories())),
    PREVIOUS_SUBJECT_TYPE(change("previousSubjectType", Change::previousSubjectType)),
    PRINCIPAL_IS_ADMINISTRATOR(
            filing -> filing.miniProgram().principalIsAdministrator() != null,
            number("miniProgram.principal", request -> request.miniProgram().principal()),
            number("miniProgram.administrator", request -> request.miniProgram().administrator())),
    PRINCIPAL_OF_OTHERS(Principal.class, "principalOfOthers", principal -> principal.principalOfOthers() != null),
    PROFILE_COMPLETE(
            filing -> filing.platform().profileComplete() != null,
            platform("profileComplete", PlatformState::profileComplete),
            platform("status", PlatformState::status)),
    QUOTA_USED_UP(place(
            "platform.quotaUsedUp",
            request -> request.platform() == null ? null : request.platform().quotaUsedUp())),
    REGISTERED_NAME(place(
            "platform.registeredName",
            request -> request.platform() == null
                    ? null
                    : unlessBlank(request.platform().registeredName()))),
    REGISTERED_NUMBER(place(
            "platform.registeredNumber",
            request -> request.platform() == null
                    ? null
                    : unlessBlank(request.platform().registeredNumber()))),
    REJECTED_FIELDS_CORRECTED(platform("rejectedFieldsCorrected", PlatformState::rejectedFieldsCorrected)),
    RENAMED(
            filing -> filing.subject().renamed() != null,
            place("subject.renamedSinceFiling", request -> request.subject().renamedSinceFiling()),
            place("subject.name", request -> request.subject().name()),
            place(
                    "subject.history.filedName",
                    request -> request.subject().history() == null
                            ? null
                            : request.subject().history().filedName())),
    SAME_PRINCIPAL(
            filing -> filing.miniProgram().principalIsSubjectPrincipal() != null,
            number("subject.principal", request -> request.subject().principal()),
            number("miniProgram.principal", request -> request.miniProgram().principal())),
    SERVICES_MATCH_CONTENT(place(
            "miniProgram.servicesMatchContent", request -> request.miniProgram().servicesMatchContent())),
    SERVICES_WITHIN_SCOPE(place(
            "miniProgram.servicesWithinScope", request -> request.miniProgram().servicesWithinScope())),
    SERVICE_CONTENT_TYPES(place(
            "miniProgram.serviceContentTypes", request -> request.miniProgram().serviceContentTypes())),
    SERVICES_CONFORMING(
            filing -> filing.history().servicesConforming() != null, place("subject.history.filings", request -> null)),
    SERVICE_COUNT(
            filing -> filing.subject().onlyOneService() != null,
            place("subject.history.serviceCount", request -> null),
            place("subject.history.filings", request -> null)),
    SERVICE_ENDS_ON(place(
            "cancellation.serviceEndsOn",
            request -> request.cancellation() == null
                    ? null
                    : request.cancellation().serviceEndsOn())),
    SHELL_SUBJECT(
            filing -> filing.history().shellSubject() != null,
            history("shellSubject", FilingHistory::shellSubject),
            place("subject.history.filings", request -> null)),
    SHOWS_NUMBER(place(
            "miniProgram.showsFilingNumber", request -> request.miniProgram().showsFilingNumber())),
    SMS_VERIFICATION(platform("smsVerification", PlatformState::smsVerification)),
    STANDING(place("subject.standing", request -> request.subject().standing())),
    SUBJECT_DATA_UNCHANGED(
            filing -> filing.history().dataUnchanged() != null,
            history("subjectDataUnchanged", FilingHistory::subjectDataUnchanged)),
    SUBJECT_FILED(
            filing -> filing.history().subjectFiled() != null, history("subjectFiled", FilingHistory::subjectFiled)),
    SUBJECT_NAME(place("subject.name", request -> unlessBlank(request.subject().name()))),
    SUBJECT_PRINCIPAL_IS_LEGAL_REPRESENTATIVE(
            filing -> filing.subject().principalIsLegalRepresentative() != null,
            number("subject.principal", request -> request.subject().principal()),
            number("subject.legalRepresentative", request -> request.subject().legalRepresentative())),
    SUBJECT_PRINCIPAL_NAME(place(
            "subject.principal.name",
            request -> request.subject().principal() == null
                    ? null
                    : unlessBlank(request.subject().principal().name()))),
    SUBJECT_TYPE(place("subject.type", request -> request.subject().type()));

    private final Predicate<Fact> known;
    private final List<Place> places;
    private final @Nullable String member;
    private final List<String> owners;

    /** What one place in the request tells. */
    Need(Place place) {
        this(filing -> place.isGivenIn(filing.request()), place);
    }

    /** What follows from several places, or from one of several. */
    Need(Predicate<Filing> known, Place... places) {
        this.known = fact -> known.test(fact.filing());
        this.places = List.of(places);
        this.member = null;
        this.owners = List.of();
    }

    /** What a member of the very fact tells that the rule looks at. */
    <F extends Fact> Need(Class<F> type, String member, Predicate<F> known) {
        this.known = fact -> known.test(type.cast(fact));
        this.places = List.of();
        this.member = member;
        this.owners = placesOf(type);
    }

    boolean isKnownOf(Fact fact) {
        return known.test(fact);
    }

    /** The places that would make it known: those not given, or all of them if all are given and still do not tell. */
    List<String> placesMissing(Fact fact) {
        if (member != null) {
            return List.of(fact.at(member));
        }
        FilingRequest request = fact.filing().request();
        List<String> missing = new ArrayList<>(places.size());
        for (Place place : places) {
            if (!place.isGivenIn(request)) {
                missing.add(place.path());
            }
        }
        return missing.isEmpty() ? places.stream().map(Place::path).toList() : missing;
    }

    /** The places in a request, as the catalogue names them. */
    Stream<String> catalogued() {
        if (member != null) {
            return owners.stream().map(owner -> owner + '.' + member);
        }
        return places.stream().map(Place::path);
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
        if (type == Picture.class) {
            return List.of("materials[].picture");
        }
        throw new IllegalStateException("Where does a " + type.getSimpleName() + " stand in a request?");
    }

    private static Place place(String path, Function<FilingRequest, @Nullable Object> value) {
        return new Place(path, value);
    }

    private static Place person(
            String path,
            String member,
            Function<FilingRequest, @Nullable Person> person,
            Function<Person, @Nullable String> value) {
        return new Place(path + '.' + member, request -> {
            Person given = person.apply(request);
            return given == null ? null : unlessBlank(value.apply(given));
        });
    }

    private static boolean given(
            Filing filing, Function<FilingRequest, @Nullable Person> person, Function<Person, @Nullable String> value) {
        Person given = person.apply(filing.request());
        return given != null && unlessBlank(value.apply(given)) != null;
    }

    /** Of a text that is compared with another: a blank one says no more than none. */
    private static @Nullable String unlessBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Place change(String member, Function<Change, @Nullable Object> value) {
        return new Place(
                "change." + member, request -> request.change() == null ? null : value.apply(request.change()));
    }

    private static Place history(String member, Function<FilingHistory, @Nullable Object> value) {
        return new Place(
                "subject.history." + member,
                request -> request.subject().history() == null
                        ? null
                        : value.apply(request.subject().history()));
    }

    private static Place platform(String member, Function<PlatformState, @Nullable Object> value) {
        return new Place(
                "platform." + member, request -> request.platform() == null ? null : value.apply(request.platform()));
    }

    private static Place number(String path, Function<FilingRequest, @Nullable Person> person) {
        return new Place(path + ".document.number", request -> {
            Person given = person.apply(request);
            return given == null || given.document() == null
                    ? null
                    : unlessBlank(given.document().number());
        });
    }

    /** A place in a request. */
    private record Place(String path, Function<FilingRequest, @Nullable Object> value) {
        boolean isGivenIn(FilingRequest request) {
            return value.apply(request) != null;
        }
    }
}
