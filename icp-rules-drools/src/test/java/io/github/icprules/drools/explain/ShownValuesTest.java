package io.github.icprules.drools.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An explanation shows no text that can name a person, and no number of a person. */
class ShownValuesTest {

    private static String shown(FilingRequest request, String path) {
        return String.valueOf(new ShownInputs(new Filing(request, Filings.DAY, Knowledge.bundled()))
                .at(path)
                .value());
    }

    @ParameterizedTest
    @CsvSource({
        "0755-86013388, 075********88",
        "ZhangSan2,     （9 个字）",
        "Li Na 2,       （7 个字）",
        "张三1,          （3 个字）",
        "zhangsan1@example.com, （21 个字）",
        "'Room 201, 5 Shennan Rd', （22 个字）",
        "SO-2026-1,     SO-2026-1",
        "2026-11-24,    2026-11-24",
        "500,           500",
        "０７５５－８６０１３３８８, （13 个字）",
        "0755-86013388转801, （17 个字）",
        "0755-86013388x801, 075************01",
        "13800138000,   138******00",
        "zhang1,        （6 个字）",
        "ZHANG1,        （6 个字）",
        "Z.S.1990,      Z.S.1990",
        "深南大道5号,    （6 个字）",
        "5 Shennan,     （9 个字）"
    })
    void an_attribute_shows_a_number_or_a_code_only(String value, String shown) {
        FilingRequest request = Filings.enterprise()
                .with("attributes", Map.of("acme.note", value))
                .request();
        assertThat(shown(request, "attributes.acme.note")).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "subject.region.city, 440300, 440300",
        "subject.region.city, 深圳市, 深圳市",
        "subject.region.city, 张三1, （3 个字）",
        "subject.region.city, Zhang San, （9 个字）",
        "subject.region.city, zhang@example.com, （17 个字）",
        "subject.region.district, 南山区, 南山区",
        "materials[0].picture.format, jpg, jpg",
        "materials[0].picture.format, PNG, PNG",
        "materials[0].picture.format, Zhang, （5 个字）",
        "materials[0].picture.format, 'Li Na', （5 个字）",
        "materials[0].picture.format, ｊｐｇ, （3 个字）",
        "subject.region.district, 0755-86013388, （13 个字）"
    })
    void a_region_shows_a_code_or_a_place_only_and_a_picture_a_known_format(String path, String value, String shown) {
        SampleFiling filing = Filings.enterprise().with(path, value);
        assertThat(shown(filing.request(), path)).isEqualTo(shown);
    }
}
