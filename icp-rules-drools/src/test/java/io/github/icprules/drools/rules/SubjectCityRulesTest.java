package io.github.icprules.drools.rules;

import static io.github.icprules.drools.data.provinces.ProvincialProfile.OFF;
import static io.github.icprules.drools.support.Requests.enterprise;
import static io.github.icprules.drools.support.Requests.filing;
import static io.github.icprules.drools.support.RuleVerifier.rule;
import static io.github.icprules.model.CertificateType.BUSINESS_LICENCE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.codes.Cities;
import io.github.icprules.drools.data.codes.Cities.City;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectCertificate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 主办单位: {@code subject.drl}, in which city the certificate's address lies, where no list of the platform is given. */
class SubjectCityRulesTest {

    private static final String ANOTHER = "subject.certificate-address-in-another-region";

    /** Provinces that want one city have their own finding, so what they demand is left out here. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void each_city_is_known_by_its_full_name(boolean behindItsProvince) {
        List<City> cities = Cities.bundled().all();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < cities.size(); i++) {
            City city = cities.get(i);
            City next = cities.get((i + 1) % cities.size());
            Province province = Province.ofCode(Integer.toString(city.code())).orElseThrow();
            String address = (behindItsProvince ? province.chinese() : "") + city.name() + "示例路1号";
            if (isFound(address, province, city)) {
                wrong.add(city.name() + " is not found where it is");
            }
            if (next.isIn(province) && !isFound(address, province, next)) {
                wrong.add(city.name() + " is taken for " + next.name());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isFound(String address, Province province, City city) {
        String code = Integer.toString(city.code());
        return rule(ANOTHER).with(OFF).given(licensed(address, province, code)).report().violations().stream()
                .anyMatch(violation -> violation.ruleId().equals(ANOTHER));
    }

    private static FilingRequest.Builder licensed(String address, Province province, String code) {
        return filing(NEW_FIRST)
                .subject(enterprise()
                        .region(new Region(province, code, code))
                        .certificate(
                                new SubjectCertificate(BUSINESS_LICENCE, null, null, address, null, null, null, null))
                        .build());
    }
}
