package io.github.icprules.wechat;

import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a body: the first two hundred faults, and that there are more. */
final class Faults {

    /** How many faults are told. Whoever has more has another problem than a slip of the pen. */
    static final int MOST = 200;

    private final List<PayloadFault> told = new ArrayList<>();
    private boolean more;

    void add(PayloadFaultKind kind, String path, @Nullable String expected, @Nullable String found) {
        if (told.size() < MOST) {
            told.add(new PayloadFault(kind, path, expected, found));
        } else {
            more = true;
        }
    }

    /** Tells whether no further fault is told, so that there is no use in looking for any. */
    boolean isFull() {
        return more;
    }

    List<PayloadFault> list() {
        if (!more) {
            return told;
        }
        List<PayloadFault> all = new ArrayList<>(told);
        all.add(new PayloadFault(PayloadFaultKind.MORE, PayloadFault.BODY, String.valueOf(MOST), null));
        return all;
    }
}
