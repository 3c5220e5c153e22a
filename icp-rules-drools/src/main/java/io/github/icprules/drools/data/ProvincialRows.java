package io.github.icprules.drools.data;

import io.github.icprules.model.Province;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of the provincial requirements. Rows in the binary form are read when a filing of their province is evaluated. */
final class ProvincialRows {

    /** The province of each part of the table; {@code null} for rows of all provinces, or of mixed provinces. */
    private final List<@Nullable Province> provinces;

    private final List<byte[]> stored;
    private final @Nullable List<ProvincialRequirement>[] parts;

    private ProvincialRows(
            List<@Nullable Province> provinces, List<byte[]> stored, @Nullable List<ProvincialRequirement>[] parts) {
        this.provinces = provinces;
        this.stored = stored;
        this.parts = parts;
    }

    /** The rows of a part in the form that the build writes. */
    private record Part(List<ProvincialRequirement> rows) {}

    /** {@return the rows of a part in the binary form} */
    static byte[] bytes(List<ProvincialRequirement> rows) {
        return Compiled.bytes(new Part(rows));
    }

    /** {@return rows that have been read} */
    @SuppressWarnings({"unchecked", "rawtypes"}) // There are no arrays of generic types.
    static ProvincialRows of(List<ProvincialRequirement> rows) {
        return new ProvincialRows(Arrays.asList((Province) null), List.of(), new List[] {List.copyOf(rows)});
    }

    /** {@return rows in the binary form} */
    @SuppressWarnings({"unchecked", "rawtypes"}) // There are no arrays of generic types.
    static ProvincialRows of(List<@Nullable Province> provinces, List<byte[]> stored) {
        return new ProvincialRows(provinces, stored, new List[stored.size()]);
    }

    /** {@return all rows, in the order of the table} */
    List<ProvincialRequirement> all() {
        if (parts.length == 1) {
            return part(0);
        }
        List<ProvincialRequirement> all = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            all.addAll(part(i));
        }
        return List.copyOf(all);
    }

    /** {@return the rows of a province and of all provinces, in the order of the table; can contain further rows} */
    List<ProvincialRequirement> of(@Nullable Province province) {
        List<ProvincialRequirement> found = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Province own = provinces.get(i);
            if (own == null || own == province) {
                found.addAll(part(i));
            }
        }
        return found;
    }

    /** Returns the rows of a part. Two threads can read a part at the same time, and then use equal rows. */
    private List<ProvincialRequirement> part(int number) {
        List<ProvincialRequirement> known = parts[number];
        if (known == null) {
            known = ((Part) Compiled.value(Objects.requireNonNull(stored.get(number)))).rows();
            parts[number] = known;
        }
        return known;
    }
}
