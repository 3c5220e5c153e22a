package io.github.icprules.drools.pack;

import io.github.icprules.drools.data.tables.SourceFault;
import java.util.List;

/** Thrown if a rule pack is invalid. */
public final class PackRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pack;
    private final transient List<SourceFault> faults;

    PackRefusal(String pack, List<SourceFault> faults) {
        super(pack);
        this.pack = pack;
        this.faults = List.copyOf(faults);
    }

    /** {@return the id of the pack; the path of the pack if the manifest contains no id} */
    public String pack() {
        return pack;
    }

    /** {@return the faults; never empty} */
    public List<SourceFault> faults() {
        return faults;
    }
}
