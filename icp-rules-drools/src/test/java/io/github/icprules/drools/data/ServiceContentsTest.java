package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 服务内容标识: the table of service content types, and how it is read. */
class ServiceContentsTest {

    private static final String COLUMNS = "code,parent,chinese,english,individuals,basis,confidence,checked\n";
    private static final String FIRST_LEVEL = "500,0,示例服务,examples,NOT_STATED,SERVICE_CONTENT_PAGE,HIGH,2026-11-24\n";
    private static final String BELOW = "7,500,示例一,example one,ADVISED_AGAINST,SERVICE_CONTENT_PAGE,HIGH,2026-11-24\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8,500,示例,example,PERHAPS,SERVICE_CONTENT_PAGE,HIGH,2026-11-24 | individuals: expected one of ADVISED_AGAINST, NOT_STATED, found 7 characters",
                "8,500,示例,example,,SERVICE_CONTENT_PAGE,HIGH,2026-11-24 | individuals: expected one of ADVISED_AGAINST, NOT_STATED, found nothing",
                "7,500,示例,example,NOT_STATED,SERVICE_CONTENT_PAGE,HIGH,2026-11-24 | code: expected what no row above has, found \"7\" as in line 3",
                "8,500,示例,example,NOT_STATED,HEARSAY,HIGH,2026-11-24 | basis: expected one of",
                "8,500,示例,example,NOT_STATED,SERVICE_CONTENT_PAGE,SURE,2026-11-24 | confidence: expected one of HIGH, MEDIUM, LOW",
                "eight,500,示例,example,NOT_STATED,SERVICE_CONTENT_PAGE,HIGH,2026-11-24 | code: expected a whole number from 1 to 999,999, found 5 characters",
            })
    void a_row_that_does_not_fit_or_is_there_twice_is_refused_with_its_line(String row, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(FIRST_LEVEL + BELOW + row + "\n"))
                .withMessageContaining(":4:")
                .withMessageContaining(expected);
    }

    private static ServiceContents read(String rows) {
        return ServiceContents.read(new StringReader(COLUMNS + rows));
    }
}
