package io.github.icprules.oracle;

/** The part that a person has in a filing. */
enum Role {
    PRINCIPAL("subject.principal"),
    REPRESENTATIVE("subject.legalRepresentative"),
    SERVICE_PRINCIPAL("miniProgram.principal"),
    ADMINISTRATOR("miniProgram.administrator");

    private final String path;

    Role(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** {@return the path of the number of the identity document} */
    String number() {
        return path + ".document.number";
    }
}
