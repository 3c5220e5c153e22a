package io.github.icprules.drools.pack;

import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.drools.facts.GivenInput;
import io.github.icprules.internal.RequestPath;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the paths of inputs and the names of attributes. */
final class InputNames {

    static final String INPUT = "the path of an input, such as miniProgram.remark";
    static final String ATTRIBUTE = "the name of an attribute, such as acme.hotline";
    private static final String ATTRIBUTES = RequestPath.ATTRIBUTES + '.';

    private static final Pattern MEANT = Pattern.compile("did you mean (.*)\\?");

    private InputNames() {}

    /** Checks the path of an input; returns whether there is an input at the path. */
    static boolean isInput(SourceText source, int offset, String path, PackAttributes attributes) {
        boolean isInput = isName(source, offset, path, GivenInput::requirePath, INPUT);
        return isInput
                && (!path.startsWith(ATTRIBUTES)
                        || isDeclared(source, offset, path.substring(ATTRIBUTES.length()), attributes));
    }

    /** Checks the name of an attribute; returns whether there can be such an attribute. */
    static boolean isAttribute(SourceText source, int offset, String name, PackAttributes attributes) {
        return isName(source, offset, name, GivenInput::requireAttribute, ATTRIBUTE)
                && isDeclared(source, offset, name, attributes);
    }

    private static boolean isDeclared(SourceText source, int offset, String name, PackAttributes attributes) {
        if (attributes.isUndeclared(name)) {
            source.refuseName(offset, "an attribute of data/attributes.csv", name, attributes.names());
            return false;
        }
        return true;
    }

    private static boolean isName(SourceText source, int offset, String name, Consumer<String> check, String expected) {
        try {
            check.accept(name);
            return true;
        } catch (IllegalArgumentException e) {
            Matcher meant = MEANT.matcher(String.valueOf(e.getMessage()));
            source.refuseName(offset, expected, name, meant.find() ? List.of(meant.group(1)) : List.of());
            return false;
        }
    }
}
