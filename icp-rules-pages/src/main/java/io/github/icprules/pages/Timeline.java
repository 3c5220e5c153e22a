package io.github.icprules.pages;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The dates of a filing from top to bottom, for a picture in SVG.
 *
 * @param points the dates and stages, in order
 */
record Timeline(List<Point> points) {

    /** The distance between two points, in units of the picture. */
    static final int STEP = 58;

    /** The width of the picture, in units of the picture. */
    static final int WIDTH = 360;

    /** Copies the list. */
    Timeline {
        points = List.copyOf(points);
    }

    /** {@return the height of the picture, in units of the picture} */
    int height() {
        return points.size() * STEP;
    }

    /** {@return the vertical position of the middle of a point} */
    int y(int index) {
        return index * STEP + STEP / 2;
    }

    /** {@return the content of the picture in words, for readers who cannot see the picture} */
    String inWords() {
        return points.stream().map(Point::inWords).collect(Collectors.joining("; "));
    }

    /** The kind of a point. */
    enum Kind {
        /** The day of the evaluation. */
        TODAY,
        /** The last day to submit. */
        DEADLINE,
        /** A stage after the submission. */
        STAGE
    }

    /**
     * A point of the picture.
     *
     * @param kind the kind of the point
     * @param title a few words
     * @param date the date; empty if none is known
     * @param note the duration, or the event on the date; may be empty
     */
    record Point(Kind kind, String title, String date, String note) {

        /** {@return the second line, which has the date and the note} */
        String details() {
            return date.isEmpty() || note.isEmpty() ? date + note : date + " · " + note;
        }

        /** {@return the CSS class} */
        String mood() {
            return switch (kind) {
                case TODAY -> "today";
                case DEADLINE -> "deadline";
                case STAGE -> "stage";
            };
        }

        private String inWords() {
            return details().isEmpty() ? title : title + " " + details();
        }
    }
}
