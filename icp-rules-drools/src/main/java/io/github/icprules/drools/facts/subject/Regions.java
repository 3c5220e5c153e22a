package io.github.icprules.drools.facts.subject;

import io.github.icprules.drools.data.codes.Cities;
import io.github.icprules.drools.data.codes.Districts;
import io.github.icprules.drools.data.codes.Districts.District;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.format.RegionCode;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the regions of a filing. The platform's list of regions decides if the request contains it. Otherwise the digits of
 * the codes decide, and for cities the bundled table of names.
 */
public final class Regions {

    private static final Function<Filing, Regions> VIEW = Regions::new;

    private static final String ZEROS = "0000";
    private static final int TO_SIX_DIGITS = 10_000;
    private static final int TO_CITY = 100;
    private static final int DIRECTLY_ADMINISTERED = 90;

    private static final Set<Province> MUNICIPALITIES =
            EnumSet.of(Province.BEIJING, Province.TIANJIN, Province.SHANGHAI, Province.CHONGQING);

    private static final String ADDRESS = "subject.certificate.address";
    private static final String CITY = "subject.region.city";
    private static final String DISTRICTS = "codeTables.districts";
    /** The start of a text that can be the name of a district. Only such a text needs the table of districts. */
    private static final Pattern DISTRICT = Pattern.compile(".{1,15}?[区县市旗]");

    private static final Text UNNAMED = Text.of("另一个地区", "another region");
    private static final List<String> PLACES_OF_CITY = List.of(ADDRESS, CITY, DISTRICTS);

    private final @Nullable List<ListedCode> listed;
    private final @Nullable Region region;
    private final @Nullable String certificateAddress;
    private final Lazy<Reading> certificateReading = new Lazy<>(this::readCertificateAddress);
    private final Lazy<Answer> certificateElsewhere = new Lazy<>(this::findCertificateElsewhere);
    private final Lazy<Answer> certificateInCity = new Lazy<>(this::findCertificateInCity);

    private Regions(Filing filing) {
        SubjectCertificate certificate = filing.request().subject().certificate();
        this.listed = filing.codeTables().districts();
        this.region = filing.request().subject().region();
        this.certificateAddress = certificate == null ? null : certificate.address();
    }

    /** {@return the regions of a filing} */
    public static Regions of(Filing filing) {
        return filing.view(VIEW);
    }

    /** {@return whether the city is in the province; a text that is neither a code nor a name is in no province} */
    public Answer cityInProvince() {
        boolean isUnknown = RegionNames.isNoCode(city()) && province() != null;
        return Answer.ofAny(
                isUnknown ? Boolean.FALSE : lies(city(), province()),
                () -> List.of(Input.at("subject.region.province", province()), Input.at(CITY, city())));
    }

    /**
     * {@return whether the district is in the city}
     *
     * <p>For a city without districts, lists contain the city itself or a separate code as the district. A text that is neither a code
     * nor a name is in no city.
     */
    public Answer districtInCity() {
        String city = city();
        boolean isUnknown = RegionNames.isNoCode(district()) && RegionCode.isValid(city);
        return city != null && city.equals(district())
                ? Answer.YES
                : Answer.ofAny(
                        isUnknown ? Boolean.FALSE : lies(district(), city),
                        () -> List.of(
                                Input.at(CITY, RegionNames.isNoCode(city) ? null : city),
                                Input.at("subject.region.district", district())));
    }

    /** {@return the sentence that says how to name a city that is not known; empty if the city is known or absent} */
    Text cityHint() {
        return region == null ? Text.of("", "") : RegionNames.cityHint(region);
    }

    /** {@return the sentence that says how to name a district that is not known; empty if the district is known or absent} */
    Text districtHint() {
        return region == null ? Text.of("", "") : RegionNames.districtHint(region);
    }

    /** Returns whether an address starts with the name of a region of the filing. Only the list contains the names. */
    boolean isRepeatedIn(String address) {
        if (region == null) {
            return false;
        }
        String stripped = Texts.stripped(address);
        return begins(stripped, province()) || begins(stripped, region.city()) || begins(stripped, region.district());
    }

    /**
     * {@return whether the address on the certificate names another city or district than the filing}
     *
     * <p>An address in another province is another finding. Districts are compared if the list contains them.
     */
    Answer isCertificateElsewhere() {
        return certificateElsewhere.get();
    }

    private Answer findCertificateElsewhere() {
        return Answer.of(isNamingAnother(), this::placesOfCityMissing);
    }

    private @Nullable Boolean isNamingAnother() {
        if (certificateAddress == null || Texts.isBlank(certificateAddress)) {
            return null;
        }
        Province named = certificateReading.get().province();
        if (named != null && provinceChosen() != null && named != provinceChosen()) {
            return false;
        }
        NamedRegion city = certificateReading.get().city();
        Boolean chosen = city == null ? null : isChosen(city);
        if (Boolean.FALSE.equals(chosen)) {
            return true;
        }
        ListedCode district = districtIn(certificateAddress, city);
        if (district != null && district() != null) {
            return !isCode(district, district());
        }
        return chosen == null ? null : Boolean.FALSE;
    }

    /**
     * {@return the city or district in the address on the certificate; {@code null} unless it is known to differ from the city or
     * district of the filing}
     */
    @Nullable String otherOnCertificate() {
        if (certificateAddress == null || isCertificateElsewhere().isDoubtful()) {
            return null;
        }
        NamedRegion city = certificateReading.get().city();
        if (city != null && Boolean.FALSE.equals(isChosen(city))) {
            return city.name();
        }
        ListedCode district = districtIn(certificateAddress, city);
        return district == null ? null : district.name();
    }

    /**
     * {@return whether the address on the certificate is in the city of the filing, according to the city behind the province}
     *
     * <p>An address in another province is not in the city.
     */
    public Answer isCertificateInCity() {
        return certificateInCity.get();
    }

    private Answer findCertificateInCity() {
        return Answer.of(isNamingCity(), this::placesOfCityMissing);
    }

    private @Nullable Boolean isNamingCity() {
        if (certificateAddress == null || provinceChosen() == null) {
            return null;
        }
        Province named = certificateReading.get().province();
        if (named != null
                && named != provinceChosen()
                && RegionCode.province(cityChosen()).filter(named::equals).isEmpty()) {
            return false;
        }
        NamedRegion city = certificateReading.get().city();
        return city == null ? null : isChosen(city);
    }

    /** {@return the missing paths that can show the city of the certificate; all paths if none is missing} */
    private List<String> placesOfCityMissing() {
        List<String> missing = new ArrayList<>(PLACES_OF_CITY);
        boolean blank = certificateAddress == null || Texts.isBlank(certificateAddress);
        if (!blank) {
            missing.remove(ADDRESS);
        }
        if (cityChosen() != null) {
            missing.remove(CITY);
        }
        if (blank || listed != null || certificateReading.get().city() != null) {
            missing.remove(DISTRICTS);
        }
        return missing.isEmpty() ? PLACES_OF_CITY : missing;
    }

    /**
     * Returns whether a region is in another region; {@code null} if this is not known. The list decides if it contains the
     * region. Otherwise the digits are compared, which do not decide every case.
     */
    private @Nullable Boolean lies(@Nullable String code, @Nullable String parent) {
        if (code == null || parent == null) {
            return null;
        }
        ListedCode item = find(code);
        return (item == null || item.parent() == null)
                ? RegionCode.belongsTo(code, parent)
                : Boolean.valueOf(item.parent() == number(parent));
    }

    private boolean begins(String address, @Nullable String code) {
        ListedCode item = find(code);
        return item != null && item.name() != null && !Texts.isBlank(item.name()) && address.startsWith(item.name());
    }

    private @Nullable ListedCode namedIn(String address, @Nullable String parent) {
        if (listed == null || parent == null) {
            return null;
        }
        for (ListedCode item : listed) {
            if (item.parent() != null
                    && item.parent() == number(parent)
                    && item.name() != null
                    && !Texts.isBlank(item.name())
                    && address.startsWith(item.name())) {
                return item;
            }
        }
        return null;
    }

    /**
     * Returns the city or district with which an address starts; {@code null} unless it is known to differ from the city or district
     * of the filing. Without the list, the bundled tables contain the names.
     */
    @Nullable String otherIn(String address) {
        NamedRegion city = read(address).city();
        return city != null && isAnotherCity(city) ? city.name() : otherDistrictIn(address, city);
    }

    /** Returns whether an address starts with a city that is known to differ from the city of the filing. */
    boolean isOfAnotherCity(String address) {
        NamedRegion city = read(address).city();
        return city != null && isAnotherCity(city);
    }

    private boolean isAnotherCity(NamedRegion city) {
        return Boolean.FALSE.equals(isChosen(city));
    }

    private @Nullable String otherDistrictIn(String address, @Nullable NamedRegion city) {
        if (district() == null) {
            return null;
        }
        if (listed != null) {
            ListedCode district = districtIn(address, city);
            return district == null || isCode(district, district()) ? null : district.name();
        }
        Province province = provinceChosen();
        String rest = city != null
                ? Texts.stripped(city.behind())
                : province == null ? "" : Texts.stripped(Addresses.behindProvince(address, province));
        return !DISTRICT.matcher(rest).lookingAt() || bundledDistrict() == null
                ? null
                : Districts.all().stream()
                        .filter(other -> other.city().equals(city()) && rest.startsWith(other.name()))
                        .map(District::name)
                        .filter(name -> !name.equals(bundledDistrict()))
                        .findFirst()
                        .orElse(null);
    }

    /** Returns the name of the district of the filing according to the bundled table; {@code null} if it is not known. */
    private @Nullable String bundledDistrict() {
        return Districts.all().stream()
                .filter(each -> each.code().equals(district()))
                .map(District::name)
                .findFirst()
                .orElse(null);
    }

    /** Returns the names of the city and the district of the filing; a general name if they are not known. */
    Text called() {
        String city = Cities.bundled().all().stream()
                .filter(each -> isCode(each.code(), city()))
                .map(Cities.City::name)
                .findFirst()
                .orElse("");
        String district = bundledDistrict();
        String called = city + (district == null ? "" : district);
        return called.isEmpty() ? UNNAMED : Text.of(called, called);
    }

    private Reading readCertificateAddress() {
        return read(certificateAddress == null ? "" : certificateAddress);
    }

    private Reading read(String address) {
        Province named = Addresses.provinceOf(address);
        return new Reading(Addresses.provinceShown(address, named), cityIn(address, named));
    }

    /**
     * Returns the city behind the province in an address: from the list if it is present, and otherwise from the table of cities.
     */
    private @Nullable NamedRegion cityIn(String address, @Nullable Province named) {
        Province province = named == null ? provinceChosen() : named;
        if (province == null) {
            return null;
        }
        String stripped = Texts.stripped(address);
        String rest = named == null ? stripped : Texts.stripped(Addresses.behindName(stripped, named));
        ListedCode item = listedCityIn(rest, province);
        if (item != null && item.name() != null) {
            return new NamedRegion(
                    item.code(), item.name(), rest.substring(item.name().length()));
        }
        Addresses.NamedCity city = Addresses.cityOf(rest, named);
        if (city != null) {
            return new NamedRegion(city.city().code(), city.city().name(), rest.substring(city.end()));
        }
        return named != null && MUNICIPALITIES.contains(named)
                ? new NamedRegion(named.code() * TO_SIX_DIGITS, named.chinese() + "市", rest)
                : null;
    }

    /**
     * Returns the listed city with which an address starts: a city of the province, or otherwise of any province, because the
     * names of cities are unique nationwide.
     */
    private @Nullable ListedCode listedCityIn(String address, Province province) {
        ListedCode here = namedIn(address, province.code() + ZEROS);
        return here != null || listed == null
                ? here
                : listed.stream()
                        .filter(item -> isCity(item)
                                && item.name() != null
                                && !Texts.isBlank(item.name())
                                && address.startsWith(item.name()))
                        .findFirst()
                        .orElse(null);
    }

    /** Returns the listed district in an address, behind the city or at the position of the city. */
    private @Nullable ListedCode districtIn(String address, @Nullable NamedRegion city) {
        Province province = provinceChosen();
        if (listed == null || province == null) {
            return null;
        }
        String rest = city == null ? Texts.stripped(Addresses.behindProvince(address, province)) : city.behind();
        return namedIn(Texts.stripped(rest), city());
    }

    /**
     * {@return whether a city is the city of the filing; {@code null} if this is not known}
     *
     * <p>A municipality is one city, whose code and name differ from list to list. A region directly under a province has no
     * city, so its own code represents a city or a district.
     */
    private @Nullable Boolean isChosen(NamedRegion city) {
        String chosen = cityChosen();
        if (chosen == null) {
            return null;
        }
        int code = number(chosen);
        if (isOfMunicipality(city.code())) {
            return code / TO_SIX_DIGITS == city.code() / TO_SIX_DIGITS;
        }
        if (isDirectlyAdministered(city.code())) {
            if (code == city.code() || isCode(city.code(), district())) {
                return true;
            }
            return district() == null ? null : Boolean.FALSE;
        }
        return code / TO_CITY == city.code() / TO_CITY;
    }

    private static boolean isOfMunicipality(int code) {
        return MUNICIPALITIES.stream().anyMatch(municipality -> code / TO_SIX_DIGITS == municipality.code());
    }

    private static boolean isDirectlyAdministered(int code) {
        return code / TO_CITY % TO_CITY == DIRECTLY_ADMINISTERED;
    }

    private static boolean isCity(ListedCode item) {
        return RegionCode.level(Integer.toString(item.code()))
                .filter(level -> level == RegionCode.Level.CITY)
                .isPresent();
    }

    private @Nullable ListedCode find(@Nullable String code) {
        return (code == null || !RegionCode.isValid(code)) ? null : CodeTables.find(listed, number(code));
    }

    private static boolean isCode(ListedCode item, @Nullable String code) {
        return isCode(item.code(), code);
    }

    private static boolean isCode(int code, @Nullable String given) {
        return given != null && RegionCode.isValid(given) && code == number(given);
    }

    /** Returns the code that shows the chosen city: the code of the city, or the code of the district if the city is blank. */
    private @Nullable String cityChosen() {
        String code = city() == null ? district() : city();
        return RegionCode.level(code)
                        .filter(level -> level != RegionCode.Level.PROVINCE)
                        .isPresent()
                ? code
                : null;
    }

    private @Nullable Province provinceChosen() {
        return region == null || region.province() == null
                ? RegionCode.province(cityChosen()).orElse(null)
                : region.province();
    }

    /** Returns the code of the city; {@code null} if it is absent or blank. */
    private @Nullable String city() {
        return (region == null || region.city() == null || Texts.isBlank(region.city())) ? null : region.city();
    }

    private @Nullable String district() {
        return (region == null || region.district() == null || Texts.isBlank(region.district()))
                ? null
                : region.district();
    }

    private @Nullable String province() {
        return region == null || region.province() == null
                ? null
                : region.province().code() + ZEROS;
    }

    private static int number(String code) {
        return RegionCode.isValid(code) ? Integer.parseInt(code) : -1;
    }

    /**
     * The regions in an address.
     *
     * @param province the province in the address; {@code null} if there is none
     * @param city the city in the address; {@code null} if there is none
     */
    private record Reading(
            @Nullable Province province, @Nullable NamedRegion city) {}

    /**
     * A city in an address.
     *
     * @param code the code of the city
     * @param name the name of the city
     * @param behind the part of the address behind the city
     */
    private record NamedRegion(int code, String name, String behind) {}
}
