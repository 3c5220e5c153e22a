package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.Cities.City;
import io.github.icprules.model.Province;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 城市: the table of cities. */
class CitiesTest {

    private static final List<City> ALL = Cities.bundled().all();

    @Test
    void there_are_369_of_which_32_are_run_by_a_province_directly() {
        assertThat(ALL).hasSize(369).extracting(City::code).isSorted().doesNotHaveDuplicates();
        assertThat(ALL).filteredOn(City::isDirectlyAdministered).hasSize(32);
    }

    @Test
    void names_that_mean_something_else_as_well_are_marked() {
        assertThat(ALL)
                .filteredOn(City::ambiguous)
                .extracting(City::shortName)
                .contains("吉林", "海南", "朝阳", "中山", "东方")
                .hasSizeLessThan(30);
        assertThat(ALL)
                .filteredOn(city -> Arrays.stream(Province.values())
                        .anyMatch(province -> province.chinese().equals(city.shortName())
                                && !city.name().equals(province.chinese() + "市")))
                .allMatch(City::ambiguous);
    }
}
