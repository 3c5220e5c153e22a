package io.github.icprules.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.wechat.EntranceState.Action;
import io.github.icprules.wechat.EntranceState.Permission;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntranceStateTest {

    /**
     * Status, whether the entry is open, whether the filing is being cancelled, then what the platform says to applying,
     * withdrawing, deregistering: yes, no, ? or the code it answers with.
     */
    @ParameterizedTest
    @CsvSource({
        "1024, true,  false, yes,   86368, 86353",
        "1024, false, false, no,    86368, 86353",
        "1024, ,      false, ?,     86368, 86353",
        "1025, true,  false, no,    no,    86353",
        "1026, true,  false, no,    no,    86353",
        "1027, true,  false, no,    no,    86353",
        "1028, true,  false, no,    no,    86353",
        "1029, true,  false, no,    no,    86353",
        "1030, true,  false, no,    no,    86353",
        "1031, true,  false, no,    no,    86353",
        "2,    true,  false, 86324, yes,   no",
        "3,    true,  false, yes,   no,    no",
        "3,    false, false, no,    no,    no",
        "4,    true,  false, 86324, 86330, no",
        "5,    true,  false, yes,   no,    no",
        "6,    true,  false, ?,     no,    yes",
        "6,    true,  true,  ?,     no,    no",
        "6,    true,  ,      ?,     no,    ?",
    })
    void each_state_allows_what_it_allows(
            int status,
            @Nullable Boolean open,
            @Nullable Boolean cancelling,
            String apply,
            String withdraw,
            String deregister) {
        EntranceState state = new EntranceState(FilingStatus.ofCode(status).orElseThrow(), open, cancelling);
        assertThat(Stream.of(Action.APPLY, Action.WITHDRAW, Action.DEREGISTER).map(action -> said(state.of(action))))
                .containsExactly(apply, withdraw, deregister);
    }

    private static String said(Permission permission) {
        PlatformErrorCode answer = permission.answer();
        if (answer != null) {
            assertThat(permission.possible()).isFalse();
            return String.valueOf(answer.code());
        }
        return permission.possible() == null ? "?" : permission.possible() ? "yes" : "no";
    }
}
