package io.github.icprules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void receipts_of_the_same_evaluation_are_equal() {
        Receipt receipt = new Receipt("engine 1", "rules 1", "ab", DAY);

        assertThat(receipt)
                .isEqualTo(new Receipt("engine 1", "rules 1", "ab", DAY, null))
                .hasSameHashCodeAs(new Receipt("engine 1", "rules 1", "ab", DAY))
                .isNotEqualTo(new Receipt("engine 2", "rules 1", "ab", DAY))
                .isNotEqualTo(new Receipt("engine 1", "rules 2", "ab", DAY))
                .isNotEqualTo(new Receipt("engine 1", "rules 1", "cd", DAY))
                .isNotEqualTo(new Receipt("engine 1", "rules 1", "ab", DAY.plusDays(1)))
                .isNotEqualTo(new Receipt("engine 1", "rules 1", "ab", DAY, "ef"));
        assertThat(receipt.requestHmac()).isNull();
    }

    @Test
    void it_keeps_texts_and_a_day_and_so_no_request() {
        assertThat(Stream.of(Receipt.class.getRecordComponents())
                        .filter(component -> component.getType() != List.class)
                        .map(RecordComponent::getType))
                .containsOnly(String.class, LocalDate.class);
        assertThat(Stream.of(Receipt.AppliedPack.class, Receipt.AppliedPolicy.class)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .map(RecordComponent::getType))
                .containsOnly(String.class);
    }
}
