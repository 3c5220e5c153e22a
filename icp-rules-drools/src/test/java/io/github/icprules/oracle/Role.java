package io.github.icprules.oracle;

/** The part that a person has in a filing. */
enum Role {
    PRINCIPAL(0, "subject.principal"),
    REPRESENTATIVE(1, "subject.legalRepresentative"),
    SERVICE_PRINCIPAL(2, "miniProgram.principal"),
    ADMINISTRATOR(3, "miniProgram.administrator");

    private static final Role[] ROLES = values();

    private final int index;
    private final String path;
    private final String number;

    Role(int index, String path) {
        this.index = index;
        this.path = path;
        this.number = path + ".document.number";
    }

    /** {@return how many there are} */
    static int count() {
        return ROLES.length;
    }

    /** {@return the index of the role, below their count} */
    int index() {
        return index;
    }

    String path() {
        return path;
    }

    /** {@return the path of the number of the identity document} */
    String number() {
        return number;
    }
}
