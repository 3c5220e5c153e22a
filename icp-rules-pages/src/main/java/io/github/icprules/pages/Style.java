package io.github.icprules.pages;

/** A style of a terminal. */
enum Style {
    BOLD(1),
    RED(31),
    GREEN(32),
    YELLOW(33);

    private final int code;

    Style(int code) {
        this.code = code;
    }

    /** {@return the characters that switch the style on} */
    String on() {
        return "\u001B[" + code + 'm';
    }
}
