package org.beret.catalogue;

/** The name of a course, independent of language and version. */
public record CourseId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
