package io.github.icprules.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HexFormat;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The targets of the fuzzer with bytes made at random, always the same ones; the profile {@code nightly} searches on. */
class FuzzTargetsTest {

    private static final int INPUTS = Integer.getInteger("icprules.fuzzed", 25);
    private static final int MOST_BYTES = 300;

    enum Target {
        FORMATS(FormatsFuzz::check),
        REQUEST(RequestFuzz::check),
        WECHAT(WeChatFuzz::check);

        private final Consumer<Choices> check;

        Target(Consumer<Choices> check) {
            this.check = check;
        }
    }

    @ParameterizedTest
    @EnumSource
    void promises_are_kept(Target target) {
        Random random = new Random(20230901);
        for (int i = 0; i < INPUTS; i++) {
            byte[] bytes = new byte[random.nextInt(MOST_BYTES)];
            random.nextBytes(bytes);
            assertThatCode(() -> target.check.accept(new Choices(bytes)))
                    .as("input %s", HexFormat.of().formatHex(bytes))
                    .doesNotThrowAnyException();
        }
    }
}
