package org.beret.shell;

import com.vaadin.flow.component.UI;

/** Shows a message in the notice area of the current view. */
public final class Notices {

    private Notices() {}

    /** A success. */
    public static void done(String text) {
        show(text, false);
    }

    /** A refusal or failure; the text says what to do. */
    public static void refused(String text) {
        show(text, true);
    }

    private static void show(String text, boolean bad) {
        UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .findFirst()
                .ifPresent(layout -> layout.notices().show(text, bad));
    }
}
