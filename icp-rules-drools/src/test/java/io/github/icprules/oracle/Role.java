package io.github.icprules.oracle;

/** The part that a person has in a filing. */
enum Role {
    PRINCIPAL("subject.principal"),
    REPRESENTATIVE("subject.legalRepresentative"),
    SERVICE_PRINCIPAL("miniProgram.principal"),
    ADMINISTRATOR("miniProgram.administrator");

    private static final Role[] ROLES = values();

    private final String path;
    private final String number;

    Role(String path) {
        this.path = path;
        this.number = path + ".document.number";
    }

    /** {@return how many there are} */
    static int count() {
        return ROLES.length;
    }

    String path() {
        return path;
    }

    /** {@return the path of the number of the identity document} */
    String number() {
        return number;
    }
}
