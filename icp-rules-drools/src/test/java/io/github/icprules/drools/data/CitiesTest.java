package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.Cities.City;
import io.github.icprules.format.RegionCode;
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
    void every_province_has_cities_and_every_code_is_one_below_a_province() {
        for (Province province : Province.values()) {
            assertThat(ALL).as("%s", province).anyMatch(city -> city.isIn(province));
        }
        assertThat(ALL)
                .allSatisfy(city -> assertThat(RegionCode.level(Integer.toString(city.code())))
                        .hasValueSatisfying(level -> assertThat(level)
                                .isEqualTo(
                                        city.isDirectlyAdministered()
                                                ? RegionCode.Level.DISTRICT
                                                : RegionCode.Level.CITY)));
    }

    @Test
    void a_full_name_ends_in_the_word_for_what_it_is_and_none_begins_as_another() {
        assertThat(ALL).allSatisfy(city -> assertThat(city.name()).matches(".{2,}(市|州|盟|地区|县|林区)"));
        assertThat(ALL)
                .allSatisfy(city -> assertThat(
                                ALL.stream().filter(other -> other.name().startsWith(city.name())))
                        .as(city.name())
                        .containsExactly(city));
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

    @Test
    void a_text_is_compared_with_the_few_names_that_begin_like_it() {
        assertThat(Cities.bundled().beginningLike("深圳市福田区"))
                .extracting(City::name)
                .containsExactly("深圳市");
        assertThat(Cities.bundled().beginningLike("阿拉善")).extracting(City::code).containsExactly(152900, 659002);
        assertThat(Cities.bundled().beginningLike("示例路1号")).isEmpty();
        assertThat(Cities.bundled().beginningLike("深")).isEmpty();
        assertThat(Cities.bundled().beginningLike("")).isEmpty();
    }
}
