package io.github.icprules.drools.pack;

import io.github.icprules.drools.data.tables.SourceFault;
import io.github.icprules.drools.findings.DeclaredAttribute;
import io.github.icprules.drools.pack.InputForm.Kind;
import io.github.icprules.internal.RequestPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The attributes that a pack declares. */
final class PackAttributes {

    private static final String ATTRIBUTES = RequestPath.ATTRIBUTES + '.';

    private final Map<String, DeclaredAttribute> declared = new TreeMap<>();
    private boolean isRefused;

    /**
     * Reads the attributes.
     *
     * @param pack the id of the pack; empty if the id was refused, so that no name has it in front
     * @param faults the faults of the pack so far; the faults of the table are added
     */
    PackAttributes(String pack, PackFiles files, List<SourceFault> faults) {
        this.isRefused = pack.isEmpty();
        byte[] table = files.files().get(DeclaredAttribute.FILE);
        if (table == null || isRefused) {
            return;
        }
        try {
            DeclaredAttribute.read(table).forEach(attribute -> declared.put(attribute.name(), attribute));
        } catch (IllegalArgumentException e) {
            isRefused = true;
            faults.addAll(SourceFault.ofTable(DeclaredAttribute.FILE, String.valueOf(e.getMessage())));
        }
    }

    /** {@return the attributes, ordered by name} */
    List<DeclaredAttribute> all() {
        return List.copyOf(declared.values());
    }

    /** {@return the names of the attributes} */
    Set<String> names() {
        return declared.keySet();
    }

    /** {@return whether the pack does not declare an attribute} */
    boolean isUndeclared(String name) {
        return !isRefused && !declared.containsKey(name);
    }

    /** {@return the form of the input at a path; empty if it is not known} */
    Optional<InputForm> form(String path) {
        return path.startsWith(ATTRIBUTES)
                ? Optional.ofNullable(declared.get(path.substring(ATTRIBUTES.length())))
                        .map(PackAttributes::form)
                : InputForm.at(path);
    }

    private static InputForm form(DeclaredAttribute attribute) {
        return switch (attribute.kind()) {
            case NUMBER -> InputForm.of(Kind.NUMBER);
            case DATE -> InputForm.of(Kind.DAY);
            case YES_NO -> InputForm.of(Kind.TRUTH);
            case ONE_OF -> InputForm.oneOf(attribute.choices());
            case SOME_OF -> InputForm.listOf(InputForm.oneOf(attribute.choices()));
            default -> InputForm.of(Kind.TEXT);
        };
    }
}
