package io.github.icprules.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.wechat.EntranceState.Action;
import io.github.icprules.wechat.EntranceState.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntranceStateTest {

    /** Status, then what the platform says to applying, withdrawing, deregistering: yes, no, ? or the code it answers with. */
    @ParameterizedTest
    @CsvSource({
        "1024, yes,   86368, 86353",
        "1025, no,    no,    86353",
        "1026, no,    no,    86353",
        "1027, no,    no,    86353",
        "1028, no,    no,    86353",
        "1029, no,    no,    86353",
        "1030, no,    no,    86353",
        "1031, no,    no,    86353",
        "2,    86324, yes,   no",
        "3,    yes,   no,    no",
        "4,    86324, 86330, no",
        "5,    yes,   no,    no",
        "6,    ?,     no,    yes",
    })
    void each_state_allows_what_it_allows(int status, String apply, String withdraw, String deregister) {
        EntranceState state = state(status, true, false);

        assertThat(said(state.of(Action.APPLY))).isEqualTo(apply);
        assertThat(said(state.of(Action.WITHDRAW))).isEqualTo(withdraw);
        assertThat(said(state.of(Action.DEREGISTER))).isEqualTo(deregister);
    }

    @Test
    void a_closed_entry_takes_no_application_and_an_unknown_entry_may_or_may_not() {
        assertThat(said(state(1024, false, false).of(Action.APPLY))).isEqualTo("no");
        assertThat(said(state(3, false, false).of(Action.APPLY))).isEqualTo("no");
        assertThat(said(state(1024, null, false).of(Action.APPLY))).isEqualTo("?");
    }

    @Test
    void a_filing_that_is_being_cancelled_is_not_cancelled_again() {
        assertThat(said(state(6, true, true).of(Action.DEREGISTER))).isEqualTo("no");
        assertThat(said(state(6, true, null).of(Action.DEREGISTER))).isEqualTo("?");
    }

    private static EntranceState state(int status, @Nullable Boolean available, @Nullable Boolean cancelling) {
        return new EntranceState(FilingStatus.ofCode(status).orElseThrow(), available, cancelling);
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
