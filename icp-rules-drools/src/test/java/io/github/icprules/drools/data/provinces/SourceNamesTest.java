package io.github.icprules.drools.data.provinces;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A source on provinces has its own name, or else the name of its host. */
class SourceNamesTest {

    @ParameterizedTest
    @CsvSource({
        "https://cloud.tencent.com/document/product/243/1, 腾讯云备案文档, Tencent Cloud filing documents",
        "https://github.com/tencentyun/qcloud-documents/blob/master/1.md, 腾讯云备案文档, Tencent Cloud filing documents",
        "https://github.com/huaweicloud/huaweicloud-skills/1, 华为云备案知识库, Huawei Cloud filing knowledge base",
        "https://github.com/示例, 备案说明（github.com）, filing help (github.com)",
        "https://example.com/a/b, 备案说明（example.com）, filing help (example.com)",
        "http://example.org, 备案说明（example.org）, filing help (example.org)",
    })
    void an_address_is_called_by_the_beginning_that_has_a_name_or_by_its_host(
            String source, String chinese, String english) {
        Text name = Objects.requireNonNull(SourceNames.bundled().of(source));
        assertThat(name.in(Language.ZH)).isEqualTo(chinese);
        assertThat(name.in(Language.EN)).isEqualTo(english);
    }

    @Test
    void a_source_without_an_address_has_a_name_of_its_own_or_is_not_known() {
        assertThat(Objects.requireNonNull(SourceNames.bundled().of("NOTHING_FOUND"))
                        .in(Language.EN))
                .isEqualTo("searched for, no source found");
        assertThat(SourceNames.bundled().of("NOTHING")).isNull();
    }
}
