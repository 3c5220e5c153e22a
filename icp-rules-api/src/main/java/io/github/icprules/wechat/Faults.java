package io.github.icprules.wechat;

import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the faults of a body: the first two hundred faults, and whether there are more. */
final class Faults {

    /** The most faults that are listed. A body with more faults has a general problem. */
    static final int MOST = 200;

    private final List<PayloadFault> listed = new ArrayList<>();
    private boolean more;

    void add(PayloadFaultKind kind, String path, @Nullable String expected, @Nullable String found) {
        if (listed.size() < MOST) {
            listed.add(new PayloadFault(kind, path, expected, found));
        } else {
            more = true;
        }
    }

    /** Returns whether the limit is reached, so that the reader can stop. */
    boolean isFull() {
        return more;
    }

    List<PayloadFault> list() {
        if (!more) {
            return listed;
        }
        List<PayloadFault> all = new ArrayList<>(listed);
        all.add(new PayloadFault(PayloadFaultKind.MORE, PayloadFault.BODY, String.valueOf(MOST), null));
        return all;
    }
}
