package org.beret.authoring;

import org.beret.catalogue.LessonAddress;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Turns {@code lesson:reporting#steps} into the address of the screen, and {@code step:listen} into that of a step of this lesson;
 * nothing else may be linked from a lesson.
 */
record LessonAddresses(ModuleId module, LessonId lesson) implements UrlSanitizer {

    /** What a link to a lesson of the same module begins with. */
    static final String SCHEME = "lesson:";

    @Override
    public String sanitizeLinkUrl(String url) {
        if (url.startsWith(CaseText.SCHEME)) {
            return LessonAddress.of(module, lesson) + "#" + url.substring(CaseText.SCHEME.length());
        }
        return url.startsWith(SCHEME) ? LessonAddress.of(module, new LessonId(url.substring(SCHEME.length()))) : "";
    }

    @Override
    public String sanitizeImageUrl(String url) {
        return "";
    }
}
