package io.github.icprules.oracle;

import io.github.icprules.drools.data.codes.Cities;
import io.github.icprules.drools.data.codes.Districts;
import io.github.icprules.format.RegionCode;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.oracle.SectorDictionary.Place;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A filing on a day, with the parameters. A part that is absent is an empty one here, if no rule distinguishes the two. */
record Case(
        FilingRequest request,
        LocalDate on,
        Given given,
        Provinces provinces,
        Subject subject,
        MiniProgram miniProgram,
        PlatformState platform,
        FilingHistory history,
        Change change,
        Cancellation cancellation,
        Region region,
        Readings readings) {

    private static final PlatformState NO_STATE = PlatformState.builder().build();
    private static final FilingHistory NO_HISTORY = FilingHistory.builder().build();
    private static final Change NO_CHANGE = Change.builder().build();
    private static final Cancellation NO_CANCELLATION = Cancellation.builder().build();
    private static final Region NO_REGION = new Region(null, null, null);

    /**
     * What the texts of a filing say of sectors. A text that is absent says nothing, and neither does the name of an individual.
     */
    record Readings(
            SectorReading name,
            SectorReading unitName,
            SectorReading introduction,
            SectorReading remark,
            SectorReading scope) {

        static Readings of(FilingRequest request, SectorDictionary sectors) {
            boolean individual = request.subject().type() == SubjectType.INDIVIDUAL;
            MiniProgram program = request.miniProgram();
            // An individual's own name in a text is no word either.
            String person = individual && request.subject().name() != null
                    ? Texts.trimmed(request.subject().name())
                    : "";
            return new Readings(
                    sectors.reading(without(person, program.name()), Place.NAME),
                    sectors.reading(individual ? null : request.subject().name(), Place.NAME),
                    sectors.reading(without(person, program.introduction()), Place.SAID),
                    sectors.reading(without(person, program.remark()), Place.SAID),
                    sectors.reading(request.subject().businessScope(), Place.SCOPE));
        }

        private static @Nullable String without(String person, @Nullable String text) {
            return text == null || person.length() < 2 ? text : text.replace(person, "某".repeat(person.length()));
        }
    }

    static Case of(FilingRequest whole, LocalDate on, Given given, Provinces provinces) {
        FilingRequest request = withCodes(withSettledType(whole));
        Subject subject = request.subject();
        return new Case(
                request,
                on,
                given,
                provinces,
                subject,
                request.miniProgram(),
                request.platform() == null ? NO_STATE : request.platform(),
                subject.history() == null ? NO_HISTORY : subject.history(),
                request.change() == null ? NO_CHANGE : request.change(),
                request.cancellation() == null ? NO_CANCELLATION : request.cancellation(),
                subject.region() == null ? NO_REGION : subject.region(),
                Readings.of(request, given.sectors()));
    }

    /** A name of GB/T 2260 stands for its code: that of a city anywhere, that of a district in its city, or else once in its province. */
    private static FilingRequest withCodes(FilingRequest request) {
        Region region = request.subject().region();
        if (region == null) {
            return request;
        }
        String city = region.city();
        for (Cities.City each : Cities.bundled().all()) {
            if (city != null && List.of(each.name(), each.shortName()).contains(Texts.trimmed(city))) {
                city = Integer.toString(each.code());
            }
        }
        boolean hasCity = city != null && !city.isBlank();
        String inProvince = region.province() == null
                ? "none"
                : Integer.toString(region.province().code());
        String district = region.district();
        Set<String> codes = new TreeSet<>();
        for (Districts.District each : Districts.all()) {
            boolean isHere = hasCity ? each.city().equals(city) : each.code().startsWith(inProvince);
            String given = district == null ? "" : Texts.trimmed(district);
            boolean isShort = given.length() > 1
                    && each.name().length() == given.length() + 1
                    && each.name().startsWith(given)
                    && !given.endsWith("自治")
                    && "区县市旗".indexOf(each.name().charAt(given.length())) >= 0;
            if (isHere && (given.equals(each.name()) || isShort)) {
                codes.add(each.code());
            }
        }
        if (codes.size() == 1) {
            district = codes.iterator().next();
        }
        for (Cities.City each : Cities.bundled().all()) {
            if (district != null
                    && Integer.toString(each.code()).equals(city)
                    && List.of(each.name(), each.shortName()).contains(Texts.trimmed(district))) {
                district = city;
            }
        }
        if (city != null && isUndivided(city) && isNoDistrictOf(city, district)) {
            district = city;
        }
        return request.withSubject(request.subject().withRegion(new Region(region.province(), city, district)));
    }

    /** GB/T 2260: 东莞, 中山, 儋州, 嘉峪关 and the counties below a province have no districts; those of 三沙 have no codes. */
    private static boolean isUndivided(String city) {
        return Set.of("441900", "442000", "460300", "460400", "620200").contains(city)
                // 429000 is the heading of the cities that Hubei administers, not a city.
                || (RegionCode.isValid(city) && city.startsWith("90", 2) && !city.endsWith("00"));
    }

    /** Whether the district says no more than the city: it is left out, or no district of the province has this name. */
    private static boolean isNoDistrictOf(String city, @Nullable String district) {
        if (district == null || district.isBlank()) {
            return true;
        }
        String given = Texts.trimmed(district);
        return !RegionCode.isValid(district)
                && Districts.all().stream()
                        .filter(each -> each.code().startsWith(city.substring(0, 2)))
                        .noneMatch(each -> each.name().equals(given)
                                || (given.length() > 1
                                        && !given.endsWith("自治")
                                        && each.name().length() == given.length() + 1
                                        && each.name().startsWith(given)
                                        && "区县市旗".indexOf(each.name().charAt(given.length())) >= 0));
    }

    /** The code 92… is given to sole traders alone, so it settles the type of a subject entered as an enterprise. */
    private static FilingRequest withSettledType(FilingRequest request) {
        Subject subject = request.subject();
        String number =
                subject.certificate() == null ? null : subject.certificate().number();
        return subject.type() == SubjectType.ENTERPRISE
                        && number != null
                        && number.strip().startsWith("92")
                ? request.withSubject(subject.withType(SubjectType.SOLE_TRADER))
                : request;
    }

    @Nullable Province province() {
        return region.province();
    }

    @Nullable SubjectType type() {
        return subject.type();
    }

    /** {@return whether the subject is known to be an individual} */
    boolean isIndividual() {
        return subject.type() == SubjectType.INDIVIDUAL;
    }

    /** {@return whether the subject is known to be a unit} */
    boolean isUnit() {
        return subject.type() != null && !isIndividual();
    }

    @Nullable CertificateType certificateType() {
        SubjectCertificate certificate = subject.certificate();
        return certificate == null ? null : certificate.type();
    }

    FilingType filing() {
        return request.filingType();
    }

    boolean isNew() {
        return filing().kind() == FilingKind.NEW;
    }

    boolean isChange() {
        return filing().kind() == FilingKind.CHANGE;
    }

    boolean isCancellation() {
        return filing().kind() == FilingKind.CANCELLATION;
    }

    /** {@return whether a filing of this type hands in data of the subject} */
    boolean hasSubjectData() {
        return isNew() || filing() == FilingType.CHANGE_SUBJECT || filing() == FilingType.CHANGE_ALL;
    }

    /** {@return whether the data of the subject and of its principal are entered, not taken from what is on record} */
    boolean entersSubject() {
        return hasSubjectData() && !reusesSubjectData();
    }

    /** {@return whether the data of the mini-program and of its principal are entered} */
    boolean entersMiniProgram() {
        return isNew() || filing() == FilingType.CHANGE_SERVICE || filing() == FilingType.CHANGE_ALL;
    }

    /** {@return whether a further service takes over the data of the filed subject (复用资料)} */
    boolean reusesSubjectData() {
        return filing() == FilingType.NEW_SERVICE && Boolean.TRUE.equals(platform.reusesSubjectData());
    }

    /** {@return whether a change is known to concern an item} */
    boolean changes(ChangedItem item) {
        return change.items() != null && change.items().contains(item);
    }

    /** {@return the submitted materials; none if they are absent} */
    List<SubmittedMaterial> materials() {
        return request.materials() == null ? List.of() : request.materials();
    }

    boolean has(Material material) {
        return materials().stream().anyMatch(paper -> paper.material() == material);
    }

    /** {@return the items ticked; none if they are absent} */
    List<PreApprovalCategory> ticked() {
        return miniProgram.preApprovalCategories() == null ? List.of() : miniProgram.preApprovalCategories();
    }

    /** {@return whether an item of pre-approval is ticked, other than "none of these"} */
    boolean isAnyTicked() {
        return ticked().stream().anyMatch(category -> category != PreApprovalCategory.NONE);
    }

    /** {@return the approvals held; none if they are absent} */
    List<PreApproval> held() {
        return miniProgram.preApprovals() == null ? List.of() : miniProgram.preApprovals();
    }

    boolean hasFeature(Feature feature) {
        return miniProgram.features() != null && miniProgram.features().contains(feature);
    }

    /** {@return whether the mini-program has one of the features, or might because they are absent} */
    boolean mayHave(Set<Feature> features) {
        return miniProgram.features() == null || !Collections.disjoint(miniProgram.features(), features);
    }

    /** {@return whether a statement or commitment that explains why an item is not ticked is at hand} */
    boolean isExplained() {
        return has(Material.SITUATION_STATEMENT) || has(Material.NO_PRE_APPROVAL_COMMITMENT);
    }

    /** {@return the day the filing was submitted; the day of evaluation if it is not, or if that day is absent} */
    LocalDate submittedOn() {
        LocalDate day = platform.submittedOn();
        return (day == null || day.isAfter(on)) ? on : day;
    }

    /** {@return whether the filing came back, so that all its stages are still to come} */
    boolean isReturned() {
        return platform.status() == FilingStatus.PLATFORM_REJECTED
                || platform.status() == FilingStatus.AUTHORITY_REJECTED
                || platform.smsVerification() == SmsVerification.TIMED_OUT;
    }

    /** {@return the last day of the authority's review} */
    LocalDate lastDay() {
        return ReviewSheet.lastDay(this);
    }

    /** {@return what the texts of the filing mention} */
    SectorTexts texts() {
        return new SectorTexts(this);
    }

    /** {@return whether the platform calls it filed, or it has a filing number and the platform does not deny it} */
    boolean isFiled() {
        return platform.status() == FilingStatus.FILED
                || (Texts.isNotBlank(miniProgram.filingNumber()) && !isCalledUnfiled());
    }

    /** {@return whether the platform calls it not filed (status 1024 to 1031)} */
    boolean isCalledUnfiled() {
        return platform.status() != null && platform.status().code() >= FilingStatus.NOT_FILED.code();
    }

    /** {@return whether it is or was listed on the day of evaluation; {@code null} if this is unknown} */
    @Nullable Boolean isListed() {
        Listing listing = miniProgram.listing();
        if (listing == null) {
            return null;
        }
        return (listing.firstListedOn() != null && listing.firstListedOn().isAfter(on))
                ? Boolean.FALSE
                : listing.listed();
    }

    /** {@return whether the subject is filed without any service; {@code null} if this is unknown} */
    @Nullable Boolean isShell() {
        if (history.shellSubject() != null) {
            return history.shellSubject();
        }
        if (Boolean.FALSE.equals(history.subjectFiled()) || hasServices()) {
            return false;
        }
        boolean none = history.filings() != null || history.serviceCount() != null;
        return none ? history.subjectFiled() : null;
    }

    /** {@return whether the history has or counts a service} */
    boolean hasServices() {
        return (history.filings() != null && !history.filings().isEmpty())
                || (history.serviceCount() != null && history.serviceCount() > 0)
                || (history.miniProgramCount() != null && history.miniProgramCount() > 0);
    }

    /** {@return how many services are on record; {@code null} if this is unknown} Before a first filing there are none. */
    @Nullable Integer services() {
        if (history.serviceCount() != null) {
            return history.serviceCount();
        }
        if (history.filings() != null) {
            return history.filings().size();
        }
        return filing() == FilingType.NEW_FIRST ? Integer.valueOf(0) : null;
    }

    /** {@return the certificate number on record, without blanks around it; {@code null} if it is absent} */
    @Nullable String numberOnRecord() {
        String number = change.previousCertificateNumber();
        return Texts.stripped(Texts.isNotBlank(number) ? number : history.filedCertificateNumber());
    }

    @Nullable Person person(Role role) {
        return switch (role) {
            case PRINCIPAL -> subject.principal();
            case REPRESENTATIVE -> subject.legalRepresentative();
            case SERVICE_PRINCIPAL -> miniProgram.principal();
            case ADMINISTRATOR -> miniProgram.administrator();
        };
    }

    /** {@return the roles of the principals whom the filing enters} */
    List<Role> principalsEntered() {
        if (entersSubject()) {
            return entersMiniProgram() ? List.of(Role.PRINCIPAL, Role.SERVICE_PRINCIPAL) : List.of(Role.PRINCIPAL);
        }
        return entersMiniProgram() ? List.of(Role.SERVICE_PRINCIPAL) : List.of();
    }

    @Nullable CertificateType documentOf(Role role) {
        return Persons.documentType(person(role));
    }

    @Nullable String numberOf(Role role) {
        return Persons.number(person(role));
    }

    @Nullable LocalDate birthOf(Role role) {
        return Persons.birthDate(person(role));
    }

    /** {@return whether two roles are of one person; {@code null} if this is unknown} */
    @Nullable Boolean same(Role one, Role other) {
        return Persons.areOne(person(one), person(other));
    }

    /** {@return the absent numbers by which two persons would be compared; both if both are present and still do not decide} */
    List<String> missing(Role one, Role other) {
        boolean first = numberOf(one) == null;
        boolean second = numberOf(other) == null;
        if (first == second) {
            return List.of(one.number(), other.number());
        }
        return List.of((first ? one : other).number());
    }
}
