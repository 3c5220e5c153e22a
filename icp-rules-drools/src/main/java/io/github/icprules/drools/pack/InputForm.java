package io.github.icprules.drools.pack;

import io.github.icprules.drools.condition.Constants;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of an input.
 *
 * @param kind the kind of the value
 * @param choices the values that the input can have; empty if the values are not listed
 * @param constants the type of the constants; {@code null} if the values are no constants
 * @param items the form of the items of a list; {@code null} if the input is no list
 */
record InputForm(
        Kind kind,
        List<String> choices,
        @Nullable Class<?> constants,
        @Nullable InputForm items) {

    /** The kinds of values. */
    enum Kind {
        TEXT("a text"),
        NUMBER("a number"),
        DAY("a day"),
        TRUTH("true or false"),
        CONSTANT("a constant"),
        LIST("a list"),
        GROUP("a group of inputs");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** {@return the kind in words} */
        String words() {
            return words;
        }
    }

    static InputForm of(Kind kind) {
        return new InputForm(kind, List.of(), null, null);
    }

    static InputForm listOf(InputForm items) {
        return new InputForm(Kind.LIST, List.of(), null, items);
    }

    static InputForm oneOf(List<String> choices) {
        return new InputForm(Kind.TEXT, choices, null, null);
    }

    /** {@return the form of the input at a path of a request; empty if there is no such path, or if the form is not known} */
    static Optional<InputForm> at(String path) {
        return RequestPath.parse(path)
                .flatMap(parsed ->
                        parsed.component(FilingRequest.class).map(component -> of(component, parsed.isItem())));
    }

    private static InputForm of(Component component, boolean isItem) {
        return switch (component.kind()) {
            case TEXT -> of(Kind.TEXT);
            case DATE, TIME -> of(Kind.DAY);
            case RECORD, ATTRIBUTES -> of(Kind.GROUP);
            case LIST, SET -> isItem ? single(component.type()) : listOf(single(component.type()));
            case VALUE -> single(component.type());
        };
    }

    private static InputForm single(Class<?> type) {
        if (type.isEnum()) {
            return new InputForm(Kind.CONSTANT, Constants.names(type), type, null);
        }
        if (type == Boolean.class || type == boolean.class) {
            return of(Kind.TRUTH);
        }
        return of(type == String.class ? Kind.TEXT : type.isRecord() ? Kind.GROUP : Kind.NUMBER);
    }
}
