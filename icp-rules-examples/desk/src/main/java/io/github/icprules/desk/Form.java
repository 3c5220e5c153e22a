package io.github.icprules.desk;

import io.github.icprules.text.Text;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a form that a browser sent, in their order. A field can have several values. */
final class Form {

    private static final int MOST_DIGITS = 7;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Form() {}

    /**
     * {@return the fields of a text of the type application/x-www-form-urlencoded, such as the query of an address}
     *
     * @throws ProblemException if the text has another form
     */
    static Form of(@Nullable String encoded) {
        Form form = new Form();
        if (encoded != null && !encoded.isEmpty()) {
            for (String field : encoded.split("&", -1)) {
                int equals = field.indexOf('=');
                String name = decoded(equals < 0 ? field : field.substring(0, equals));
                form.fields
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(field.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(
                    ProblemKind.BAD_HTTP, Text.of("表单的编码不对。", "The form is not encoded as a browser encodes it."));
        }
    }

    /** {@return the first value of a field, without the line ends that a browser writes; empty if there is none} */
    String text(String name) {
        return all(name).stream().findFirst().orElse("").replace("\r\n", "\n");
    }

    /** {@return the digits of a text as a number; another number if it has none or too many} */
    static int number(String text, int otherwise) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > MOST_DIGITS ? otherwise : Integer.parseInt(digits);
    }

    /** {@return the values of a field that are not blank} */
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }
}
