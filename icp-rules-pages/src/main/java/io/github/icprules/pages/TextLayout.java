package io.github.icprules.pages;

/**
 * The layout of a text.
 *
 * @param inColour whether to use the colours of a terminal
 * @param columns the width of a line
 * @param parts the parts that are printed in full
 */
public record TextLayout(boolean inColour, int columns, Parts parts) {

    /** Without colours, for lines of 100 columns, with the parts folded that similar filings have in common. */
    public static final TextLayout PLAIN = new TextLayout(false, 100, Parts.FOLDED);

    /**
     * The parts that are printed in full.
     *
     * @param full whether to print the whole report, except data that only its JSON has
     * @param duties whether to print all duties
     * @param unchecked whether to print all open points
     */
    public record Parts(boolean full, boolean duties, boolean unchecked) {

        /** No parts in full: parts that similar filings have in common are folded. */
        public static final Parts FOLDED = new Parts(false, false, false);

        /** All parts in full. */
        public static final Parts FULL = new Parts(true, true, true);
    }
}
