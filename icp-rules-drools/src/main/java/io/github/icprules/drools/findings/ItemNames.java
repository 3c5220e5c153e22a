package io.github.icprules.drools.findings;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of the materials and approvals of a request, for the paths of their members. */
final class ItemNames {

    private static final Pattern ITEM = Pattern.compile("(materials|miniProgram\\.preApprovals)\\[(\\d+)].*");

    private ItemNames() {}

    /** {@return the name of the list item in a path; empty if the path has no item with a name} */
    static Optional<Text> of(String path, FilingRequest request) {
        if (path.indexOf('[') < 0) {
            return Optional.empty();
        }
        Matcher item = ITEM.matcher(path);
        if (!item.matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(item.group(2));
        if (!item.group(1).equals("materials")) {
            return at(request.miniProgram().preApprovals(), index).map(PreApproval::category);
        }
        return at(request.materials(), index).map(ItemNames::nameOf);
    }

    private static Text nameOf(SubmittedMaterial paper) {
        return paper.side() == null
                ? paper.material()
                : Text.of(
                        paper.material().chinese() + "（" + paper.side().chinese() + "）",
                        paper.material().english() + " (" + paper.side().english() + ")");
    }

    private static <T> Optional<T> at(@Nullable List<T> items, int index) {
        return items == null || index >= items.size() ? Optional.empty() : Optional.of(items.get(index));
    }
}
