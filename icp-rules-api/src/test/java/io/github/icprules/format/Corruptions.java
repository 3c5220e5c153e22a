package io.github.icprules.format;

import java.util.ArrayList;
import java.util.List;

/** What slips of the pen make of a number. */
final class Corruptions {

    private Corruptions() {}

    /** All that come about where one character between two places becomes another of the alphabet. */
    static List<String> oneWrong(String number, int from, int to, String alphabet) {
        List<String> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            for (int j = 0; j < alphabet.length(); j++) {
                if (alphabet.charAt(j) != number.charAt(i)) {
                    all.add(number.substring(0, i) + alphabet.charAt(j) + number.substring(i + 1));
                }
            }
        }
        return all;
    }

    /** All that come about where two different neighbours change places. */
    static List<String> neighboursSwapped(String number) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i + 1 < number.length(); i++) {
            if (number.charAt(i) != number.charAt(i + 1)) {
                all.add(number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2));
            }
        }
        return all;
    }
}
