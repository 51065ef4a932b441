package org.beret.catalogue;

/** Where a lesson is read. It stands here because lessons link to each other in the text of their files. */
public final class LessonAddress {

    /** The address as a pattern of the router, with the names of its parameters. */
    public static final String PATTERN = "modules/:module/lessons/:lesson";

    private LessonAddress() {}

    /** The address of this lesson, relative to the application's root. */
    public static String of(ModuleId module, LessonId lesson) {
        return "modules/" + module + "/lessons/" + lesson;
    }
}
