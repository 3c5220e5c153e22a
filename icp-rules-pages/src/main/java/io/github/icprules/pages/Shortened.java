package io.github.icprules.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Shortens texts, so that a message keeps its size. */
final class Shortened {

    private Shortened() {}

    /** {@return the number of characters, of which an emoji is one} */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** {@return the text; a longer text ends with an ellipsis, so that it has the given length} */
    static String to(int most, String text) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, Math.max(0, most - 1))) + '…';
    }

    /**
     * {@return as many items as fit, each in the longest form that leaves room for the others; no item is cut}
     *
     * @param items the forms of each item, from the longest to the shortest
     * @param layout the items that are shown, as one text
     * @param further the words for a number of items that are not shown
     */
    static String list(int most, List<List<String>> items, Layout layout, IntFunction<String> further) {
        List<String> shown = new ArrayList<>();
        items.forEach(forms -> shown.add(forms.get(forms.size() - 1)));
        while (!shown.isEmpty() && length(laidOut(shown, items.size(), layout, further)) > most) {
            shown.remove(shown.size() - 1);
        }
        for (int i = 0; i < shown.size(); i++) {
            for (String form : items.get(i)) {
                String shorter = shown.set(i, form);
                if (length(laidOut(shown, items.size(), layout, further)) <= most) {
                    break;
                }
                shown.set(i, shorter);
            }
        }
        return laidOut(shown, items.size(), layout, further);
    }

    private static String laidOut(List<String> shown, int all, Layout layout, IntFunction<String> further) {
        return layout.of(shown, shown.size() < all ? further.apply(all - shown.size()) : "");
    }

    /** Puts items into one text. */
    interface Layout {

        /**
         * {@return the text}
         *
         * @param further the words for the items that are not shown; empty if all are shown
         */
        String of(List<String> shown, String further);
    }
}
