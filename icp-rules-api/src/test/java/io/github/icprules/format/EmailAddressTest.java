package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailAddressTest {

    @ParameterizedTest
    @Words("""
            jia@example.com | JIA.yi+bing_1@mail.example.com.cn | 10000@example.com | a@b.cn
            AZaz09@example.com | jia!@example.com | o'neill@example.com | jia@xn--fiqs8s.xn--fiqs8s
            jia@1-2.example.com
            """)
    void what_people_have_is_accepted(String address) {
        assertThat(EmailAddress.check(address)).isEqualTo(Flaw.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "jia,STRUCTURE",
        "@example.com,STRUCTURE",
        "jia@,STRUCTURE",
        "jia@@example.com,STRUCTURE",
        "jia@yi@example.com,STRUCTURE",
        "@jia@example.com,STRUCTURE",
        "jia@example,STRUCTURE",
        "jia@.com,STRUCTURE",
        "jia@example.,STRUCTURE",
        "jia@example..com,STRUCTURE",
        "jia@example.c,STRUCTURE",
        "jia@192.0.2.10,STRUCTURE",
        "jia@-example.com,STRUCTURE",
        "jia@example-.com,STRUCTURE",
        "jia@exa_mple.com,STRUCTURE",
        ".jia@example.com,STRUCTURE",
        "jia.@example.com,STRUCTURE",
        "jia..yi@example.com,STRUCTURE",
        "jia yi@example.com,CHARACTERS",
        "甲@example.com,CHARACTERS",
        "jia＠example.com,CHARACTERS",
        "jia@example。com,CHARACTERS",
        "<jia@example.com>,CHARACTERS"
    })
    void what_is_wrong_is_named(String address, Flaw flaw) {
        assertThat(EmailAddress.check(address)).isEqualTo(flaw);
    }

    @Test
    void lengths_have_their_limits() {
        String domain = ("a".repeat(63) + ".").repeat(2) + "a".repeat(57) + ".cn";

        assertThat("a".repeat(64) + "@" + domain).hasSize(253);
        assertThat(EmailAddress.check("a".repeat(64) + "@" + domain)).isEqualTo(Flaw.NONE);
        assertThat(EmailAddress.check("a".repeat(64) + "@a" + domain)).isEqualTo(Flaw.STRUCTURE);
        assertThat(EmailAddress.check("a".repeat(64) + "@b." + domain)).isEqualTo(Flaw.LENGTH);
        assertThat(EmailAddress.check("a".repeat(63) + "@b." + domain)).isEqualTo(Flaw.NONE);
        assertThat(EmailAddress.check("a".repeat(65) + "@example.com")).isEqualTo(Flaw.LENGTH);
        assertThat(EmailAddress.check("a".repeat(64) + "@example.com")).isEqualTo(Flaw.NONE);
    }
}
