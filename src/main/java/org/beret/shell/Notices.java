package org.beret.shell;

import com.vaadin.flow.component.UI;
import java.util.Optional;

/** Shows a message in the notice area of the current view. */
public final class Notices {

    private Notices() {}

    /** A success. */
    public static void done(String text) {
        show(text, "good");
    }

    /** Neither success nor failure: nothing was changed. */
    public static void nothingDone(String text) {
        show(text, "plain");
    }

    /** The success if something changed, else that nothing did. */
    public static void saved(boolean changed, String done) {
        if (changed) {
            done(done);
        } else {
            nothingDone(UI.getCurrent().getTranslation("saved.nothing"));
        }
    }

    /** A refusal or failure; the text says what to do. */
    public static void refused(String text) {
        show(text, "bad");
    }

    /** What the last act said is over when the next one begins, whatever that says or does not say. */
    static void clear() {
        area().ifPresent(NoticeArea::clear);
    }

    private static void show(String text, String style) {
        area().ifPresent(area -> area.show(text, style));
    }

    private static Optional<NoticeArea> area() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .findFirst()
                .map(MainLayout::notices);
    }
}
