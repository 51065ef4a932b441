package org.beret.catalogue;

/**
 * What the answers of an attempt earned, counted in halves: an acceptable answer may earn half a point.
 *
 * @param most the points of all questions, one each
 */
public record Points(int halves, int most) {

    /** Whole points, one a right answer. */
    public static Points whole(int right, int most) {
        return new Points(2 * right, most);
    }

    /** With another question of so many halves. */
    public Points plus(int more) {
        return new Points(halves + more, most + 1);
    }

    /** The points earned; a multiple of a half. */
    public double earned() {
        return halves / 2.0;
    }

    /** Whether they are at least this share of all, compared without rounding. */
    public boolean reach(int percent) {
        return halves * 100 >= 2 * most * percent;
    }
}
