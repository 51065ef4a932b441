package org.beret.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which text a person learned from.
 *
 * @param number the version the authors gave: edition, revision and correction, for example {@code 1.0.0}
 * @param digest SHA-256 over names and contents of all files of the course, in lower-case hexadecimal
 */
public record CourseVersion(String number, String digest) {

    /** From the oldest to the newest by number. */
    public static final Comparator<CourseVersion> BY_NUMBER = Comparator.comparingInt(
                    (CourseVersion version) -> version.part(0))
            .thenComparingInt(version -> version.part(1))
            .thenComparingInt(version -> version.part(2));

    /** What lies between a version and a later one. */
    public enum Step {
        /** Wording only: whoever has begun reads it too. */
        CORRECTION,
        /** New content for the same objectives: whoever has begun stays with the old. */
        REVISION,
        /** Other objectives or keys. */
        NEW_EDITION
    }

    /** What somebody who wrote this version says to have changed since that one. */
    public Step since(CourseVersion earlier) {
        if (part(0) != earlier.part(0)) {
            return Step.NEW_EDITION;
        }
        return part(1) == earlier.part(1) ? Step.CORRECTION : Step.REVISION;
    }

    /** Whether both differ in wording only, so that whoever began with one may go on with the other. */
    public boolean isCorrectionOf(CourseVersion other) {
        return revision().equals(other.revision());
    }

    /** The first part of the number; it changes with objectives or keys. */
    public int edition() {
        return part(0);
    }

    /** The number without its last part, for example {@code 1.0}. */
    public String revision() {
        return number.substring(0, number.lastIndexOf('.'));
    }

    private int part(int position) {
        return parts().get(position);
    }

    private List<Integer> parts() {
        return Arrays.stream(number.split("\\.", -1)).map(Integer::valueOf).toList();
    }
}
