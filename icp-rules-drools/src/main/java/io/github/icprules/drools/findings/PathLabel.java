package io.github.icprules.drools.findings;

import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The short name of a path in a report. It is composed when it is read, because the table of inputs is not needed for an
 * evaluation.
 *
 * @param path a path in the request, or a field of the platform's filing API
 * @param item the name of the list item in the path; {@code null} if the path has none
 */
record PathLabel(String path, @Nullable Text item) implements Text {

    private static final String ATTRIBUTES = "attributes.";

    /** {@return the label of a path in a report on a request} */
    static PathLabel of(String path, FilingRequest request) {
        return new PathLabel(path, ItemNames.of(path, request).orElse(null));
    }

    @Override
    public String in(Language language) {
        return text().in(language);
    }

    private Text text() {
        if (path.startsWith(ATTRIBUTES)) {
            String name = path.substring(ATTRIBUTES.length());
            return Text.of("附加信息“" + name + "”", "attribute “" + name + "”");
        }
        return ofRequest().or(this::ofBody).orElseGet(() -> Text.of("请求体 · " + path, "Payload · " + path));
    }

    /** Returns the label in the table for the path, otherwise for the nearest path above it. */
    private Optional<Text> ofRequest() {
        for (String place = path; !place.isEmpty(); place = above(place)) {
            Optional<Text> label = InputTexts.bundled().label(place, item);
            if (label.isPresent()) {
                return label;
            }
            if (place.endsWith("]") && item != null) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    /** Returns the label of the platform's form for the field, otherwise for the nearest field above it. */
    private Optional<Text> ofBody() {
        for (String place = RequestPath.withoutIndices(path); !place.isEmpty(); place = above(place)) {
            String field = place;
            Optional<Text> label = WeChatField.all().stream()
                    .filter(each -> each.api().equals(field) && !each.labels().isEmpty())
                    .findFirst()
                    .map(each -> Text.of(each.labels().get(0), each.english()));
            if (label.isPresent()) {
                return label;
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return in(Language.ZH);
    }
}
