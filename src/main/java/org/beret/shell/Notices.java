package org.beret.shell;

import com.vaadin.flow.component.UI;

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

    private static void show(String text, String style) {
        UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .findFirst()
                .ifPresent(layout -> layout.notices().show(text, style));
    }
}
