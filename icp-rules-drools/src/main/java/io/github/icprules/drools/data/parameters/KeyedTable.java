package io.github.icprules.drools.data.parameters;

import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of a rule pack with a value for each province, for each category, or for each pair of both.
 *
 * @param hasProvince whether the province is a key
 * @param hasCategory whether the category is a key
 * @param isNumeric whether the values are numbers; otherwise they are texts
 * @param values the values by their keys: the province in front of the category
 * @param otherwise the value for all other keys; {@code null} if the table has a row for each key
 */
public record KeyedTable(
        boolean hasProvince,
        boolean hasCategory,
        boolean isNumeric,
        Map<List<Enum<?>>, Object> values,
        @Nullable Object otherwise) {

    /** Copies the map. */
    public KeyedTable {
        values = Map.copyOf(values);
    }

    /** {@return the value for keys; a key that the table does not have is ignored} */
    public @Nullable Object value(@Nullable Province province, @Nullable PreApprovalCategory category) {
        return values.getOrDefault(key(province, category), otherwise);
    }

    private List<Enum<?>> key(@Nullable Province province, @Nullable PreApprovalCategory category) {
        List<Enum<?>> key = new ArrayList<>();
        if (hasProvince && province != null) {
            key.add(province);
        }
        if (hasCategory && category != null) {
            key.add(category);
        }
        return key;
    }

    /** {@return the keys without a row, in their order; empty if there is a value for all other keys} */
    public List<List<Enum<?>>> missing() {
        List<List<Enum<?>>> missing = new ArrayList<>();
        if (otherwise == null) {
            for (@Nullable Province province : hasProvince ? Province.values() : new @Nullable Province[1]) {
                for (@Nullable PreApprovalCategory category :
                        hasCategory ? PreApprovalCategory.values() : new @Nullable PreApprovalCategory[1]) {
                    if (!values.containsKey(key(province, category))) {
                        missing.add(key(province, category));
                    }
                }
            }
        }
        return missing;
    }
}
