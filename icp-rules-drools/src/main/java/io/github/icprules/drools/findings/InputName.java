package io.github.icprules.drools.findings;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;

/**
 * The name of an input in a sentence. The name of an entry of a principal has the role, so that the sentences on one person with
 * both roles are equal.
 *
 * @param name the name, with the placeholder {@link #ROLE} for the role of a principal
 * @param role the role
 */
record InputName(Text name, Role role) implements Messages.OfRole {

    /** The placeholder for the role in a name. */
    static final String ROLE = "{role}";

    /** Returns the name of the input at a path. */
    static Text of(String path, FilingRequest request) {
        return InputTexts.bundled()
                .labelWithRole(path, request)
                .<Text>map(name -> new InputName(name, Role.EITHER))
                .orElseGet(() -> Text.of(path, path));
    }

    @Override
    public Text in(Role other) {
        return new InputName(name, other);
    }

    @Override
    public String in(Language language) {
        return name.in(language).replace(ROLE, role.in(language));
    }
}
