package org.beret.catalogue;

/** The name of a lesson, unique in its module. */
public record LessonId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
