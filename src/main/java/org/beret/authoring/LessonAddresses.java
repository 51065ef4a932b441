package org.beret.authoring;

import org.beret.catalogue.LessonAddress;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Turns {@code lesson:reporting#steps}, or {@code lesson:sea-accountability/reporting#steps} of another module, into the address of
 * the screen, and {@code step:listen} into that of a step of this lesson; nothing else may be linked from a lesson.
 */
record LessonAddresses(ModuleId module, LessonId lesson) implements UrlSanitizer {

    /** What a link to a lesson begins with. */
    static final String SCHEME = "lesson:";
    /** What stands between another module and its lesson. */
    static final char OTHER_MODULE = '/';

    @Override
    public String sanitizeLinkUrl(String url) {
        if (url.startsWith(CaseText.SCHEME)) {
            return LessonAddress.of(module, lesson) + "#" + url.substring(CaseText.SCHEME.length());
        }
        return url.startsWith(SCHEME) ? address(url.substring(SCHEME.length())) : "";
    }

    private String address(String target) {
        var slash = target.indexOf(OTHER_MODULE);
        return slash < 0
                ? LessonAddress.of(module, new LessonId(target))
                : LessonAddress.of(new ModuleId(target.substring(0, slash)), new LessonId(target.substring(slash + 1)));
    }

    @Override
    public String sanitizeImageUrl(String url) {
        return "";
    }
}
